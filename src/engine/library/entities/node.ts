import type { ExtractedEntity } from '../../extract/extraction.js';
import type { LibraryArticle, Mention } from '../model.js';
import { paragraphAt } from '../paragraph-at.js';
import type { SnapshotReader, SnapshotWriter } from '../snapshot/parts.js';
import type { EntityNode } from './entity-node.js';
import { roleKey } from './role-key.js';

/** What is kept of an article's entities; the rest is read in its extraction when needed. */
interface ArticleNodes {
  readonly entry: LibraryArticle;
  /** The article's place in the order of adding. */
  readonly order: number;
  /** The number of its first entity; the others follow. */
  readonly first: EntityNode;
  readonly count: number;
  /** By entity: where its mentions end among those of all, as an index. */
  readonly ends: Offsets;
  /** Start, end and paragraph of each mention, one entity's after another's. */
  readonly mentions: Offsets;
  /** Those that the article quotes, in order. */
  readonly speakers: readonly SpeakerNode[];
  /** Those with roles, by `roleKey`. */
  readonly roles: ReadonlyMap<EntityNode, readonly string[]>;
}

/** An entity that its article quotes. */
export interface SpeakerNode {
  readonly node: EntityNode;
  /** Its id in the article's extraction. */
  readonly id: string;
  readonly form: string;
}

type Offsets = Uint16Array | Uint32Array | Int32Array;

/** Speakers and roles of an article as JSON has them, each with its place among the article's entities. */
type FlatNodes = readonly [
  speakers?: readonly (readonly [at: number, id: string, form: string])[],
  roles?: readonly (readonly [at: number, keys: readonly string[]])[],
];

/** Number of articles written in one step. */
const WRITTEN_AT_ONCE = 256;

const NOBODY: readonly SpeakerNode[] = [];
const NO_ROLES: ReadonlyMap<EntityNode, readonly string[]> = new Map();

/** The entities of all articles. What is asked of those of thousands of articles at once is kept here, in few bytes. */
export class EntityNodes {
  /** In order of the numbers. */
  readonly #articles: ArticleNodes[] = [];
  readonly #byId = new Map<string, ArticleNodes>();
  #next: EntityNode = 0;
  #last: ArticleNodes | undefined;
  #asked: { readonly nodes: ArticleNodes; readonly byId: ReadonlyMap<string, SpeakerNode> } | undefined;

  /** Takes in an article, which is number `order` of the library and not there yet; its entities. */
  add(entry: LibraryArticle, order: number): EntityNode[] {
    if (entry.extraction.entities.length === 0) return [];
    const nodes = packed(entry, order, this.#next);
    this.#append(nodes);
    return numbersOf(nodes);
  }

  /** Writes all of them into a snapshot; `numberOf` numbers the articles there. */
  *write(snapshot: SnapshotWriter, numberOf: (articleId: string) => number): Generator<void, void> {
    snapshot.json(this.#articles.length);
    for (let from = 0; from < this.#articles.length; from += WRITTEN_AT_ONCE) {
      yield;
      const some = this.#articles.slice(from, from + WRITTEN_AT_ONCE);
      snapshot.numbers(
        some.map(({ entry, order, first, count }) => [numberOf(entry.article.metadata.id), order, first, count]),
      );
      snapshot.numbers(some.map(({ ends }) => ends));
      snapshot.numbers(some.map(({ mentions }) => mentions));
      snapshot.json(some.map(flatOf));
    }
  }

  /** Reads again what `write` has written, of the articles in the order of their numbers. */
  static read(snapshot: SnapshotReader, articles: readonly LibraryArticle[]): EntityNodes {
    const nodes = new EntityNodes();
    for (let left = snapshot.json<number>(); left > 0; left -= WRITTEN_AT_ONCE) {
      const [heads, allEnds, allMentions] = [snapshot.numbers(), snapshot.numbers(), snapshot.numbers()];
      let [end, mention] = [0, 0];
      for (const [i, flat] of snapshot.json<readonly FlatNodes[]>().entries()) {
        const [number = 0, order = 0, first = 0, count = 0] = heads.subarray(4 * i, 4 * i + 4);
        const ends = allEnds.subarray(end, end + count);
        const mentions = allMentions.subarray(mention, mention + 3 * (ends.at(-1) ?? 0));
        end += ends.length;
        mention += mentions.length;
        const entry = articles[number];
        if (!entry) throw new RangeError('The snapshot has more articles than it names.');
        nodes.#append({ entry, order, first, count, ends, mentions, ...notedIn(flat, first) });
      }
    }
    return nodes;
  }

  #append(own: ArticleNodes): void {
    this.#articles.push(own);
    this.#byId.set(own.entry.article.metadata.id, own);
    this.#next = own.first + own.count;
  }

  /** Forgets an article. */
  delete(articleId: string): void {
    const nodes = this.#byId.get(articleId);
    if (!nodes) return;
    this.#byId.delete(articleId);
    this.#last = undefined;
    this.#articles.splice(this.#indexOf(nodes.first), 1);
  }

  /** The entities of an article, in order. */
  of(articleId: string): EntityNode[] {
    const nodes = this.#byId.get(articleId);
    return nodes ? numbersOf(nodes) : [];
  }

  /** Whom an article quotes under this id in its extraction; its extraction need not be read for that. */
  speaker(articleId: string, id: string): SpeakerNode | undefined {
    const nodes = this.#byId.get(articleId);
    if (!nodes) return undefined;
    // One article's speakers are asked for one after the other.
    if (this.#asked?.nodes !== nodes) {
      this.#asked = { nodes, byId: new Map(nodes.speakers.map((speaker) => [speaker.id, speaker])) };
    }
    return this.#asked.byId.get(id);
  }

  /** What the article's extraction says of it. */
  entity(node: EntityNode): ExtractedEntity {
    const { entry, first } = this.#articleOf(node);
    const entity = entry.extraction.entities[node - first];
    if (!entity) throw new RangeError('An article has fewer entities than it had.');
    return entity;
  }

  /** The cite key of its article. */
  articleId(node: EntityNode): string {
    return this.#articleOf(node).entry.article.metadata.id;
  }

  /** When its article was published; empty where that is not known. */
  issued(node: EntityNode): string {
    return this.#articleOf(node).entry.article.metadata.issued ?? '';
  }

  /** Its article's place in the order of adding. */
  order(node: EntityNode): number {
    return this.#articleOf(node).order;
  }

  /** The entities of its article: `count` of them from `first` on. */
  siblings(node: EntityNode): { readonly first: EntityNode; readonly count: number } {
    return this.#articleOf(node);
  }

  /** Whether the article quotes it. */
  speaks(node: EntityNode): boolean {
    const { speakers } = this.#articleOf(node);
    let [from, to] = [0, speakers.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((speakers[middle]?.node ?? 0) < node) from = middle + 1;
      else to = middle;
    }
    return speakers[from]?.node === node;
  }

  /** Whether the article states this role of it, given as its `roleKey`. */
  hasRole(node: EntityNode, role: string): boolean {
    return this.#articleOf(node).roles.get(node)?.includes(role) ?? false;
  }

  /** The places that name it, with the paragraphs they are in. */
  mentions(node: EntityNode): Mention[] {
    const { entry, first, ends, mentions } = this.#articleOf(node);
    const articleId = entry.article.metadata.id;
    const found: Mention[] = [];
    for (let i = ends[node - first - 1] ?? 0; i < (ends[node - first] ?? 0); i += 1) {
      const [start = 0, end = 0, paragraph = 0] = mentions.subarray(3 * i, 3 * i + 3);
      found.push({ articleId, start, end, paragraph });
    }
    return found;
  }

  #articleOf(node: EntityNode): ArticleNodes {
    // Much is asked of one after the other of an article's entities.
    const last = this.#last;
    if (last && node >= last.first && node < last.first + last.count) return last;
    const article = this.#articles[this.#indexOf(node)];
    if (!article) throw new RangeError('No article has this entity.');
    this.#last = article;
    return article;
  }

