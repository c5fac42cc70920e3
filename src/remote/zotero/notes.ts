import { type Attributes, scanHtml } from '../../engine/article/html/scan.js';

/** What a note on a work says. */
export interface NoteText {
  /** The words of the reader, and those quoted, as one line. */
  readonly text: string;
  /** Passages that the note has as highlights or block quotations, without marks around them. */
  readonly quoted: readonly string[];
}

/** Longest note that is read, in UTF-16 code units. */
const LONGEST = 200_000;

const QUOTING = /(?:^|\s)(?:highlight|underline)(?:\s|$)/u;
const BLOCKS = new Set(['p', 'div', 'br', 'li', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr']);

/** Marks around words that a note quotes. */
const MARKS = /^[\s"“”„«»‘’']{1,20}|[\s"“”„«»‘’']{1,20}$/gu;

/** Reads a note, which is HTML. */
export function readNote(html: string): NoteText {
  let text = '';
  const quoted: string[] = [];
  /** The element that quotes, how many of its name are open, and where its words begin. */
  let inside: { readonly name: string; depth: number; readonly from: number } | null = null;
  const quotes = (name: string, attributes: Attributes) =>
    name === 'blockquote' || (name === 'span' && QUOTING.test(attributes.get('class') ?? ''));
  scanHtml(html.slice(0, LONGEST), {
    open(name, attributes, selfClosing) {
      if (BLOCKS.has(name)) text += ' ';
      if (selfClosing) return;
      if (inside?.name === name) inside.depth += 1;
      else if (inside === null && quotes(name, attributes)) inside = { name, depth: 1, from: text.length };
    },
    close(name) {
      if (inside?.name === name) {
        inside.depth -= 1;
        if (inside.depth === 0) {
          quoted.push(text.slice(inside.from));
          inside = null;
        }
      }
      if (BLOCKS.has(name)) text += ' ';
    },
    text(part) {
      text += part;
    },
  });
  const oneLine = (words: string) => words.replace(/\s+/gu, ' ');
  return {
    text: oneLine(text).trim(),
    quoted: quoted.map((words) => oneLine(words).replace(MARKS, '')).filter((words) => words !== ''),
  };
}
