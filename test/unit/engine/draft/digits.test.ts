import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

/** A source, its language, a draft’s sentence that quotes it, and what the check says. */
const CASES: readonly (readonly [source: string, language: string, draft: string, expected: RegExp])[] = [
  ['قال سامي حداد: «لدينا ٤٥٠ طالبا في المدرسة».', 'ar', 'قال سامي حداد: «لدينا 450 طالبا في المدرسة»', /^✓/u],
  ['قال سامي حداد: «لدينا ٤٥٠ طالبا في المدرسة».', 'ar', 'قال سامي حداد: «لدينا ٤٥٠ طالبا في المدرسة»', /^✓/u],
  [
    'قال سامي حداد: «لدينا ٤٥٠ طالبا في المدرسة».',
    'ar',
    'قال سامي حداد: «لدينا ٤٦٠ طالبا في المدرسة»',
    /^error altered/u,
  ],
  ['“We have 450 pupils,” said Ann Lee.', 'en', '“We have ४५० pupils,” said Ann Lee', /^✓$/u],
  ['“We have 450 pupils,” said Ann Lee.', 'en', '“We have ४५१ pupils,” said Ann Lee', /^error altered/u],
  ['“We have 64,000 pupils,” said Ann Lee.', 'en', '“We have ٦٤,٠٠٠ pupils,” said Ann Lee', /^✓$/u],
  ['“We have 64,789 pupils,” said Ann Lee.', 'en', '“We have ٦٤,٧٨٩ pupils,” said Ann Lee', /^✓$/u],
];

describe('digits of another script', () => {
  for (const [source, language, draft, expected] of CASES)
    it(`“${draft}” for “${source}”: ${expected.source}`, () => {
      const sources = sourcesRead({ 'a.md': news('a', source).replace('id: a', `id: a\nlanguage: ${language}`) });
      assert.match(outcome(`${draft} [@a].\n`, sources), expected);
    });
});
