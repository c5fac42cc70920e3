import { isProse } from '../markdown/block.js';
import type { DraftSyntax } from '../markdown/markdown.js';
import { touches } from '../text/range.js';
import { pandocCitationsIn } from './citations.js';
import type { Citation, FoundItem } from './pandoc.js';

/** One cited work under the cursor, and the citation that it is part of. */
export interface ItemAt extends FoundItem {
  readonly citation: Citation;
}

/** The work cited in Pandoc's syntax at an offset. On a citation's brackets that is its nearest one. */
export function citationAt(syntax: DraftSyntax, offset: number): ItemAt | null {
  const block = syntax.blockAt(offset);
  if (block === null || !isProse(block.kind)) return null;
  const citation = pandocCitationsIn(block).find((each) => touches(each, offset));
  if (citation === undefined) return null;
  const item =
    citation.items.find((each) => touches(each, offset)) ?? citation.items.find((each) => each.start > offset);
  const found = item ?? citation.items.at(-1);
  return found === undefined ? null : { ...found, citation };
}
