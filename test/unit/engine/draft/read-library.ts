import { readOtherFormat } from '../../../../src/engine/article/other-formats.js';
import { readArticle } from '../../../../src/engine/article/read.js';
import { checkDraft, type DraftCheck } from '../../../../src/engine/draft/check.js';
import { languageReader } from '../../../../src/engine/draft/languages/reader.js';
import { librarySources } from '../../../../src/engine/draft/library-sources.js';
import type { DraftSources } from '../../../../src/engine/draft/sources.js';
import { isWordsOnly } from '../../../../src/engine/draft/totals.js';
import { extract } from '../../../../src/engine/extract/extract.js';
import { Library } from '../../../../src/engine/library/library.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../src/engine/search/library-search.js';

/** A library of files, read and extracted as a writer's are. */
export function sourcesRead(files: Readonly<Record<string, string>>): DraftSources {
  const library = new Library();
  const add = Object.entries(files).flatMap(([file, text]) => {
    const { article } = readOtherFormat({ file, text }) ?? readArticle({ file, text });
    return article === null ? [] : [{ article, extraction: extract(article), origin: 'own' as const, location: file }];
  });
  library.update({ add });
  const search = new LibrarySearch(library);
  search.catchUp();
  return librarySources(library, search, { reader: languageReader });
}

/** A news article with front matter. */
export function news(id: string, ...paragraphs: readonly string[]): string {
  return `---\nid: ${id}\ntype: article-newspaper\ntitle: Untitled\n---\n\n${paragraphs.join('\n\n')}\n`;
}

/**
 * What a check comes to for a reader: `✓` or `✓ words` if every quotation is verified, else the code of the gravest finding, or
 * the state. A finding of `information` on words that are verified is after the mark; a hint does not count.
 */
export function outcome(draft: string, sources: DraftSources): string {
  const check: DraftCheck = checkDraft(parseDraft(`${draft}\n`), sources);
  const { quotations, findings } = check;
  const grave = findings.find(({ severity }) => severity === 'error' || severity === 'warning');
  if (grave !== undefined) return `${grave.severity} ${grave.code}`;
  const open = quotations.find(({ state }) => state !== 'verified');
  if (open !== undefined || quotations.length === 0) return open?.state ?? 'no quotation';
  const mark = quotations.some(isWordsOnly) ? '✓ words' : '✓';
  const told = findings.find(({ severity }) => severity === 'information');
  return told === undefined ? mark : `${mark} ${told.code}`;
}
