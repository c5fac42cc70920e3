import { type Change, every, MONTH_DAY, MONTHS, one, quoted, renamed } from './changes.js';
import { name, surname } from './kinds-names.js';

const WORDS_OF = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `$65 billion` in its other forms, and so on: what a writer may do to a figure without changing it. */
export const ALLOWED: Readonly<Record<string, Change>> = {
  verbatim: ({ words }) => words,
  'clauses in another order': ({ words }) => {
    const [first, ...rest] = words.split(/, /u);
    if (first === undefined || rest.length !== 1 || first.split(' ').length > 12) return null;
    const start =
      /^(?:The|A|An|In|On|At|By|For|But|And|After|Before|Since|With|As|While|When|If|Under|During|Last|This)\b/u.test(
        first,
      )
        ? first.charAt(0).toLowerCase() + first.slice(1)
        : first;
    const last = rest[0] ?? '';
    return `${last.charAt(0).toUpperCase()}${last.slice(1)}, ${start}`;
  },
  'a clause alone': ({ words }) => {
    const [first = ''] = words.split(/[;:–—]|,(?!\d)/u);
    return first.split(' ').length >= 6 && first !== words ? first.trim() : null;
  },
  'with words of the writer': ({ words }) =>
    `As has been reported more than once, ${words.charAt(0).toLowerCase() === words.charAt(0) ? words : words}`,
  'a small number in words': one(
    /(?<![\p{L}\p{N}.,:/$€£-]|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. )([2-9]|1[0-2])(?= \p{Ll}{4,}s?\b)(?! (?:percent|million|billion|trillion))/gu,
    ([, digits]) => WORDS_OF[Number(digits)] ?? null,
  ),
  'a small number in digits': one(
    /(?<![\p{L}-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= \p{Ll}{4,}s\b)/gu,
    ([word]) => String(WORDS_OF.indexOf(word)),
  ),
  'percent as a sign': every(/(?<=\d) per ?cent(?!age)\b/gu, () => '%'),
  'percent in words': every(/(?<=\d)%/gu, () => ' percent'),
  'per cent': every(/(?<=\d) percent\b/gu, () => ' per cent'),
  'dollars in words': every(
    /\$(\d[\d,.]*\d|\d)( (?:million|billion|trillion))?(?![\p{L}\d])/gu,
    (_, digits, magnitude = '') => `${digits}${magnitude} dollars`,
  ),
  'US dollars': every(/(?<![A-Z])\$(?=\d)/gu, () => 'US$'),
  'magnitudes in short': every(/(?<=\$[\d.]+) (million|billion)\b/gu, (_, magnitude) =>
    magnitude === 'million' ? 'm' : 'bn',
  ),
  'a million in digits': every(
    /\b(\d{1,3})(?:\.(\d))? million\b/gu,
    (_, whole, tenth = '0') => `${whole},${tenth}00,000`,
  ),
  'groups without a mark': every(/\b(\d{1,3}),(\d{3})\b(?!,)/gu, (_, a, b) =>
    Number(a) >= 10 ? `${a}${b}` : `${a},${b}`,
  ),
  'the day before the month': one(MONTH_DAY, ([, month, day]) => `${day} ${month}`),
  'the month in short': one(
    /\b(January|February|August|September|October|November|December) (?=\d{1,2}\b)/gu,
    ([, month = '']) => `${month === 'September' ? 'Sept' : month.slice(0, 3)}. `,
  ),
  'a weekday as a date': (given) => {
    const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    if (given.issued === undefined || !/^\d{4}-\d\d-\d\d$/u.test(given.issued)) return null;
    const found = /\bon (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?!,? \p{Lu}\p{Ll}+\.? \d)/u.exec(
      given.words,
    );
    if (found === null) return null;
    const issued = new Date(`${given.issued}T00:00:00Z`);
    const back = (issued.getUTCDay() - days.indexOf(found[1] ?? '') + 7) % 7;
    const day = new Date(issued.getTime() - back * 86_400_000);
    const written = `on ${day.getUTCDate()} ${MONTHS.split(' ')[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
    return given.words.replace(found[0], written);
  },
  'a year added to a day': (given) => {
    const year = given.issued?.slice(0, 4);
    if (year === undefined) return null;
    return one(new RegExp(`${MONTH_DAY.source}(?!,? \\d{4})`, 'gu'), ([text]) => `${text}, ${year}`)(given);
  },
  'a range in words': every(
    /\b(\d{1,3})[–-](\d{1,3})(?= percent| years| people| million)/gu,
    (_, a, b) => `${a} to ${b}`,
  ),
  'a range with a dash': every(
    /\b(\d{1,3}) to (\d{1,3})(?= percent| years| people| million)/gu,
    (_, a, b) => `${a}–${b}`,
  ),
  'more than as over': every(/\bmore than (?=[$€£]?\d)/gu, () => 'over '),
  'about as roughly': every(/\b(?:about|around) (?=[$€£]?\d)/gu, () => 'roughly '),
  'rounded, and said so': one(
    /(?<![\p{L}\p{N}.,:/$€£-])([2-9]|\d{2,3})\.(\d)(?= percent|%| million| billion)/gu,
    ([, whole, tenth]) => `about ${Number(tenth) >= 5 ? Number(whole) + 1 : whole}`,
  ),
  'a decade as years': every(/\ba decade\b(?! and|['’])/gu, () => 'ten years'),
  'half as a percentage': every(/(?<!-)\bhalf of\b/giu, () => '50 percent of'),
  'the surname alone': name(['person'], (text) =>
    /^\p{Lu}[\p{Ll}’'-]+ \p{Lu}[\p{Ll}’'-]+$/u.test(text) ? surname(text) : null,
  ),
  'the last words quoted': ({ words }) => quoted(words),
  'numbered by the writer': ({ words }) => `Case 4: ${words}`,
  'the thing counted by another word': renamed,
  'the place cited is all of the work': ({ words }) => words,
  'cited in the sentence': ({ words }) => words,
  'in a table': ({ words }) => words,
};
