import * as vscode from 'vscode';
import type { CitationWriter } from '../engine/cite/convert/write.js';
import { insertionFor } from '../engine/cite/insertion.js';
import type { Insertion } from '../engine/cite/place.js';
import { type AskedQuotation, askedAt } from '../engine/draft/complete/asked.js';
import { narrowed } from '../engine/draft/complete/faithful.js';
import { addingTo, continuingOffer, styleTyped } from '../engine/draft/complete/ghost.js';
import type { QuotationOffer } from '../engine/draft/complete/offer.js';
import { quotationOffers } from '../engine/draft/complete/offers.js';
import type { Quotation } from '../engine/library/model.js';
import type { DraftSyntax } from '../engine/markdown/markdown.js';
import type { TextEdit } from '../engine/text/edits.js';
import type { CitationWriters } from './citations/writer.js';
import { articleOf } from './describe.js';
import type { DraftSyntaxes } from './draft-syntaxes.js';
import { insertionSettings, placeAt, quotedWords } from './insertion.js';
import type { Session } from './session.js';
import { setting } from './settings.js';

/** How quotations are offered in a document. */
export interface CompletionSettings {
  readonly enabled: boolean;
  readonly limit: number;
  /** Whether a list comes up while the writer types. */
  readonly list: boolean;
  readonly ghostText: boolean;
}

/** The settings for a document; where the editor shows no ghost text, the list takes its place. */
export function completionSettings(document: vscode.TextDocument): CompletionSettings {
  const presentation = setting('completion.presentation', document);
  const shown = vscode.workspace.getConfiguration('editor', document).get<boolean>('inlineSuggest.enabled', true);
  return {
    enabled: setting('completion.enabled', document),
    limit: setting('completion.limit', document),
    list: presentation !== 'ghostText' || !shown,
    ghostText: presentation !== 'list' && shown,
  };
}

/** One offer as it would be inserted. */
export interface Insertable {
  readonly offer: QuotationOffer;
  /** The words offered, as a quotation of their own place in the article. */
  readonly words: Quotation;
  readonly insertion: Insertion;
  /** What must be written apart from it: footnotes. */
  readonly apart: readonly TextEdit[];
}

/** All that is offered at a place. */
export interface OffersAt {
  readonly asked: AskedQuotation;
  readonly offset: number;
  readonly text: string;
  readonly rows: readonly Insertable[];
  /** The text that goes on with the line, in place of `asked.range`, where exactly one quotation does. */
  readonly ghostText: string | undefined;
}

/** Asks the engine what to offer in a draft, and makes insertions of the answers. */
export class QuotationOffers {
  readonly #session: Session;
  readonly #syntaxes: DraftSyntaxes;
  readonly #writers: CitationWriters;

  constructor(session: Session, syntaxes: DraftSyntaxes, writers: CitationWriters) {
    this.#session = session;
    this.#syntaxes = syntaxes;
    this.#writers = writers;
  }

  /** What is offered at a position; undefined where nothing is asked for. */
  async at(document: vscode.TextDocument, position: vscode.Position, explicit: boolean): Promise<OffersAt | undefined> {
    const syntax = this.#syntaxes.of(document);
    const offset = document.offsetAt(position);
    const asked = askedAt(syntax, offset, explicit);
    if (asked === null) return undefined;
    const { limit } = completionSettings(document);
    // Two are needed to tell whether one is the only one.
    const offers = quotationOffers(asked, this.#session, { explicit, limit: Math.max(limit, 2) });
    if (offers.length === 0) return undefined;
    const newWriter = await this.#writers.for(document, syntax);
    const rows = offers.slice(0, limit).map((offer) => this.#insertable(offer, asked, document, syntax, newWriter()));
    return {
      asked,
      offset,
      text: syntax.text,
      rows,
      ghostText: this.#ghostText(asked, offers, document, syntax, offset, newWriter),
    };
  }

  /** Whether typing at a position asks for a quotation. */
  isAskedAt(document: vscode.TextDocument, position: vscode.Position): boolean {
    return askedAt(this.#syntaxes.of(document), document.offsetAt(position), false) !== null;
  }

  #ghostText(
    asked: AskedQuotation,
    offers: readonly QuotationOffer[],
    document: vscode.TextDocument,
    syntax: DraftSyntax,
    offset: number,
    newWriter: () => CitationWriter,
  ): string | undefined {
    const offer = continuingOffer(asked, offers, syntax.text);
    if (offer === null) return undefined;
    const { insertion, apart } = this.#insertable(offer, asked, document, syntax, newWriter(), true);
    const { start, end } = insertion.replace;
    if (apart.length > 0 || start !== asked.range.start || end !== asked.range.end) return undefined;
    return addingTo(syntax.text.slice(start, offset), insertion.text, syntax.text.slice(offset, end)) ?? undefined;
  }

  #insertable(
    offer: QuotationOffer,
    asked: AskedQuotation,
    document: vscode.TextDocument,
    syntax: DraftSyntax,
    { print, elsewhere }: CitationWriter,
    marksAsTyped = false,
  ): Insertable {
    const { article } = articleOf(this.#session, offer.quotation);
    const words = narrowed(offer.quotation, offer.part, article);
    const settings = insertionSettings(document);
    const quoted = quotedWords(this.#session, this.#writers, words, document);
    const insertion = insertionFor(
      { ...quoted, citation: this.#writers.asCited(quoted.citation, syntax) },
      placeAt(syntax, offer.replace),
      {
        ...settings,
        printCitation: print,
        // After "Kurt Campbell said" the speaker is named already.
        speaker: offer.introduced ? 'none' : settings.speaker,
        marks:
          marksAsTyped && asked.kind === 'marks'
            ? styleTyped(syntax.text, asked.range, settings.marks)
            : settings.marks,
      },
    );
    return { offer, words, insertion, apart: elsewhere() };
  }
}
