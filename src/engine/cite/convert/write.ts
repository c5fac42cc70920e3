import type { TextEdit } from '../../text/edits.js';
import { type CiteItem, printCitation } from '../pandoc.js';
import type { Moved } from './marker.js';
import { NoteBook } from './notes.js';
import type { CitationPrinter } from './print.js';
import type { DraftCitations } from './read.js';
import type { CitationSyntax } from './syntax.js';

/** Writes new citations into a draft in its syntax. */
export interface CitationWriter {
  /** The text at the citation's place; a call of a footnote may occur elsewhere. */
  readonly print: (items: readonly CiteItem[], moved?: Moved) => string;
  /** What must be written elsewhere for all that was printed: footnotes. */
  readonly elsewhere: () => readonly TextEdit[];
}

/** The writer for a syntax; `printer` may be absent only for Pandoc's, which needs no style. */
export function citationWriter(
  syntax: CitationSyntax,
  draft: { readonly text: string; readonly language: string | null; readonly citations: () => DraftCitations },
  printer: CitationPrinter | undefined,
): CitationWriter {
  const nothing = () => [];
  const source = (items: readonly CiteItem[]) => printCitation(items, draft.language);
  if (syntax === 'pandoc' || printer === undefined) return { print: source, elsewhere: nothing };
  const cited = (items: readonly CiteItem[]) => ({ form: 'bracketed', items }) as const;
  if (syntax === 'plain') {
    return { print: (items) => printer.plain(cited(items), source(items)), elsewhere: nothing };
  }
  if (syntax === 'links') {
    return { print: (items) => printer.links(cited(items), source(items)), elsewhere: nothing };
  }
  const book = new NoteBook(draft.citations(), printer);
  return {
    print: (items, moved) => `[^${book.labelFor(cited(items), source(items), moved)}]`,
    elsewhere: () => book.definitions(draft.text),
  };
}
