import { foldWord } from '../../text/normalize.js';
import type { DraftSources } from '../sources.js';
import { isSamePlace, type Scope, type Shared, sharedAround, sharedStems } from './claim.js';
import type { NameFact } from './fact.js';
import type { FactPlace } from './judge-figures.js';
import { isForm, isMisspelling, standInsOf, withWord } from './names.js';
import type { Around, SourceFacts, StatedName } from './source-facts.js';
import { stemOf } from './words.js';

/** A name of the draft with the text around it. */
export interface ClaimedName {
  readonly fact: NameFact;
  readonly around: Around;
}

/** What came out for a name. `spelling`: the source writes one of its words a letter or two otherwise. */
export type NameVerdict =
  | { readonly state: 'supported' | 'unclear' }
  | { readonly state: 'contradicted'; readonly at: FactPlace & { readonly fact: NameFact } }
  | { readonly state: 'spelling'; readonly at: FactPlace | null; readonly name: string };

const SUPPORTED: NameVerdict = { state: 'supported' };
const UNCLEAR: NameVerdict = { state: 'unclear' };

interface Candidate extends Shared {
  readonly scope: Scope;
  readonly stated: StatedName;
  /** Telling words of the clause, the name's own left out, that the source's sentence has, and which part of them that is. */
  readonly overlap: number;
  readonly share: number;
  /** Whether it is between the very words of the draft. */
  readonly isSamePlace: boolean;
}

/** The sentence's part of a draft that names are in. */
export interface NamingClause {
  readonly stems: ReadonlySet<string>;
  /** All words of the sentence, folded. */
  readonly words: ReadonlySet<string>;
  readonly scopes: readonly Scope[];
  /** Works cited for other parts of the sentence. */
  readonly besides: readonly Scope[];
}

/** The verdicts on the names of one clause. */
export function judgeNames(names: readonly ClaimedName[], clause: NamingClause, sources: DraftSources): NameVerdict[] {
  if (clause.scopes.length === 0) return names.map(() => UNCLEAR);
  return names.map((name) => judge(name, clause, sources));
}

function judge({ fact, around }: ClaimedName, clause: NamingClause, sources: DraftSources): NameVerdict {
  const all = [...clause.scopes, ...clause.besides].map(({ source }) => source);
  const missing = fact.words.filter((word) => !all.some((source) => hasWord(source, word)));
  const candidates = candidatesFor(fact, around, clause);
  const own = nearestOwn(fact, around, clause);
  const inPlace = candidates.find(
    (each) => each.isSamePlace && each.left + each.right > own && isOther(fact, each.stated.fact),
  );
  if (missing.length > 0) {
    const spelling = misspelled(fact, missing, inPlace, clause, sources);
    if (spelling !== null) return spelling;
  }
  if (inPlace !== undefined && isInItsPlace(fact, inPlace, clause, missing.length)) return contradicted(inPlace);
  const joined = missing.length === 0 ? wronglyJoined(fact, candidates, all) : undefined;
  if (joined !== undefined) return contradicted(joined);
  if (missing.length === 0) return SUPPORTED;
  if (fact.isLead || all.some((source) => isCalledOtherwise(fact, missing, source, sources))) return UNCLEAR;
  const partly = missing.length < fact.words.length;
  const instead = candidates.find(
    (each) => isOther(fact, each.stated.fact) && !each.stated.fact.isLead && isInstead(fact, each, partly),
  );
  return instead === undefined ? UNCLEAR : contradicted(instead);
}

/** How many words around the name are those around the same name in the place cited, where it is most like there. */
function nearestOwn(fact: NameFact, around: Around, { scopes }: NamingClause): number {
  let most = 0;
  for (const { cited } of scopes)
    for (const { names } of cited)
      for (const stated of names) {
        if (!fact.words.every((word) => stated.fact.words.includes(word))) continue;
        const { left, right } = sharedAround(around, stated.around);
        most = Math.max(most, left + right);
      }
  return most;
}

