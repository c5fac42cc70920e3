import type { Provenance } from '../engine/article/provenance.js';

/** What is said of an origin where no line can be shown. */
const ORIGINS: Readonly<Record<NonNullable<Provenance['origin']>, string>> = {
  'front matter': 'From its front matter',
  data: 'From the page’s data',
  head: 'From the page’s head',
  markup: 'From a marked element',
  text: 'From its text',
  address: 'From its address',
  guess: 'Guess',
};

/** Where a value comes from, with the line that states it, and whether it is a guess; empty where nothing is known of that. */
export function provenanceWords({ origin, isGuess, line, words }: Provenance): string {
  if (line === null) return origin === null ? '' : ORIGINS[origin];
  return `${isGuess ? 'Guess, from line' : 'Line'} ${line}: ${words}`;
}
