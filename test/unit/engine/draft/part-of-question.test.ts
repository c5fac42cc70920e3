import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

/** A source, its language, a draft’s sentence that quotes it, and what the check says. */
const CASES: readonly (readonly [source: string, language: string, draft: string, expected: RegExp])[] = [
  [
    '«¿Quién va a pagar el autobús?», preguntó Rosa Iglesias.',
    'es',
    'Rosa Iglesias dijo: «Va a pagar el autobús»',
    /misleading-omission/u,
  ],
  [
    '«¿Quién va a pagar el autobús?», preguntó Rosa Iglesias.',
    'es',
    'Rosa Iglesias preguntó: «¿Quién va a pagar el autobús?»',
    /^✓$/u,
  ],
  [
    '„Warum ist der Deich so teuer?“, fragte Uwe Behrens.',
    'de',
    'Uwe Behrens sagte: „ist der Deich so teuer“',
    /misleading-omission/u,
  ],
  [
    '“Who will pay for the bus?” asked Ann Lee.',
    'en',
    'The state “will pay for the bus,” Ann Lee said',
    /misleading-omission/u,
  ],
  [
    '“Would you close the only mill in the valley?” said Ann Lee.',
    'en',
    'Ann Lee said she “would … close the only mill in the valley”',
    /misleading-omission/u,
  ],
  [
    '“Would you close the only mill in the valley?” said Ann Lee.',
    'en',
    'Ann Lee asked: “Would you … close the only mill …?”',
    /^(?!.*misleading)/u,
  ],
];

describe('a part of a question', () => {
  for (const [source, language, draft, expected] of CASES)
    it(`“${draft}” for “${source}”: ${expected.source}`, () => {
      const sources = sourcesRead({ 'a.md': news('a', source).replace('id: a', `id: a\nlanguage: ${language}`) });
      assert.match(outcome(`${draft} [@a].\n`, sources), expected);
    });
});
