import type { Article, ArticleMetadata } from '../article/article.js';
import type { EntityKind, ExtractedQuotation, Extraction, Figure } from '../extract/extraction.js';
import type { Range } from '../text/range.js';

/** Where an article came from: the bundled corpus, or the writer's own sources. */
export type ArticleOrigin = 'bundled' | 'own';

/** An article in the library, with all that was read out of it. */
export interface LibraryArticle {
  readonly article: Article;
  readonly extraction: Extraction;
  readonly origin: ArticleOrigin;
  /** Where its file is, as the host names it (a URI or a path); absent for a bundled one. */
  readonly location?: string | undefined;
  /** The same only as long as its file's content is; absent for a bundled one. */
  readonly fingerprint?: string | undefined;
  /** Other keys that cite it: those of its copies, and of the digest whose place it has taken. */
  readonly aliases?: readonly string[] | undefined;
  /** Other files with the same text (syndicated copies, cut or whole): what they say of themselves, and where they are. */
  readonly copies?: readonly ArticleCopy[] | undefined;
  /** Cite keys of other articles that are versions of this text: nearly the same, with other words somewhere. */
  readonly versions?: readonly string[] | undefined;
}

/** Another file with an article's text. */
export interface ArticleCopy {
  readonly metadata: ArticleMetadata;
  readonly location: string;
}

/** A quotation in the library: its range points into the text of the article named. */
export interface Quotation extends ExtractedQuotation {
  /** Stable while the article's text is unchanged: `<article id>#q<start>`. */
  readonly id: string;
  readonly articleId: string;
  /** The library entity who spoke, if the speaker is one. */
  readonly speakerId: string | null;
}

/** One place in an article that names an entity. */
export interface Mention extends Range {
  readonly articleId: string;
  /** Number of the body paragraph, or 0 where it is outside the body. */
  readonly paragraph: number;
}

/** One place in an article that states a figure. */
export interface FigureMention extends Mention {
  readonly figure: Figure;
}

/** A role ("US Deputy Secretary of State") and the articles that state it, oldest first. */
export interface EntityRole {
  readonly title: string;
  readonly articleIds: readonly string[];
}

/** A person, organisation, place or other named thing, merged over all articles that name it. */
export interface Entity {
  /** Unique in the library; a slug of the name. */
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** Other names by which texts call it, without `name`. */
  readonly aliases: readonly string[];
  readonly roles: readonly EntityRole[];
  /** By article in order of adding, then by start. */
  readonly mentions: readonly Mention[];
}

/** One utterance, and the quotations that report it: one or more, longest first. */
export interface Statement {
  readonly id: string;
  readonly quotationIds: readonly string[];
}
