import type { LibraryArticle, Quotation } from '../../engine/library/model.js';
import type { Range } from '../../engine/text/range.js';
import { quotationCard, referenceCard } from '../../service/cards.js';
import { articleOf, DOT, place, when, where, who } from '../../service/describe.js';
import { foundQuotation } from '../../service/found.js';
import { alsoReportedBy } from '../../service/wordings.js';
import { CARD_FORMAT, shown } from '../cards.js';
import type { Session } from '../session.js';
import { marked } from './marked.js';
import type { Rows, TreeNode } from './rows.js';
import { treeItem } from './tree-item.js';

/** What a group of rows has in common, and its rows need not repeat. */
export type Fact = 'who' | 'where' | 'when';

/** As much of a quotation as a row of the sidebar can show. */
const LABEL_LENGTH = 72;

/**
 * A quotation as a row: its words, then whichever of who, where and when its group does not say already. What a filter
 * has matched of the words is marked.
 */
export function quotationNode(
  session: Session,
  quotation: Quotation,
  parentId: string,
  said: readonly Fact[],
  matched: readonly Range[] = [],
): TreeNode {
  const { article } = articleOf(session, quotation);
  const found = foundQuotation(quotation);
  return {
    id: `${parentId}/${quotation.id}`,
    found,
    // The library may have changed since the row was made.
    tooltip: () => {
      const current = session.library.quotation(quotation.id);
      return current?.text === quotation.text ? shown(quotationCard(session, current, CARD_FORMAT)) : undefined;
    },
    item: () => {
      const facts: Record<Fact, string> = { who: who(quotation), where: where(article), when: when(article) };
      const facets = (['who', 'where', 'when'] as const).filter((fact) => !said.includes(fact));
      const also = alsoReportedBy(session, quotation);
      const { text, marks } = marked(quotation.text, matched, LABEL_LENGTH);
      return treeItem({
        label: `“${text}”`,
        marks: marks.map(({ start, end }) => ({ start: start + 1, end: end + 1 })),
        description: [...facets.map((fact) => facts[fact]), also].filter(Boolean).join(DOT),
        icon: 'quote',
        context: `${also === '' ? 'quotation' : 'statement'}${stateOf(session.library.quotation(quotation.id) ?? quotation)}`,
        spoken: `Quotation: ${quotation.text}. ${facts.who}, ${[place(article, quotation), also].filter(Boolean).join(', ')}`,
        open: found.target,
      });
    },
  };
}

/** What the menu of a quotation's row chooses by: whether its speaker can be confirmed, or is corrected. */
function stateOf({ speaker, corrected }: Quotation): string {
  if (corrected !== undefined) return '.corrected';
  return speaker?.basis === 'inferred' ? '.inferred' : '';
}

/** What the menus of a source's row choose by. */
function contextOf({ origin, article }: LibraryArticle): string {
  if (origin !== 'own') return 'source';
  return article.metadata.transcript === 'unheard' ? 'source.own.unheard' : 'source.own';
}

/** An article as a row, with whatever rows belong under it. */
export function sourceNode(
  entry: LibraryArticle,
  parentId: string,
  description: () => string,
  children: (id: string) => Rows,
): TreeNode {
  const { metadata } = entry.article;
  const id = `${parentId}/${metadata.id}`;
  return {
    id,
    found: { target: { articleId: metadata.id } },
    children: () => children(id),
    tooltip: () => shown(referenceCard(entry, null, CARD_FORMAT)),
    item: () => {
      const title = metadata.title ?? metadata.id;
      const described = description();
      return treeItem({
        label: title,
        description: described,
        icon: metadata.text === 'digest' ? 'note' : 'file-text',
        context: contextOf(entry),
        spoken: `Source: ${title}, ${described}`,
        expandable: 'collapsed',
      });
    },
  };
}
