import assert from 'node:assert/strict';
import { sentencesOf } from '../../../../src/engine/draft/sentences.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { news, outcome, sourcesRead } from './read-library.js';

function sentences(text: string): string[] {
  const [block] = parseDraft(text).blocks;
  assert.ok(block);
  return sentencesOf(block).map(({ start, end }) => block.visible.text.slice(start, end).trim());
}

describe('a sentence of a draft', () => {
  for (const text of [
    '“Let it burn!” Ruth Amery shouted [@a].',
    '“How long will it take?” Tom Vogt asked on Monday [@a].',
    '“We will not go…” the mayor said [@a].',
    '“We will not go…” The mayor of Calder said later.',
    '“Let it burn!” Ruth Amery shouted to the crowd.',
  ])
    it(`holds a quotation and who said it: ${text}`, () => assert.deepEqual(sentences(text), [text]));

  for (const [first, second] of [
    ['He cried: “Let it burn!”', 'Ruth Amery said the town was lost [@a].'],
    ['“Let it burn!”', 'Ruth Amery said the town was lost [@a].'],
    ['“Let it burn!”', 'Ruth Amery left the hall [@a].'],
    ['“Let it burn.”', 'Ruth Amery shouted [@a].'],
    ['He cried: “Let it burn!”', 'Ruth Amery shouted [@a].'],
  ] as const)
    it(`ends where another begins: ${first} | ${second}`, () =>
      assert.deepEqual(sentences(`${first} ${second}`), [first, second]));

  it('has its quotation compared with what it cites', () => {
    const sources = sourcesRead({
      'a.md': news('a', '“Let it burn!” Ruth Amery shouted. “How long?” Tom Vogt asked.'),
    });
    assert.equal(outcome('“Let it burn!” Ruth Amery shouted [@a].', sources), '✓');
    assert.equal(outcome('“Let it burn!” Tom Vogt shouted [@a].', sources), 'warning wrong-speaker');
    assert.equal(outcome('“Let it turn!” Ruth Amery shouted [@a].', sources).includes('altered-quotation'), true);
  });
});
