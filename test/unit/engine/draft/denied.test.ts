import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { SOURCES } from './pier.js';

describe('words that the draft says were not said', () => {
  const attribution = (lead: string) =>
    checkDraft(parseDraft(`${lead} “The stones are cheap” [@pier].`), SOURCES).quotations[0]?.attribution;

  for (const lead of [
    'Omar Diaz never said',
    'Omar Diaz did not say',
    'Omar Diaz didn’t actually say',
    'Omar Diaz denied saying',
    'Omar Diaz has never once said:',
    'Omar Diaz refused to say',
    'Omar Diaz denies having said',
    'Omar Diaz made a speech without saying',
    'Omar Diaz failed to say',
  ])
    it(`are no statement of the speaker’s: ${lead}`, () => assert.notEqual(attribution(lead), 'stated'));

  for (const lead of [
    'Omar Diaz said',
    'Omar Diaz, who did not vote, said',
    'Omar Diaz could not come but he said',
    'Never one to wait, Omar Diaz said',
    'Why not? Omar Diaz said',
  ])
    it(`are one otherwise: ${lead}`, () => assert.notEqual(attribution(lead), 'different'));

  it('leave the speaker confirmed where he said them', () => {
    assert.equal(attribution('Omar Diaz said'), 'stated');
    assert.equal(attribution('Omar Diaz, who did not vote, said'), 'stated');
  });
});
