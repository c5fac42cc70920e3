import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { sourcesOf } from './library.js';
import { news, outcome, sourcesRead } from './read-library.js';

const SOURCES = sourcesOf([
  {
    id: 'quay',
    paragraphs: [
      '“The storm took the crane,” Anna Lind said. “Nobody slept that night.” “The wall held until noon,” she added.',
      '“We have no money,” said Omar Diaz. “We will not borrow any.”',
      '“The ferry will run twice,” it was said.',
    ],
    speakerOf: ['Anna Lind', 'Anna Lind', 'Anna Lind', 'Omar Diaz', 'Omar Diaz', 'Anna Lind?'],
    people: [
      { name: 'Anna Lind', aliases: ['Lind'] },
      { name: 'Omar Diaz', aliases: ['Diaz'] },
    ],
  },
  { id: 'other', paragraphs: ['“Ships left the bay early,” Omar Diaz said.'], speakerOf: ['Omar Diaz'] },
]);

const check = (draft: string) => checkDraft(parseDraft(draft), SOURCES);
const speakers = (draft: string) => check(draft).quotations.map(({ speaker }) => speaker);

const A = 'The storm took the crane';
const B = 'Nobody slept that night';
const C = 'The wall held until noon';

/** Ways to name one speaker for two or three quotations; X is the name. */
const JOINED: readonly string[] = [
  `“${A},” X said. “${B}.” [@quay]`,
  `“${A},” said X. “${B}.” [@quay]`,
  `“${A},” said X, “${B}” [@quay].`,
  `“${A}”, X said, “${B}” [@quay].`,
  `“${A},” X told reporters on Monday morning. “${B}.” [@quay]`,
  `“${A},” X, the head of the board, said. “${B}.” [@quay]`,
  `“${A},” said X, the head of the board. “${B}.” [@quay]`,
  `“${A},” said board member X. “${B}.” [@quay]`,
  `“${A},” X said after the vote, as the hall emptied. “${B}.” [@quay]`,
  `“${A},” X said [@quay]. “${B}” [@quay].`,
  `“${A},” according to X, “${B}” [@quay].`,
  `“${A},” X said. “${B},” she added, “${C}” [@quay].`,
  `“${A},” X said. “${B},” she added. “${C}.” [@quay]`,
  `“${A},” X said. “${B}.” … “${C}.” [@quay]`,
  `“${A}.” “${B},” said X [@quay].`,
  `X said, “${A}.” “${B}.” [@quay]`,
  `X said: “${A}.” … “${B}.” [@quay]`,
  `X: “${A}.” … “${B}.” [@quay]`,
  `**X:** “${A}.” “${B}.” [@quay]`,
  `X said “${A}” and “${B}” [@quay].`,
  `X said “${A},” and added that “${B}” [@quay].`,
  `X, 52, head of the board, said: “${A}.” “${B}.” [@quay]`,
  `> “${A},” X said. “${B}.” [@quay]`,
  `> “${A},” said X. “${B}.”\n>\n> [@quay]`,
  `X said:\n\n> ${A}. … ${B}. [@quay]`,
  `X said:\n\n“${A}.” “${B}.” [@quay]`,
  `X said:\n\n- “${A}” [@quay]\n- “${B}” [@quay]`,
  `- “${A},” X said. “${B}.” [@quay]`,
  `| a |\n|---|\n| “${A},” X said. “${B}.” [@quay] |`,
  `“${A},” X said. “${B}.”[^1]\n\n[^1]: [@quay].`,
  `«${A}», said X. «${B}.» [@quay]`,
  `"${A}," X said. "${B}." [@quay]`,
];

describe('quotations that one attribution joins', () => {
  for (const draft of JOINED) {
    it(`are none of them verified for a wrong speaker: ${JSON.stringify(draft)}`, () => {
      for (const name of ['Omar Diaz', 'Peter Quayle']) {
        const { quotations, findings } = check(draft.replace('X', name));
        assert.ok(quotations.length > 0);
        for (const { state, speaker } of quotations) assert.deepEqual([state, speaker], ['questioned', name]);
        assert.equal(findings.filter(({ code }) => code === 'wrong-speaker').length, quotations.length);
      }
    });
    it(`are all of them verified for the right one: ${JSON.stringify(draft)}`, () => {
      const { quotations, findings } = check(draft.replace('X', 'Anna Lind'));
      // A block quote that has the article's own attribution quotes the article.
      const attributed = quotations.every(({ kind }) => kind === 'marked') || draft.startsWith('X') ? 'stated' : null;
      for (const { state, attribution } of quotations) assert.deepEqual([state, attribution], ['verified', attributed]);
      assert.deepEqual(
        findings.filter(({ severity }) => severity !== 'hint'),
        [],
      );
    });
  }

  it('are questioned together, even where the source only lets infer who speaks one of them', () => {
    const { quotations } = check(`“${A},” Omar Diaz said. “The ferry will run twice.” [@quay]`);
    assert.deepEqual(
      quotations.map(({ state, attribution }) => [state, attribution]),
      [
        ['questioned', 'different'],
        ['questioned', 'inferred'],
      ],
    );
  });
});

