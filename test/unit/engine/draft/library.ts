import type { Article } from '../../../../src/engine/article/article.js';
import type { DraftSources } from '../../../../src/engine/draft/sources.js';
import type { ExtractedEntity, ExtractedQuotation, Speaker } from '../../../../src/engine/extract/extraction.js';
import type { Entity, LibraryArticle, Quotation } from '../../../../src/engine/library/model.js';
import { pairMarks } from '../../../../src/engine/text/marks.js';
import { words } from '../../../../src/engine/text/tokens.js';

/** An article of a test: its paragraphs, who speaks in each, and who is named. */
export interface GivenArticle {
  readonly id: string;
  readonly text?: 'digest' | 'full';
  readonly title?: string;
  readonly outlet?: string;
  readonly paragraphs: readonly string[];
  /** By paragraph number; a name that ends in `?` is inferred. */
  readonly speakers?: Readonly<Record<number, string>>;
  /** By quotation, in order, instead of by paragraph. */
  readonly speakerOf?: readonly string[];
  readonly people?: readonly (Pick<Entity, 'name'> & Partial<Entity>)[];
}

/** An article with its quotations, as extraction would give it. */
export function libraryArticle(given: GivenArticle): LibraryArticle {
  const text = given.paragraphs.join('\n\n');
  const paragraphs: Article['paragraphs'][number][] = [];
  const quotations: ExtractedQuotation[] = [];
  let at = 0;
  for (const [index, paragraph] of given.paragraphs.entries()) {
    const number = index + 1;
    paragraphs.push({ number, start: at, end: at + paragraph.length });
    for (const { start, end, innerStart, innerEnd } of pairMarks(text, at, at + paragraph.length)) {
      quotations.push({
        start,
        end,
        text: text.slice(innerStart, innerEnd),
        kind: 'direct',
        paragraph: number,
        speaker: speakerNamed(given.speakerOf?.[quotations.length] ?? given.speakers?.[number]),
        cue: null,
      });
    }
    at += paragraph.length + 2;
  }
  const entities: ExtractedEntity[] = (given.people ?? []).map(({ name, aliases = [], kind = 'person' }) => ({
    id: slug(name),
    name,
    kind,
    aliases,
    roles: [],
    mentions: [],
    keys: { form: name.toLowerCase() },
  }));
  const metadata = {
    id: given.id,
    type: 'article-newspaper',
    title: given.title,
    'container-title': given.outlet,
    text: given.text ?? 'full',
  } as const;
  return {
    article: { metadata, format: 'markdown', text, paragraphs },
    extraction: { quotations, entities },
    origin: 'own',
  };
}

/** A library of a test, all in memory. */
export function sourcesOf(
  articles: readonly GivenArticle[],
  statements: readonly (readonly string[])[] = [],
): DraftSources {
  const library = new Map(articles.map((given) => [given.id, libraryArticle(given)]));
  const entities: Entity[] = articles.flatMap((given) =>
    (given.people ?? []).map((person) => ({
      id: slug(person.name),
      kind: 'person' as const,
      aliases: [],
      roles: [],
      mentions: [],
      ...person,
    })),
  );
  const quotationsIn = (id: string): Quotation[] =>
    (library.get(id)?.extraction.quotations ?? []).map((each) => ({
      ...each,
      id: `${id}#q${each.start}`,
      articleId: id,
      speakerId: each.speaker?.entity ?? null,
    }));
  return {
    version: 1,
    article: (id) => library.get(id),
    quotationsIn,
    entity: (id) => entities.find((each) => each.id === id),
    entitiesNamed: (name) => entities.filter((each) => [each.name, ...each.aliases].includes(name)),
    peopleInSeveral: () => [],
    alsoReported: (id) => {
      const key = id.split('#')[0] ?? '';
      const others = statements
        .filter((each) => each.includes(key))
        .flatMap((each) => each.filter((other) => other !== key));
      return others.flatMap(quotationsIn);
    },
    locate: (passage, limit) => {
      const wanted = new Set(words(passage).map((word) => word.folded));
      return [...library.values()]
        .map(({ article }) => {
          const shared = new Set(
            words(article.text)
              .map((word) => word.folded)
              .filter((word) => wanted.has(word)),
          );
          const record = {
            id: '',
            kind: 'paragraph',
            articleId: article.metadata.id,
            text: '',
            speaker: '',
            source: '',
            issued: '',
            language: '',
          } as const;
          return { record, range: { start: 0, end: 0 }, similarity: shared.size / wanted.size, alignment: [] };
        })
        .filter(({ similarity }) => similarity > 0.3)
        .sort((a, b) => b.similarity - a.similarity)
        .slice(0, limit);
    },
  };
}

function speakerNamed(name: string | undefined): Speaker | null {
  return name === undefined
    ? null
    : {
        name: name.replace(/\?$/u, ''),
        entity: slug(name),
        mention: null,
        basis: name.endsWith('?') ? 'inferred' : 'stated',
      };
}

function slug(name: string): string {
  return name.replace(/\?$/u, '').toLowerCase().replace(/\W+/gu, '-');
}
