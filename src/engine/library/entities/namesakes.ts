import type { EntityKind, ExtractedEntity } from '../../extract/extraction.js';
import type { NamedEntity } from '../name-finder.js';
import type { EntityNode } from './entity-node.js';
import { NodeList } from './node-list.js';
import { roleKey } from './role-key.js';
import { type FlatTally, type ReadonlyTally, Tally } from './tally.js';

/** What the coming or going of one entity has changed of what its namesakes are merged by. */
export interface NamesakesChange {
  /** The first of the name has come, or the last has gone. */
  readonly cameOrWent: boolean;
  /** Other forms that appeared or disappeared. */
  readonly others: readonly string[];
  /** The same of possible acronyms. */
  readonly acronyms: readonly string[];
  /** The same of the name as an acronym. */
  readonly shorts: readonly string[];
  /** Whether words of roles have come or gone; absent where the name itself has, on which as much depends. */
  readonly roleWords?: boolean;
}

const NO_ROLES: ReadonlyMap<string, Tally<string>> = new Map();
/** Of most names there is nothing to tell but the name: tallies are made when there is something to count. */
const NOTHING: ReadonlyTally<string> = new Tally();
const NONE: readonly string[] = [];

/**
 * Namesakes as JSON has them: form, names, kinds, how many articles quote them, then, as far as there are any, titles, aliases,
 * other forms, acronyms, short forms and usual names.
 */
export type FlatNamesakes = readonly [
  form: string,
  names: FlatTally,
  kinds: FlatTally,
  speaking: number,
  ...lists: FlatTally[],
];

/** Words in a role that tell nothing about the office. */
const EMPTY = new Set(['of', 'the', 'for', 'and', 'former', 'then', 'us', 'u.s.', 'counterpart', 'a']);

/** What the library holds to be one person, organisation, place or thing, as its members know it. */
export interface EntityGroup extends NamedEntity {
  readonly members: readonly Namesakes[];
  /** Unique in the library; given by who knows the others. */
  id: string;
  /** What the id is made of. */
  readonly slug: string;
  readonly kind: EntityKind;
  /** Whether its members still belong to it. */
  readonly isCurrent: boolean;
  /** Puts groups with the same slug into an order that does not depend on what came first. */
  readonly rank: string;
  /** Id, name and main roles as one string: what search records of its quotations depend on. */
  readonly told: string;
  /** How many articles name it. */
  readonly articles: number;
  /** All entities of articles that are this one, in order of the articles. */
  nodes(): EntityNode[];
  /** Takes in what has changed among the members; whether it may be called differently than before. */
  refresh(): boolean;
  /** Takes note that an article's entity has come to one of the members, or has left it. */
  countArticle(node: EntityNode, isThere: boolean): void;
}

/**
 * The entities of all articles that go by one name: never parted, and the unit of what is merged. What is asked of them
 * is counted as they come and go, so that a name that ten thousand articles have costs no more than any other.
 */
export class Namesakes {
  readonly form: string;
  readonly nodes: NodeList;
  /** The names as written, and how many articles write them so. */
  readonly names: Tally<string>;
  /** Mentions under each kind. */
  readonly kinds: Tally<EntityKind>;
  #roles: Map<string, Tally<string>> | undefined;
  #aliases: Tally<string> | undefined;
  #roleWords: Tally<string> | undefined;
  #others: Tally<string> | undefined;
  #acronyms: Tally<string> | undefined;
  #shorts: Tally<string> | undefined;
  #usualNames: Tally<string> | undefined;
  mentions = 0;
  /** How many articles quote them. */
  speaking = 0;
  /** Grows whenever a name, alias or role comes that was not there, or goes. */
  version = 0;
  /** Grows whenever a role is stated once more or once less. */
  rolesVersion = 0;
  /** Where they belong at present. */
  group: EntityGroup | undefined;
  /** Under which name a writer wants them shown, if under another than articles do. */
  label: string | undefined;
  /** Their state when articles that quote them were last reported as affected. */
  told = '';

  constructor(form: string, nodes = new NodeList(), names = new Tally<string>(), kinds = new Tally<EntityKind>()) {
    this.form = form;
    this.nodes = nodes;
    this.names = names;
    this.kinds = kinds;
  }

  /** Namesakes with the entities `nodes`, of whom the rest was kept as `flat`. */
  static of(flat: FlatNamesakes, nodes: EntityNode[]): Namesakes {
    const [form, names, kinds, speaking, roles = NONE, ...lists] = flat;
    const namesakes = new Namesakes(form, NodeList.of(nodes), Tally.of(names), Tally.of(kinds));
    for (const [, count] of namesakes.kinds) namesakes.mentions += count;
    namesakes.speaking = speaking;
    const tallyOf = (list: FlatTally = NONE) => (list.length > 0 ? Tally.of<string>(list) : undefined);
    for (let i = 0; i < roles.length; i += 2) namesakes.#restoreRole(roles[i] as string, roles[i + 1] as number);
    namesakes.#aliases = tallyOf(lists[0]);
    namesakes.#others = tallyOf(lists[1]);
    namesakes.#acronyms = tallyOf(lists[2]);
    namesakes.#shorts = tallyOf(lists[3]);
    namesakes.#usualNames = tallyOf(lists[4]);
    namesakes.version = 1;
    return namesakes;
  }

