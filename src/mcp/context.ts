import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { articleItem } from '../engine/bibliography/csl-item.js';
import { type WrittenWork, writtenWork } from '../engine/cite/convert/written-work.js';
import { DRAFT_FILE } from '../engine/draft/draft-files.js';
import type { FactCheck } from '../engine/draft/facts/port.js';
import type { LanguageReader } from '../engine/draft/languages/port.js';
import { librarySources } from '../engine/draft/library-sources.js';
import type { LibraryArticle } from '../engine/library/model.js';
import type { DraftSyntax } from '../engine/markdown/markdown.js';
import { frontMatterOf, readDraft } from '../folder/draft.js';
import { isInside } from '../folder/inside.js';
import type { FolderLibrary } from '../folder/library.js';
import { bundledFormatter, loadFormats } from '../folder/parts.js';
import { type DraftText, type ToolContext, ToolError } from '../tools/context.js';

/** Answers tools from a library in folders. Drafts are read inside `root` only. */
export class FolderContext implements ToolContext {
  readonly library;
  readonly search;
  readonly sources;
  readonly #folders: FolderLibrary;
  readonly #root: string;

  /** Reads attributions in other languages: loaded with the first article that is in one. */
  readonly #languages: { reader: LanguageReader | undefined } = { reader: undefined };

  private constructor(folders: FolderLibrary, root: string) {
    this.#folders = folders;
    this.#root = root;
    this.library = folders.library;
    this.search = folders.search;
    this.sources = librarySources(this.library, this.search, this.#languages);
  }

  /** Answers from a library that has been read. */
  static async of(folders: FolderLibrary, root: string): Promise<FolderContext> {
    const context = new FolderContext(folders, root);
    await context.#catchUp();
    await folders.keepAndRest();
    return context;
  }

  /** Takes in what has changed in the folders. */
  async refresh(): Promise<void> {
    await this.#folders.refresh();
    await this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    this.search.catchUp();
    while (this.library.clusterStatements());
    if (this.#languages.reader !== undefined || this.library.articles.every(isEnglish)) return;
    this.#languages.reader = (await import('../engine/draft/languages/reader.js')).languageReader;
  }

  async readDraft(written: string): Promise<DraftText> {
    const refused = (message: string): ToolError =>
      new ToolError('unreadable-draft', message, 'Give the path of a Markdown file inside the workspace folder.');
    const file = await realpath(path.resolve(this.#root, written)).catch(() => {
      throw refused('There is no such file in the workspace folder.');
    });
    if (!(await isInside(this.#root, file))) throw refused('The file is outside the workspace folder.');
    if (!DRAFT_FILE.test(file)) throw refused('Only Markdown files are checked.');
    if (this.#folders.isSource(file)) throw refused('The file is a source, not a draft.');
    try {
      const readers = await loadFormats();
      return await readDraft(file, { readers, warn: () => undefined, root: this.#root, confined: true });
    } catch {
      throw refused('The file cannot be read as text.');
    }
  }

  async facts(): Promise<FactCheck> {
    return new (await import('../engine/draft/facts/checker.js')).FactChecker();
  }

  async keysIn(syntax: DraftSyntax): Promise<ReadonlySet<string>> {
    if (syntax.frontMatter === null) return new Set();
    return new Set(frontMatterOf(syntax, await loadFormats())?.references.map(({ id }) => id));
  }

  async writeIn(...[style, item, syntax]: Parameters<ToolContext['writeIn']>): Promise<WrittenWork> {
    const formatter = await bundledFormatter(style, '', (key) => {
      const entry = this.library.article(key);
      return entry && { ...articleItem(entry.article.metadata), id: key };
    });
    return writtenWork(item, syntax, formatter);
  }
}

function isEnglish({ extraction: { language } }: LibraryArticle): boolean {
  return language === undefined || language === 'en';
}
