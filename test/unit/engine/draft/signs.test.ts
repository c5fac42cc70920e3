import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { sourcesOf } from './library.js';
import { graver } from './pier.js';

/** Words of a source, and how a draft quotes them. */
type Quoted = readonly [source: string, draft: string];

const check = ([source, draft]: Quoted) =>
  checkDraft(
    parseDraft(`It was said: “${draft}” [@source].`),
    sourcesOf([{ id: 'source', paragraphs: [`“${source},” said Ann Lee.`], speakers: { 1: 'Ann Lee' } }]),
  );

const CHANGED: readonly Quoted[] = [
  ['it rose 5 percent', 'it rose .5 percent'],
  ['it rose .5 percent', 'it rose 5 percent'],
  ['it fell 5 percent', 'it fell -.5 percent'],
  ['it rose 5% a year', 'it rose 5‰ a year'],
  ['it rose 5 a year', 'it rose 5‰ a year'],
  ['about 5 boats sank', 'about ≥ 5 boats sank'],
  ['about ≥ 5 boats sank', 'about ≤ 5 boats sank'],
  ['about ≥ 5 boats sank', 'about 5 boats sank'],
  ['only 5 boats sank', 'only \\<5 boats sank'],
  ['only <5 boats sank', 'only >5 boats sank'],
  ['some ~5 boats sank', 'some 5 boats sank'],
  ['it fell 5 °C in a day', 'it fell 5 ℉ in a day'],
  ['it fell 5 ℃ in a day', 'it fell 5 in a day'],
  ['it is 2 × 4 metres', 'it is 2, 4 metres'],
  ['it is 5 ± 2 metres', 'it is 5, 2 metres'],
  ['some 5/6 of it is lost', 'some 5, 6 of it is lost'],
  ['some 5-6 of it are lost', 'some 5/6 of it are lost'],
  ['we need 1½ tons of it', 'we need 11/2 tons of it'],
  ['we need ½ of it', 'we need 1, 2 of it'],
  ['we need a 3/4 vote', 'we need a 3/5 vote'],
  ['we have new ships', 'we have new—[14] ships'],
  ['we sold 21 boats', 'we sold \u202E21\u202C boats'],
];

const SAME: readonly Quoted[] = [
  ['it rose .5 percent', 'it rose 0.5 percent'],
  ['it rose 0.5 percent', 'it rose .5 percent'],
  ['it fell -.5 percent', 'it fell −0.5 percent'],
  ['it fell 5 °C in a day', 'it fell 5 ℃ in a day'],
  ['it fell 5 °C in a day', 'it fell 5°C in a day'],
  ['we need ½ of it', 'we need 1/2 of it'],
  ['on 5/12/2024 we met', 'on 5/12/2024 we met'],
  ['it is 2 × 4 metres', 'it is 2 × 4 metres'],
  ['the town don´t like it', 'the town don’t like it'],
  ['the town don\u2032t like it', "the town don't like it"],
  ['the town don’t like it', 'the town don´t like it'],
  ['at the harbour, it ended', 'at the harbour[3], it ended'],
  ['at the harbour, it ended', 'at the harbour,[3] it ended'],
  ['at the “harbour” it ended', 'at the ‘harbour’[3] it ended'],
  ['he and/or she', 'he and/or she'],
];

describe('signs and figures in a quotation', () => {
  for (const quoted of CHANGED)
    it(`change what was said: ${quoted.join(' | ')}`, () => {
      assert.notDeepEqual(graver(check(quoted)), []);
      assert.notEqual(check(quoted).quotations[0]?.state, 'verified');
    });
  for (const quoted of SAME)
    it(`are the same: ${quoted.join(' | ')}`, () => {
      assert.deepEqual(graver(check(quoted)), []);
      assert.equal(check(quoted).quotations[0]?.state, 'verified');
    });

  it('have no ellipsis hide a negation that is written with an accent for its apostrophe', () =>
    assert.deepEqual(graver(check(['the town don´t like it', 'the town … like it'])), ['warning misleading-omission']));
});
