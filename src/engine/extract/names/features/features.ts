import { KeyWriter } from './keys.js';
import type { ParagraphView } from './paragraph-view.js';

/** Most features one token can have. */
export const MAX_FEATURES = 128;

/** The value at `i`; -1 beyond either end. */
function at(values: Int32Array | Uint8Array | undefined, i: number): number {
  return values?.[i] ?? -1;
}

/** The sort of text that the tagger reads: sets of other sorts help it to learn, but mark some names by other customs. */
export const NEWS = 1;

/**
 * Writes the keys of token `i`'s features to `out`; returns how many. Some features come twice, once for the sort of text
 * alone, so that the customs of one set do not spoil what is learned of another (after Daumé, 2007).
 */
export function featuresAt(view: ParagraphView, i: number, out: Int32Array, sort = NEWS): number {
  const keys = new KeyWriter(out);
  const { word, shape, classes, listed, rule, settled, facts } = view;

  keys.add(0);
  for (let o = -2; o <= 2; o += 1) keys.add(at(word, i + o));
  keys.add(at(word, i - 1), at(word, i));
  keys.add(at(word, i), at(word, i + 1));
  keys.add(at(word, i - 2), at(word, i - 1));
  keys.add(at(word, i + 1), at(word, i + 2));
  for (let o = -1; o <= 1; o += 1) keys.add(at(shape, i + o));
  keys.add(at(shape, i - 1), at(shape, i) ^ Math.imul(at(shape, i + 1), 31));
  keys.add(at(shape, i), at(facts, i));
  keys.add(at(facts, i) & 31, at(classes, i));
  for (const affix of view.affixes) keys.add(at(affix, i));
  keys.add(at(view.affixes[2], i - 1));
  keys.add(at(view.affixes[2], i + 1));
  for (let o = -2; o <= 2; o += 1) keys.add(at(classes, i + o));
  keys.add(at(classes, i - 1), at(classes, i));
  keys.add(at(classes, i), at(classes, i + 1));
  for (let o = -1; o <= 1; o += 1) keys.add(at(listed, i + o));
  keys.add(at(listed, i), at(classes, i - 1));
  keys.add(at(listed, i), at(classes, i + 1));
  for (let o = -2; o <= 2; o += 1) keys.add(at(rule, i + o));
  keys.add(at(rule, i), at(facts, i));
  keys.add(at(rule, i), at(shape, i));
  keys.add(at(rule, i - 1), at(rule, i));
  keys.add(at(rule, i), at(rule, i + 1));
  for (let o = -1; o <= 1; o += 1) keys.add(at(settled, i + o));
  keys.add(at(settled, i), at(rule, i));
  keys.add(at(settled, i), at(word, i));

  for (const values of [word, shape, classes, listed, rule, settled]) keys.add(at(values, i), sort);
  keys.add(at(settled, i) * 31 + at(listed, i), sort);
  keys.add(at(rule, i - 1) * 31 + at(rule, i), sort);

  const start = at(view.runStart, i);
  const end = at(view.runEnd, i);
  if (end > start) {
    const size = Math.min(6, end - start);
    const place = Math.min(5, i - start);
    keys.add(size, place);
    keys.add(at(word, end - 1), place === 0 ? 1 : i === end - 1 ? 2 : 3);
    keys.add(at(classes, end - 1), i === end - 1 ? 2 : 3);
    keys.add(at(classes, start), i === start ? 2 : 3);
    keys.add(at(word, start - 1), i === start ? 2 : 3);
    keys.add(at(word, end), i === end - 1 ? 2 : 3);
    keys.add(at(classes, end), size);
    keys.add(at(classes, start - 1), size);
    keys.add(at(listed, end - 1), at(listed, start));
    keys.add(at(word, start - 1), at(word, end));
    keys.add(at(word, end - 1) + i - end, sort);
    keys.add(at(classes, end - 1) + i - end, sort);
  }
  for (let o = -1; o <= 1; o += 1) {
    const bits = Math.max(0, at(classes, i + o));
    for (let bit = 0; bit < 14; bit += 1) {
      if (bits & (1 << bit)) keys.addAs(100 + (o + 1) * 16 + bit, 1);
    }
  }
  return keys.length;
}
