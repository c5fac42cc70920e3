import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

/** A source, its language, a draft’s sentence that quotes it, and what the check says. */
const CASES: readonly (readonly [source: string, language: string, draft: string, expected: RegExp])[] = [
  [
    'The spokesman, Ivo Lund, allegedly told staff that “the pumps will never work”.',
    'en',
    'Ivo Lund said that “the pumps will never work”',
    /^✓ words$/u,
  ],
  [
    'The spokesman, Ivo Lund, allegedly told staff that “the pumps will never work”.',
    'en',
    'Ivo Lund allegedly said that “the pumps will never work”',
    /^✓$/u,
  ],
  [
    'The spokesman, Ivo Lund, told staff that “the pumps will never work”.',
    'en',
    'Ivo Lund said that “the pumps will never work”',
    /^✓$/u,
  ],
  [
    'Der Sprecher Uwe Behrens sagte angeblich: „Die Pumpen laufen nie wieder.“',
    'de',
    'Uwe Behrens sagte: „Die Pumpen laufen nie wieder“',
    /^✓ words$/u,
  ],
  [
    '“Hartley told Brandt that ‘the wells are a family matter’ and he believed her,” said Rita Okoye.',
    'en',
    'Rita Okoye said Hartley told Brandt that “the wells are a family matter”',
    /^✓ words$/u,
  ],
  [
    '“Hartley told Brandt that ‘the wells are a family matter’ and he believed her,” said Rita Okoye.',
    'en',
    'Rita Okoye said: “the wells are a family matter”',
    /misleading-omission/u,
  ],
  [
    '“This meeting is a farce,” said Paul Gray. “I will come back when there is a plan,” said Lisa Moe.',
    'en',
    'While Paul Gray called the meeting “a farce”, Lisa Moe promised to “come back when there is a plan”',
    /^✓/u,
  ],
  [
    '“This meeting is a farce,” said Paul Gray. “I will come back when there is a plan,” said Lisa Moe.',
    'en',
    'After the doors closed, “this meeting is a farce,” Lisa Moe said',
    /wrong-speaker/u,
  ],
];

describe('words that someone only allegedly said, or tells of another', () => {
  for (const [source, language, draft, expected] of CASES)
    it(`“${draft}” for “${source}”: ${expected.source}`, () => {
      const sources = sourcesRead({ 'a.md': news('a', source).replace('id: a', `id: a\nlanguage: ${language}`) });
      assert.match(outcome(`${draft} [@a].\n`, sources), expected);
    });
});
