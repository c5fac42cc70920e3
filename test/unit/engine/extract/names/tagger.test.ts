import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { AnnotatedText } from '../../../../../scripts/train/annotated-text.js';
import { trainTagger } from '../../../../../scripts/train/learn.js';
import { findNames } from '../../../../../src/engine/extract/names/index.js';
import { fromLabels, LABELS, mayFollow, toLabels } from '../../../../../src/engine/extract/names/labels.js';
import { decodeModel, encodeModel } from '../../../../../src/engine/extract/names/model.js';
import { createTagger, loadNameTagger } from '../../../../../src/engine/extract/names/tagger.js';
import { articleOf } from './article.js';

/** A text of sentences in which `Zor…` words are places after "in" and people before "said". */
function lesson(): AnnotatedText {
  const sentences: string[] = [];
  const names: AnnotatedText['names'][number][] = [];
  let at = 0;
  for (let i = 0; i < 60; i += 1) {
    const word = `Zor${'abcdefgh'.charAt(i % 8)}${'klmnoprs'.charAt((i * 3) % 8)}in`;
    const isPlace = i % 2 === 0;
    const sentence = isPlace ? `They stayed in ${word} for long.` : `Later ${word} said no.`;
    const start = at + sentence.indexOf(word);
    names.push({ start, end: start + word.length, kind: isPlace ? 'place' : 'person' });
    sentences.push(sentence);
    at += sentence.length + 1;
  }
  const text = sentences.join(' ');
  return {
    id: 'lesson',
    sort: 1,
    text,
    paragraphs: [{ start: 0, end: text.length }],
    names,
    ignored: [],
    mentions: [],
  };
}

const options = { epochs: 8, rate: 0.2, l1: 1, l2: 1, seed: 3 };

describe('the name tagger', () => {
  let model: ReturnType<typeof trainTagger>;

  before(() => {
    model = trainTagger([lesson()], options);
  });

  it('learns from context what rules cannot know', () => {
    const tagger = createTagger(model);
    const { entities } = findNames(articleOf('They stayed in Wumbel for long. Later Grintz said no.'), tagger);
    assert.deepEqual(
      entities.map(({ name, kind }) => `${kind} ${name}`),
      ['place Wumbel', 'person Grintz'],
    );
  });

  it('is the same for the same text and seed', () => {
    assert.deepEqual(encodeModel(trainTagger([lesson()], options)), encodeModel(model));
  });

  it('reads the weights that were written', () => {
    const again = decodeModel(encodeModel(model));
    assert.deepEqual(again.keys, model.keys);
    assert.deepEqual(again.rows, model.rows);
    assert.deepEqual(again.transitions, model.transitions);
    assert.ok(Math.abs(again.unit - model.unit) < 1e-6);
  });

  it('refuses other data, and weights cut off', () => {
    const bytes = encodeModel(model);
    assert.throws(() => loadNameTagger(new Uint8Array(8)), RangeError);
    assert.throws(() => loadNameTagger(new Uint8Array(1000)), RangeError);
    assert.throws(() => loadNameTagger(bytes.subarray(0, bytes.length - 1)), RangeError);
    assert.throws(() => loadNameTagger(Uint8Array.from([...bytes, 0])), RangeError);
  });

  it('writes labels that read as the same names', () => {
    const pieces = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 3 }), fc.nat(3)), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, (parts) => {
        const kinds = ['person', 'organization', 'place', 'other'] as const;
        let at = 0;
        const spans = parts.map(([gap, size, kind]) => {
          const first = at + gap;
          at = first + size;
          return { first, end: at, kind: kinds[kind] ?? 'other' };
        });
        const labels = toLabels(spans, at);
        assert.deepEqual(
          fromLabels(labels).map(({ first, end, kind }) => ({ first, end, kind: kinds[kind] })),
          spans,
        );
        labels.forEach((label, i) => {
          assert.ok(label < LABELS && mayFollow(labels[i - 1] ?? -1, label));
        });
      }),
    );
  });

  it('with the weights in models/ tells kinds that no list knows', function () {
    if (!existsSync('models/names.bin')) this.skip();
    const tagger = loadNameTagger(new Uint8Array(readFileSync('models/names.bin')));
    const text =
      'Officials of Grelland Savings Bank met in Porvendal on Tuesday. Milena Vostrak, who heads the Porvendal council, ' +
      'told reporters that Vostrak had asked the Grelland Labour Union for help.';
    const { entities } = findNames(articleOf(text), tagger);
    const kinds = new Map(entities.map(({ name, kind }) => [name, kind]));
    assert.equal(kinds.get('Grelland Savings Bank'), 'organization');
    assert.equal(kinds.get('Grelland Labour Union'), 'organization');
    assert.equal(kinds.get('Porvendal'), 'place');
    assert.equal(kinds.get('Milena Vostrak'), 'person');
    assert.ok(!kinds.has('Tuesday') && !kinds.has('Officials'));
  });

  const NAMED: [string, readonly string[]][] = [
    [
      'The Marten Hale Foundation for the Harbour Arts gave two grants to the University of South Dellan.',
      ['organization Marten Hale Foundation for the Harbour Arts', 'organization University of South Dellan'],
    ],
    ['It was read by The Wexmoor Gazette on Friday.', ['organization Wexmoor Gazette']],
    ['The Trust for the Old Docks of Wexmoor met.', ['organization Trust for the Old Docks of Wexmoor']],
    ['The report is by Iona Pell of LRD.', ['person Iona Pell', 'organization LRD']],
    ['Part XVII of the book is out, and the VIP guests know that her IQ is high.', []],
    ['Three members of the board came. Ferry crews met on Monday.', []],
    ['The island of Marholm has no doctor. Marholm has 300 people.', ['place Marholm']],
    ['They walked through Marholm and around Dellan.', ['place Marholm', 'place Dellan']],
    ['The people of Vostrak’s party said that Vostrak would resign, and Vostrak agreed.', ['person Vostrak']],
    ['“We need more time.” Town manager Lena Fischer said that on Monday.', ['person Lena Fischer']],
    ['But Town Manager Lena Fischer said that on Monday.', ['person Lena Fischer']],
    ['In the evening, Vostrak mayor Ada Quist said no.', ['organization Vostrak', 'person Ada Quist']],
    [
      'Carl Holm, historian at the National First Ladies Library, came.',
      ['person Carl Holm', 'organization National First Ladies Library'],
    ],
    [
      'It ended Marholm 3 Tessel 0 after Dellan 1, Larn 2.',
      ['organization Marholm', 'organization Tessel', 'organization Dellan', 'organization Larn'],
    ],
    ['Trump voters said so. Johnson critics met on Monday.', ['person Trump', 'person Johnson']],
  ];
  for (const [text, names] of NAMED) {
    it(`with the weights in models/ finds the names of “${text}”`, function () {
      if (!existsSync('models/names.bin')) this.skip();
      const tagger = loadNameTagger(new Uint8Array(readFileSync('models/names.bin')));
      const { entities } = findNames(articleOf(text), tagger);
      assert.deepEqual(
        entities.map(({ kind, name }) => `${kind} ${name}`),
        names,
      );
    });
  }
});
