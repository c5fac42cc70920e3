import assert from 'node:assert/strict';
import { paragraphsOfPages } from '../../../../../src/extension/sources/convert/pdf-layout.js';

/** Paragraphs of a page of lines that are set `gap` points apart. */
const paragraphs = (lines: readonly string[], gap: number): readonly string[] =>
  paragraphsOfPages([lines.map((text, index) => ({ text, x: 60, y: 700 - gap * index, height: 12 }))]).flatMap(
    ({ texts }) => texts,
  );

const RECORD = [
  'Q. Who will pay for the wall',
  'in this town?',
  'A. The state pays for half',
  'and the ferry company for',
  'the rest.',
  'MS. LIND: I object, your honour,',
  'to the form of the question.',
  'Q. Are you sure?',
  'A. I am, and they',
  'know it very well.',
];
const TURNS = [
  'Q. Who will pay for the wall in this town?',
  'A. The state pays for half and the ferry company for the rest.',
  'MS. LIND: I object, your honour, to the form of the question.',
  'Q. Are you sure?',
  'A. I am, and they know it very well.',
];
const numbered = (lines: readonly string[]) => lines.map((line, index) => `${index + 1} ${line}`);

describe('lines of a page', () => {
  it('have no numbers of lines in their words', () => {
    assert.deepEqual(paragraphs(numbered(RECORD), 14), TURNS);
    assert.deepEqual(paragraphs(['HEARING OF MONDAY', ...numbered(RECORD)], 14).slice(-4), TURNS.slice(-4));
  });

  it('keep numbers that do not count them', () => {
    const others = RECORD.map((line, index) => `${index * 2 + 10} ${line}`);
    assert.ok(paragraphs(others, 14).join(' ').startsWith('10 Q. Who will pay'));
    assert.deepEqual(paragraphs(['1 pier was closed and', '2 were opened.'], 14), [
      '1 pier was closed and 2 were opened.',
    ]);
  });

  it('are one paragraph with double spacing', () => {
    assert.deepEqual(paragraphs(RECORD, 24), TURNS);
  });

  it('are paragraphs of their own where each is a sentence, two lines apart', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `The pier has ${index} lamps.`);
    assert.deepEqual(paragraphs(lines, 24), lines);
  });

  it('begin with the large initial before them', () => {
    const [first, second] = ['e will never open', 'the pier.'].map((text, index) => ({
      text,
      x: 100,
      y: 700 - 14 * index,
      height: 12,
    }));
    assert.ok(first !== undefined && second !== undefined);
    const texts = (text: string, height: number) =>
      paragraphsOfPages([[{ text, x: 60, y: 680, height }, first, second]]).flatMap((page) => page.texts);
    assert.deepEqual(texts('W', 36), ['We will never open the pier.']);
    assert.equal(texts('W', 14)[0], 'W');
    assert.equal(texts('WAR', 36)[0], 'WAR');
  });
});
