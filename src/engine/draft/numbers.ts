import type { ComparedWord } from './words.js';

/** The mark that a text sets between groups of three digits; null where that cannot be determined. */
export type GroupMark = ',' | '.' | null;

/** Several groups of digits with one mark between them, perhaps decimals after another: no other reading is possible. */
const SEVERAL_GROUPS = /^(-?\d{1,3})((?:,\d{3}){2,}(?:\.\d+)?|(?:\.\d{3}){2,}(?:,\d+)?)$/u;
/** Groups as in India: 12,34,567. */
const INDIAN_GROUPS = /^-?\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/u;
const APOSTROPHES = /^-?\d{1,3}(?:'\d{3})+(?:[.,]\d+)?$/u;
/** One group, with decimals that tell its mark. */
const WITH_DECIMALS = /^-?\d{1,3}(?:,\d{3}\.\d+|\.\d{3},\d+)$/u;
const ONE_GROUP = /^-?[1-9]\d{0,2}([.,])\d{3}$/u;
const ENDS_IN_DIGIT = /\d$/u;
/** Maximum number of groups of a number. */
const MOST_GROUPS = 6;

/**
 * Whether the spaces of a source divide one number: those that do not break; plain ones between three groups, before `000`, or in
 * a language other than English.
 */
export function isOneNumber(number: string, spaces: string, isEnglish: boolean): boolean {
  return !/[ \t]/u.test(spaces) || spaces.trim() !== '' || !isEnglish || number.endsWith('000');
}

/** A number without the marks or apostrophes between its groups; as it is where the marks may be decimal ones. */
export function ungrouped(number: string, mark: GroupMark): string {
  if (INDIAN_GROUPS.test(number)) return number.replaceAll(',', '');
  if (APOSTROPHES.test(number)) return number.replaceAll("'", '');
  if (SEVERAL_GROUPS.test(number) || WITH_DECIMALS.test(number))
    return number.replaceAll(/[.,]/u.exec(number)?.[0] ?? ',', '');
  return mark !== null && ONE_GROUP.exec(number)?.[1] === mark ? number.replace(mark, '') : number;
}

/**
 * The mark between groups of digits in a text: as its other numbers show, else as its language has it, a comma in English and
 * beyond the alphabets of Europe, a full stop in the other languages. Null where they contradict each other: what looks like
 * decimals (`14.30`) may be a time.
 */
export function groupMarkOf(text: string, isEnglish: boolean): GroupMark {
  const comma = /\d(?:,\d{3}){2}(?![\d,])|\d,\d{3}\.\d/u.test(text);
  const point = /\d(?:\.\d{3}){2}(?![\d.])|\d\.\d{3},\d/u.test(text);
  if (comma !== point) return comma ? ',' : '.';
  if (comma) return null;
  const usual = isEnglish || !/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text) ? ',' : '.';
  const isDecimal = usual === ',' ? /\d,\d{1,2}(?![\d,])/u.test(text) : /\d\.\d{1,2}(?![\d.])/u.test(text);
  return isDecimal ? null : usual;
}

/** Words with their numbers ungrouped; a number whose groups spaces divide is one word if `isNumber` says so. */
export function withNumbers<T extends ComparedWord>(
  words: readonly T[],
  text: string,
  mark: GroupMark,
  isNumber: (number: string, spaces: string) => boolean,
): T[] {
  const result: T[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) break;
    if (!ENDS_IN_DIGIT.test(word.word)) {
      result.push(word);
      continue;
    }
    const groups = groupsFrom(words, index, text);
    for (; groups.length > 1; groups.pop()) {
      const last = groups.at(-1) ?? word;
      const number = groups.map((each) => each.word).join('');
      if (isNumber(number, text.slice(word.end, last.start))) break;
    }
    const last = groups.at(-1) ?? word;
    const number = groups.map((each) => each.word).join('');
    if (groups.length > 1) result.push({ ...last, word: number, start: word.start });
    else {
      const written = ungrouped(number, mark);
      result.push(written === number ? word : { ...word, word: written });
    }
    index += groups.length - 1;
  }
  return result;
}

/** The words from an index on that can be the groups of one number: single spaces between them, no mark. */
function groupsFrom<T extends ComparedWord>(words: readonly T[], index: number, text: string): T[] {
  const groups = words.slice(index, index + 1);
  if (!/^-?[1-9]\d{0,2}$/u.test(groups[0]?.word ?? '')) return groups;
  for (let at = index + 1; at < words.length && groups.length < MOST_GROUPS; at++) {
    const last = groups.at(-1);
    const word = words[at];
    if (last === undefined || word === undefined || !/^\d{3}$/u.test(word.word)) break;
    if (!/^[^\S\r\n]$/u.test(text.slice(last.end, word.start))) break;
    groups.push(word);
  }
  return groups;
}
