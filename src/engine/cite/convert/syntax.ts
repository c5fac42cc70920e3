import type { Range } from '../../text/range.js';
import type { CitationForm, CiteItem } from '../pandoc.js';
import { parseCitations } from '../pandoc.js';
import type { Moved } from './marker.js';

/** The ways in which a draft can write its citations. */
export type CitationSyntax = 'pandoc' | 'footnotes' | 'links' | 'plain';

/** All of them, the default first. */
export const CITATION_SYNTAXES: readonly CitationSyntax[] = ['pandoc', 'footnotes', 'links', 'plain'];

/** What is cited, in any syntax. */
export interface CitedWorks {
  readonly form: CitationForm;
  readonly items: readonly CiteItem[];
}

/** A citation of a draft in any of the syntaxes. The range is what converting replaces. */
export interface WrittenCitation extends CitedWorks, Range {
  readonly syntax: CitationSyntax;
  /** The citation in Pandoc's syntax, to the letter as it once was written. */
  readonly source: string;
  /** Whether it is shown in words that are the writer's own, and so nothing may replace them. */
  readonly reworded?: boolean | undefined;
  /** The label of the footnote that holds it, for that syntax. */
  readonly label?: string | undefined;
  /** What was written for it in the sentence, before the call of its footnote: the author's name. */
  readonly lead?: string | undefined;
  /** For a footnote, where the citation is in other syntaxes; the range has the punctuation before the call in it. */
  readonly moved?: Moved | undefined;
}

/** Reads words that should be one Pandoc citation and nothing else; null for anything else. `language`: the draft's. */
export function readSource(source: string, language: string | null = null): CitedWorks | null {
  // A citation that was wrapped inside a block quote has the quote's marks at the start of its lines.
  const [only, ...more] = parseCitations(source.replace(/\n[ \t>]{0,80}/gu, '\n'), 2, language);
  if (only === undefined || more.length > 0 || only.start !== 0) return null;
  return { form: only.form, items: only.items };
}
