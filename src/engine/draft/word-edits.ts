import { escapeMarkdown } from '../cite/escape.js';
import type { TextEdit } from '../text/edits.js';
import type { Range } from '../text/range.js';
import type { PassageDifference } from './difference.js';
import { withEmptied } from './emptied.js';
import { placeInDraft } from './placing.js';
import type { DraftQuotation } from './quotations.js';
import { endsLine, withinShared } from './repair.js';

/** The draft in which a quotation is repaired. */
interface Written {
  /** The whole draft. */
  readonly text: string;
  readonly quotation: DraftQuotation;
}

/** A repair of one difference, in the draft and in the passage as it is read. */
export interface WrittenRepair {
  readonly draft: readonly TextEdit[];
  /** What the edits of the draft do to the passage. */
  readonly passage: readonly TextEdit[];
  /** Whether that is the difference's repair; else punctuation may stay as it is in the draft. */
  readonly whole: boolean;
}

/**
 * One difference's repair as edits of the draft; markup and line breaks among the words it replaces are left alone. Null where
 * marks would be set among markup, or markup would lose one of its ends.
 */
export function editsFor(difference: PassageDifference, given: Written): WrittenRepair | null {
  const { repair, marks = [] } = difference;
  const passage = [repair, ...marks];
  const wide = passage.map((each) => wideEdit(each, given));
  if (wide.every((edit) => edit !== null)) return { draft: wide, passage, whole: true };
  if (difference.kind === 'marks' || cutsMarkup(given.quotation, difference.range)) return null;
  return narrowEdits(difference, given);
}

/** The edits of the words alone, where there is markup among or beside them; and of the punctuation around, where there is none. */
function narrowEdits(difference: PassageDifference, given: Written): WrittenRepair | null {
  const { text, quotation } = given;
  const { repair, range, source } = difference;
  const narrow = placeInDraft(quotation, range);
  // Words that are struck or commented out there would be beside those that are put in.
  if (difference.draft === '' && hidesWords(repair, given)) return null;
  if (source === '') {
    const emptied = withEmptied(text, narrow);
    if (leavesBlankLine(text, emptied)) return null;
    return withGaps(difference, { ...emptied, text: '' }, given);
  }
  const words = written(source, given);
  if (difference.draft !== '') return withGaps(difference, { ...narrow, text: words }, given);
  // After the punctuation that the source has before them as well: “thick, | and old”
  const isAfter = /^\s*[^\s\p{L}\p{N}]/u.test(repair.text) && repair.end > range.end;
  const at = isAfter ? repair.end : range.start;
  const { start } = isAfter ? placeInDraft(quotation, { start: at, end: at }) : narrow;
  const end = isAfter ? start : narrow.end;
  const put = (each: string) => (isAfter ? `${each} ` : ` ${each}`);
  return {
    draft: [{ start, end, text: put(words) }],
    passage: [{ start: at, end: at, text: put(source) }],
    whole: false,
  };
}

/** An edit of a difference's words in the draft, with those of the punctuation around that are possible. */
function withGaps(difference: PassageDifference, words: TextEdit, given: Written): WrittenRepair {
  const gaps = gapsAround(difference, given.quotation.text).flatMap((passage) => {
    const draft = wideEdit(passage, given);
    return draft === null ? [] : [{ draft, passage }];
  });
  return {
    draft: [...gaps.map(({ draft }) => draft), words],
    passage: [...gaps.map(({ passage }) => passage), { ...difference.range, text: difference.source }],
    whole: false,
  };
}

/** What a repair does to the punctuation between a difference's words and those beside them. */
function gapsAround({ repair, range, source }: PassageDifference, passage: string): TextEdit[] {
  if (repair.start > range.start || repair.end < range.end) return [];
  const before = { start: repair.start, end: range.start };
  const after = { start: range.end, end: repair.end };
  const marksIn = ({ start, end }: Range) => passage.slice(start, end).trim();
  if (source === '') {
    // Of words that are taken out, the marks that belong between their neighbours are set after the one before.
    const isBare = marksIn(before) === '' && marksIn(after) === '' && repair.text.trim() !== '';
    return isBare ? [{ start: repair.start, end: repair.start, text: repair.text.trimEnd() }] : [];
  }
  const at = repair.text.indexOf(source);
  if (at < 0) return [];
  const edits = [
    { ...before, text: repair.text.slice(0, at) },
    { ...after, text: repair.text.slice(at + source.length) },
  ];
  return edits.filter((edit) => marksIn(edit) !== edit.text.trim());
}