  /** All of them but the entities themselves, in the form of JSON. */
  get flat(): FlatNamesakes {
    const titles = [...this.roles.values()].flatMap((written) => [...written].flat());
    const lists = [this.aliases, this.others, this.acronyms, this.shorts, this.usualNames].map((each) =>
      [...each].flat(),
    );
    while (lists.at(-1)?.length === 0) lists.pop();
    const rest = lists.length === 0 && titles.length === 0 ? [] : [titles, ...lists];
    return [this.form, [...this.names].flat(), [...this.kinds].flat(), this.speaking, ...rest];
  }

  /** What all of them together would have changed, had they come in one. */
  get whole(): NamesakesChange {
    const { others, acronyms, shorts } = this;
    return {
      cameOrWent: true,
      others: [...others.keys()],
      acronyms: [...acronyms.keys()],
      shorts: [...shorts.keys()],
    };
  }

  /** By role in lower case: how it is written, and how often. */
  get roles(): ReadonlyMap<string, Tally<string>> {
    return this.#roles ?? NO_ROLES;
  }

  /** Other names as written. */
  get aliases(): ReadonlyTally<string> {
    return this.#aliases ?? NOTHING;
  }

  get roleWords(): ReadonlyTally<string> {
    return this.#roleWords ?? NOTHING;
  }

  /** Forms that articles use for the same thing. */
  get others(): ReadonlyTally<string> {
    return this.#others ?? NOTHING;
  }

  get acronyms(): ReadonlyTally<string> {
    return this.#acronyms ?? NOTHING;
  }

  get shorts(): ReadonlyTally<string> {
    return this.#shorts ?? NOTHING;
  }

  /** Names of theirs that are the usual ones of countries. */
  get usualNames(): ReadonlyTally<string> {
    return this.#usualNames ?? NOTHING;
  }

  /** Counts one in, whom its article quotes if it `speaks`. */
  add(node: EntityNode, entity: ExtractedEntity, speaks: boolean): NamesakesChange {
    this.nodes.add(node);
    if (speaks) this.speaking += 1;
    this.mentions += weightOf(entity);
    return this.#count(entity, countIn, this.nodes.size === 1);
  }

  /** Counts one out. */
  delete(node: EntityNode, entity: ExtractedEntity, speaks: boolean): NamesakesChange {
    this.nodes.delete(node);
    if (speaks) this.speaking -= 1;
    this.mentions -= weightOf(entity);
    return this.#count(entity, countOut, this.nodes.size === 0);
  }

  /** Counts an entity in or out: `count` says whether that makes a difference to the set of keys. */
  #count(entity: ExtractedEntity, count: Count, cameOrWent: boolean): NamesakesChange {
    const { name, kind, aliases, roles, keys } = entity;
    const { others = NONE, acronyms = NONE, short, usual } = keys;
    const shorts = short === undefined ? NONE : [short];
    if (usual) this.#usualNames ??= new Tally();
    if (aliases.length > 0) this.#aliases ??= new Tally();
    if (roles.length > 0) this.#roleWords ??= new Tally();
    if (others.length > 0) this.#others ??= new Tally();
    if (acronyms.length > 0) this.#acronyms ??= new Tally();
    if (shorts.length > 0) this.#shorts ??= new Tally();

    count(this.kinds, kind, weightOf(entity));
    if (this.#usualNames && usual) count(this.#usualNames, name);
    if (count(this.names, name)) this.version += 1;
    this.version += changedOf(this.#aliases, aliases, count).length;
    for (const role of roles) if (this.#countRole(role, count)) this.version += 1;
    this.rolesVersion += roles.length;
    return {
      cameOrWent,
      others: changedOf(this.#others, others, count),
      acronyms: changedOf(this.#acronyms, acronyms, count),
      shorts: changedOf(this.#shorts, shorts, count),
      roleWords: changedOf(this.#roleWords, roles.flatMap(tellingWords), count).length > 0,
    };
  }

  #restoreRole(title: string, count: number): void {
    this.#roles ??= new Map();
    const key = roleKey(title);
    const written = this.#roles.get(key) ?? new Tally<string>();
    this.#roles.set(key, written);
    written.add(title, count);
    for (const word of tellingWords(title)) {
      this.#roleWords ??= new Tally();
      this.#roleWords.add(word, count);
    }
  }

  #countRole(title: string, count: Count): boolean {
    const key = roleKey(title);
    this.#roles ??= new Map();
    const written = this.#roles.get(key) ?? new Tally<string>();
    this.#roles.set(key, written);
    const changed = count(written, title);
    if (written.size === 0) this.#roles.delete(key);
    return changed;
  }
}

/** Counts a key of a tally in or out; whether that makes a difference to the set of keys. */
type Count = <K extends string>(tally: Tally<K>, key: K, by?: number) => boolean;

const countIn: Count = (tally, key, by) => tally.add(key, by);
const countOut: Count = (tally, key, by) => tally.delete(key, by);

/** Counts keys in or out; those of which that makes a difference. */
function changedOf(tally: Tally<string> | undefined, keys: readonly string[], count: Count): readonly string[] {
  return tally && keys.length > 0 ? keys.filter((key) => count(tally, key)) : NONE;
}

/** An entity whose mentions were all left out still is there, and of its kind. */
function weightOf({ mentions }: ExtractedEntity): number {
  return Math.max(1, mentions.length);
}

/** The words of a role that tell something about the office. */
function tellingWords(role: string): string[] {
  return role
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((word) => !EMPTY.has(word));
}
