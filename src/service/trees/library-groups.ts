import type { LibraryChange } from '../../engine/library/library.js';
import type { Quotation } from '../../engine/library/model.js';
import { Ranking } from '../../engine/library/ranking.js';
import { groupBy } from '../group-by.js';
import { ownTurn } from '../slices.js';
import { type Group, type Groups, headOf, keyOf, ORDER, type WithLibrary } from './groups.js';
import type { Grouping } from './place.js';
import type { List } from './rows.js';

/** A group, and the articles that have something in it. */
interface Members {
  readonly group: Group;
  /** How many quotations each article has in the group. */
  readonly articles: Map<string, number>;
}

/** Number of changed articles counted with each request; of more, as many as fit into a number of milliseconds. */
const AT_ONCE = 4;
const PIECE = 4;

/**
 * All quotations of a library in groups. A change of the library costs what the quotations of the changed articles cost,
 * and that when the groups are next looked at. Of many the first are counted at once, and the rest in slices, between which
 * it yields to other work.
 */
export class LibraryGroups implements Groups {
  readonly #session: WithLibrary;
  readonly #grouping: Grouping;
  readonly #groups = new Map<string, Members>();
  /** By article: the keys of the groups that it has something in. */
  readonly #keys = new Map<string, readonly string[]>();
  /** Articles of which other quotations are counted than they have, or none. */
  readonly #stale: Set<string>;
  readonly #forget: () => void;
  readonly #ranking: Ranking<Group>;
  readonly #grown: () => void;
  /** Whether the next articles are counted in a turn to come. */
  #waits = false;
  #disposed = false;

  /** `grown` is called when more has been counted since someone looked. */
  constructor(session: WithLibrary, grouping: Grouping, grown: () => void) {
    this.#session = session;
    this.#grouping = grouping;
    this.#grown = grown;
    this.#ranking = new Ranking(ORDER[grouping]);
    this.#stale = new Set(session.library.articles.map(({ article }) => article.metadata.id));
    this.#forget = session.library.onDidChange((change) => this.#note(change));
  }

  get list(): List<Group> {
    if (!this.#waits) this.#count();
    return this.#ranking;
  }

  quotations(key: string): List<Quotation> {
    if (!this.#waits) this.#count();
    // The rows of a group are read from its articles: none of these may have others than are counted.
    for (const id of this.#stale.size > 0 ? [...(this.#groups.get(key)?.articles.keys() ?? [])] : []) {
      if (this.#stale.delete(id)) this.#regroup(id);
    }
    const members = this.#groups.get(key);
    return members ? new MembersList(members, (articleId) => this.#inArticle(articleId, key)) : [];
  }

  /** Follows the library no longer. */
  dispose(): void {
    this.#disposed = true;
    this.#forget();
  }

  #note({ changed, removed, retold }: LibraryChange): void {
    for (const id of removed) this.#stale.add(id);
    for (const { article } of changed) this.#stale.add(article.metadata.id);
    for (const id of retold) this.#stale.add(id);
  }

  /** Counts some of the changed articles, and continues with the others after other work. */
  #count(): void {
    const started = performance.now();
    let counted = 0;
    for (const id of this.#stale) {
      if (counted >= AT_ONCE && performance.now() - started >= PIECE) break;
      this.#stale.delete(id);
      this.#regroup(id);
      counted += 1;
    }
    if (this.#stale.size === 0) return;
    this.#waits = true;
    void ownTurn().then(() => {
      this.#waits = false;
      if (this.#disposed) return;
      this.#count();
      this.#grown();
    });
  }

  #regroup(articleId: string): void {
    const quotations = this.#session.library.quotationsIn(articleId).filter(({ kind }) => kind !== 'other');
    const byKey = groupBy(quotations, (quotation) => keyOf(this.#session, quotation, this.#grouping));
    for (const key of this.#keys.get(articleId) ?? []) if (!byKey.has(key)) this.#put(key, articleId, []);
    for (const [key, own] of byKey) this.#put(key, articleId, own);
    if (byKey.size > 0) this.#keys.set(articleId, [...byKey.keys()]);
    else this.#keys.delete(articleId);
  }

  /** Notes what an article has in a group, in place of what it had; it keeps its place among the articles. */
  #put(key: string, articleId: string, quotations: readonly Quotation[]): void {
    const known = this.#groups.get(key);
    const articles = known?.articles ?? new Map<string, number>();
    const count = (known?.group.count ?? 0) - (articles.get(articleId) ?? 0) + quotations.length;
    const [first] = quotations;
    if (first) articles.set(articleId, quotations.length);
    else articles.delete(articleId);
    if (known) this.#ranking.delete(known.group);
    const head = first ? headOf(this.#session, first, this.#grouping) : known?.group;
    if (count === 0 || !head) {
      this.#groups.delete(key);
      return;
    }
    const group = { label: head.label, rank: head.rank, key, count };
    this.#ranking.add(group);
    this.#groups.set(key, { group, articles });
  }

  #inArticle(articleId: string, key: string): Quotation[] {
    const own = this.#session.library.quotationsIn(articleId).filter(({ kind }) => kind !== 'other');
    return own.filter((quotation) => keyOf(this.#session, quotation, this.#grouping) === key);
  }
}

/** The quotations of a group, article by article, read as far as someone looks. */
class MembersList implements List<Quotation> {
  readonly length: number;
  readonly #articles: Iterator<string>;
  readonly #read: (articleId: string) => readonly Quotation[];
  readonly #known: Quotation[] = [];

  constructor({ group, articles }: Members, read: (articleId: string) => readonly Quotation[]) {
    this.length = group.count;
    this.#articles = [...articles.keys()].values();
    this.#read = read;
  }

  at(index: number): Quotation | undefined {
    while (this.#known.length <= index) {
      const { value, done } = this.#articles.next();
      if (done) break;
      this.#known.push(...this.#read(value));
    }
    return this.#known[index];
  }
}
