import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../src/engine/article/article.js';
import { readArticle } from '../../src/engine/article/read.js';
import { librarySources } from '../../src/engine/draft/library-sources.js';
import type { DraftSources } from '../../src/engine/draft/sources.js';
import { extract } from '../../src/engine/extract/extract.js';
import { Library } from '../../src/engine/library/library.js';
import { LibrarySearch } from '../../src/engine/search/library-search.js';
import type { Range } from '../../src/engine/text/range.js';
import { Random } from '../search/random.js';
import type { Given } from './given.js';

/** Articles that are measured together. */
export interface Collection {
  readonly name: string;
  readonly library: Library;
  readonly sources: DraftSources;
}

/** Maximum number of articles of a collection. */
const MOST_ARTICLES = 150;

/** The bundled articles, and of those beside the data of `folder` what is there: the raw articles and PolNeAR's. */
export function collectionsIn(folder: string, seed: number): Collection[] {
  const seeds = path.join(folder, '..', 'seeds');
  const polnear = path.join(folder, 'polnear-train', 'text');
  return [
    collection('bundled', filesIn('corpus', /\.md$/u)),
    ...(existsSync(seeds) ? [collection('raw', filesIn(seeds, /\.(?:md|txt)$/u).filter(isNoReadme))] : []),
    ...(existsSync(polnear) ? [collection('PolNeAR', new Random(seed).shuffled(filesIn(polnear, /\.txt$/u)))] : []),
  ];
}

/** Articles of these files. */
export function collection(name: string, files: readonly string[]): Collection {
  const library = new Library();
  const add = files.slice(0, MOST_ARTICLES).flatMap((file) => {
    const { article } = readArticle({ file: path.basename(file), text: readFileSync(file, 'utf8') });
    return article === null ? [] : [{ article, extraction: extract(article), origin: 'own' as const, location: file }];
  });
  library.update({ add });
  const search = new LibrarySearch(library);
  search.catchUp();
  return { name, library, sources: librarySources(library, search) };
}

function filesIn(folder: string, names: RegExp): string[] {
  return readdirSync(folder)
    .filter((file) => names.test(file))
    .sort()
    .map((file) => path.join(folder, file));
}

function isNoReadme(file: string): boolean {
  return path.basename(file) !== 'README.md';
}

/** At most `most` quotations of a collection, each with what a draft needs, chosen by a seed. */
export function givenIn({ library }: Collection, most: number, picks: number, seed: number): Given[] {
  const random = new Random(seed);
  const speech = library.quotations.filter(
    ({ kind, text }) => kind !== 'other' && (text.match(/\p{L}{2,}/gu) ?? []).length >= 3,
  );
  const chosen = random.shuffled(speech).slice(0, most);
  return chosen.flatMap(({ text, articleId: key, paragraph, speaker, kind, start, end }) => {
    const article = library.article(key)?.article;
    const words = text.replace(/\s+/gu, ' ').trim();
    const other = library.articles.find(
      ({ article: each }) => each.metadata.id !== key && !flat(each.text).includes(flat(words)),
    );
    const away = article?.paragraphs.find(
      ({ number, start, end }) =>
        Math.abs(number - paragraph) > 1 && !flat(article.text.slice(start, end)).includes(flat(words)),
    );
    if (article === undefined || other === undefined || away === undefined) return [];
    const { before, after } = around(article, paragraph, { start, end });
    return Array.from({ length: picks }, () => ({
      words,
      before,
      after,
      isDirect: kind === 'direct',
      key,
      paragraph,
      source: article.text,
      cite: `[@${key}, para. ${paragraph}]`,
      isDigest: article.metadata.text === 'digest',
      speaker: speaker?.basis === 'stated' ? speaker.name : null,
      otherKey: other.article.metadata.id,
      otherParagraph: away.number,
      pick: random.int(0, 1_000_000),
    }));
  });
}

/** The reporter's words around a quotation in its sentence. */
function around(
  { text, paragraphs }: Article,
  number: number,
  { start, end }: Range,
): { before: string; after: string } {
  const paragraph = paragraphs.find((each) => each.number === number);
  const [, before = ''] =
    /(?:^|[.!?]\s)([^“”"„«».!?]{2,200})$/u.exec(text.slice(paragraph?.start ?? start, start)) ?? [];
  const [after = ''] = /^[^“”"„«».!?]{2,200}\p{Ll}{2}[.!?](?=\s|$)/u.exec(text.slice(end, paragraph?.end ?? end)) ?? [];
  return { before: before.replace(/\s+/gu, ' '), after: after.replace(/\s+/gu, ' ') };
}

/** A text's words alone, for comparison without the text between them. */
export function flat(text: string): string {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}
