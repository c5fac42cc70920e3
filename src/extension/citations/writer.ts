import * as vscode from 'vscode';
import { citedKey } from '../../engine/cite/cited-key.js';
import { CitationPrinter } from '../../engine/cite/convert/print.js';
import { type DraftCitations, readDraftCitations } from '../../engine/cite/convert/read.js';
import { type CitationWriter, citationWriter } from '../../engine/cite/convert/write.js';
import { type CiteItem, printCitation } from '../../engine/cite/pandoc.js';
import { nameInFull } from '../../engine/cite/reference.js';
import type { StyleFormatter } from '../../engine/cite/styles/formatter.js';
import type { Quotation } from '../../engine/library/model.js';
import type { DraftSyntax } from '../../engine/markdown/markdown.js';
import type { Session } from '../session.js';
import type { References } from './references.js';
import { citationSettings } from './settings.js';

/** Writes citations the way a draft wants them: syntax, style, and where its sources can be read. */
export class CitationWriters {
  readonly #session: Session;
  readonly #references: References;

  constructor(session: Session, references: References) {
    this.#session = session;
    this.#references = references;
  }

  /**
   * Makes writers for a draft as it is now, one for each thing that may be inserted. Waits until the style has been read, if
   * the syntax needs one; a style that cannot be had leaves Pandoc's syntax, which needs none.
   */
  async for(document: vscode.TextDocument, syntax: DraftSyntax): Promise<() => CitationWriter> {
    const wanted = citationSettings(document).syntax;
    let citations: DraftCitations | undefined;
    const draft = {
      text: syntax.text,
      citations: () => {
        citations ??= readDraftCitations(syntax);
        return citations;
      },
    };
    if (wanted === 'pandoc') return () => citationWriter('pandoc', draft, undefined);
    const printer = this.printer(await this.#references.whenReady(document), document);
    return () => citationWriter(wanted, draft, printer);
  }

  /** A citation for the clipboard: as the draft writes them, but for footnotes, which stand nowhere without the draft. */
  async toCopy(item: CiteItem, document: vscode.TextDocument | undefined): Promise<string> {
    const { syntax } = citationSettings(document);
    if (syntax === 'pandoc') return printCitation([item]);
    const cited = { form: 'bracketed', items: [item] } as const;
    const printer = this.printer(await this.#references.whenReady(document), document);
    return syntax === 'links' ? printer.links(cited, printCitation([item])) : printer.words(cited);
  }

  /** The printer for a draft, once its style has been read. */
  async printerFor(document: vscode.TextDocument): Promise<CitationPrinter> {
    return this.printer(await this.#references.whenReady(document), document);
  }

  /** Prints citations in a style, links leading from a draft to where its sources can be read. */
  printer(formatter: StyleFormatter, document: vscode.TextDocument | undefined): CitationPrinter {
    return new CitationPrinter({ formatter, address: (key) => this.address(key, document) });
  }

  /** Where a work can be read: its address, or a path from the draft; null where neither is known. */
  address(key: string, document: vscode.TextDocument | undefined): string | null {
    const url = this.#references.item(key, document)?.URL;
    if (typeof url === 'string' && /^https?:\/\//iu.test(url)) return url;
    const location = this.#session.library.article(key)?.location;
    return location === undefined || document === undefined
      ? null
      : pathBetween(document.uri, vscode.Uri.parse(location));
  }

  /** A citation with the key by which the draft cites the work already. */
  asCited(item: CiteItem, draft: DraftSyntax): CiteItem {
    const entry = this.#session.library.article(item.key);
    return entry === undefined ? item : { ...item, key: citedKey(entry, draft) };
  }

  /** A citation of words that the source only reports says so, where the settings want it. */
  quoting(item: CiteItem, quotation: Quotation, document: vscode.TextDocument | undefined): CiteItem {
    const { quotedIn, syntax } = citationSettings(document);
    const wanted = quotedIn === 'always' || (quotedIn === 'formatted' && syntax !== 'pandoc');
    return wanted ? this.asQuoted(item, quotation, document) : item;
  }

  /** The same whatever the settings: for citations that are formatted at once. */
  asQuoted(item: CiteItem, { speaker, articleId }: Quotation, document: vscode.TextDocument | undefined): CiteItem {
    const authors = this.#session.library.article(articleId)?.article.metadata.author ?? [];
    const own = speaker === null || authors.some((author) => nameInFull(author) === speaker.name);
    return own || item.prefix !== '' ? item : { ...item, prefix: this.#references.quotedIn(document) };
  }
}

/** The path that leads from one file to another, or null where none does. */
function pathBetween(from: vscode.Uri, to: vscode.Uri): string | null {
  if (from.scheme !== to.scheme || from.authority !== to.authority) return null;
  const start = from.path.split('/').slice(0, -1);
  const end = to.path.split('/');
  let shared = 0;
  while (shared < start.length && start[shared] === end[shared]) shared++;
  return shared < 2 ? null : [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/');
}
