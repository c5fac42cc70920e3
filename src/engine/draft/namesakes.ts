import type { Quotation } from '../library/model.js';
import { foldWord } from '../text/normalize.js';
import { isSpelledAlike, mayBeSameGivenName } from './given-names.js';
import { nameWords, relationOf } from './person-names.js';
import type { DraftSources } from './sources.js';

/** What joins two names of one person: `Irma Hoffer (née Varga)`. */
const ALSO_NAMED =
  /(?<!\p{L})(?:née?|nee|born|formerly|aka|alias|known as|geb\.|geborene|épouse|nata)(?!\p{L}).{1,40}/giu;

/** The names by which a text says that people are known besides, folded. */
function otherNamesIn(text: string): string {
  return foldWord(text.match(ALSO_NAMED)?.join(' ') ?? '');
}

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
  const last = own.at(-1) ?? '';
  const full = names.map(nameWords).filter((each) => each.length > 1);
  const theirs = names.flatMap(nameWords);
  if (own.length < 2 || full.length === 0 || full.some(([first]) => first !== own[0])) return false;
  if (own.slice(1).some((word) => theirs.some((each) => isSpelledAlike(each, word)))) return false;
  const source = sources.article(articleId);
  if (source === undefined) return false;
  const isOther = source.extraction.entities.some(
    ({ id, kind, name }) =>
      kind === 'person' &&
      id !== speaker?.entity &&
      name.includes(' ') &&
      (relationOf(named, name) === 'same' || nameWords(name).at(-1) === last) &&
      names.every((each) => relationOf(name, each) !== 'same'),
  );
  if (!isOther) return false;
  const told = otherNamesIn(source.article.text);
  return ![last, ...full.map((each) => each.at(-1) ?? '')].some((each) => told.includes(each));
}

/**
 * Whether a draft's name is that of a relative or namesake of the speaker: the article has another person of exactly that name, with
 * the speaker's surname and a given name that cannot be a form of the speaker's.
 */
export function namesRelative(
  named: string,
  names: readonly string[],
  { articleId, speaker }: Quotation,
  sources: DraftSources,
): boolean {
  const own = nameWords(named);
  const [first = ''] = own;
  const full = names.map(nameWords).filter((each) => each.length > 1);
  if (own.length < 2 || full.length === 0 || full.some((each) => each.at(-1) !== own.at(-1))) return false;
  const given = names.flatMap((each) => nameWords(each).slice(0, -1));
  if (given.some((each) => mayBeSameGivenName(first, each))) return false;
  const source = sources.article(articleId);
  const isOther = source?.extraction.entities.some(
    ({ id, kind, name }) => kind === 'person' && id !== speaker?.entity && nameWords(name).join(' ') === own.join(' '),
  );
  if (source === undefined || isOther !== true) return false;
  return !otherNamesIn(source.article.text).includes(first);
}
