import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

/** A source, its language, a draft’s sentence that quotes it, and what the check says. */
const CASES: readonly (readonly [source: string, language: string, draft: string, expected: RegExp])[] = [
  [
    '„Ich dachte, der Deich wäre sicher“, sagte Uwe Behrens. „Jetzt weiß ich es besser.“',
    'de',
    '„Der Deich wäre sicher“, sagte Uwe Behrens',
    /misleading-omission/u,
  ],
  [
    '„Wir glaubten, der Hafen sei tief genug“, sagte Uwe Behrens.',
    'de',
    '„Der Hafen sei tief genug“, sagte Uwe Behrens',
    /misleading-omission/u,
  ],
  [
    '„Ich dachte, der Deich wäre sicher“, sagte Uwe Behrens.',
    'de',
    '„Ich dachte, der Deich wäre sicher“, sagte Uwe Behrens',
    /^✓$/u,
  ],
  ['„Ich denke, der Deich ist sicher“, sagte Uwe Behrens.', 'de', '„Der Deich ist sicher“, sagte Uwe Behrens', /^✓$/u],
  [
    '« Je croyais que la rivière ne manquerait jamais d’eau », a dit Claire Aubin.',
    'fr',
    '« La rivière ne manquerait jamais d’eau », a dit Claire Aubin',
    /misleading-omission/u,
  ],
  [
    '«Creía que vendrían más niños», dijo Rosa Iglesias.',
    'es',
    '«Vendrían más niños», dijo Rosa Iglesias',
    /misleading-omission/u,
  ],
  [
    '“We thought the wall would hold,” said Ann Lee.',
    'en',
    '“The wall would hold,” said Ann Lee',
    /misleading-omission/u,
  ],
  ['“I thought the film was great,” said Ann Lee.', 'en', '“The film was great,” said Ann Lee', /^✓$/u],
  ['“I think the wall would hold,” said Ann Lee.', 'en', '“The wall would hold,” said Ann Lee', /^✓$/u],
];

describe('what a speaker only once believed', () => {
  for (const [source, language, draft, expected] of CASES)
    it(`“${draft}” for “${source}”: ${expected.source}`, () => {
      const sources = sourcesRead({ 'a.md': news('a', source).replace('id: a', `id: a\nlanguage: ${language}`) });
      assert.match(outcome(`${draft} [@a].\n`, sources), expected);
    });
});
