import type { EntityKind, ExtractedEntity } from '../../extract/extraction.js';
import { KINDS } from '../../extract/names/labels.js';
import type { Entity, LibraryArticle } from '../model.js';
import { mostMentionedFirst, type NameEntry, NameFinder, nameKey, wordCount } from '../name-finder.js';
import type { Ranked } from '../ranking.js';
import { Recent } from '../recent.js';
import type { SnapshotReader, SnapshotWriter, StoredTexts } from '../snapshot/parts.js';
import { TextNumbers } from '../snapshot/text-numbers.js';
import type { Entities } from './entities.js';
import type { EntityNames } from './entity-names.js';
import type { EntityNode } from './entity-node.js';
import { NamesakesGroup } from './group.js';
import { type EntityGroup, type FlatNamesakes, Namesakes } from './namesakes.js';
import { EntityNodes } from './node.js';

/** Number of groups that are kept when they have been made. */
const REMEMBERED = 2048;

/** Number of groups whose names are looked at in one step. */
const NAMED_AT_ONCE = 512;

/** What is written of the entities of a library. */
export interface EntitiesToStore {
  /** By article: its place in the order of adding, and how many places have been given. */
  readonly orders: ReadonlyMap<string, number>;
  readonly added: number;
  readonly nodes: EntityNodes;
  readonly people: Iterable<Namesakes>;
  readonly things: Iterable<Namesakes>;
  /** All that they are merged to. */
  readonly groups: Iterable<EntityGroup>;
}

/** Numbers of several lists, one list after another. */
class Lists {
  readonly #ends: Int32Array;
  readonly #numbers: Int32Array;

  constructor(snapshot: SnapshotReader) {
    this.#ends = snapshot.numbers();
    this.#numbers = snapshot.numbers();
  }

  static write(snapshot: SnapshotWriter, lists: readonly (readonly number[])[]): void {
    let end = 0;
    snapshot.numbers([Int32Array.from(lists, ({ length }) => (end += length))]);
    snapshot.numbers(lists);
  }

  get length(): number {
    return this.#ends.length;
  }

  at(index: number): Int32Array {
    return this.#numbers.subarray(this.#ends[index - 1] ?? 0, this.#ends[index]);
  }
}

/** Writes entities into a snapshot, in steps; `numberOf` numbers the articles there. */
export function* writeEntities(
  snapshot: SnapshotWriter,
  { orders, added, nodes, people, things, groups }: EntitiesToStore,
  numberOf: (articleId: string) => number,
): Generator<void, void> {
  snapshot.json([...orders].map(([id, order]) => [numberOf(id), order]));
  snapshot.json(added);
  yield* nodes.write(snapshot, numberOf);
  yield;
  const firstThings = [...people];
  const namesakes = [...firstThings, ...things];
  snapshot.json(firstThings.length);
  yield;
  yield* snapshot.texts(mapped(namesakes, ({ flat }) => JSON.stringify(flat)));
  yield;
  Lists.write(
    snapshot,
    namesakes.map((each) => [...each.nodes]),
  );
  yield;
  yield* TextNumbers.write(
    snapshot,
    mapped(namesakes, ({ form }, number) => [form, number]),
  );
  yield;
  const all = [...groups];
  const ranked: EntityGroup[][] = [];
  for (const kind of KINDS) {
    ranked.push(all.filter((group) => group.kind === kind).sort(mostMentionedFirst));
    yield;
  }
  const ordered = ranked.flat();
  snapshot.json(ranked.map(({ length }) => length));
  yield* snapshot.texts(mapped(ordered, ({ id }) => id));
  yield;
  const numbers = new Map(namesakes.map((each, number) => [each, number]));
  yield;
  Lists.write(
    snapshot,
    ordered.map(({ members }) => members.map((member) => numbers.get(member) ?? -1)),
  );
  yield;
  yield* TextNumbers.write(
    snapshot,
    mapped(ordered, ({ id }, number) => [id, number]),
  );
  yield;
  let longest = 1;
  const keys: (readonly [key: string, group: number])[] = [];
  for (const [number, { names }] of ordered.entries()) {
    for (const name of names) longest = Math.max(longest, wordCount(name));
    for (const key of new Set(names.map(nameKey))) keys.push([key, number]);
    if (number % NAMED_AT_ONCE === 0) yield;
  }
  snapshot.json(longest);
  yield* TextNumbers.write(snapshot, keys);
}

