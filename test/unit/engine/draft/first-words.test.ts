import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

/** A source, its language, a draft’s sentence that quotes it, and what the check says. */
const CASES: readonly (readonly [source: string, language: string, draft: string, expected: RegExp])[] = [
  [
    '« Le moulin tourne depuis trois siècles », a déclaré Claire Aubin.',
    'fr',
    'Le moulin « tourne depuis trois siècles »',
    /^✓$/u,
  ],
  [
    '« Le moulin tourne depuis trois siècles », a déclaré Claire Aubin.',
    'fr',
    'Chaque soir, le moulin « tourne depuis trois siècles »',
    /^✓$/u,
  ],
  [
    '« Le moulin tourne depuis trois siècles », a déclaré Claire Aubin.',
    'fr',
    'Paul Texier trouve que le moulin « tourne depuis trois siècles »',
    /^✓ words$/u,
  ],
  ['„Der Deich hält noch zehn Jahre“, sagte Frauke Petersen.', 'de', 'Der Deich „hält noch zehn Jahre“', /^✓$/u],
  [
    '„Der Deich hält noch zehn Jahre“, sagte Frauke Petersen.',
    'de',
    'Seit Montag steht fest, dass unser Deich „noch zehn Jahre“ hält',
    /^✓$/u,
  ],
  [
    '„Der Deich hält noch zehn Jahre“, sagte Frauke Petersen.',
    'de',
    'Meier findet, der Deich „hält noch zehn Jahre“',
    /^✓ words$/u,
  ],
  [
    '„Der Deich hält noch zehn Jahre“, sagte Frauke Petersen.',
    'de',
    'Uwe Behrens findet, der Deich „hält noch zehn Jahre“',
    /^✓ words$/u,
  ],
  ['«La escuela no cerrará nunca», dijo Rosa Iglesias.', 'es', 'Cada escuela «no cerrará nunca»', /^✓$/u],
];

describe('the first word of a sentence, and a noun with a capital', () => {
  for (const [source, language, draft, expected] of CASES)
    it(`“${draft}” for “${source}”: ${expected.source}`, () => {
      const sources = sourcesRead({ 'a.md': news('a', source).replace('id: a', `id: a\nlanguage: ${language}`) });
      assert.match(outcome(`${draft} [@a].\n`, sources), expected);
    });
});
