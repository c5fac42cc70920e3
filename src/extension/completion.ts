import * as vscode from 'vscode';
import type { CitationWriter } from '../engine/cite/convert/write.js';
import { insertionFor, type QuotedWords } from '../engine/cite/insertion.js';
import type { DraftSyntax } from '../engine/draft/markdown.js';
import { citationKeyAt, speakerCueBefore, typedQuotationAt, wordsBefore } from '../engine/draft/typed.js';
import type { Quotation } from '../engine/library/model.js';
import type { Range } from '../engine/text/range.js';
import { quotationCard } from './cards.js';
import { textEdits } from './citations/apply.js';
import type { CitationWriters } from './citations/writer.js';
import { articleOf, place, who } from './describe.js';
import { DRAFT_SELECTOR, isDraft } from './draft-editors.js';
import type { DraftSyntaxes } from './draft-syntaxes.js';
import { insertionSettings, placeAt, quotedWords } from './insertion.js';
import { excerpt, safe } from './safe-text.js';
import type { Session } from './session.js';
import { setting } from './settings.js';
import { stillWanted } from './turn.js';

/** A space among them: Markdown asks for no completion while words are typed, so each further word asks again. */
const TRIGGERS = ['"', '“', '„', '«', '>', ' '];

/** Longer words would push the speaker out of the row. */
const LABEL_LENGTH = 38;

/** What the writer is asking for: a quotation from these words, in place of that range. */
interface Request {
  readonly query: string;
  readonly range: Range;
  /** Only this speaker's quotations. */
  readonly speakerId?: string | undefined;
}

/** Quotations behind an opening mark, `>`, or a speaker and a cue; anything on explicit request. */
export function registerCompletion(
  session: Session,
  syntaxes: DraftSyntaxes,
  writers: CitationWriters,
): vscode.Disposable {
  // Cards are made for the row that is looked at, not for all of the list.
  const offered = new WeakMap<vscode.CompletionItem, Quotation>();
  return vscode.languages.registerCompletionItemProvider(
    DRAFT_SELECTOR,
    {
      async provideCompletionItems(document, position, token, { triggerKind }) {
        if (!isDraft(document, session) || !(await stillWanted(token))) return undefined;
        if (!setting('completion.enabled', document)) return undefined;
        const limit = setting('completion.limit', document);
        const syntax = syntaxes.of(document);
        const offset = document.offsetAt(position);
        const explicit = triggerKind !== vscode.CompletionTriggerKind.TriggerCharacter;
        // A key is completed by what knows of citations.
        if (citationKeyAt(syntax, offset)) return undefined;
        const asked = request(session, syntax, offset, explicit);
        if (!asked) return undefined;
        const newWriter = await writers.for(document, syntax);
        if (token.isCancellationRequested) return undefined;
        const words = (quotation: Quotation) => quotedWords(session, writers, quotation, document);
        const items = quotationItems(session, document, syntax, asked, words, newWriter, offset, limit);
        for (const { item, quotation } of items) offered.set(item, quotation);
        // Incomplete: the engine, not the editor, decides what fits the next letter.
        return new vscode.CompletionList(
          items.map(({ item }) => item),
          true,
        );
      },
      resolveCompletionItem(item) {
        const offer = offered.get(item);
        const quotation = offer && session.library.quotation(offer.id);
        // The article may have changed since.
        if (quotation && quotation.text === offer?.text) item.documentation = quotationCard(session, quotation);
        return item;
      },
    },
    ...TRIGGERS,
  );
}

function request(session: Session, syntax: DraftSyntax, offset: number, explicit: boolean): Request | undefined {
  const typed = typedQuotationAt(syntax, offset);
  const cue = speakerCueBefore(syntax, typed ? typed.range.start : offset);
  const speakerId = cue ? speakerNamed(session, cue.speaker) : undefined;
  if (typed) return { query: typed.query, range: typed.range, speakerId };
  if (speakerId) return { query: '', range: { start: offset, end: offset }, speakerId };
  const words = explicit ? wordsBefore(syntax, offset) : null;
  return words ?? undefined;
}

/** The entity that goes by a name, if it has said anything. */
function speakerNamed(session: Session, name: string): string | undefined {
  const match = session.library.names.at(name, name.length);
  return match?.entities.find(({ id }) => session.library.isQuoted(id))?.id;
}

