import * as vscode from 'vscode';
import { assumedLanguage } from '../../engine/bibliography/assumed-language.js';
import {
  type CitationFrontMatter,
  maySpeakOfCitations,
  NO_CITATION_FRONT_MATTER,
} from '../../engine/bibliography/citation-front-matter.js';
import type { CslItem } from '../../engine/bibliography/csl-item.js';
import { problemOfName } from '../../engine/bibliography/file-name.js';
import type { BibliographyProblem } from '../../engine/bibliography/read.js';
import type { Session } from '../library/session.js';
import type { BundledModule } from '../platform/bundled-module.js';
import type { CitationWorker, IndexedBibliography } from './citation-worker.js';
import { type CitableEntries, citableEntries, EntryList } from './entry-lists.js';
import { candidatesFor, refusedFor } from './places.js';
import type { TextFiles } from './text-files.js';
import { positionsIn } from './text-positions.js';

/** What reads and writes bibliographies. */
export type BibliographyFormats = typeof import('../../engine/bibliography/formats.js');

/** What drafts bring along to cite: the bibliographies and entries that their front matter names. */
export class DraftBibliographies {
  readonly #session: Session;
  readonly #files: TextFiles;
  readonly #formats: BundledModule<BibliographyFormats>;
  readonly #worker: Pick<CitationWorker, 'readBibliography'>;
  readonly #onRead: () => void;
  /** By a file's content, and the language of entries that name none: what it holds, or the reading that is under way. */
  readonly #parsed = new WeakMap<object, Map<string, IndexedBibliography | Promise<unknown>>>();
  readonly #frontMatters = new WeakMap<
    vscode.TextDocument,
    { version: number; readonly text: string; readonly read: CitationFrontMatter }
  >();
  readonly #known = new WeakMap<
    vscode.TextDocument,
    { readonly front: CitationFrontMatter; readonly version: string; readonly entries: CitableEntries }
  >();
  #filesVersion = 0;

  /** @param onRead called when a bibliography has been read */
  constructor(
    session: Session,
    files: TextFiles,
    formats: BundledModule<BibliographyFormats>,
    worker: Pick<CitationWorker, 'readBibliography'>,
    onRead: () => void,
  ) {
    this.#worker = worker;
    this.#onRead = onRead;
    this.#session = session;
    this.#files = files;
    this.#formats = formats;
  }

  /** To be called when one of the files has been read, or read again, and when the formats have been loaded. */
  filesChanged(): void {
    this.#filesVersion++;
  }

  /** The entries that a draft's front matter brings along, those of articles in the library left out. */
  items(document: vscode.TextDocument): readonly CslItem[] {
    return this.#entries(document).items;
  }

  /** The entry of a key among these. */
  item(key: string, document: vscode.TextDocument): CslItem | undefined {
    return this.#entries(document).get(key);
  }

