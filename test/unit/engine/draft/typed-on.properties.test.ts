import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkDraft, DraftChecker } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { applyEdits } from '../../../../src/engine/text/edits.js';
import { type GivenArticle, sourcesOf } from './library.js';

const LIBRARY: readonly GivenArticle[] = [
  {
    id: 'full',
    paragraphs: ['“The old bridge has to close, and nobody knows for how long,” Ann Lee said.'],
    speakers: { 1: 'Ann Lee' },
    people: [{ name: 'Ann Lee' }, { name: 'Omar Diaz' }],
  },
];

const DRAFT = [
  'Omar Diaz met the council. He said: “The old bridge has to close” [@full, para. 1].',
  'Omar Diaz said that “nobody knows for how long” [@full]. The mayor did not say that “the old bridge has to close”.',
  '> The old bridge has to close.\n>\n> — Omar Diaz [@full]',
  'Omar Diaz told the Post: “The old bridge has to close, and everybody knows for how long” [@full, para. 2].',
  'If it rains, “the old bridge has to close” [@full], Ann Lee said, and *“nobody knows”* it [@full].',
].join('\n\n');

/** What writers type in the middle of a draft: letters, words that turn others, marks, whole paragraphs. */
const typed = fc.constantFrom(
  'x',
  ' ',
  ' not ',
  '”',
  '“',
  '\n\n',
  '> ',
  'Ann Lee',
  ', Ann Lee said',
  '[@full]',
  '\n\nA new paragraph.\n\n',
);

const edit = fc.record({ at: fc.nat(1000), length: fc.nat(3), text: typed });

describe('a draft that is typed on', () => {
  it('has the findings of the same draft that is read for the first time', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const sources = sourcesOf(LIBRARY);
        const checker = new DraftChecker();
        let syntax = parseDraft(DRAFT);
        checker.check(syntax, sources);
        for (const { at, length, text } of edits) {
          const start = at % (syntax.text.length + 1);
          const end = Math.min(syntax.text.length, start + length);
          syntax = parseDraft(applyEdits(syntax.text, [{ start, end, text }]), syntax);
          assert.deepEqual(checker.check(syntax, sources), checkDraft(parseDraft(syntax.text), sources));
        }
      }),
      { numRuns: 50 },
    );
  });
});
