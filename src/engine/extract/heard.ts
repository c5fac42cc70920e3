import { type Phrase, phraseStartingAt } from './phrases.js';
import type { Token } from './tokens.js';

/** Verbs of who heard, remembers or repeats the words of someone else. */
const HEARD =
  /^(?:recall(?:s|ed|ing)?|remember(?:s|ed|ing)?|hear(?:s|d|ing)?|overheard|overhears|recount(?:s|ed|ing)?|record(?:s|ed|ing)?|quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))$/u;

/** How the other speaks: `Moe telling her`. */
const SPEAKING =
  /^(?:telling|saying|shouting|asking|warning|yelling|screaming|whispering|crying|calling|declaring|remarking|muttering|replying|announcing|insisting|joking|exclaiming)$/u;

const PRONOUN =
  /^(?:him|her|them|me|us|you|it|he|she|they|himself|herself|themselves|people|someone|somebody|others)$/u;

/** Someone else’s words, heard or repeated: who spoke, null for a pronoun. */
export interface Heard {
  readonly speaker: Phrase | null;
}

/** `Lee recalled Moe telling her`, `Lee quoted Moe as saying`, from the verb at a token on: Moe speaks. Null for anything else. */
export function heardAt(tokens: readonly Token[], cue: number, high: number): Heard | null {
  if (!HEARD.test(tokens[cue]?.lower ?? '')) return null;
  const speaker = phraseStartingAt(tokens, cue + 1, high);
  if (speaker === null) return null;
  const as = tokens[speaker.last]?.lower === 'as' ? 1 : 0;
  if (!SPEAKING.test(tokens[speaker.last + as]?.lower ?? '')) return null;
  const isNamed = speaker.last - speaker.first > 1 || !PRONOUN.test(tokens[speaker.first]?.lower ?? '');
  return { speaker: isNamed ? speaker : null };
}

/** Whether a participle at a token is what somebody is heard doing: `the officer can be heard saying`. */
export function isHeardSaying(tokens: readonly Token[], at: number): boolean {
  if (!SPEAKING.test(tokens[at]?.lower ?? '') || tokens[at - 1]?.lower !== 'heard') return false;
  return /^(?:is|are|was|were|be|been)$/u.test(tokens[at - 2]?.lower ?? '');
}
