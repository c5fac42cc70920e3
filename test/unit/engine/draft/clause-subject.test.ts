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
];

describe('a part of a clause of a speaker', () => {
  for (const [source, draft, expected] of CASES) {
    it(`${source} ${draft}: ${expected}`, () => {
      assert.equal(outcome(`${draft} [@k].`, sourcesRead({ 'k.md': news('k', source) })), expected);
    });
  }
});
