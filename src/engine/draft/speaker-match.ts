import type { Quotation } from '../library/model.js';
import { foldWord } from '../text/normalize.js';
import { words } from '../text/tokens.js';
import type { DraftSources } from './sources.js';

/** Words of institutions: somebody speaks for them, so that naming them puts words in nobody's mouth. */
const INSTITUTIONAL =
  /^(?:ministry|department|office|house|government|administration|council|committee|commission|agency|bureau|embassy|army|navy|police|court|party|union|company|bank|university|institute|association|group|team|officials?|spokes\w+|report|statement)$/u;

/**
 * Whether the draft puts a quotation into another mouth than the source *states*: never where the source's speaker is
 * inferred, where a part of the names, other names or roles agrees, or where the draft names an institution or a place,
 * for which somebody may speak.
 */
export function differentSpeaker(named: string, quotation: Quotation, sources: DraftSources): boolean {
  const { speaker } = quotation;
  if (speaker === null || speaker.basis !== 'stated') return false;
  const entity = quotation.speakerId === null ? undefined : sources.entity(quotation.speakerId);
  const names = [
    speaker.name,
    ...(entity === undefined ? [] : [entity.name, ...entity.aliases, ...entity.roles.map((role) => role.title)]),
  ];
  const theirs = new Set(names.flatMap((name) => words(name).map((word) => word.folded.replace(/['’]s$/u, ''))));
  const parts = words(named).map((word) => ({
    folded: foldWord(word.folded),
    isName: /^\p{Lu}/u.test(named.slice(word.start, word.end)),
  }));
  if (parts.some(({ folded, isName }) => isName && folded.length > 1 && theirs.has(folded))) return false;
  if (parts.some(({ folded }) => INSTITUTIONAL.test(folded))) return false;
  const known = sources.entitiesNamed(named);
  if (known.some((each) => each.id === quotation.speakerId)) return false;
  if (known.length > 0) return known.every((each) => each.kind === 'person');
  // Nobody the library knows: a first name and a surname are a person all the same.
  return parts.filter(({ isName }) => isName).length >= 2 && !/\b\p{Lu}{2,}\b/u.test(named);
}
