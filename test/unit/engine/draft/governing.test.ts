import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { sourcesOf } from './library.js';
import { graver } from './pier.js';

/** Words of a source in English, and a part of them that a draft quotes. */
type Quoted = readonly [source: string, draft: string];

const check = ([source, draft]: Quoted, lead = 'It was said') =>
  checkDraft(
    parseDraft(`${lead}: “${draft}” [@source].`),
    sourcesOf([
      {
        id: 'source',
        paragraphs: [`“We are here for all of you, and this is what we have to say. ${source},” said Ann Lee.`],
        speakers: { 1: 'Ann Lee' },
      },
    ]),
  );

/** A sentence of its own made of words that the source negates, doubts or only supposes. */
const TURNED: readonly Quoted[] = [
  ['It is far from certain that the lamps are lit', 'The lamps are lit.'],
  ['It is far from true that the harbour is deep', 'The harbour is deep.'],
  ['He was not sure, doubting that the lamps are lit', 'The lamps are lit.'],
  ['He did not believe it, denying that the stones are cheap', 'The stones are cheap.'],
  ['They never agreed, not saying that the harbour is deep', 'The harbour is deep.'],
  ['There is no evidence that the pier causes harm', 'The pier causes harm.'],
  ['I do not think, frankly, that the wall is strong', 'The wall is strong.'],
  ['We do not for a moment believe the wall is strong', 'The wall is strong.'],
  ['I doubt that the lamps are lit', 'The lamps are lit.'],
  ['I doubt the lamps are lit', 'The lamps are lit.'],
  ['Nobody believes the harbour is deep', 'The harbour is deep.'],
  ['She never said that the stones are cheap', 'The stones are cheap.'],
  ['I’m not sure that the gate is closed', 'The gate is closed.'],
  ['I am not sure the gate is closed', 'The gate is closed.'],
  ['It would be wrong to say that the sand is clean', 'The sand is clean.'],
  ['It is a myth that the birds are gone', 'The birds are gone.'],
  ['Few people think that the road is long', 'The road is long.'],
  ['Nothing in it proves that the oil leaked', 'The oil leaked.'],
  ['I have no idea whether the net holds', 'The net holds.'],
  ['If the state pays we will open the road', 'The state pays.'],
  ['We will go unless the ice melts', 'The ice melts.'],
  ['I hope that the wind drops', 'The wind drops.'],
  ['I hope the wind drops', 'The wind drops.'],
  ['Perhaps the snow stays', 'The snow stays.'],
  ['We have almost all the money', 'All the money.'],
  ['There is no evidence that the pier causes harm', 'the pier causes harm'],
  ['If the state pays we will open the road', 'the state pays'],
  ['No one, in all of my years here, ever seriously thought the sea was calm', 'The sea was calm'],
  ['No one who has ever worked in a boat seriously thought the sea was calm', 'the sea was calm'],
  ['Nobody on the board of the port has claimed the sea was calm', 'the sea was calm'],
  ['It is simply not the case that the sea was calm', 'the sea was calm'],
  ['We used to think that the sea was calm', 'the sea was calm'],
  ['They would have you believe the sea was calm', 'the sea was calm'],
  ['I would have said the sea was calm', 'the sea was calm'],
  ['They claim the sea was calm', 'the sea was calm'],
  ['Only a fool would say the sea was calm', 'the sea was calm'],
  ['If you tell me the sea was calm, I will laugh', 'the sea was calm'],
  ['Unless you can show me that the sea was calm, I will stay', 'the sea was calm'],
  ['Who would believe the sea was calm?', 'the sea was calm'],
  ['They lied when they said the sea was calm', 'the sea was calm'],
  ['The idea that the sea was calm is absurd', 'The sea was calm'],
  ['I was wrong to think the sea was calm', 'the sea was calm'],
  ['We sail. I do not think, frankly, that the sea is calm', 'We sail. … the sea is calm.'],
];

/** An ellipsis over words that turn what follows, or over the rest of one sentence and the beginning of another. */
const HIDDEN: readonly Quoted[] = [
  ['We chose peace rather than war', 'We chose … war.'],
  ['We chose peace rather than a war', 'We chose … war.'],
  ['We chose talks instead of a war', 'We chose … a war.'],
  ['It is far from safe', 'It is … safe.'],
  ['It is anything but safe', 'It is … safe.'],
  ['I would, as you know, never sell the port. You may sell it', 'I would … sell it.'],
];

/** A number cut in two. */
const CUT: readonly Quoted[] = [
  ['Twenty-two ships came in May', 'Two ships came in May.'],
  ['Twenty-two ships came in May', 'Twenty … ships came in May.'],
  ['We sent twenty-two ships', 'We sent twenty'],
  ['We sent twenty-two ships', 'We sent … two ships'],
  ['One in ten people agreed', 'ten people agreed'],
  ['Three out of four voters agreed', 'Four voters agreed'],
  ['Half a million people live here', 'A million people live here.'],
  ['Half a million people live here', 'million people live here'],
  ['A quarter of a million pounds went', 'a million pounds went'],
  ['It cost one hundred and five pounds', 'five pounds'],
  ['It cost one hundred and five pounds', 'It cost one hundred'],
  ['Two and a half years passed', 'half years passed'],
  ['It was $12 then', '12 then'],
  ['It was about ≤ 12 boats then', '12 boats then'],
  ['It cost $5 million in all', '5 million in all'],
  ['It cost $5 million in all', 'It cost $5'],
];

