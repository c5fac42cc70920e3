import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { sourcesOf } from './library.js';
import { news, outcome, sourcesRead } from './read-library.js';

const SOURCES = sourcesOf([
  {
    id: 'quay',
    paragraphs: [
      '“The storm took the crane,” harbour master Anna Lind said.',
      '“We have no money,” said John Lopez.',
      '“Rates stay where they are,” the Bank of Calder said.',
    ],
    speakers: { 1: 'Anna Lind', 2: 'John Lopez', 3: 'Bank of Calder' },
    people: [
      { name: 'Anna Lind', aliases: ['Lind'] },
      { name: 'John Lopez', aliases: ['Lopez'] },
      { name: 'Bank of Calder', kind: 'organization' },
    ],
  },
]);

const A = 'The storm took the crane';
const L = 'We have no money';
const R = 'Rates stay where they are';

function verdictOn(draft: string): string {
  const { quotations, findings } = checkDraft(parseDraft(draft), SOURCES);
  assert.equal(quotations.length, 1, draft);
  const [{ state, attribution } = { state: '', attribution: null }] = quotations;
  return findings.some(({ code }) => code === 'wrong-speaker') ? 'wrong' : `${state} ${attribution}`;
}

/** Where a draft can name a speaker; X is who that is. */
const SLOTS: readonly string[] = [
  `“${A},” said X [@quay].`,
  `“${A},” X said [@quay].`,
  `“${A},” according to X [@quay].`,
  `“${A},” as X put it [@quay].`,
  `X said: “${A}.” [@quay]`,
  `X told reporters on Monday that “${A}” [@quay].`,
  `According to X, “${A}” [@quay].`,
  `In the words of X, “${A}” [@quay].`,
  `X said:\n\n> ${A}. [@quay]`,
];

/** Others than Anna Lind, described by that name. */
const OTHERS: readonly string[] = [
  'the lawyer of Anna Lind',
  'the former lawyer for Lind',
  'a spokesman for Anna Lind',
  'Anna Lind’s lawyer',
  "Lind's former lawyer",
  'a friend of Anna Lind',
  'the brother of Anna Lind',
  'anyone but Anna Lind',
  'everyone except Lind',
  'everybody else but Anna Lind',
  'not Anna Lind',
];

describe('a speaker described by the name of another', () => {
  for (const other of OTHERS)
    for (const slot of SLOTS) {
      if (slot.includes('as X') && !/^\p{Lu}/u.test(other)) continue;
      const draft = slot.replace('X', other);
      it(`is someone else: ${JSON.stringify(draft)}`, () => assert.equal(verdictOn(draft), 'wrong'));
    }

  it('is someone else in an attribution line and as a label', () => {
    for (const draft of [
      `> ${A}.\n>\n> — the lawyer of Anna Lind [@quay]`,
      `> ${A}.\n>\n> — Anna Lind’s lawyer [@quay]`,
      `Anna Lind’s lawyer: “${A}.” [@quay]`,
      `The lawyer of Anna Lind: “${A}.” [@quay]`,
      `“${A},” said Lind’s spokeswoman Eva Moe [@quay].`,
    ])
      assert.equal(verdictOn(draft), 'wrong', draft);
  });

  it('says nothing sure in other words', () => {
    for (const draft of [
      `The man who beat Anna Lind said: “${A}.” [@quay]`,
      `Neither Omar nor Anna Lind said: “${A}.” [@quay]`,
      `A letter from Anna Lind said: “${A}.” [@quay]`,
      `The critic of the Bank of Calder said: “${R}.” [@quay]`,
      `The lawyer of Robert Quayle said: “${A}.” [@quay]`,
    ])
      assert.equal(verdictOn(draft), 'verified unclear', draft);
  });

  it('leaves alone who is named beside other words', () => {
    for (const draft of [
      `“${A},” said lawyer Anna Lind [@quay].`,
      `“${A},” said the harbour master, Anna Lind [@quay].`,
      `“${A},” said no one but Anna Lind [@quay].`,
      `No one else but Anna Lind said: “${A}.” [@quay]`,
      `None other than Anna Lind said: “${A}.” [@quay]`,
      `Only Anna Lind said: “${A}.” [@quay]`,
      `Omar agreed, but Anna Lind said: “${A}.” [@quay]`,
      `Not Omar Diaz but Anna Lind said: “${A}.” [@quay]`,
      `In a letter to Omar Diaz, Anna Lind said: “${A}.” [@quay]`,
      `Speaking for the board, Anna Lind said: “${A}.” [@quay]`,
      `After the lawyer of Omar Diaz, Anna Lind said: “${A}.” [@quay]`,
      `A spokesman for the Bank of Calder said: “${R}.” [@quay]`,
    ])
      assert.equal(verdictOn(draft), 'verified stated', draft);
  });
});

