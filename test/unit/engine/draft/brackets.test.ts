import assert from 'node:assert/strict';
import { bracketFault, fitsPatch } from '../../../../src/engine/draft/brackets.js';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { sourcesOf } from './library.js';
import { checkQuoted, graver } from './pier.js';

const W = 'warning altered-quotation';
const E = 'error altered-quotation';

const allowed = [
  '[They] do not think it is safe',
  '[Lee and her board] do not think it is safe',
  '[The board] do not think it is safe',
  'Russia is a partner of [the West]',
  '[w]e will never open the pier',
  'we will never open the pier [on Friday] without a survey',
  'They [the builders] have promised us a new wall',
  'They [Northgate Marine] have promised us a new wall',
  'They have promised [the town] a new wall',
  'They have promised [Westby and its people] a new wall',
  'They ha[d] promised us a new wall',
  'They have promis[ing] us a new wall',
  'Russia is a partner of [Norway]',
  'Russia is a partner of this country [Norway]',
  'Russia [the neighbour] is a partner',
  'Russia is a partner [of trade] of this country',
  'the harbour master, who did not vote, has read [the plan]',
  'we will never open the pier without a survey. [The builders] have promised us a new wall',
  '[their] people know it well',
  '[Norway’s] people know it well',
  'and [they] will never open the pier without a survey',
  '[T]he town cannot wait for [the wall]',
  'The town cannot wait for it [sic]',
  'The town cannot wait for [a new sea wall]',
  'The town cannot wait for it [the wall]',
  'The town [Westby] cannot wait for it',
  '[The] town cannot wait',
  '[Diaz] hardly trade[s] with them',
  'Some members want more trade [with them]!',
  '[r]ussia is a partner',
  '[But] it’s not the end [of the season]',
  '[but] it’s not the end',
  'But it’s not the end of the season',
  'it’s not the end [of the season]',
  'it’s not the end',
  'with the tide. [But] it’s not the end',
  '[Russia, the neighbour,] is a partner',
  'Russia is a [partner in trade] of this country',
  '[w]e [the board] do not think it is safe',
  '[i]t [the ferry] might work if the state pays',
  '[w]e hardly trade with [the neighbours], and [their] people know it well',
  '[t]hey [the builders] ha[d] promised [the town] a new wall',
  'The boats [of the Republican club] go home',
  'The boats of the Republican club go home',
  'The boats [Of the Republican club] go home',
  '[They] come back [on Monday] with the tide',
  'They have promised us [a wall]',
  'They have promised us [the new wall]',
];

const forbidden: readonly (readonly [string, string])[] = [
  ['We [do] think it is safe', E],
  ['They have [not] promised us a new wall', E],
  ['They have [never] promised us a new wall', E],
  ['[Nobody] will never open the pier', E],
  ['They have [never wanted] a new wall', E],
  ['They have promised us a [hardly] new wall', E],
  ['They have promised us [no] new wall', E],
  ['They have promised us [without delay] a new wall', E],
  ['They have promised us [two] new wall[s]', E],
  ['They have promised us a new [5-metre] wall', E],
  ['They have [probably] promised us a new wall', W],
  ['They have [allegedly] promised us a new wall', W],
  ['They [must] have promised us a new wall', W],
  ['They have promised us [all] a new wall', W],
  ['They have promised us [only] a new wall', W],
  ['It [will] work if the state pays', W],
  ['It [might not] work if the state pays', E],
  ['It [would] work', W],
  ['[Norway] is a partner of this country', E],
  ['[The enemy] is a partner of this country', W],
  ['Russia is a [rival] of this country', W],
  ['we will never open [it] without a survey', W],
  ['Russia is a partner of this [continent]', W],
  ['Russia is a [threat to] this country', W],
  ['They have promised us a new [harbour]', W],
  ['They have promised [us a wall that is entirely] new', W],
  ['They have promised us a [much better and far taller] new wall', W],
  ['They have promised us a [China] new wall', W],
  ['We hardly trade with [Norway’s firms and not with Russia]', E],
  ['The town [can] wait for it', E],
  ['The town can[] wait for it', E],
  ['we do not think it is [un]safe', W],
  ['They have promised us a new wall … [never]', E],
  ['They have … [not] … promised us a new wall', E],
  ['Members want [less] trade', W],
  ['[many] members want more trade', W],
  ['[And] it’s not the end', W],
  ['[The boats], it’s not the end', W],
  ['it’s not the end [of the year]', W],
  ['it’s not the end [of season]', W],
  ['with the tide. [And] it’s not the end', W],
  ['Russia is a [partner without equal] of this country', E],
  ['Russia is a [partner, who came there late,] of this country', W],
  ['Russia is a [supposed partner] of this country', W],
  ['They [want to] have promised us a new wall', W],
  ['They [had to] have promised us a new wall', W],
  ['They [stopped] and have promised us a new wall', W],
  ['We [used to] hardly trade with them', W],
  ['They [were about to] have promised us a new wall', W],
  ['They have promised us [a ferry]', W],
  ['They have promised us [ferries]', W],
  ['Nobody here has seen [the cracks]', W],
  ['They have promised us a new [ferry]', W],
  ['They have [no longer] promised us a new wall', E],
  ['They have [failed to] promise[d] us a new wall', E],
  ['They have [refused to] promised us a new wall', E],
  ['They have [pretended, and] promised us a new wall', W],
  ['The boats [of the republican club] go home', W],
  ['The boats [of the club] go home', W],
  ['The boats [of a Republican club] go home', W],
  ['The boats [of their Republican club] go home', W],
  ['The boats [of the Democratic club] go home', E],
  ['The boats go home', E],
  ['come back [on Friday] with the tide', E],
  ['The boats [of the Republican club] go [home] come back [on Monday]', W],
  ['The [stony] are cheap', W],
  ['[Diaz lied and] will never open the pier', W],
  ['[Lee’s board and Diaz who] will never open the pier', W],
  ['[The board pretended to] hardly trade with them', W],
  ['the harbour master has read [the plan and]', W],
];

