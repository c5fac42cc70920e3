import { foldWord } from '../../text/normalize.js';
import type { Range } from '../../text/range.js';
import type { DraftSources } from '../sources.js';
import { isSamePlace, type Scope, sharedAround, sharedStems } from './claim.js';
import type { NameFact } from './fact.js';
import type { FactPlace } from './judge-figures.js';
import { isOtherOffice, type NamedOffice } from './offices.js';
import { aroundOf } from './source-facts.js';
import { stemOf, type Token } from './words.js';

/** An office of a sentence for which its source has another one in the same place. */
export interface OfficeInstead {
  readonly own: NamedOffice;
  readonly at: FactPlace<NamedOffice>;
}

/** What a clause says, and where its offices are searched for. */
export interface OfficeClause {
  readonly stems: ReadonlySet<string>;
  /** The words of the sentence, folded. */
  readonly words: ReadonlySet<string>;
  /** The names of the sentence. */
  readonly names: readonly NameFact[];
  readonly scopes: readonly Scope[];
}

/** Whether an office is right before a name: *Sen. Warren*. */
function isTitle({ end }: Range, { start }: Range): boolean {
  return start >= end && start - end <= 2;
}

/**
 * Another office that a source gives the same person right before the name: *Sen. Warren* for *Gov. Warren*. Null where the
 * source or the library has the draft's for someone of the name, too, or the source has several of the name.
 */
function titleInstead(
  own: NamedOffice,
  holder: NameFact,
  scopes: readonly Scope[],
  sources: DraftSources,
): OfficeInstead | null {
  const surname = holder.words.at(-1) ?? '';
  const isOwn = (title: string) =>
    own.office.split(' ').some((word) =>
      foldWord(title)
        .split(/[^\p{L}]+/u)
        .includes(word),
    );
  if (sources.entitiesNamed(holder.name).some(({ roles }) => roles.some(({ title }) => isOwn(title)))) return null;
  for (const { source, cited } of scopes) {
    const naming = source.sentences.filter(({ names }) => names.some(({ fact }) => fact.words.includes(surname)));
    const full = naming.flatMap(({ names }) =>
      names.flatMap(({ fact: { words } }) => (words.at(-1) === surname && words.length > 1 ? (words[0] ?? '') : [])),
    );
    const [given] = full;
    const isOneOnly =
      new Set(full).size <= 1 && (holder.words.length === 1 || given === undefined || given === holder.words[0]);
    const isHeld = naming.some(({ offices }) => offices.some(({ named }) => !isOtherOffice(own, named)));
    if (!isOneOnly || isHeld) continue;
    const inCited = naming.filter((sentence) => cited.includes(sentence));
    for (const sentence of inCited)
      for (const { named } of sentence.offices)
        if (sentence.names.some(({ fact }) => fact.words.at(-1) === surname && isTitle(named, fact)))
          return { own, at: { source, sentence, fact: named } };
  }
  return null;
}

/**
 * The source's office in place of the draft's: *the senator* for *the governor*, between the same words. Null where the source
 * names the draft's office anywhere, or the draft has both: someone else may be meant.
 */
export function officeInstead(
  own: NamedOffice,
  tokens: readonly Token[],
  { stems, words, names, scopes }: OfficeClause,
  sources: DraftSources,
): OfficeInstead | null {
  const holder = names.find((name) => isTitle(own, name));
  const title = holder === undefined ? null : titleInstead(own, holder, scopes, sources);
  if (title !== null) return title;
  if (scopes.length === 0 || scopes.some(({ source }) => own.office.split(' ').some((word) => source.words.has(word))))
    return null;
  const around = aroundOf(tokens, own);
  const others = new Set(stems);
  for (const word of own.office.split(' ')) others.delete(stemOf(word) ?? '');
  let best: { readonly found: OfficeInstead; readonly weight: number } | null = null;
  for (const { source, cited } of scopes)
    for (const sentence of cited)
      for (const { named, around: there } of sentence.offices) {
        if (!isOtherOffice(own, named) || named.office.split(' ').some((word) => words.has(word))) continue;
        const near = sharedAround(around, there);
        const share = others.size === 0 ? 0 : sharedStems(others, sentence) / others.size;
        if (!isSamePlace(near, true) || share < 0.5) continue;
        const weight = near.left + near.right;
        if (best !== null && weight <= best.weight) continue;
        best = { found: { own, at: { source, sentence, fact: named } }, weight };
      }
  return best?.found ?? null;
}
