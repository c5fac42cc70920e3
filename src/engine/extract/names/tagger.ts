import { featuresAt, MAX_FEATURES } from './features/features.js';
import { KEY_BITS } from './features/keys.js';
import { type ParagraphView, viewParagraphs } from './features/paragraph-view.js';
import { fromLabels, KINDS, kindOfLabel, LABELS, mayFollow } from './labels.js';
import { decodeModel, type TaggerModel } from './model.js';
import type { NameSpan, TokenizedParagraph } from './span.js';

/** Labels, as a constant of this file: the inner loops must not look it up in another. */
const SIZE = LABELS;

/** A trained model that finds names in the paragraphs of one article. */
export interface NameTagger {
  /** The names of each paragraph, in order. `ruled` is what the rules find in each. */
  tag(paragraphs: readonly TokenizedParagraph[], ruled: readonly (readonly NameSpan[])[]): NameSpan[][];
}

/**
 * A tagger with the weights in `bytes` (see `models/README.md`). Throws a RangeError if they are not such weights.
 * Loading takes a few milliseconds; the tagger can be used for any number of articles.
 */
export function loadNameTagger(bytes: Uint8Array): NameTagger {
  return createTagger(decodeModel(bytes));
}

/** A tagger with the weights of a model. */
export function createTagger(model: TaggerModel): NameTagger {
  const decoder = new Decoder(model);
  return {
    tag: (paragraphs, ruled) => viewParagraphs(paragraphs, ruled).map((view) => decoder.decode(view)),
  };
}

/** Impossible, as an integer score far below all sums. */
const NEVER = -1e9;

/** The labels that may be before each label. */
const SOURCES = Array.from({ length: SIZE }, (_, y) =>
  Array.from({ length: SIZE }, (_, x) => x).filter((x) => mayFollow(x, y)),
);

/** Finds the most probable labels by the Viterbi algorithm, in integers. */
class Decoder {
  readonly #model: TaggerModel;
  readonly #moves: Int32Array;
  /** Index of a feature's row by the high bits of its key: where to start looking among the sorted keys. */
  readonly #starts: Int32Array;

  constructor(model: TaggerModel) {
    this.#model = model;
    this.#moves = Int32Array.from(model.transitions, (weight, i) =>
      mayFollow(Math.floor(i / SIZE), i % SIZE) ? weight : NEVER,
    );
    this.#starts = bucketStarts(model.keys);
  }

  decode(view: ParagraphView): NameSpan[] {
    const spans: NameSpan[] = [];
    for (const { first, end } of view.stretches) this.#decodeStretch(view, first, end, spans);
    return spans;
  }

  #decodeStretch(view: ParagraphView, first: number, end: number, spans: NameSpan[]): void {
    const n = end - first;
    const scores = this.#scores(view, first, end);
    const back = new Uint8Array(n * SIZE);
    let best = new Int32Array(SIZE);
    for (let y = 0; y < SIZE; y += 1) best[y] = mayFollow(-1, y) ? (scores[y] ?? 0) : NEVER;
    let next = new Int32Array(SIZE);
    for (let t = 1; t < n; t += 1) {
      for (let y = 0; y < SIZE; y += 1) {
        let top = NEVER * 2;
        let from = 0;
        const sources = SOURCES[y] ?? [];
        for (let j = 0; j < sources.length; j += 1) {
          const x = sources[j] ?? 0;
          const score = (best[x] ?? 0) + (this.#moves[x * SIZE + y] ?? 0);
          if (score > top) {
            top = score;
            from = x;
          }
        }
        next[y] = Math.max(NEVER, top + (scores[t * SIZE + y] ?? 0));
        back[t * SIZE + y] = from;
      }
      [best, next] = [next, best];
    }
    let label = 0;
    for (let y = 0; y < SIZE; y += 1) if ((best[y] ?? NEVER) > (best[label] ?? NEVER)) label = y;
    const labels = new Uint8Array(n);
    for (let t = n - 1; t >= 0; t -= 1) {
      labels[t] = label;
      label = back[t * SIZE + label] ?? 0;
    }
    for (const span of fromLabels(labels)) {
      const votes = this.#votes(scores, labels, span.first, span.end);
      spans.push({
        first: first + span.first,
        end: first + span.end,
        kind: KINDS[span.kind] ?? 'other',
        weight: votes[span.kind] ?? 0,
        weak: false,
        votes,
      });
    }
  }

  #scores(view: ParagraphView, first: number, end: number): Int32Array {
    const { rows } = this.#model;
    const scores = new Int32Array((end - first) * SIZE);
    const features = new Int32Array(MAX_FEATURES);
    for (let i = first; i < end; i += 1) {
      const count = featuresAt(view, i, features);
      const base = (i - first) * SIZE;
      for (let k = 0; k < count; k += 1) {
        const row = this.#rowOf(features[k] ?? 0) * SIZE;
        if (row < 0) continue;
        for (let y = 0; y < SIZE; y += 1) scores[base + y] = (scores[base + y] ?? 0) + (rows[row + y] ?? 0);
      }
    }
    return scores;
  }

  #rowOf(key: number): number {
    const { keys } = this.#model;
    const bucket = key >>> BUCKET_SHIFT;
    const end = this.#starts[bucket + 1] ?? 0;
    for (let i = this.#starts[bucket] ?? 0; i < end; i += 1) if (keys[i] === key) return i;
    return -1;
  }

  /** How probable each kind is for a name whose bounds are given, by the scores of its tokens. */
  #votes(scores: Int32Array, labels: Uint8Array, first: number, end: number): number[] {
    const sums = KINDS.map((_, kind) => {
      let sum = 0;
      for (let t = first; t < end; t += 1) {
        const label = labels[t] ?? 0;
        sum += scores[t * SIZE + label + 2 * (kind - kindOfLabel(label))] ?? 0;
      }
      return sum * this.#model.unit;
    });
    const top = Math.max(...sums);
    const odds = sums.map((sum) => Math.exp(sum - top));
    const total = odds.reduce((a, b) => a + b, 0);
    return odds.map((value) => value / total);
  }
}

/** Keys are looked up by their high bits first: about one key in each bucket. */
const BUCKET_SHIFT = KEY_BITS - 16;

function bucketStarts(keys: Int32Array): Int32Array {
  const starts = new Int32Array((1 << 16) + 1);
  for (const key of keys) {
    const bucket = (key >>> BUCKET_SHIFT) + 1;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  return starts;
}
