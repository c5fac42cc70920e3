import { citationsIn } from '../cite/citations.js';
import { parseDraft } from '../markdown/markdown.js';
import { quotationsIn } from './quotations.js';

/** Words and marks that mean nothing in Markdown: they are shown as they are written. */
const PLAIN =
  /^\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*(?:[,;.?!]? [\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*)*[,;.?!]?$/u;

/** What a reader is shown of quoted words in Markdown; null where they are more or less than one quotation, or hold a citation. */
export function shownWords(words: string): string | null {
  const trimmed = words.trim();
  if (PLAIN.test(trimmed)) return trimmed;
  const { blocks } = parseDraft(`> ${trimmed.replace(/\r\n?|\n/gu, '\n> ')}\n`);
  if (blocks.some((block) => citationsIn(block).length > 0)) return null;
  const [quotation, ...others] = quotationsIn(blocks);
  if (quotation === undefined || others.length > 0 || quotation.attribution !== null) return null;
  return quotation.text;
}
