import * as l10n from '@vscode/l10n';
import { plural } from '../../engine/text/interface-texts.js';
import { quantity } from '../counts.js';
import { DOT, place, when, where } from '../describe.js';
import type { SourceTarget } from '../found.js';
import type { Knowledge } from '../knowledge.js';
import { shorten } from '../safe-text.js';
import type { PlacedUse, UsedWords } from './usages.js';

/** What the uses are asked of: a quotation by its id, an article by its cite key, or words of one. */
export type UsesSubject = { readonly quotationId: string } | SourceTarget;

/** Where something of the library is used. */
export interface UsesList {
  /** What is used, in a few words. */
  readonly title: string;
  /** In how many drafts. */
  readonly drafts: number;
  readonly uses: readonly PlacedUse[];
  /** Whether all drafts of the workspace have been read. */
  readonly isComplete: boolean;
}

/** A quotation's own marks. */
const OUTER_MARKS = /^[“”„«»"]{1,4}|[“”„«»"]{1,4}$/gu;

/** Maximum length of a quotation in the title of its list, in UTF-16 code units. */
const TITLE = 60;

/** `used in 2 drafts`; empty for none. */
export function usedIn(drafts: number): string {
  if (drafts === 0) return '';
  const number = quantity(drafts);
  return plural(drafts, l10n.t('used in {0} draft', number), l10n.t('used in {0} drafts', number));
}

/** In how many drafts words are quoted. */
export function draftsQuoting({ usages }: Knowledge, words: UsedWords): number {
  return usages?.draftsQuoting(words) ?? 0;
}

/** Where a quotation or an article is used; null where it is gone, and where uses are not known. */
export function usesOf(known: Knowledge, subject: UsesSubject): UsesList | null {
  const { usages, library } = known;
  if (usages === undefined) return null;
  const { isComplete } = usages;
  const target = 'quotationId' in subject ? library.quotation(subject.quotationId) : subject;
  const article = target && library.article(target.articleId)?.article;
  if (target === undefined || article === undefined) return null;
  if (target.start !== undefined && target.end !== undefined) {
    const { start, end } = target;
    const words: UsedWords = { articleId: article.metadata.id, start, end };
    const text = shorten(article.text.slice(start, end).replace(/\s+/gu, ' ').replace(OUTER_MARKS, ''), TITLE);
    const title = [l10n.t('“{0}”', text), place(article)].join(DOT);
    return { title, drafts: usages.draftsQuoting(words), uses: usages.quoting(words), isComplete };
  }
  const { id, title = id } = article.metadata;
  return {
    title: [...new Set([shorten(title, TITLE), where(article), when(article)])].join(DOT),
    drafts: usages.draftsUsing(id),
    uses: usages.using(id),
    isComplete,
  };
}
