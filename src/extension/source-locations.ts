import type { Library } from '../engine/library/library.js';
import type { LibraryArticle } from '../engine/library/model.js';

/** Which files are articles of the library, or copies of one; a change of the library costs no more than what it changes. */
export class SourceLocations {
  readonly #byArticle = new Map<string, readonly string[]>();
  /** How many articles name a location: while a file moves from one to another, there are two. */
  readonly #counts = new Map<string, number>();

  constructor(library: Library) {
    for (const entry of library.articles) this.#add(entry);
    library.onDidChange(({ changed, removed }) => {
      for (const id of removed) this.#remove(id);
      for (const entry of changed) this.#add(entry);
    });
  }

  /** Whether the file at a location (a URI) is one of them. */
  has(location: string): boolean {
    return this.#counts.has(location);
  }

  #add({ article, location, copies = [] }: LibraryArticle): void {
    const { id } = article.metadata;
    this.#remove(id);
    const all = [...(location === undefined ? [] : [location]), ...copies.map((copy) => copy.location)];
    if (all.length === 0) return;
    this.#byArticle.set(id, all);
    for (const each of all) this.#counts.set(each, (this.#counts.get(each) ?? 0) + 1);
  }

  #remove(id: string): void {
    for (const each of this.#byArticle.get(id) ?? []) {
      const left = (this.#counts.get(each) ?? 0) - 1;
      if (left > 0) this.#counts.set(each, left);
      else this.#counts.delete(each);
    }
    this.#byArticle.delete(id);
  }
}
