import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type InlineCompletionItem,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import { locatorAt } from '../engine/cite/locator-at.js';
import { citationKeyAt } from '../engine/draft/typed.js';
import { lineStart } from '../engine/text/line-start.js';
import { MARKDOWN, PLAIN } from '../service/card-format.js';
import { cardOf } from '../service/card-subject.js';
import { type CompletionRow, onLine } from '../service/completion-row.js';
import { keyRows, placeRows } from '../service/key-rows.js';
import { offersAt } from '../service/quotation-offers.js';
import { quotationRows } from '../service/quotation-rows.js';
import type { DraftWorks } from '../service/works.js';
import type { Client } from './client.js';
import { editsIn, rangeIn } from './ranges.js';
import type { Asked, Served } from './served.js';

/** Characters after which there may be something to offer: marks, `>`, `@` and what is before a place, a space. */
export const TRIGGERS = ['"', '“', '„', '«', '>', '@', '[', ',', ' '];

/** Keeps the rows of the last list: cards are made for the active row. */
export class Completion {
  #rows: readonly CompletionRow[] = [];
  #works: DraftWorks | null = null;
  #list = 0;

  /** What may be inserted at a place: a cite key or a place in its source, else a quotation. */
  async at(served: Served, asked: Asked, explicit: boolean): Promise<CompletionList | null> {
    const { draft, offset } = asked;
    if (!draft.setting('completion.enabled')) return null;
    const found = await rowsAt(served, asked, explicit);
    const rows = served.client.takesLines ? found : found.filter((row) => !/[\r\n]/u.test(row.before + row.after));
    this.#rows = rows;
    this.#works = draft.works;
    this.#list += 1;
    const list = this.#list;
    const items = rows.map((row, index) => ({
      ...itemOf(row, draft, offset, served.client),
      sortText: String(index).padStart(5, '0'),
      data: { list, index },
    }));
    // Incomplete: the engine, not the client, decides what fits the next letter.
    return { isIncomplete: true, items };
  }

  /** Forgets the last list, with the library that it is from. */
  clear(): void {
    this.#rows = [];
    this.#works = null;
  }

  /** A row with its card. */
  resolve({ client, library }: Served, item: CompletionItem): CompletionItem {
    const { list, index } = (item.data ?? {}) as { list?: unknown; index?: unknown };
    const row = list === this.#list && typeof index === 'number' ? this.#rows[index] : undefined;
    const isMarkdown = client.showsMarkdown.completion;
    const value = row?.card && cardOf(library.known, this.#works, row.card, isMarkdown ? MARKDOWN : PLAIN);
    if (!value) return item;
    return { ...item, documentation: { kind: isMarkdown ? 'markdown' : 'plaintext', value } };
  }
}

/** The rest of a quotation that is the only one to continue the line, cited; none where it has more lines, or there are others. */
export async function ghostTextAt({ library }: Served, { draft, offset }: Asked): Promise<InlineCompletionItem[]> {
  if (!draft.setting('completion.enabled') || draft.setting('completion.presentation') === 'list') return [];
  const found = await offersAt(library.known, draft, offset, false);
  if (found?.ghostText === undefined) return [];
  const range = rangeIn(draft.document, found.asked.range);
  return range.start.line === draft.document.positionAt(offset).line ? [{ insertText: found.ghostText, range }] : [];
}

async function rowsAt({ library }: Served, { draft, offset }: Asked, explicit: boolean): Promise<CompletionRow[]> {
  const locator = locatorAt(draft.syntax, offset);
  if (locator !== null) return placeRows(library.known, locator, draft.syntax.language);
  const typed = citationKeyAt(draft.syntax, offset);
  if (typed !== null) return keyRows(library.known, library.works, draft, typed);
  const found = await offersAt(library.known, draft, offset, explicit);
  return found === undefined ? [] : quotationRows(library.known, found);
}

function itemOf(
  row: CompletionRow,
  { document, syntax }: Asked['draft'],
  offset: number,
  client: Client,
): CompletionItem {
  const { line, above } = onLine(row.replace, lineStart(syntax.text, offset));
  const taken = above.start < above.end ? [{ ...above, text: '' }] : [];
  const isSnippet = client.takesSnippets && row.after !== '';
  return {
    label: row.label,
    labelDetails: { description: row.description },
    detail: row.detail,
    kind: row.kind === 'key' || row.kind === 'place' ? CompletionItemKind.Reference : CompletionItemKind.Text,
    ...(client.choosesCompletions ? { filterText: syntax.text.slice(line.start, offset) } : {}),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: {
      range: rangeIn(document, line),
      newText: isSnippet ? `${inSnippet(row.before)}$0${inSnippet(row.after)}` : row.before + row.after,
    },
    additionalTextEdits: editsIn(document, [...row.apart, ...taken]),
    ...(row.preselect ? { preselect: true } : {}),
  };
}

/** Text as a snippet that writes it. */
function inSnippet(text: string): string {
  return text.replace(/[\\$}]/gu, (sign) => `\\${sign}`);
}
