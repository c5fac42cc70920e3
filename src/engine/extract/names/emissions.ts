import { intern } from '../../text/intern.js';
import {
  addContextFeatures,
  addListFeatures,
  addRuleFeatures,
  addWordFeatures,
  featureWriter,
} from './features/features.js';
import type { KeyWriter } from './features/keys.js';
import type { ParagraphView } from './features/paragraph-view.js';
import { REACH } from './features/stretches.js';
import { EDGE, viewWord, type WordView } from './features/word-view.js';
import { LABELS } from './labels.js';
import type { TaggerModel } from './model.js';
import { addRow, FeatureWeights } from './weights.js';

/** Labels, as a constant of this file: the inner loops must not look it up in another. */
const SIZE = LABELS;

/** A word with the sums of its features' weights: for each offset from `-REACH` on a sum for each label. */
export interface WeighedWord extends WordView {
  readonly sums: Int32Array;
}

/** Most words whose sums are kept, and most sums of other kinds. */
const MOST_WORDS = 10_000;
const MOST_SUMS = 5000;

/**
 * The scores of labels by a model's features. The sum of the weights of features that recur together is kept: those of a word, and
 * those of the lists and rules at a token. Sums are of integers, so that their order is of no account.
 */
export class Emissions {
  readonly #weights: FeatureWeights;
  readonly #keys = featureWriter();
  readonly #edge: WeighedWord;
  readonly #words = new Map<string, WeighedWord>();
  readonly #ruleSums = new Map<number, Int32Array>();
  readonly #listSums = new Map<number, Int32Array>();

  constructor(model: TaggerModel) {
    this.#weights = new FeatureWeights(model);
    this.#edge = this.#weigh(EDGE);
  }

  /** The features of a single word. */
  viewWord(text: string): WeighedWord {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    // A slice would keep the whole text of its article in memory.
    const own = intern(text);
    const word = this.#weigh(viewWord(own));
    this.#words.set(own, word);
    return word;
  }

  /** A score for each label of each of the tokens `[first, end)`, in units of the model. */
  of(view: ParagraphView<WeighedWord>, first: number, end: number): Int32Array {
    const scores = new Int32Array((end - first) * SIZE);
    const keys = this.#keys;
    for (let i = first; i < end; i += 1) {
      const base = (i - first) * SIZE;
      for (let o = 0; o <= 2 * REACH; o += 1)
        addRow(scores, base, (view.words[i + o - REACH] ?? this.#edge).sums, o * SIZE);
      addRow(scores, base, this.#sumOfRules(view, i), 0);
      addRow(scores, base, this.#sumOfLists(view, i), 0);
      keys.clear();
      addContextFeatures(keys, view, i);
      this.#addAll(keys, scores, base);
    }
    return scores;
  }

  #weigh(view: WordView): WeighedWord {
    const sums = new Int32Array((2 * REACH + 1) * SIZE);
    for (let o = 0; o <= 2 * REACH; o += 1) {
      this.#keys.clear();
      addWordFeatures(this.#keys, view, o - REACH);
      this.#addAll(this.#keys, sums, o * SIZE);
    }
    return { ...view, sums };
  }

  #sumOfRules(view: ParagraphView, i: number): Int32Array {
    const { rule, settled } = view;
    // Each is a label, or beyond an end.
    let key = 0;
    for (let o = -2; o <= 2; o += 1) key = key * (SIZE + 1) + 1 + (rule[i + o] ?? -1);
    for (let o = -1; o <= 1; o += 1) key = key * (SIZE + 1) + 1 + (settled[i + o] ?? -1);
    return this.#kept(this.#ruleSums, key, (keys) => addRuleFeatures(keys, view, i));
  }

  #sumOfLists(view: ParagraphView, i: number): Int32Array {
    const { listed, settled } = view;
    let key = settled[i] ?? 0;
    for (let o = -1; o <= 1; o += 1) key = key * 256 + 1 + (listed[i + o] ?? -1);
    return this.#kept(this.#listSums, key, (keys) => addListFeatures(keys, view, i));
  }

  /** The sum that is kept for `key`; else that of the features that `add` writes. */
  #kept(sums: Map<number, Int32Array>, key: number, add: (keys: KeyWriter) => void): Int32Array {
    const known = sums.get(key);
    if (known !== undefined) return known;
    if (sums.size >= MOST_SUMS) sums.clear();
    const sum = new Int32Array(SIZE);
    this.#keys.clear();
    add(this.#keys);
    this.#addAll(this.#keys, sum, 0);
    sums.set(key, sum);
    return sum;
  }

  /** Adds the weights of features to `sums`, from `base` on. */
  #addAll({ keys, length }: KeyWriter, sums: Int32Array, base: number): void {
    for (let k = 0; k < length; k += 1) this.#weights.addTo(sums, base, keys[k] ?? 0);
  }
}