function contradicted({ scope, stated }: Candidate): NameVerdict {
  return { state: 'contradicted', at: { source: scope.source, sentence: stated.sentence, fact: stated.fact } };
}

function hasWord({ capitals }: SourceFacts, word: string): boolean {
  return capitals.has(word) || capitals.has(`${word}s`) || (word.endsWith('s') && capitals.has(word.slice(0, -1)));
}

/** Whether a name is not another form of one: a people of its country, a capital, an acronym. */
function isOther(draft: NameFact, source: NameFact): boolean {
  const standIns = [draft.name, ...draft.words].flatMap((name) => standInsOf(name)).map((name) => foldWord(name));
  if (standIns.includes(foldWord(source.name)) || source.words.some((word) => standIns.includes(word))) return false;
  if (draft.words.some((word) => source.words.some((other) => isForm(word, other)))) return true;
  const initials = (words: readonly string[]) => words.map((word) => word[0]).join('');
  return initials(draft.words) !== source.words[0] && initials(source.words) !== draft.words[0];
}

/** Names of the place cited that the draft's sentence has not, the likeliest to be meant first. */
function candidatesFor(fact: NameFact, around: Around, { scopes, words, stems }: NamingClause): Candidate[] {
  const own = new Set(fact.words);
  const others = new Set(stems);
  for (const word of fact.words) others.delete(stemOf(word) ?? '');
  const found: Candidate[] = [];
  for (const scope of scopes) {
    for (const sentence of scope.cited) {
      const overlap = sharedStems(others, sentence);
      for (const stated of sentence.names) {
        if (stated.fact.words.every((word) => own.has(word))) continue;
        const near = sharedAround(around, stated.around);
        // A name that the sentence has besides, if only by its last word, is meant there.
        const last = stated.fact.words.at(-1) ?? '';
        if (!isSamePlace(near, true) && words.has(last) && !own.has(last)) continue;
        const share = others.size === 0 ? 0 : overlap / others.size;
        found.push({ ...near, scope, stated, overlap, share, isSamePlace: isSamePlace(near, true) });
      }
    }
  }
  const weight = (each: Candidate) => (each.isSamePlace ? 20 : 0) + each.overlap + 2 * each.shared + 3 * each.beside;
  return found.sort((a, b) => weight(b) - weight(a));
}

/** Whether the source has another name where the draft has one that it does not know. */
function isInstead(fact: NameFact, { stated, shared, beside, overlap, share }: Candidate, partly: boolean): boolean {
  const hasWordOf = stated.fact.words.some((word) => fact.words.includes(word));
  if (partly && hasWordOf && stated.fact.words.length > 1) return overlap >= 2 && (shared >= 1 || share >= 0.5);
  // *Biden’s adviser* is what a writer knows of someone whom the source names.
  if (fact.isOwner) return false;
  if (beside === 2 && share >= 0.4) return true;
  return (overlap >= 3 && share >= 0.5 && shared >= 2) || (share >= 0.7 && overlap >= 3 && shared >= 1);
}

/** Whether another name is between the very words that the draft has around this one. */
function isInItsPlace(
  fact: NameFact,
  { stated, share, overlap, left, right }: Candidate,
  { words }: NamingClause,
  missing: number,
): boolean {
  if (overlap < 1 || share < (missing === fact.words.length ? 0.3 : 0.5)) return false;
  if (stated.sentence.names.some((each) => isStoodInFor(each.fact, fact, words))) return false;
  if (missing > 0) return true;
  // A name that the source knows as well is wrong only where all else is the source's.
  if ((left < 1 || right < 1) && (share < 0.85 || overlap < 4)) return false;
  const { names } = stated.sentence;
  const isThere = fact.words.some((word) =>
    names.some((name) => name.fact.words.some((other) => other === word || isForm(other, word))),
  );
  const isBesides = stated.fact.words.some((word) => words.has(word) && !fact.words.includes(word));
  // *Campbell* for *Kurt Campbell* is the same name.
  const isWholly = (left >= 2 && right >= 2 && share >= 0.7) || (left + right >= 6 && share >= 0.85);
  return !isThere && (!isBesides || isWholly);
}

