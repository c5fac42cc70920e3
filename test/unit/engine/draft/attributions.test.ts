import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import type { AttributionState } from '../../../../src/engine/draft/speaker-match.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { sourcesOf } from './library.js';

const SOURCES = sourcesOf([
  {
    id: 'quay',
    paragraphs: [
      '“The storm took the crane,” harbour master Anna Lind said.',
      '“We have no money,” said Omar Diaz.',
      '“Rates stay where they are,” the Bank of Calder said.',
      'The council met twice in the old hall.',
    ],
    speakers: { 1: 'Anna Lind', 2: 'Omar Diaz', 3: 'Bank of Calder' },
    people: [
      {
        name: 'Anna Lind',
        aliases: ['Lind'],
        roles: [{ title: 'deputy director of the Defence Office', articleIds: ['quay'] }],
      },
      { name: 'Omar Diaz', aliases: ['Diaz'] },
      { name: 'Bank of Calder', kind: 'organization' },
    ],
  },
  {
    id: 'kin',
    paragraphs: ['“The dunes moved north,” Peter Vance said. Ruth Vance, his sister, was there.'],
    speakers: { 1: 'Peter Vance' },
    people: [{ name: 'Peter Vance', aliases: ['Vance'] }, { name: 'Ruth Vance' }],
  },
]);

const A = 'The storm took the crane';

function only(draft: string): { readonly verdict: string; readonly speaker: string | null } {
  const { quotations, findings } = checkDraft(parseDraft(draft), SOURCES);
  assert.equal(quotations.length, 1, draft);
  const [{ state, attribution, speaker } = { state: '', attribution: null, speaker: null }] = quotations;
  const isWrong = findings.some(({ code }) => code === 'wrong-speaker');
  return { verdict: isWrong ? 'wrong' : `${state} ${attribution}`, speaker };
}

/** Ways to name the speaker that are understood; X is the name. */
const READ: readonly string[] = [
  `X told the BBC: “${A}.” [@quay]`,
  `X told Mayor Tarrant that “${A}.” [@quay]`,
  `X told the inquiry: “${A}.” [@quay]`,
  `X told the Times that “${A}” [@quay].`,
  `X told Radio Calder: “${A}.” [@quay]`,
  `X told a press conference: “${A}.” [@quay]`,
  `X told the committee in Calder on Friday that “${A}” [@quay].`,
  `X said to Tarrant, “${A}.” [@quay]`,
  `X said in a statement: “${A}.” [@quay]`,
  `X said at the hearing on Monday: “${A}.” [@quay]`,
  `X wrote to Tarrant: “${A}.” [@quay]`,
  `X warned the ministry: “${A}.” [@quay]`,
  `X later told Tarrant: “${A}.” [@quay]`,
  `Yesterday X said: “${A}.” [@quay]`,
  `As X put it: “${A}.” [@quay]`,
  `As X told Tarrant, “${A}.” [@quay]`,
  `In the words of X, “${A}.” [@quay]`,
  `X’s verdict: “${A}.” [@quay]`,
  `X's last line was: “${A}.” [@quay]`,
  `The head of the board, X, said: “${A}.” [@quay]`,
  `“${A},” as X put it [@quay].`,
  `“${A},” in the words of X [@quay].`,
  `“${A}” [@quay], X told the BBC.`,
  `“${A}” [@quay], said X.`,
  `For X, “${A}.” [@quay]`,
  `X called it “${A}” [@quay].`,
  `It was X who said “${A}” [@quay].`,
  `It was X, not the head of the board, who said “${A}” [@quay].`,
  `“${A},” the head of the board, X, said [@quay].`,
  `X said the news of the night was “${A}” [@quay].`,
  `The news of the night, X said, was “${A}” [@quay].`,
];

