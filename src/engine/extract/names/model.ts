import { LABELS } from './labels.js';

/** The learned weights of a tagger, quantised: a row of {@link LABELS} small integers for each feature known. */
export interface TaggerModel {
  /** Keys of the features, ascending. */
  readonly keys: Int32Array;
  /** `rows[i * LABELS + label]`, in units of `unit`. */
  readonly rows: Int8Array;
  /** `transitions[from * LABELS + to]`, in the same units. */
  readonly transitions: Int16Array;
  /** What one step of the integers is worth in log odds. */
  readonly unit: number;
}

const MAGIC = 0x314e4e51;

/**
 * Writes a model: magic, number of features, unit; transitions; the keys as differences and, for each, the bits of its labels
 * with a weight, both as variable-length integers; then the weights. Streams of one sort lie together: they compress better.
 */
export function encodeModel({ keys, rows, transitions, unit }: TaggerModel): Uint8Array {
  const head = new DataView(new ArrayBuffer(12));
  head.setUint32(0, MAGIC, true);
  head.setUint32(4, keys.length, true);
  head.setFloat32(8, unit, true);
  const moves = new DataView(new ArrayBuffer(transitions.length * 2));
  transitions.forEach((value, i) => {
    moves.setInt16(i * 2, value, true);
  });
  const gaps: number[] = [];
  const masks: number[] = [];
  const weights: number[] = [];
  let last = 0;
  keys.forEach((key, i) => {
    putVariable(gaps, key - last);
    last = key;
    let mask = 0;
    for (let label = 0; label < LABELS; label += 1) {
      const weight = rows[i * LABELS + label] ?? 0;
      if (weight === 0) continue;
      mask |= 1 << label;
      weights.push(weight & 255);
    }
    putVariable(masks, mask);
  });
  return Uint8Array.from([
    ...new Uint8Array(head.buffer),
    ...new Uint8Array(moves.buffer),
    ...gaps,
    ...masks,
    ...weights,
  ]);
}

function putVariable(out: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    out.push((rest & 127) | 128);
    rest >>>= 7;
  }
  out.push(rest);
}

/** Reads what {@link encodeModel} wrote. Throws a RangeError for anything else, cut-off or overlong data included. */
export function decodeModel(bytes: Uint8Array): TaggerModel {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 12 + LABELS * LABELS * 2;
  if (bytes.length < start || data.getUint32(0, true) !== MAGIC)
    throw new RangeError('These are no weights of the name tagger.');
  const size = data.getUint32(4, true);
  if (size > bytes.length) throw new RangeError('The weights of the name tagger are cut off.');
  const transitions = Int16Array.from({ length: LABELS * LABELS }, (_, i) => data.getInt16(12 + i * 2, true));
  let at = start;
  const variable = (): number => {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = bytes[at];
      if (byte === undefined) throw new RangeError('The weights of the name tagger are cut off.');
      at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
    throw new RangeError('The weights of the name tagger are damaged.');
  };
  const keys = new Int32Array(size);
  let key = 0;
  for (let i = 0; i < size; i += 1) {
    key += variable();
    keys[i] = key;
  }
  const masks = Int32Array.from({ length: size }, variable);
  const rows = new Int8Array(size * LABELS);
  masks.forEach((mask, i) => {
    for (let label = 0; label < LABELS; label += 1) {
      if ((mask & (1 << label)) === 0) continue;
      rows[i * LABELS + label] = ((bytes[at] ?? 0) << 24) >> 24;
      at += 1;
    }
  });
  if (at !== bytes.length) throw new RangeError('The weights of the name tagger are cut off.');
  return { keys, rows, transitions, unit: data.getFloat32(8, true) };
}
