import type { FoundItem } from '../cite/pandoc.js';
import { contains, type Range } from '../text/range.js';
import type { FindingCode } from './finding.js';
import type { IgnoreComment } from './ignore.js';
import type { DraftQuotation } from './quotations.js';
import { firstWhere } from './sentences.js';

/** Tells which of a draft's ignore comments speaks of what. */
export class Silence {
  readonly #spokenFrom: ReadonlyMap<IgnoreComment, number>;

  readonly #comments: readonly IgnoreComment[];

  /** Both in order of the draft. */
  constructor(comments: readonly IgnoreComment[], quotations: readonly DraftQuotation[]) {
    this.#comments = comments;
    this.#spokenFrom = lastQuotations(comments, quotations);
  }

  /** The comment that silences findings on a quotation or the works cited for it. */
  of(quotation: DraftQuotation, items: readonly FoundItem[]): IgnoreComment | null {
    const own = this.#commentsNear(quotation).find((each) => this.#speaksOf(each, quotation));
    if (own !== undefined) return own;
    const cited = items.filter((item) => item.start >= quotation.start);
    return (
      cited.flatMap((item) =>
        this.#commentsNear(item).filter((each) => each.inline && this.#speaksOf(each, item)),
      )[0] ?? null
    );
  }

  /** Whether a comment silences a finding of this code on what is in a range. */
  covers(range: Range, code: FindingCode): boolean {
    return this.#commentsNear(range).some((each) => silences(each, code) && this.#speaksOf(each, range));
  }

  /** The comments that can speak of what is in a range: those next to either end of it. */
  #commentsNear({ start, end }: Range): readonly IgnoreComment[] {
    if (this.#comments.length === 0) return [];
    const before = firstWhere(this.#comments.length, (at) => (this.#comments[at]?.start ?? 0) >= start);
    const after = firstWhere(this.#comments.length, (at) => (this.#comments[at]?.start ?? 0) >= end);
    return [...this.#comments.slice(Math.max(0, before - 2), before + 1), ...this.#comments.slice(after, after + 2)];
  }

  /** Whether a comment speaks of what is in a range; within a paragraph only of the last quotation before it. */
  #speaksOf(comment: IgnoreComment, range: Range): boolean {
    if (!comment.inline) return range.start < comment.scope.end && comment.scope.start < range.end;
    if (range.end > comment.start || !contains(comment.scope, range)) return false;
    return range.start >= (this.#spokenFrom.get(comment) ?? comment.scope.start);
  }
}

/** Whether a comment silences findings of this code. */
export function silences(comment: IgnoreComment, code: FindingCode): boolean {
  return comment.codes.length === 0 || comment.codes.includes(code);
}

/** For each comment inside a paragraph where the last quotation before it starts. */
function lastQuotations(
  comments: readonly IgnoreComment[],
  quotations: readonly DraftQuotation[],
): Map<IgnoreComment, number> {
  const all = quotations.flatMap((each) => [each, ...each.inside]).sort((a, b) => a.end - b.end);
  const found = new Map<IgnoreComment, number>();
  for (const comment of comments) {
    const last = all[firstWhere(all.length, (at) => (all[at]?.end ?? 0) > comment.start) - 1];
    if (comment.inline && last !== undefined && last.start >= comment.scope.start) found.set(comment, last.start);
  }
  return found;
}
