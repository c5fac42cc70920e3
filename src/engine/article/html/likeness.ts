/** Words in a row that are compared as one. */
const SHINGLE = 3;

/** A text as the set of its shingles (words in a row, hashed), by which parts of it are known again. */
export class Likeness {
  readonly #shingles: ReadonlySet<number>;

  constructor(text: string) {
    this.#shingles = new Set(shinglesOf(text));
  }

  /** Number of different shingles. */
  get size(): number {
    return this.#shingles.size;
  }

  /** The share of a text’s shingles that are also here; 0 for a text without words. */
  share(text: string): number {
    const shingles = shinglesOf(text);
    return shingles.length === 0
      ? 0
      : shingles.filter((shingle) => this.#shingles.has(shingle)).length / shingles.length;
  }
}

/**
 * The shingles of a text; a text of fewer words is one. Signs of scripts without spaces between words count as words.
 * Case and everything that is not a letter or digit do not count.
 */
function shinglesOf(text: string): number[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  if (words.length === 0) return [];
  const hashes = words.map(hashOf);
  const found: number[] = [];
  for (let at = 0; at <= Math.max(0, hashes.length - SHINGLE); at++) {
    let shingle = 17;
    for (let next = at; next < Math.min(at + SHINGLE, hashes.length); next++) {
      shingle = (Math.imul(shingle, 31) + (hashes[next] ?? 0)) | 0;
    }
    found.push(shingle);
  }
  return found;
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu;

function hashOf(word: string): number {
  let hash = 5381;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 33) ^ word.charCodeAt(at)) | 0;
  return hash;
}
