import type { ExtractedEntity } from '../extract/extraction.js';
import { GIVEN } from '../extract/names/gazetteer/index.js';
import type { Quotation } from '../library/model.js';
import { foldWord } from '../text/normalize.js';
import { words } from '../text/tokens.js';
import type { DraftSources } from './sources.js';

/**
 * What the source says of the speaker that the draft names for words it has: states that one, only lets Quoin infer who
 * it is, says somebody else, or nothing that could be compared.
 */
export type AttributionState = 'stated' | 'inferred' | 'different' | 'unclear';

/** Words of institutions: somebody speaks for them, so that naming them puts words in nobody's mouth. */
const INSTITUTIONAL =
  /^(?:ministry|department|office|house|government|administration|council|committee|commission|agency|bureau|embassy|army|navy|police|court|party|union|company|bank|university|institute|association|group|team|officials?|spokes\w+|report|statement)$/u;

/**
 * How the speaker that the draft names agrees with the source. `stated` only if the source states one whose names, other
 * names or roles share a part with it. `different` only if the source states another person: never where the draft names an
 * institution or a place, for which somebody may speak. An inferred speaker confirms nothing.
 */
export function attributionOf(named: string, quotation: Quotation | null, sources: DraftSources): AttributionState {
  const speaker = quotation?.speaker ?? null;
  if (quotation === null || speaker === null) return 'unclear';
  if (speaker.basis !== 'stated') return 'inferred';
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
  if (parts.some(({ folded, isName }) => isName && folded.length > 1 && theirs.has(folded))) return 'stated';
  const known = sources.entitiesNamed(named);
  if (known.some((each) => each.id === quotation.speakerId)) return 'stated';
  if (parts.some(({ folded }) => INSTITUTIONAL.test(folded))) return 'unclear';
  const meant = known.length > 0 ? known : namesakes(named, quotation, sources);
  // What the library knows by a name in capitals only, such as the label of a turn, may be anything.
  const isPersonsName = parts.length > 1 && GIVEN.has(named.split(' ', 1)[0] ?? '');
  const isPerson =
    meant.length > 0
      ? meant.every(({ kind }) => kind === 'person' || (kind === 'other' && isPersonsName))
      : // Nobody the library knows: a first name and a surname are a person all the same.
        parts.filter(({ isName }) => isName).length >= 2 && !/\b\p{Lu}{2,}\b/u.test(named);
  return isPerson ? 'different' : 'unclear';
}

/** Those whom the article of a quotation names in full, where a draft gives only their last name. */
function namesakes(named: string, { articleId }: Quotation, sources: DraftSources): readonly ExtractedEntity[] {
  const entities = sources.article(articleId)?.extraction.entities ?? [];
  const surname = foldWord(named);
  return entities.filter(({ name }) => foldWord(words(name).at(-1)?.folded ?? '') === surname);
}
