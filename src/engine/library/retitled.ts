import type { Article, ArticleMetadata } from '../article/article.js';

/** The same text under other metadata; what is read when needed stays so. */
export class Retitled implements Article {
  readonly metadata: ArticleMetadata;
  readonly #article: Article;

  constructor(article: Article, metadata: ArticleMetadata) {
    this.metadata = metadata;
    this.#article = article;
  }

  get format(): Article['format'] {
    return this.#article.format;
  }

  get text(): string {
    return this.#article.text;
  }

  get paragraphs(): Article['paragraphs'] {
    return this.#article.paragraphs;
  }
}
