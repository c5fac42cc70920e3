import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { checkQuoted, graver, SOURCES } from './pier.js';

const kept = [
  'They have promised us a new wall.',
  'They have promised us a new wall,',
  'They have promised us a new wall',
  'They have promised us a new.',
  'Is it enough?',
  'Is it enough?—The town cannot wait for it',
  'Is it enough? — The town cannot wait for it',
  'Is it enough',
  'Is it enough,',
  'Is it?',
  'Some members want more trade!',
  'Some members want more trade',
  'Some members want!',
  'They have promised us a new wall …',
  'They have promised us a new wall ...',
  'They have promised us a new wall. Is it enough?',
  'the boats are ours.',
  'the boats are old.',
];

const changed = [
  'They have promised us a new wall?',
  'They have promised us a new wall!',
  'They have promised us a new wall?!',
  'They have promised us a new wall ?',
  'They have promised us a new wall？',
  'They have promised us a new?',
  'They have promised us a new wall? …',
  'They have promised us a new wall. Is it enough.',
  'They have promised us a new wall. Is it enough!',
  'They have promised us a new wall? Is it enough?',
  'Is it enough.',
  'Is it enough!',
  'Some members want more trade.',
  'Some members want more trade?',
  'the boats are ours?',
  'the boats are old?',
];

describe('the mark at a quotation’s end', () => {
  for (const words of kept) it(`is the writer’s: ${words}`, () => assert.deepEqual(graver(checkQuoted(words)), []));
  for (const words of changed)
    it(`is reported: ${words}`, () => {
      const check = checkQuoted(words);
      assert.deepEqual(graver(check), ['warning altered-quotation']);
      assert.equal(check.findings[0]?.differences[0]?.kind, 'punctuation');
      const fix = check.findings[0]?.fixes.find(({ kind }) => kind === 'use-source-words');
      const draft = `It was said: “${words}” [@pier]`;
      const fixed = draft.slice(0, fix?.start) + fix?.text + draft.slice(fix?.end);
      assert.deepEqual(graver(checkDraft(parseDraft(fixed), SOURCES)), [], fixed);
    });

  for (const draft of [
    'Was it true that “they have promised us a new wall”? [@pier]',
    'He doubts “it is safe”! [@pier]',
    'He asks whether “they have promised us a new wall”?! [@pier]',
    '> They have promised us a new wall. [@pier]',
  ])
    it(`is free outside the marks: ${draft}`, () =>
      assert.deepEqual(graver(checkDraft(parseDraft(draft), SOURCES)), []));

  it('is compared in a block quote', () =>
    assert.deepEqual(graver(checkDraft(parseDraft('> They have promised us a new wall? [@pier]'), SOURCES)), [
      'warning altered-quotation',
    ]));
});
