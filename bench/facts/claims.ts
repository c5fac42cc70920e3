import type { Article } from '../../src/engine/article/article.js';
import { COMMON_WORDS, GIVEN } from '../../src/engine/extract/names/gazetteer/index.js';
import type { Collection } from '../check/collections.js';
import type { Random } from '../search/random.js';

/** A sentence of a source, as a draft can have it, with what its changes draw from. */
export interface ClaimGiven {
  /** White space single, without its final stop. */
  readonly words: string;
  readonly key: string;
  readonly paragraph: number;
  /** The source's whole text and date. */
  readonly source: string;
  readonly issued: string | undefined;
  /** The paragraph's text. */
  readonly around: string;
  /** Names of people, organisations and places that the sentence has, as it writes them. */
  readonly names: readonly GivenName[];
  /** Names of each kind that the article has elsewhere, and that others have. */
  readonly namesHere: readonly GivenName[];
  readonly namesAway: readonly GivenName[];
  readonly random: Random;
}

/** A name with its kind. */
export interface GivenName {
  readonly name: string;
  readonly kind: string;
}

/** Sentences of a collection without quotation marks, at most `most`, chosen by a seed. */
export function claimsIn({ library }: Collection, most: number, random: Random): ClaimGiven[] {
  const articles = random.shuffled(library.articles);
  const away = namesOf(articles.slice(0, 60).flatMap(({ extraction }) => extraction.entities));
  const claims = articles.flatMap(({ article, extraction }) => {
    const own = namesOf(extraction.entities);
    const folded = article.text.toLowerCase();
    const namesAway = random
      .shuffled(away.filter(({ name }) => !folded.includes((name.split(' ').at(-1) ?? name).toLowerCase())))
      .slice(0, 40);
    const notices = extraction.notices ?? [];
    return article.paragraphs.flatMap(({ start, end, number }) =>
      (notices.some((notice) => notice.start < end && start < notice.end)
        ? []
        : sentences(article.text.slice(start, end))
      ).map((words): ClaimGiven => {
        const names = extraction.entities.flatMap(({ kind, name, mentions }) =>
          mentions.flatMap((mention) =>
            mention.start >= start && mention.end <= end && isNamed(name, kind)
              ? [{ kind, name: article.text.slice(mention.start, mention.end) }]
              : [],
          ),
        );
        return {
          words,
          key: article.metadata.id,
          paragraph: number,
          source: article.text,
          issued: article.metadata.issued,
          around: article.text.slice(start, end),
          names: names.filter(({ name }) =>
            new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u').test(words),
          ),
          namesHere: own,
          namesAway,
          random,
        };
      }),
    );
  });
  return random.shuffled(claims).slice(0, most);
}

function namesOf(entities: readonly { readonly name: string; readonly kind: string }[]): GivenName[] {
  return entities.flatMap(({ name, kind }) => {
    const isWhole =
      kind === 'person' ? /^\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}$/u.test(name) : /^\p{Lu}[\p{L} .&-]{3,}$/u.test(name);
    return isWhole && isNamed(name, kind) ? [{ name, kind }] : [];
  });
}

/** Whether an entity is surely one: a tagger's slips are not names that a writer could get wrong. */
function isNamed(name: string, kind: string): boolean {
  const words = name.split(' ');
  if (kind === 'other' || COMMON_WORDS.has(name.toLowerCase()) || words.some((word) => NO_NAME.has(word))) return false;
  return kind !== 'person' || (words.length >= 2 && words.length <= 4 && GIVEN.has(words[0] ?? ''));
}

const NO_NAME = new Set(
  'Special Stryker Pollster State House Senate Super Way Where Congress Democracy Big West South North East Southwest Chief Seventh'.split(
    ' ',
  ),
);

/** A text for a regular expression. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** Whole sentences without marks or brackets that would be read as others' words or as citations. */
function sentences(paragraph: string): string[] {
  const flat = paragraph.replace(/\s+/gu, ' ').trim();
  return flat
    .split(/(?<=[\p{L}\d%)]{2}[.!?])(?<!\b(?:Sen|Rep|Mr|Mrs|Ms|Gov|Dr|St|ST|Gen|Lt|Jr|Sr|No|vs)\.)\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.replace(/[.!?]$/u, ''))
    .filter(
      (sentence) =>
        /^\p{Lu}/u.test(sentence) &&
        !/["“”„«»‘[\]{}<>|*_`@#~^\\]|\s'|'\s|''|[.!?] \(|(?:\p{L}{4,}|\d)[.!?]['’)]*\s|\p{Ll}\p{Lu}\p{L}*\p{Ll}\p{Lu}/u.test(
          sentence,
        ),
    )
    .filter((sentence) => !/\b(?:Sen|Rep|Mr|Mrs|Gov|Dr|St|Gen|Lt)$/u.test(sentence) && !/[,:]$/u.test(sentence))
    .filter((sentence) => {
      // In a headline, every word has a capital.
      const long = sentence.match(/\p{L}{4,}/gu) ?? [];
      return long.filter((word) => /^\p{Lu}/u.test(word)).length < 0.7 * long.length;
    })
    .filter((sentence) => {
      const count = sentence.split(' ').length;
      return count >= 6 && count <= 50;
    });
}

/** The day of an article's file, where its name has one. */
export function dated(article: Article, location: string): Article {
  const day = /_(\d{4}-\d{2}-\d{2})_/u.exec(location)?.[1];
  return day === undefined || article.metadata.issued !== undefined
    ? article
    : { ...article, metadata: { ...article.metadata, issued: day } };
}
