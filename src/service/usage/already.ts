import * as l10n from '@vscode/l10n';
import type { DraftCheck } from '../../engine/draft/checked.js';
import { overlaps, type Range, touches } from '../../engine/text/range.js';
import type { UsedWords } from './usages.js';
import { isVerified } from './uses.js';

/** A quotation of a draft whose words the check has found in the source cited: its place, and theirs. */
export interface QuotedHere extends Range {
  readonly source: UsedWords;
}

/** What differs between words of a source and those quoted of it, at the ends: a comma, a closing mark. */
const AT_ENDS = 2;

/**
 * The quotations that a check has verified in an earlier text of a draft, where they are now: those before all that has changed, and
 * those after it. What was changed itself is unknown until the next check.
 */
export function stillQuoted(
  before: string,
  { quotations }: Pick<DraftCheck, 'quotations'>,
  now: string,
): readonly QuotedHere[] {
  const { start: same, end: sameFrom } = changedIn(before, now);
  const shift = now.length - before.length;
  return quotations.flatMap((quotation): QuotedHere[] => {
    const { start, end, source, citations } = quotation;
    if (source === null || !isVerified(quotation)) return [];
    const all = [quotation, ...citations.map(({ range }) => range)];
    const first = Math.min(...all.map((each) => each.start));
    const last = Math.max(...all.map((each) => each.end));
    const words = { articleId: source.id, start: source.start, end: source.end };
    if (last <= same) return [{ start, end, source: words }];
    return first >= sameFrom ? [{ start: start + shift, end: end + shift, source: words }] : [];
  });
}

/** What of a text is not in another: all before it and after it is. */
function changedIn(before: string, now: string): Range {
  if (before === now) return { start: before.length, end: before.length };
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === now.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === now.charCodeAt(now.length - 1 - same)
  )
    same++;
  return { start, end: before.length - same };
}

/** Says that words are quoted elsewhere in a draft. */
export interface AlreadyQuoted {
  /** Whether all of the words are, or a part. */
  readonly isWhole: boolean;
  /** Whether it is above, or below. */
  readonly isAbove: boolean;
  /** Where in the draft. */
  readonly at: Range;
}

/** Whether a draft quotes words anywhere but `here`; the nearest place above goes before one below, all of them before a part. */
export function alreadyQuoted(quoted: readonly QuotedHere[], words: UsedWords, here: Range): AlreadyQuoted | null {
  const elsewhere = quoted.filter(
    (each) =>
      each.source.articleId === words.articleId &&
      overlaps(each.source, words) &&
      !overlaps(each, here) &&
      !touches(here, each.start) &&
      !touches(here, each.end),
  );
  const whole = elsewhere.filter(
    ({ source }) => source.start <= words.start + AT_ENDS && words.end <= source.end + AT_ENDS,
  );
  const among = whole.length > 0 ? whole : elsewhere;
  const at = among.findLast(({ start }) => start < here.start) ?? among[0];
  if (at === undefined) return null;
  return { isWhole: whole.length > 0, isAbove: at.start < here.start, at };
}

/** `already quoted above`, or for a part of the words `partly quoted below`. */
export function alreadyWords({ isWhole, isAbove }: AlreadyQuoted): string {
  if (isWhole) return isAbove ? l10n.t('already quoted above') : l10n.t('already quoted below');
  return isAbove ? l10n.t('partly quoted above') : l10n.t('partly quoted below');
}

/** The same with the line, as a remark. */
export function alreadyRemark({ isWhole, isAbove }: AlreadyQuoted, line: number): string {
  if (isWhole)
    return isAbove ? l10n.t('Already quoted above, line {0}', line) : l10n.t('Already quoted below, line {0}', line);
  return isAbove ? l10n.t('Partly quoted above, line {0}', line) : l10n.t('Partly quoted below, line {0}', line);
}
