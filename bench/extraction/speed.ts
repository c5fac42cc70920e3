import { readArticle } from '../../src/engine/article/read.js';
import { extract } from '../../src/engine/extract/extract.js';
import type { NameTagger } from '../../src/engine/extract/names/index.js';
import { countWords } from '../../src/engine/text/tokens.js';
import type { AnnotatedArticle } from './polnear.js';
import { printTable } from './table.js';

/** Milliseconds of processor time of one run, the best of `rounds`: other work on the machine does not count. */
function time(run: () => void, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

function readAndExtract(text: string, names: NameTagger | null = null): void {
  const { article } = readArticle({ file: 'text.txt', text });
  if (article !== null) extract(article, { names });
}

/**
 * Measures reading and extracting: time per 1,000 words, with the model for names as it ships and without, and how it grows when the
 * text doubles.
 */
export function measureSpeed(articles: readonly AnnotatedArticle[], names: NameTagger): void {
  const texts = articles.slice(0, 200).map(({ text }) => text);
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  const perThousand = (tagger: NameTagger | null) => {
    const all = () => {
      for (const text of texts) readAndExtract(text, tagger);
    };
    return ((time(all, 3) / words) * 1000).toFixed(2);
  };
  printTable(
    'Reading and extracting: per 1,000 words of news',
    ['', 'ms'],
    [
      ['with the model for names, as it ships', perThousand(names)],
      ['by rules and lists alone', perThousand(null)],
    ],
  );

  const sentence =
    'The minister said on Monday that "the plan will go ahead," and Anna Lee told reporters: "We shall see." ';
  const paragraph = (length: number): string => sentence.repeat(Math.ceil(length / sentence.length));
  const marks = (count: number): string => 'so "it" is '.repeat(count / 2);
  const cases: readonly (readonly [string, (scale: number) => string])[] = [
    ['200 articles in one file', (scale) => texts.slice(0, 100 * scale).join('\n\n')],
    ['one paragraph of 5 MB', (scale) => paragraph(2_500_000 * scale)],
    ['100,000 quotation marks', (scale) => marks(50_000 * scale)],
    ['opening marks only', (scale) => 'then “ '.repeat(50_000 * scale)],
    ['100,000 apostrophes', (scale) => "the workers' 'own ".repeat(25_000 * scale)],
  ];
  const rows = cases.map(([name, make]) => {
    const half = make(1);
    const whole = make(2);
    const first = time(() => readAndExtract(half), 2);
    const second = time(() => readAndExtract(whole), 2);
    return [name, String(whole.length), second.toFixed(0), (second / first / (whole.length / half.length)).toFixed(2)];
  });
  printTable(
    'Growth: time for twice the text, over twice the time (1.00 is linear)',
    ['', 'characters', 'ms', 'growth'],
    rows,
  );
}
