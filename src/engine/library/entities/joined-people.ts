import type { Namesakes, NamesakesChange } from './namesakes.js';
import { PeopleGroups } from './people.js';

/**
 * Merges people as `PeopleGroups` does, and those beyond that who are one by a writer's word: with a name goes everybody whom
 * it is merged with anyway.
 */
export class JoinedPeople {
  readonly #people = new PeopleGroups();
  readonly #find: (form: string) => Namesakes | undefined;
  /** By the form of a name: the forms that a writer has said are the same person's. */
  #joins: ReadonlyMap<string, readonly string[]> = new Map();
  /** Forms of which something has changed since the last call of `regroup`. */
  readonly #changed = new Set<string>();

  constructor(find: (form: string) => Namesakes | undefined) {
    this.#find = find;
  }

  /** Which forms are the same person's from now on, each form with the others. */
  join(joins: ReadonlyMap<string, readonly string[]>): void {
    for (const form of [...this.#joins.keys(), ...joins.keys()]) this.#changed.add(form);
    this.#joins = joins;
  }

  /** Notes what has changed of the people of one name. */
  note(namesakes: Namesakes, change: NamesakesChange): void {
    this.#people.note(namesakes, change);
    if (change.cameOrWent && this.#joins.has(namesakes.form)) this.#changed.add(namesakes.form);
  }

  /** All whom a change since the last call may have parted or joined, those who are one together; in steps. */
  *regrouping(): Generator<void, Namesakes[][]> {
    yield;
    const groups = this.#people.regroup();
    yield;
    if (this.#joins.size === 0 && this.#changed.size === 0) return groups;
    for (const { form } of groups.flat()) if (this.#joins.has(form)) this.#changed.add(form);
    const joined = new Set<Namesakes>();
    const unions: Namesakes[][] = [];
    for (const form of this.#changed) {
      const start = this.#find(form);
      if (start && joined.has(start)) continue;
      const union = this.#all(form);
      if (union.length > 0) unions.push(union);
      for (const member of union) joined.add(member);
    }
    this.#changed.clear();
    return [...groups.filter((group) => !group.some((member) => joined.has(member))), ...unions];
  }

  /** Everybody who is one with those of a name. */
  #all(form: string): Namesakes[] {
    const members = new Set<Namesakes>();
    const seen = new Set([form]);
    const lists = new Set<readonly string[]>();
    for (const each of seen) {
      const joined = this.#joins.get(each);
      // Those who are one share a list.
      if (joined && !lists.has(joined)) for (const other of joined) seen.add(other);
      if (joined) lists.add(joined);
      const namesakes = this.#find(each);
      if (!namesakes || namesakes.nodes.size === 0) continue;
      for (const member of this.#people.groupOf(namesakes)) {
        members.add(member);
        if (this.#joins.has(member.form)) seen.add(member.form);
      }
    }
    return [...members];
  }
}
