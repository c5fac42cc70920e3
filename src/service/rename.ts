import * as l10n from '@vscode/l10n';
import { documentKind } from '../engine/article/documents.js';
import { toYaml } from '../engine/article/front-matter-print.js';
import type { renameArticle } from '../engine/article/rename.js';
import type { BibliographyFormat } from '../engine/bibliography/read.js';
import type { renameEntries } from '../engine/bibliography/rename.js';
import type { CitedAt } from '../engine/cite/convert/at.js';
import { renameKey } from '../engine/cite/convert/rename.js';
import { isWritableKey } from '../engine/cite/pandoc.js';
import type { DraftSyntax } from '../engine/markdown/markdown.js';
import type { TextEdit } from '../engine/text/edits.js';
import type { Range } from '../engine/text/range.js';
import type { ArticlesByKey } from './catalogue.js';
import type { DraftWorks } from './works.js';

/** What writes keys into files: the engine's own, wherever it is loaded from. */
export interface KeyFormats {
  readonly renameEntries: typeof renameEntries;
  readonly renameArticle: typeof renameArticle;
}

/** A key that is to become another. */
export interface Renaming {
  readonly known: { readonly library: ArticlesByKey };
  /** Those of the draft in which it was asked for. */
  readonly works: Pick<DraftWorks, 'item'>;
  readonly formats: KeyFormats;
  readonly key: string;
  readonly name: string;
}

/** A file that may say the key. */
export interface KeyFile {
  /** Its location, as edits name it. */
  readonly uri: string;
  readonly text: string;
}

/** All files that a rename may change. */
export interface KeyFiles {
  readonly drafts: readonly { readonly uri: string; readonly syntax: DraftSyntax }[];
  readonly bibliographies: readonly (KeyFile & { readonly format: BibliographyFormat })[];
  /** The article's own file; null if it has none. */
  readonly source: KeyFile | null;
  /** The YAML file beside it that says what the article's file cannot; null if there is none. */
  readonly sidecar: KeyFile | null;
}

/** The edits of one file. */
export interface FileEdits {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
  /** The file is not there yet. */
  readonly isNew?: true;
}

/** Why a key cannot become another, as whole sentences; null if it may. A key that names nothing may, too. */
export function refusalOf({ known, works, key, name }: Renaming): string | null {
  if (known.library.article(key)?.origin === 'bundled') {
    return l10n.t('{0} is one of the articles that come with Quoin: its key is fixed.', key);
  }
  if (!isWritableKey(name)) return l10n.t('“{0}” cannot be written as a cite key.', name);
  return works.item(name) === undefined ? null : l10n.t('The key {0} is taken.', name);
}

/** Whether a source has, or can have, front matter that says its key. */
export function hasFrontMatter(location: string): boolean {
  return documentKind(location) === null && !/\.(?:html?|srt|vtt|json)$/iu.test(location);
}

/** The names that a YAML file with what the file of a source cannot say may have; the first for a new one. */
export function sidecarsOf(location: string): readonly [string, string] {
  const stem = location.replace(/\.[^./\\]{1,9}$/u, '');
  return [`${stem}.yaml`, `${stem}.yml`];
}

/** What of a citation a new name takes the place of: the key without `-`, `@` and braces; all of it where the key is hidden. */
export function renamedRange(text: string, { item, range, keyRange }: CitedAt): Range {
  if (keyRange === null) return range;
  const start = keyRange.start + text.slice(keyRange.start, keyRange.end).lastIndexOf(item.key);
  return { start, end: start + item.key.length };
}

/**
 * All that a rename changes. A source whose file cannot say its key, and that no bibliography has an entry of, says it in a YAML file
 * beside it. Throws, with a whole sentence, if the key is defined where it cannot be changed.
 */
export function renameEdits(renaming: Renaming, { drafts, bibliographies, source, sidecar }: KeyFiles): FileEdits[] {
  const { works, formats, key, name } = renaming;
  const cited = drafts.map(({ uri, syntax }) => ({ uri, edits: renameKey(syntax, key, name) }));
  const inHeads = drafts.map(({ uri, syntax }) => ({ uri, edits: renameInHead(syntax, renaming) }));
  const entries = bibliographies.map(({ uri, text, format }) => ({
    uri,
    edits: formats.renameEntries(format, text, key, name),
  }));
  const hasEntry = [...inHeads, ...entries].some(({ edits }) => edits.length > 0);
  const own: FileEdits[] = [];
  if (source !== null && hasFrontMatter(source.uri)) {
    own.push({ uri: source.uri, edits: [formats.renameArticle(source.text, name)] });
  } else if (source !== null && !hasEntry) {
    own.push(sidecar === null ? newSidecar(source.uri, renaming) : withId(sidecar, name));
  } else if (source === null && !hasEntry && works.item(key) !== undefined) {
    throw new Error(l10n.t('The entry of {0} cannot be changed here. Rename it in its file.', key));
  }
  return [...cited, ...inHeads, ...entries, ...own].filter(({ edits }) => edits.length > 0);
}

/** A file beside a source with all that is known about it, and its new key: it counts before entries elsewhere. */
function newSidecar(source: string, { known, key, name }: Renaming): FileEdits {
  const { text: _text, ...metadata } = known.library.article(key)?.article.metadata ?? { text: 'full' };
  return {
    uri: sidecarsOf(source)[0],
    edits: [{ start: 0, end: 0, text: toYaml({ ...metadata, id: name }) }],
    isNew: true,
  };
}

/** A file beside a source that gives it no key yet. */
function withId({ uri, text }: KeyFile, name: string): FileEdits {
  const start = /^(?:\uFEFF)?(?:---[ \t]*\r?\n)?/u.exec(text)?.[0].length ?? 0;
  if (!/^[\w-]{1,60}[ \t]{0,9}:/u.test(text.slice(start)) || /^id[ \t]{0,9}:/mu.test(text))
    throw new Error(l10n.t('The file beside this source has no key that can be changed.'));
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { uri, edits: [{ start, end: start, text: `id: ${JSON.stringify(name)}${eol}` }] };
}

/** Renames the entry that a draft's own front matter has. */
function renameInHead({ text, frontMatter }: DraftSyntax, { formats, key, name }: Renaming): readonly TextEdit[] {
  const head = text.slice(0, frontMatter?.end ?? 0);
  return /^references:/mu.test(head) ? formats.renameEntries('csl-yaml', head, key, name) : [];
}
