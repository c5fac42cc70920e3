import type { EntityKind, ExtractedEntity } from '../../extract/extraction.js';
import type { EntityGroup } from './group.js';
import type { EntityNode } from './node.js';
import { NodeList } from './node-list.js';
import { type ReadonlyTally, Tally } from './tally.js';

/** What the coming or going of one entity has changed of what its namesakes are merged by. */
export interface NamesakesChange {
  /** The first of the name has come, or the last has gone. */
  readonly cameOrWent: boolean;
  /** Other forms of which there were none, or are none now. */
  readonly others: readonly string[];
  /** The same of possible acronyms. */
  readonly acronyms: readonly string[];
  /** The same of the name as an acronym. */
  readonly shorts: readonly string[];
  /** Whether words of roles have come or gone. */
  readonly roleWords: boolean;
}

const NO_ROLES: ReadonlyMap<string, Tally<string>> = new Map();
/** Of most names there is nothing to tell but the name: tallies are made when there is something to count. */
const NOTHING: ReadonlyTally<string> = new Tally();

/** Words in a role that tell nothing about the office. */
const EMPTY = new Set(['of', 'the', 'for', 'and', 'former', 'then', 'us', 'u.s.', 'counterpart', 'a']);

/**
 * The entities of all articles that go by one name: never parted, and the unit of what is merged. What is asked of them
 * is counted as they come and go, so that a name that ten thousand articles have costs no more than any other.
 */
export class Namesakes {
  readonly form: string;
  readonly nodes = new NodeList();
  /** The names as written, and how many articles write them so. */
  readonly names = new Tally<string>();
  /** Mentions under each kind. */
  readonly kinds = new Tally<EntityKind>();
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
  /** Where they belong at present. */
  group: EntityGroup | undefined;
  /** How their group told of them when articles that quote them were last said to be affected. */
  told = '';

  constructor(form: string) {
    this.form = form;
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
    return this.#count(entity, (tally, key, by) => tally.add(key, by), this.nodes.size === 1);
  }

  /** Counts one out. */
  delete(node: EntityNode, entity: ExtractedEntity, speaks: boolean): NamesakesChange {
    this.nodes.delete(node);
    if (speaks) this.speaking -= 1;
    return this.#count(entity, (tally, key, by) => tally.delete(key, by), this.nodes.size === 0);
  }

  /** Counts an entity in or out: `count` says whether that makes a difference to the set of keys. */
  #count(
    entity: ExtractedEntity,
    count: <K extends string>(tally: Tally<K>, key: K, by?: number) => boolean,
    cameOrWent: boolean,
  ): NamesakesChange {
    const { keys } = entity;
    let version = count(this.names, entity.name) ? 1 : 0;
    if (keys.usual) {
      this.#usualNames ??= new Tally();
      count(this.#usualNames, entity.name);
    }
    // An entity whose mentions were all left out still is of its kind.
    count(this.kinds, entity.kind, Math.max(1, entity.mentions.length));
    const countAll = (tally: Tally<string> | undefined, all: readonly string[] = []) => {
      const counted = tally ?? (all.length > 0 ? new Tally<string>() : undefined);
      return { counted, changed: all.filter((key) => counted && count(counted, key)) };
    };
    const aliases = countAll(this.#aliases, entity.aliases);
    this.#aliases = aliases.counted;
    version += aliases.changed.length;
    for (const role of entity.roles) if (this.#countRole(role, count)) version += 1;
    const roleWords = countAll(this.#roleWords, entity.roles.flatMap(tellingWords));
    this.#roleWords = roleWords.counted;
    const others = countAll(this.#others, keys.others);
    this.#others = others.counted;
    const acronyms = countAll(this.#acronyms, keys.acronyms);
    this.#acronyms = acronyms.counted;
    const shorts = countAll(this.#shorts, keys.short === undefined ? [] : [keys.short]);
    this.#shorts = shorts.counted;
    this.version += version;
    this.mentions = 0;
    for (const [, mentions] of this.kinds) this.mentions += mentions;
    return {
      cameOrWent,
      others: others.changed,
      acronyms: acronyms.changed,
      shorts: shorts.changed,
      roleWords: roleWords.changed.length > 0,
    };
  }

  #countRole(title: string, count: (tally: Tally<string>, key: string) => boolean): boolean {
    const key = roleKey(title);
    this.#roles ??= new Map();
    const written = this.#roles.get(key) ?? new Tally<string>();
    this.#roles.set(key, written);
    const changed = count(written, title);
    if (written.size === 0) this.#roles.delete(key);
    return changed;
  }
}

/** The words of a role that tell something about the office. */
function tellingWords(role: string): string[] {
  return role
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((word) => !EMPTY.has(word));
}

/** Equal for all ways to write one role. */
export function roleKey(title: string): string {
  return title.toLowerCase().replace(/[’‘]/gu, "'");
}
