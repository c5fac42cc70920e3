import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

/** A source, its language, a draft’s sentence that quotes it, and what the check says. */
const CASES: readonly (readonly [source: string, language: string, draft: string, expected: RegExp])[] = [
  [
    '“The council has not approved any blasting below sixty metres,” said Ann Lee.',
    'en',
    '“The council has not approved any blasting,” said Ann Lee',
    /misleading-omission/u,
  ],
  [
    '“The council has not approved any blasting below sixty metres,” said Ann Lee.',
    'en',
    'Ann Lee said the council had “not approved any blasting”',
    /^✓$/u,
  ],
  [
    '“The council has not approved any blasting below sixty metres,” said Ann Lee.',
    'en',
    '“The council has not approved any blasting below sixty metres,” said Ann Lee',
    /^✓$/u,
  ],
  [
    '“The council has not approved any blasting below sixty metres,” said Ann Lee.',
    'en',
    '“The council has not approved any blasting …,” said Ann Lee',
    /^✓/u,
  ],
  ['“We see no danger to the town,” said Ann Lee.', 'en', '“We see no danger,” said Ann Lee', /misleading-omission/u],
  [
    '“We have no money for a new crane, and no time,” said Ann Lee.',
    'en',
    '“We have no money,” said Ann Lee',
    /misleading-omission/u,
  ],
  ['“We have no money, in my view,” said Ann Lee.', 'en', '“We have no money,” said Ann Lee', /^✓$/u],
  ['“There is no danger of course,” said Ann Lee.', 'en', '“There is no danger,” said Ann Lee', /^✓$/u],
  ['“We have no money and we want none,” said Ann Lee.', 'en', '“We have no money,” said Ann Lee', /^✓$/u],
  ['“We take any boat with a sail,” said Ann Lee.', 'en', '“We take any boat,” said Ann Lee', /^✓$/u],
];

describe('a denial that is cut before what it is of', () => {
  for (const [source, language, draft, expected] of CASES)
    it(`“${draft}” for “${source}”: ${expected.source}`, () => {
      const sources = sourcesRead({ 'a.md': news('a', source).replace('id: a', `id: a\nlanguage: ${language}`) });
      assert.match(outcome(`${draft} [@a].\n`, sources), expected);
    });
});
