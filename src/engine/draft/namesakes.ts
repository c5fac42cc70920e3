import type { Quotation } from '../library/model.js';
import { FastPattern } from '../text/fast-pattern.js';
import { isSpelledAlike } from './given-names.js';
import { nameWords, relationOf } from './person-names.js';
import type { DraftSources } from './sources.js';

/** Number of characters of an article in which two names of one person are told to be hers: `Irma Hoffer (née Varga)`. */
const NEAR = 80;

/** What joins two names of one person. */
const ALSO_NAMED = new FastPattern(
  () =>
    /(?<!\p{L})(?:née?|nee|born|formerly|maiden|a\.?k\.?a\.?|alias|known as|called|married|stage name|geb(?:\.|orene?)|ehemals|verheiratet\p{L}{0,2}|heißt|genannt|bekannt als|dite?|épouse|de soltera|conocida? como|nata|detta|casada|conhecid[ao] como|meisjesnaam|getrouwd|född|gift|z domu|урожд\p{L}{0,6}|также известн\p{L}{0,4})(?!\p{L})/iu,
);

/**
 * Whether the article of a quotation shows that a draft means someone else by a name that begins as one of the speaker's and ends
 * otherwise: it names another person so, or one with that surname. Otherwise the surname may have come by marriage.
 */
export function namesAnother(
  named: string,
  names: readonly string[],
  { articleId, speaker }: Quotation,
  sources: DraftSources,
): boolean {
  const own = nameWords(named);
  const [first = '', last = ''] = [own[0], own.at(-1)];
  const theirs = names.map(nameWords);
  const full = theirs.filter((each) => each.length > 1);
  if (own.length < 2 || full.length === 0 || !full.every((each) => each[0] === first)) return false;
  const isTheirs = (word: string) => theirs.flat().some((each) => each === word || isSpelledAlike(each, word));
  if (own.slice(1).some(isTheirs) || full.some((each) => each.slice(1).some((word) => own.includes(word))))
    return false;
  const { extraction, article } = sources.article(articleId) ?? { extraction: null, article: null };
  const others = (extraction?.entities ?? []).filter(
    ({ id, kind, name }) =>
      kind === 'person' &&
      id !== speaker?.entity &&
      nameWords(name).length > 1 &&
      (relationOf(named, name) === 'same' || nameWords(name).at(-1) === last) &&
      names.every((each) => relationOf(name, each) !== 'same'),
  );
  const text = article?.text ?? '';
  return (
    others.length > 0 &&
    others.every(({ mentions }) =>
      mentions.every(({ start, end }) => {
        const around = text.slice(Math.max(0, start - NEAR), end + NEAR);
        return !(ALSO_NAMED.test(around) && full.some((each) => around.includes(spelled(each.at(-1) ?? '', names))));
      }),
    )
  );
}

/** A folded word as a name writes it. */
function spelled(folded: string, names: readonly string[]): string {
  return names.flatMap((name) => name.split(/\s+/u)).find((word) => nameWords(word)[0] === folded) ?? folded;
}
