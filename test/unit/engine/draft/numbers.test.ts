import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { sourcesOf } from './library.js';

const ENGLISH = (number: string) =>
  `The port of the town handled ${number} tonnes in the year, and that was more than in the year before.`;
const GERMAN = (number: string) =>
  `Der Hafen der Stadt hat in diesem Jahr ${number} Tonnen umgeschlagen, und das war mehr als im Jahr davor.`;
const HINDI = (number: string) => `बंदरगाह ने इस साल ${number} टन माल संभाला, और यह पिछले साल से अधिक था।`;

function check(text: (number: string) => string, source: string, draft: string) {
  const sources = sourcesOf([{ id: 'port', paragraphs: [text(source)] }]);
  return checkDraft(parseDraft(`“${text(draft)}” [@port]`), sources);
}

/** For each language the numbers that are one. */
const SAME: readonly (readonly [(number: string) => string, ...string[]])[] = [
  [ENGLISH, '61,000', '61000', '61 000', '61\u00A0000', '61\u202F000', '61\u2009000', '61’000', "61'000"],
  [GERMAN, '61.000', '61000', '61 000', '61\u00A0000', '61\u202F000', '61\u2009000', '61’000'],
  [GERMAN, '58.512', '58512', '58 512', '58\u202F512'],
  [ENGLISH, '1,234,567', '1.234.567', '1234567', '1 234 567', '1\u202F234\u202F567', '1’234’567'],
  [GERMAN, '1.234.567', '1,234,567', '1234567', '1 234 567'],
  [ENGLISH, '12,34,567', '1234567', '1,234,567'],
  [ENGLISH, '1,234.5', '1234.5', '1’234.5'],
  [GERMAN, '1.234,5', '1234,5'],
  [ENGLISH, '-61,000', '-61000', '−61,000'],
];

/** Numbers that are not the same, or may not be. */
const OTHER: readonly (readonly [(number: string) => string, string, string])[] = [
  [ENGLISH, '61.000', '61,000'],
  [ENGLISH, '61,000', '61.000'],
  [ENGLISH, '61.000', '61000'],
  [ENGLISH, '1.234', '1234'],
  [GERMAN, '61.000', '61,000'],
  [GERMAN, '61,000', '61000'],
  [HINDI, '61.000', '61000'],
  [ENGLISH, '61,000', '61,00'],
  [ENGLISH, '61,000', '61,0000'],
  [ENGLISH, '61,000', '610,00'],
  [ENGLISH, '61,000', '6,1000'],
  [ENGLISH, '61,000', '61,001'],
  [ENGLISH, '61,000', '6100'],
  [ENGLISH, '1.5', '15'],
  [ENGLISH, '1.5', '1,5'],
  [ENGLISH, '0.125', '0125'],
  [ENGLISH, '0,125', '125'],
  [ENGLISH, '2024 300', '2024300'],
];

describe('the groups of a number', () => {
  for (const [text, ...numbers] of SAME)
    for (const source of numbers)
      for (const draft of numbers.filter((each) => each !== source))
        it(`may be marked otherwise: ${JSON.stringify(source)}, ${JSON.stringify(draft)}`, () => {
          const { findings, quotations } = check(text, source, draft);
          assert.deepEqual([findings, quotations[0]?.state], [[], 'verified']);
        });
  for (const [text, source, draft] of OTHER)
    it(`may not be those of another: ${JSON.stringify(source)}, ${JSON.stringify(draft)}`, () => {
      const { findings } = check(text, source, draft);
      assert.equal(findings[0]?.code, 'altered-quotation');
      assert.equal(findings[0]?.severity, 'error');
    });

  it('are marked as the other numbers of the text tell', () => {
    const text = (mark: string) => (number: string) => `${GERMAN(number)} Das sind ${mark} Prozent.`;
    assert.equal(check(text('4,5'), '61.000', '61000').quotations[0]?.state, 'verified');
    assert.equal(check(text('4.5'), '61.000', '61000').quotations[0]?.state, 'altered');
    assert.equal(check(text('4.5 und 4,5'), '61.000', '61000').quotations[0]?.state, 'altered');
  });

  it('are none where two numbers stand side by side', () => {
    const sources = sourcesOf([
      { id: 'port', paragraphs: ['On that day in May 12 300 people of the town came to the old pier.'] },
    ]);
    assert.equal(checkDraft(parseDraft('“300 people of the town” [@port]'), sources).quotations[0]?.state, 'verified');
  });
});
