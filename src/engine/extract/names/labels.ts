import type { EntityKind } from '../extraction.js';
import type { NameSpan } from './span.js';

/** The kinds in the order of their numbers, in labels and in votes. */
export const KINDS: readonly EntityKind[] = ['person', 'organization', 'place', 'other'];

/** How many labels there are: outside, and begin, inside, end and single for each kind. */
export const LABELS = 1 + 4 * KINDS.length;

const BEGIN = 0;
const INSIDE = 1;
const END = 2;
const SINGLE = 3;

/** Label of position `place` in a name of kind number `kind`. */
function label(kind: number, place: number): number {
  return 1 + 4 * kind + place;
}

/** Kind number of a label; -1 for outside. */
export function kindOfLabel(value: number): number {
  return value === 0 ? -1 : (value - 1) >> 2;
}

/** Whether `next` may follow `previous`; -1 stands for the edge of the text on either side. */
export function mayFollow(previous: number, next: number): boolean {
  const place = previous <= 0 ? END : (previous - 1) & 3;
  const inName = place === BEGIN || place === INSIDE;
  if (next <= 0) return !inName;
  const nextPlace = (next - 1) & 3;
  const goesOn = nextPlace === INSIDE || nextPlace === END;
  return inName ? goesOn && kindOfLabel(previous) === kindOfLabel(next) : !goesOn;
}

/** Writes the labels of names over `length` tokens; where two overlap the first stays. */
export function toLabels(spans: readonly Pick<NameSpan, 'first' | 'end' | 'kind'>[], length: number): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { first, end, kind } of spans) {
    const number = KINDS.indexOf(kind);
    if (labels.subarray(first, end).some((value) => value !== 0)) continue;
    if (end - first === 1) labels[first] = label(number, SINGLE);
    else {
      labels.fill(label(number, INSIDE), first, end);
      labels[first] = label(number, BEGIN);
      labels[end - 1] = label(number, END);
    }
  }
  return labels;
}

/** The names that a valid sequence of labels marks: `[first, end)` and the number of the kind. */
export function fromLabels(labels: Uint8Array): { first: number; end: number; kind: number }[] {
  const spans: { first: number; end: number; kind: number }[] = [];
  let first = 0;
  for (let i = 0; i < labels.length; i += 1) {
    const value = labels[i] ?? 0;
    if (value === 0) continue;
    const place = (value - 1) & 3;
    if (place === BEGIN || place === SINGLE) first = i;
    if (place === END || place === SINGLE) spans.push({ first, end: i + 1, kind: kindOfLabel(value) });
  }
  return spans;
}
