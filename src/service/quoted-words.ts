import type { QuotedWords } from '../engine/cite/insertion.js';
import type { InsertionSettings } from '../engine/cite/insertion-settings.js';
import type { InsertionPlace } from '../engine/cite/place.js';
import type { Quotation } from '../engine/library/model.js';
import type { DraftSyntax } from '../engine/markdown/markdown.js';
import type { Range } from '../engine/text/range.js';
import { quoting } from './citing.js';
import { articleOf } from './describe.js';
import type { Draft } from './draft.js';
import { citeItemOf, foundQuotation } from './found.js';
import type { Knowledge } from './knowledge.js';
import type { ReadSetting } from './settings/values.js';

/** How quotations are inserted, by the settings. */
export function insertionSettings(setting: ReadSetting): InsertionSettings {
  return {
    marks: setting('insertion.quotationMarks'),
    blockFrom: setting('insertion.blockQuotationWords'),
    speaker: setting('insertion.attribution'),
  };
}

/**
 * What is to be quoted of a quotation. A speaker is put into the draft's own words only if the source states one:
 * an inferred speaker is for the writer to judge.
 */
export function quotedWords(
  known: Knowledge,
  draft: Pick<Draft, 'works' | 'setting'>,
  quotation: Quotation,
): QuotedWords {
  const { article } = articleOf(known, quotation);
  const { speaker, cue } = quotation;
  return {
    text: quotation.text,
    speaker: speaker?.basis === 'stated' ? speaker.name : null,
    cue: cue && article.text.slice(cue.start, cue.end),
    citation: quoting(known, citeItemOf(known, foundQuotation(quotation)), quotation, draft),
  };
}

/** The place in a draft where something is to be inserted. */
export function placeAt(syntax: DraftSyntax, range: Range): InsertionPlace {
  return { text: syntax.text, range, context: syntax.contextAt(range.start) };
}
