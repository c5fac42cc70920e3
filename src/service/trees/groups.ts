import * as l10n from '@vscode/l10n';
import type { Quotation } from '../../engine/library/model.js';
import { articleOf, when, where } from '../describe.js';
import { groupBy } from '../group-by.js';
import type { Knowledge } from '../knowledge.js';
import type { Grouping } from './place.js';
import type { List } from './rows.js';

/** Whose library it is. */
export type WithLibrary = Pick<Knowledge, 'library'>;

/** Quotations that have their speaker, their source or their date in common. */
export interface Group {
  readonly key: string;
  readonly label: string;
  /** For sorting among groups. */
  readonly rank: string;
  /** How many quotations it has. */
  readonly count: number;
}

/** Quotations in groups. */
export interface Groups {
  /** Speakers with most to say first and the unattributed last; sources and dates newest first. */
  readonly list: List<Group>;
  /** The quotations of a group by its key; none if there is no such group any longer. */
  readonly quotations: (key: string) => List<Quotation>;
}

let collator: Intl.Collator | undefined;

/** The groups of some quotations. */
export function groupsOf(session: WithLibrary, quotations: readonly Quotation[], grouping: Grouping): Groups {
  const byKey = groupBy(quotations, (quotation) => keyOf(session, quotation, grouping));
  const list = [...byKey].flatMap(([key, [first, ...others]]) =>
    first ? { key, ...headOf(session, first, grouping), count: 1 + others.length } : [],
  );
  return { list: list.sort(ORDER[grouping]), quotations: (key) => byKey.get(key) ?? [] };
}

/** The key of the group that a quotation belongs to. */
export function keyOf(session: WithLibrary, { articleId, speaker, speakerId }: Quotation, grouping: Grouping): string {
  switch (grouping) {
    case 'speaker':
      return speakerId ?? speaker?.name ?? '';
    case 'source':
      return articleId;
    case 'date':
      return session.library.article(articleId)?.article.metadata.issued ?? '';
  }
}

/** What a group is called and where it is, by any of its quotations. */
export function headOf(session: WithLibrary, quotation: Quotation, grouping: Grouping): Pick<Group, 'label' | 'rank'> {
  if (grouping === 'speaker') {
    const name = quotation.speaker?.name;
    return { label: name ?? l10n.t('Unattributed'), rank: name ? '' : 'last' };
  }
  const { article } = articleOf(session, quotation);
  const label = grouping === 'source' ? [where(article), when(article)].join(', ') : when(article);
  return { label, rank: article.metadata.issued ?? '' };
}

/** The order of groups; never 0 for two of them. */
export const ORDER: Readonly<Record<Grouping, (a: Group, b: Group) => number>> = {
  speaker: (a, b) =>
    compare(a.rank, b.rank) || b.count - a.count || alphabetically(a.label, b.label) || compare(a.key, b.key),
  // EDTF dates sort as text; what is undated comes last.
  source: (a, b) => compare(b.rank, a.rank) || compare(a.key, b.key),
  date: (a, b) => compare(b.rank, a.rank) || compare(a.key, b.key),
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function alphabetically(a: string, b: string): number {
  collator ??= new Intl.Collator('en');
  return collator.compare(a, b);
}
