import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { verifyClaim } from '../../../../src/engine/draft/verify.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { news, outcome, sourcesRead } from './read-library.js';

/** Characters that a source may have in place of lost words. */
const LOST = ['\ufffd\ufffd\ufffd', '\ufffd', '\x01\x01\x01', '\x7f', '\x90', '\ue000'];

const sources = sourcesRead(
  Object.fromEntries(
    LOST.flatMap((lost, i) => [
      [`a${i}.md`, news(`a${i}`, 'The ferry stopped.', `“The ferry will ${lost} run on Sundays,” said Ruth Kemp.`)],
      [`b${i}.md`, news(`b${i}`, 'The pier opened.', `“The pier is ${lost}safe in winter,” said Ruth Kemp.`)],
      [`c${i}.md`, news(`c${i}`, 'The bridge closed.', `“The bridge costs 1${lost}00 euros a day,” said Ruth Kemp.`)],
    ]),
  ),
);

describe('a source in which characters were lost', () => {
  for (const [i, lost] of LOST.entries()) {
    for (const [key, words] of [
      ['a', 'The ferry will run on Sundays'],
      ['a', 'The ferry will not run on Sundays'],
      ['b', 'The pier is safe in winter'],
      ['b', 'The pier is unsafe in winter'],
      ['c', 'The bridge costs 100 euros a day'],
      ['c', 'The bridge costs 1400 euros a day'],
    ] as const) {
      const draft = `Ruth Kemp said: “${words}” [@${key}${i}].\n`;

      it(`says nobody knows what: ${JSON.stringify(lost)} and ${words}`, () => {
        assert.doesNotMatch(outcome(draft, sources), /✓/u);
      });

      it(`is not what ${words} is repaired by: ${JSON.stringify(lost)}`, () => {
        const { findings } = checkDraft(parseDraft(draft), sources);
        const written = findings.flatMap(({ fixes }) => fixes.map(({ kind }) => kind));
        assert.ok(!written.includes('use-source-words') && !written.includes('mark-omission'), written.join());
      });
    }

    for (const [cited, kind] of [
      [` [@a${i}]`, 'cited'],
      ['', 'not cited'],
      [` [@b${i}]`, 'cited from another source'],
    ] as const) {
      it(`does not verify a draft that has the same: ${JSON.stringify(lost)}, ${kind}`, () => {
        const draft = `Ruth Kemp said: “The ferry will ${lost} run on Sundays”${cited}.\n`;
        assert.doesNotMatch(outcome(draft, sources), /✓/u);
        const { findings } = checkDraft(parseDraft(draft), sources);
        const finding = findings.find(({ code }) => code === 'unsupported-quotation');
        assert.match(finding?.message ?? '', /cannot be known/u);
        assert.equal(finding?.source?.id, `a${i}`);
        const claim = { words: `The ferry will ${lost} run on Sundays`, key: `a${i}`, locator: null, speaker: null };
        assert.equal(verifyClaim(claim, sources).verdict, 'unsupported-quotation');
      });
    }

    // An ellipsis may stand for anything, and says that something is left out.
    it(`verifies words around it with an ellipsis in its place: ${JSON.stringify(lost)}`, () => {
      assert.equal(outcome(`Ruth Kemp said: “The ferry will … run on Sundays” [@a${i}].`, sources), '✓');
    });

    it(`verifies what is whole: ${JSON.stringify(lost)}`, () => {
      assert.equal(outcome(`Ruth Kemp said that it would “run on Sundays” [@a${i}].`, sources), '✓');
    });
  }
});
