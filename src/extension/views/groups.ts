import type { Quotation } from '../../engine/library/model.js';
import { articleOf, when, where } from '../describe.js';
import type { Session } from '../session.js';
import { groupBy } from './group-by.js';

/** What quotations can be grouped by. */
export const GROUPINGS = ['speaker', 'source', 'date'] as const;

/** One of them. */
export type Grouping = (typeof GROUPINGS)[number];

/** Quotations that have their speaker, their source or their date in common. */
export interface Group {
  readonly key: string;
  readonly label: string;
  readonly quotations: readonly Quotation[];
}

interface Ranked extends Group {
  /** For sorting among groups, ascending. */
  readonly rank: string;
}

const collator = new Intl.Collator('en');

/** Groups quotations: speakers with most to say first and the unattributed last; sources and dates newest first. */
export function grouped(session: Session, quotations: readonly Quotation[], grouping: Grouping): Group[] {
  const groups = groupBy(quotations, keyBy(session, grouping));
  return [...groups].map(([key, members]) => ranked(session, key, members, grouping)).sort(ORDER[grouping]);
}

function keyBy(session: Session, grouping: Grouping): (quotation: Quotation) => string {
  switch (grouping) {
    case 'speaker':
      return ({ speaker, speakerId }) => speakerId ?? speaker?.name ?? '';
    case 'source':
      return ({ articleId }) => articleId;
    case 'date':
      return ({ articleId }) => session.library.article(articleId)?.article.metadata.issued ?? '';
  }
}

function ranked(session: Session, key: string, quotations: readonly Quotation[], grouping: Grouping): Ranked {
  const [first] = quotations;
  if (first === undefined) throw new Error(`An empty group: ${key}`);
  if (grouping === 'speaker') {
    const name = first.speaker?.name;
    return { key, label: name ?? 'Unattributed', rank: name ? '' : 'last', quotations };
  }
  const { article } = articleOf(session, first);
  const label = grouping === 'source' ? [where(article), when(article)].join(', ') : when(article);
  return { key, label, rank: article.metadata.issued ?? '', quotations };
}

const ORDER: Readonly<Record<Grouping, (a: Ranked, b: Ranked) => number>> = {
  speaker: (a, b) =>
    collator.compare(a.rank, b.rank) || b.quotations.length - a.quotations.length || collator.compare(a.label, b.label),
  source: newestFirst,
  date: newestFirst,
};

/** EDTF dates sort as text; what is undated comes last. */
function newestFirst(a: Ranked, b: Ranked): number {
  return a.rank < b.rank ? 1 : a.rank > b.rank ? -1 : 0;
}
