import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { sourcesOf } from './library.js';
import { checkQuoted, graver } from './pier.js';

const W = 'warning misleading-omission';

/** The words, and the negation that the message names. */
const misleading: readonly (readonly [string, string])[] = [
  ['We do … think it is safe', 'not'],
  ['We … think it is safe', 'not'],
  ['We … it is safe', 'not'],
  ['we will … open the pier', 'never'],
  ['we will […] open the pier', 'never'],
  ['we will [...] open the pier', 'never'],
  ['we will . . . open the pier', 'never'],
  ['we will (…) open the pier', 'never'],
  ['We do … think it is safe, and we will … open the pier', 'not'],
  ['we will never open the pier … a survey', 'without'],
  ['The town … wait for it', 'cannot'],
  ['We … trade with them', 'not|hardly'],
  ['Nobody here has seen … it', 'not'],
  ['the harbour master … has read it', 'not'],
  ['They have promised us a new wall … wait for it', 'cannot'],
  ['It is safe', 'not'],
  ['it is safe', 'not'],
  ['Wait for it', 'cannot'],
  ['Open the pier', 'never'],
  ['Trade with them', 'hardly'],
];

const harmless = [
  'They have … a new wall',
  'They have promised us … wall',
  'They … promised us a new wall',
  '… promised us a new wall',
  'They have promised us …',
  'They have promised us a new wall. … The town cannot wait for it',
  'They have promised us a new wall … The town cannot wait',
  'We do not think it is safe … Is it enough?',
  'We do not … think it is safe',
  'we will never … the pier',
  'Russia is a partner … our people know it well',
  'wait for it',
  'The stones are cheap. The work is',
];

describe('an ellipsis', () => {
  for (const [words, negation] of misleading)
    it(`may not hide a negation: ${words}`, () => {
      const check = checkQuoted(words);
      assert.deepEqual(graver(check), [W]);
      assert.match(
        check.findings.find(({ code }) => code === 'misleading-omission')?.message ?? '',
        new RegExp(negation, 'u'),
      );
      assert.equal(check.quotations[0]?.state, 'questioned');
    });
  for (const words of harmless)
    it(`may stand: ${words}`, () => {
      const check = checkQuoted(words);
      assert.deepEqual(graver(check), []);
      assert.equal(check.quotations[0]?.state, 'verified');
    });

  it('spans as little of the source as it can', () => {
    const paragraph = (words: string) => checkQuoted(words).quotations[0]?.source?.paragraph;
    assert.equal(paragraph('They … with the tide'), 8);
    assert.equal(paragraph('They … a new wall'), 2);
  });

  const invented = [
    'They have promised us … surrendered to the enemy at dawn without a fight',
    'They have promised … and then they fled the country by night in a small boat',
    'The board met on Friday … and burned the town hall to the ground with everybody in it',
    'stole the money and left the country … a new wall',
    'a new wall … and a zeppelin',
  ];
  for (const words of invented)
    it(`lends nothing to words that are not the source’s: ${words}`, () =>
      assert.match(graver(checkQuoted(words)).join(), /^(?:warning|error) altered-quotation$/u));
});

describe('the fix for words left out', () => {
  const marks = (words: string) =>
    checkQuoted(words).findings.some(({ fixes }) => fixes.some(({ kind }) => kind === 'mark-omission'));
  const offered: readonly (readonly [string, boolean])[] = [
    ['They have promised us a wall', true],
    ['They have promised a new wall', true],
    ['We do think it is safe', false],
    ['we will open the pier without a survey', false],
    ['It work if the state pays', false],
    ['members want more trade with them', false],
    ['Members want trade!', false],
    ['Members voted by nine', false],
    ['Members voted by to two', false],
    ['The town wait for it', false],
    ['We trade with them, and our people', false],
    ['is a partner of country', true],
  ];
  for (const [words, expected] of offered)
    it(`is ${expected ? '' : 'not '}an ellipsis: ${words}`, () => assert.equal(marks(words), expected));
});

