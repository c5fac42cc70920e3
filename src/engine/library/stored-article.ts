import type { Article, ArticleFormat, ArticleMetadata, Paragraph } from '../article/article.js';
import type { ExtractedEntity, ExtractedQuotation, Extraction, Figure, Notice } from '../extract/extraction.js';
import { type Packed, unpackEntities, unpackFigures, unpackParagraphs, unpackQuotations } from './facts.js';
import { Recent } from './recent.js';

/** The parts of a record behind its facts, in the order in which they are written. */
export const PARTS = ['paragraphs', 'quotations', 'entities', 'figures', 'text'] as const;
export type Part = (typeof PARTS)[number];

/** Where the parts of a record are read. */
export interface Body {
  /** The text of a part; empty where there is nothing. */
  read(part: Part): string;
}

/** What was decoded of a body. */
interface Decoded {
  text?: string;
  paragraphs?: readonly Paragraph[];
  quotations?: readonly ExtractedQuotation[];
  entities?: readonly ExtractedEntity[];
  figures?: readonly Figure[];
}

/** Number of decoded articles cached: a session uses a few of ten thousand at a time. */
const REMEMBERED = 48;
const recent = new Recent<Body, Decoded>(REMEMBERED);

function decodedOf(body: Body): Decoded {
  return recent.get(body, () => ({}));
}

function textOf(body: Body): string {
  const decoded = decodedOf(body);
  decoded.text ??= body.read('text');
  return decoded.text;
}

function packed(body: Body, part: Part): readonly Packed[] {
  const json = body.read(part);
  return json === '' ? [] : (JSON.parse(json) as readonly Packed[]);
}

/** An article whose text and paragraphs stay bytes until they are asked for. */
export class StoredArticle implements Article {
  readonly metadata: ArticleMetadata;
  readonly format: ArticleFormat;
  readonly #body: Body;

  constructor(metadata: ArticleMetadata, format: ArticleFormat, body: Body) {
    this.metadata = metadata;
    this.format = format;
    this.#body = body;
  }

  get text(): string {
    return textOf(this.#body);
  }

  get paragraphs(): readonly Paragraph[] {
    const decoded = decodedOf(this.#body);
    decoded.paragraphs ??= unpackParagraphs(packed(this.#body, 'paragraphs'));
    return decoded.paragraphs;
  }
}

/** What was read out of an article, of which each list stays bytes until it is asked for. */
export class StoredExtraction implements Extraction {
  readonly quoted: number;
  readonly notices: readonly Notice[] | undefined;
  readonly #body: Body;

  constructor(body: Body, quoted: number, notices?: readonly Notice[]) {
    this.#body = body;
    this.quoted = quoted;
    this.notices = notices;
  }

  get quotations(): readonly ExtractedQuotation[] {
    const decoded = decodedOf(this.#body);
    decoded.quotations ??= unpackQuotations(packed(this.#body, 'quotations'), textOf(this.#body));
    return decoded.quotations;
  }

  get entities(): readonly ExtractedEntity[] {
    const decoded = decodedOf(this.#body);
    decoded.entities ??= unpackEntities(packed(this.#body, 'entities'));
    return decoded.entities;
  }

  get figures(): readonly Figure[] | undefined {
    const decoded = decodedOf(this.#body);
    if (!decoded.figures && this.#body.read('figures') !== '') {
      decoded.figures = unpackFigures(packed(this.#body, 'figures'));
    }
    return decoded.figures;
  }
}
