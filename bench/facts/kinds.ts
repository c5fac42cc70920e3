import { COUNTRIES } from '../../src/engine/extract/names/gazetteer/index.js';
import { type ClaimGiven, escaped, type GivenName } from './claims.js';

/** A way to retell a sentence, rightly or with one fact wrong; null where it has nothing of the kind. */
export interface FactKindOfChange {
  readonly name: string;
  readonly about: 'figure' | 'date' | 'name' | 'role' | 'qualifier';
  readonly allowed: boolean;
  readonly change: (given: ClaimGiven) => string | null;
}

type Change = FactKindOfChange['change'];

/** Changes one match of a pattern, chosen by chance. */
function one(pattern: RegExp, write: (match: RegExpExecArray, given: ClaimGiven) => string | null): Change {
  return (given) => {
    const matches = [...given.words.matchAll(pattern)] as RegExpExecArray[];
    if (matches.length === 0) return null;
    const match = matches[given.random.int(0, matches.length - 1)];
    if (match === undefined) return null;
    const written = write(match, given);
    if (written === null || written === match[0]) return null;
    return given.words.slice(0, match.index) + written + given.words.slice(match.index + match[0].length);
  };
}

/** Changes every match. */
function every(pattern: RegExp, write: (match: string, ...groups: string[]) => string): Change {
  return ({ words }) => {
    const written = words.replace(pattern, write);
    return written === words ? null : written;
  };
}

/** A word of a table in another one's place, in its case. */
function swap(table: Readonly<Record<string, readonly string[]>>, before = '', behind = ''): Change {
  const pattern = new RegExp(
    `${before}(?<![\\p{L}\\p{N}-])(?:${Object.keys(table).map(escaped).join('|')})(?![\\p{L}\\p{N}-])${behind}`,
    'giu',
  );
  return one(pattern, ([word], { random }) => {
    const others = table[word.toLowerCase()];
    if (others === undefined) return null;
    const other = others[random.int(0, others.length - 1)] ?? '';
    return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  });
}

/** Each word with those of its list besides. */
function ring(words: string): Record<string, readonly string[]> {
  const list = words.split(' ');
  return Object.fromEntries(list.map((word) => [word, list.filter((other) => other !== word)]));
}

function digit(random: ClaimGiven['random'], not: string): string {
  for (;;) {
    const next = String(random.int(1, 9));
    if (next !== not) return next;
  }
}

/** Numbers in digits that are no years, dates, times or designations. */
const NUMBER =
  /(?<![\p{L}\p{N}.,:/-])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\p{L}\d:/]|-\p{L}|,\d|\.\d|st\b|nd\b|rd\b|th\b)/gu;
const YEAR = /(?<![\p{L}\p{N}.,:/$-])(?:19|20)\d\d(?![\p{L}\d:/-]|,\d)/gu;
const MONTHS = 'January February March April May June July August September October November December';
const MONTH_DAY = new RegExp(
  `\\b(${MONTHS.split(' ').join('|')}|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.) (\\d{1,2})(?!\\d|,\\d| percent)`,
  'gu',
);

/** Whether a match of digits is a day or part of a date or name: those have kinds of their own. */
function isDated({ index, input }: RegExpExecArray, length: number): boolean {
  return (
    new RegExp(`(?:${MONTHS.split(' ').join('|')}|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.? $`, 'u').test(
      input.slice(0, index),
    ) ||
    /^(?:19|20)\d\d$/u.test(input.slice(index, index + length)) ||
    /^ (?:a\.m|p\.m|am|pm|January|February|March|April|May|June|July|August|September|October|November|December)\b/u.test(
      input.slice(index + length),
    )
  );
}

const number = (write: (text: string, given: ClaimGiven) => string | null): Change =>
  one(NUMBER, (match, given) => (isDated(match, match[0].length) ? null : write(match[0], given)));

const WORDS = 'two three four five six seven eight nine ten eleven twelve';

