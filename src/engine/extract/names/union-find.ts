/** Disjoint sets of keys; the set's name is the key of it that was added first. */
export class UnionFind<K> {
  readonly #parent = new Map<K, K>();
  readonly #order = new Map<K, number>();

  constructor(keys: Iterable<K> = []) {
    for (const key of keys) this.add(key);
  }

  /** Adds a key in a set of its own; does nothing if it is there. */
  add(key: K): void {
    if (this.#parent.has(key)) return;
    this.#parent.set(key, key);
    this.#order.set(key, this.#order.size);
  }

  /** Whether the key was added. */
  has(key: K): boolean {
    return this.#parent.has(key);
  }

  /** The name of the key's set; the key itself if it was never added. */
  find(key: K): K {
    let root = key;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root)) root = up;
    for (let at = key; at !== root; ) {
      const up = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }

  /** Makes one set of the sets of `a` and `b`. */
  join(a: K, b: K): void {
    this.add(a);
    this.add(b);
    const [x, y] = [this.find(a), this.find(b)];
    if (x === y) return;
    if ((this.#order.get(x) ?? 0) <= (this.#order.get(y) ?? 0)) this.#parent.set(y, x);
    else this.#parent.set(x, y);
  }
}
