/** Bits of a feature's key. */
export const KEY_BITS = 24;

/** Mixes the number of a template with what it saw into a key of {@link KEY_BITS} bits (the finisher of MurmurHash3). */
function mix(template: number, value: number, other: number): number {
  let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(other, 0xc2b2ae35);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - KEY_BITS);
}

/** Writes keys of features. */
export class KeyWriter {
  readonly keys: Int32Array;
  /** How many keys were written. */
  length = 0;

  /** A writer of at most `most` keys. */
  constructor(most: number) {
    this.keys = new Int32Array(most);
  }

  /** Begins from the start again. */
  clear(): void {
    this.length = 0;
  }

  /** Adds what a template saw. The number of a template is part of what the weights were learned for. */
  add(template: number, value: number, other = 0): void {
    this.keys[this.length] = mix(template, value, other);
    this.length += 1;
  }
}
