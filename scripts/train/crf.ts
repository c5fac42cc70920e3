import { LABELS, mayFollow } from '../../src/engine/extract/names/labels.js';

/** Labels, as a constant of this file: the inner loops must not look it up in another. */
const SIZE = LABELS;

/** A paragraph to learn from: the feature numbers of each token, one after the other, and the labels. */
export interface Sequence {
  readonly features: Int32Array;
  /** Token `i` has features `offsets[i]` to `offsets[i + 1]`. */
  readonly offsets: Int32Array;
  readonly labels: Uint8Array;
}

/** Learned weights: `emissions[feature * SIZE + label]`, `transitions[from * SIZE + to]`. */
export interface Weights {
  readonly emissions: Float32Array;
  readonly transitions: Float32Array;
}

/** How to learn. */
export interface CrfOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the L2 penalty. */
  readonly l2: number;
  /** Strength of the L1 penalty, which drives weights of no use to zero. */
  readonly l1: number;
  readonly seed: number;
}

const ALLOWED = Float64Array.from({ length: SIZE * SIZE }, (_, i) =>
  mayFollow(Math.floor(i / SIZE), i % SIZE) ? 0 : Number.NEGATIVE_INFINITY,
);
const MAY_BEGIN = Float64Array.from({ length: SIZE }, (_, i) => (mayFollow(-1, i) ? 0 : Number.NEGATIVE_INFINITY));

/** An error of probability below this moves no weight. */
const SETTLED = 2e-3;

/** A seeded random number generator (mulberry32): the same numbers for the same seed everywhere. */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Trains a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) by stochastic gradient with AdaGrad
 * (Duchi, Hazan and Singer, 2011), a sequence at a time in an order shuffled from the seed. Deterministic.
 */
export function trainCrf(sequences: readonly Sequence[], features: number, options: CrfOptions): Weights {
  const emissions = new Float32Array(features * SIZE);
  const squares = new Float32Array(features * SIZE).fill(1e-4);
  const transitions = new Float32Array(SIZE * SIZE);
  const transitionSquares = new Float32Array(SIZE * SIZE).fill(1e-4);
  const total = sequences.reduce((sum, sequence) => sum + sequence.labels.length, 0);
  const order = sequences.map((_, i) => i);
  const next = random(options.seed);

  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(next() * (i + 1));
      const held = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = held;
    }
    for (const index of order) {
      const sequence = sequences[index];
      if (sequence) step(sequence, { emissions, transitions }, squares, transitionSquares, options, total);
    }
  }
  return { emissions, transitions };
}

function step(
  { features, offsets, labels }: Sequence,
  { emissions, transitions }: Weights,
  squares: Float32Array,
  transitionSquares: Float32Array,
  { rate, l2, l1 }: CrfOptions,
  total: number,
): void {
  const n = labels.length;
  const scores = new Float64Array(n * SIZE);
  for (let t = 0; t < n; t += 1) {
    for (let k = offsets[t] ?? 0; k < (offsets[t + 1] ?? 0); k += 1) {
      const base = (features[k] ?? 0) * SIZE;
      for (let y = 0; y < SIZE; y += 1) scores[t * SIZE + y] = (scores[t * SIZE + y] ?? 0) + (emissions[base + y] ?? 0);
    }
  }
  const { marginals, pairs } = forwardBackward(scores, transitions, n);
  const penalty1 = l1 / total;
  const penalty2 = l2 / total;

  for (let t = 0; t < n; t += 1) {
    const gold = labels[t] ?? 0;
    marginals[t * SIZE + gold] = (marginals[t * SIZE + gold] ?? 0) - 1;
    if (t > 0) pairs[(labels[t - 1] ?? 0) * SIZE + gold] = (pairs[(labels[t - 1] ?? 0) * SIZE + gold] ?? 0) - 1;
  }
  const active = new Uint8Array(SIZE);
  for (let t = 0; t < n; t += 1) {
    // Most labels of most tokens are settled after the first epochs: only the others move.
    let count = 0;
    for (let y = 0; y < SIZE; y += 1) {
      if (Math.abs(marginals[t * SIZE + y] ?? 0) < SETTLED) continue;
      active[count] = y;
      count += 1;
    }
    if (count === 0) continue;
    const stop = offsets[t + 1] ?? 0;
    for (let k = offsets[t] ?? 0; k < stop; k += 1) {
      const base = (features[k] ?? 0) * SIZE;
      for (let j = 0; j < count; j += 1) {
        const y = active[j] ?? 0;
        const at = base + y;
        const weight = emissions[at] ?? 0;
        const gradient = (marginals[t * SIZE + y] ?? 0) + penalty2 * weight;
        const square = (squares[at] ?? 0) + gradient * gradient;
        squares[at] = square;
        const speed = rate / Math.sqrt(square);
        const moved = weight - speed * gradient;
        // Soft threshold of the L1 penalty, where the weight moves.
        const shrink = speed * penalty1;
        emissions[at] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0;
      }
    }
  }
  for (let at = 0; at < SIZE * SIZE; at += 1) {
    const error = pairs[at] ?? 0;
    if (error === 0) continue;
    const gradient = error + penalty2 * (transitions[at] ?? 0);
    transitionSquares[at] = (transitionSquares[at] ?? 0) + gradient * gradient;
    transitions[at] = (transitions[at] ?? 0) - (rate / Math.sqrt(transitionSquares[at] ?? 0)) * gradient;
  }
}

