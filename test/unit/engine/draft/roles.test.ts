import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'pier.md': news(
    'pier',
    '“They came to us in May and asked for time,” said Mayor Helen Marsh. “Then the plan was dead.”',
    'Harbour master Tom Hart, who runs the port, was blunt. “You can’t mend it with paint,” Hart said.',
    '“The rescue plan is a joke,” said Lena Brandt, a fisherman’s widow who owns two boats.',
    'The mayor’s lawyer, Frank Osei, said: “My client has done nothing wrong.” Osei told reporters that Marsh had said to him, “I would do it again.”',
    '“Nobody rows at night,” said Nils Aker, the deputy harbour bailiff. “They do,” said former reeve Ida Solberg.',
    '“The whole town paid for it,” said Rosa Delgado, a teacher.',
  ),
});

const W = 'warning wrong-speaker';

const CASES: readonly (readonly [string, string])[] = [
  // A role without a name.
  ['The mayor said: “They came to us in May” [@pier].', '✓'],
  ['“They came to us in May,” said the mayor [@pier].', '✓'],
  ['“You can’t mend it with paint,” the harbour master said [@pier].', '✓'],
  ['“The whole town paid for it,” a teacher said [@pier].', '✓'],
  ['The mayor told Delgado: “You can’t mend it with paint” [@pier].', W],
  ['“My client has done nothing wrong,” the mayor said [@pier].', W],
  ['“My client has done nothing wrong,” said the mayor [@pier].', W],
  ['“You can’t mend it with paint,” said a fisherman [@pier].', '✓ words'],
  ['“You can’t mend it with paint,” said a mayor [@pier].', '✓ words'],
  ['> You can’t mend it with paint.\n>\n> — the mayor [@pier]', W],
  ['“You can’t mend it with paint” — the mayor [@pier]', W],
  ['One speaker said: “You can’t mend it with paint” [@pier].', '✓'],
  ['The article says: “You can’t mend it with paint” [@pier].', '✓'],
  // A deputy or a former holder is another.
  ['“Nobody rows at night,” the deputy harbour bailiff said [@pier].', '✓'],
  ['“Nobody rows at night,” the harbour bailiff said [@pier].', '✓ words'],
  ['“They do,” the reeve said [@pier].', '✓ words'],
  // A body that the paragraph does not mention.
  ['“You can’t mend it with paint,” the council said [@pier].', '✓ words'],
  ['“You can’t mend it with paint,” the port said [@pier].', '✓ words'],
  // Nobody.
  ['Nobody said “You can’t mend it with paint” [@pier].', '✓ words'],
  // Someone described by another's name.
  ['“I would do it again” — Helen Marsh’s lawyer [@pier]', W],
  ['“I would do it again” — Helen Marsh [@pier]', '✓ words'],
  ['“I would do it again” (Helen Marsh’s lawyer) [@pier].', '✓ words'],
  ['“I would do it again” (the lawyer of Helen Marsh) [@pier].', '✓ words'],
  ['“I would do it again” (Helen Marsh) [@pier].', '✓ words'],
  ['On behalf of Lena Brandt, he said: “The rescue plan is a joke” [@pier].', '✓ words'],
  ['Speaking for Lena Brandt, he said: “The rescue plan is a joke” [@pier].', '✓ words'],
  ['To Lena Brandt he said: “The rescue plan is a joke” [@pier].', '✓ words'],
  ['For Lena Brandt, “the rescue plan is a joke” [@pier].', '✓'],
  // Who is named above the words, or below them.
  ['## Lena Brandt\n\n“The rescue plan is a joke” [@pier].', '✓'],
  ['## Tom Hart\n\n“The rescue plan is a joke” [@pier].', '✓ words'],
  ['> The rescue plan is a joke.\n\n— Lena Brandt [@pier]', '✓'],
  ['> The rescue plan is a joke.\n\n— Tom Hart [@pier]', W],
  ['<blockquote>The rescue plan is a joke</blockquote>\n<p>— Tom Hart [@pier]</p>', W],
  // Who reports what someone else said.
  ['Osei said Marsh had told him: “I would do it again” [@pier].', '✓'],
  ['Delgado said Marsh had told her: “I would do it again” [@pier].', '✓ words'],
  ['Marsh said Osei had told her: “I would do it again” [@pier].', W],
];

describe('who speaks, without a name or by another’s', () => {
  for (const [draft, expected] of CASES) it(draft, () => assert.equal(outcome(draft, SOURCES), expected));
});
