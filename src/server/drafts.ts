import path from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { articleItem } from '../engine/bibliography/csl-item.js';
import { referenceInWords } from '../engine/cite/reference-in-words.js';
import { bundledStyle } from '../engine/cite/styles/catalog.js';
import type { StyleFormatter } from '../engine/cite/styles/formatter.js';
import { type DraftSyntax, parseDraft } from '../engine/markdown/markdown.js';
import { type DraftEntry, draftEntries, type Warn } from '../folder/draft.js';
import { bundledFormatter, loadFormats } from '../folder/parts.js';
import type { Draft } from '../service/draft.js';
import type { Knowledge } from '../service/knowledge.js';
import type { DraftWorks } from '../service/works.js';
import { addressOf, fileOf } from './addresses.js';
import type { ClientSettings } from './settings.js';

/** A draft, and the entries of its bibliographies. */
export interface OpenDraft extends Draft {
  readonly document: TextDocument;
  readonly entries: ReadonlyMap<string, DraftEntry>;
}

/** What is kept of an open draft. */
interface Kept {
  syntax: DraftSyntax;
  entries?: { readonly head: string; readonly read: Promise<ReadonlyMap<string, DraftEntry>> } | undefined;
  /** By style and language: reading a style is the costly part. Each draft has its own: a key may name another work in another draft. */
  readonly formatters: Map<string, { works: DraftWorks; readonly made: Promise<StyleFormatter> }>;
}

/** What the open drafts are: each is parsed where it has changed, and its bibliographies are read when its head has. */
export class OpenDrafts {
  readonly #known: Pick<Knowledge, 'library'>;
  readonly #settings: ClientSettings;
  readonly #warn: (message: string) => void;
  /** Where bibliographies lie that are not beside the draft: the folders of the workspace, the first for drafts in none. */
  readonly #roots: readonly string[];
  readonly #isOpen: (uri: string) => boolean;
  readonly #kept = new Map<string, Kept>();

  constructor(
    known: Pick<Knowledge, 'library'>,
    settings: ClientSettings,
    roots: readonly string[],
    isOpen: (uri: string) => boolean,
    warn: (message: string) => void,
  ) {
    this.#known = known;
    this.#settings = settings;
    this.#roots = roots;
    this.#isOpen = isOpen;
    this.#warn = warn;
  }

  /** A draft as it is now. */
  async of(document: TextDocument): Promise<OpenDraft> {
    const kept = this.#keptOf(document);
    const { syntax } = kept;
    const [setting, entries] = await Promise.all([this.#settings.of(document.uri), this.#entriesOf(document, kept)]);
    // Closed while its settings or bibliographies were read.
    if (!this.#isOpen(document.uri)) this.forget(document.uri);
    const works = this.#worksOf(document, entries, setting('citation.style'));
    return {
      document,
      syntax,
      entries,
      works,
      setting,
      formatter: () => formatterOf(kept, works, setting('citation.style'), setting('citation.language')),
    };
  }

  /** Call when files have changed: bibliographies may be among them. */
  filesChanged(): void {
    for (const kept of this.#kept.values()) kept.entries = undefined;
  }

  /** Call when a draft is closed. */
  forget(uri: string): void {
    this.#kept.delete(uri);
    this.#settings.forget(uri);
  }

  #keptOf(document: TextDocument): Kept {
    const { uri } = document;
    const text = document.getText();
    const kept = this.#kept.get(uri);
    // Not by its version: a draft that is opened again may begin with the same one.
    if (kept?.syntax.text === text) return kept;
    const renewed = kept ?? { syntax: parseDraft(text), formatters: new Map() };
    if (kept !== undefined) kept.syntax = parseDraft(text, kept.syntax);
    this.#kept.set(uri, renewed);
    return renewed;
  }

  async #entriesOf(document: TextDocument, kept: Kept): Promise<ReadonlyMap<string, DraftEntry>> {
    const { text, frontMatter } = kept.syntax;
    const head = frontMatter === null ? '' : text.slice(frontMatter.start, frontMatter.end);
    if (head === '') return new Map();
    if (kept.entries?.head !== head) kept.entries = { head, read: this.#readEntries(document.uri, kept.syntax) };
    return kept.entries.read;
  }

  async #readEntries(uri: string, syntax: DraftSyntax): Promise<ReadonlyMap<string, DraftEntry>> {
    const named = fileOf(uri);
    const root = rootOf(this.#roots, named);
    const file = named ?? path.join(root, 'untitled.md');
    const readers = await loadFormats();
    const warn: Warn = (about, message, at) =>
      this.#warn(`${about}${at === undefined ? '' : `:${at.line}:${at.column}`}: ${message}`);
    const entries = await draftEntries(file, syntax, { readers, warn, root, confined: false });
    const byKey = new Map<string, DraftEntry>();
    for (const entry of entries) if (!byKey.has(entry.item.id)) byKey.set(entry.item.id, entry);
    return byKey;
  }

  #worksOf(document: TextDocument, entries: ReadonlyMap<string, DraftEntry>, style: string): DraftWorks {
    const { library } = this.#known;
    const ofLibrary = (key: string) => library.article(key)?.article.metadata;
    const item = (key: string) => {
      const metadata = ofLibrary(key);
      return metadata ? { ...articleItem(metadata), id: key } : entries.get(key)?.item;
    };
    return {
      item,
      reference: (key) => {
        const metadata = ofLibrary(key);
        if (metadata) return referenceInWords(metadata);
        const entry = entries.get(key)?.item;
        return entry && [entry.title, entry['container-title']].filter(Boolean).join(', ');
      },
      external: [...entries.values()].flatMap((entry) => (ofLibrary(entry.item.id) ? [] : entry.item)),
      quotedIn: bundledStyle(style).quotedIn,
      address: (key) => {
        const url = item(key)?.URL;
        if (typeof url === 'string' && /^https?:\/\//iu.test(url)) return url;
        const [from, to] = [fileOf(document.uri), library.article(key)?.location];
        return from === null || to === undefined ? null : relativeAddress(from, to);
      },
    };
  }
}

/** The formatter of a draft. To be used at once: what it finds under a key is what the draft finds that asked last. */
function formatterOf(
  { formatters }: Kept,
  works: DraftWorks,
  style: string,
  language: string,
): Promise<StyleFormatter> {
  const name = `${style} ${language}`;
  const known = formatters.get(name);
  if (known !== undefined) {
    known.works = works;
    return known.made;
  }
  const made = bundledFormatter(style, language, (key) => formatters.get(name)?.works.item(key));
  formatters.set(name, { works, made });
  return made;
}

/** The folder of the workspace that a draft is in, the innermost of several; the first for a draft in none. */
export function rootOf(roots: readonly string[], draft: string | null): string {
  const [first = process.cwd()] = roots;
  const around = roots.filter((root) => draft?.startsWith(path.join(root, path.sep)));
  return around.sort((a, b) => b.length - a.length)[0] ?? first;
}

/** The path from one file to another, as links write it. */
function relativeAddress(from: string, to: string): string {
  const relative = path.relative(path.dirname(from), to);
  return path.isAbsolute(relative) ? addressOf(to) : relative.split(path.sep).join('/');
}
