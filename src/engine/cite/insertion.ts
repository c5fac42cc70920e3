import type { Range } from '../text/range.js';
import { countWords } from '../text/tokens.js';
import { escapeMarkdown } from './escape.js';
import { DEFAULT_INSERTION, type InsertionSettings, type PrintCitation } from './insertion-settings.js';
import { inMarks, withOuterMarks } from './marks.js';
import { type CiteItem, printCitation } from './pandoc.js';
import { type Insertion, type InsertionPlace, Surroundings } from './place.js';
import { closedAsBlock, paragraphsOf, withoutFinalPunctuation } from './words.js';

/** What is to be quoted. */
export interface QuotedWords {
  /** The article's words without the marks around them; paragraphs divided by a blank line. */
  readonly text: string;
  /** Full name of the speaker, as it may be written into the draft; null to name none. */
  readonly speaker: string | null;
  /** The verb that goes with the speaker: `said`. Null for `said`. */
  readonly cue: string | null;
  readonly citation: CiteItem;
}

const inEnglish: PrintCitation = (items) => printCitation(items);

/**
 * The edit that quotes words where the cursor is.
 *
 * In a sentence: `“words” [@key, para. 3]`, with one space on either side where the draft has none. The words are the
 * article's; only the punctuation at their end follows the sentence they now are in (`withoutFinalPunctuation`), and
 * marks inside them become inner marks. Marks already typed around the cursor are replaced. With `blockFrom` words or
 * more, with more than one paragraph, and at the start of a line of a block quote, they become a block quotation with an
 * attribution line, unless the place allows one line only. Characters that mean something in Markdown are escaped.
 */
export function insertionFor(
  words: QuotedWords,
  place: InsertionPlace,
  settings: InsertionSettings = DEFAULT_INSERTION,
): Insertion {
  const around = new Surroundings(place);
  const paragraphs = paragraphsOf(words.text);
  const print: PrintCitation = settings.printCitation ?? inEnglish;
  const long = settings.blockFrom > 0 && countWords(words.text) >= settings.blockFrom;
  const block = long || paragraphs.length > 1 || (around.inBlockQuote && around.atLineStart);
  return place.context.multiline && place.context.prose && block && !around.inTask
    ? blockInsertion(paragraphs, words, print([words.citation]), around, settings)
    : inlineInsertion(paragraphs.join(' '), words, printedAt(around, [words.citation], print), around, settings);
}

/** A citation, and the draft's punctuation that comes before it: that after the cursor, before the call of a footnote. */
interface Printed {
  readonly citation: string;
  readonly punctuation: string;
}

function printedAt({ punctuation }: Surroundings, items: readonly CiteItem[], print: PrintCitation): Printed {
  const citation = print(items, punctuation === '' ? undefined : { gap: ' ', punctuation });
  return { citation, punctuation: isCall(citation) ? punctuation : '' };
}

/** The edit that writes a citation where the cursor is: one space before it, none doubled; inside a citation one more work. */
export function citationInsertion(
  items: readonly CiteItem[],
  place: InsertionPlace,
  print: PrintCitation = inEnglish,
): Insertion {
  const around = new Surroundings(place);
  const { citation, punctuation } = printedAt(around, items, print);
  const after = punctuation === '' ? around.spaceAfter : '';
  const text = `${isCall(citation) ? punctuation : around.spaceBefore}${citation}${after}`;
  return { text, replace: withPunctuation(place.range, punctuation), cursorBack: after.length };
}

function withPunctuation({ start, end }: Range, punctuation: string): Range {
  return { start, end: end + punctuation.length };
}

function inlineInsertion(
  joined: string,
  words: QuotedWords,
  { citation, punctuation }: Printed,
  around: Surroundings,
  settings: InsertionSettings,
): Insertion {
  const named = words.speaker !== null && settings.speaker !== 'none';
  const standsAlone = around.atLineStart && around.atLineEnd && !(named && settings.speaker === 'after');
  const bare = withoutFinalPunctuation(joined, standsAlone);
  const { prose, tableCell } = around;
  const escaped = (text: string, lineStart = false) => (prose ? escapeMarkdown(text, { tableCell, lineStart }) : text);
  const speaker = escaped(words.speaker ?? '', around.atLineStart);
  const cue = escaped(words.cue ?? 'said');
  const gap = isCall(citation) ? punctuation : ' ';
  let inSentence: string;
  if (named && settings.speaker === 'before') {
    inSentence = `${introduced(speaker, cue)} ${inMarks(escaped(bare), settings.marks)}${gap}${citation}`;
  } else if (named) {
    const open = /[\p{L}\p{N})\]’'”"]$/u.test(bare) ? `${escaped(bare)},` : escaped(bare);
    inSentence = `${inMarks(open, settings.marks)} ${concluded(speaker, cue)}${gap}${citation}`;
  } else {
    inSentence = `${inMarks(escaped(bare), settings.marks)}${gap}${citation}`;
  }
  const { replace, spaceBefore } = around;
  const after = punctuation === '' ? around.spaceAfter : '';
  const text = `${spaceBefore}${inSentence}${after}`;
  return { text, replace: withPunctuation(replace, punctuation), cursorBack: after.length };
}

/** Whether a citation is the call of a footnote, which no space comes before. */
function isCall(citation: string): boolean {
  return citation.startsWith('[^');
}

function introduced(speaker: string, cue: string): string {
  return /^according to$/iu.test(cue) ? `According to ${speaker},` : `${speaker} ${cue},`;
}

function concluded(speaker: string, cue: string): string {
  return /^according to$/iu.test(cue) ? `${cue.toLowerCase()} ${speaker}` : `${speaker} ${cue}`;
}

function blockInsertion(
  paragraphs: readonly string[],
  words: QuotedWords,
  citation: string,
  around: Surroundings,
  settings: InsertionSettings,
): Insertion {
  const quoted = paragraphs.map((paragraph, index) => {
    const whole = index === paragraphs.length - 1 ? closedAsBlock(paragraph) : paragraph;
    return escapeMarkdown(withOuterMarks(whole, settings.marks), { tableCell: false, lineStart: true });
  });
  const speaker =
    words.speaker === null ? '' : `— ${escapeMarkdown(words.speaker, { tableCell: false, lineStart: false })} `;
  const lines = [...quoted, `${speaker}${citation}`].flatMap((line, index) => (index === 0 ? [line] : ['', line]));
  return around.asBlock(lines);
}
