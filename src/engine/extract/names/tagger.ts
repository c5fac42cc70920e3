import { Emissions, type WeighedWord } from './emissions.js';
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
  const emissions = new Emissions(model);
  const decoder = new Decoder(model, emissions);
  const viewWord = (text: string): WeighedWord => emissions.viewWord(text);
  return {
    tag: (paragraphs, ruled) => viewParagraphs(paragraphs, ruled, viewWord).map((view) => decoder.decode(view)),
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
  readonly #emissions: Emissions;
  readonly #moves: Int32Array;
  readonly #unit: number;

  constructor(model: TaggerModel, emissions: Emissions) {
    this.#emissions = emissions;
    this.#unit = model.unit;
    this.#moves = Int32Array.from(model.transitions, (weight, i) =>
      mayFollow(Math.floor(i / SIZE), i % SIZE) ? weight : NEVER,
    );
  }

  decode(view: ParagraphView<WeighedWord>): NameSpan[] {
    const spans: NameSpan[] = [];
    for (const { first, end } of view.stretches) this.#decodeStretch(view, first, end, spans);
    return spans;
  }

  #decodeStretch(view: ParagraphView<WeighedWord>, first: number, end: number, spans: NameSpan[]): void {
    const n = end - first;
    const scores = this.#emissions.of(view, first, end);
    const moves = this.#moves;
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
          const score = (best[x] ?? 0) + (moves[x * SIZE + y] ?? 0);
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

  /** How probable each kind is for a name whose bounds are given, by the scores of its tokens. */
  #votes(scores: Int32Array, labels: Uint8Array, first: number, end: number): number[] {
    const sums = KINDS.map((_, kind) => {
      let sum = 0;
      for (let t = first; t < end; t += 1) {
        const label = labels[t] ?? 0;
        sum += scores[t * SIZE + label + 2 * (kind - kindOfLabel(label))] ?? 0;
      }
      return sum * this.#unit;
    });
    const top = Math.max(...sums);
    const odds = sums.map((sum) => Math.exp(sum - top));
    const total = odds.reduce((a, b) => a + b, 0);
    return odds.map((value) => value / total);
  }
}
