import assert from 'node:assert/strict';
import { heldWords, hold, typedWords } from '../../../../../src/engine/draft/complete/holding.js';
import { partsAround } from '../../../../../src/engine/draft/complete/parts.js';

function parts(text: string, typed: string): string[] {
  const words = heldWords(text);
  const held = hold(typedWords(typed), words);
  assert.ok(held);
  return partsAround(text, words, held).map(({ start, end }) => text.slice(start, end));
}

describe('partsAround', () => {
  const cases: readonly (readonly [string, string, string, ...string[]])[] = [
    ['a fragment of the only sentence', 'We will go home.', 'go h', 'go home.', 'We will go home.'],
    ['one part where all are the same', 'We will go home.', 'we will', 'We will go home.'],
    ['a sentence of several', 'We go. They stay. All is well.', 'they', 'They stay.', 'We go. They stay. All is well.'],
    ['the last sentence', 'We go. They stay,', 'stay', 'stay,', 'They stay,', 'We go. They stay,'],
    [
      'words of two sentences',
      'We go. They stay. All.',
      'go. They',
      'go. They stay.',
      'We go. They stay.',
      'We go. They stay. All.',
    ],
    ['an end after a “No.”', 'No. Nobody left.', 'nobody', 'Nobody left.', 'No. Nobody left.'],
    ['no end at the short form of a number', 'See No. 5 now.', 'no', 'No. 5 now.', 'See No. 5 now.'],
    [
      'no end at a short form',
      'We met Mr. Roe at 5 p.m. in Bergen.',
      'met mr',
      'met Mr. Roe at 5 p.m. in Bergen.',
      'We met Mr. Roe at 5 p.m. in Bergen.',
    ],
    [
      'inner marks with their sentence',
      'He said ‘we go.’ They stay.',
      'he said',
      'He said ‘we go.’',
      'He said ‘we go.’ They stay.',
    ],
    [
      'inner words without half a mark',
      'He told me ‘we are done’ and left.',
      'we are',
      'we are done',
      'He told me ‘we are done’ and left.',
    ],
    [
      'a sentence of its own paragraph',
      'We go\n\nThey stay here',
      'stay',
      'stay here',
      'They stay here',
      'We go\n\nThey stay here',
    ],
    ['questions', 'Who pays? We do!', 'pays', 'pays?', 'Who pays?', 'Who pays? We do!'],
    ['Chinese sentences', '港口在等待。我们不卖。', '等待', '等待。', '港口在等待。', '港口在等待。我们不卖。'],
  ];
  for (const [name, text, typed, ...expected] of cases) {
    it(`gives ${name}`, () => assert.deepEqual(parts(text, typed), expected));
  }
});
