import { WordPattern } from '../text/word-pattern.js';
import { isSpokenCue } from './attribution-after.js';

/** Words by which a draft has someone say something aloud, in the languages of sources other than English. */
const SPEAKING = new WordPattern('sagte?|dit|dijo|disse|detto|zei|sade|sa|powiedział[a]?|сказал[а]?');

/** Verbs of speech by which a draft has an author report something. */
const REPORTING = new WordPattern(
  'writ(?:es|ing|ten)|wrote|report(?:s|ed)|note[sd]|quote[sd]|recount(?:s|ed)|according',
);

/** Whether the draft’s own words beside a quotation have someone speak it, and nobody report it. */
export function saysSpoken(own: readonly string[]): boolean {
  return own.some((word) => SPEAKING.test(word) || isSpokenCue(word)) && !own.some((word) => REPORTING.test(word));
}
