import { noteCall } from '../engine/cite/convert/note-call.js';
import type { CitationPrinter } from '../engine/cite/convert/print.js';
import { readDraftCitations } from '../engine/cite/convert/read.js';
import { readSource, type WrittenCitation } from '../engine/cite/convert/syntax.js';
import type { CitationWriter } from '../engine/cite/convert/write.js';
import type { Drift, Finding, Fix, FixKind } from '../engine/draft/finding.js';
import type { TextEdit } from '../engine/text/edits.js';
import { citationPrinter, citationWriters } from './citing.js';
import type { Draft } from './draft.js';

/** Makes fixes into edits of a draft. */
export type FixEdits = (fixes: readonly Fix[]) => readonly TextEdit[];

/** Repairs that follow from the finding alone: an editor may apply them without asking which. */
const PREFERRED: readonly FixKind[] = ['use-source-words', 'correct-locator', 'correct-citation', 'cite'];

/** Repairs that touch the citation only, never the words: fit for all findings at once. */
const FOR_ALL: readonly FixKind[] = ['correct-locator', 'correct-citation', 'cite'];

/** Whether a fix of a finding is the one to apply unless the writer chooses another. */
export function isPreferred(fix: Fix, { code, fixes }: Finding): boolean {
  return fix === fixes[0] && PREFERRED.includes(fix.kind) && !isDoubtful(fix, code);
}

/** Whether a fix cites a source for words that are not the source's. */
function isDoubtful({ kind }: Fix, code: Finding['code']): boolean {
  return kind === 'cite' && code === 'altered-quotation';
}

/** Whether a change of a source can only be dismissed: no edit of the draft ends its report. */
export function isOnlyDismissed({ kind }: Drift): boolean {
  return kind === 'context' || kind === 'gone';
}

/** The fixes of many findings that may be applied together, without a look at each: none overlaps another. */
export function fixesForAll(findings: readonly Finding[]): Fix[] {
  const fixes: Fix[] = [];
  for (const { code, fixes: offered } of findings) {
    const fix = offered.find((each) => FOR_ALL.includes(each.kind) && !isDoubtful(each, code));
    // Two findings on one citation may both want to write there: the first has it.
    if (fix && !fixes.some((each) => each.start <= fix.end && fix.start <= each.end)) fixes.push(fix);
  }
  return fixes;
}

/**
 * The maker of edits for a draft as it is now. A citation that a fix adds is written as the draft writes its citations, one
 * that it replaces as it was written.
 */
export async function fixEdits(draft: Draft): Promise<FixEdits> {
  const newWriter = await citationWriters(draft);
  const formatted = readDraftCitations(draft.syntax).citations.filter((each) => each.syntax !== 'pandoc');
  const printer = formatted.length === 0 ? undefined : await citationPrinter(draft);
  return (fixes) => {
    const writer = newWriter();
    const edits = fixes.map((fix) => {
      const { start, end } = fix;
      const replaced = formatted.find((each) => each.start === start && each.end === end);
      const text = replaced && printer && rewritten(fix, replaced, printer, draft.syntax.language);
      return text === undefined ? added(fix, draft, writer) : { start, end, text };
    });
    return [...edits, ...writer.elsewhere()];
  };
}

/** A fix's text in the syntax of the citation that it replaces; undefined where it is not one. */
function rewritten(
  { text }: Fix,
  { syntax }: WrittenCitation,
  printer: CitationPrinter,
  language: string | null,
): string | undefined {
  const cited = readSource(text, language);
  if (cited === null || (syntax !== 'links' && syntax !== 'plain')) return undefined;
  return printer[syntax](cited, text);
}

/** A fix as an edit, a citation that is new in the draft's syntax: the call of a footnote goes after the punctuation, without a space. */
function added(
  { kind, text, start, end }: Fix,
  { syntax, setting }: Pick<Draft, 'syntax' | 'setting'>,
  { print }: CitationWriter,
): TextEdit {
  const cited = kind === 'cite' ? readSource(text.trim(), syntax.language) : null;
  if (cited === null) return { start, end, text };
  const gap = /^\s*/u.exec(text)?.[0] ?? '';
  if (setting('citation.syntax') !== 'footnotes') return { start, end, text: gap + print(cited.items) };
  const { punctuation } = noteCall(syntax, { start, end });
  return { start, end: end + punctuation.length, text: punctuation + print(cited.items, { gap, punctuation }) };
}