describe('a name with the surname first', () => {
  for (const [name, verdict] of [
    ['Lopez, John', 'verified stated'],
    ['Lopez, Maria', 'wrong'],
  ] as const)
    it(`is one name: ${name}`, () => {
      for (const draft of [
        `“${L},” said ${name} [@quay].`,
        `${name} said: “${L}.” [@quay]`,
        `> ${L}.\n>\n> — ${name} [@quay]`,
      ])
        assert.equal(verdictOn(draft), verdict, draft);
    });

  it('is none where a sentence opens with another word', () => {
    for (const opening of ['Yesterday', 'However', 'Today', 'Still', 'Instead', 'London', 'Meanwhile'])
      assert.equal(verdictOn(`${opening}, John Lopez said: “${L}.” [@quay]`), 'verified stated', opening);
  });
});

describe('a surname', () => {
  it('means the one whom the draft introduced', () => {
    const said = `“${L},” Lopez said [@quay].`;
    assert.equal(verdictOn(`Maria Lopez was there. ${said}`), 'verified unclear');
    assert.equal(verdictOn(`Maria Lopez was there.\n\n${said}`), 'verified unclear');
    assert.equal(verdictOn(`John Lopez was there. ${said}`), 'verified stated');
    assert.equal(verdictOn(`Maria Lopez met John Lopez. ${said}`), 'verified stated');
    assert.equal(verdictOn(`${said} Maria Lopez was there.`), 'verified stated');
    assert.equal(verdictOn(`Maria Diaz was there. ${said}`), 'verified stated');
  });

  it('is named in a message as a sentence continues', () => {
    const { findings } = checkDraft(parseDraft(`The lawyer of Anna Lind: “${A}.” [@quay]`), SOURCES);
    const message = findings.find(({ code }) => code === 'wrong-speaker')?.message;
    assert.equal(message, '@quay attributes this to Anna Lind, not the lawyer of Anna Lind.');
  });
});

describe('words of someone described in a source as well', () => {
  const read = sourcesRead({
    'k.md': news(
      'k',
      'Visitors came to the club on Monday, and the staff were there to meet them.',
      'Former apprentice Stella Graves lost her job with her shop steward, Mick Graves, her father-in-law. “They’ve killed this place,” said Mick Graves.',
      '“We checked nothing,” said Colin’s deputy, Tara Lunt. “They checked the kettle,” said Lunt’s successor.',
      '“Viktor once told me, ‘You play like a tax return,’” said Rory Lomax.',
    ),
    'q.md': news(
      'q',
      '# Interview',
      '**Herr Vogt, warum hören Sie auf?**',
      'Weil mein Rücken um drei Uhr nachts nicht mehr aufstehen will. Der Rest von mir schon.',
      '**War früher alles besser?**',
      'Nein. Früher war das Brot schlechter, aber die Leute hatten mehr Hunger.',
    ),
  });
  for (const [draft, expected] of [
    ['“They’ve killed this place,” said Stella Graves’s father-in-law [@k].', '✓ words'],
    ['“They’ve killed this place,” said Stella Graves’ father-in-law [@k].', '✓ words'],
    ['“They’ve killed this place,” said Mick Graves’s daughter-in-law [@k].', 'warning wrong-speaker'],
    ['“They checked the kettle,” said Lunt’s successor [@k].', '✓'],
    ['Rory Lomax said that Viktor had told him: “You play like a tax return” [@k].', '✓ words'],
    ['“You play like a tax return,” said Rory Lomax [@k].', 'warning misleading-omission'],
    ['„War früher alles besser?“, wurde Vogt gefragt [@q].', '✓ words'],
  ] as const)
    it(`${draft}: ${expected}`, () => assert.equal(outcome(draft, read), expected));
});
