/** Months with their abbreviations; the position is the month less one. */
const MONTHS = [
  'january|jan',
  'february|feb',
  'march|mar',
  'april|apr',
  'may',
  'june|jun',
  'july|jul',
  'august|aug',
  'september|sept|sep',
  'october|oct',
  'november|nov',
  'december|dec',
];

const MONTH = `(?:${MONTHS.join('|')})\\b\\.?`;
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = '(?:1[5-9]|20)\\d\\d';

/** Dates as news writes them: `February 26, 2022`, `26 February 2022`, `June 2024`, `June 27`, `in 2008`, `the 1990s`. */
export const DATE = new RegExp(
  [
    `\\b(?<m1>${MONTH})\\s(?<d1>${DAY})\\b(?:,?\\s(?<y1>${YEAR})\\b)?`,
    `\\b(?<d2>${DAY})\\s(?:of\\s)?(?<m2>${MONTH})(?:,?\\s(?<y2>${YEAR})\\b)?`,
    `\\b(?<m3>${MONTH}),?\\s(?<y3>${YEAR})\\b`,
    `\\b(?<y4>${YEAR})-(?<n4>0[1-9]|1[0-2])-(?<d4>0[1-9]|[12]\\d|3[01])\\b`,
    `(?<=\\b(?:in|by|since|until|till|from|of|during|before|after|early|late|mid|around|to|and|year)[\\s-])(?<y5>${YEAR})\\b(?![\\d,.]\\d|\\s(?:people|men|women))`,
    `\\b(?<y6>(?:1[5-9]|20)\\d)0s\\b`,
  ].join('|'),
  'gi',
);

/** The date a match of {@link DATE} states, as EDTF. */
export function dateOf(groups: Readonly<Record<string, string | undefined>>): string {
  if (groups.y6 !== undefined) return `${groups.y6}X`;
  const year = groups.y1 ?? groups.y2 ?? groups.y3 ?? groups.y4 ?? groups.y5 ?? 'XXXX';
  const month = groups.n4 ?? monthOf(groups.m1 ?? groups.m2 ?? groups.m3);
  const day = groups.d1 ?? groups.d2 ?? groups.d4;
  if (month === undefined) return year;
  return day === undefined
    ? `${year}-${month}`
    : `${year}-${month}-${String(Number.parseInt(day, 10)).padStart(2, '0')}`;
}

function monthOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const bare = name.toLowerCase().replace('.', '');
  const index = MONTHS.findIndex((names) => names.split('|').includes(bare));
  return String(index + 1).padStart(2, '0');
}
