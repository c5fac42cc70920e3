import { MONTHS, WEEKDAYS } from '../extract/lexicon.js';
import { foldWord } from '../text/normalize.js';
import { RarePattern } from '../text/rare-pattern.js';
import { words } from '../text/tokens.js';
import { NAME } from './name-pattern.js';
import { ownText } from './own-words.js';
import type { DraftQuotation } from './quotations.js';
import type { SourceStream } from './stream.js';

/** The name after *told*, perhaps with an article: `told the Coast Weekly`. */
const TOLD = new RarePattern(
  /told|tell/u,
  () => new RegExp(String.raw`(?<!\p{L})(?:tells?|told|telling)\s{1,3}(?:the\s{1,3})?(${NAME})`, 'u'),
);

/** Whom the draft says a quotation was told, by name; null without one. */
export function listenerOf(quotation: DraftQuotation): string | null {
  if (quotation.kind === 'block') return null;
  const { before, after } = ownText(quotation);
  const name = (TOLD.exec(after) ?? TOLD.exec(before))?.[1]?.replace(/(?:['’]s?|\.)$/u, '');
  if (name === undefined || WEEKDAYS.has(name.toLowerCase()) || MONTHS.has(name.toLowerCase())) return null;
  return name;
}

/** The same in a source, where it may also be `speaking to`, `in an interview with`. */
const HEARD = new RegExp(
  String.raw`(?<!\p{L})(?:tells?|told|telling|[Ss]p(?:eaking|oke) (?:to|with)|[Ii]nterview(?:ed)? (?:with|by)|(?:remarks|statement|letter|e-?mail) to)\s{1,3}(?:the\s{1,3})?(${NAME})`,
  'gu',
);

/** Whether the paragraph of a source at an offset names someone else to whom its words were told, and the source does not name this one. */
export function hasOtherListener(name: string, at: number, stream: SourceStream): boolean {
  const { text, paragraphs, metadata } = stream.source.article;
  const { start, end } = paragraphs.find((each) => each.start <= at && at < each.end) ?? { start: at, end: at };
  const heard = [...text.slice(start, end).matchAll(HEARD)].flatMap(({ 1: found = '' }) => wordsOf(found));
  if (heard.length === 0) return false;
  const outlets = [metadata['container-title'], metadata.source, metadata.publisher].flatMap((each) => each ?? []);
  const known = (word: string) => stream.mentions(word) || outlets.some((each) => wordsOf(each).includes(word));
  if (wordsOf(name).every((word) => word.length < SHORTEST || known(word))) return false;
  return ![...outlets, heard.join(' ')].some((each) => initialsOf(each) === name.toUpperCase());
}

/** Shorter words join those of a name. */
const SHORTEST = 3;

function wordsOf(name: string): string[] {
  return words(name).map(({ folded }) => foldWord(folded).replace(/['’]s?$/u, ''));
}

function initialsOf(name: string): string {
  return (name.match(/(?<![\p{L}\p{M}])\p{L}/gu) ?? []).join('').toUpperCase();
}