describe('quotations that no attribution joins', () => {
  const separate: readonly (readonly [string, ...(string | null)[]])[] = [
    [`“${A},” Omar Diaz said. The hall was full. “${B}.” [@quay]`, 'Omar Diaz', null],
    [`“${A},” Omar Diaz said. Anna Lind said, “${B}” [@quay].`, 'Omar Diaz', 'Anna Lind'],
    [`“${A},” Omar Diaz said. “${B},” said Anna Lind [@quay].`, 'Omar Diaz', 'Anna Lind'],
    [`“${A},” Omar Diaz said. “${B},” the minister replied. “${C}.” [@quay]`, 'Omar Diaz', null, null],
    [`“${A}?” Omar Diaz asked. “${B},” she answered [@quay].`, 'Omar Diaz', null],
    [`“${A},” Omar Diaz said, while critics spoke of “${B}” [@quay].`, 'Omar Diaz', null],
    [`“${A},” Omar Diaz said [@other]. “${B}” [@quay].`, 'Omar Diaz', null],
    [`“${A},” Omar Diaz said.\n\n“${B}.” [@quay]`, 'Omar Diaz', null],
    [`“${A}.” Omar Diaz replied: “We have no money.” [@quay]`, null, 'Omar Diaz'],
    [`“${A}.” But Omar Diaz said, “We have no money.” [@quay]`, null, 'Omar Diaz'],
    [`Anna Lind ended: “${A}.” “We have no money,” said Omar Diaz [@quay].`, null, 'Omar Diaz'],
    [`Anna Lind’s last line was: “${A}.” “We have no money,” said Omar Diaz [@quay].`, 'Anna Lind', 'Omar Diaz'],
    [`“${A}.” [@quay, para. 1] “We have no money,” said Omar Diaz [@quay, para. 2].`, null, 'Omar Diaz'],
    [`Anna Lind said: “${A}.” [@quay, para. 1] “We have no money.” [@quay, para. 2]`, 'Anna Lind', null],
    [`Key finding: “${A}.” “${B}.” [@quay]`, null, null],
    [`Main Point: “${A}.” [@quay]`, null],
    [`The report on the Great Storm: “${A}.” [@quay]`, null],
    [`He met Omar Diaz:\n\n> ${A}. [@quay]`, null],
  ];
  for (const [draft, ...expected] of separate)
    it(`have their own speakers: ${JSON.stringify(draft)}`, () => assert.deepEqual(speakers(draft), expected));

  it('are distinguished where the source has two speakers', () => {
    const { findings } = check(`“${A},” Anna Lind said. “We have no money.” [@quay]`);
    assert.deepEqual(
      findings.map(({ code, quotation }) => [code, quotation]),
      [['wrong-speaker', 'We have no money.']],
    );
    // The name is right for the first half: to replace it would be wrong.
    assert.deepEqual(
      findings.flatMap(({ fixes }) => fixes.filter(({ kind }) => kind === 'name-speaker')),
      [],
    );
  });

  it('are all right once the speaker of a speech is named', () => {
    const draft = `“${A},” Omar Diaz said. “${B}.” [@quay]`;
    const fixes = check(draft).findings.flatMap((each) => each.fixes.filter(({ kind }) => kind === 'name-speaker'));
    assert.equal(fixes.length, 2);
    for (const { start, end, text } of fixes)
      assert.equal(draft.slice(0, start) + text + draft.slice(end), `“${A},” Anna Lind said. “${B}.” [@quay]`);
  });

  it('names a speaker without the full stop of the sentence', () => {
    const found = check(`“${A},” said Omar Diaz. Peter came. [@quay]`);
    assert.match(found.findings[0]?.message ?? '', /not Omar Diaz\.$/u);
  });
});

describe('a sentence that begins with “she added:”', () => {
  const sources = sourcesRead({
    'k.md': news(
      'k',
      'Visitors came to the zoo on Monday, and the staff were there to meet them.',
      '“We open at nine,” said Ida Crowe. “We close at noon,” said Ron Weld. “We never sleep,” said Mary Fell.',
      '“We feed them,” said Ida Crowe. “They bite,” she added.',
    ),
  });

  it('means the speaker of the quotation before, if its sentence names nobody else', () => {
    for (const [draft, expected] of [
      ['Ida Crowe said: “We open at nine” [@k]. She added: “We close at noon” [@k].', 'warning wrong-speaker'],
      ['Ron Weld said: “We close at noon” [@k]. He added: “We never sleep” [@k].', 'warning wrong-speaker'],
      [
        'Ida Crowe said: “We feed them” [@k]. She then said: “They bite” [@k]. She added: “We close at noon” [@k].',
        'warning wrong-speaker',
      ],
      ['Ida Crowe said: “We feed them” [@k]. She added: “They bite” [@k].', '✓'],
      ['Ida Crowe told Mary Fell: “We feed them” [@k]. She added: “We never sleep” [@k].', '✓'],
      ['Mary Fell said: “We never sleep” [@k]. He added: “We close at noon” [@k].', '✓'],
    ] as const)
      assert.equal(outcome(draft, sources), expected, draft);
  });
});
