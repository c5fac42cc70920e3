/**
 * A set of integers of 32 bits that is used over and over: emptying it costs nothing, and members are neither boxed nor
 * allocated. Members are hashes: evenly spread in their lowest bits.
 */
export class NumberSet {
  readonly #members: Int32Array;
  /** By place: in which round it was last taken. What was taken in an earlier one is free. */
  readonly #rounds: Uint32Array;
  #round = 1;

  /** Holds up to `most` members. */
  constructor(most: number) {
    // Half of the places stay free, so that a search soon comes to an end.
    const places = 2 ** Math.ceil(Math.log2(2 * most));
    this.#members = new Int32Array(places);
    this.#rounds = new Uint32Array(places);
  }

  /** Adds a member; whether it was not there before. */
  add(member: number): boolean {
    const place = this.#placeOf(member | 0);
    if (this.#rounds[place] === this.#round) return false;
    this.#members[place] = member;
    this.#rounds[place] = this.#round;
    return true;
  }

  has(member: number): boolean {
    return this.#rounds[this.#placeOf(member | 0)] === this.#round;
  }

  /** Takes all members out. */
  clear(): void {
    this.#round += 1;
    if (this.#round <= 0xffffffff) return;
    this.#rounds.fill(0);
    this.#round = 1;
  }

  /** Where a member is, or would be. */
  #placeOf(member: number): number {
    const mask = this.#members.length - 1;
    let place = member & mask;
    while (this.#rounds[place] === this.#round && this.#members[place] !== member) place = (place + 1) & mask;
    return place;
  }
}
