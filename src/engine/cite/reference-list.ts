import type { DraftSyntax } from '../markdown/markdown.js';
import type { TextEdit } from '../text/edits.js';
import { textStart } from '../text/line-start.js';
import { own } from '../text/own.js';
import type { Range } from '../text/range.js';
import { CLOSE, insertedList, OPEN } from './inserted-list.js';
import { emptyListHeading } from './list-heading.js';
import { escapeMarkdown, type Formatted, markdownOf } from './styles/markup.js';

/** A line that opens a div, `::: {#id}` or `<div id="…">`, and what tells that it is Pandoc's own place for references. */
const DIV = /^(?::{3,20}[ \t]{0,9}\{[^{}\n]{0,200}\}|<div [^<>\n]{0,200}>)[ \t]{0,9}$/gmu;
const IS_REFS = /[{ ]#refs[ }]|[ ]id=["']?refs["']?[ >]/u;

/** By language, the heading of a reference list. */
const HEADINGS: Readonly<Record<string, string>> = {
  de: 'Literaturverzeichnis',
  es: 'Referencias',
  fr: 'Références',
  it: 'Riferimenti bibliografici',
  nl: 'Literatuur',
  pt: 'Referências',
};

/** The heading of a reference list in a language, by its tag; English for one that Quoin has no terms of. */
export function referencesHeading(language: string | undefined): string {
  return inLanguage(HEADINGS, language) ?? 'References';
}

/** By language, the heading of notes. */
const NOTES: Readonly<Record<string, string>> = {
  de: 'Anmerkungen',
  es: 'Notas',
  fr: 'Notes',
  it: 'Note',
  nl: 'Noten',
  pt: 'Notas',
};

/** The heading of the notes of a document in a language, by its tag; English for one that Quoin has no terms of. */
export function notesHeading(language: string | undefined): string {
  return inLanguage(NOTES, language) ?? 'Notes';
}

function inLanguage(terms: Readonly<Record<string, string>>, language = ''): string | undefined {
  return own(terms, language.toLowerCase().split(/[-_]/u)[0] ?? '');
}

/**
 * The edit that writes a reference list into a draft: in place of the one inserted before, else in its `refs` div, else under
 * an empty heading for it, else at the end under a new one. Words around it stay as they are.
 */
export function bibliographyEdit(syntax: DraftSyntax, references: readonly Formatted[], heading: string): TextEdit {
  const { text } = syntax;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const entries = references.map((reference) => asParagraph(markdownOf(reference)));
  const list = [OPEN, ...entries, CLOSE].join(`${eol}${eol}`);
  const before = insertedList(text);
  if (before !== null) return { ...before, text: list };
  const inside = refsDiv(syntax);
  if (inside !== null) return { ...inside, text: `${eol}${eol}${list}${eol}${eol}` };
  const top = textStart(text);
  const end = Math.max(top, text.trimEnd().length);
  const headingEnd = emptyListHeading(syntax);
  if (headingEnd !== null) {
    const gap = headingEnd === end ? { end: text.length, eol } : { end: headingEnd, eol: '' };
    return { start: headingEnd, end: gap.end, text: `${eol}${eol}${list}${gap.eol}` };
  }
  const title = `## ${escapeMarkdown(heading)}${eol}${eol}`;
  const gapBefore = end === top ? '' : `${eol}${eol}`;
  return { start: end, end: text.length, text: `${gapBefore}${title}${list}${eol}` };
}

/** Where the draft's `refs` div ends: from the last of what is in it, which stays, to its last line. Null without one. */
function refsDiv(syntax: DraftSyntax): Range | null {
  const { text } = syntax;
  for (const { index, 0: opening } of text.matchAll(DIV)) {
    if (!IS_REFS.test(opening)) continue;
    const start = index + opening.length;
    const close = opening.startsWith('<') ? /^<\/div>/gmu : /^:{3,20}[ \t]{0,9}$/gmu;
    close.lastIndex = start;
    const end = close.exec(text)?.index;
    if (end !== undefined && !/code/iu.test(syntax.contextAt(index).kind)) {
      return { start: text.slice(0, end).trimEnd().length, end };
    }
  }
  return null;
}

/** A reference that begins like a list, a quote or a heading must not become one. */
function asParagraph(markdown: string): string {
  return markdown.replace(/^(\d{1,9})([.)])(?=\s)/u, '$1\\$2').replace(/^([-+#>])(?=\s)/u, '\\$1');
}
