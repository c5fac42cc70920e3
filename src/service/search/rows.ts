import * as l10n from '@vscode/l10n';
import type { Article, Paragraph } from '../../engine/article/article.js';
import { sourceNameInWords } from '../../engine/cite/reference-in-words.js';
import { sentencesIn, tellingSentence } from '../../engine/cite/sentences.js';
import type { Entity, LibraryArticle, Quotation } from '../../engine/library/model.js';
import { Recent } from '../../engine/library/recent.js';
import type { SearchRecord, SearchResult } from '../../engine/search/record.js';
import type { Range } from '../../engine/text/range.js';
import { counted } from '../counts.js';
import { articleOf, bundled, DOT, extentOf, inLanguage, KIND_LABEL, noticed, place, when, who } from '../describe.js';
import { type Found, foundQuotation } from '../found.js';
import type { Knowledge } from '../knowledge.js';
import { perVersion, type Versioned } from '../per-version.js';
import { excerpt, safe } from '../safe-text.js';
import { alsoReportedBy } from '../wordings.js';

/** Longer words would push the speaker out of the row. */
const LABEL_LENGTH = 60;

/** As much of the passage as a row can show. */
const PASSAGE_LENGTH = 180;

/** Number of recent results whose row texts are cached: from one letter to the next many results stay. */
const REMEMBERED = 512;

/** A row that stands for something found. Its texts are safe where icons in labels are shown: `$(quote) words`. */
export interface FoundRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly found: Found;
  /** Whether its words can be quoted. */
  readonly isQuotable: boolean;
  /** Whether other articles report what is said. */
  readonly isReported: boolean;
  /** It has only some of the words searched for. */
  readonly isPartial?: true | undefined;
}

/** A row, but for the part of its text that is shown. */
interface Row extends Omit<FoundRow, 'label'> {
  readonly icon: string;
  readonly text: string;
  /** Whether the text is what was searched: the words that matched are to be seen then. */
  readonly isSearched: boolean;
  /** Of a paragraph, its sentences that can be quoted. */
  readonly sentences?: readonly Range[];
}

/** Makes the rows of what a search has found. */
export class SearchRows {
  readonly #known: Knowledge;
  /** By the records' ids; null for what has no row. */
  readonly #rows: () => Recent<string, Row | null>;

  /** The version of `known` grows with every change that affects rows. */
  constructor(known: Knowledge & Versioned) {
    this.#known = known;
    this.#rows = perVersion(known, () => new Recent(REMEMBERED));
  }

  /** The row of a result; undefined for what a writer has no use for, and what is gone from the library. */
  of({ record, highlights, isPartial }: SearchResult): FoundRow | undefined {
    const row = this.#rows().get(record.id, () => rowOf(this.#known, record));
    if (row === null) return undefined;
    const { icon, text, isSearched, sentences, ...rest } = row;
    // The article may have changed while it was being searched.
    if (isSearched && text !== record.text) return undefined;
    const shown = isSearched ? excerpt(text, highlights[0], LABEL_LENGTH) : text;
    return {
      ...rest,
      found: sentences === undefined ? rest.found : atWords(rest.found, sentences, highlights),
      label: `$(${icon}) ${safe(shown, 'label')}`,
      ...(isPartial && { isPartial }),
    };
  }
}

/** A paragraph found stands for its sentence that has most of the words, where that can be quoted. */
function atWords(found: Found, sentences: readonly Range[], highlights: readonly Range[]): Found {
  const { articleId, start = 0 } = found.target;
  const words = highlights.map((each) => ({ start: start + each.start, end: start + each.end }));
  const sentence = tellingSentence(sentences, words);
  return sentence === null ? found : { ...found, target: { articleId, ...sentence } };
}

function rowOf(known: Knowledge, record: SearchRecord): Row | null {
  if (record.kind === 'quotation') {
    const quotation = known.search.quotationOf(record);
    return quotation === undefined || quotation.kind === 'other' ? null : quotationRow(known, quotation);
  }
  const entity = known.search.entityOf(record);
  if (entity) return entityRow(known, entity);
  const entry = known.library.article(record.articleId);
  if (!entry) return null;
  const number = known.search.paragraphOf(record);
  const paragraph = entry.article.paragraphs.find((each) => each.number === number);
  return paragraph ? paragraphRow(known, entry, paragraph) : sourceRow(entry);
}

function quotationRow(known: Knowledge, quotation: Quotation): Row {
  const entry = articleOf(known, quotation);
  const { article } = entry;
  const also = alsoReportedBy(known, quotation);
  const facts = [
    [bundled(entry), noticed(entry), place(article, quotation)].filter(Boolean).join(DOT),
    also,
    passage(article, quotation),
  ];
  return {
    icon: 'quote',
    text: quotation.text,
    isSearched: true,
    description: safe(who(quotation), 'label'),
    detail: safe(facts.filter(Boolean).join('  —  '), 'label'),
    found: foundQuotation(quotation),
    isQuotable: true,
    isReported: also !== '',
  };
}

/** The paragraph of a quotation, from a little before it: to see the words in their sentence. */
function passage(article: Article, { paragraph, start, end }: Quotation): string {
  const around = article.paragraphs.find(({ number }) => number === paragraph);
  if (!around) return '';
  const words = { start: start - around.start, end: end - around.start };
  return excerpt(article.text.slice(around.start, around.end), words, PASSAGE_LENGTH);
}

function entityRow(known: Knowledge, entity: Entity): Row | null {
  const [first] = entity.mentions;
  if (!first) return null;
  const { one, icon } = KIND_LABEL[entity.kind];
  const { mentions, sources } = extentOf(known, entity);
  return {
    icon,
    text: entity.name,
    isSearched: false,
    description: safe([one, mentions, sources].join(DOT), 'label'),
    detail: safe(entity.roles.map((role) => role.title).join(DOT), 'label'),
    found: { target: { articleId: first.articleId, start: first.start, end: first.end } },
    isQuotable: false,
    isReported: false,
  };
}

function sourceRow(entry: LibraryArticle): Row {
  const { article } = entry;
  const { id, title } = article.metadata;
  return {
    icon: 'note',
    text: title ?? id,
    isSearched: false,
    description: safe(`@${id}`, 'label'),
    detail: safe(
      [
        bundled(entry),
        noticed(entry),
        sourceNameInWords(article.metadata),
        when(article),
        inLanguage(entry),
        counted(article.paragraphs.length, 'paragraph'),
      ]
        .filter(Boolean)
        .join(DOT),
      'label',
    ),
    found: { target: { articleId: id } },
    isQuotable: false,
    isReported: false,
  };
}

function paragraphRow({ library }: Knowledge, entry: LibraryArticle, paragraph: Paragraph): Row {
  const { article } = entry;
  const { id, text } = article.metadata;
  const { number, start, end } = paragraph;
  const isQuotable = text === 'full';
  return {
    icon: 'symbol-string',
    text: article.text.slice(start, end),
    isSearched: true,
    description: text === 'digest' ? l10n.t('summary') : '',
    detail: safe([bundled(entry), noticed(entry), place(article, paragraph)].filter(Boolean).join(DOT), 'label'),
    found: { target: { articleId: id, start, end }, paragraph: number },
    isQuotable,
    isReported: false,
    sentences: isQuotable ? sentencesIn(article.text, paragraph, library.quotationsIn(id)) : [],
  };
}
