import type { Location, WorkspaceSymbol } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CiteItem } from '../engine/cite/pandoc.js';
import { rangesNamed } from '../engine/cite/source-locator.js';
import type { LibraryArticle } from '../engine/library/model.js';
import type { Range } from '../engine/text/range.js';
import { decodeFile, decodeSourceFile } from '../folder/decode-file.js';
import { readBytes } from '../folder/files.js';
import { articleOf, place, who } from '../service/describe.js';
import { safe, shorten } from '../service/safe-text.js';
import { addressOf } from './addresses.js';
import type { OpenDraft } from './drafts.js';
import { rangeIn } from './ranges.js';
import type { Served } from './served.js';

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Maximum number of quotations that a search for symbols gives. */
const MOST_SYMBOLS = 50;

/** Where a cited work is: the place cited in the article's file, else its beginning; for a work of a bibliography its entry. */
export async function definitionOf(
  { library }: Served,
  { entries }: OpenDraft,
  item: CiteItem,
): Promise<Location | null> {
  const entry = library.known.library.article(item.key);
  if (entry === undefined) {
    const found = entries.get(item.key)?.place;
    const location = found ? await locationIn(found.file, found) : null;
    return location && { uri: location.uri, range: location.range };
  }
  const named = item.locator ? rangesNamed(entry.article, item.locator)?.[0] : undefined;
  const first = entry.article.paragraphs[0];
  return inSource(entry, named ?? (first && { start: first.start, end: first.start }));
}

/** Quotations that have the words of a query, each where it is. */
export async function quotationSymbols({ library }: Served, query: string): Promise<WorkspaceSymbol[]> {
  const { known } = library;
  const results = known.search.search(query, { kinds: ['quotation'], limit: MOST_SYMBOLS });
  const symbols = results.map(async ({ record }): Promise<WorkspaceSymbol[]> => {
    const quotation = known.search.quotationOf(record);
    if (quotation === undefined) return [];
    const entry = articleOf(known, quotation);
    const location = await inSource(entry, quotation);
    if (location === null) return [];
    const name = safe(`“${shorten(quotation.text, 80)}” ${who(quotation)}`, 'plain');
    return [{ name, kind: SymbolKind.String, location, containerName: safe(place(entry.article, quotation), 'plain') }];
  });
  return (await Promise.all(symbols)).flat();
}

/**
 * Words of an article in its file. Pages and documents are read as something else than their text: there it is their beginning.
 * Null for an article without a file: those that come with Quoin.
 */
async function inSource({ article, location }: LibraryArticle, words: Range | undefined): Promise<Location | null> {
  if (location === undefined) return null;
  // As its article was read: where that is not what the editor shows, lines are the same.
  const found = await locationIn(location, words, async (bytes) => (await decodeSourceFile(location, bytes)).text);
  if (found === null) return null;
  const { uri, range, text } = found;
  const isItsText =
    words !== undefined && text.slice(words.start, words.end) === article.text.slice(words.start, words.end);
  return { uri, range: isItsText ? range : START };
}

async function locationIn(
  file: string,
  range: Range | undefined,
  decode: (bytes: Uint8Array) => Promise<string> = decodeFile,
): Promise<(Location & { text: string }) | null> {
  const uri = addressOf(file);
  if (range === undefined) return { uri, range: START, text: '' };
  try {
    const text = (await decode(await readBytes(file))).replace(/^\uFEFF/u, '');
    return { uri, range: rangeIn(TextDocument.create(uri, '', 0, text), range), text };
  } catch {
    // It has gone since it was read.
    return null;
  }
}