/** Ways that are not; someone else's name in them leaves open who speaks. */
const UNREAD: readonly string[] = [
  `X was blunt: “${A}.” [@quay]`,
  `X had this to say: “${A}.” [@quay]`,
  `X ended: “${A}.” [@quay]`,
  `Here is X again: “${A}.” [@quay]`,
  `X shrugged. “${A}.” [@quay]`,
  `X shrugged. “${A},” she said [@quay].`,
  `“${A}” [@quay] was X’s answer.`,
  `“${A}” [@quay]: that is how X saw it.`,
  `“${A}” (X) [@quay].`,
  `This is from X:\n\n“${A}.” [@quay]`,
  `> ${A}.\n>\n> — from a letter of X [@quay]`,
];

describe('the speaker that a draft names', () => {
  for (const draft of READ)
    it(`is read: ${JSON.stringify(draft)}`, () => {
      assert.deepEqual(only(draft.replace('X', 'Anna Lind')), { verdict: 'verified stated', speaker: 'Anna Lind' });
      assert.deepEqual(only(draft.replace('X', 'Lind')), { verdict: 'verified stated', speaker: 'Lind' });
      assert.deepEqual(only(draft.replace('X', 'Omar Diaz')), { verdict: 'wrong', speaker: 'Omar Diaz' });
      assert.deepEqual(only(draft.replace('X', 'Peter Lind')), { verdict: 'wrong', speaker: 'Peter Lind' });
      assert.deepEqual(only(draft.replace('X', 'A. Lind')), { verdict: 'verified unclear', speaker: 'A. Lind' });
    });

  it('is not whom a cleft sentence names besides', () => {
    for (const draft of [
      `It was a lawyer for X who said “${A}” [@quay].`,
      `It was a letter to X that said “${A}” [@quay].`,
    ])
      for (const name of ['Anna Lind', 'Omar Diaz'])
        assert.match(only(draft.replace('X', name)).verdict, /^verified (?:null|unclear)$/u, draft);
  });

  for (const draft of UNREAD)
    it(`may be someone else: ${JSON.stringify(draft)}`, () => {
      assert.equal(only(draft.replace('X', 'Anna Lind')).verdict, 'verified null');
      for (const name of ['Omar Diaz', 'Diaz', 'Peter Lind', 'Robert Quayle'])
        assert.equal(only(draft.replace('X', name)).verdict, 'verified unclear', name);
    });

  const ROWS = [
    `| who | what |\n|---|---|\n| X | “${A}” [@quay] |`,
    `| who | when | what |\n|---|---|---|\n| X | May | “${A}” [@quay] |`,
    `| what | who |\n|---|---|\n| “${A}” [@quay] | X |`,
  ];
  for (const draft of ROWS)
    it(`is read in a row of a table: ${JSON.stringify(draft)}`, () => {
      assert.equal(only(draft.replace('X', 'Anna Lind')).verdict, 'verified stated');
      assert.equal(only(draft.replace('X', 'Omar Diaz')).verdict, 'wrong');
      // Whom the library does not know may be anything.
      assert.equal(only(draft.replace('X', 'Harbour Board')).verdict.startsWith('verified'), true);
    });

  const CELLS: readonly (readonly [draft: string, isRead: boolean])[] = [
    ['| who | what |\n|---|---|\n| X, harbour master | “Q” |', true],
    ['| who | what |\n|---|---|\n| X (2024) | “Q” |', true],
    ['| who | what |\n|---|---|\n| Harbour master X | “Q” |', true],
    ['| | X |\n|---|---|\n| May | “Q” |', true],
    ['| when | X said |\n|---|---|\n| | “Q” |', true],
    ['| what | X |\n|---|---|\n| “Q” | yes |', false],
    ['| about | what |\n|---|---|\n| X | “Q” |', false],
    ['| who | what |\n|---|---|\n| the lawyer of X | “Q” |', false],
    ['| X | a |\n|---|---|\n| b | c |\n\n| May | a |\n|---|---|\n| “Q” | c |', false],
  ];
  for (const [draft, isRead] of CELLS)
    it(`${isRead ? 'is' : 'is not'} read in a table: ${JSON.stringify(draft)}`, () => {
      const verdict = (name: string) => only(draft.replace('X', name).replace('“Q”', `“${A}” [@quay]`)).verdict;
      for (const name of ['Omar Diaz', 'Diaz', 'O. Diaz']) assert.equal(verdict(name) === 'wrong', isRead, name);
      assert.equal(verdict('Anna Lind') === 'verified stated', isRead);
    });

  it('is read in a cell with the surname first', () => {
    const row = (name: string) => only(`| who | what |\n|---|---|\n| ${name} | “${A}” [@quay] |`).verdict;
    assert.equal(row('Diaz, Omar'), 'wrong');
    assert.equal(row('Lind, Anna'), 'verified stated');
  });

  const STATES: readonly (readonly [string, AttributionState, string])[] = [
    [`Deputy Director Lind said “${A}” [@quay].`, 'stated', 'a role and a surname'],
    [`Defence Office said “${A}” [@quay].`, 'unclear', 'an office of which the role has a word'],
    [`Bank of Calder said “Rates stay where they are” [@quay].`, 'stated', 'an organization'],
    [`Bank of Northbank said “Rates stay where they are” [@quay].`, 'unclear', 'an organization of the same kind'],
    [`Calder said “Rates stay where they are” [@quay].`, 'unclear', 'a place in the name of an organization'],
    [`Vance said “The dunes moved north” [@kin].`, 'unclear', 'a surname that two people have'],
    [`Peter Vance said “The dunes moved north” [@kin].`, 'stated', 'the full name of one of two'],
    [`Anna Lind and Omar Diaz said “${A}” [@quay].`, 'unclear', 'two people'],
  ];
  for (const [draft, state, what] of STATES)
    it(`is ${state} for ${what}`, () => assert.equal(only(draft).verdict, `verified ${state}`));

  it('is another person for a namesake', () => {
    assert.equal(only('Ruth Vance said “The dunes moved north” [@kin].').verdict, 'wrong');
  });

  it('is not looked for beside the article’s own words', () => {
    assert.equal(only('After Omar Diaz left, “the council met twice” [@quay].').verdict, 'verified unclear');
    assert.equal(only('The hall that Omar Diaz built saw “the council met twice” [@quay].').verdict, 'verified null');
  });
});

