import { markdownTable } from '../results.js';
import { f1, measureBodies, measureField, measureStrings, type Pair } from './measure.js';

/** What each reader made of both collections, as tables of Markdown. */
export function report(
  bodies: ReadonlyMap<string, readonly Pair[]>,
  news: ReadonlyMap<string, readonly Pair[]>,
): string {
  const rows = [...bodies].map(([name, pairs]) => {
    const found = measureBodies(pairs);
    const ofNews = news.get(name) ?? [];
    const strings = measureStrings(ofNews);
    const title = measureField(ofNews, 'title');
    const author = measureField(ofNews, 'author');
    const date = measureField(ofNews, 'date');
    return [
      name,
      decimal(f1(found)),
      decimal(ratio(found.right, found.right + found.wrong)),
      decimal(ratio(found.right, found.right + found.missed)),
      decimal(f1(strings)),
      percent(title.exact, title.known),
      percent(author.exact, author.known),
      percent(author.exact, author.given),
      percent(date.exact, date.known),
    ];
  });
  const [bodyPages = [], newsPages = []] = [[...bodies.values()][0], [...news.values()][0]];
  const header = ['', 'bodies F1', 'P', 'R', 'strings F1', 'title', 'author', 'precision', 'date'];
  return [
    '## Saved pages',
    '',
    '`npm run bench:pages`. Bodies: shingles of four words in common with the whole body as people copied it, ' +
      `${bodyPages.length} pages, each with the same weight. Strings of the article and of the page around it, titles, authors ` +
      `(all names of a page right; precision among the pages with a name) and days: ${newsPages.length} pages in many languages. ` +
      'Readability and defuddle run on linkedom. Quoin’s bodies are its numbered paragraphs, without headings.',
    '',
    markdownTable(header, rows),
  ].join('\n');
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function decimal(value: number): string {
  return value.toFixed(3).replace(/^0/u, '');
}

function percent(part: number, whole: number): string {
  return `${(100 * ratio(part, whole)).toFixed(1)} %`;
}
