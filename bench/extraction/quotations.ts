import { readArticle } from '../../src/engine/article/read.js';
import { extract } from '../../src/engine/extract/extract.js';
import type { ExtractedQuotation } from '../../src/engine/extract/extraction.js';
import { findQuotations } from '../../src/engine/extract/quotations.js';
import { overlaps, type Range } from '../../src/engine/text/range.js';
import { markdownTable, writeSection } from '../results.js';
import { type AnnotatedArticle, type GoldPassage, loadPolnear } from './polnear.js';
import { printTable } from './table.js';

/** A prediction for one annotated passage. */
interface Judged {
  readonly gold: GoldPassage;
  readonly predicted: ExtractedQuotation | null;
  /** How the speaker was found. */
  readonly rule: string;
  readonly speakerIsRight: boolean;
}

/** Measures quotations and speakers on PolNeAR's training part, below `folder`; puts the figures into `RESULTS.md`. */
export function measureQuotations(folder: string): void {
  const articles = loadPolnear(folder);
  const judged = articles.map(judge);
  const halves = [
    judged.filter((_, index) => index % 2 === 0).flat(),
    judged.filter((_, index) => index % 2 === 1).flat(),
  ];
  const all = judged.flat();
  const title = `PolNeAR train: ${articles.length} articles, ${all.length} passages in marks`;
  const header = ['', 'all', 'even articles', 'odd articles'];
  const row = (name: string, of: (part: readonly Judged[]) => number): string[] => [
    name,
    ...[all, ...halves].map((part) => percent(of(part))),
  ];
  const rows = [
    row('speech: precision', precision),
    row('speech: recall', recall),
    row('speaker right, of all', (part) => speakerAccuracy(part, () => true)),
    row('speaker right, of stated', (part) => speakerAccuracy(part, basisIs('stated'))),
    row('speaker right, of inferred', (part) => speakerAccuracy(part, basisIs('inferred'))),
    row('share of stated', (part) => shareOf(part, basisIs('stated'))),
    row('share without a speaker', (part) => shareOf(part, ({ predicted }) => predicted?.speaker === null)),
  ];
  printTable(`Quotations, ${title}`, header, rows);
  writeSection(
    'quotations',
    `## Quotations and speakers

\`npm run bench:extraction\`: ${title}, in per cent. Rules were tuned on them.

${markdownTable(header, rows)}`,
  );
  printRules(all);
  printErrors(all);
}

function judge(annotated: AnnotatedArticle): Judged[] {
  const { article } = readArticle({ file: `${annotated.name}.txt`, text: annotated.text });
  if (article === null)
    return annotated.passages.map((gold) => ({ gold, predicted: null, rule: 'unread', speakerIsRight: false }));
  const { quotations } = extract(article);
  const rules = new Map(findQuotations(article).quotations.map(({ passage, rule }) => [passage.start, rule]));
  return annotated.passages.map((gold) => {
    const predicted = bestMatch(gold, quotations);
    const rule = predicted === null ? 'not found' : (rules.get(predicted.start) ?? 'no attribution');
    return { gold, predicted, rule, speakerIsRight: isRightSpeaker(annotated.text, gold, predicted) };
  });
}

function bestMatch(gold: Range, quotations: readonly ExtractedQuotation[]): ExtractedQuotation | null {
  let best: ExtractedQuotation | null = null;
  let most = 0;
  for (const quotation of quotations) {
    if (!overlaps(quotation, gold)) continue;
    const shared = Math.min(quotation.end, gold.end) - Math.max(quotation.start, gold.start);
    if (shared * 2 >= Math.min(gold.end - gold.start, quotation.end - quotation.start) && shared > most) {
      best = quotation;
      most = shared;
    }
  }
  return best;
}

const isSpeech = ({ gold }: Judged): boolean => gold.attribution !== null;
const isPredicted = ({ predicted }: Judged): boolean => predicted !== null && predicted.kind !== 'other';
const hasSource = ({ gold }: Judged): boolean => (gold.attribution?.source.length ?? 0) > 0;
const basisIs =
  (basis: string) =>
  ({ predicted }: Judged): boolean =>
    predicted?.speaker?.basis === basis;

/** The mention overlaps the annotated source, or the two end in the same surname. */
function isRightSpeaker(text: string, gold: GoldPassage, predicted: ExtractedQuotation | null): boolean {
  const source = gold.attribution?.source ?? [];
  const speaker = predicted?.speaker ?? null;
  const mention = speaker?.mention ?? predicted?.unnamed;
  if (mention && source.some((part) => overlaps(part, mention))) return true;
  if (speaker === null) return false;
  const names = source.map((part) => text.slice(part.start, part.end)).join(' ');
  return lastWord(names) !== '' && lastWord(names) === lastWord(speaker.name);
}

function lastWord(name: string): string {
  const words = name.replace(/['’]s\b/gu, '').match(/\p{L}+/gu) ?? [];
  return words.at(-1)?.toLowerCase() ?? '';
}

function ratio(part: readonly Judged[], of: (item: Judged) => boolean, right: (item: Judged) => boolean): number {
  const relevant = part.filter(of);
  return relevant.length === 0 ? Number.NaN : relevant.filter(right).length / relevant.length;
}

const precision = (part: readonly Judged[]): number => ratio(part, isPredicted, isSpeech);
const recall = (part: readonly Judged[]): number => ratio(part, isSpeech, isPredicted);
const speakerAccuracy = (part: readonly Judged[], of: (item: Judged) => boolean): number =>
  ratio(
    part,
    (item) => isPredicted(item) && hasSource(item) && of(item),
    ({ speakerIsRight }) => speakerIsRight,
  );
const shareOf = (part: readonly Judged[], of: (item: Judged) => boolean): number =>
  ratio(part, (item) => isPredicted(item) && hasSource(item), of);
const percent = (value: number): string => (value * 100).toFixed(1);

function printRules(all: readonly Judged[]): void {
  const rules = new Map<string, Judged[]>();
  for (const item of all) if (isPredicted(item)) rules.set(item.rule, [...(rules.get(item.rule) ?? []), item]);
  printTable(
    'By the way the speaker was found',
    ['', 'passages', 'not speech', 'speaker right'],
    [...rules]
      .sort((a, b) => b[1].length - a[1].length)
      .map(([rule, items]) => [
        rule,
        String(items.length),
        String(items.filter((item) => !isSpeech(item)).length),
        percent(speakerAccuracy(items, () => true)),
      ]),
  );
}

/** The commonest kinds of error, by class and count; never the words. */
function printErrors(all: readonly Judged[]): void {
  const counts = new Map<string, number>();
  const count = (kind: string): void => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };
  for (const item of all) {
    if (isPredicted(item) && !isSpeech(item)) count(`taken for speech: ${item.rule}`);
    else if (isSpeech(item) && item.predicted === null) count('speech not found as a passage');
    else if (isSpeech(item) && !isPredicted(item)) count(`speech taken for other, ${wordsOf(item.gold)}`);
    else if (isPredicted(item) && hasSource(item) && !item.speakerIsRight) {
      count(item.predicted?.speaker === null ? `no speaker: ${item.rule}` : `wrong speaker: ${item.rule}`);
    }
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 20);
  printTable(
    'Commonest kinds of error',
    ['', 'count'],
    sorted.map(([kind, number]) => [kind, String(number)]),
  );
}

function wordsOf(range: Range): string {
  const length = range.end - range.start;
  return length <= 24 ? 'up to 24 characters' : 'longer';
}