const TRUE: readonly Quoted[] = [
  ['The noise was no problem, noting that the harbour is deep', 'The harbour is deep.'],
  ['They could not wait, adding that the lamps are lit', 'The lamps are lit.'],
  ['There is no doubt that the wall is weak', 'The wall is weak.'],
  ['We cannot deny that the lamps are old', 'The lamps are old.'],
  ['Do not forget that the town pays', 'The town pays.'],
  ['It is no secret that the boats leak', 'The boats leak.'],
  ['We did not come because we knew that the gate is shut', 'The gate is shut.'],
  ['It is not only that the rope is thin', 'The rope is thin.'],
  ['I believe that the mast is tall', 'The mast is tall.'],
  ['A few people think that the road is long', 'The road is long.'],
  ['I think the sea was calm', 'The sea was calm'],
  ['No one doubts the sea was calm', 'The sea was calm'],
  ['Nobody knew that the sea was calm', 'The sea was calm'],
  ['I do not sail, but I know the sea was calm', 'The sea was calm'],
  ['A few of us said the sea was calm', 'The sea was calm'],
  ['We claim the sea was calm', 'the sea was calm'],
  ['Imagine what a world it would be', 'what a world it would be'],
  ['We stayed rather than leave in May', 'We stayed … in May.'],
  ['Twenty-two ships came in May', 'Twenty-two ships came'],
  ['We built one in 2014 for two men', '2014 for two men'],
  ['We spent 12 million in four years on it', 'in four years on it'],
  ['We spent 12 million in twenty two weeks on it', 'twenty two weeks on it'],
  ['In 2012, 300 men came', '300 men came'],
  ['It took five to six weeks', 'It took five to six weeks'],
  ['It fell by 5 per cent', 'It fell by 5 per cent'],
  ['We like the town, which is not large, and more. We will stay in it', 'We like the town … We will stay in it.'],
];

describe('words before a quotation', () => {
  for (const quoted of TURNED)
    it(`may turn a sentence made of its words: ${quoted.join(' | ')}`, () => {
      assert.deepEqual(graver(check(quoted)), ['warning misleading-omission']);
      assert.equal(check(quoted).quotations[0]?.state, 'questioned');
    });
  it('are hinted at where a number or a fragment is quoted without them', () => {
    const codes = (quoted: Quoted, lead?: string) =>
      check(quoted, lead).findings.map(({ code, severity }) => `${severity} ${code}`);
    const hint = ['hint dropped-qualifier'];
    assert.deepEqual(codes(['Fewer than 12 people left', '12 people left']), hint);
    assert.deepEqual(codes(['They paid up to 500 pounds', '500 pounds']), hint);
    assert.deepEqual(codes(['I do not think the old lamps are lit', 'the old lamps']), hint);
    assert.deepEqual(codes(['I doubt that the lamps are lit', 'the lamps are lit'], 'She doubted that'), hint);
    assert.deepEqual(codes(['If the state pays we will open it', 'the state pays'], 'They open it if'), hint);
  });
});

describe('a verb that keeps its distance', () => {
  const stated = (paragraph: string) =>
    checkDraft(
      parseDraft('Lee said: “The wall is safe in any storm.” [@source].'),
      sourcesOf([{ id: 'source', paragraphs: [paragraph], speakers: { 1: 'Ann Lee' } }]),
    ).findings.filter(({ code }) => code === 'misleading-omission');
  it('tells whose words they are before quoted words, and casts doubt within them', () => {
    assert.deepEqual(stated('But Lee claimed on Tuesday that “the wall is safe in any storm,” and left.'), []);
    assert.deepEqual(stated('“They claimed that the wall is safe in any storm,” said Ann Lee.').length, 1);
    assert.deepEqual(stated('Lee denied on Tuesday that “the wall is safe in any storm,” and left.').length, 1);
  });
});

describe('words within a quotation', () => {
  for (const quoted of HIDDEN)
    it(`may not be hidden: ${quoted.join(' | ')}`, () =>
      assert.deepEqual(graver(check(quoted)), ['warning misleading-omission']));
  for (const quoted of CUT)
    it(`may not be half a number: ${quoted.join(' | ')}`, () =>
      assert.deepEqual(graver(check(quoted)), ['warning misleading-omission']));
  for (const quoted of TRUE)
    it(`may stand: ${quoted.join(' | ')}`, () => {
      assert.deepEqual(graver(check(quoted)), []);
      assert.equal(check(quoted).quotations[0]?.state, 'verified');
    });
});