function name(
  kinds: readonly string[],
  write: (name: string, given: ClaimGiven, kind: string) => string | null,
): Change {
  return (given) => {
    const fit = given.names.filter(({ kind }) => kinds.includes(kind));
    const chosen = fit[given.random.int(0, Math.max(0, fit.length - 1))];
    if (chosen === undefined) return null;
    const written = write(chosen.name, given, chosen.kind);
    if (written === null || written === chosen.name) return null;
    return given.words.replace(
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped(chosen.name)}(?![\\p{L}\\p{N}])`, 'u'),
      () => written,
    );
  };
}

/** A country, its capital and those who speak for it may stand for each other. */
function isSameCountry(a: string, b: string): boolean {
  return (
    COUNTRIES.some(({ names, capitals, demonyms }) =>
      [a, b].every((name) => [...names, ...capitals, ...demonyms].some((each) => name.includes(each))),
    ) ||
    [
      /Russia|Soviet|Moscow|Kremlin/u,
      /^U\.?S|America|Washington|White House|Pentagon|United States/u,
      /Delhi|India/u,
      /European|Brussels|^EU/u,
    ].some((group) => group.test(a) && group.test(b))
  );
}

function another(
  from: readonly GivenName[],
  kind: string,
  given: ClaimGiven,
  not: (name: string) => boolean,
  original = '',
): string | null {
  const fit = from.filter(
    (each) => each.kind === kind && !not(each.name) && each.name.length > 3 && !isSameCountry(each.name, original),
  );
  return fit[given.random.int(0, Math.max(0, fit.length - 1))]?.name ?? null;
}

const surname = (full: string) => full.split(' ').at(-1) ?? full;

/** A name with one letter in its middle changed. */
function misspelled(word: string, given: ClaimGiven, edit: 'change' | 'drop' | 'double'): string | null {
  const parts = word.split(' ');
  const last = parts.at(-1) ?? '';
  if (!/^\p{Lu}\p{Ll}{5,}$/u.test(last)) return null;
  const at = given.random.int(2, last.length - 2);
  const letter = last.charAt(at);
  const other = 'aeiou'.includes(letter)
    ? ('aeiou'.replace(letter, '')[given.random.int(0, 3)] ?? 'a')
    : ('rtlnmsk'.replace(letter, '')[given.random.int(0, 5)] ?? 'r');
  const written =
    edit === 'change'
      ? last.slice(0, at) + other + last.slice(at + 1)
      : edit === 'drop'
        ? last.slice(0, at) + last.slice(at + 1)
        : last.slice(0, at) + letter + last.slice(at);
  // *Johnson* for *Johnston*: where the source has both, nothing is wrong.
  if (given.source.includes(written) || written === last) return null;
  return [...parts.slice(0, -1), written].join(' ');
}

const FIGURES: Readonly<Record<string, Change>> = {
  'a digit changed': number((text, { random }) => {
    const at = random.int(0, text.length - 1);
    const old = text.charAt(at);
    return /\d/u.test(old) ? text.slice(0, at) + digit(random, old) + text.slice(at + 1) : null;
  }),
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
};

const DATES: Readonly<Record<string, Change>> = {
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

const NAMES: Readonly<Record<string, Change>> = {
  'a person whom the source does not name': name(['person'], (text, given, kind) => {
    const other = another(given.namesAway, kind, given, () => false);
    return other === null ? null : text.includes(' ') ? other : surname(other);
  }),
  'another person of the source': name(['person'], (text, given, kind) => {
    const other = another(
      given.namesHere,
      kind,
      given,
      (each) => surname(each) === surname(text) || given.words.includes(surname(each)),
    );
    return other === null ? null : text.includes(' ') ? other : surname(other);
  }),
  'another given name': name(['person'], (text, given) => {
    const other = another(given.namesAway, 'person', given, (each) => !each.includes(' '));
    const first = other?.split(' ')[0];
    const parts = text.split(' ');
    return first === undefined ||
      parts.length !== 2 ||
      !/^\p{Lu}\p{Ll}{2,}$/u.test(parts[0] ?? '') ||
      given.source.includes(first)
      ? null
      : `${first} ${parts[1]}`;
  }),
  'another surname': name(['person'], (text, given) => {
    const other = another(given.namesAway, 'person', given, () => false);
    const parts = text.split(' ');
    return other === null || parts.length !== 2 ? null : `${parts[0]} ${surname(other)}`;
  }),
  'an organisation whom the source does not name': name(['organization'], (text, given, kind) =>
    another(given.namesAway, kind, given, () => false, text),
  ),
  'another organisation of the source': name(['organization'], (text, given, kind) =>
    another(
      given.namesHere,
      kind,
      given,
      (each) => given.words.includes(each) || text.includes(each) || each.includes(text),
      text,
    ),
  ),
  'a place that the source does not name': name(['place'], (text, given, kind) =>
    another(given.namesAway, kind, given, () => false, text),
  ),
  'another place of the source': name(['place'], (text, given, kind) =>
    another(
      given.namesHere,
      kind,
      given,
      (each) => given.words.includes(each) || text.includes(each) || each.includes(text),
      text,
    ),
  ),
  'a letter of a name changed': name(['person', 'organization', 'place'], (text, given) =>
    misspelled(text, given, 'change'),
  ),
  'a letter of a name left out': name(['person', 'organization', 'place'], (text, given) =>
    misspelled(text, given, 'drop'),
  ),
  'a letter of a name doubled': name(['person', 'organization', 'place'], (text, given) =>
    misspelled(text, given, 'double'),
  ),
};

const ROLES: Readonly<Record<string, Change>> = {
  'a rank left out': one(
    /\b(?:Deputy|Assistant|Vice|Lieutenant|former|acting) (?=(?:\p{Lu}\p{Ll}+ ){0,3}(?:Secretary|President|Governor|Gov\.|Director|Minister|Attorney|Chairman|Mayor|Chief)\b)/gu,
    () => '',
  ),
  'a rank added': one(
    /\b(?:Secretary of State|Attorney General|Prime Minister|Foreign Minister|Director) (?=\p{Lu}\p{Ll}+ \p{Lu})/gu,
    ([role]) => `Deputy ${role}`,
  ),
  'another office': swap(
    {
      'sen.': ['Gov.', 'Rep.'],
      senator: ['governor', 'mayor'],
      'gov.': ['Sen.', 'Rep.'],
      governor: ['senator'],
      'rep.': ['Sen.', 'Gov.'],
      mayor: ['governor'],
      president: ['prime minister'],
    },
    '',
    '(?= \\p{Lu}\\p{Ll}+)',
  ),
};

const QUALIFIERS: Readonly<Record<string, Change>> = {
  'a limit left out': one(
    /\b(?:more than|at least|less than|fewer than|nearly|almost|about|up to) (?=[$€£]?\d)/giu,
    () => '',
  ),
  'a limit turned round': swap(
    { 'more than': ['less than'], 'less than': ['more than'], 'at least': ['at most'], 'fewer than': ['more than'] },
    '',
    '(?= [$€£]?\\d)',
  ),
  'a limit added': one(
    /(?<!\b(?:than|least|most|over|under|about|around|nearly|almost|roughly|approximately|some|to|next|of|the|only|excess|just|every|each|[A-Z][a-z]{2,8}) |[\d,.$€£/(-])[$€£]?\d[\d,.]*\d\b(?![-–%]\d| ?[-–] ?\d|\/)/gu,
    ([text]) => (/^[$€£]?(?:19|20)\d\d$/u.test(text) ? null : `more than ${text}`),
  ),
};

const WORDS_OF = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `$65 billion` in its other forms, and so on: what a writer may do to a figure without changing it. */
const ALLOWED: Readonly<Record<string, Change>> = {
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
    /\$(\d[\d,.]*\d|\d)( (?:million|billion|trillion))?/gu,
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
    /(?<![\p{L}\p{N}.,:/$€£-])(\d{1,3})\.(\d)(?= percent|%| million| billion)/gu,
    ([, whole, tenth]) => `about ${Number(tenth) >= 5 ? Number(whole) + 1 : whole}`,
  ),
  'a decade as years': every(/\ba decade\b(?! and|['’])/gu, () => 'ten years'),
  'half as a percentage': every(/\bhalf of\b/giu, () => '50 percent of'),
  'the surname alone': name(['person'], (text) =>
    /^\p{Lu}[\p{Ll}’'-]+ \p{Lu}[\p{Ll}’'-]+$/u.test(text) ? surname(text) : null,
  ),
  'the place cited is all of the work': ({ words }) => words,
  'cited in the sentence': ({ words }) => words,
  'in a table': ({ words }) => words,
};

const of = (
  about: FactKindOfChange['about'],
  allowed: boolean,
  table: Readonly<Record<string, Change>>,
): FactKindOfChange[] => Object.entries(table).map(([each, change]) => ({ name: each, about, allowed, change }));

/** All kinds of change. */
export const FACT_KINDS: readonly FactKindOfChange[] = [
  ...of('figure', true, ALLOWED),
  ...of('figure', false, FIGURES),
  ...of('date', false, DATES),
  ...of('name', false, NAMES),
  ...of('role', false, ROLES),
  ...of('qualifier', false, QUALIFIERS),
];

/** The draft of a sentence. */
export function draftOf(words: string, { key, paragraph }: ClaimGiven, { name: kind }: FactKindOfChange): string {
  const cite = `@${key}, para. ${paragraph}`;
  if (kind === 'the place cited is all of the work') return `${words} [@${key}].`;
  if (kind === 'cited in the sentence') return `@${key} [para. ${paragraph}] reports that ${words}.`;
  if (kind === 'in a table') return `| What | Says |\n| --- | --- |\n| it | ${words} [${cite}] |`;
  return `${words} [${cite}].`;
}
