import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'pier.md': news(
    'pier',
    '“I do not believe the pier will hold another season,” said Marcus Obi. “We have no doubt that the crane will stay.”',
    'Lise Dahl replied: “No boat left this quay without papers. We will not sail until the ice is gone.”',
    '“You must never forget that the quay was built in a day,” said Una Berg. “We could not be happier with the new roof.”',
    '“Petrie told me the engine was ‘finished’,” said Anders Kvam. “I call it ‘tired’.”',
  ),
  'kai.md': `---\nid: kai\nlanguage: de\n---\n\n„Ich glaube nicht, dass der Kai noch einen Winter übersteht“, sagte Anna Lind.\n`,
});

const draft = (words: string, key = 'pier') => outcome(`${words} [@${key}].`, SOURCES);

describe('a part of a clause that its speaker denies', () => {
  for (const words of [
    'Marcus Obi said the pier would “hold another season”',
    'Marcus Obi thinks it will “hold another season”',
  ])
    it(`says the opposite as a predicate: ${words}`, () => assert.equal(draft(words), 'warning misleading-omission'));

  for (const words of [
    'Marcus Obi spoke of how long it can “hold another season”',
    'Lise Dahl confirmed that boats left “without papers”',
    'Every boat left “this quay without papers”, said Lise Dahl',
  ])
    it(`is not blessed: ${words}`, () => assert.notEqual(draft(words), '✓'));

  it('is not blessed where the clause has a conjunction', () =>
    assert.equal(draft('Anna Lind spricht von „noch einen Winter“', 'kai'), '✓ words'));

  for (const words of [
    'Marcus Obi does not think the pier will “hold another season”',
    'Lise Dahl said no boat had left “without papers”',
    'Marcus Obi said the crane would “stay”',
    'Lise Dahl is waiting until “the ice is gone”',
    'Una Berg said the quay “was built in a day”',
    'Una Berg is happy “with the new roof”',
    'Lise Dahl spoke about “this quay”',
  ])
    it(`is fair where the draft says the same, or nothing is denied: ${words}`, () => assert.equal(draft(words), '✓'));
});

describe('what would have been', () => {
  const bridge = sourcesRead({
    'bridge.md': news(
      'bridge',
      '“If we had been paid on time, the bridge would have opened in May,” said Pavel Moss, the engineer of the firm.',
    ),
  });
  const said = (words: string) => outcome(`${words} “opened in May” [@bridge].`, bridge);

  it('has not been so', () => {
    assert.equal(said('Pavel Moss said the bridge'), 'warning misleading-omission');
    assert.equal(said('Pavel Moss said the bridge would have'), '✓');
    assert.match(said('Pavel Moss said the bridge never'), /^✓/u);
  });
});

describe('a rejection that the reporter denies', () => {
  const boat = sourcesRead({
    'boat.md': news('boat', 'Joan Petrie said she would not rule out “a smaller boat, or none at all”.'),
  });
  const said = (words: string) => outcome(`${words} “a smaller boat” [@boat].`, boat);

  it('is none in a draft only where that denies it, too', () => {
    assert.equal(said('Joan Petrie said she ruled out'), '✓ words');
    assert.equal(said('Joan Petrie said she would not exclude'), '✓');
  });
});

describe('a word that a speaker repeats after someone else', () => {
  it('is not surely the speaker’s', () => {
    assert.equal(draft('Anders Kvam said the engine was “finished”'), '✓ words');
    assert.equal(draft('Anders Kvam calls it “tired”'), '✓');
  });
});
