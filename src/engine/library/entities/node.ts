import type { EntityKind, ExtractedEntity } from '../../extract/extraction.js';
import { acronymsOf, withoutPoints } from '../../extract/names/acronyms.js';
import { COUNTRY_NAMES } from '../../extract/names/gazetteer/index.js';
import { organizationForm, personWords } from '../../extract/names/resolve.js';
import { foldDiacritics } from '../../text/normalize.js';
import { slug } from '../../text/slug.js';
import type { LibraryArticle, Mention } from '../model.js';

/** One entity of one article, prepared for merging. */
export interface EntityNode {
  readonly articleId: string;
  /** EDTF date of the article, or `''`. */
  readonly issued: string;
  readonly entity: ExtractedEntity;
  /** The form by which the name is compared; for countries the usual name. */
  readonly form: string;
  /** Forms of the other names. */
  readonly otherForms: readonly string[];
  readonly mentions: readonly Mention[];
  /** What its long name could be abbreviated to; none for people and places. */
  readonly acronyms: readonly string[];
  /** The name without points, if it can be an acronym. */
  readonly short: string | null;
  /** Slug of the name. */
  readonly slug: string;
}

const prepared = new WeakMap<LibraryArticle, readonly EntityNode[]>();

/** The entities of an article, prepared; kept as long as the article object lives. */
export function nodesOf(article: LibraryArticle): readonly EntityNode[] {
  let nodes = prepared.get(article);
  if (!nodes) {
    nodes = article.extraction.entities.map((entity) => prepare(article, entity));
    prepared.set(article, nodes);
  }
  return nodes;
}

function prepare({ article }: LibraryArticle, entity: ExtractedEntity): EntityNode {
  const form = nameForm(entity.kind, entity.name);
  const others = new Set(entity.aliases.map((alias) => nameForm(entity.kind, alias)));
  others.delete(form);
  const articleId = article.metadata.id;
  let paragraph = 0;
  const mentions = entity.mentions.map(({ start, end }) => {
    while (paragraph < article.paragraphs.length && (article.paragraphs[paragraph]?.end ?? 0) <= start) paragraph += 1;
    const at = article.paragraphs[paragraph];
    return { articleId, start, end, paragraph: at && at.start <= start ? at.number : 0 };
  });
  const isThing = entity.kind === 'organization' || entity.kind === 'other';
  const bare = withoutPoints(entity.name);
  return {
    articleId,
    issued: article.metadata.issued ?? '',
    entity,
    form,
    otherForms: [...others],
    mentions,
    acronyms: isThing ? acronymsOf(entity.name) : [],
    short: isThing && /^\p{Lu}{2,8}$/u.test(bare) ? bare : null,
    slug: slug(entity.name) || 'name',
  };
}

/** The form in which ways to write one name are equal: no case, no diacritics, no company form, countries by their usual name. */
export function nameForm(kind: EntityKind, name: string): string {
  const plain = kind === 'person' ? personWords(name).join(' ') : (COUNTRY_NAMES.get(name) ?? organizationForm(name));
  return foldDiacritics(plain).replace(/[’‘]/g, "'").toLowerCase();
}