/** Probabilities of each label at each token, and the expected number of each pair of neighbouring labels. */
function forwardBackward(
  scores: Float64Array,
  transitions: Float32Array,
  n: number,
): { marginals: Float64Array; pairs: Float64Array } {
  const moves = Float64Array.from({ length: SIZE * SIZE }, (_, i) =>
    Math.exp((transitions[i] ?? 0) + (ALLOWED[i] ?? 0)),
  );
  const local = new Float64Array(n * SIZE);
  for (let t = 0; t < n; t += 1) {
    let top = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < SIZE; y += 1) top = Math.max(top, scores[t * SIZE + y] ?? 0);
    for (let y = 0; y < SIZE; y += 1) local[t * SIZE + y] = Math.exp((scores[t * SIZE + y] ?? 0) - top);
  }
  const forward = new Float64Array(n * SIZE);
  const scale = new Float64Array(n);
  for (let t = 0; t < n; t += 1) {
    let sum = 0;
    for (let y = 0; y < SIZE; y += 1) {
      let value = 0;
      if (t === 0) value = Math.exp(MAY_BEGIN[y] ?? 0);
      else for (let x = 0; x < SIZE; x += 1) value += (forward[(t - 1) * SIZE + x] ?? 0) * (moves[x * SIZE + y] ?? 0);
      value *= local[t * SIZE + y] ?? 0;
      forward[t * SIZE + y] = value;
      sum += value;
    }
    scale[t] = sum > 0 ? sum : 1e-300;
    for (let y = 0; y < SIZE; y += 1) forward[t * SIZE + y] = (forward[t * SIZE + y] ?? 0) / (scale[t] ?? 1);
  }
  const marginals = new Float64Array(n * SIZE);
  const pairs = new Float64Array(SIZE * SIZE);
  let backward = new Float64Array(SIZE).fill(1);
  for (let t = n - 1; t >= 0; t -= 1) {
    for (let y = 0; y < SIZE; y += 1) marginals[t * SIZE + y] = (forward[t * SIZE + y] ?? 0) * (backward[y] ?? 0);
    if (t === 0) break;
    const before = new Float64Array(SIZE);
    for (let y = 0; y < SIZE; y += 1) {
      const value = ((local[t * SIZE + y] ?? 0) * (backward[y] ?? 0)) / (scale[t] ?? 1);
      if (value === 0) continue;
      for (let x = 0; x < SIZE; x += 1) {
        const weight = (moves[x * SIZE + y] ?? 0) * value;
        before[x] = (before[x] ?? 0) + weight;
        pairs[x * SIZE + y] = (pairs[x * SIZE + y] ?? 0) + (forward[(t - 1) * SIZE + x] ?? 0) * weight;
      }
    }
    backward = before;
  }
  return { marginals, pairs };
}
