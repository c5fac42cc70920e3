import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareWordings } from '../../../../src/engine/text/wording.js';

function differing(first: string, second: string): [string[], string[]] {
  const { inFirst, inSecond } = compareWordings(first, second);
  return [
    inFirst.map(({ start, end }) => first.slice(start, end)),
    inSecond.map(({ start, end }) => second.slice(start, end)),
  ];
}

describe('compareWordings', () => {
  it('gives the words in which two wordings differ', () => {
    assert.deepEqual(differing('We have been clear which areas', 'We are clear which areas'), [['have been'], ['are']]);
    assert.deepEqual(differing('some great and small concerns', 'some concerns'), [['great and small'], []]);
  });

  it('passes over case, punctuation and the shapes of marks', () => {
    assert.deepEqual(differing('But, “we’re” here.', "but we're here"), [[], []]);
  });

  it('leaves nothing of two wordings equal but what is in both, for any texts', () => {
    const word = fc.constantFrom('sea', 'port', 'ship', 'crane', 'Tuesday');
    const text = fc.array(word, { maxLength: 12 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, (first, second) => {
        const { inFirst, inSecond } = compareWordings(first, second);
        const rest = (whole: string, cut: readonly { start: number; end: number }[]) => {
          let left = whole;
          for (const { start, end } of [...cut].reverse()) left = left.slice(0, start) + left.slice(end);
          return left.split(/\s+/u).filter(Boolean);
        };
        assert.deepEqual(rest(first, inFirst), rest(second, inSecond));
      }),
    );
  });
});
