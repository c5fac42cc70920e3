import * as l10n from '@vscode/l10n';
import type { DraftItem } from '../cite/citations.js';
import { escapeMarkdown } from '../cite/escape.js';
import type { Locator } from '../cite/locator.js';
import { printLocator, readLocator } from '../cite/locator.js';
import { type CiteItem, printCitation, printKey } from '../cite/pandoc.js';
import { sourceRange } from '../markdown/block.js';
import type { TextEdit } from '../text/edits.js';
import { pairMarks } from '../text/marks.js';
import type { Drift, FindingCode, Fix } from './finding.js';
import { IGNORE_COMMENT } from './ignore.js';
import type { Judgement } from './judge.js';
import { placeInDraft } from './placing.js';
import type { DraftQuotation } from './quotations.js';
import { edited, joinEdits, omissionAt } from './repair.js';
import { areGrave } from './severity.js';
import type { DraftSpeaker } from './speakers.js';
import { editsFor } from './word-edits.js';

/** What a repair of a quotation works on. */
export interface Repairable {
  /** The whole draft. */
  readonly text: string;
  /** Its language, where its front matter names one that is not English. */
  readonly language: string | null;
  readonly quotation: DraftQuotation;
  readonly items: readonly DraftItem[];
  /** The speaker named for it, where another name may be written instead. */
  readonly speaker: DraftSpeaker | null;
}

/** Every edit that settles a judgement, the likeliest first. */
export function fixesFor(judgement: Judgement, given: Repairable): Fix[] {
  const { code, correct, cited } = judgement;
  const item = cited === null ? undefined : given.items[cited];
  const fixes: Fix[] = [];
  if (judgement.drift !== undefined) return driftFixes(judgement, judgement.drift, given);
  if (code === 'altered-quotation') fixes.push(...wordFixes(judgement, given));
  if (correct !== null && item !== undefined) {
    if (code === 'wrong-source' || code === 'unknown-citation') fixes.push(...citationFix(item, correct, given));
    if (code === 'wrong-locator') fixes.push(...locatorFix(item, correct, given.language));
  }
  if (code === 'unmarked-omission') fixes.push(...omissionFix(judgement, given));
  if (code === 'wrong-speaker' && judgement.speaker !== undefined) fixes.push(...speakerFix(judgement.speaker, given));
  if (correct !== null && (code === 'uncited-quotation' || code === 'altered-quotation'))
    fixes.push(citeFix(correct, given));
  // Without their marks, words that the source does not have, or that turn it round, would be reported no more.
  if (code === 'altered-quotation' && !areGrave(judgement.differences)) fixes.push(...paraphraseFix(given));
  return [...fixes, ignoreFix(given)];
}

/** The comment that silences all findings on a quotation, after it and its citation. */
export function ignoreFix(given: Repairable): Fix {
  const at = afterCitation(given);
  return { kind: 'ignore', title: l10n.t('Ignore this quotation'), start: at, end: at, text: ` ${IGNORE_COMMENT}` };
}

/** Where a comment on a quotation is written: after it and its citation. */
function afterCitation({ text, quotation, items }: Repairable): number {
  const block = quotation.parts.at(-1)?.block;
  const cited = items
    .filter((item) => block !== undefined && item.start >= quotation.end && item.end <= block.end)
    .at(-1);
  return cited === undefined
    ? quotation.end
    : cited.end + (/^[^[\]\n]{0,3}\]/u.exec(text.slice(cited.end))?.[0].length ?? 0);
}

/** The findings that a writer silences who keeps the words of a source that has changed. */
const KEPT: Readonly<Record<Drift['kind'], readonly FindingCode[]>> = {
  changed: ['source-changed', 'altered-quotation'],
  moved: ['source-changed', 'wrong-locator'],
  context: ['source-changed'],
  gone: ['source-changed', 'unsupported-quotation'],
};

/** The new words or the new place, if they are sure; or the old ones, with a comment that says so. */
function driftFixes(judgement: Judgement, { kind, since }: Drift, given: Repairable): Fix[] {
  const { correct, cited } = judgement;
  const item = cited === null ? undefined : given.items[cited];
  const accept = wordFixes(judgement, given)
    .filter((fix) => fix.kind === 'use-source-words')
    .map((fix): Fix => ({ ...fix, kind: 'accept-words', title: l10n.t('Accept the new words') }));
  const place = correct !== null && item !== undefined ? locatorFix(item, correct, given.language) : [];
  const at = afterCitation(given);
  const comment = ` <!-- quoin:ignore ${KEPT[kind].join(' ')}: verified on ${since} -->`;
  const keep = {
    kind: 'keep-words',
    title: l10n.t('Keep this quotation as it is'),
    start: at,
    end: at,
    text: comment,
  } as const;
  return [...accept, ...place, keep];
}

/** The source's words in place of the differing ones, and, if words are only missing, ellipses where they are. */
function wordFixes(judgement: Judgement, given: Repairable): Fix[] {
  const { differences } = judgement;
  const sure = judgement.sure?.() ?? [];
  const fixes: Fix[] = [];
  if (sure.includes('use-source-words')) {
    const joined = sourceWordsEdit(judgement, given);
    if (joined !== null) fixes.push({ kind: 'use-source-words', title: l10n.t("Use the source's words"), ...joined });
  }
  if (sure.includes('mark-omission')) {
    const gaps = differences.map(({ range }) => omissionAt(placeInDraft(given.quotation, range)));
    const marked = joinEdits(given.text, gaps);
    if (marked !== null) fixes.push({ kind: 'mark-omission', title: l10n.t('Mark the omission'), ...marked });
  }
  return fixes;
}

