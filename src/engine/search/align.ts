import type { AlignedWord } from './record.js';

/** What a changed or an added word costs, against 0.5 to 1.5 that an equal one earns. */
const CHANGED = -0.6;
const ADDED = -0.6;
/** What a place costs where words of the source are left out, and each further word left out there. */
const GAP_OPEN = -0.7;
const GAP_EXTEND = -0.03;

const FROM_START = 0;
const FROM_PAIR = 1;
const FROM_ADDED = 2;
const FROM_GAP = 3;
const GAP_GOES_ON = 4;

/** Words of a passage or of a source, in typed arrays. */
export interface AlignableWords {
  readonly count: number;
  /** Number of the word in the passage's vocabulary; -1 for one that is not in it. */
  readonly id: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** A passage to align with many sources. */
export interface AlignablePassage extends AlignableWords {
  /** What each word earns where it is found, 0.5 to 1.5. */
  readonly gain: Float32Array;
  /** 1 where the passage says, by an ellipsis before the word, that something was left out. */
  readonly ellipsis: Uint8Array;
}

/** A passage word, the source word it lies on (-1 for none: added, dropped), and whether they are equal. */
export type Pair = readonly [passage: number, source: number, equal: boolean];

/** How a passage lies in a source. Numbers are of words. */
export interface Alignment {
  /** What equal words earned less what differences cost. */
  readonly score: number;
  /** Passage words that are in the source, in order. */
  readonly equal: number;
  readonly pairs: readonly Pair[];
}

let trace = new Uint8Array(1 << 14);
let above = new Float32Array(256);
let here = new Float32Array(256);

/**
 * The best way to lay a whole passage into some part of a source: global in the passage, free at both ends of the
 * source, with affine gaps (Gotoh 1982). Time and memory are the product of their lengths.
 */
export function align(passage: AlignablePassage, source: AlignableWords): Alignment {
  const n = source.count;
  const m = passage.count;
  const width = n + 1;
  makeRoom(m + 1, width);
  above.fill(0, 0, width);
  trace.fill(FROM_START, 0, width);
  for (let i = 1; i <= m; i++) {
    const id = passage.id[i - 1] as number;
    const gain = passage.gain[i - 1] as number;
    const open = passage.ellipsis[i] === 1 ? 0 : GAP_OPEN;
    const extend = passage.ellipsis[i] === 1 ? 0 : GAP_EXTEND;
    const row = i * width;
    here[0] = (above[0] as number) + ADDED;
    trace[row] = FROM_ADDED;
    let gap = -1e9;
    for (let j = 1; j <= n; j++) {
      const opened = (here[j - 1] as number) + open;
      const extended = gap + extend;
      let from = 0;
      if (extended > opened) {
        gap = extended;
        from = GAP_GOES_ON;
      } else gap = opened;
      const equal = id === source.id[j - 1];
      let score = (above[j - 1] as number) + (equal ? gain : CHANGED);
      let step = FROM_PAIR;
      const added = (above[j] as number) + ADDED;
      if (added > score) {
        score = added;
        step = FROM_ADDED;
      }
      if (gap > score) {
        score = gap;
        step = FROM_GAP;
      }
      here[j] = score;
      trace[row + j] = step | from;
    }
    [above, here] = [here, above];
  }
  let end = 0;
  for (let j = 1; j <= n; j++) if ((above[j] as number) > (above[end] as number)) end = j;
  return { score: above[end] as number, ...readTrace(passage, source, m, end, width) };
}

function readTrace(passage: AlignablePassage, source: AlignableWords, m: number, end: number, width: number) {
  const pairs: Pair[] = [];
  let equal = 0;
  let i = m;
  let j = end;
  while (i > 0) {
    const cell = trace[i * width + j] as number;
    const step = cell & 3;
    if (step === FROM_PAIR) {
      i--;
      j--;
      const same = passage.id[i] === source.id[j];
      pairs.push([i, j, same]);
      if (same) equal++;
    } else if (step === FROM_ADDED) {
      i--;
      pairs.push([i, -1, false]);
    } else {
      let goesOn = true;
      while (goesOn && j > 0) {
        goesOn = ((trace[i * width + j] as number) & GAP_GOES_ON) !== 0;
        j--;
        pairs.push([-1, j, false]);
      }
    }
  }
  pairs.reverse();
  return { equal, pairs };
}

/** An alignment's pairs in terms of ranges. */
export function alignedWords(
  passage: AlignableWords,
  source: AlignableWords,
  pairs: Alignment['pairs'],
): AlignedWord[] {
  return pairs.map(([p, s, equal]): AlignedWord => {
    const inPassage = p < 0 ? null : { start: passage.start[p] as number, end: passage.end[p] as number };
    const inSource = s < 0 ? null : { start: source.start[s] as number, end: source.end[s] as number };
    if (!inPassage) return { op: 'dropped', passage: null, source: inSource };
    if (!inSource) return { op: 'added', passage: inPassage, source: null };
    return { op: equal ? 'equal' : 'changed', passage: inPassage, source: inSource };
  });
}

function makeRoom(height: number, width: number): void {
  const cells = height * width;
  if (trace.length < cells) trace = new Uint8Array(cells * 2);
  if (above.length < width) {
    above = new Float32Array(width * 2);
    here = new Float32Array(width * 2);
  }
}
