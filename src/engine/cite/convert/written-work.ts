import { withoutLinks } from '../escape.js';
import { type CiteItem, printCitation } from '../pandoc.js';
import type { StyleFormatter } from '../styles/formatter.js';
import { markdownOf } from '../styles/markup.js';
import { CitationPrinter } from './print.js';
import type { CitationSyntax } from './syntax.js';

/** A citation and a reference, as Markdown. */
export interface WrittenWork {
  /** For the syntax of footnotes, the text of the note. */
  readonly citation: string;
  /** Null where nothing is known about the work. */
  readonly reference: string | null;
}

/** Writes one work outside any draft: its citation in a syntax, and its reference. Addresses in them are not live links. */
export function writtenWork(item: CiteItem, syntax: CitationSyntax, formatter: StyleFormatter): WrittenWork {
  const reference = formatter.reference(item.key);
  const printer = new CitationPrinter({ formatter, address: () => null, finish: withoutLinks });
  return { citation: citationIn(item, syntax, printer), reference: reference && withoutLinks(markdownOf(reference)) };
}

function citationIn(item: CiteItem, syntax: CitationSyntax, printer: CitationPrinter): string {
  const cited = { form: 'bracketed', items: [item] } as const;
  const source = printCitation([item]);
  switch (syntax) {
    case 'pandoc':
      return source;
    case 'plain':
      return printer.words(cited);
    case 'links':
      return printer.links(cited, source);
    case 'footnotes':
      return printer.note(cited, source);
  }
}