  #entries(document: vscode.TextDocument): CitableEntries {
    const version = `${this.#session.catalogue.version} ${this.#filesVersion}`;
    const front = this.frontMatter(document);
    const known = this.#known.get(document);
    if (known?.version === version && known.front === front) return known.entries;
    const read = this.#read(document);
    // The same list while its entries are the same, so that receivers need not be notified again.
    const entries = known && isSame(known.entries.items, read.items) ? known.entries : read;
    this.#known.set(document, { front, version, entries });
    return entries;
  }

  #read(document: vscode.TextDocument): CitableEntries {
    const lists = this.#named(document).map(({ list }) => list);
    const own = new EntryList(this.frontMatter(document).references);
    return citableEntries([own, ...lists], this.#session.catalogue.keys());
  }

  /** The bibliographies that a draft names and that have been read. */
  #named(document: vscode.TextDocument): IndexedBibliography[] {
    const front = this.frontMatter(document);
    return front.bibliography.flatMap((name) => {
      const contents = candidatesFor(name, document.uri).map((uri) => this.#files.peek(uri));
      const found = contents.find((content) => content !== undefined && 'text' in content);
      return (found !== undefined && 'text' in found && this.#bibliography(name, found, front)) || [];
    });
  }

  /** What a file holds; undefined while it is being read. */
  #bibliography(
    name: string,
    content: { readonly text: string },
    front: Pick<CitationFrontMatter, 'language'>,
  ): IndexedBibliography | undefined {
    const known = this.#reading(name, content, front);
    return known instanceof Promise ? undefined : known;
  }

  /** What a file holds, or the reading of it, which this begins: in the worker, as a large one takes seconds. */
  #reading(
    name: string,
    content: { readonly text: string },
    { language }: Pick<CitationFrontMatter, 'language'>,
  ): IndexedBibliography | Promise<unknown> {
    const readings = this.#parsed.get(content) ?? new Map<string, IndexedBibliography | Promise<unknown>>();
    this.#parsed.set(content, readings);
    const assumed = assumedLanguage(name, language);
    const known = readings.get(assumed);
    if (known !== undefined) return known;
    const reading = this.#worker
      .readBibliography(name, content.text, assumed)
      .catch((error: unknown): IndexedBibliography => {
        const reason = error instanceof Error ? error.message : String(error);
        const message = vscode.l10n.t('The bibliography cannot be read: {0}', reason);
        return { format: 'bibtex', entries: [], list: new EntryList(), problems: [{ message, start: 0, end: 0 }] };
      })
      .then((read) => {
        readings.set(assumed, read);
        this.#onRead();
      });
    readings.set(assumed, reading);
    return reading;
  }

  /** Resolves when all that a draft brings along has been read. */
  async whenRead(document: vscode.TextDocument): Promise<void> {
    if (!maySpeakOfCitations(frontMatterOf(document))) return;
    await this.#formats.load();
    const files = this.frontMatter(document).bibliography.flatMap((name) => candidatesFor(name, document.uri));
    await Promise.all(files.map((uri) => this.#files.read(uri)));
    const front = this.frontMatter(document);
    for (const name of front.bibliography) {
      for (const uri of candidatesFor(name, document.uri)) {
        const content = this.#files.peek(uri);
        if (content === undefined || !('text' in content)) continue;
        await this.#reading(name, content, front);
      }
    }
  }

  /** Where a draft's bibliography has the entry of a key. */
  locationOf(key: string, document: vscode.TextDocument): vscode.Location | undefined {
    const front = this.frontMatter(document);
    for (const name of front.bibliography) {
      for (const uri of candidatesFor(name, document.uri)) {
        const content = this.#files.peek(uri);
        if (content === undefined || !('text' in content)) continue;
        const entry = this.#bibliography(name, content, front)?.entries.find(({ item }) => item.id === key);
        if (entry === undefined) continue;
        return new vscode.Location(uri, positionsIn(content.text)(entry.start));
      }
    }
    return undefined;
  }

  /** What cannot be read of the bibliographies that a draft names, file by file; what is still being read is left out. */
  problems(
    document: vscode.TextDocument,
  ): { uri: vscode.Uri; text: string; problems: readonly BibliographyProblem[] }[] {
    const front = this.frontMatter(document);
    return front.bibliography.flatMap((name) => {
      for (const uri of candidatesFor(name, document.uri)) {
        const content = this.#files.peek(uri);
        if (content === undefined) return [];
        if ('text' in content) {
          const { problems = [] } = this.#bibliography(name, content, front) ?? {};
          return problems.length === 0 ? [] : [{ uri, text: content.text, problems }];
        }
      }
      return [];
    });
  }

  /** The bibliographies that a draft names and that are nowhere, or cannot be read at all, each with the reason. */
  missing(document: vscode.TextDocument): { name: string; reason: string }[] {
    return this.frontMatter(document).bibliography.flatMap((name) => {
      const problem = problemOfName(name) ?? refusedFor(name, document.uri);
      if (problem !== null) return [{ name, reason: problem }];
      const contents = candidatesFor(name, document.uri).map((uri) => this.#files.peek(uri));
      const known = contents.flatMap((content) => (content === undefined ? [] : [content]));
      if (known.length < contents.length || known.some((content) => 'text' in content)) return [];
      const [first] = known;
      return [
        {
          name,
          reason:
            first !== undefined && 'problem' in first ? first.problem : vscode.l10n.t('It is not in the workspace.'),
        },
      ];
    });
  }

  /** What a draft's front matter says of citations; nothing while that cannot be read yet. */
  frontMatter(document: vscode.TextDocument): CitationFrontMatter {
    const known = this.#frontMatters.get(document);
    if (known?.version === document.version) return known.read;
    const text = frontMatterOf(document);
    if (known?.text === text) {
      // The change was below it.
      known.version = document.version;
      return known.read;
    }
    const speaks = maySpeakOfCitations(text);
    const formats = speaks ? this.#formats.peek() : undefined;
    const read = formats?.citationFrontMatter(text) ?? NO_CITATION_FRONT_MATTER;
    if (speaks && formats === undefined) return read;
    this.#frontMatters.set(document, { version: document.version, text, read });
    return read;
  }
}

function isSame(some: readonly CslItem[], others: readonly CslItem[]): boolean {
  return some.length === others.length && some.every((item, index) => item === others[index]);
}

/** Longest front matter that is examined, in lines. */
const MOST_LINES = 2_000;

/** The document's front matter with its fences, or nothing. */
function frontMatterOf(document: vscode.TextDocument): string {
  if (document.lineCount < 2 || !/^---\s*$/u.test(document.lineAt(0).text)) return '';
  for (let line = 1; line < Math.min(document.lineCount, MOST_LINES); line++) {
    if (/^(?:---|\.\.\.)\s*$/u.test(document.lineAt(line).text)) {
      return document.getText(new vscode.Range(0, 0, line + 1, 0));
    }
  }
  return '';
}
