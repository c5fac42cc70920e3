import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'a.md': news(
    'a',
    'Two lawyers spoke. “My client was asleep,” said Carl Voss, the lawyer of the captain. “The lights were off,” said Dina Marsh, the lawyer of the owner.',
    '“I regret nothing,” the court heard through an interpreter.',
    '“The dust gets into the bread,” said a baker who asked not to be named.',
  ),
});

describe('a role that two people have', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['“My client was asleep,” the lawyer of the captain said', /^✓$/u],
    ['“My client was asleep,” the lawyer of the owner said', /wrong-speaker/u],
    ['“My client was asleep,” a lawyer of the owner said', /^✓ words$/u],
    ['“The lights were off,” the lawyer of the owner said', /^✓$/u],
    ['“The lights were off,” the lawyer of the captain said', /words|wrong-speaker/u],
    ['“My client was asleep,” a lawyer said', /^✓$/u],
    // If the source names no speaker, a person named nearby is not one.
    ['“I regret nothing,” the interpreter said', /^✓ words$/u],
    ['“The dust gets into the bread,” the baker said', /^✓$/u],
  ];
  for (const [draft, expected] of cases)
    it(`${draft}: ${expected.source}`, () => assert.match(outcome(`${draft} [@a].`, SOURCES), expected));
});

describe('marks in a formula', () => {
  const right = '“The lights were off,” said Dina Marsh [@a].';
  for (const formula of ['$f(x) = “y”$', '$f(x) = "y"$', '$\\text{“y and z”}$', '$a_1 “b”$'])
    it(`are not a quotation: ${formula}`, () => assert.equal(outcome(`It is ${formula} [@a]. ${right}`, SOURCES), '✓'));
  it('are one between two amounts', () =>
    assert.match(outcome('From $5 “the lights were on” to $6 [@a].', SOURCES), /altered/u));
});
