import { KeyWriter } from './keys.js';
import type { ParagraphView } from './paragraph-view.js';
import { REACH } from './stretches.js';
import { EDGE, type WordView } from './word-view.js';

/** Most features one token can have. */
const MAX_FEATURES = 128;

/** The value at `i`; -1 beyond either end. */
function at(values: Int32Array | Uint8Array, i: number): number {
  return values[i] ?? -1;
}

/** The sort of text that the tagger reads: sets of other sorts help it to learn, but mark some names by other customs. */
export const NEWS = 1;

/** A writer with room for the features of a token. */
export function featureWriter(): KeyWriter {
  return new KeyWriter(MAX_FEATURES);
}

/**
 * Adds the keys of token `i`'s features. Some features come twice, once for the sort of text alone, so that the customs of one
 * set do not spoil what is learned of another (after Daumé, 2007). They are in parts by what they look at: a tagger can keep the
 * sum of a part that recurs.
 */
export function addFeatures(keys: KeyWriter, view: ParagraphView, i: number, sort = NEWS): void {
  for (let offset = -REACH; offset <= REACH; offset += 1)
    addWordFeatures(keys, view.words[i + offset] ?? EDGE, offset, sort);
  addRuleFeatures(keys, view, i, sort);
  addListFeatures(keys, view, i, sort);
  addContextFeatures(keys, view, i, sort);
}

/** Adds what a single word says of the token that it is `offset` tokens after. */
export function addWordFeatures(keys: KeyWriter, view: WordView, offset: number, sort = NEWS): void {
  const { word, shape, classes, affixes } = view;
  keys.add(3 + offset, word);
  keys.add(27 + offset, classes);
  if (Math.abs(offset) > 1) return;
  keys.add(11 + offset, shape);
  for (let bit = 0; classes > 0 && bit < 14; bit += 1) {
    if (classes & (1 << bit)) keys.add(116 + offset * 16 + bit, 1);
  }
  if (offset !== 0) {
    keys.add(offset < 0 ? 23 : 24, affixes[2] ?? -1);
    return;
  }
  keys.add(0, 0);
  affixes.forEach((affix, k) => {
    keys.add(16 + k, affix);
  });
  keys.add(51, word, sort);
  keys.add(52, shape, sort);
  keys.add(53, classes, sort);
}

/** Adds what the names say that rules find, here and elsewhere in the article. */
export function addRuleFeatures(keys: KeyWriter, { rule, settled }: ParagraphView, i: number, sort = NEWS): void {
  for (let o = -2; o <= 2; o += 1) keys.add(39 + o, at(rule, i + o));
  keys.add(44, at(rule, i - 1), at(rule, i));
  keys.add(45, at(rule, i), at(rule, i + 1));
  for (let o = -1; o <= 1; o += 1) keys.add(47 + o, at(settled, i + o));
  keys.add(49, at(settled, i), at(rule, i));
  keys.add(55, at(rule, i), sort);
  keys.add(56, at(settled, i), sort);
  keys.add(58, at(rule, i - 1) * 31 + at(rule, i), sort);
}

/** Adds what lists of names say. */
export function addListFeatures(keys: KeyWriter, { listed, settled }: ParagraphView, i: number, sort = NEWS): void {
  for (let o = -1; o <= 1; o += 1) keys.add(33 + o, at(listed, i + o));
  keys.add(54, at(listed, i), sort);
  keys.add(57, at(settled, i) * 31 + at(listed, i), sort);
}

/** Adds what words say together, and with all else. */
export function addContextFeatures(keys: KeyWriter, view: ParagraphView, i: number, sort = NEWS): void {
  const { words, listed, rule, settled } = view;
  const word = (at: number): number => (words[at] ?? EDGE).word;
  const classes = (at: number): number => (words[at] ?? EDGE).classes;
  const { shape } = words[i] ?? EDGE;
  const facts = at(view.facts, i);

  keys.add(6, word(i - 1), word(i));
  keys.add(7, word(i), word(i + 1));
  keys.add(8, word(i - 2), word(i - 1));
  keys.add(9, word(i + 1), word(i + 2));
  keys.add(13, (words[i - 1] ?? EDGE).shape, shape ^ Math.imul((words[i + 1] ?? EDGE).shape, 31));
  keys.add(14, shape, facts);
  keys.add(15, facts & 31, classes(i));
  keys.add(30, classes(i - 1), classes(i));
  keys.add(31, classes(i), classes(i + 1));
  keys.add(35, at(listed, i), classes(i - 1));
  keys.add(36, at(listed, i), classes(i + 1));
  keys.add(42, at(rule, i), facts);
  keys.add(43, at(rule, i), shape);
  keys.add(50, at(settled, i), word(i));

  const start = at(view.runStart, i);
  const end = at(view.runEnd, i);
  if (end <= start) return;
  const size = Math.min(6, end - start);
  const place = Math.min(5, i - start);
  const isLast = i === end - 1;
  keys.add(59, size, place);
  keys.add(60, word(end - 1), place === 0 ? 1 : isLast ? 2 : 3);
  keys.add(61, classes(end - 1), isLast ? 2 : 3);
  keys.add(62, classes(start), i === start ? 2 : 3);
  keys.add(63, word(start - 1), i === start ? 2 : 3);
  keys.add(64, word(end), isLast ? 2 : 3);
  keys.add(65, classes(end), size);
  keys.add(66, classes(start - 1), size);
  keys.add(67, at(listed, end - 1), at(listed, start));
  keys.add(68, word(start - 1), word(end));
  keys.add(69, word(end - 1) + i - end, sort);
  keys.add(70, classes(end - 1) + i - end, sort);
}
