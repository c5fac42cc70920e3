import * as vscode from 'vscode';
import { rowLabels } from '../engine/draft/complete/labels.js';
import { heldRange } from '../engine/draft/complete/offers.js';
import type { Extent } from '../engine/draft/complete/parts.js';
import { rowText, sharedRange } from '../engine/draft/complete/rows.js';
import type { Quotation } from '../engine/library/model.js';
import type { Range } from '../engine/text/range.js';
import { textEdits } from './citations/apply.js';
import type { Insertable, OffersAt } from './completion-offers.js';
import { articleOf, DOT, place, where, who } from './describe.js';
import { inOrder } from './ranked-item.js';
import { safe, shorten } from './safe-text.js';
import type { Session } from './session.js';

/** Longer words would push the speaker out of the row. */
const LABEL_LENGTH = 40;

/** The same where rows also have to say what tells them apart. */
const SHORT_LABEL_LENGTH = 30;

/** What a row beside another of the same quotation says of its extent. */
const EXTENTS: Readonly<Record<Extent, string>> = {
  fragment: '',
  sentence: 'whole sentence',
  quotation: 'whole quotation',
};

/** A row, and the quotation that its card is about. */
export interface CompletionRow {
  readonly item: vscode.CompletionItem;
  readonly quotation?: Quotation;
}

/** The rows of a completion list, in order. */
export function completionItems(session: Session, document: vscode.TextDocument, found: OffersAt): CompletionRow[] {
  const { rows } = found;
  const shared = sharedRange(
    rows.map(({ insertion }) => insertion.replace),
    found.text,
    found.offset,
  );
  const distinctions = rows.map((row) => distinction(session, row, rows));
  const labels = rowLabels(
    rows.map(({ offer, words }) => ({ text: words.text, highlight: heldRange(offer) })),
    distinctions.some((words) => words !== '') ? SHORT_LABEL_LENGTH : LABEL_LENGTH,
  );
  const items = rows.map((row, index): CompletionRow => {
    const { offer } = row;
    const label = `“${safe(labels[index] ?? '', 'plain')}”`;
    const item = new vscode.CompletionItem(
      { label, description: safe([distinctions[index], sayer(row)].filter(Boolean).join(DOT), 'plain') },
      vscode.CompletionItemKind.Text,
    );
    const source = safe(place(articleOf(session, row.words).article, row.words), 'plain');
    item.detail = [reservation(row), source].filter(Boolean).join(DOT);
    const { start } = fill(item, document, row, found, shared);
    inOrder(item, document, { start, end: shared.end }, found.offset, index + 1);
    // Else the editor may prefer a row of another extension, or one taken before.
    if (index === 0 && offer.fit !== 'other') item.preselect = true;
    return offer.fit === 'passage' ? { item } : { item, quotation: offer.quotation };
  });
  const [first] = rows;
  return first?.offer.fit === 'other' ? [{ item: keptWords(document, found, shared) }, ...items] : items;
}

/** Who says it: of a passage the source itself. */
function sayer({ offer, words }: Insertable): string {
  return offer.fit === 'passage' ? 'the source’s own words' : who(words);
}

/** Why a row must be looked at before it is taken. */
function reservation({ offer }: Insertable): string {
  if (offer.fit !== 'other') return '';
  return offer.held === null ? 'Does not contain your words' : 'Said by someone else';
}

/** What tells a row from others of the same words, the same quotation or another version of its source; empty where the words do. */
function distinction(session: Session, { offer, words }: Insertable, rows: readonly Insertable[]): string {
  const others = rows.filter((each) => each.offer !== offer);
  const alike = others.filter((each) => each.words.text === words.text && who(each.words) === who(words));
  const { article, versions = [] } = articleOf(session, words);
  const outlet = where(article);
  const sameOutlet = alike.some((each) => where(articleOf(session, each.words).article) === outlet);
  // Versions of an article may have all but their key in common.
  const ofVersion = others.some((each) => versions.includes(each.words.articleId));
  const samePlace = alike.some(
    (each) => place(articleOf(session, each.words).article, each.words) === place(article, words),
  );
  const ofSame = others.some((each) => each.offer.quotation.id === offer.quotation.id);
  return [
    offer.fit === 'other' ? (offer.held === null ? 'other words' : 'other speaker') : '',
    samePlace || ofVersion ? `@${words.articleId}` : '',
    alike.length === 0 || ofVersion ? '' : sameOutlet ? place(article, words) : outlet,
    ofSame ? EXTENTS[offer.part.extent] : '',
  ]
    .filter(Boolean)
    .join(DOT);
}

/** The first row where no other holds what was typed: Enter leaves the writer's words as they are. */
function keptWords(
  document: vscode.TextDocument,
  { asked, offset }: OffersAt,
  { start }: Range,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label: shorten(safe(asked.typed.trim(), 'plain'), LABEL_LENGTH), description: 'keep your words' },
    vscode.CompletionItemKind.Text,
  );
  item.detail = 'No quotation contains these words';
  item.preselect = true;
  inOrder(item, document, { start, end: offset }, offset, 0);
  item.insertText = item.filterText ?? '';
  item.keepWhitespace = true;
  return item;
}

/** Gives an item its text; the lines above of which it replaces some begin at the range returned. */
function fill(
  item: vscode.CompletionItem,
  document: vscode.TextDocument,
  { insertion, apart }: Insertable,
  { text, offset }: OffersAt,
  shared: Range,
): Range {
  const { before, after, above } = rowText(insertion, shared, text, offset);
  // Footnotes go to the end of the draft: after the words, where these are the end.
  const last = apart.length > 0 && text.slice(shared.end).trim() === '';
  const behind = after + (last ? apart.map((edit) => edit.text).join('') : '');
  item.insertText = behind === '' ? before : withCursor(before, behind);
  if (!last) item.additionalTextEdits = textEdits(document, apart);
  item.keepWhitespace = true;
  return above;
}

/** Text with the cursor between two parts of it. */
function withCursor(before: string, behind: string): vscode.SnippetString {
  return new vscode.SnippetString().appendText(before).appendTabstop(0).appendText(behind);
}
