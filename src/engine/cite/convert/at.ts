import type { DraftSyntax } from '../../markdown/markdown.js';
import type { Range } from '../../text/range.js';
import { citationAt } from '../citation-at.js';
import type { CiteItem } from '../pandoc.js';
import { readDraftCitations } from './read.js';

/** A cited work under the cursor, in any syntax it is cited. */
export interface CitedAt {
  readonly item: CiteItem;
  /** The whole citation's range for other syntaxes than Pandoc's, where a work has no words of its own. */
  readonly range: Range;
  /** From `@` (or `-@`) to the key's end; null where the key is hidden. */
  readonly keyRange: Range | null;
}

/** The work cited at an offset; of several in a formatted citation the first. Null where none is. */
export function citedAt(syntax: DraftSyntax, offset: number): CitedAt | null {
  const pandoc = citationAt(syntax, offset);
  if (pandoc !== null)
    return { item: pandoc, range: { start: pandoc.start, end: pandoc.end }, keyRange: pandoc.keyRange };
  const block = syntax.blockAt(offset);
  const hidden = block?.inline.some(
    ({ kind }) => kind === 'comment' || kind === 'linkTarget' || kind === 'footnoteCall',
  );
  if (hidden !== true) return null;
  const citation = readDraftCitations(syntax).citations.find(({ start, end }) => start <= offset && offset <= end);
  const item = citation?.items[0];
  if (citation === undefined || item === undefined) return null;
  return { item, range: { start: citation.start, end: citation.end }, keyRange: null };
}
