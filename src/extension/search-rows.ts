import type * as vscode from 'vscode';
import type { Article, Paragraph } from '../engine/article/article.js';
import type { Entity, LibraryArticle, Quotation } from '../engine/library/model.js';
import type { SearchResult } from '../engine/search/record.js';
import type { Range } from '../engine/text/range.js';
import { articleOf, count, DOT, extentOf, KIND_LABEL, place, when, where, who } from './describe.js';
import { type Found, foundQuotation } from './found.js';
import { excerpt, safe } from './safe-text.js';
import type { Session } from './session.js';
import { alsoReportedBy } from './wordings.js';

/** Longer words would push the speaker out of the row. */
const LABEL_LENGTH = 60;

/** As much of the passage as a row can show. */
const PASSAGE_LENGTH = 180;

/** A row of a quick pick that stands for something of the library. */
export interface FoundItem extends vscode.QuickPickItem {
  readonly found: Found;
}

/** The row of what a search has found; undefined for what a writer has no use for, and what is gone from the library. */
export function rowOf(session: Session, { record, highlights }: SearchResult): FoundItem | undefined {
  const quotation = session.search.quotationOf(record);
  if (quotation) return quotation.kind === 'other' ? undefined : quotationRow(session, quotation, highlights[0]);
  const entity = session.search.entityOf(record);
  if (entity) return entityRow(session, entity);
  const entry = session.library.article(record.articleId);
  if (!entry) return undefined;
  const number = session.search.paragraphOf(record);
  const paragraph = entry.article.paragraphs.find((each) => each.number === number);
  return paragraph ? paragraphRow(entry, paragraph, record.text, highlights[0]) : sourceRow(entry);
}

function quotationRow(session: Session, quotation: Quotation, highlight: Range | undefined): FoundItem {
  const { article } = articleOf(session, quotation);
  const facts = [place(article, quotation), alsoReportedBy(session, quotation), passage(article, quotation)];
  return {
    label: `$(quote) ${safe(excerpt(quotation.text, highlight, LABEL_LENGTH), 'label')}`,
    description: safe(who(quotation), 'label'),
    detail: safe(facts.filter(Boolean).join('  —  '), 'label'),
    found: foundQuotation(quotation),
  };
}

/** The paragraph of a quotation, from a little before it: to see the words in their sentence. */
function passage(article: Article, { paragraph, start, end }: Quotation): string {
  const around = article.paragraphs.find(({ number }) => number === paragraph);
  if (!around) return '';
  const words = { start: start - around.start, end: end - around.start };
  return excerpt(article.text.slice(around.start, around.end), words, PASSAGE_LENGTH);
}

function entityRow(session: Session, entity: Entity): FoundItem | undefined {
  const [first] = entity.mentions;
  if (!first) return undefined;
  const { one, icon } = KIND_LABEL[entity.kind];
  const { mentions, sources } = extentOf(session, entity);
  return {
    label: `$(${icon}) ${safe(entity.name, 'label')}`,
    description: safe([one, mentions, sources].join(DOT), 'label'),
    detail: safe(entity.roles.map((role) => role.title).join(DOT), 'label'),
    found: { target: { articleId: first.articleId, start: first.start, end: first.end } },
  };
}

function sourceRow({ article }: LibraryArticle): FoundItem {
  const { id, title } = article.metadata;
  return {
    label: `$(note) ${safe(title ?? id, 'label')}`,
    description: safe(`@${id}`, 'label'),
    detail: safe([where(article), when(article), count(article.paragraphs.length, 'paragraph')].join(DOT), 'label'),
    found: { target: { articleId: id } },
  };
}

function paragraphRow(
  { article }: LibraryArticle,
  paragraph: Paragraph,
  text: string,
  highlight: Range | undefined,
): FoundItem {
  const { number, start, end } = paragraph;
  return {
    label: `$(symbol-string) ${safe(excerpt(text, highlight, LABEL_LENGTH), 'label')}`,
    description: article.metadata.text === 'digest' ? 'summary' : '',
    detail: safe(place(article, paragraph), 'label'),
    found: { target: { articleId: article.metadata.id, start, end }, paragraph: number },
  };
}
