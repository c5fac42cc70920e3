import { FastPattern } from '../text/fast-pattern.js';
import type { Piece } from './exact.js';
import type { SourceStream } from './stream.js';

const UNITS = 'hundred|thousand|million|billion|trillion|crore|lakh|bn|mn';
const FRACTIONS = 'half|quarter|third|fifth|tenth';
const WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|quarters|thirds|fifths|tenths|(?:four|fif|six|seven|eigh|nin|ten)th';

/** A word that is a numeral, by kind. */
const KIND = new FastPattern(() => ({
  source: `^(?:(?<unit>${UNITS})|(?<dozen>dozen)|(?<fraction>${FRACTIONS})|(?<other>${WORDS}))$`,
  flags: 'iu',
}));

/**
 * What numerals are replaced by, letter for letter, for each kind. A pattern of numbers has its numerals dozens of times: with the words
 * themselves it takes a quarter of a second to compile.
 */
const SIGNS = { unit: '\uE000', dozen: '\uE001', fraction: '\uE002', other: '\uE003' } as const;
const NUMERAL = '[\uE000-\uE003]+';
const HAS_NUMBER = /[\d\uE000-\uE003]/u;

const UNIT = `${SIGNS.unit}+`;
const DOZEN = `${SIGNS.dozen}+`;
const FRACTION = `${SIGNS.fraction}+`;
const PERCENT = '(?: (?:percent|per cent|%|‰))?';
const DIGITS = String.raw`(?:[\p{Sc}±≈≃≅≤≥<>~] )?(?:[\p{Sc}] )?\d[\d.,/]{0,30}`;
const FIGURE = `${DIGITS}(?: and an? ${FRACTION})?(?: ${UNIT}){0,3}`;
const SPELLED = `(?:an? (?=${UNIT}|${DOZEN}))?${NUMERAL}(?: ${NUMERAL}){0,8}(?: and an? ${FRACTION})?(?: and ${NUMERAL}(?: ${NUMERAL}){0,2})?`;
const PART = `${FRACTION} (?:of )?an? (?:${UNIT}|${DOZEN})`;
const AMOUNT = `(?:${PART}|${SPELLED}|${FIGURE})`;

/** “between 2 and 9”, “2 to 9”; but not from one year to another. */
const NO_YEAR = String.raw`(?!(?:1[5-9]|20)\d\d(?!\S))`;
const RANGE = `(?:(?:between|zwischen|entre|tra|tussen|mellan|między|между) ${AMOUNT}${PERCENT} (?:and|und|et|y|e|en|och|a|i|и)|${NO_YEAR}${AMOUNT}${PERCENT} (?:to|or|bis|oder|à|ou|a|o|tot|of|till|eller|do|lub|до|или)) ${NO_YEAR}${AMOUNT}${PERCENT}`;

/** A number, with signs for its numerals, as a source writes it, the proportion of two, or a range: “$5 million”, “one hundred and five”, “one in ten”, “2 to 9”. */
const NUMBER = new RegExp(
  String.raw`(?<!\S)(?:${RANGE}|${AMOUNT}${PERCENT}(?: (?:in|of|out of) ${AMOUNT}${PERCENT})?)(?!\S)`,
  'giu',
);

/** What any word of such a number is: words around a cut that are not cut through no number. */
const NUMBER_WORD = new RegExp(
  String.raw`^(?:${UNITS}|dozen|${FRACTIONS}|${WORDS}|an?|and|of|out|in|per|cent|percent|[%‰\p{Sc}±≈≃≅≤≥<>~]|\d[\d.,/]{0,30}|between|zwischen|entre|tra|tussen|mellan|między|между|und|et|y|e|en|och|i|и|to|or|bis|oder|à|ou|o|tot|till|eller|do|lub|до|или)$`,
  'iu',
);

/** A year is not part of a proportion: “we built one in 2014”. */
const YEAR = /\b(?:in|of) \d{4}$/u;

/** Nor is a span of time: “12 million in four years”. */
const SPAN = new FastPattern(() => /^[ -](?:second|minute|hour|day|night|week|month|year|decade|season)s?\b/iu);
const IN_SPAN = / in \S+(?: \S+)?$/u;

/** Number of words around a piece's edge that a number can have. */
const AROUND = 9;

/** The number that a piece begins or ends within, such as “$5 million” cut to “$5” or “twenty-two” to “two”; null if none. */
export function cutNumber(pieces: readonly Piece[], stream: SourceStream): string | null {
  for (const { first, last } of pieces) {
    const found = numberOver(first, stream) ?? numberOver(last + 1, stream);
    if (found !== null) return found;
  }
  return null;
}

/** The number of the source that continues from the word before an index to the word at it; null if none does. */
function numberOver(index: number, stream: SourceStream): string | null {
  if (index <= 0 || stream.endsClause(index - 1)) return null;
  const before = stream.clauseBefore(index, AROUND);
  const after = stream.clauseFrom(index, AROUND);
  if (!NUMBER_WORD.test(before.at(-1) ?? '') || !NUMBER_WORD.test(after[0] ?? '')) return null;
  const text = [...before, ...after].join(' ');
  const signed = withSigns(text);
  if (!HAS_NUMBER.test(signed)) return null;
  const cut = before.join(' ').length;
  for (const { 0: match, index: start } of signed.matchAll(NUMBER)) {
    const number = text.slice(start, start + match.length);
    const isSpan = SPAN.test(text.slice(start + number.length));
    const whole = number.replace(isSpan ? IN_SPAN : YEAR, '');
    if (start < cut && start + whole.length > cut + 1) return whole;
  }
  return null;
}

/** A text with signs instead of its numerals; of the same length. */
function withSigns(text: string): string {
  return text.replace(/\S+/gu, (word) => {
    const kinds = KIND.exec(word)?.groups ?? {};
    for (const [kind, sign] of Object.entries(SIGNS)) if (kinds[kind] !== undefined) return sign.repeat(word.length);
    return word;
  });
}
