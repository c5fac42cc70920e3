import type { CslName } from './article.js';

/** Words that belong to a family name though they stand before it. */
const PARTICLES = new Set([
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'bin',
  'al',
  'ter',
]);

const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md|esq)\.?$/iu;

/** Words by which a by-line shows itself to be an institution's. */
const INSTITUTION =
  /\b(?:staff|desk|bureau|agenc(?:y|ies)|news|press|reporters?|team|editors?|editorial|correspondents?|service|network|times|post|reuters|ltd|inc|media|online|web)\b/iu;

/** What somebody does for a paper, behind the name: `Ann Lee, Transport Correspondent`. */
const OFFICE =
  /\s(?:correspondent|reporter|editor|writer|columnist|journalist|critic|korrespondent(?:in)?|redakteur(?:in)?|reporterin|correspondante?|journaliste|corresponsal|redactora?|periodista|corrispondente|giornalista|correspondente|verslaggever)$/iu;

/**
 * A name as a by-line gives it, in CSL's parts: `Lalit K Jha` → family `Jha`, given `Lalit K`; `Jha, Lalit` likewise.
 * One word, all capitals of up to five letters, or an institution's words → `literal`.
 */
export function parseName(text: string): CslName {
  const name = text.replace(/\s+/gu, ' ').trim().slice(0, 200);
  const parts = name.split(' ');
  if (parts.length < 2 || parts.length > 6 || INSTITUTION.test(name)) return { literal: name };
  const comma = name.indexOf(', ');
  if (comma > 0) {
    const family = name.slice(0, comma);
    const given = name.slice(comma + 2);
    return SUFFIX.test(given) ? { ...parseName(family), suffix: given } : { family, given };
  }
  const suffix = SUFFIX.test(parts.at(-1) ?? '') && parts.length > 2 ? parts.pop() : undefined;
  let first = parts.length - 1;
  while (first > 1 && PARTICLES.has((parts[first - 1] ?? '').toLowerCase())) first--;
  return {
    family: parts.slice(first).join(' '),
    given: parts.slice(0, first).join(' '),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** The names of a by-line's list: `Ann Lee and Bob Ray`, `Ann Lee, Bob Ray & Cy Dee`. */
export function parseNames(text: string): CslName[] {
  return text
    .split(/[,;&]|\b(?:and|und|et)\b/u)
    .map((part) => part.trim())
    .filter((part, index) => part !== '' && !SUFFIX.test(part) && (index === 0 || !OFFICE.test(part)))
    .map(parseName);
}
