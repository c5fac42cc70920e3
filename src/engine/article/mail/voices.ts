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

/** What says that answers are between the words that they answer: `see my answers below`, `Antworten im Text`, `mes réponses en rouge`. */
const BETWEEN =
  /(?<!\p{L})(?:answers?|replies|comments?|responses?|antworten?|anmerkungen|kommentare|réponses?|commentaires|respuestas?|comentarios|risposte|commenti|antwoorden|opmerkingen|svar|kommentarer|odpowiedzi|respostas|ответы)\s(?:\p{L}{1,20}\s){0,5}(?:below|inline|in-line|in\s(?:line|red|blue|green|bold|capitals|caps|italics|colou?r|the\stext)|between|interspersed|unten|dazwischen|im\stext|in\s(?:rot|blau|grün|fett)|rot|blau|ci-dessous|dans\sle\s(?:texte|corps)|en\s(?:rouge|bleu|gras|rojo|azul|negrita)|abajo|intercaladas|qui\ssotto|in\s(?:rosso|blu|grassetto)|hieronder|tussendoor|nedan|poniżej|abaixo|ниже)(?!\p{L})|(?<!\p{L})(?:see|siehe|voir|véase|vedi|zie|se)\s(?:below|inline|in\s(?:red|bold)|unten|ci-dessous|abajo|sotto|onder|nedan)(?!\p{L})/iu;

/** The word that says that its bearer wrote what follows, at the end of a line. */
const WROTE_LINE =
  /\s(?:wrote|schrieb[^:]{0,80}|a écrit|escribió|ha scritto|schreef[^:]{0,80}|skrev|escreveu|пишет)\s?:$/u;

/**
 * The number of the first paragraph that the mail's sender and another may have written in turn, without a mark that tells whose words
 * are whose: where the sender says so and nothing is marked, and where all is below the line that says who wrote it.
 */
function firstMixed(text: string, paragraphs: readonly Paragraph[]): number {
  const depths = paragraphs.map(({ start }) => quotedDepth(text, start));
  const quoted = depths.findIndex((depth) => depth > 0);
  const isInTurn = quoted !== -1 && depths.slice(quoted).includes(0);
  if (isInTurn) return paragraphs.length;
  const own = paragraphs.slice(0, quoted === -1 ? paragraphs.length : quoted);
  const says = own.findIndex(({ start, end }) => BETWEEN.test(text.slice(start, end)));
  if (says !== -1) return says + 1;
  const [first] = own;
  const isAllBelow = own.length === 1 && first !== undefined && quoted === 1;
  return isAllBelow && WROTE_LINE.test(text.slice(first.start, first.end)) ? 1 : paragraphs.length;
}

/**
 * The paragraphs of an e-mail, each with its speaker: the author of the mail, or the writer whom the line above quoted text names.
 * Other quoted text, paragraphs that report speech, and lines that are not sentences, such as a greeting, have no speaker.
 */
export function withVoices(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  let writer: Spoken['label'] = null;
  const mixed = firstMixed(text, paragraphs);
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
    if (index >= mixed) return depth === 0 ? paragraph : { ...paragraph, spoken: { from: start, label: null } };
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
