import { Library } from '../library/library.js';
import type { LibraryArticle } from '../library/model.js';
import { LibrarySearch } from './library-search.js';
import { openSegment, stampSegment } from './store.js';

/**
 * The index of a library of these articles alone: a segment, as it is stored. The build makes it of the bundled ones. What would not be in
 * one segment is indexed later; so is everything, if there are no articles.
 */
export function bundledIndex(articles: readonly LibraryArticle[]): ArrayBuffer {
  const library = new Library();
  for (const article of articles) library.update({ add: [article] });
  const search = new LibrarySearch(library);
  search.catchUp();
  const [segment] = search.index.segments;
  if (segment === undefined) return new ArrayBuffer(0);
  stampSegment(segment.buffer);
  return segment.buffer;
}

/**
 * Brings what `bundledIndex` has made into the search of a library of the same articles alone. A machine with another order of bytes cannot
 * use it, and indexes them like all others.
 */
export function bringBundledIndex(search: LibrarySearch, bytes: Uint8Array): void {
  const segment = openSegment(bytes.slice().buffer);
  if (segment !== null) search.bringMade(segment);
}
