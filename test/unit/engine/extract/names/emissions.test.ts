import assert from 'node:assert/strict';
import { Emissions } from '../../../../../src/engine/extract/names/emissions.js';
import { addFeatures, featureWriter } from '../../../../../src/engine/extract/names/features/features.js';
import { viewParagraphs } from '../../../../../src/engine/extract/names/features/paragraph-view.js';
import { viewWord } from '../../../../../src/engine/extract/names/features/word-view.js';
import { standsAlone } from '../../../../../src/engine/extract/names/gazetteer/index.js';
import { LABELS } from '../../../../../src/engine/extract/names/labels.js';
import { ruleSpans } from '../../../../../src/engine/extract/names/rules.js';
import { tokenize } from '../../../../../src/engine/extract/names/tokens.js';

const TEXTS = [
  'Ada Quist of the Ministry of Ports met Tom J. Ray Jr. in Westby on 4 March; “We rebuilt it,” Quist said to the EU’s envoys.',
  'Quist said: The B-52 crews of the U.N. Council and Mohamed al-Zayed left Lake Geneva for São Paulo.',
  'Westby',
];

const articles = TEXTS.map((text) => [
  { tokens: tokenize(text, { start: 0, end: text.length }, standsAlone), headline: false },
]);

/** The keys of the features of each token in a stretch, article by article. */
const keys = articles.map((paragraphs) =>
  viewParagraphs(paragraphs, rulesOf(paragraphs), viewWord).flatMap((view) =>
    view.stretches.flatMap(({ first, end }) =>
      Array.from({ length: end - first }, (_, i) => {
        const writer = featureWriter();
        addFeatures(writer, view, first + i);
        return [...writer.keys.subarray(0, writer.length)];
      }),
    ),
  ),
);

/** A model of every other feature of the texts, with weights that tell the features from each other. */
const known = Int32Array.from(new Set(keys.flat(2)))
  .sort()
  .filter((_, i) => i % 2 === 0);
const rows = Int8Array.from({ length: known.length * LABELS }, (_, i) => ((i * 2654435761) >>> 7) % 255);
const model = { keys: known, rows, transitions: new Int16Array(LABELS * LABELS), unit: 1 };

function rulesOf(paragraphs: (typeof articles)[number]) {
  return paragraphs.map(({ tokens }) => ruleSpans(tokens));
}

function scoresOf(emissions: Emissions, paragraphs: (typeof articles)[number]): number[] {
  return viewParagraphs(paragraphs, rulesOf(paragraphs), (text) => emissions.viewWord(text)).flatMap((view) =>
    view.stretches.flatMap(({ first, end }) => [...emissions.of(view, first, end)]),
  );
}

/** The scores without any sum kept: the weights of each token's features, one by one. */
const expected = keys.map((tokens) =>
  tokens.flatMap((features) =>
    Array.from({ length: LABELS }, (_, label) =>
      features.reduce((sum, key) => {
        const at = known.indexOf(key);
        return at < 0 ? sum : sum + (rows[at * LABELS + label] ?? 0);
      }, 0),
    ),
  ),
);

describe('the scores of labels', () => {
  it('are the sums of the weights of all features', () => {
    const scores = articles.map((paragraphs) => scoresOf(new Emissions(model), paragraphs));
    assert.ok(expected.flat().some((score) => score !== 0));
    assert.deepEqual(scores, expected);
  });

  it('do not depend on what was read before', () => {
    const emissions = new Emissions(model);
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 1, 0],
    ])
      for (const at of order) assert.deepEqual(scoresOf(emissions, articles[at] ?? []), expected[at]);
  });

  it('are the same when more words were read than are kept', () => {
    const emissions = new Emissions(model);
    for (let i = 0; i < 25_000; i += 1) emissions.viewWord(`Word${i}`);
    for (const [at, paragraphs] of articles.entries()) assert.deepEqual(scoresOf(emissions, paragraphs), expected[at]);
  });
});
