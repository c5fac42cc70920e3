import * as vscode from 'vscode';
import type { CiteItem } from '../../engine/cite/pandoc.js';
import type { QuotablePassage } from '../../engine/cite/passage.js';
import type { Insertion } from '../../engine/cite/place.js';
import { citationWriters, quoting } from '../../service/citing.js';
import type { Passage } from '../../service/passages.js';
import { insertionSettings, placeAt } from '../../service/quoted-words.js';
import { textEdits } from '../citations/apply.js';
import type { Drafts } from '../drafts/drafts.js';
import type { Session } from '../library/session.js';

/** What lands in a draft: the text at the place, and what must be edited besides. */
export interface Landing {
  readonly title: string;
  readonly text: string;
  readonly besides: vscode.WorkspaceEdit;
}

/** Makes what is pasted or dropped into what *Insert* would write there: a cited quotation, or a citation. */
export class Landings {
  readonly #session: Session;
  readonly #drafts: Drafts;

  constructor(session: Session, drafts: Drafts) {
    this.#session = session;
    this.#drafts = drafts;
  }

  /** What a passage becomes in place of a range of a draft; undefined where there is nothing to quote or cite. */
  async of(passage: Passage, document: vscode.TextDocument, range: vscode.Range): Promise<Landing | undefined> {
    const { articleId, range: words } = passage;
    const quotable = words && (await this.#session.service.quotable({ target: { articleId, ...words } }));
    if (quotable) return this.quoting(quotable, document, range);
    const item = await this.#session.service.citePassage(passage);
    if (!item) return undefined;
    const { citationInsertion } = await this.#drafts.insertion.load();
    return this.#land(document, range, vscode.l10n.t('Insert citation'), (place, print) =>
      citationInsertion([item], place, print),
    );
  }

  /** The same for words that are known to be quotable. */
  async quoting(
    { words, quotation }: QuotablePassage,
    document: vscode.TextDocument,
    range: vscode.Range,
    title = vscode.l10n.t('Paste as cited quotation'),
  ): Promise<Landing> {
    const around = this.#drafts.around(document);
    const citation = quotation
      ? quoting({ library: this.#session.catalogue }, words.citation, quotation, around)
      : words.citation;
    const settings = insertionSettings(around.setting);
    const { insertionFor } = await this.#drafts.insertion.load();
    return this.#land(document, range, title, (place, printCitation) =>
      insertionFor({ ...words, citation }, place, { ...settings, printCitation }),
    );
  }

  async #land(
    document: vscode.TextDocument,
    range: vscode.Range,
    title: string,
    insertion: (place: ReturnType<typeof placeAt>, print: (items: readonly CiteItem[]) => string) => Insertion,
  ): Promise<Landing> {
    const draft = this.#drafts.of(document);
    const { print, elsewhere } = (await citationWriters(draft))();
    const asked = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const { text, replace } = insertion(placeAt(draft.syntax, asked), print);
    const besides = new vscode.WorkspaceEdit();
    // Marks typed around the cursor already go; the place itself is the editor's to fill.
    const edits = [
      ...(replace.start < asked.start ? [{ start: replace.start, end: asked.start, text: '' }] : []),
      ...(replace.end > asked.end ? [{ start: asked.end, end: replace.end, text: '' }] : []),
      ...elsewhere(),
    ];
    if (edits.length > 0) besides.set(document.uri, textEdits(document, edits));
    return { title, text, besides };
  }
}
