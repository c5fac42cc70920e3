import assert from 'node:assert/strict';
import { type NameRelation, relationOf, withoutOpening } from '../../../../src/engine/draft/person-names.js';

/** A name of a draft, that of a person, and how they relate. */
const RELATIONS: readonly (readonly [string, string, NameRelation])[] = [
  ['Marta Lind', 'Marta Lind', 'same'],
  ['MARTA LIND', 'Marta Lind', 'same'],
  ['Lind Marta', 'Marta Lind', 'same'],
  ['Lind', 'Marta Lind', 'same'],
  ['Marta', 'Marta Lind', 'same'],
  ['Ms Lind', 'Marta Lind', 'same'],
  ['Dr. Marta Lind', 'Marta Lind', 'same'],
  ['Prime Minister Marta Lind', 'Marta Lind', 'same'],
  ['Harbour Master Marta Lind', 'Marta Lind', 'same'],
  ['Northbank’s Marta Lind', 'Marta Lind', 'same'],
  ['Marta Lind of Northbank', 'Marta Lind', 'same'],
  ['Marta A. Lind', 'Marta Lind', 'same'],
  ['Marta Anna Lind', 'Marta A. Lind', 'same'],
  ['Ursula von der Leyen', 'Ursula von der Leyen', 'same'],
  ['von der Leyen', 'Ursula von der Leyen', 'same'],
  ['Gómez Ruiz', 'Marta Gómez Ruiz', 'same'],
  ['J.D. Vance', 'J. D. Vance', 'same'],
  ['Kim Jong-un', 'Kim Jong Un', 'same'],
  ['M. Lind', 'Marta Lind', 'unclear'],
  ['K. Lind', 'Marta Lind', 'unclear'],
  ['Peter Lind', 'Lind', 'unclear'],
  ['Peter Lind', 'P. Lind', 'unclear'],
  ['Bob Lind', 'Robert Lind', 'unclear'],
  ['Peggy Lind', 'Margaret Lind', 'unclear'],
  ['Alex Lind', 'Alexandra Lind', 'unclear'],
  ['Juan Lind', 'John Lind', 'unclear'],
  ['Mohammed Lind', 'Muhammad Lind', 'unclear'],
  ['Sergei Lind', 'Sergey Lind', 'unclear'],
  ['Volodymyr Zelenskiy', 'Vladimir Zelensky', 'unclear'],
  ['Marta Lindt', 'Marta Lind', 'unclear'],
  ['Marta Lind-Berg', 'Marta Lind', 'unclear'],
  ['Marta Lind Berg', 'Marta Lind', 'unclear'],
  ['Jane Lind', 'Mary Jane Lind', 'unclear'],
  ['George H. W. Bush', 'George W. Bush', 'unclear'],
  ['Donald Trump Jr.', 'Donald Trump', 'unclear'],
  ['Mr Lind', 'Mrs Lind', 'unclear'],
  ['Piermaster Lind', 'Marta Lind', 'unclear'],
  ['Peter Lind', 'Marta Lind', 'different'],
  ['Bob Lind', 'Kurt Lind', 'different'],
  ['Fatima Haddad', 'Omar Haddad', 'different'],
  ['Dr Peter Lind', 'Professor Marta Lind', 'different'],
  ['Peter Quaye', 'Peter Lind', 'different'],
  ['Omar Diaz', 'Marta Lind', 'none'],
  ['Diaz', 'Marta Lind', 'none'],
];

describe('names of people', () => {
  for (const [draft, person, relation] of RELATIONS)
    it(`are ${relation}: ${draft} and ${person}`, () => assert.equal(relationOf(draft, person), relation));

  for (const [name, expected] of [
    ['Yesterday Ann Lee', 'Ann Lee'],
    ['In May Ann Lee', 'Ann Lee'],
    ['But Lee', 'Lee'],
    ['On Monday Lee', 'Lee'],
    ['As Ann Lee', 'Ann Lee'],
    ['May Lee', 'May Lee'],
    ['The', 'The'],
  ] as const)
    it(`lose the words that begin a sentence: ${name}`, () => assert.equal(withoutOpening(name), expected));
});
