import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

/** What a speaker says, what a draft makes of a part of it, and what the check comes to. */
const CASES: readonly (readonly [source: string, draft: string, expected: string])[] = [
  // Someone else than the speaker says it.
  [
    '“Brandt told me that the winch was rusted through,” said Nils Hauge.',
    'Hauge said the winch was “rusted through”',
    '✓ words',
  ],
  ['“They say the winch is rusted through,” said Nils Hauge.', 'Hauge said the winch was “rusted through”', '✓ words'],
  [
    '“I’m told that the winch is rusted through and that the boats are not safe,” said Nils Hauge.',
    'Hauge said the winch was “rusted through”',
    '✓ words',
  ],
  ['“I said the winch is rusted through,” said Nils Hauge.', 'Hauge said the winch was “rusted through”', '✓'],
  ['“I would say the winch is rusted through,” said Nils Hauge.', 'Hauge said the winch was “rusted through”', '✓'],
  ['“Let me say that the winch is rusted through,” said Nils Hauge.', 'Hauge said the winch was “rusted through”', '✓'],
  [
    '“The claims about the winch are hard to believe,” said Nils Hauge.',
    'Hauge said the claims were “hard to believe”',
    '✓',
  ],
  [
    '“We told the owners and the owners are past caring,” said Nils Hauge.',
    'Hauge said the owners were “past caring”',
    '✓',
  ],
  // Some are, and not all.
  ['“Two of the lamps are broken,” said Nils Hauge.', 'Hauge said the lamps “are broken”', '✓ words'],
  ['“Two of the lamps are broken,” said Nils Hauge.', 'Hauge said two of the lamps “are broken”', '✓'],
  ['“Most lamps are broken and it is dark,” said Nils Hauge.', 'Hauge said the lamps “are broken”', '✓ words'],
  ['“Most lamps are broken and it is dark,” said Nils Hauge.', 'Hauge said that most lamps “are broken”', '✓'],
  // Something else than the draft's pronoun means is so.
  ['“He is a cheat and I am a fool,” Carl Lund said.', 'Lund described himself as “a cheat”', '✓ words'],
  ['“A cook who burns the soup is no cook,” Greta Lund said.', 'Lund said she was “no cook”', '✓ words'],
  ['“A cook who burns the soup is no cook,” Greta Lund said.', 'Lund said a cook who burns the soup is “no cook”', '✓'],
  ['“My sister has never learned to row,” Greta Lund said.', 'Lund said she had “never learned to row”', '✓ words'],
  ['“I have never learned to row,” Greta Lund said.', 'Lund said she had “never learned to row”', '✓'],
  ['“The baker is a cheat and I am a fool,” Greta Lund said.', 'Lund said she was “a cheat”', '✓ words'],
  ['“The baker is a cheat and I am a fool,” Greta Lund said.', 'Lund described herself as “a cheat”', '✓ words'],
  ['“The baker is a cheat and I am a fool,” Greta Lund said.', 'Lund described herself as “a fool”', '✓'],
  ['“The baker is a cheat,” Greta Lund said.', 'Asked about the baker, Lund said she was “a cheat”', '✓'],
  ['“We’re still sick of the noise,” Greta Lund said.', 'Lund said she was “sick of the noise”', '✓'],
  ['“I came home and was sick of the noise,” Greta Lund said.', 'Lund said she was “sick of the noise”', '✓'],
  ['“The new road is a scandal,” Greta Lund said.', 'Lund said it was “a scandal”', '✓'],
  ['“You are a cheat,” Greta Lund told the baker.', 'Lund told the baker he was “a cheat”', '✓'],
  ['Greta Lund said the baker was “sick of the noise”.', 'Lund said she was “sick of the noise”', '✓ words'],
  ['Greta Lund was “sick of the noise”, she said.', 'Lund said she was “sick of the noise”', '✓'],
  ['“The baker is honest and the miller is a cheat,” Greta Lund said.', 'Lund said the baker was “a cheat”', '✓ words'],
  ['“The baker is honest and the miller is a cheat,” Greta Lund said.', 'Lund said the miller was “a cheat”', '✓'],
  [
    '“The baker was late and I was sick of the noise,” Greta Lund said.',
    'Lund said the baker was “sick of the noise”',
    '✓ words',
  ],
  // Only thought, or thought by others.
  ['“I used to think the band was done for,” Greta Lund said.', 'Lund said the band was “done for”', '✓ words'],
  ['“I think the band is done for,” Greta Lund said.', 'Lund said the band was “done for”', '✓'],
  ['“People think I am a dragon,” Greta Lund said.', 'Lund said she was “a dragon”', '✓ words'],
  ['“People think I am a dragon,” Greta Lund said.', 'Lund said people thought she was “a dragon”', '✓'],
  ['“They call me a dragon,” Greta Lund said.', 'Lund called herself “a dragon”', '✓ words'],
  ['“Call me a dragon, but it is true,” Greta Lund said.', 'Lund called herself “a dragon”', '✓ words'],
  [
    '“The notion that the band is done for is nonsense,” Greta Lund said.',
    'Lund said the band was “done for”',
    '✓ words',
  ],
  ['“It is my view that the band is done for,” Greta Lund said.', 'Lund said the band was “done for”', '✓'],
  ['“I hope the band is safe,” Greta Lund said.', 'Lund said the band was “safe”', '✓ words'],
  ['“I hope the band is safe,” Greta Lund said.', 'Lund hoped the band was “safe”', '✓'],
  ['“We were told that the band was safe,” Greta Lund said.', 'Lund said the band was “safe”', '✓ words'],
  [
    '“My aunt told me,” Greta Lund said, “that the band was safe.”',
    'Lund said: “My aunt told me” and “that the band was safe”',
    '✓',
  ],
  // Not meant so.
  [
    '“The mayor is a genius,” Greta Lund said with a good deal of irony.',
    'Lund said the mayor was “a genius”',
    '✓ words',
  ],
  [
    '“The mayor is a genius,” Greta Lund said with a good deal of irony.',
    'Lund joked that the mayor was “a genius”',
    '✓',
  ],
  // A statement is not asked.
  ['“The pier sways in the wind,” Greta Lund said.', 'Lund asked: “The pier sways in the wind”', '✓ words'],
  [
    '“The pier sways in the wind,” Greta Lund said.',
    'Asked about the pier, Lund said: “The pier sways in the wind”',
    '✓',
  ],
  ['“Does the pier sway in the wind?” Greta Lund said.', 'Lund asked: “Does the pier sway in the wind?”', '✓'],
  ['“Who owns the pier, and why?” Greta Lund said.', 'Lund asked: “Who owns the pier”', '✓'],
];

describe('a part of a clause of a speaker', () => {
  for (const [source, draft, expected] of CASES) {
    it(`${source} ${draft}: ${expected}`, () => {
      assert.equal(outcome(`${draft} [@k].`, sourcesRead({ 'k.md': news('k', source) })), expected);
    });
  }
});
