import * as l10n from '@vscode/l10n';
import type { EntityKind } from '../../engine/extract/extraction.js';
import type { Entity, EntityRole, LibraryArticle, Mention } from '../../engine/library/model.js';
import { counted, quantity } from '../counts.js';
import { KIND_LABEL, locatorWords, when } from '../describe.js';
import { groupBy } from '../group-by.js';
import type { Knowledge } from '../knowledge.js';
import { shorten } from '../safe-text.js';
import { listed, sourceRow } from './library-rows.js';
import { concatenated, type Rows, rows, rowsOf, type TreeRow } from './rows.js';

const KINDS = ['person', 'organization', 'place', 'other'] as const;

/** How much of the text a mention's row shows before and after the name. */
const CONTEXT_BEFORE = 30;
const CONTEXT_AFTER = 90;

/** The tree of entities: people, organisations, places, by number of mentions. */
export function kindRows({ library }: Knowledge): Rows {
  const kinds = KINDS.filter((kind) => library.entitiesOf(kind).length > 0);
  return rowsOf(kinds, (kind) => {
    const { many, icon } = KIND_LABEL[kind];
    const number = quantity(library.entitiesOf(kind).length);
    return {
      id: kind,
      label: many,
      description: number,
      icon,
      spoken: `${many}, ${number}`,
      under: { place: { at: 'kind', kind }, shown: kind === 'other' ? 'collapsed' : 'expanded' },
    };
  });
}

/** The entities of one kind. */
export function entityRows(known: Knowledge, kind: EntityKind): Rows {
  return rowsOf(known.library.entitiesOf(kind), (entity) => entityRow(known, entity, kind));
}

/** What the menus of an entity's row choose by. */
export function entityContext({ library }: Pick<Knowledge, 'library'>, entity: Entity): string {
  const corrected = library.correctionsOf(entity).length > 0 ? '.corrected' : '';
  return `entity.${entity.kind === 'person' ? 'person' : 'thing'}${corrected}`;
}

function entityRow({ library }: Knowledge, entity: Entity, kind: EntityKind): TreeRow {
  const { mentions, articles } = library.extentOf(entity.id);
  const sources = counted(articles, 'source');
  return {
    id: entityRowId(kind, entity.id),
    label: entity.name,
    description: l10n.t('{0} in {1}', quantity(mentions), sources),
    icon: KIND_LABEL[entity.kind].icon,
    context: entityContext({ library }, entity),
    spoken: l10n.t('{0}, {1} in {2}', entity.name, counted(mentions, 'mention'), sources),
    under: { place: { at: 'entity', kind, id: entity.id }, shown: 'collapsed' },
    entityId: entity.id,
  };
}

function entityRowId(kind: EntityKind, id: string): string {
  return `${kind}/${id}`;
}

/** An entity's roles, then its quotations, then its mentions article by article; none where it is gone. */
export function rowsOfEntity(known: Knowledge, kind: EntityKind, id: string): Rows {
  const { library } = known;
  const entity = library.entity(id);
  if (!entity) return rows();
  const parentId = entityRowId(kind, id);
  const said = listed(library.quotationsBy(id)).length;
  const mentioning = [...groupBy(entity.mentions, ({ articleId }) => articleId)].flatMap(([articleId, mentions]) => {
    const entry = library.article(articleId);
    return entry ? { entry, number: mentions.length } : [];
  });
  return concatenated(
    rowsOf(entity.roles, (role) => roleRow(known, role, parentId)),
    said === 0
      ? rows()
      : rows({
          id: saidRowId(kind, id),
          label: l10n.t('Quotations'),
          description: quantity(said),
          icon: 'quote',
          under: { place: { at: 'said', kind, id }, shown: 'expanded' },
        }),
    rowsOf(mentioning, ({ entry, number }) => {
      const under = { at: 'mentions', kind, id, articleId: entry.article.metadata.id } as const;
      return sourceRow(entry, parentId, counted(number, 'mention'), under);
    }),
  );
}

function roleRow({ library }: Knowledge, { title, articleIds }: EntityRole, parentId: string): TreeRow {
  const dates = articleIds.flatMap((id) => library.article(id) ?? []).map(({ article }) => when(article));
  const description = [...new Set(dates)].join(', ');
  const id = `${parentId}/role:${title}`;
  return { id, label: title, description, icon: 'briefcase', spoken: l10n.t('Role: {0}, {1}', title, description) };
}

/** The id of the row that what an entity has said is under. */
export function saidRowId(kind: EntityKind, id: string): string {
  return `${entityRowId(kind, id)}/quotations`;
}

/** Where an article names an entity. */
export function mentionRows({ library }: Knowledge, kind: EntityKind, id: string, articleId: string): Rows {
  const entry = library.article(articleId);
  const mentions = library.entity(id)?.mentions.filter((mention) => mention.articleId === articleId) ?? [];
  const parentId = `${entityRowId(kind, id)}/${articleId}`;
  return entry ? rowsOf(mentions, (mention) => mentionRow(entry, mention, parentId)) : rows();
}

function mentionRow({ article }: LibraryArticle, mention: Mention, parentId: string): TreeRow {
  const target = { articleId: mention.articleId, start: mention.start, end: mention.end };
  const paragraph = article.paragraphs.find(({ number }) => number === mention.paragraph);
  const from = Math.max(paragraph?.start ?? 0, mention.start - CONTEXT_BEFORE);
  const to = Math.min(paragraph?.end ?? article.text.length, mention.end + CONTEXT_AFTER);
  const before = `${from > (paragraph?.start ?? 0) ? '…' : ''}${article.text.slice(from, mention.start)}`;
  return {
    id: `${parentId}/${mention.start}`,
    label: shorten(`${before}${article.text.slice(mention.start, to)}`, CONTEXT_BEFORE + CONTEXT_AFTER + 40),
    description: locatorWords(article, mention),
    icon: 'symbol-string',
    context: 'mention',
    found: { target },
    act: { open: target },
  };
}
