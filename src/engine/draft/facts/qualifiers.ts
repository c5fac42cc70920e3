import { FastPattern } from '../../text/fast-pattern.js';
import type { Qualifier } from './fact.js';
import type { Token } from './words.js';

/** Words right before a number that say how exact it is; folded, in all languages. */
const BEFORE: readonly (readonly [Exclude<Qualifier, 'none'>, string])[] = [
  [
    'about',
    'about|around|roughly|approximately|some|circa|ca|in the region of|in the order of|an estimated|estimated|etwa|rund|ungefahr|circa|zirka|knapp uber|environ|quelque|autour de|a peu pres|unos|unas|alrededor de|cerca de|aproximadamente|circa|ongeveer|omkring|ungefar|okolo|около|примерно|約|约',
  ],
  [
    'nearly',
    'nearly|almost|close to|just under|just short of|a little under|just below|approaching|fast|knapp|beinahe|nahezu|annahernd|pres de|presque|casi|quasi|bijna|nastan|prawie|почти',
  ],
  [
    'over',
    'more than|over|above|upwards of|in excess of|exceeding|exceeds|exceeded|exceed|topping|topped|tops|surpassed|surpassing|surpasses|surpass|passed|passing|passes|crossed|crossing|just over|well over|beyond|greater than|higher than|larger than|mehr als|uber|gut|plus de|au-dela de|mas de|superior a|oltre|piu di|mais de|meer dan|mer an|over|ponad|wiecej niz|более|больше|свыше',
  ],
  [
    'least',
    'at least|no fewer than|no less than|not less than|a minimum of|minimum of|mindestens|wenigstens|nicht weniger als|pas moins de|no menos de|non meno di|au moins|au minimum|al menos|por lo menos|como minimo|almeno|pelo menos|minstens|minst|co najmniej|не менее|по меньшей мере|少なくとも|至少',
  ],
  [
    'most',
    'up to|at most|no more than|not more than|as many as|as much as|a maximum of|maximum of|a ceiling of|bis zu|hochstens|maximal|nicht mehr als|pas plus de|no mas de|non piu di|jusqu a|au plus|au maximum|tout au plus|hasta|como maximo|como mucho|a lo sumo|al massimo|no maximo|fino a|ate|tot|maximaal|upp till|до|не более|最大|最多',
  ],
  [
    'under',
    'less than|fewer than|under|below|short of|lower than|smaller than|weniger als|unter|moins de|menos de|meno di|minder dan|mindre an|mniej niz|менее|меньше',
  ],
];

/** Words right after a number. */
const AFTER: readonly (readonly [Exclude<Qualifier, 'none'>, string])[] = [
  [
    'least',
    'or more|au moins|como minimo|al menos|mindestens|or over|and more|and over|at least|oder mehr|ou plus|o mas|at a minimum|upwards',
  ],
  [
    'most',
    'or less|or fewer|at most|or under|oder weniger|ou moins|o menos|at the most|maximum|tout au plus|au plus|au maximum|como mucho|como maximo|a lo sumo|hochstens',
  ],
  ['about', 'or so|or thereabouts|-odd|odd|environ|approximately|aproximadamente|mas o menos'],
  ['over', 'plus|-plus|+'],
];

type Pattern = readonly [qualifier: Exclude<Qualifier, 'none'>, words: readonly string[]];

/** Longest first, so that *just under* is not *under*. */
function patterns(table: typeof BEFORE): readonly Pattern[] {
  return table
    .flatMap(([qualifier, all]) =>
      all.split('|').map((each): Pattern => [qualifier, each.match(/[\p{L}\p{M}]+|[^\s]/gu) ?? []]),
    )
    .sort((a, b) => b[1].length - a[1].length);
}

const BEFORE_BY_LAST = byWord(patterns(BEFORE), -1);
const AFTER_BY_FIRST = byWord(patterns(AFTER), 0);

function byWord(all: readonly Pattern[], at: 0 | -1): ReadonlyMap<string, readonly Pattern[]> {
  const groups = new Map<string, Pattern[]>();
  for (const pattern of all) {
    const word = pattern[1].at(at) ?? '';
    const group = groups.get(word);
    if (group === undefined) groups.set(word, [pattern]);
    else group.push(pattern);
  }
  return groups;
}

/** Words that may be between a qualifier and its number: *more than a $65 billion*. */
const BETWEEN = new Set(['a', 'an', 'the', 'the first', 'its', 'another', 'record', 'de', 'los', 'las', 'les', 'des']);

/** Verbs and nouns that *about* belongs to. */
const TALK = new FastPattern(
  () =>
    /^(?:talk|speak|spoke|ask|question|concern|worr|think|thought|know|knew|hear|learn|debate|discuss|doubt|complain|story|report|say|said|tell|told|come|came|care|idea|news|informa|letter|book|article|wrote|writ|warn|lie|lied|joke)/u,
);

/** The qualifier before the token `at`, and the index of its first word; null without one. */
export function qualifierBefore(
  tokens: readonly Token[],
  at: number,
): { readonly qualifier: Qualifier; readonly first: number } | null {
  for (const end of [at, BETWEEN.has(tokens[at - 1]?.low ?? '') ? at - 1 : -1]) {
    if (end <= 0) continue;
    for (const [qualifier, words] of BEFORE_BY_LAST.get(tokens[end - 1]?.low ?? '') ?? []) {
      const first = end - words.length;
      // *They talked about 31 drones*: the word belongs to the verb.
      if (words.length === 1 && words[0] === 'about' && TALK.test(tokens[first - 1]?.low ?? '')) continue;
      // *The raises add up to eleven percent* sets no limit.
      // *150 delegates short of 2,383* says how far away it is.
      if (
        words[0] === 'short' &&
        !/^(?:just|little|fall|falls|fell|falling|fallen|stops?|stopped|well|far)$/u.test(tokens[first - 1]?.low ?? '')
      )
        continue;
      if (words[0] === 'up' && /^add(?:s|ed|ing)?$/u.test(tokens[first - 1]?.low ?? '')) continue;
      if (first >= 0 && words.every((word, index) => tokens[first + index]?.low === word)) return { qualifier, first };
    }
  }
  return null;
}

/** The qualifier that begins at the token `at`, and the index after it; null without one. */
export function qualifierAfter(
  tokens: readonly Token[],
  at: number,
): { readonly qualifier: Qualifier; readonly next: number } | null {
  for (const [qualifier, words] of AFTER_BY_FIRST.get(tokens[at]?.low ?? '') ?? []) {
    const next = at + words.length;
    // *Of 10, at least 5*: the words belong to the next number.
    if (tokens[next]?.kind !== 'number' && words.every((word, index) => tokens[at + index]?.low === word))
      return { qualifier, next };
  }
  return null;
}
