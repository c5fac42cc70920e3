import type { Article, ArticleFormat, ArticleMetadata, Paragraph } from '../article/article.js';
import type { ExtractedEntity, ExtractedQuotation, Extraction, Figure, Notice } from '../extract/extraction.js';
import { areEntities, areFigures, areParagraphs, areQuotations } from './cache-check.js';
import { type Packed, unpackEntities, unpackFigures, unpackParagraphs, unpackQuotations } from './facts.js';
import { Recent } from './recent.js';

/** The parts of a record after its facts, in the order in which they are written. */
export const PARTS = ['paragraphs', 'quotations', 'entities', 'figures', 'text'] as const;
export type Part = (typeof PARTS)[number];

/** Where the parts of a record are read. */
export interface Body {
  /** The text of a part; empty where there is nothing. Throws an `UnreadableRecord` if it is not there any longer. */
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

/** A list of a body; empty where reading the text could not have made it. */
function listOf<T>(
  body: Body,
  part: Part,
  unpack: (packed: readonly Packed[], text: string) => T[],
  isSound: (list: readonly T[], text: string) => boolean,
): readonly T[] {
  const json = body.read(part);
  if (json === '') return [];
  const text = textOf(body);
  try {
    const list = unpack(JSON.parse(json) as readonly Packed[], text);
    if (isSound(list, text)) return list;
  } catch {
    // What cannot be unpacked was not packed by this program.
  }
  return [];
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
    decoded.paragraphs ??= listOf(this.#body, 'paragraphs', unpackParagraphs, areParagraphs);
    return decoded.paragraphs;
  }
}

/** What was read out of an article, of which each list stays bytes until it is asked for. */
export class StoredExtraction implements Extraction {
  readonly quoted: number;
  readonly notices: readonly Notice[] | undefined;
  readonly language: string | undefined;
  readonly #body: Body;

  constructor(
    body: Body,
    { quoted, notices, language }: Pick<Extraction, 'notices' | 'language'> & { quoted: number },
  ) {
    this.#body = body;
    this.quoted = quoted;
    this.notices = notices;
    this.language = language;
  }

  get quotations(): readonly ExtractedQuotation[] {
    const decoded = decodedOf(this.#body);
    decoded.quotations ??= listOf(this.#body, 'quotations', unpackQuotations, (list, text) =>
      areQuotations(list, text, this.quoted),
    );
    return decoded.quotations;
  }

  get entities(): readonly ExtractedEntity[] {
    const decoded = decodedOf(this.#body);
    decoded.entities ??= listOf(this.#body, 'entities', unpackEntities, areEntities);
    return decoded.entities;
  }

  get figures(): readonly Figure[] | undefined {
    const decoded = decodedOf(this.#body);
    if (!decoded.figures && this.#body.read('figures') !== '') {
      decoded.figures = listOf(this.#body, 'figures', unpackFigures, areFigures);
    }
    return decoded.figures;
  }
}
