/** Words inside the names of people that stay small there: `Jan van der Meer`. */
const PARTICLES = 'de del della di da dos du van von der den ten ter la le al bin el af av'.split(' ');

const WORD = String.raw`\p{Lu}[\p{L}.'’-]{0,40}`;

/** The pattern of such a word. */
export const PARTICLE = `(?:${PARTICLES.join('|')})`;

/** The pattern of a name of two to five words, particles not counted. */
export const FULL_NAME: string = String.raw`${WORD}(?:\s(?:${PARTICLE}\s){0,2}${WORD}){1,4}`;

/** Whether a word stays small inside a name, however it is written here. */
export function isParticle(word: string): boolean {
  return PARTICLES.includes(word.toLowerCase());
}
