import { UnionFind } from '../../extract/names/union-find.js';
import type { EntityGroup, Namesakes, NamesakesChange } from './namesakes.js';
import { SmallSet } from './small-set.js';

/** Number of different things at which a shared name ("the ministry") identifies none of them. */
const MOST_CLAIMANTS = 32;

/** Forms that articles themselves say are one. */
interface Circle {
  readonly forms: readonly string[];
}

/**
 * Merges organisations, places and other things over articles, by form. A short form joins a long one if some article says
 * that they are one and none says otherwise: those are a circle. Where no article explains a short form, it joins the one
 * circle whose long forms its letters fit. Only the circles that a change reaches are drawn again.
 */
export class ThingGroups {
  readonly #byForm = new Map<string, Namesakes>();
  /** By other form: the forms whose articles use it for the same thing. */
  readonly #claimants = new Lists();
  /** By acronym: the forms that it could stand for, and the forms that are it. */
  readonly #spelled = new Lists();
  readonly #shorts = new Lists();
  readonly #circles = new Map<string, Circle>();
  /** By short form: the circle that its letters fit; and by circle, the short forms that have joined it. */
  readonly #joins = new Map<string, Circle>();
  readonly #joined = new Map<Circle, Set<string>>();
  readonly #changedForms = new Set<string>();
  readonly #changedAcronyms = new Set<string>();

  /** Notes what has changed of the things of one name. */
  note(namesakes: Namesakes, change: NamesakesChange): void {
    const { form, nodes, others, acronyms, shorts } = namesakes;
    if (change.cameOrWent) {
      if (nodes.size > 0) this.#byForm.set(form, namesakes);
      else this.#byForm.delete(form);
      this.#changedForms.add(form);
    }
    for (const other of change.others) this.#claim(other, form, others.has(other));
    for (const acronym of change.acronyms) {
      this.#spelled.set(acronym, form, acronyms.has(acronym));
      this.#changedAcronyms.add(acronym);
    }
    for (const short of change.shorts) {
      this.#shorts.set(short, form, shorts.has(short));
      this.#changedAcronyms.add(short);
      this.#changedForms.add(form);
    }
  }

  /** Notes whether articles use `other` for the things of a form. */
  #claim(other: string, form: string, isClaimed: boolean): void {
    const before = this.#claimants.get(other).size;
    this.#claimants.set(other, form, isClaimed);
    const after = this.#claimants.get(other).size;
    if (!this.#byForm.has(other)) return;
    if (Math.min(before, after) > MOST_CLAIMANTS) return;
    this.#changedForms.add(form).add(other);
    if (before <= MOST_CLAIMANTS && after <= MOST_CLAIMANTS) return;
    // It has become a name of nothing, or is one no longer.
    for (const claimant of this.#claimants.get(other)) this.#changedForms.add(claimant);
  }

  /** The forms whose things a short form may stand for, as articles say; none if these are all too many. */
  #longsOf(short: string): SmallSet<string> {
    const claimants = this.#claimants.get(short);
    return claimants.size > MOST_CLAIMANTS ? NONE : claimants;
  }

