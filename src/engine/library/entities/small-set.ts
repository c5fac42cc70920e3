/** A set that mostly has one member, of which a large library needs hundreds of thousands: the first takes no set of its own. */
export class SmallSet<T extends object | string> implements Iterable<T> {
  #one: T | undefined;
  #more: Set<T> | undefined;

  /** How many members there are. */
  get size(): number {
    return this.#more ? this.#more.size : this.#one === undefined ? 0 : 1;
  }

  add(member: T): void {
    if (this.#more) this.#more.add(member);
    else if (this.#one === undefined) this.#one = member;
    else if (this.#one !== member) {
      this.#more = new Set([this.#one, member]);
      this.#one = undefined;
    }
  }

  /** Whether it was there. */
  delete(member: T): boolean {
    if (this.#more) return this.#more.delete(member);
    if (this.#one !== member) return false;
    this.#one = undefined;
    return true;
  }

  has(member: T): boolean {
    return this.#more ? this.#more.has(member) : this.#one === member;
  }

  /** The first member that something is true of. */
  find(isIt: (member: T) => boolean): T | undefined {
    if (!this.#more) return this.#one !== undefined && isIt(this.#one) ? this.#one : undefined;
    for (const member of this.#more) if (isIt(member)) return member;
    return undefined;
  }

  [Symbol.iterator](): Iterator<T> {
    return (this.#more ?? (this.#one === undefined ? [] : [this.#one]))[Symbol.iterator]();
  }
}
