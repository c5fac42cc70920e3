import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DRAFT_FILE, NO_DRAFT_FOLDER } from '../engine/draft/draft-files.js';
import { decodeFile } from '../folder/decode-file.js';
import { readBytes } from '../folder/files.js';
import { addressOf, fileOf } from './addresses.js';
import type { Served } from './served.js';
import { ON_DISK } from './workspace-edit.js';

/** What clients call the language of drafts. */
const DRAFT_LANGUAGES = new Set(['markdown', 'quarto', 'rmd', 'pandoc']);

/** Number of entries of folders that are searched for drafts and bibliographies. */
const MOST_ENTRIES = 50_000;

/** Whether a document is Markdown, by the language that the client gives it or by its name. */
export function isMarkdown({ uri, languageId }: Pick<TextDocument, 'uri' | 'languageId'>): boolean {
  return DRAFT_LANGUAGES.has(languageId) || DRAFT_FILE.test(uri);
}

/** Documents of the workspace; `complete` is false if it has more files than are searched. */
export interface FoundDocuments {
  readonly documents: readonly TextDocument[];
  readonly complete: boolean;
}

/**
 * The files of the workspace, each once, as they are in the editor or on disk: an open file counts as it is in the editor, however
 * the client writes its address. Symbolic links in folders are not followed; a file that cannot be read is empty.
 */
export class WorkspaceFiles {
  readonly #roots: readonly string[];
  readonly #open: readonly TextDocument[];
  readonly #openByPath: ReadonlyMap<string, TextDocument>;

  private constructor(
    roots: readonly string[],
    open: readonly TextDocument[],
    openByPath: ReadonlyMap<string, TextDocument>,
  ) {
    this.#roots = roots;
    this.#open = open;
    this.#openByPath = openByPath;
  }

  /** The files as they are now. */
  static async of({ roots, openDocuments }: Pick<Served, 'roots' | 'openDocuments'>): Promise<WorkspaceFiles> {
    const open = openDocuments();
    const byPath = new Map<string, TextDocument>();
    for (const document of open) {
      const file = fileOf(document.uri);
      if (file !== null) byPath.set(await realPath(file), document);
    }
    return new WorkspaceFiles(roots, open, byPath);
  }

  /** The drafts, open or in a folder of the workspace, whose text has some words. */
  draftsWith(words: string): Promise<FoundDocuments> {
    return this.#filesWith(isMarkdown, (name) => DRAFT_FILE.test(name), words);
  }

  /** The files in folders of the workspace whose name fits and whose text has some words. */
  filesWith(isNamed: (name: string) => boolean, words: string): Promise<FoundDocuments> {
    return this.#filesWith(({ uri }) => isNamed(fileOf(uri) ?? ''), isNamed, words);
  }

  /** One file. */
  async at(file: string): Promise<TextDocument> {
    return this.#openByPath.get(await realPath(file)) ?? onDisk(file);
  }

  async #filesWith(
    isWanted: (open: TextDocument) => boolean,
    isNamed: (name: string) => boolean,
    words: string,
  ): Promise<FoundDocuments> {
    const documents = this.#open.filter((open) => isWanted(open) && open.getText().includes(words));
    const seen = new Set<string>();
    let left = MOST_ENTRIES;
    const folders = await Promise.all(this.#roots.map(async (root) => ({ root, real: await realPath(root) })));
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      if (seen.has(folder.real)) continue;
      seen.add(folder.real);
      for (const entry of await readdir(folder.root, { withFileTypes: true }).catch(() => [])) {
        left -= 1;
        if (left < 0) return { documents, complete: false };
        const [file, real] = [path.join(folder.root, entry.name), path.join(folder.real, entry.name)];
        if (entry.isDirectory()) {
          if (!NO_DRAFT_FOLDER.test(entry.name)) folders.push({ root: file, real });
        } else if (entry.isFile() && isNamed(entry.name) && !this.#openByPath.has(real)) {
          const document = await onDisk(file);
          if (document.getText().includes(words)) documents.push(document);
        }
      }
    }
    return { documents, complete: true };
  }
}

async function onDisk(file: string): Promise<TextDocument> {
  return TextDocument.create(addressOf(file), '', ON_DISK, await textOf(file));
}

async function textOf(file: string): Promise<string> {
  try {
    return (await decodeFile(await readBytes(file))).replace(/^\uFEFF/u, '');
  } catch {
    // What cannot be read holds nothing that could be changed.
    return '';
  }
}

async function realPath(file: string): Promise<string> {
  return realpath(file).catch(() => path.normalize(file));
}