  /** All things that a change since the last call may have parted or joined, those that are one together; in steps. */
  *regrouping(): Generator<void, Namesakes[][]> {
    if (this.#changedForms.size === 0 && this.#changedAcronyms.size === 0) return [];
    const redrawn = yield* this.#drawingCircles();
    yield;
    const shorts = new Set<string>();
    for (const { forms } of redrawn) {
      for (const form of forms) {
        const thing = this.#byForm.get(form);
        if ((thing?.shorts.size ?? 0) > 0) shorts.add(form);
        for (const acronym of thing?.acronyms.keys() ?? []) this.#changedAcronyms.add(acronym);
      }
    }
    for (const acronym of this.#changedAcronyms) for (const form of this.#shorts.get(acronym)) shorts.add(form);
    this.#changedAcronyms.clear();
    for (const form of shorts) for (const circle of this.#join(form)) redrawn.add(circle);
    yield;
    return this.#groupsAround(redrawn);
  }

  /** Draws the circles of the changed forms again, and of all that were in a circle with one; with those, what a short form has left. */
  *#drawingCircles(): Generator<void, Set<Circle>> {
    const affected = new Set<string>();
    const queue = [...this.#changedForms];
    this.#changedForms.clear();
    for (let form = queue.pop(); form !== undefined; form = queue.pop()) {
      if (affected.has(form)) continue;
      affected.add(form);
      for (const each of this.#circles.get(form)?.forms ?? []) queue.push(each);
      for (const long of this.#longsOf(form)) queue.push(long);
      for (const other of this.#byForm.get(form)?.others.keys() ?? []) {
        if (this.#byForm.has(other) && this.#longsOf(other).size > 0) queue.push(other);
      }
    }
    yield;
    const forms = [...affected].filter((form) => this.#byForm.has(form)).sort();
    const joined = new UnionFind<string>(forms);
    // Twice: joins of the first round can make one of what were two claims.
    for (let round = 0; round < 2; round += 1) {
      for (const short of forms) {
        const [root, ...more] = new Set([...this.#longsOf(short)].sort().map((long) => joined.find(long)));
        if (root !== undefined && more.length === 0) joined.join(root, short);
      }
    }
    yield;
    const drawn = new Set<Circle>();
    for (const form of affected) {
      const left = this.#forget(form);
      if (left) drawn.add(left);
    }
    const members = new Map<string, string[]>();
    for (const form of forms) {
      const circle = members.get(joined.find(form));
      if (circle) circle.push(form);
      else members.set(joined.find(form), [form]);
    }
    for (const circle of members.values()) {
      const next = { forms: circle };
      for (const form of circle) this.#circles.set(form, next);
      drawn.add(next);
    }
    return drawn;
  }

  /** Forgets the circle of a form; short forms that had joined it are looked at again. The circle that it had joined itself. */
  #forget(form: string): Circle | undefined {
    const circle = this.#circles.get(form);
    this.#circles.delete(form);
    for (const short of (circle && this.#joined.get(circle)) ?? []) {
      for (const acronym of this.#byForm.get(short)?.shorts.keys() ?? []) this.#changedAcronyms.add(acronym);
    }
    return this.#leave(form);
  }

  #leave(short: string): Circle | undefined {
    const circle = this.#joins.get(short);
    if (!circle) return undefined;
    this.#joins.delete(short);
    const joined = this.#joined.get(circle);
    joined?.delete(short);
    if (joined?.size === 0) this.#joined.delete(circle);
    return circle;
  }

  /** Has a short form that no article explains join the one circle that its letters fit; the circles that this concerns. */
  #join(short: string): Circle[] {
    const left = this.#leave(short);
    const own = this.#circles.get(short);
    const thing = this.#byForm.get(short);
    if (!own || !thing) return left ? [left] : [];
    const isExplained = this.#claimants.get(short).size > 0;
    const circle = isExplained ? undefined : this.#onlyCircle(thing.shorts.keys());
    if (circle && circle !== own) {
      this.#joins.set(short, circle);
      const joined = this.#joined.get(circle);
      if (joined) joined.add(short);
      else this.#joined.set(circle, new Set([short]));
    }
    return [own, left, circle].flatMap((each) => each ?? []);
  }

  /** The circle of all forms that the acronyms could stand for, if it is one. */
  #onlyCircle(acronyms: Iterable<string>): Circle | undefined {
    let only: Circle | undefined;
    for (const acronym of acronyms) {
      for (const form of this.#spelled.get(acronym)) {
        const circle = this.#circles.get(form);
        if (only && circle !== only) return undefined;
        only = circle;
      }
    }
    return only;
  }

  /** The groups that the circles given are part of, or were: whole, each once. */
  #groupsAround(circles: ReadonlySet<Circle>): Namesakes[][] {
    const waiting = [...circles].filter((circle) => this.#isDrawn(circle));
    const seen = new Set<Circle>();
    const former = new Set<EntityGroup>();
    const groups: Namesakes[][] = [];
    for (let start = waiting.pop(); start !== undefined; start = waiting.pop()) {
      const group = this.#groupOf(start, seen);
      if (group.length > 0) groups.push(group);
      // What was one group with these and no longer is becomes a group too.
      for (const { group: old } of group) {
        if (!old || former.has(old)) continue;
        former.add(old);
        for (const { form } of old.members) {
          const circle = this.#circles.get(form);
          if (circle) waiting.push(circle);
        }
      }
    }
    return groups;
  }

  /** The things of a circle and of all that are joined to it, but for what has been seen. */
  #groupOf(start: Circle, seen: Set<Circle>): Namesakes[] {
    const group: Namesakes[] = [];
    const queue = [start];
    for (let circle = queue.pop(); circle !== undefined; circle = queue.pop()) {
      if (seen.has(circle)) continue;
      seen.add(circle);
      for (const form of circle.forms) {
        const [thing, joins] = [this.#byForm.get(form), this.#joins.get(form)];
        if (thing) group.push(thing);
        if (joins) queue.push(joins);
      }
      for (const short of this.#joined.get(circle) ?? []) {
        const joining = this.#circles.get(short);
        if (joining) queue.push(joining);
      }
    }
    return group;
  }

  #isDrawn(circle: Circle): boolean {
    const [form] = circle.forms;
    return form !== undefined && this.#circles.get(form) === circle;
  }
}

/** Several forms to a key. */
class Lists {
  readonly #lists = new Map<string, SmallSet<string>>();

  get(key: string): SmallSet<string> {
    return this.#lists.get(key) ?? NONE;
  }

  /** Whether `form` is to be under `key`. */
  set(key: string, form: string, isThere: boolean): void {
    const list = this.#lists.get(key) ?? new SmallSet<string>();
    if (isThere) {
      list.add(form);
      this.#lists.set(key, list);
    } else if (list.delete(form) && list.size === 0) this.#lists.delete(key);
  }
}

const NONE = new SmallSet<string>();