/** An edit of the passage as one of the draft, without what stays; null where the draft has markup there. */
function wideEdit(edit: TextEdit, given: Written): TextEdit | null {
  const { text, quotation } = given;
  const whole = placeInDraft(quotation, edit);
  const passage = quotation.text.slice(edit.start, edit.end);
  if (withoutPrefixes(text.slice(whole.start, whole.end)) !== withoutPrefixes(passage)) return null;
  const { start, end, text: words } = withinShared(quotation.text, edit);
  // A line break goes with what the next line begins with, such as `> `.
  const breaks = endsLine(quotation.text.slice(start, end));
  const range = placeInDraft(quotation, { start, end });
  const after = breaks ? placeInDraft(quotation, { start: end, end }).start : range.end;
  return { start: range.start, end: after, text: withBreakOf(text.slice(range.start, after), written(words, given)) };
}

/** A line break among words, with what the next line begins with. */
const LINE_BREAK = /[ \t]{0,9}(?:\r\n|\r|\n)[\s>]{0,99}/u;

/** Words with the line break of those that they replace, after as many words as there. */
function withBreakOf(replaced: string, words: string): string {
  const found = LINE_BREAK.exec(replaced);
  const parts = words.split(' ');
  if (found === null || found.index === 0 || parts.length < 2) return words;
  const before = Math.min(replaced.slice(0, found.index).trim().split(/\s+/u).length, parts.length - 1);
  return parts.slice(0, before).join(' ') + found[0] + parts.slice(before).join(' ');
}

/** Words with one space for each line break and what the next line begins with. */
function withoutPrefixes(words: string): string {
  const [first = '', ...rest] = words.split(/\r\n|\r|\n/u);
  return [first, ...rest.map((line) => line.replace(/^[\s>]{1,200}/u, ''))].join(' ');
}

/** Whether the draft has words in a range that its reader does not see: more letters than the quotation has there. */
function hidesWords({ start, end }: TextEdit, { text, quotation }: Written): boolean {
  const range = placeInDraft(quotation, { start, end });
  const letters = (words: string) => (words.match(/[\p{L}\p{N}]/gu) ?? []).length;
  return letters(text.slice(range.start, range.end)) > letters(quotation.text.slice(start, end));
}

/** Whether markup opens or closes in a range of the quotation and not in its rest, or something is hidden there. */
function cutsMarkup(quotation: DraftQuotation, { start, end }: Range): boolean {
  const open: string[] = [];
  let base = 0;
  for (const { block, from, text } of quotation.parts) {
    const { starts, ends } = block.visible;
    const last = Math.min(end - base, text.length) - 1;
    for (let at = Math.max(0, start - base); at < last; at++) {
      const [gapStart, gapEnd] = [ends[from + at] ?? 0, starts[from + at + 1] ?? 0];
      if (gapEnd <= gapStart) continue;
      const gap = block.written.slice(gapStart, gapEnd);
      if (text.charAt(at) === '\n' && /^[ \t>]*$/u.test(gap)) continue;
      if (!/^(?:\*{1,3}|_{1,3}|={2})$/u.test(gap)) return true;
      if (open.at(-1) === gap) open.pop();
      else open.push(gap);
    }
    base += text.length + 2;
  }
  return open.length > 0;
}

/** Whether a line of the draft is blank once a range is taken out, which ends a paragraph. */
function leavesBlankLine(text: string, { start, end }: Range): boolean {
  const before = /[^\r\n]{0,100}$/u.exec(text.slice(Math.max(0, start - 100), start))?.[0] ?? '';
  const after = /^[^\r\n]*/u.exec(text.slice(end, end + 100))?.[0] ?? '';
  return /^[ \t>]*$/u.test(before) && after.trim() === '';
}

/** Words of the source as the draft writes them. */
function written(words: string, { text, quotation }: Written): string {
  const block = quotation.parts[0]?.block;
  const isNested = quotation.kind === 'marked' && !/['‘‚‹]/u.test(text.charAt(quotation.start));
  const plain = withApostrophesOf(quotation.text, words.replace(/\s+/gu, ' '));
  return escapeMarkdown(isNested ? innerMarks(plain) : plain, {
    tableCell: block?.kind === 'tableCell',
    lineStart: false,
  });
}

const INNER: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '„': '‚', '"': "'", '«': '‹', '»': '›' };

/** Marks in the source's words become inner ones, as they are between the draft's own. */
function innerMarks(words: string): string {
  return words.replace(/[“”„"«»]/gu, (mark) => INNER[mark] ?? mark);
}

/** Words with apostrophes of the kind that a passage has, if all of its own are of one kind. */
function withApostrophesOf(passage: string, words: string): string {
  const [first, ...others] = new Set(passage.match(/(?<=\p{L})['’](?=\p{L})/gu) ?? []);
  return first === undefined || others.length > 0 ? words : words.replace(/(?<=\p{L})['’](?=\p{L})/gu, first);
}
