import { type Change, digit, MONTH_DAY, MONTHS, number, one, quoted, renamed, ring, swap, YEAR } from './changes.js';

const WORDS = 'two three four five six seven eight nine ten eleven twelve';

/** A digit of a number changed. */
const digitChanged = number((text, { random }) => {
  const at = random.int(0, text.length - 1);
  const old = text.charAt(at);
  return /\d/u.test(old) ? text.slice(0, at) + digit(random, old) + text.slice(at + 1) : null;
});

/** A figure changed. */
export const FIGURES: Readonly<Record<string, Change>> = {
  'a digit changed': digitChanged,
  'two digits swapped': number((text) => {
    const found = /(\d)(\d)/u.exec(text);
    return found === null || found[1] === found[2] || found[2] === '0'
      ? null
      : text.replace(found[0], `${found[2]}${found[1]}`);
  }),
  'a digit too many': number((text) => (/^\d{2,3}$/u.test(text) ? `${text}0` : null)),
  'a digit too few': number((text) => (/^[1-9]\d{1,2}$/u.test(text) ? text.slice(0, -1) : null)),
  'a group of digits too few': number((text) => (/,\d{3}$/u.test(text) ? text.slice(0, -4) : null)),
  'the decimal mark moved': number((text) =>
    /^\d\.\d$/u.test(text)
      ? text.replace(/(\d)\.(\d)/u, '$1$2')
      : /^[1-9][1-9]$/u.test(text)
        ? `${text[0]}.${text[1]}`
        : null,
  ),
  'the decimals changed': number((text, { random }) =>
    /\.\d$/u.test(text) ? text.slice(0, -1) + digit(random, text.at(-1) ?? '') : null,
  ),
  'another magnitude': swap(
    {
      million: ['billion', 'trillion'],
      billion: ['million', 'trillion'],
      trillion: ['billion'],
      thousand: ['million'],
    },
    '(?<=\\d )',
  ),
  'percent for points': one(/(?<=[\d] )percentage points?/gu, () => 'percent'),
  'points for percent': one(/(?<=\d )per ?cent(?!\p{L})/gu, () => 'percentage points'),
  'another currency': one(/[$€£](?=\d)/gu, ([sign]) => (sign === '$' ? '€' : '$')),
  'another currency in words': swap(
    { dollars: ['euros', 'pounds'], euros: ['dollars'], rupees: ['dollars'] },
    '(?<=\\d |million |billion )',
  ),
  'a percentage of another number': one(/\b(\d{1,2})(?= ?(?:%|percent))/gu, ([text], { random }) =>
    String(((Number(text) + random.int(2, 60)) % 97) + 2),
  ),
  'a number word changed': swap(ring(WORDS), '', '(?= \\p{L})'),
  'a tens word changed': swap(ring('twenty thirty forty fifty sixty seventy eighty ninety')),
  'an ordinal changed': swap(ring('second third fourth fifth sixth'), '', '(?= \\p{Ll}{3})'),
  'an ordinal in digits changed': one(/\b(\d{1,2})(st|nd|rd|th)\b/gu, ([, digits]) => {
    const next = Number(digits) + 3;
    return `${next}${next % 10 === 1 && next !== 11 ? 'st' : next % 10 === 2 && next !== 12 ? 'nd' : next % 10 === 3 && next !== 13 ? 'rd' : 'th'}`;
  }),
  'a fraction changed': swap({
    'a third of': ['a quarter of', 'half of'],
    'a quarter of': ['a third of'],
    'half of': ['a third of'],
    'two-thirds': ['three-quarters'],
    'one-third': ['one-quarter'],
    'three-quarters': ['two-thirds'],
  }),
  'a multiple changed': swap({
    doubled: ['tripled'],
    tripled: ['doubled', 'quadrupled'],
    quadrupled: ['tripled'],
    halved: ['doubled'],
  }),
  'the end of a range changed': one(
    /(?<![\d.,])(\d{1,3})( ?[-–] ?| to | and )(\d{1,3})(?= ?(?:%|percent|years|people|million|billion|days|points))/gu,
    ([, a, joint, b]) => `${a}${joint}${Number(b) + 4}`,
  ),
  'a vote or score changed': one(/\b(\d{1,3})[-–](\d{1,3})\b(?!-)/gu, ([, a = '', b]) =>
    Number(a) > Number(b) ? `${Number(a) + 1}-${b}` : null,
  ),
  'another unit of measure': swap(
    {
      miles: ['kilometers', 'feet'],
      kilometers: ['miles'],
      kilometres: ['miles'],
      feet: ['meters', 'miles'],
      acres: ['hectares'],
      tons: ['pounds-weight', 'kilograms'],
      pounds: ['tons'],
      meters: ['feet'],
      barrels: ['gallons'],
      degrees: ['percent'],
    },
    '(?<=\\d )',
  ),
  'another duration': one(
    /\b(\d{1,2}|two|three|four|five|six)([ -])(years?|months?|weeks?|days?|hours?|minutes?)\b/gu,
    ([, count, joint, unit = '']) => {
      const next: Readonly<Record<string, string>> = {
        year: 'month',
        month: 'week',
        week: 'month',
        day: 'week',
        hour: 'day',
        minute: 'hour',
      };
      const bare = unit.replace(/s$/u, '');
      return `${count}${joint}${next[bare]}${unit.endsWith('s') ? 's' : ''}`;
    },
  ),
  'a duration of another length': one(
    /\b(\d{1,2})([ -])(years?|months?|weeks?|days?|hours?|minutes?)\b/gu,
    ([, count, joint, unit]) => `${Number(count) + 3}${joint}${unit}`,
  ),
  'another age': one(/\b(\d{2})-year-old\b/gu, ([, age]) => `${Number(age) + 4}-year-old`),
  'another time of day': one(
    /\b(\d{1,2})(:\d\d)? (a\.?m|p\.?m)\b/gu,
    ([, hour, rest = '', half]) => `${(Number(hour) % 12) + 1}${rest} ${half}`,
  ),
  'a designation changed': one(
    /\b(\p{Lu}{1,4}-?)(\d{1,4})\b(?![.,]\d)/gu,
    ([, letters, digits]) => `${letters}${Number(digits) + 1}`,
  ),
  'an article of law changed': one(
    /\b(Article|Section|Chapter|Amendment|Route|Flight|Highway|Title|Proposition) (\d{1,4})\b/gu,
    ([, word, digits]) => `${word} ${Number(digits) + 2}`,
  ),
  'a digit changed beside a quotation': (given) => {
    const end = quoted(given.words)?.indexOf('“') ?? 0;
    const written = digitChanged({ ...given, words: given.words.slice(0, end) });
    return written === null ? null : quoted(written + given.words.slice(end));
  },
  'a digit changed after a label': (given) => {
    const written = digitChanged(given);
    return written === null ? null : `Case 4: ${written}`;
  },
  'a digit changed, the thing counted by another word': (given) => {
    const written = renamed(given);
    return written === null
      ? null
      : one(
          /(\d)(?= (?:persons|soldiers|posts|houses|legislators|employees|workers|pupils|electors|kids|firms|countries|nations|ballots|aircraft|messages)\b)/gu,
          ([old], { random }) => digit(random, old),
        )({ ...given, words: written });
  },
};