/** What `make` makes of items, as it is asked for. */
function* mapped<T, U>(items: readonly T[], make: (item: T, index: number) => U): Generator<U> {
  for (const [index, item] of items.entries()) yield make(item, index);
}

/**
 * The entities of a library as they were written into a snapshot. They stay in a few numbers and bytes, and are made one by one when they
 * are asked for: of a hundred thousand, a writer sees some hundred. What changes is an `EntityIndex`, which can be made of them.
 */
export class StoredEntities implements Entities {
  readonly wanted: EntityNames;
  readonly names: NameFinder;
  /** By article: its place in the order of adding, and how many places have been given. */
  readonly orders: ReadonlyMap<string, number>;
  readonly added: number;
  readonly nodes: EntityNodes;
  /** Number of namesakes that are people; those of things follow. */
  readonly #people: number;
  readonly #flat: StoredTexts;
  readonly #nodesOf: Lists;
  readonly #byForm: TextNumbers;
  /** Numbers of groups of each of `KINDS`, in their order: the most mentioned first. */
  readonly #counts: readonly number[];
  readonly #ids: StoredTexts;
  readonly #members: Lists;
  readonly #byId: TextNumbers;
  /** By namesakes: the group. */
  readonly #groupOf: Int32Array;
  readonly #groups = new Recent<number, NamesakesGroup>(REMEMBERED);