describe('the sentence after a quotation', () => {
  for (const [after, speaker] of [
    ['Omar Diaz said he would have paid', null],
    ['Omar Diaz told reporters he would have paid', null],
    ['Omar Diaz said the same', null],
    ['Omar Diaz said the next day', 'Omar Diaz'],
    ['Omar Diaz said', 'Omar Diaz'],
    ['Omar Diaz said on Monday', 'Omar Diaz'],
    ['Omar Diaz told the Times', 'Omar Diaz'],
  ] as const)
    it(`${after}: ${speaker}`, () => assert.equal(only(`“${A}.” ${after} [@quay].`).speaker, speaker));
  it('after a comma it is an attribution', () =>
    assert.equal(only(`“${A},” Omar Diaz said the same day [@quay].`).speaker, 'Omar Diaz'));
});

describe('a name in the role of the speaker', () => {
  for (const [attribution, speaker] of [
    ['said Calder council leader Anna Lind', 'Anna Lind'],
    ['said Tom Vane ally Anna Lind', 'Anna Lind'],
    ['said former Diaz adviser Anna Lind', 'Anna Lind'],
    ['said Air Force 1st Lt. Anna Lind', 'Lt. Anna Lind'],
    ['said Rye-based attorney Anna Lind', 'Anna Lind'],
    ['said Omar Diaz as Anna Lind left', 'Omar Diaz'],
    ['said Omar Diaz angrily', 'Omar Diaz'],
    ['said Omar Diaz last Monday', 'Omar Diaz'],
    ['Sen. Anna Lind, R-Wis., said', 'Sen. Anna Lind'],
  ] as const)
    it(`${attribution}: ${speaker}`, () => assert.equal(only(`“${A},” ${attribution} [@quay].`).speaker, speaker));
  it('before the words, the party is not the speaker', () =>
    assert.equal(only(`Sen. Anna Lind, R-Wis., said in a piece on Monday, “${A}” [@quay].`).speaker, 'Sen. Anna Lind'));
});
