import * as vscode from 'vscode';
import { sourceName } from '../../engine/cite/reference.js';
import type { Entity, EntityRole, LibraryArticle, Mention } from '../../engine/library/model.js';
import { count, DOT, KIND_LABEL, locatorWords, quantity, when } from '../../service/describe.js';
import { shorten } from '../../service/safe-text.js';
import type { Session } from '../session.js';
import { draggableRows } from '../transfer/drag.js';
import { groupBy } from './group-by.js';
import { quotationNode, sourceNode } from './library-nodes.js';
import { concatenated, type Rows, rows, rowsOf, type TreeNode } from './rows.js';
import { treeItem } from './tree-item.js';
import { openTreeView, type QuoinView } from './tree-view.js';

const KINDS = ['person', 'organization', 'place', 'other'] as const;

/** How much of the text a mention's row shows before and after the name. */
const CONTEXT_BEFORE = 30;
const CONTEXT_AFTER = 90;

/** The view *Entities*: people, organisations, places, by number of mentions. */
export function registerEntitiesView(session: Session): QuoinView {
  const roots = () => {
    const kinds = KINDS.filter((kind) => session.library.entitiesOf(kind).length > 0);
    return rowsOf(kinds, (kind) => kindNode(session, kind));
  };
  const opened = openTreeView('entities', roots, {
    showCollapseAll: true,
    dragAndDropController: draggableRows(session),
  });
  const disposable = vscode.Disposable.from(
    opened,
    session.onDidChange(() => opened.tree.refreshSoon()),
  );
  return { ...opened, dispose: () => disposable.dispose() };
}

function kindNode(session: Session, kind: Entity['kind']): TreeNode {
  const { many, icon } = KIND_LABEL[kind];
  return {
    id: kind,
    children: () => rowsOf(session.library.entitiesOf(kind), (entity) => entityNode(session, entity, kind)),
    item: () => {
      const { length } = session.library.entitiesOf(kind);
      return treeItem({
        label: many,
        description: quantity(length),
        icon,
        spoken: `${many}, ${quantity(length)}`,
        expandable: kind === 'other' ? 'collapsed' : 'expanded',
      });
    },
  };
}

function entityNode(session: Session, entity: Entity, parentId: string): TreeNode {
  const id = `${parentId}/${entity.id}`;
  return {
    id,
    entityId: entity.id,
    // Unfolded later, the library may know more of it.
    children: () => entityChildren(session, session.library.entity(entity.id) ?? entity, id),
    item: () => {
      const { mentions, articles } = session.library.extentOf(entity.id);
      const sources = count(articles, 'source');
      return treeItem({
        label: entity.name,
        description: `${quantity(mentions)} in ${sources}`,
        spoken: `${entity.name}, ${count(mentions, 'mention')} in ${sources}`,
        icon: KIND_LABEL[entity.kind].icon,
        context: `entity.${entity.kind === 'person' ? 'person' : 'thing'}${session.library.correctionsOf(entity).length > 0 ? '.corrected' : ''}`,
        expandable: 'collapsed',
      });
    },
  };
}

/** An entity's roles, then its quotations, then its mentions article by article. */
function entityChildren(session: Session, entity: Entity, id: string): Rows {
  const mentions = [...groupBy(entity.mentions, ({ articleId }) => articleId)].flatMap(([articleId, inArticle]) => {
    const entry = session.library.article(articleId);
    return entry ? { entry, inArticle } : [];
  });
  return concatenated(
    rowsOf(entity.roles, (role) => roleNode(session, role, id)),
    quotationsOf(session, entity.id).length === 0 ? rows() : rows(quotationsNode(session, entity.id, id)),
    rowsOf(mentions, ({ entry, inArticle }) => mentionsNode(entry, inArticle, id)),
  );
}

function roleNode(session: Session, { title, articleIds }: EntityRole, parentId: string): TreeNode {
  return {
    id: `${parentId}/role:${title}`,
    item: () => {
      const dates = articleIds.flatMap((id) => session.library.article(id) ?? []).map(({ article }) => when(article));
      const description = [...new Set(dates)].join(', ');
      return treeItem({ label: title, description, icon: 'briefcase', spoken: `Role: ${title}, ${description}` });
    },
  };
}

function quotationsOf(session: Session, entityId: string) {
  return session.library.quotationsBy(entityId).filter(({ kind }) => kind !== 'other');
}

function quotationsNode(session: Session, entityId: string, parentId: string): TreeNode {
  const id = `${parentId}/quotations`;
  const said = () => quotationsOf(session, entityId);
  return {
    id,
    children: () => rowsOf(said(), (quotation) => quotationNode(session, quotation, id, ['who'])),
    item: () =>
      treeItem({
        label: 'Quotations',
        description: quantity(said().length),
        icon: 'quote',
        expandable: 'expanded',
      }),
  };
}

function mentionsNode(entry: LibraryArticle, mentions: readonly Mention[], parentId: string): TreeNode {
  const { article } = entry;
  const description = () =>
    [sourceName(article.metadata), when(article), count(mentions.length, 'mention')].filter(Boolean).join(DOT);
  return sourceNode(entry, parentId, description, (id) => rowsOf(mentions, (each) => mentionNode(entry, each, id)));
}

function mentionNode({ article }: LibraryArticle, mention: Mention, parentId: string): TreeNode {
  const target = { articleId: mention.articleId, start: mention.start, end: mention.end };
  return {
    id: `${parentId}/${mention.start}`,
    found: { target },
    item: () => {
      const paragraph = article.paragraphs.find(({ number }) => number === mention.paragraph);
      const from = Math.max(paragraph?.start ?? 0, mention.start - CONTEXT_BEFORE);
      const to = Math.min(paragraph?.end ?? article.text.length, mention.end + CONTEXT_AFTER);
      const before = `${from > (paragraph?.start ?? 0) ? '…' : ''}${article.text.slice(from, mention.start)}`;
      return treeItem({
        label: shorten(`${before}${article.text.slice(mention.start, to)}`, CONTEXT_BEFORE + CONTEXT_AFTER + 40),
        description: locatorWords(article, mention),
        icon: 'symbol-string',
        context: 'mention',
        open: target,
      });
    },
  };
}