  /**
   * Reads what `writeEntities` has written, of the articles in the order of their numbers; `wanted` is what the writer had said of names
   * then.
   */
  constructor(snapshot: SnapshotReader, articles: readonly LibraryArticle[], wanted: EntityNames) {
    this.wanted = wanted;
    const orders = snapshot.json<readonly (readonly [number, number])[]>();
    this.orders = new Map(orders.map(([number, order]) => [articles[number]?.article.metadata.id ?? '', order]));
    this.added = snapshot.json();
    this.nodes = EntityNodes.read(snapshot, articles);
    this.#people = snapshot.json();
    this.#flat = snapshot.texts();
    this.#nodesOf = new Lists(snapshot);
    this.#byForm = TextNumbers.read(snapshot);
    this.#counts = snapshot.json();
    this.#ids = snapshot.texts();
    this.#members = new Lists(snapshot);
    this.#byId = TextNumbers.read(snapshot);
    this.#groupOf = new Int32Array(this.#flat.length);
    for (let group = 0; group < this.#members.length; group++) {
      for (const member of this.#members.at(group)) this.#groupOf[member] = group;
    }
    this.names = new StoredNames(snapshot, (number) => this.#group(number));
  }

  get all(): readonly Entity[] {
    const groups = Array.from({ length: this.#members.length }, (_, number) => this.#group(number));
    return groups.sort(mostMentionedFirst).map(({ entity }) => entity);
  }

  get ids(): readonly string[] {
    return [...this.#ids];
  }

  ofKind(kind: EntityKind): Ranked<Entity> {
    const place = KINDS.indexOf(kind);
    const first = this.#counts.slice(0, place).reduce((sum, count) => sum + count, 0);
    const length = this.#counts[place] ?? 0;
    return { length, at: (index) => (index < length ? this.#group(first + index).entity : undefined) };
  }

  get(id: string): Entity | undefined {
    return this.#groupById(id)?.entity;
  }

  has(id: string): boolean {
    return this.#numberOf(id) !== undefined;
  }

  extentOf(id: string): { readonly mentions: number; readonly articles: number } {
    const group = this.#groupById(id);
    return { mentions: group?.mentions ?? 0, articles: group?.articles ?? 0 };
  }

  speakerOf(articleId: string, id: string): Entity | undefined {
    const speaker = this.nodes.speaker(articleId, id);
    if (speaker === undefined) return undefined;
    const isAmong = (number: number) => this.#nodesOf.at(number).includes(speaker.node);
    return this.#groupNamed(speaker.form, isAmong)?.entity;
  }

  entityOf({ kind, keys: { form } }: ExtractedEntity): Entity | undefined {
    const isPerson = kind === 'person';
    // Outvoted by other articles it is on the other side.
    return this.named(isPerson, form) ?? this.named(!isPerson, form);
  }

  named(isPerson: boolean, form: string): Entity | undefined {
    return this.#groupNamed(form, (number) => number < this.#people === isPerson)?.entity;
  }

  articlesNaming(form: string): string[] {
    const namesakes = this.#byForm.find(form).flatMap((number) => this.#namesakes(number));
    const nodes = namesakes.filter((each) => each.form === form).flatMap((each) => [...each.nodes]);
    return [...new Set(nodes.map((node) => this.nodes.articleId(node)))];
  }

  isQuoted(id: string): boolean {
    return this.#groupById(id)?.members.some(({ speaking }) => speaking > 0) ?? false;
  }

  articlesQuoting(id: string): string[] {
    const nodes = this.#groupById(id)?.nodes() ?? [];
    const speaking = nodes.filter((node) => this.nodes.speaks(node));
    return [...new Set(speaking.map((node) => this.nodes.articleId(node)))];
  }

  /** All that go by one name, each with whether it is people; new objects each time. */
  *namesakes(): Generator<readonly [namesakes: Namesakes, isPerson: boolean]> {
    for (let number = 0; number < this.#flat.length; number++) yield [this.#namesakes(number), number < this.#people];
  }

  #numberOf(id: string): number | undefined {
    return this.#byId.find(id).find((number) => this.#ids.at(number) === id);
  }

  #groupById(id: string): NamesakesGroup | undefined {
    const number = this.#numberOf(id);
    return number === undefined ? undefined : this.#group(number);
  }

  /** The group of those who go by a form, of which something is true. */
  #groupNamed(form: string, isIt: (namesakes: number) => boolean): NamesakesGroup | undefined {
    for (const number of this.#byForm.find(form)) {
      if (!isIt(number)) continue;
      const group = this.#group(this.#groupOf[number] ?? 0);
      if (group.members.some((member) => member.form === form)) return group;
    }
    return undefined;
  }

  #group(number: number): NamesakesGroup {
    return this.#groups.get(number, () => {
      const members = Array.from(this.#members.at(number), (member) => this.#namesakes(member));
      const group = new NamesakesGroup(members, this.nodes);
      group.refresh();
      group.id = this.#ids.at(number);
      return group;
    });
  }

  #namesakes(number: number): Namesakes {
    const flat = JSON.parse(this.#flat.at(number)) as FlatNamesakes;
    const namesakes = Namesakes.of(flat, Array.from<EntityNode>(this.#nodesOf.at(number)));
    namesakes.label = (number < this.#people ? this.wanted.people : this.wanted.things).get(namesakes.form);
    return namesakes;
  }
}

/** Finds stored entities by their names. */
class StoredNames extends NameFinder {
  protected readonly longest: number;
  readonly #byKey: TextNumbers;
  readonly #group: (number: number) => NamesakesGroup;

  constructor(snapshot: SnapshotReader, group: (number: number) => NamesakesGroup) {
    super();
    this.longest = snapshot.json();
    this.#byKey = TextNumbers.read(snapshot);
    this.#group = group;
  }

  protected entriesOf(key: string): readonly NameEntry[] {
    return this.#byKey.find(key).flatMap((number) => {
      const group = this.#group(number);
      return group.names.filter((name) => nameKey(name) === key).map((name) => ({ name, holders: [group] }));
    });
  }
}
