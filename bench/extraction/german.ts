import { readFileSync } from 'node:fs';
import { readArticle } from '../../src/engine/article/read.js';
import { extract } from '../../src/engine/extract/extract.js';
import type { ExtractedQuotation } from '../../src/engine/extract/extraction.js';
import { overlaps, type Range } from '../../src/engine/text/range.js';
import { codePointOffsets } from './code-points.js';
import { printTable } from './table.js';

/** An annotated article of German Wikinews; spans count code points. */
interface Annotated {
  readonly text: string;
  readonly quotations: readonly {
    readonly type: string;
    readonly nested: boolean;
    readonly quote: { readonly spans: readonly (readonly [number, number])[] };
    readonly speaker: { readonly text: string; readonly spans: readonly (readonly [number, number])[] };
  }[];
}

/** Direct speech as annotated. */
interface Gold extends Range {
  readonly speaker: readonly Range[];
  readonly words: string;
  readonly nested: boolean;
}

/** What is counted over a file. */
class Counts {
  plain = 0;
  plainSpeech = 0;
  plainSpeakers = 0;
  plainOverlapping = 0;
  direct = 0;
  found = 0;
  speech = 0;
  predicted = 0;
  right = 0;
  speakers = 0;
  overlapping = 0;
  named = 0;
  surname = 0;
}

/** Measures direct speech and its speakers on German Wikinews articles, a JSON line each; prints and returns the rows. */
export function measureGerman(file: string, title: string): string[][] {
  const counts = new Counts();
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean))
    measure(JSON.parse(line) as Annotated, counts);
  const percent = (part: number, whole: number): string => ((part / whole) * 100).toFixed(1);
  const rows = [
    ['direct speech: found', percent(counts.found, counts.direct), String(counts.direct)],
    ['direct speech: recognized as speech', percent(counts.plainSpeech, counts.plain), String(counts.plain)],
    ['the same with words inside indirect speech', percent(counts.speech, counts.direct), String(counts.direct)],
    ['recognized as speech: annotated as speech', percent(counts.right, counts.predicted), String(counts.predicted)],
    ['speaker overlapping', percent(counts.plainOverlapping, counts.plainSpeakers), String(counts.plainSpeakers)],
    [
      'the same with words inside indirect speech',
      percent(counts.overlapping, counts.speakers),
      String(counts.speakers),
    ],
    ['surname right, of those with a name', percent(counts.surname, counts.named), String(counts.named)],
  ];
  printTable(title, ['', 'per cent', 'of'], rows);
  return rows;
}

function measure({ text, quotations }: Annotated, counts: Counts): void {
  const { article } = readArticle({ file: 'article.txt', text });
  const extracted = article === null ? [] : extract(article).quotations;
  const unit = codePointOffsets(text);
  const ranges = (spans: readonly (readonly [number, number])[]): Range[] =>
    spans.map(([start, end]) => ({ start: unit(start), end: unit(end) }));
  const spoken: Range[] = [];
  for (const { type, nested, quote, speaker } of quotations) {
    const spans = ranges(quote.spans);
    if (type === 'Direct') spoken.push(...spans);
    const [first] = spans;
    if (type !== 'Direct' || first === undefined) continue;
    judge({ ...first, speaker: ranges(speaker.spans), words: speaker.text, nested }, extracted, counts);
  }
  for (const quotation of extracted.filter(({ kind }) => kind !== 'other')) {
    counts.predicted++;
    if (spoken.some((span) => shared(span, quotation) * 2 >= quotation.end - quotation.start)) counts.right++;
  }
}

function judge(gold: Gold, extracted: readonly ExtractedQuotation[], counts: Counts): void {
  counts.direct++;
  if (!gold.nested) counts.plain++;
  const match = extracted.find(
    (quotation) => shared(quotation, gold) * 2 >= Math.min(gold.end - gold.start, quotation.end - quotation.start),
  );
  if (match === undefined) return;
  counts.found++;
  if (match.kind === 'other') return;
  counts.speech++;
  if (!gold.nested) counts.plainSpeech++;
  if (gold.speaker.length === 0) return;
  counts.speakers++;
  const mention = match.speaker?.mention ?? match.unnamed ?? null;
  const surname = surnameOf(gold.words);
  const said = match.speaker === null ? '' : (match.speaker.name.match(/\p{L}+/gu)?.at(-1) ?? '');
  const isRight = surname !== '' && said.toLowerCase() === surname.toLowerCase();
  const overlapping = isRight || (mention !== null && gold.speaker.some((span) => overlaps(span, mention)));
  if (overlapping) counts.overlapping++;
  if (!gold.nested) counts.plainSpeakers++;
  if (!gold.nested && overlapping) counts.plainOverlapping++;
  if (surname === '') return;
  counts.named++;
  if (isRight || (match.speaker?.name ?? '').includes(surname)) counts.surname++;
}

const shared = (a: Range, b: Range): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The last word of the person's name in an annotated speaker: of two capital words in a row the second; or nothing. */
function surnameOf(words: string): string {
  // `von Human Rights Watch` says where someone works.
  const name = /(?:\p{Lu}[\p{L}.-]+\s)+(?:(?:von|van|de|der)\s)*(\p{Lu}[\p{L}-]+)(?![\p{L}-]|\s\p{Lu})/u.exec(
    words.replace(/^(?:Der|Die|Das|Ein|Eine)\s/u, ''),
  );
  if (name?.[1] !== undefined) return name[1];
  return /^\p{Lu}[\p{L}-]+$/u.test(words) && !/^(?:Er|Sie|Es|Wir|Ich)$/u.test(words) ? words : '';
}