/** Whether the draft has a name instead of another: *Lisbon, Madrid and Paris*, of *France, Spain and Portugal*. */
function isStoodInFor(stated: NameFact, { name, words: own }: NameFact, words: ReadonlySet<string>): boolean {
  if (stated.words.some((word) => words.has(word))) return false;
  const standIns = [name, ...own].flatMap((each) => standInsOf(each)).map((each) => foldWord(each));
  return stated.words.some((word) => standIns.includes(word));
}

/** A name of the source of which the draft's has one word, while its other word is someone else's there: *Kurt Sullivan*. */
function wronglyJoined(
  fact: NameFact,
  candidates: readonly Candidate[],
  all: readonly SourceFacts[],
): Candidate | undefined {
  if (fact.words.length !== 2) return undefined;
  const isJoined = all.some(({ sentences }) =>
    sentences.some(({ names }) => names.some((each) => fact.words.every((word) => each.fact.words.includes(word)))),
  );
  if (isJoined) return undefined;
  return candidates.find(
    ({ stated, isSamePlace: same, overlap }) =>
      same &&
      overlap >= 2 &&
      stated.fact.words.length === 2 &&
      stated.fact.words.some((word) => fact.words.includes(word)),
  );
}

/** Whether a source names someone or something so by another name: an alias, an acronym, a capital for its country. */
function isCalledOtherwise(
  { name, words }: NameFact,
  missing: readonly string[],
  source: SourceFacts,
  sources: DraftSources,
): boolean {
  const { id } = source.article.metadata;
  const has = (other: string) =>
    other.split(/[^\p{L}\p{M}\p{N}]+/u).every((word) => word === '' || source.words.has(foldWord(word)));
  if ([name, ...words].some((each) => standInsOf(each).some(has))) return true;
  if (sources.entitiesNamed(name).some((entity) => entity.mentions.some(({ articleId }) => articleId === id)))
    return true;
  const initials = words.map((word) => word[0]).join('');
  if (words.length > 1 && source.words.has(initials)) return true;
  const [only = ''] = words;
  if (words.length === 1 && only.length >= 2 && only.length <= 6 && name === name.toUpperCase())
    return source.sentences.some((sentence) =>
      sentence.names.some(
        ({ fact }) =>
          fact.words.length > 1 &&
          fact.words
            .map((word) => word[0])
            .join('')
            .startsWith(only.slice(0, 3)),
      ),
    );
  return missing.some((word) => [...source.nameWords.keys()].some((other) => isForm(word, other)));
}

/** A word of the name that the source writes a letter or two otherwise; null where none is, or the draft's form is known itself. */
function misspelled(
  fact: NameFact,
  missing: readonly string[],
  inPlace: Candidate | undefined,
  { scopes }: NamingClause,
  sources: DraftSources,
): NameVerdict | null {
  for (const word of missing) {
    // *Swedes* is not a misspelling of *Sweden*.
    if (standInsOf(word).length > 0) continue;
    if (sources.entitiesNamed(word).length > 0 || sources.entitiesNamed(fact.name).length > 0) continue;
    for (const { source } of scopes) {
      if (source.words.has(word)) continue;
      for (const [other, written] of source.nameWords) {
        if (!isMisspelling(word, other)) continue;
        // Any word begins a sentence with a capital: there the source must have the name in the same place.
        if (fact.isLead && !(inPlace?.stated.fact.words.includes(other) === true)) continue;
        const name = withWord(fact, word, written);
        if (name === null) continue;
        const stated = source.sentences.flatMap(({ names }) => names).find((each) => each.fact.words.includes(other));
        const at = stated === undefined ? null : { source, sentence: stated.sentence, fact: stated.fact };
        return { state: 'spelling', name, at };
      }
    }
  }
  return null;
}
