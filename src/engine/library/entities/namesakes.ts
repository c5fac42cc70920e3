import type { EntityKind } from '../../extract/extraction.js';
import type { EntityGroup } from './group.js';
import type { EntityNode } from './node.js';
import { SmallSet } from './small-set.js';
import { Tally } from './tally.js';

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

const NONE: ReadonlyMap<string, Tally<string>> = new Map();

/** Words in a role that tell nothing about the office. */
const EMPTY = new Set(['of', 'the', 'for', 'and', 'former', 'then', 'us', 'u.s.', 'counterpart', 'a']);

/**
 * The entities of all articles that go by one name: never parted, and the unit of what is merged. What is asked of them
 * is counted as they come and go, so that a name that ten thousand articles have costs no more than any other.
 */
export class Namesakes {
  readonly form: string;
  readonly nodes = new SmallSet<EntityNode>();
  /** The names as written, and how many articles write them so. */
  readonly names = new Tally<string>();
  readonly aliases = new Tally<string>();
  /** Mentions under each kind. */
  readonly kinds = new Tally<EntityKind>();
  #roles: Map<string, Tally<string>> | undefined;
  readonly roleWords = new Tally<string>();
  /** Forms that articles use for the same thing. */
  readonly others = new Tally<string>();
  readonly acronyms = new Tally<string>();
  readonly shorts = new Tally<string>();
  /** Names of theirs that are the usual ones of countries. */
  readonly usualNames = new Tally<string>();
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
    return this.#roles ?? NONE;
  }

  add(node: EntityNode): NamesakesChange {
    this.nodes.add(node);
    if (node.speaks) this.speaking += 1;
    return this.#count(node, (tally, key, by) => tally.add(key, by), this.nodes.size === 1);
  }

  delete(node: EntityNode): NamesakesChange {
    this.nodes.delete(node);
    if (node.speaks) this.speaking -= 1;
    return this.#count(node, (tally, key, by) => tally.delete(key, by), this.nodes.size === 0);
  }

  /** Counts an entity in or out: `count` says whether that makes a difference to the set of keys. */
  #count(
    { entity }: EntityNode,
    count: <K extends string>(tally: Tally<K>, key: K, by?: number) => boolean,
    cameOrWent: boolean,
  ): NamesakesChange {
    const { keys } = entity;
    let version = count(this.names, entity.name) ? 1 : 0;
    if (keys.usual) count(this.usualNames, entity.name);
    // An entity whose mentions were all left out still is of its kind.
    count(this.kinds, entity.kind, Math.max(1, entity.mentions.length));
    for (const alias of entity.aliases) if (count(this.aliases, alias)) version += 1;
    let roleWords = false;
    for (const role of entity.roles) {
      if (this.#countRole(role, count)) version += 1;
      for (const word of role.toLowerCase().split(/[\s,]+/u)) {
        if (!EMPTY.has(word) && count(this.roleWords, word)) roleWords = true;
      }
    }
    this.version += version;
    this.mentions = 0;
    for (const [, mentions] of this.kinds) this.mentions += mentions;
    return {
      cameOrWent,
      others: (keys.others ?? []).filter((form) => count(this.others, form)),
      acronyms: (keys.acronyms ?? []).filter((acronym) => count(this.acronyms, acronym)),
      shorts: keys.short !== undefined && count(this.shorts, keys.short) ? [keys.short] : [],
      roleWords,
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

/** Equal for all ways to write one role. */
export function roleKey(title: string): string {
  return title.toLowerCase().replace(/[’‘]/gu, "'");
}
