import { WordPattern } from '../text/word-pattern.js';
import { isAuxiliary, isModal } from './sense.js';
import { sourceWords } from './words.js';

/** A dash that begins an attribution line. */
const DASH = /((?:^|\n)[ \t]*(?:[—–―]|-{1,3})[ \t]*)[^\s—–―-]/gu;

/** A longer line is not an attribution. */
const MOST_WORDS = 30;

/** Words that continue a sentence, and pronouns that begin one. */
const GOING_ON = /^(?:and|or|nor|but|so|yet|because|although|though|if|not|never|no)$/u;
const SUBJECT = new WordPattern('i|we|it|they|he|she|you|there|this|that|these|those');
/** Words after which a verb is said of the one named: “Ann Lee, who was the chair”. */
const EXPLAINING = new WordPattern(
  'who|whose|which|that|when|where|what|as|if|how|why|because|said|says|told|asked|wrote',
);

/** The dash that begins a paragraph's last line, if that may say who speaks; null otherwise. `length` is the dash's. */
export function attributionDash(text: string): { readonly index: number; readonly length: number } | null {
  let last: RegExpExecArray | null = null;
  for (const match of text.matchAll(DASH)) last = match;
  if (last === null) return null;
  const length = last[1]?.length ?? 0;
  return saysWho(text.slice(last.index + length)) ? { index: last.index, length } : null;
}

/** Whether words name someone or a place, and do not continue what was said. */
function saysWho(line: string): boolean {
  const words = sourceWords(line.replace(/\[[^\]]{0,300}\]/gu, ' ')).map(({ word }) => word);
  const [first = ''] = words;
  if (words.length > MOST_WORDS || GOING_ON.test(first)) return false;
  if (SUBJECT.test(first) && /^\p{Ll}/u.test(words[1] ?? '')) return false;
  const verb = words.findIndex((word) => /^\p{Ll}/u.test(word) && (isModal(word) || isAuxiliary(word)));
  return verb < 0 || words.slice(0, verb).some((word) => EXPLAINING.test(word));
}