  /** Of the article that has an entity. */
  #indexOf(node: EntityNode): number {
    let [from, to] = [0, this.#articles.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#articles[middle]?.first ?? 0) <= node) from = middle + 1;
      else to = middle;
    }
    return from - 1;
  }
}

function flatOf({ first, speakers, roles }: ArticleNodes): FlatNodes {
  const named = speakers.map(({ node, id, form }) => [node - first, id, form] as const);
  const held = [...roles].map(([node, keys]) => [node - first, keys] as const);
  if (held.length > 0) return [named, held];
  return named.length > 0 ? [named] : [];
}

function notedIn([speakers = [], roles = []]: FlatNodes, first: EntityNode): Pick<ArticleNodes, 'speakers' | 'roles'> {
  return {
    speakers: speakers.length > 0 ? speakers.map(([at, id, form]) => ({ node: first + at, id, form })) : NOBODY,
    roles: roles.length > 0 ? new Map(roles.map(([at, keys]) => [first + at, keys])) : NO_ROLES,
  };
}

function numbersOf({ first, count }: ArticleNodes): EntityNode[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

function packed(entry: LibraryArticle, order: number, first: EntityNode): ArticleNodes {
  const { entities, quotations } = entry.extraction;
  const { paragraphs } = entry.article;
  const quoted = new Set(quotations.map(({ speaker }) => speaker?.entity));
  const speakers: SpeakerNode[] = [];
  const roles = new Map<EntityNode, readonly string[]>();
  const ends: number[] = [];
  const mentions: number[] = [];
  for (const [index, entity] of entities.entries()) {
    const { id, keys } = entity;
    if (quoted.has(id)) speakers.push({ node: first + index, id, form: keys.form });
    if (entity.roles.length > 0) roles.set(first + index, entity.roles.map(roleKey));
    for (const { start, end } of entity.mentions) mentions.push(start, end, paragraphAt(paragraphs, start));
    ends.push(mentions.length / 3);
  }
  return {
    entry,
    order,
    first,
    count: entities.length,
    ends: offsets(ends),
    mentions: offsets(mentions),
    speakers: speakers.length > 0 ? speakers : NOBODY,
    roles: roles.size > 0 ? roles : NO_ROLES,
  };
}

/** As few bytes as they need. */
function offsets(values: readonly number[]): Offsets {
  return values.every((value) => value < 65_536) ? Uint16Array.from(values) : Uint32Array.from(values);
}
