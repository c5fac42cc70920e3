import { CLOSING_MARKS } from '../../text/closing-marks.js';
import type { Paragraph, Spoken } from '../article.js';
import { FULL_NAME } from '../name-pattern.js';

/** A name before an address, or before the word that says that its bearer wrote what follows. */
const WRITER = new RegExp(
  String.raw`(?:^|[,;]\s|\d\s|\s(?:schrieb|schreef)\s)(?<name>${FULL_NAME})(?=\s{0,3}(?:\\?<|\[mailto|:$|(?:wrote|a écrit|escribió|ha scritto|skrev|escreveu|пишет)\s?:))`,
  'u',
);

/** A paragraph of speech in marks, alone or with words around it, as in a statement to the press: the writer is not who speaks there. */
const REPORTED =
  /^(?:["“„«»][^"“”„«»]{1,2000}["“”«»](?:\s\p{L}|\s{0,3}$)|[^"“”„«»]{1,300}[:,]\s{1,3}["“„«»][^"“”„«»]{1,2000}["“”«»]\s{0,3}$)/u;

/** Speech in marks with words after it in the same sentence: `“We will dig as deep as it takes,” the minister told us.` */
const TOLD = /["“„«»][^"“”„«»]{1,2000}[,.?!…]["“”«»],?\s\p{Ll}|["“„«»][^"“”„«»]{1,2000}["“”«»],\s\p{Ll}/u;

/** The end of a sentence, with the marks that may close after it. */
const ENDS_SENTENCE = new RegExp(String.raw`[.?!…。？！:][\s${CLOSING_MARKS}]{0,4}$`, 'u');

/**
 * The paragraphs of an e-mail, each with its speaker: the author of the mail, or the writer whom the line above quoted text names.
 * Other quoted text, paragraphs that report speech, and lines that are not sentences, such as a greeting, have no speaker.
 */
export function withVoices(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  let writer: Spoken['label'] = null;
  return paragraphs.map((paragraph, index) => {
    const { start, end } = paragraph;
    const depth = quotedDepth(text, start);
    const next = paragraphs[index + 1];
    if (depth === 0) {
      writer = null;
      if (text[end - 1] === ':' && next !== undefined && quotedDepth(text, next.start) > 0) {
        writer = writerIn(text, paragraph);
        return paragraph;
      }
    }
    if (!ENDS_SENTENCE.test(text.slice(Math.max(start, end - 8), end))) return paragraph;
    const words = text.slice(start, end);
    if (REPORTED.test(words) || TOLD.test(words)) return paragraph;
    if (depth === 0) return { ...paragraph, spoken: { from: start, label: null, isAuthor: true } };
    return { ...paragraph, spoken: { from: start, label: depth === 1 ? writer : null } };
  });
}

/** How deep a paragraph is quoted. */
function quotedDepth(text: string, start: number): number {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return text.slice(line, start).match(/>/gu)?.length ?? 0;
}

function writerIn(text: string, { start, end }: Paragraph): Spoken['label'] {
  const match = WRITER.exec(text.slice(start, end));
  const name = match?.groups?.name;
  if (match === null || name === undefined) return null;
  const at = start + match.index + match[0].length - name.length;
  return { start: at, end: at + name.length };
}
