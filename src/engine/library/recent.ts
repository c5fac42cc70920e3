/** What was asked for last, under what: questions come in runs about the same few articles. */
export class Recent<K, V> {
  readonly #values = new Map<K, V>();
  readonly #most: number;

  /** Remembers `most` values. */
  constructor(most: number) {
    this.#most = most;
  }

  /** What is remembered under a key; else what `make` gives, remembered from now on. */
  get(key: K, make: () => V): V {
    let value = this.#values.get(key);
    if (value === undefined) value = make();
    else this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > this.#most) {
      const [oldest] = this.#values.keys();
      this.#values.delete(oldest as K);
    }
    return value;
  }

  /** Forgets a value. */
  delete(key: K): void {
    this.#values.delete(key);
  }

  /** Forgets all of them. */
  clear(): void {
    this.#values.clear();
  }
}
