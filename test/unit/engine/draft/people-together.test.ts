import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

describe('words of several people', () => {
  const sources = sourcesRead({
    'letter.md': news(
      'letter',
      'The council met on Tuesday evening.',
      'Anna Lind is the mayor. Tom Moe drives a crane. Kim Vale is a pilot, and Ida Berg another.',
      '“We will not sign any contract,” Anna Lind, Tom Moe and Kim Vale wrote in a letter.',
    ),
  });
  const checked = (name: string) =>
    outcome(`${name} wrote: “We will not sign any contract” [@letter, para. 3].`, sources);

  it('are those of each of them, and of nobody else', () => {
    for (const name of ['Anna Lind', 'Tom Moe', 'Kim Vale']) assert.equal(checked(name), '✓', name);
    assert.equal(checked('Ida Berg'), 'warning wrong-speaker');
  });
});