/** The edit that puts the source's words in; null where what can be written would not be what the source says. */
function sourceWordsEdit({ differences, isRight }: Judgement, given: Repairable): TextEdit | null {
  const repairs = differences.flatMap((difference) => editsFor(difference, given) ?? []);
  if (repairs.length < differences.length) return null;
  const passage = repairs.flatMap((repair) => repair.passage);
  // Among markup, words are written without some of the punctuation with which they were found right.
  const isWhole = repairs.every(({ whole }) => whole);
  if (!isWhole && isRight?.(edited(given.quotation.text, passage)) !== true) return null;
  return joinEdits(
    given.text,
    repairs.flatMap(({ draft }) => draft),
  );
}

/** An ellipsis before each sentence that the source has not right after the one before. */
function omissionFix({ gaps = [] }: Judgement, { text, quotation }: Repairable): Fix[] {
  const edits = gaps.map((at) => {
    const { start } = placeInDraft(quotation, { start: at, end: at });
    return { start, end: start, text: '… ' };
  });
  const joined = joinEdits(text, edits);
  return joined === null ? [] : [{ kind: 'mark-omission', title: l10n.t('Mark the omission'), ...joined }];
}

/** A locator after a key's comma; one that would not be read as such is set in braces. */
function afterComma(locator: Locator, language: string | null): string {
  const written = printLocator(locator, language);
  return readLocator(written, language)?.end === written.length ? written : `{${written}}`;
}

function citationFix(
  item: DraftItem,
  correct: NonNullable<Judgement['correct']>,
  { text, language }: Repairable,
): Fix[] {
  const { locator } = correct;
  const given = { kind: 'correct-citation', title: l10n.t('Cite @{0} instead', correct.key) } as const;
  if (item.hidden) {
    const place = item.locator === null ? null : (locator ?? item.locator);
    return wholeFix(given, item, { key: correct.key, locator: place });
  }
  const minus = item.suppressAuthor ? '-' : '';
  const start = item.keyRange.start;
  const between = item.locatorRange === null ? '' : text.slice(item.keyRange.end, item.locatorRange.start);
  const end = item.locatorRange === null || locator === null ? item.keyRange.end : item.locatorRange.end;
  const written = end === item.keyRange.end || locator === null ? '' : between + afterComma(locator, language);
  return [{ ...given, start, end, text: `${minus}${printKey(correct.key)}${written}` }];
}

function locatorFix(item: DraftItem, { locator }: NonNullable<Judgement['correct']>, language: string | null): Fix[] {
  if (locator === null) return [];
  const given = {
    kind: 'correct-locator',
    title: l10n.t('Correct the locator to {0}', printLocator(locator, language)),
  } as const;
  if (item.hidden) return wholeFix(given, item, { key: item.key, locator });
  return item.locatorRange === null ? [] : [{ ...given, ...item.locatorRange, text: afterComma(locator, language) }];
}

/** The citation with another place in the work; nothing where it names none. */
export function placeFix(item: DraftItem, locator: Locator | null, language: string | null): Fix[] {
  if (locator === null) return [];
  const given = { kind: 'cite-place', title: l10n.t('Cite {0} instead', printLocator(locator, language)) } as const;
  if (item.hidden) return wholeFix(given, item, { key: item.key, locator });
  return item.locatorRange === null ? [] : [{ ...given, ...item.locatorRange, text: afterComma(locator, language) }];
}

/** A formatted citation cannot be corrected in part, so it is rewritten. */
function wholeFix(
  given: Pick<Fix, 'kind' | 'title'>,
  { prefix, suppressAuthor, suffix, start, end, rewrite }: DraftItem,
  correct: Pick<CiteItem, 'key' | 'locator'>,
): Fix[] {
  return rewrite === null
    ? []
    : [{ ...given, start, end, text: rewrite({ ...correct, prefix, suppressAuthor, suffix }) }];
}

/** The source's speaker in place of the one that the draft names; only where nothing but the name is written there. */
function speakerFix(speaker: string, { text, speaker: named }: Repairable): Fix[] {
  if (named === null) return [];
  const range = sourceRange(named.block, named.from, named.to);
  if (text.slice(range.start, range.end) !== named.name) return [];
  const tableCell = named.block.kind === 'tableCell';
  const written = escapeMarkdown(speaker, { tableCell, lineStart: false });
  return [{ kind: 'name-speaker', title: l10n.t('Name {0} instead', speaker), ...range, text: written }];
}

function citeFix(correct: NonNullable<Judgement['correct']>, { quotation, language }: Repairable): Fix {
  const item: CiteItem = {
    prefix: '',
    key: correct.key,
    suppressAuthor: false,
    locator: correct.locator,
    suffix: '',
  };
  const text = ` ${printCitation([item], language)}`;
  return { kind: 'cite', title: l10n.t('Cite @{0}', correct.key), start: quotation.end, end: quotation.end, text };
}

function paraphraseFix({ text, quotation }: Repairable): Fix[] {
  const part = quotation.parts[0];
  if (quotation.kind !== 'marked' || part === undefined || quotation.parts.length !== 1) return [];
  // Without the outer marks, inner ones would be those of a quotation.
  if (pairMarks(part.text, 0, part.text.length).some(({ opened, closed }) => opened && closed)) return [];
  const words = text.slice(part.start, part.end);
  return [
    {
      kind: 'paraphrase',
      title: l10n.t('Turn into a paraphrase'),
      start: quotation.start,
      end: quotation.end,
      text: words,
    },
  ];
}
