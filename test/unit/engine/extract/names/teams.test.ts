import assert from 'node:assert/strict';
import { entitiesIn } from './article.js';

/** Each mention of a place or organization, as `kind words`. */
function mentionsIn(text: string): string[] {
  return entitiesIn(text)
    .filter(({ kind }) => kind === 'place' || kind === 'organization')
    .flatMap(({ kind, mentions }) =>
      mentions.map(({ start, end }) => ({ start, words: `${kind} ${text.slice(start, end)}` })),
    )
    .sort((a, b) => a.start - b.start)
    .map(({ words }) => words);
}

describe('countries and cities that play', () => {
  it('are organizations, and places where something happens', () => {
    assert.deepEqual(
      mentionsIn(
        'Norway beat Portugal 2-1 in Oslo. The goalkeeper said after the match that Portugal came to Norway for a draw.',
      ),
      ['organization Norway', 'organization Portugal', 'place Oslo', 'organization Portugal', 'place Norway'],
    );
  });

  it('are known by a score, a member, an opponent or a defeat', () => {
    const rest = 'The striker left the stadium at half-time.';
    for (const [sentence, team] of [
      ['It was Kenya 3 – 0.', 'Kenya'],
      ['They led 14-3 Kenya heard.', 'Kenya'],
      ['Later Kenya’s coach spoke.', 'Kenya'],
      ['Here is the Kenya squad.', 'Kenya'],
      ['Yesterday Chad v Kenya was put off.', 'Kenya'],
      ['Yesterday Chad faced neighbours Kenya.', 'Kenya'],
      ['They lost 0-2 to Kenya.', 'Kenya'],
      ['It was a fine win over Kenya.', 'Kenya'],
      ['They drew 1-1 with Kenya.', 'Kenya'],
      ['So Kenya lead by two.', 'Kenya'],
    ] as const)
      assert.ok(mentionsIn(`${sentence} ${rest}`).includes(`organization ${team}`), sentence);
  });

  it('stay places where they are governed or lie in another place', () => {
    assert.deepEqual(
      mentionsIn(
        'Kenya drew 1-1 with Chad. The qualifier was a fine match. Kenya’s president came, the people of Chad sang in Houston, Texas.',
      ),
      ['organization Kenya', 'organization Chad', 'place Kenya', 'place Chad', 'place Houston', 'place Texas'],
    );
  });

  it('are places in a text on something other than sport', () => {
    for (const text of [
      'Russia defeated Germany. The goal of the match between the two was not known.',
      'California voted 61-39 for it, Texas 52-48 against.',
      'Kenya beat Chad to the contract.',
      'Kenya met Chad in Geneva. The deal is a touchdown for diplomacy, and its goal is peace.',
      'Kenya faces Chad at the border. Oil rebounds, and the goal of the league is a match of prices.',
      'The former striker left the stadium. Peru lost to Chile in the War of the Pacific.',
      `Kenya met Chad. A striker, a goal and a stadium came up. ${'They spoke of trade for an hour. '.repeat(50)}`,
    ])
      assert.ok(
        mentionsIn(text).every((mention) => mention.startsWith('place ')),
        text,
      );
  });

  it('have no score in their names', () => {
    assert.deepEqual(
      entitiesIn('Then Kenya 2 Chad followed Apollo 13. It was Kenya 2 – 1. It was Kenya 2-1.').map(({ name }) => name),
      ['Kenya 2', 'Chad', 'Apollo 13', 'Kenya'],
    );
  });

  it('have no goals in their names where both sides have some', () => {
    for (const text of [
      'So Kenya 2 Chad 1.',
      'It ended Kenya 2, Chad 1.',
      'Results: Kenya 2 Chad 1; Peru 0 Chile 0',
      'Kenya 2 Chad 1 was the result.',
    ])
      assert.ok(
        entitiesIn(text).every(({ name }) => !/\d/u.test(name)),
        text,
      );
    assert.deepEqual(
      entitiesIn('So Apollo 11, Gemini 4 and Apollo 8 Apollo 9 flew.').map(({ name }) => name),
      ['Apollo 11', 'Gemini 4', 'Apollo 8', 'Apollo 9'],
    );
    for (const text of [
      'Then Apollo 13 Gemini 8 and others flew.',
      'It relied on Article 5 Section 2 of the treaty.',
      'The match was in Room 12 Floor 3.',
      'She took Highway 66 Exit 4 to work.',
    ])
      assert.ok(
        entitiesIn(text).every(({ kind }) => kind !== 'organization'),
        text,
      );
  });

  it('have no mark of half or full time beside them', () => {
    assert.deepEqual(
      entitiesIn('So Kenya won. HT: 1-0. FT 2-1.').map(({ name }) => name),
      ['Kenya'],
    );
    assert.deepEqual(
      entitiesIn('The HT asked why.').map(({ name }) => name),
      ['HT'],
    );
  });
});
