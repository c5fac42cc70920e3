import * as vscode from 'vscode';
import { quotablePassage } from '../../engine/cite/passage.js';
import { count, place } from '../../service/describe.js';
import { DRAFT_SELECTOR } from '../draft-editors.js';
import type { Session } from '../session.js';
import type { SourceDocuments } from '../source-documents.js';
import type { Landing, Landings } from './landing.js';
import { PASSAGE_TYPE, printPassage, readPassage } from './passages.js';

/** What our edits are called among the ways of pasting. */
const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('quoin', 'quotation');

const PLAIN = 'text/plain';

/** So few words may stand anywhere; so many are no quotation. */
const FEWEST_WORDS = 5;
const MOST_WORDS = 400;

/** From this share of words in common pasted text is taken for a passage of the library. */
const RECOGNISED = 0.9;

/**
 * Copying from a source document remembers the passage, and pasting it into a draft quotes it, cited. Pasting plain text
 * that the library recognises offers the same, behind the plain paste.
 */
export function registerPaste(session: Session, documents: SourceDocuments, landings: Landings): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(
      documents.selector,
      {
        prepareDocumentPaste(document, [range], data) {
          const target = range && !range.isEmpty ? documents.articleRangeOf(document, range) : undefined;
          if (target) data.set(PASSAGE_TYPE, new vscode.DataTransferItem(printPassage(target)));
        },
      },
      { providedPasteEditKinds: [], copyMimeTypes: [PASSAGE_TYPE] },
    ),
    vscode.languages.registerDocumentPasteEditProvider(
      DRAFT_SELECTOR,
      {
        async provideDocumentPasteEdits(document, [range, ...more], data, context, token) {
          if (!range || more.length > 0 || (context.only && !context.only.contains(KIND))) return undefined;
          const item = data.get(PASSAGE_TYPE);
          const passage = item && readPassage(await item.asString());
          if (passage) {
            const landing = await landings.of(passage, document, range);
            return landing && [pasteEdit(landing)];
          }
          const text = await data.get(PLAIN)?.asString();
          const landing =
            text === undefined || token.isCancellationRequested
              ? undefined
              : await recognised(session, landings, text, document, range);
          if (!landing) return undefined;
          const edit = pasteEdit(landing);
          // The writer pasted text and gets it; the quotation is offered beside it.
          edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
          return [edit];
        },
      },
      { providedPasteEditKinds: [KIND], pasteMimeTypes: [PASSAGE_TYPE, PLAIN] },
    ),
  );
}

function pasteEdit({ title, text, besides }: Landing): vscode.DocumentPasteEdit {
  const edit = new vscode.DocumentPasteEdit(text, title, KIND);
  if (besides.size > 0) edit.additionalEdit = besides;
  return edit;
}

/** The quotation or passage of the library that pasted text is, in the source's own words. */
async function recognised(
  session: Session,
  landings: Landings,
  text: string,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<Landing | undefined> {
  const words = text.trim().split(/\s+/u).length;
  if (words < FEWEST_WORDS || words > MOST_WORDS) return undefined;
  const [origin] = session.search.locate(text, { kinds: ['quotation'], limit: 1 });
  // Words that run over two quotations are not one of them.
  const isOne = origin !== undefined && origin.next === undefined && origin.similarity >= RECOGNISED;
  const quotation = isOne ? session.search.quotationOf(origin.record) : undefined;
  const quotable = quotation && landings.quotation(quotation);
  if (!quotable) return recognisedPassage(session, landings, text, document, range);
  const article = quotation && session.library.article(quotation.articleId)?.article;
  if (!origin || !quotation || !article) return undefined;
  const part = origin.record.text.slice(origin.range.start, origin.range.end);
  const length = part.split(/\s+/u).length;
  const title = `Paste ${count(length, 'word')} as cited quotation: ${place(article, quotation)}`;
  return landings.quoting({ ...quotable, words: { ...quotable.words, text: part } }, document, range, title);
}

/** The passage of a full text that pasted text is. */
async function recognisedPassage(
  session: Session,
  landings: Landings,
  text: string,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<Landing | undefined> {
  const [origin] = session.search.locate(text, { kinds: ['paragraph'], limit: 1 });
  if (origin === undefined || origin.next !== undefined || origin.similarity < RECOGNISED) return undefined;
  const article = session.library.article(origin.record.articleId)?.article;
  const paragraph = article?.paragraphs[(session.search.paragraphOf(origin.record) ?? 0) - 1];
  if (!article || !paragraph) return undefined;
  const at = { start: paragraph.start + origin.range.start, end: paragraph.start + origin.range.end };
  const quotable = quotablePassage(session.library, origin.record.articleId, at);
  if (!quotable) return undefined;
  const length = quotable.words.text.split(/\s+/u).length;
  const title = `Paste ${count(length, 'word')} as cited quotation: ${place(article, at)}`;
  return landings.quoting(quotable, document, range, title);
}
