import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readArticle } from '../../src/engine/article/read.js';
import { extract } from '../../src/engine/extract/extract.js';
import { printTable } from './table.js';

/** One raw article in `expected.json`. */
export interface ExpectedArticle {
  readonly file: string;
  readonly bodyParagraphs: number;
  readonly quotations: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
    readonly speaker: string | null;
  }[];
}

/** Compares paragraphs and quotations of the raw articles in `folder` with its `expected.json`. */
export function measureSeeds(folder: string): void {
  const expected: readonly ExpectedArticle[] = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
  const rows = expected.map((wanted) => {
    const { article } = readArticle({ file: wanted.file, text: readFileSync(path.join(folder, wanted.file), 'utf8') });
    const found = article === null ? [] : extract(article).quotations.filter(({ kind }) => kind !== 'other');
    const at = (start: number, end: number) =>
      found.find((quotation) => quotation.start === start && quotation.end === end);
    const count = (test: (w: ExpectedArticle['quotations'][number]) => boolean): string =>
      `${wanted.quotations.filter(test).length}/${wanted.quotations.length}`;
    return [
      wanted.file.slice(0, 3),
      `${article?.paragraphs.length ?? 0}/${wanted.bodyParagraphs}`,
      count((w) => at(w.start, w.end) !== undefined),
      count((w) => at(w.start, w.end)?.kind === w.kind),
      count((w) => (at(w.start, w.end)?.speaker?.name ?? null) === w.speaker),
      String(found.length - wanted.quotations.length),
    ];
  });
  printTable('Raw articles against what is expected', ['', 'paragraphs', 'found', 'kind', 'speaker', 'surplus'], rows);
}
