import { LinePositions } from '../text/line-positions.js';
import type { Range } from '../text/range.js';
import type { Article, Origin } from './article.js';
import { findDate } from './dates.js';
import { bodyStartOf, readFrontMatter } from './front-matter.js';
import { decodeEntities } from './html/entities.js';
import { readMarkdownBody } from './markdown.js';
import { type PlainBody, readHeadLines, readPlainBody } from './plain/plain.js';
import type { SourceFile } from './read.js';
import { namesOfField } from './usual-fields.js';

/** The fields of which it is said where they come from. */
export const TRACED = ['title', 'author', 'container-title', 'source', 'issued', 'language', 'URL'] as const;
export type TracedField = (typeof TRACED)[number];

/** Where a value of an article's metadata comes from. */
export interface Provenance {
  /** Null where that is not known. */
  readonly origin: Origin | 'front matter' | null;
  /** Whether it was worked out from where or how something stands, and nothing says that it is this. */
  readonly isGuess: boolean;
  /** The line of the file that states it, from 1, and its words; null where none was found. */
  readonly line: number | null;
  readonly words: string;
}

/** Where the values of an article's metadata come from. */
export type Provenances = Readonly<Partial<Record<TracedField, Provenance>>>;

/** Maximum length of a line that is shown, in UTF-16 code units. */
const MOST_WORDS = 160;

/** How much of a page is searched, in UTF-16 code units. */
const MOST_OF_PAGE = 2_000_000;

/** A tag, or text between tags. */
const PIECE = /<[^<>]{1,4000}>|[^<>]{2,20000}/gu;

/** Where the values of an article's metadata come from, each with the line of its file. What nobody states is absent. */
export function provenanceOf({ file, text: raw }: SourceFile, article: Article): Provenances {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  const lines = new LinePositions(text);
  const found: Partial<Record<TracedField, Provenance>> = {};
  const put = (field: TracedField, origin: Provenance['origin'], isGuess: boolean, range: Range | null): void => {
    if (article.metadata[field] === undefined || found[field] !== undefined) return;
    const at =
      range === null ? { line: null, words: '' } : { line: lines.at(range.start).line, words: shown(text, range) };
    found[field] = { origin, isGuess, ...at };
  };
  if (article.format === 'html') {
    const pieces = piecesOf(text);
    for (const field of TRACED) {
      const origin = article.origins?.[field] ?? null;
      put(field, origin, origin === 'guess', pieceWith(pieces, valuesOf(article, field), field));
    }
    return found;
  }
  const stated = readFrontMatter(file, text)?.metadata ?? {};
  const bodyStart = bodyStartOf(text);
  for (const field of TRACED)
    if (stated[field] !== undefined) put(field, 'front matter', false, fieldLine(text, bodyStart, field));
  if (article.format === 'markdown') {
    const body = readMarkdownBody(text, bodyStart);
    if (body.title !== undefined && body.title === article.metadata.title)
      put('title', 'markup', false, headingLine(text, bodyStart, body.title));
    putPlain(
      bodyStart === 0
        ? readPlainBody(text, body.paragraphs, undefined, body.title !== undefined)
        : readHeadLines(text, body.paragraphs),
    );
  } else if (article.format === 'plain') putPlain(readPlainBody(`${' '.repeat(bodyStart)}${text.slice(bodyStart)}`));
  return found;

  function putPlain({ from }: Pick<PlainBody, 'from'>): void {
    for (const field of TRACED) {
      const place = from[field];
      if (place !== undefined) put(field, place.isStated ? 'text' : 'guess', !place.isStated, place);
    }
  }
}

/** The line of the front matter that begins with one of a field's names. */
function fieldLine(text: string, bodyStart: number, field: TracedField): Range | null {
  const names = namesOfField(field);
  let start = 0;
  for (const line of text.slice(0, bodyStart).split('\n')) {
    const name = /^["']?([\w-]{1,40})["']?\s{0,10}:/u.exec(line)?.[1];
    if (name !== undefined && names.includes(name)) return { start, end: start + line.length };
    start += line.length + 1;
  }
  return null;
}

function headingLine(text: string, bodyStart: number, title: string): Range | null {
  const at = text.indexOf(title, bodyStart);
  if (at < 0) return null;
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at) + 1, end: end < 0 ? text.length : end };
}

/** A piece of a page: where it is, its words, and whether it is a tag. */
interface Piece extends Range {
  readonly words: string;
}

function piecesOf(page: string): Piece[] {
  return [...page.slice(0, MOST_OF_PAGE).matchAll(PIECE)].map(({ 0: piece, index }) => ({
    start: index,
    end: index + piece.length,
    words: folded(decodeEntities(piece.startsWith('<') ? piece.slice(1, -1) : piece)),
  }));
}

/** The first piece that has one of a field's values; a date in any notation. */
function pieceWith(pieces: readonly Piece[], values: readonly string[], field: TracedField): Range | null {
  for (const value of values) {
    const wanted = folded(value);
    // A language's code is in many words: only an attribute or a value in quotation marks is it.
    const isHere =
      field === 'language'
        ? ({ words }: Piece) => words.includes(`"${wanted}"`) && /lang|locale/u.test(words)
        : ({ words }: Piece) => hasWords(words, wanted);
    const piece = wanted === '' ? undefined : pieces.find(isHere);
    if (piece) return piece;
  }
  if (field !== 'issued') return null;
  return pieces.find(({ words }) => words.length <= 200 && findDate(words)?.edtf === values[0]) ?? null;
}

/** A letter or digit of those that are written in words with spaces between them. */
const IN_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** Whether a piece has words that are not part of longer ones: *Lee*, not *asleep*. */
function hasWords(piece: string, wanted: string): boolean {
  for (let at = piece.indexOf(wanted); at >= 0; at = piece.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const goesOn = (first: string, second: string): boolean => IN_WORD.test(first) && IN_WORD.test(second);
    if (!goesOn(piece.charAt(at - 1), wanted.charAt(0)) && !goesOn(wanted.slice(-1), piece.charAt(end))) return true;
  }
  return false;
}

/** How a value may be written. */
function valuesOf({ metadata }: Article, field: TracedField): string[] {
  if (field !== 'author') return metadata[field] === undefined ? [] : [metadata[field]];
  const [first] = metadata.author ?? [];
  if (first === undefined) return [];
  const { given, family, literal } = first;
  return [literal, [given, family].filter(Boolean).join(' '), family].filter((each) => each !== undefined);
}

function folded(words: string): string {
  return words.replace(/\s+/gu, ' ').trim().toLowerCase();
}

function shown(text: string, { start, end }: Range): string {
  const words = text
    .slice(start, Math.min(end, start + 2 * MOST_WORDS))
    .replace(/\s+/gu, ' ')
    .trim();
  return words.length <= MOST_WORDS ? words : `${words.slice(0, words.lastIndexOf(' ', MOST_WORDS - 1))}…`;
}
