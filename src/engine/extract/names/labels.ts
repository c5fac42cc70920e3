import type { EntityKind } from '../extraction.js';
import type { NameSpan } from './span.js';

/** The kinds in the order of their numbers, in labels and in votes. */
export const KINDS: readonly EntityKind[] = ['person', 'organization', 'place', 'other'];

/** How many labels there are: outside, and begin and inside for each kind. */
export const LABELS = 1 + 2 * KINDS.length;

/** Kind number of a label; -1 for outside. */
export function kindOfLabel(value: number): number {
  return value === 0 ? -1 : (value - 1) >> 1;
}

/** Whether the label continues a name begun before. */
function isInside(value: number): boolean {
  return value > 0 && ((value - 1) & 1) === 1;
}

/** Whether `next` may follow `previous`; -1 stands for the edge of the text. */
export function mayFollow(previous: number, next: number): boolean {
  return !isInside(next) || (previous > 0 && kindOfLabel(previous) === kindOfLabel(next));
}

/** Writes the labels of names over `length` tokens; where two overlap the first stays. */
export function toLabels(spans: readonly Pick<NameSpan, 'first' | 'end' | 'kind'>[], length: number): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { first, end, kind } of spans) {
    const begin = 1 + 2 * KINDS.indexOf(kind);
    if (labels.subarray(first, end).some((value) => value !== 0)) continue;
    labels.fill(begin + 1, first, end);
    labels[first] = begin;
  }
  return labels;
}

/** The names that a valid sequence of labels marks: `[first, end)` and the number of the kind. */
export function fromLabels(labels: Uint8Array): { first: number; end: number; kind: number }[] {
  const spans: { first: number; end: number; kind: number }[] = [];
  labels.forEach((value, i) => {
    const last = spans.at(-1);
    if (isInside(value) && last) last.end = i + 1;
    else if (value > 0) spans.push({ first: i, end: i + 1, kind: kindOfLabel(value) });
  });
  return spans;
}
