import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'one.md': news('one', '“Nobody can pay that much money,” said harbour master Tom Hart.'),
  'two.md': news(
    'two',
    '“Nobody can pay that much money,” said Samuel Brook, a fisherman.',
    '“You can’t mend it with paint,” Hart said.',
    'The rest came later.',
    '“You can’t mend it with paint,” said Samuel Brook.',
  ),
});

const CASES: readonly (readonly [string, string])[] = [
  // Twice in one source.
  ['Hart said: “You can’t mend it with paint” [@two].', '✓'],
  ['Samuel Brook said: “You can’t mend it with paint” [@two].', '✓'],
  ['Samuel Brook said: “You can’t mend it with paint” [@two, para. 4].', '✓'],
  ['Samuel Brook said: “You can’t mend it with paint” [@two, para. 2].', '✓ wrong-locator'],
  ['Lena Brandt said: “You can’t mend it with paint” [@two].', 'warning wrong-speaker'],
  // In two sources.
  ['Samuel Brook said: “Nobody can pay that much money” [@one; @two].', '✓'],
  ['Tom Hart said: “Nobody can pay that much money” [@two; @one].', '✓'],
  ['Lena Brandt said: “Nobody can pay that much money” [@two; @one].', 'warning wrong-speaker'],
  // In a source that is not cited.
  ['Samuel Brook said: “Nobody can pay that much money” [@one].', 'warning wrong-source'],
  ['Tom Hart said: “Nobody can pay that much money” [@two].', 'warning wrong-source'],
  ['Lena Brandt said: “Nobody can pay that much money” [@two].', 'warning wrong-speaker'],
  ['Samuel Brook said: “Nobody can pay that much money.”', 'uncited'],
  ['Tom Hart said: “Nobody can pay that much money.”', 'uncited'],
  ['Lena Brandt said: “Nobody can pay that much money.”', 'warning wrong-speaker'],
];

describe('words that several say', () => {
  for (const [draft, expected] of CASES) it(draft, () => assert.equal(outcome(draft, SOURCES), expected));
});
