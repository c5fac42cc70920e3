import { Library } from '../library/library.js';
import type { LibraryArticle } from '../library/model.js';
import { hashText } from '../text/hash.js';
import { LibrarySearch } from './library-search.js';
import { stampSegment, verifySegment } from './store.js';

/** Number of bytes before the segment: a hash of the text that the articles were read from. */
const HEADER = 4;

/**
 * The index of a library of these articles alone: a segment, as it is stored. The build makes it of the bundled ones, which are packed in
 * `corpus`. What would not be in one segment is indexed later; so is everything, if there are no articles.
 */
export function bundledIndex(articles: readonly LibraryArticle[], corpus: string): ArrayBuffer {
  const library = new Library();
  for (const article of articles) library.update({ add: [article] });
  const search = new LibrarySearch(library);
  search.catchUp();
  const [segment] = search.index.segments;
  if (segment === undefined) return new ArrayBuffer(0);
  stampSegment(segment.buffer);
  const bytes = new Uint8Array(HEADER + segment.buffer.byteLength);
  new DataView(bytes.buffer).setUint32(0, hashText(corpus));
  bytes.set(new Uint8Array(segment.buffer), HEADER);
  return bytes.buffer;
}

/**
 * Brings what `bundledIndex` has made into the search of a library of the same articles alone. What is damaged, was made of another
 * `corpus`, or on a machine with another order of bytes is not used: they are indexed like all others.
 */
export function bringBundledIndex(search: LibrarySearch, bytes: Uint8Array, corpus: string): void {
  if (bytes.length < HEADER) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== hashText(corpus)) return;
  const segment = verifySegment(bytes.slice(HEADER).buffer);
  if (segment !== null) search.bringMade(segment);
}