/** A date changed. */
export const DATES: Readonly<Record<string, Change>> = {
  'a year off by one': one(YEAR, ([year]) => String(Number(year) + 1)),
  'a year off by ten': one(YEAR, ([year]) => String(Number(year) - 10)),
  "a year's digits swapped": one(YEAR, ([year]) =>
    year[2] === year[3] ? null : `${year.slice(0, 2)}${year[3]}${year[2]}`,
  ),
  'another month': swap(ring(MONTHS.replace('May ', '').toLowerCase()), '', '(?= \\d)'),
  'another month without a day': swap(
    ring(MONTHS.replace('May ', '').replace('March ', '').toLowerCase()),
    '(?<=in )',
    '(?! \\d)',
  ),
  'another day of the month': one(MONTH_DAY, ([, month, day]) => `${month} ${((Number(day) + 3) % 28) + 1}`),
  'another weekday': swap(ring('monday tuesday wednesday thursday friday saturday sunday')),
  'another decade': one(/\b(19[3-9]|20[01])0s\b/gu, ([decade]) => `${Number(decade.slice(0, 4)) - 20}s`),
  'another relative time': swap({
    'last week': ['last month', 'last year'],
    'last month': ['last week', 'last year'],
    'last year': ['last month'],
    yesterday: ['last month'],
    'this year': ['last year'],
    'next week': ['next month'],
    'next month': ['next year'],
    'this week': ['last month'],
    'next year': ['this year'],
  }),
};
