import { PREPOSITIONS } from './lexicon.js';

/**
 * An expression's source for the words before a verb of speech that bring its subject, by the source for a name, which is the first
 * group: `It was the mayor Ann Lee, not her husband Tom, who`. Of `It was a friend of Ann Lee who` and `It was hardly Ann Lee who` she
 * is not the subject.
 */
export function cleftBefore(name: string): string {
  const noun = String.raw`(?!(?:${[...PREPOSITIONS].join('|')})\s)\p{Ll}[\p{L}-]{1,20}\s`;
  const role = String.raw`(?:the|an?|his|her|its|their|my|our)\s(?:${noun}){0,2}`;
  return String.raw`(?<!\p{L})[Ii]t\s(?:was|is)\s(?:(?:also|again|then|later)\s)?(?:${role})?(${name})(?:,\s(?:and\s)?not\s[^,.;:“”"]{1,60})?,?\s(?:who|that)(?:\s(?:had|has|later|then|first))?$`;
}
