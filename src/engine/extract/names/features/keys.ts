/** Bits of a feature's key. */
export const KEY_BITS = 24;

/** Mixes the number of a template with what it saw into a key of {@link KEY_BITS} bits (the finisher of MurmurHash3). */
function mix(template: number, value: number, other = 0): number {
  let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(other, 0xc2b2ae35);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - KEY_BITS);
}

/** Writes keys of features, each from the template whose turn it is. */
export class KeyWriter {
  readonly #out: Int32Array;
  #template = 0;
  /** How many keys were written. */
  length = 0;

  constructor(out: Int32Array) {
    this.#out = out;
  }

  add(value: number, other = 0): void {
    this.addAs(this.#template, value, other);
    this.#template += 1;
  }

  addAs(template: number, value: number, other = 0): void {
    this.#out[this.length] = mix(template, value, other);
    this.length += 1;
  }
}