describe('a negation of someone', () => {
  const begun: readonly (readonly [string, string])[] = [
    ['The ministers agreed to the plan', 'misleading-omission'],
    ['the ministers agreed to the plan', 'misleading-omission'],
    ['the ministers', 'dropped-qualifier'],
    ['The ministry has asked us', 'misleading-omission'],
    ['the ministry has asked us', 'misleading-omission'],
    ['The town was told', 'misleading-omission'],
  ];
  for (const [words, code] of begun)
    it(`may not be left before the words that it governs: ${words}`, () => {
      const { findings } = checkQuoted(words, '[@nobody]');
      assert.deepEqual(
        findings.map((each) => each.code),
        [code],
      );
      assert.match(findings[0]?.message ?? '', /begins after “(?:None of|Nobody in|no one from)”/u);
    });
});

describe('the fix of altered words', () => {
  const fixes = (words: string) =>
    checkQuoted(words).findings.flatMap((each) => each.fixes.filter(({ kind }) => kind === 'use-source-words'));
  const refused = [
    'They have promised us a new wall … and we will do it all again with Omar Diaz',
    'Some members want more trade! She turned to the sea',
    'The stones are cheap. The gates are not',
    'I think that Eva works',
  ];
  for (const words of refused)
    it(`never writes words that are not the speaker’s: ${words}`, () => {
      for (const { text } of fixes(words)) assert.doesNotMatch(text, /said|turned|Omar Diaz|Eva Moe/u);
    });
  it('writes the speaker’s', () => assert.equal(fixes('They have promised us a new hall').length, 1));
});

describe('halves of a speech', () => {
  const joined: readonly (readonly [string, string, ...string[]])[] = [
    ['verified', 'we will never open the pier without a survey. They have promised us a new wall'],
    ['verified', 'we will never open the pier without a survey. They have promised us a new wall. Is it enough?'],
    ['verified', 'The stones are cheap. The work is not.'],
    ['verified', 'The stones are cheap. The work is not'],
    ['verified', 'The stones are … cheap. The work is not'],
    ['verified', 'I think that it works'],
    ['verified', 'I think, that it works.'],
    ['verified', 'Some members want more trade! The wall will hold', 'information unmarked-omission'],
    ['verified', 'Some members want more trade! … The wall will hold'],
    ['altered', 'Some members want more trade. The wall will hold', 'warning altered-quotation'],
    ['altered', 'Some members want more trade? The wall will hold', 'warning altered-quotation'],
    ['altered', 'The gates are closed. The lamps are lit', 'error altered-quotation'],
    ['altered', 'The stones are cheap. The wall will hold', 'error altered-quotation'],
    ['altered', 'The stones are cheap? The work is not', 'error altered-quotation'],
    ['altered', 'The stones are cheap and the work is not', 'error altered-quotation'],
  ];
  for (const [state, words, ...findings] of joined)
    it(`${state}: ${words}`, () => {
      const check = checkQuoted(words);
      if (state === 'verified') assert.deepEqual(graver(check), findings);
      else assert.match(graver(check).join(), /^(?:warning|error) altered-quotation$/u);
      assert.equal(check.quotations[0]?.state, state);
    });
});

describe('the end of a quotation', () => {
  const paragraphs = [
    '“The pier cost $5 million, took 40 percent of the budget and employs two hundred people per year,” she said.',
  ];
  const sources = sourcesOf([{ id: 'cost', paragraphs }]);
  const cases: readonly (readonly [string, boolean])[] = [
    ['The pier cost $5', true],
    ['The pier cost $5 …', true],
    ['The pier cost $5 … and employs two hundred people', true],
    ['The pier cost $5 million, took 40', true],
    ['took 40 percent of the budget and employs two', true],
    ['The pier cost $5 million', false],
    ['took 40 percent', false],
    ['employs two hundred', false],
    ['employs two hundred people', false],
  ];
  for (const [words, cutsNumber] of cases)
    it(`${cutsNumber ? 'may not cut a number' : 'may stand'}: ${words}`, () => {
      const check = checkDraft(parseDraft(`It was said: “${words}” [@cost].`), sources);
      assert.deepEqual(graver(check), cutsNumber ? [W] : []);
    });
});
