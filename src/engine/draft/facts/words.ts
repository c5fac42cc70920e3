import { foldWord } from '../../text/normalize.js';
import type { Range } from '../../text/range.js';

/** A word, number or sign of a text. */
export interface Token extends Range {
  readonly text: string;
  /** Folded for comparing: lower case, no diacritics. */
  readonly low: string;
  readonly kind: 'word' | 'number' | 'sign';
  /** Whether nothing is between it and the token before. */
  readonly joined: boolean;
}

/**
 * Numbers with marks between their digits (also spaces that do not break), words with inner apostrophes, single signs. The
 * magnitudes of East Asia are words of their own.
 */
const TOKEN = /[千万萬億亿兆]|\p{Nd}+(?:[.,'’\u00a0\u202f\u2009]\p{Nd}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[^\s]/gu;

/** Three groups of digits or more, or two after which letters follow, divided by plain spaces: `1 234 567`. */
const SPACED = /\p{Nd}{1,3}(?: \p{Nd}{3}){1,12}(?!\p{Nd})/uy;

/** The tokens of a text; `spaced` where plain spaces may divide the groups of a number. */
export function tokensOf(text: string, spaced: boolean): Token[] {
  const tokens: Token[] = [];
  let before = -1;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    let word = match[0];
    const start = match.index;
    const isNumber = /^\p{Nd}/u.test(word);
    if (isNumber && spaced && /^\p{Nd}{1,3}$/u.test(word)) {
      SPACED.lastIndex = start;
      word = SPACED.exec(text)?.[0] ?? word;
      TOKEN.lastIndex = start + word.length;
    }
    const kind = isNumber ? 'number' : /^\p{L}/u.test(word) ? 'word' : 'sign';
    const end = start + word.length;
    tokens.push({
      text: word,
      low: kind === 'word' ? foldWord(word) : word,
      kind,
      start,
      end,
      joined: start === before,
    });
    before = end;
  }
  return tokens;
}

/** Words that tell nothing of what a sentence is about, in the languages with words for numbers. */
const EMPTY = new Set(
  (
    'the and that was were with his her its their our your said says say told tell has had have will would from this these those which who ' +
    'whom whose she they them not but for are been being after before when where while than then there into onto over about more most ' +
    'also just only some any all other another such same both each every very much many few less least nearly almost around roughly ' +
    'approximately according because between during since until through under against among within without could can may might must ' +
    'should did does done being what how why one two per cent percent million billion thousand hundred ' +
    'der die das den dem des und ist war mit von fur ein eine einen einem einer nicht auch auf aus bei nach sich als wie sie ihr sein ' +
    'seine ihre hat haben wurde werden sagte dass oder aber noch nur uber vor zum zur durch mehr ' +
    'les des une est dans pour par sur pas que qui son ses leur leurs aux avec ont ete sont cette ces mais plus selon dit ' +
    'los las una del con por para que como mas pero sus este esta estos ser fue son han dijo segun entre desde sobre'
  ).split(' '),
);

/** Number of letters by which words of one family are alike: *partner*, *partnership*. */
const STEM = 6;

/** A word's stem, by which sentences about the same thing are known; null for words that tell nothing. */
export function stemOf(low: string): string | null {
  const bare = low.replace(/['’]s?$/u, '');
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(bare)) return bare;
  if (bare.length < 3 || EMPTY.has(bare)) return null;
  const root = bare.length > 4 ? bare.replace(/(?:ies|ied|y)$/u, 'i').replace(/(?:ing|ed|es|s|e|en)$/u, '') : bare;
  return root.slice(0, STEM);
}
