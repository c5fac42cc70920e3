import * as vscode from 'vscode';
import type { Entity, LibraryArticle, Mention } from '../../engine/library/model.js';
import { count, DOT, KIND_LABEL, sourceCount, when, where } from '../describe.js';
import { shorten } from '../safe-text.js';
import type { Session } from '../session.js';
import { draggableRows } from '../transfer/drag.js';
import { groupBy } from './group-by.js';
import { NodeTree, type QuoinView, quotationNode, sourceNode, type TreeNode, treeItem } from './tree.js';

const KINDS = ['person', 'organization', 'place', 'other'] as const;

/** How much of the text a mention's row shows before and after the name. */
const CONTEXT_BEFORE = 30;
const CONTEXT_AFTER = 90;

/** The view *Entities*: people, organisations, places, by number of mentions. */
export function registerEntitiesView(session: Session): QuoinView {
  const tree = new NodeTree(() => KINDS.flatMap((kind) => kindNode(session, kind) ?? []));
  const view = vscode.window.createTreeView('quoin.entities', {
    treeDataProvider: tree,
    showCollapseAll: true,
    dragAndDropController: draggableRows(session),
  });
  const disposable = vscode.Disposable.from(
    tree,
    view,
    session.onDidChange(() => tree.refresh()),
  );
  return { tree, dispose: () => disposable.dispose() };
}

function kindNode(session: Session, kind: Entity['kind']): TreeNode | undefined {
  const entities = session.library.entities.filter((entity) => entity.kind === kind);
  if (entities.length === 0) return undefined;
  const { many, icon } = KIND_LABEL[kind];
  return {
    id: kind,
    children: () => entities.map((entity) => entityNode(session, entity, kind)),
    item: () =>
      treeItem({
        label: many,
        description: String(entities.length),
        icon,
        spoken: `${many}, ${entities.length}`,
        expandable: kind === 'other' ? 'collapsed' : 'expanded',
      }),
  };
}

function entityNode(session: Session, entity: Entity, parentId: string): TreeNode {
  const id = `${parentId}/${entity.id}`;
  return {
    id,
    children: () => entityChildren(session, entity, id),
    item: () =>
      treeItem({
        label: entity.name,
        description: `${entity.mentions.length} in ${count(sourceCount(entity), 'source')}`,
        spoken: `${entity.name}, ${count(entity.mentions.length, 'mention')} in ${count(sourceCount(entity), 'source')}`,
        icon: KIND_LABEL[entity.kind].icon,
        context: 'entity',
        expandable: 'collapsed',
      }),
  };
}

/** An entity's roles, then its quotations, then its mentions article by article. */
function entityChildren(session: Session, entity: Entity, id: string): TreeNode[] {
  const roles = entity.roles.map(({ title, articleIds }): TreeNode => {
    const dates = articleIds
      .flatMap((articleId) => session.library.article(articleId) ?? [])
      .map((each) => when(each.article));
    const description = [...new Set(dates)].join(', ');
    return {
      id: `${id}/role:${title}`,
      item: () => treeItem({ label: title, description, icon: 'briefcase', spoken: `Role: ${title}, ${description}` }),
    };
  });
  const said = session.library.quotationsBy(entity.id).filter((quotation) => quotation.kind !== 'other');
  const quotations: TreeNode[] =
    said.length === 0
      ? []
      : [
          {
            id: `${id}/quotations`,
            children: () => said.map((quotation) => quotationNode(session, quotation, `${id}/quotations`, ['who'])),
            item: () =>
              treeItem({
                label: 'Quotations',
                description: String(said.length),
                icon: 'quote',
                expandable: 'expanded',
              }),
          },
        ];
  const byArticle = groupBy(entity.mentions, (mention) => mention.articleId);
  const mentions = [...byArticle].flatMap(([articleId, inArticle]) => {
    const entry = session.library.article(articleId);
    if (!entry) return [];
    const description = [where(entry.article), when(entry.article), count(inArticle.length, 'mention')].join(DOT);
    return sourceNode(entry, id, description, (sourceId) =>
      inArticle.map((each) => mentionNode(entry, each, sourceId)),
    );
  });
  return [...roles, ...quotations, ...mentions];
}

function mentionNode({ article }: LibraryArticle, mention: Mention, parentId: string): TreeNode {
  const paragraph = article.paragraphs.find(({ number }) => number === mention.paragraph);
  const from = Math.max(paragraph?.start ?? 0, mention.start - CONTEXT_BEFORE);
  const to = Math.min(paragraph?.end ?? article.text.length, mention.end + CONTEXT_AFTER);
  const before = `${from > (paragraph?.start ?? 0) ? '…' : ''}${article.text.slice(from, mention.start)}`;
  const label = shorten(`${before}${article.text.slice(mention.start, to)}`, CONTEXT_BEFORE + CONTEXT_AFTER + 40);
  const target = { articleId: mention.articleId, start: mention.start, end: mention.end };
  return {
    id: `${parentId}/${mention.start}`,
    found: { target },
    item: () =>
      treeItem({
        label,
        description: mention.paragraph > 0 ? `para. ${mention.paragraph}` : '',
        icon: 'symbol-string',
        context: 'mention',
        open: target,
      }),
  };
}
