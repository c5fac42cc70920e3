import type { AnnotatedText } from '../../scripts/train/annotated-text.js';
import { type Datasets, readDatasets } from '../../scripts/train/datasets.js';
import { trainingTexts, trainTagger } from '../../scripts/train/learn.js';
import { type FoundName, f1, type NameScores, scoreNames, type Tally, total } from '../../scripts/train/score.js';
import type { Article } from '../../src/engine/article/article.js';
import type { EntityKind } from '../../src/engine/extract/extraction.js';
import { findNames } from '../../src/engine/extract/names/index.js';
import { KINDS } from '../../src/engine/extract/names/labels.js';
import { createTagger, type NameTagger } from '../../src/engine/extract/names/tagger.js';
import { countWords } from '../../src/engine/text/tokens.js';
import { markdownTable, writeSection } from '../results.js';
import { aliasScores } from './aliases.js';
import { nameErrors } from './name-errors.js';
import { compromiseNames, winkNames } from './name-peers.js';
import { printTable } from './table.js';

/** Every n-th text is held out in turn. */
const FOLDS = 4;

/** The three kinds that every set and every library means alike. */
const NAMED: readonly EntityKind[] = ['person', 'organization', 'place'];

type Finder = (text: AnnotatedText) => readonly FoundName[];

/**
 * Prints how well names are found, with models that never saw the text they are measured on, beside two libraries on the same
 * names, and puts the figures into `RESULTS.md`. `folder` holds the annotated sets. Training the held-out models takes some minutes.
 */
export function measureNames(folder: string): void {
  const data = readDatasets(folder);
  const taggers = Array.from({ length: FOLDS }, (_, fold) => {
    console.log(`Training the held-out model ${fold + 1} of ${FOLDS} …`);
    return createTagger(trainTagger(trainingPart(data, fold)));
  });
  const heldOut = (texts: readonly AnnotatedText[]): Finder => {
    const folds = new Map(texts.map((text, i) => [text.id, i % FOLDS]));
    return (text) => names(text, taggers[folds.get(text.id) ?? 0] ?? null);
  };
  const sets: [string, readonly AnnotatedText[], Finder][] = [
    ['GUM news, cross-validated', data.gumNews, heldOut(data.gumNews)],
    ['crossner-politics, test', data.politicsTest, (text) => names(text, taggers[0] ?? null)],
    ['wikigold, cross-validated', data.wikigold, heldOut(data.wikigold)],
  ];
  const rows: string[][] = [];
  for (const [title, texts, find] of sets) {
    const scores = [
      row('Quoin', scoreNames(texts, find)),
      row(
        'Quoin without the model',
        scoreNames(texts, (text) => names(text, null)),
      ),
      row('compromise', scoreNames(texts, compromiseNames)),
      bestCase(
        'wink-nlp, kinds granted',
        scoreNames(texts, (text) => granted(text, winkNames(text))),
      ),
    ];
    printTable(`Names: ${title} (F1, per cent)`, HEADER, scores);
    rows.push(...scores.map(([finder, ...figures]) => [`${title}: ${finder}`, ...figures]));
  }
  writeSection(
    'names',
    `## Names

\`npm run bench:extraction\`: F1 of English names with the right bounds and kind, in per cent, by models that never saw the text. wink-nlp tells
no kinds: each of its names is counted as the kind it should be. GUM counts some countries that act as organizations, Quoin only those
that play.

${markdownTable(HEADER, rows)}`,
  );
  console.log('wink-nlp tells no kinds: each of its names is counted as the kind it should be, the best it could do.');
  printTable('Commonest errors on GUM news', ['error', 'count'], nameErrors(data.gumNews, heldOut(data.gumNews)));
  const merged = aliasScores(
    data.gumNews,
    (text) => findNames(toArticle(text), taggers[foldOf(data.gumNews, text)] ?? null).entities,
  );
  printTable(
    'Alias merging on GUM news (B³ over the names found, per cent)',
    ['', 'precision', 'recall', 'F1'],
    merged,
  );
  printTable(
    'Names: speed (ms per 1,000 words, median of 5)',
    ['', 'ms'],
    [
      ['Quoin', milliseconds(data.gumNews, (text) => names(text, taggers[0] ?? null))],
      ['Quoin without the model', milliseconds(data.gumNews, (text) => names(text, null))],
      ['compromise', milliseconds(data.gumNews, compromiseNames)],
      ['wink-nlp', milliseconds(data.gumNews, winkNames)],
    ],
  );
}

function foldOf(texts: readonly AnnotatedText[], text: AnnotatedText): number {
  return texts.indexOf(text) % FOLDS;
}

function trainingPart(data: Datasets, fold: number): AnnotatedText[] {
  const kept = (texts: readonly AnnotatedText[]): AnnotatedText[] => texts.filter((_, i) => i % FOLDS !== fold);
  return trainingTexts({ ...data, wikigold: kept(data.wikigold), gumNews: kept(data.gumNews) });
}

/** An annotated text as an article of plain text. */
function toArticle({ id, text, paragraphs }: AnnotatedText): Article {
  return {
    metadata: { id, type: 'article-newspaper', text: 'full' },
    format: 'plain',
    text,
    paragraphs: paragraphs.map((range, i) => ({ ...range, number: i + 1 })),
  };
}

function names(text: AnnotatedText, tagger: NameTagger | null): FoundName[] {
  return findNames(toArticle(text), tagger).entities.flatMap(({ kind, mentions }) =>
    mentions.map((range) => ({ ...range, kind })),
  );
}

/** Gives names found without a kind the kind they should have, where their bounds are right; "other" elsewhere. */
function granted(text: AnnotatedText, found: readonly FoundName[]): FoundName[] {
  const kinds = new Map(text.names.map(({ start, end, kind }) => [`${start} ${end}`, kind]));
  return found.map((name) => ({ ...name, kind: kinds.get(`${name.start} ${name.end}`) ?? 'person' }));
}

const HEADER = ['', 'bounds alone', 'person/org./place', 'person', 'organization', 'place', 'other', 'all'];

function row(name: string, scores: NameScores): string[] {
  const of = (tally: Tally | undefined): string => (tally ? f1(tally).toFixed(1) : '');
  return [
    name,
    of(scores.spans),
    of(total(scores, NAMED)),
    ...KINDS.map((kind) => of(scores.byKind.get(kind))),
    of(total(scores)),
  ];
}

/** The row of a library that tells no kinds: what it would reach if it told each right; single kinds say nothing. */
function bestCase(name: string, scores: NameScores): string[] {
  const { right, gold } = total(scores, NAMED);
  const found = scores.spans.found - (scores.byKind.get('other')?.right ?? 0);
  return [
    name,
    f1(scores.spans).toFixed(1),
    f1({ right, found, gold }).toFixed(1),
    '',
    '',
    '',
    '',
    f1(scores.spans).toFixed(1),
  ];
}

function milliseconds(texts: readonly AnnotatedText[], find: (text: AnnotatedText) => unknown): string {
  const words = texts.reduce((sum, text) => sum + countWords(text.text), 0);
  // Warm: the first runs measure the compiler.
  for (let i = 0; i < 4; i += 1) for (const text of texts) find(text);
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    for (const text of texts) find(text);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return (((runs[2] ?? 0) / words) * 1000).toFixed(1);
}
