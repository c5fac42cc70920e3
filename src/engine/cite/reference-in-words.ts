import * as l10n from '@vscode/l10n';
import type { ArticleMetadata } from '../article/article.js';
import { dateInWords } from './date-in-words.js';
import {
  authorAndYear,
  formatReference,
  type Published,
  type ReferenceForm,
  type ReferenceWords,
  sourceName,
} from './reference.js';

/** References in the language of the interface. */
const WORDS: ReferenceWords = {
  date: (edtf) => dateInWords(edtf),
  and: (others, last) => l10n.t({ message: '{0} and {1}', args: [others, last], comment: 'Authors of a work.' }),
  andOthers: (first) => l10n.t('{0} et al.', first),
  quoted: (title) => l10n.t('“{0}”', title),
  quotedWithin: (words) => l10n.t({ message: '‘{0}’', args: [words], comment: 'A quotation within a quotation.' }),
};

/** The reference of an article for cards, reports and lists. Drafts use `formatReference`, which does not depend on the interface. */
export function referenceInWords(metadata: ArticleMetadata, form: ReferenceForm = 'full'): string {
  return formatReference(metadata, form, WORDS);
}

/** Author, else outlet, and year, in the language of the interface. */
export function authorAndYearInWords(metadata: Published, year: string): string {
  return authorAndYear(metadata, year, WORDS);
}

/** The short name of where a work appeared, in the language of the interface. */
export function sourceNameInWords(metadata: Published): string {
  return sourceName(metadata, WORDS);
}
