import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type CslLike, fromCsl, namesOf, type Reference } from './reference.js';

/** A file of a suite, and what the suite expects of it. */
export interface SuiteFile {
  readonly suite: string;
  readonly file: string;
  readonly text: string;
  readonly expected: readonly Reference[];
}

interface ZoteroItem {
  readonly itemType: string;
  readonly citationKey?: string;
  readonly title?: string;
  readonly date?: string;
  readonly publicationTitle?: string;
  readonly publisher?: string;
  readonly creators?: readonly {
    readonly creatorType: string;
    readonly firstName?: string;
    readonly lastName?: string;
    readonly name?: string;
  }[];
}

/** Zotero's item types in CSL's terms. */
const TYPES: Readonly<Record<string, string>> = {
  journalArticle: 'article-journal',
  magazineArticle: 'article-magazine',
  newspaperArticle: 'article-newspaper',
  book: 'book',
  bookSection: 'chapter',
  conferencePaper: 'paper-conference',
  thesis: 'thesis',
  report: 'report',
  webpage: 'webpage',
  film: 'motion_picture',
  videoRecording: 'motion_picture',
  computerProgram: 'software',
  presentation: 'speech',
  document: 'document',
  manuscript: 'manuscript',
  patent: 'patent',
};

/** All files of the suites in a folder: `csl/*.bib` with `.csl.json`, `zotero/*.bib` with `.json`; others are left out. */
export function readSuites(folder: string): SuiteFile[] {
  return ['csl', 'zotero'].flatMap((suite) => {
    const at = path.join(folder, suite);
    if (!existsSync(at)) return [];
    return readdirSync(at)
      .filter((file) => file.endsWith('.bib'))
      .sort()
      .map((file) => {
        const stem = path.join(at, file.slice(0, -'.bib'.length));
        const expected: unknown = JSON.parse(readFileSync(`${stem}${suite === 'csl' ? '.csl.json' : '.json'}`, 'utf8'));
        return {
          suite,
          file,
          text: readFileSync(`${stem}.bib`, 'utf8'),
          expected:
            suite === 'csl' ? Object.values(expected as Record<string, CslLike>).map(fromCsl) : zotero(expected),
        };
      });
  });
}

function zotero(expected: unknown): Reference[] {
  return (expected as readonly ZoteroItem[])
    .filter(({ itemType }) => itemType !== 'note' && itemType !== 'attachment')
    .map((item) => {
      const authors = item.creators?.filter(({ creatorType }) => creatorType === 'author') ?? [];
      return {
        id: item.citationKey ?? '',
        title: item.title,
        authors:
          authors.length === 0
            ? undefined
            : namesOf(authors.map((each) => ({ family: each.lastName ?? each.name, given: each.firstName }))),
        date: item.date,
        container: item.publicationTitle,
        publisher: item.publisher,
        type: TYPES[item.itemType] ?? item.itemType,
      };
    });
}
