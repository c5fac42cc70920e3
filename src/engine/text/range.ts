/**
 * A half-open range `[start, end)` in UTF-16 code units of the text it was read from;
 * `text.slice(start, end)` gives the exact words.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` lies in `range`, its end included (a cursor after the last letter still touches the word). */
export function touches(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Whether two ranges share at least one code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Index of the last of several ranges, sorted by their start, that starts at `offset` or before; -1 if none does. */
export function lastStartingBy(sorted: readonly Range[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether `outer` holds the whole of `inner`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
