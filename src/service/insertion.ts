import { insertionFor } from '../engine/cite/insertion.js';
import type { QuotablePassage } from '../engine/cite/passage.js';
import type { Insertion } from '../engine/cite/place.js';
import type { TextEdit } from '../engine/text/edits.js';
import type { Range } from '../engine/text/range.js';
import type { ArticlesByKey } from './catalogue.js';
import { asCited, citationWriters, quoting } from './citing.js';
import type { Draft } from './draft.js';
import { insertionSettings, placeAt } from './quoted-words.js';

export { citationInsertion, insertionFor } from '../engine/cite/insertion.js';

/** Words of a source as they are inserted in several places of a draft at once. */
export interface Insertions {
  /** One for each place, in their order. */
  readonly insertions: readonly Insertion[];
  /** What must be written apart from them: footnotes. */
  readonly apart: readonly TextEdit[];
}

/** Makes words of a source, cited, what is to be inserted in the place of ranges of a draft, which are in its order. */
export async function insertionsOf(
  known: { readonly library: ArticlesByKey },
  draft: Draft,
  { words, quotation }: QuotablePassage,
  places: readonly Range[],
): Promise<Insertions> {
  const quoted = quotation ? quoting(known, words.citation, quotation, draft) : words.citation;
  const { print, elsewhere } = (await citationWriters(draft))();
  const settings = { ...insertionSettings(draft.setting), printCitation: print };
  const cited = { ...words, citation: asCited(known, quoted, draft.syntax) };
  const insertions = places.map((place) => insertionFor(cited, placeAt(draft.syntax, place), settings));
  return { insertions, apart: elsewhere() };
}
