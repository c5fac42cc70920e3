import { insertedList } from '../cite/inserted-list.js';
import type { DraftBlock } from '../markdown/block.js';
import type { DraftSyntax } from '../markdown/markdown.js';
import { withHtmlQuotes } from './html-quotes.js';

/** The blocks of a draft that are checked: not those of a reference list that Quoin has inserted, where titles are in marks. */
export function checkedBlocks({ text, blocks }: DraftSyntax): readonly DraftBlock[] {
  const list = insertedList(text);
  return withHtmlQuotes(list === null ? blocks : blocks.filter(({ start }) => start < list.start || start >= list.end));
}
