import type { EntityKind } from '../../src/engine/extract/extraction.js';
import { KINDS } from '../../src/engine/extract/names/labels.js';
import { overlaps, type Range } from '../../src/engine/text/range.js';
import type { AnnotatedText, GoldName } from './annotated-text.js';

/** Counts for precision and recall. */
export interface Tally {
  right: number;
  found: number;
  gold: number;
}

/** Scores of a name finder on annotated texts. */
export interface NameScores {
  /** Exact span and kind. */
  readonly byKind: ReadonlyMap<EntityKind, Tally>;
  /** Exact span, of any kind. */
  readonly spans: Tally;
}

/** A name that a finder found; no kind if it tells none. */
export interface FoundName extends Range {
  readonly kind: EntityKind | null;
}

/** Scores `find` on `texts`: exact spans; what lies where the annotation is silent does not count. */
export function scoreNames(
  texts: readonly AnnotatedText[],
  find: (text: AnnotatedText) => readonly FoundName[],
): NameScores {
  const byKind = new Map<EntityKind, Tally>(KINDS.map((kind) => [kind, { right: 0, found: 0, gold: 0 }]));
  const spans: Tally = { right: 0, found: 0, gold: 0 };
  for (const text of texts) {
    const gold = new Map(text.names.map((name) => [`${name.start} ${name.end}`, name]));
    for (const { kind } of gold.values()) {
      count(byKind.get(kind), 'gold');
      spans.gold += 1;
    }
    for (const name of find(text)) {
      if (text.ignored.some((range) => overlaps(range, name)) && !gold.has(`${name.start} ${name.end}`)) continue;
      const match: GoldName | undefined = gold.get(`${name.start} ${name.end}`);
      spans.found += 1;
      if (match) spans.right += 1;
      if (name.kind === null) continue;
      count(byKind.get(name.kind), 'found');
      if (match?.kind === name.kind) count(byKind.get(name.kind), 'right');
    }
  }
  return { byKind, spans };
}

function count(tally: Tally | undefined, field: keyof Tally): void {
  if (tally) tally[field] += 1;
}

/** Adds up the tallies of some kinds. */
export function total(scores: NameScores, kinds: readonly EntityKind[] = KINDS): Tally {
  const sum: Tally = { right: 0, found: 0, gold: 0 };
  for (const kind of kinds) {
    const tally = scores.byKind.get(kind);
    if (!tally) continue;
    sum.right += tally.right;
    sum.found += tally.found;
    sum.gold += tally.gold;
  }
  return sum;
}

/** Harmonic mean of precision and recall, in per cent. */
export function f1({ right, found, gold }: Tally): number {
  return found + gold === 0 ? 0 : (200 * right) / (found + gold);
}