describe('words in brackets', () => {
  it('do not name someone by an auxiliary verb', () => {
    const place = {
      before: ['should'],
      after: ['find'],
      edge: 'inner',
      negates: (word: string) => word === 'not',
      isNumber: () => false,
    } as const;
    const fault = (inside: string, covered: string) =>
      bracketFault({ ...place, inside: inside.split(' '), covered: covered.split(' ') });
    assert.equal(fault('do not', 'we not'), 'word');
    assert.equal(fault('does', 'he'), 'word');
    assert.equal(fault('the board not', 'we not'), null);
    assert.equal(fault('does', 'do'), null);
  });

  for (const words of allowed)
    it(`may stand: ${words}`, () => {
      const check = checkQuoted(words);
      assert.deepEqual(graver(check), []);
      assert.equal(check.quotations[0]?.state, 'verified');
    });
  for (const [words, expected] of forbidden)
    it(`are reported: ${words}`, () => {
      const check = checkQuoted(words);
      assert.deepEqual(graver(check), [expected]);
      assert.notEqual(check.quotations[0]?.state, 'verified');
    });
});

describe('letters in brackets', () => {
  const fits = (written: string, source: string) => {
    const [, head = '', patch = '', tail = ''] = /^(.*)\[(.*)\](.*)$/u.exec(written) ?? [];
    return fitsPatch({ head, patch, tail }, source);
  };
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['[W]e', 'we', true],
    ['[w]e', 'We', true],
    ['think[s]', 'think', true],
    ['think[ing]', 'thinks', true],
    ['want[ed]', 'want', true],
    ['stud[ied]', 'study', true],
    ['mak[ing]', 'make', true],
    ['go[es]', 'go', true],
    ['child[ren]', 'child', true],
    ['[un]safe', 'safe', false],
    ['[im]possible', 'possible', false],
    ['[dis]agree', 'agree', false],
    ['care[less]', 'careful', false],
    ['hope[less]', 'hope', false],
    ['can[not]', 'can', false],
    ['could[n’t]', 'could', false],
    ["do[n't]", 'do', false],
    ['m[e]n', 'man', false],
    ['strong[er]', 'strong', false],
    ['ten[s]', 'ten', false],
    ['f[a]ll', 'fell', false],
    ['[w]on', 'on', false],
    ['plan[t]', 'plan', false],
    ['plan[e]', 'plan', false],
    ['war[n]', 'war', false],
    ['war[d]', 'war', false],
    ['plan[es]', 'plan', false],
    ['rain[y]', 'rain', false],
    ['arm[y]', 'arms', false],
    ['stor[y]', 'store', false],
    ['mean[t]', 'mean', true],
    ['show[n]', 'show', true],
    ['hope[d]', 'hopes', true],
    ['wish[es]', 'wish', true],
    ['carr[ies]', 'carried', true],
  ];
  for (const [written, source, expected] of cases)
    it(`${written} ${expected ? 'may' : 'may not'} stand for ${source}`, () =>
      assert.equal(fits(written, source), expected));
});

describe('a bracket at an end of the passage, of words that the source has there', () => {
  const sources = sourcesOf([
    {
      id: 'fleet',
      paragraphs: [
        '“Westby cannot wait for another study; it must act now. They must not go home again. We will perhaps leave it here. ' +
          'We like the harbour and not the pier. They might sail home. Some of the boats were sold in May. ' +
          'The fleet could in two years be lost to all of us. We looked at all 14 plans,” she said.',
      ],
    },
  ]);
  const stateOf = (words: string) =>
    checkDraft(parseDraft(`It was said: “${words}” [@fleet].`), sources).quotations[0]?.state;

  for (const words of [
    'wait for another study; [must]',
    'They [must go]',
    'They [must go home]',
    '[must] go home again',
    'We will [leave it]',
    'We [leave it]',
    'We like [the pier]',
    'They [sail home]',
    'The fleet [two]',
    'The fleet [all]',
    'The fleet could [two]',
    '[two] lost to all of us',
    '[could] lost to all of us',
    '[Some] sold in May',
  ])
    it(`may not pass over words on which they depend: ${words}`, () => assert.notEqual(stateOf(words), 'verified'));

  for (const words of [
    'wait for another study; it [must]',
    'wait for another study; [it must]',
    'wait for another study; [the town must]',
    '[Some] were sold in May',
    '[Some boats] were sold in May',
    '[Some of them] were sold in May',
    '[all] plans',
    'We looked at all [14]',
    '[The fleet could be] lost to all of us',
    'The fleet could [be lost in two years]',
  ])
    it(`may repeat or shorten them: ${words}`, () => assert.equal(stateOf(words), 'verified'));
});
