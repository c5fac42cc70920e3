import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { news, outcome, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'pier.md': news(
    'pier',
    'NORTHGATE — The council met on Monday in the old hall.',
    '“They came to us in May and asked for time,” said Mayor Helen Marsh. “We gave it to them. He told me that the plan was dead, and it was.”',
    'Harbour master Tom Hart, who runs the port, was blunt. “I do not think the fees help. They cost $5.5 million in ten years,” he said. “The boats go off on Sundays, and the plan is very good.”',
    '“But they have [sic] went too far. See https://northgate.example/fees for the numbers,” said Lena Brandt. “Between 5–6 boats will be sold 🚤 before June.”',
  ),
  'lone.md': news('lone', 'Tom Hart left early.', '“He knows the port,” said Helen Marsh. “It is his life.”'),
});

const OWN_WORDS: readonly (readonly [string, string])[] = [
  // A name for a pronoun: only someone whom the source can mean, and only if nobody else can be meant.
  ['Marsh said: “[Hart] knows the port” [@lone].', '✓'],
  ['Marsh said: “He [Tom Hart] knows the port” [@lone].', '✓'],
  ['Marsh said: “[Lena Brandt] knows the port” [@lone].', '✓ words bracketed-words'],
  ['Marsh said: “[The harbour master] knows the port” [@lone].', '✓ words'],
  ['Marsh said: “[Marsh] knows the port” [@lone].', '✓ words bracketed-words'],
  ['Marsh said: “[Northgate] told me that the plan was dead” [@pier].', '✓ words'],
  ['Marsh said: “[Winston Churchill] told me that the plan was dead” [@pier].', '✓ words bracketed-words'],
  ['Marsh said: “He [Winston Churchill] told me that the plan was dead” [@pier].', '✓ words bracketed-words'],
  ['Marsh said: “[The union] came to us in May” [@pier].', '✓ words'],
  ['Marsh said: “He told me that the plan was dead, and [Tom Hart] was” [@pier].', '✓ words bracketed-words'],
  ['Hart said: “[Hart] do[es] not think the fees help” [@pier].', '✓'],
  ['Hart said: “[Helen Marsh] do[es] not think the fees help” [@pier].', '✓ words bracketed-words'],
  // Who speaks is not an explanation.
  ['Marsh said: “[Tom Hart:] They came to us in May” [@pier].', 'error altered-quotation'],
  ['Marsh said: “They came to us [Tom Hart:] in May” [@pier].', 'error altered-quotation'],
  ['Marsh said: “[Helen Marsh:] They came to us in May” [@pier].', '✓'],
  // Words that turn what is said, or continue with it.
  ['Hart said: “The boats go [off on] Sundays” [@pier].', 'warning altered-quotation'],
  ['Hart said: “The boats go off on Sundays [and get rich]” [@pier].', 'warning altered-quotation'],
  ['Hart said: “The boats [very] go off on Sundays” [@pier].', 'warning altered-quotation'],
  ['Hart said: “the plan is [very] good” [@pier].', 'warning altered-quotation'],
  ['Hart said: “They cost $5.5 [euro] million in ten years” [@pier].', 'error altered-quotation'],
  // What the article says explains words only where it is written as an explanation, not as a stage direction.
  ['Marsh said: “He knows the port [left early]” [@lone].', '✓ words'],
  // The source's own negation is not the writer's.
  ['Hart said: “I do [not] think the fees help” [@pier].', 'error altered-quotation'],
];

const SIGNS: readonly (readonly [string, string])[] = [
  ['Brandt said: “But they have [sic] went too far” [@pier].', '✓'],
  ['Brandt said: “But they have went too far” [@pier].', '✓'],
  ['Brandt said: “See https://northgate.example/fees for the numbers” [@pier].', '✓'],
  ['Brandt said: “See <https://northgate.example/fees> for the numbers” [@pier].', '✓'],
  ['Brandt said: “See https://northgate.example/facts for the numbers” [@pier].', 'warning altered-quotation'],
  ['Brandt said: “Between 5-6 boats will be sold” [@pier].', '✓'],
  ['Brandt said: “Between ５–６ boats will be sold” [@pier].', '✓'],
  ['Brandt said: “Between 5, 6 boats will be sold” [@pier].', 'error altered-quotation'],
  ['Brandt said: “Between 5 6 boats will be sold” [@pier].', 'error altered-quotation'],
  ['Brandt said: “Between 5–6 boats will be sold 🚤 before June” [@pier].', '✓'],
  ['Brandt said: “Between 5–6 boats will be sold before June” [@pier].', 'warning altered-quotation'],
  ['Brandt said: “Between 5–6 boats will be sold 🎉 before June” [@pier].', 'warning altered-quotation'],
  ['Hart said: “The boats go off on Sundays 🙄” [@pier].', 'warning altered-quotation'],
  ['Hart said: “The boats go off [laughs] on Sundays” [@pier].', '✓ words'],
];

const LOCATORS = ['ch. 99', 'sec. 9', 'vol. 2', 'l. 4', 'fig. 4', 'n. 4', 'bk. 2', 'pt. 3', 'p. 3', '00:12:30'];

describe('what nothing in the source confirms', () => {
  for (const [draft, expected] of OWN_WORDS)
    it(`in brackets: ${draft}`, () => assert.equal(outcome(draft, SOURCES), expected));
  for (const [draft, expected] of SIGNS)
    it(`as a sign: ${draft}`, () => assert.equal(outcome(draft, SOURCES), expected));
  for (const locator of LOCATORS)
    it(`as a place that news has not: ${locator}`, () =>
      assert.equal(outcome(`Marsh said: “They came to us in May” [@pier, ${locator}].`, SOURCES), '✓ wrong-locator'));
});

describe('a place whose kind a work may have', () => {
  const book = (type: string, text: string) =>
    sourcesRead({
      'book.md': `---\nid: book\ntype: ${type}\n---\n\n${text}\n\nThe tide went out at six, and nobody came.\n`,
    });
  for (const [type, text, locator] of [
    ['book', 'It was a long night.', 'ch. 9'],
    ['report', 'It was a long night.', 'sec. 4'],
    ['legislation', 'It was a long night.', '§ 9'],
    ['article-newspaper', 'As said in Section 4, it was a long night.', 'sec. 4'],
  ] as const)
    it(`is not questioned: ${type}, ${locator}`, () =>
      assert.equal(outcome(`“The tide went out at six” [@book, ${locator}].`, book(type, text)), '✓'));
});

const MEANT: readonly (readonly [bracket: string, message: string])[] = [
  ['[The council] came to us', '@pier has “council”: check that “they” means that.'],
  ['They [the boats] came to us', '@pier has “boats”: check that “they” means that.'],
  ['[The union] came to us', '@pier does not have “union”.'],
  ['They [the old union] came to us', '@pier does not have “union”.'],
];

describe('what a bracket says a pronoun means', () => {
  for (const [bracket, message] of MEANT)
    it(`is looked up in the source: ${bracket}`, () => {
      const { findings } = checkDraft(parseDraft(`Marsh said: “${bracket} in May” [@pier].\n`), SOURCES);
      assert.deepEqual(
        findings.map(({ severity, message: told }) => [severity, told.slice(told.indexOf('@'))]),
        [['hint', message]],
      );
    });
});