function quotationItems(
  session: Session,
  document: vscode.TextDocument,
  syntax: DraftSyntax,
  asked: Request,
  wordsOf: (quotation: Quotation) => QuotedWords,
  newWriter: () => CitationWriter,
  offset: number,
  limit: number,
): { readonly item: vscode.CompletionItem; readonly quotation: Quotation }[] {
  const settings = insertionSettings(document);
  const at = placeAt(syntax, asked.range);
  return quotationsFor(session, asked, limit).map(({ quotation, highlight }, rank) => {
    const { article } = articleOf(session, quotation);
    const { print, elsewhere } = newWriter();
    const cited = { ...settings, printCitation: print };
    // Behind "Kurt Campbell said" the speaker is named already.
    const insertion = insertionFor(wordsOf(quotation), at, asked.speakerId ? { ...cited, speaker: 'none' } : cited);
    const item = new vscode.CompletionItem(
      {
        label: `“${safe(excerpt(quotation.text, highlight, LABEL_LENGTH), 'plain')}”`,
        description: safe(who(quotation), 'plain'),
      },
      vscode.CompletionItemKind.Text,
    );
    item.detail = safe(place(article, quotation), 'plain');
    const apart = elsewhere();
    // Footnotes go to the end of the draft: behind the words, where these are the end.
    const last = apart.length > 0 && syntax.text.slice(insertion.replace.end).trim() === '';
    const cut = insertion.text.length - insertion.cursorBack;
    const behind = insertion.text.slice(cut) + (last ? apart.map(({ text }) => text).join('') : '');
    item.insertText = behind === '' ? insertion.text : withCursor(insertion.text.slice(0, cut), behind);
    if (!last) item.additionalTextEdits = textEdits(document, apart);
    item.keepWhitespace = true;
    return { item: inOrder(item, document, insertion.replace, offset, rank), quotation };
  });
}

/** Text with the cursor between two parts of it. */
function withCursor(before: string, behind: string): vscode.SnippetString {
  return new vscode.SnippetString().appendText(before).appendTabstop(0).appendText(behind);
}

interface Match {
  readonly quotation: Quotation;
  /** The first words that matched. */
  readonly highlight?: Range | undefined;
}

/** The best matches; behind a speaker and a cue only what that speaker said, whole sentences before fragments. */
function quotationsFor(session: Session, { query, speakerId }: Request, limit: number): Match[] {
  const fits = (quotation: Quotation) =>
    quotation.kind !== 'other' && (speakerId === undefined || quotation.speakerId === speakerId);
  if (query.trim() === '' && speakerId !== undefined) {
    const said = session.library.quotationsBy(speakerId).filter(fits);
    const fragment = ({ kind }: Quotation) => Number(kind !== 'direct');
    return said
      .sort((a, b) => fragment(a) - fragment(b))
      .slice(0, limit)
      .map((quotation) => ({ quotation }));
  }
  const matches: Match[] = [];
  for (const { record, highlights } of session.search.search(query, { kinds: ['quotation'], limit: limit * 4 })) {
    const quotation = session.search.quotationOf(record);
    if (quotation && fits(quotation)) matches.push({ quotation, highlight: highlights[0] });
    if (matches.length === limit) break;
  }
  return matches;
}

/**
 * The ranking is the engine's. The editor sorts by how well `filterText` fits what stands between the range's start and
 * the cursor, and then by `sortText`: so all fit alike, and the rank decides.
 */
function inOrder(
  item: vscode.CompletionItem,
  document: vscode.TextDocument,
  replace: Range,
  offset: number,
  rank: number,
): vscode.CompletionItem {
  const whole = document.positionAt(replace.start);
  const cursor = document.positionAt(offset);
  // An item's range is of one line; what was typed on the lines above is taken out beside it.
  const start = whole.line === cursor.line ? whole : cursor.with({ character: 0 });
  if (whole.isBefore(start)) {
    const above = vscode.TextEdit.delete(new vscode.Range(whole, start));
    item.additionalTextEdits = [...(item.additionalTextEdits ?? []), above];
  }
  item.range = new vscode.Range(start, document.positionAt(replace.end));
  item.filterText = document.getText(new vscode.Range(start, document.positionAt(offset)));
  item.sortText = String(rank).padStart(5, '0');
  return item;
}
