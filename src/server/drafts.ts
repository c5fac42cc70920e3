import path from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { articleItem } from '../engine/bibliography/csl-item.js';
import { formatReference } from '../engine/cite/reference.js';
import { bundledStyle } from '../engine/cite/styles/catalog.js';
import type { StyleFormatter } from '../engine/cite/styles/formatter.js';
import { type DraftSyntax, parseDraft } from '../engine/markdown/markdown.js';
import { type DraftEntry, draftEntries } from '../folder/draft.js';
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
  version: number;
  syntax: DraftSyntax;
  entries?: { readonly head: string; readonly read: Promise<ReadonlyMap<string, DraftEntry>> } | undefined;
}

/** What the open drafts are: each is parsed where it has changed, and its bibliographies are read when its head has. */
export class OpenDrafts {
  readonly #known: Pick<Knowledge, 'library'>;
  readonly #settings: ClientSettings;
  readonly #warn: (message: string) => void;
  /** Where bibliographies lie that are not beside the draft. */
  readonly #root: string;
  readonly #kept = new Map<string, Kept>();
  /** By style and language: reading a style is the costly part. */
  readonly #formatters = new Map<string, { works: DraftWorks; readonly made: Promise<StyleFormatter> }>();

  constructor(
    known: Pick<Knowledge, 'library'>,
    settings: ClientSettings,
    root: string,
    warn: (message: string) => void,
  ) {
    this.#known = known;
    this.#settings = settings;
    this.#root = root;
    this.#warn = warn;
  }

  /** A draft as it is now. */
  async of(document: TextDocument): Promise<OpenDraft> {
    const [setting, entries] = await Promise.all([this.#settings.of(document.uri), this.#entriesOf(document)]);
    const works = this.#worksOf(document, entries, setting('citation.style'));
    return {
      document,
      syntax: this.syntaxOf(document),
      entries,
      works,
      setting,
      formatter: () => this.#formatter(works, setting('citation.style'), setting('citation.language')),
    };
  }

  /** Its syntax alone. */
  syntaxOf(document: TextDocument): DraftSyntax {
    return this.#keptOf(document).syntax;
  }

  /** To be told when files have changed: bibliographies may be among them. */
  filesChanged(): void {
    for (const kept of this.#kept.values()) kept.entries = undefined;
  }

  /** To be told when a draft is closed. */
  forget(uri: string): void {
    this.#kept.delete(uri);
  }

  #keptOf(document: TextDocument): Kept {
    const { uri, version } = document;
    const kept = this.#kept.get(uri);
    if (kept?.version === version) return kept;
    const syntax = parseDraft(document.getText(), kept?.syntax);
    const renewed = kept ?? { version, syntax };
    renewed.version = version;
    renewed.syntax = syntax;
    this.#kept.set(uri, renewed);
    return renewed;
  }

  async #entriesOf(document: TextDocument): Promise<ReadonlyMap<string, DraftEntry>> {
    const kept = this.#keptOf(document);
    const { text, frontMatter } = kept.syntax;
    const head = frontMatter === null ? '' : text.slice(frontMatter.start, frontMatter.end);
    if (head === '') return new Map();
    if (kept.entries?.head !== head) kept.entries = { head, read: this.#readEntries(document.uri, kept.syntax) };
    return kept.entries.read;
  }

  async #readEntries(uri: string, syntax: DraftSyntax): Promise<ReadonlyMap<string, DraftEntry>> {
    const file = fileOf(uri) ?? path.join(this.#root, 'untitled.md');
    const readers = await loadFormats();
    const warn = (about: string, message: string) => this.#warn(`${about}: ${message}`);
    const entries = await draftEntries(file, syntax, { readers, warn, root: this.#root, confined: false });
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
        if (metadata) return formatReference(metadata);
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

  /** To be used at once: what it finds under a key is what the draft of the last call finds. */
  #formatter(works: DraftWorks, style: string, language: string): Promise<StyleFormatter> {
    const name = `${style} ${language}`;
    const known = this.#formatters.get(name);
    if (known !== undefined) {
      known.works = works;
      return known.made;
    }
    const made = bundledFormatter(style, language, (key) => this.#formatters.get(name)?.works.item(key));
    this.#formatters.set(name, { works, made });
    return made;
  }
}

/** The path from one file to another, as links write it. */
function relativeAddress(from: string, to: string): string {
  const relative = path.relative(path.dirname(from), to);
  return path.isAbsolute(relative) ? addressOf(to) : relative.split(path.sep).join('/');
}
