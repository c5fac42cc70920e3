import * as l10n from '@vscode/l10n';
import { sourceNameInWords } from '../../engine/cite/reference-in-words.js';
import type { ArticleCopy, LibraryArticle, Quotation } from '../../engine/library/model.js';
import type { Range } from '../../engine/text/range.js';
import { articleOf, bundled, DOT, inLanguage, isInferred, place, when, whenShort, where, who } from '../describe.js';
import { foundQuotation } from '../found.js';
import type { Knowledge } from '../knowledge.js';
import { isKeptLocation } from '../remote/kept-location.js';
import { draftsQuoting, usedIn } from '../usage/list.js';
import { versionsOf } from '../versions.js';
import { alsoReportedBy } from '../wordings.js';
import { marked } from './marked.js';
import type { TreePlace } from './place.js';
import { type Rows, rows, type TreeRow } from './rows.js';

/** What a group of rows has in common, and its rows need not repeat. */
export type Fact = 'who' | 'where' | 'when';

/** As much of a quotation as a row of the sidebar can show. */
const LABEL_LENGTH = 72;

/**
 * A quotation as a row: its words, then those of who, where and when that its group does not show. What a filter
 * has matched of the words is marked.
 */
export function quotationRow(
  known: Knowledge,
  quotation: Quotation,
  parentId: string,
  said: readonly Fact[],
  matched: readonly Range[] = [],
): TreeRow {
  const { article } = articleOf(known, quotation);
  const found = foundQuotation(quotation);
  const facts: Record<Fact, string> = { who: who(quotation), where: where(article), when: when(article) };
  // The group names who is stated to have said it.
  const isSaid = (fact: Fact) => said.includes(fact) && !(fact === 'who' && isInferred(quotation));
  const facets = (['who', 'where', 'when'] as const).filter((fact) => !isSaid(fact));
  const also = alsoReportedBy(known, quotation);
  const used = usedIn(draftsQuoting(known, quotation));
  const { text, marks } = marked(quotation.text, matched, LABEL_LENGTH);
  const label = l10n.t('“{0}”', text);
  const shift = label.indexOf(text);
  return {
    id: `${parentId}/${quotation.id}`,
    label,
    marks: marks.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
    description: [...facets.map((fact) => facts[fact]), used, also].filter(Boolean).join(DOT),
    icon: 'quote',
    context: `${also === '' ? 'quotation' : 'statement'}${stateOf(quotation)}`,
    spoken: l10n.t(
      'Quotation: “{0}” {1}, {2}',
      quotation.text,
      facts.who,
      [place(article, quotation), used, also].filter(Boolean).join(', '),
    ),
    found,
    card: { quotationId: quotation.id },
    act: { open: found.target },
  };
}

/** What the menu of a quotation's row chooses by: whether its speaker can be confirmed, or is corrected. */
function stateOf(quotation: Quotation): string {
  if (quotation.corrected !== undefined) return '.corrected';
  return isInferred(quotation) ? '.inferred' : '';
}

/**
 * An article as a row: outlet and date, which a narrow sidebar still shows, then its title and what else is said of it. Where no
 * outlet is known, the title is there.
 */
export function sourceRow(entry: LibraryArticle, parentId: string, facts: string, under: TreePlace): TreeRow {
  const { metadata } = entry.article;
  const title = metadata.title ?? metadata.id;
  const outlet = outletsOf(entry);
  const date = whenShort(entry.article);
  const label = (outlet === '' ? [date, title] : [outlet, date || when(entry.article)]).filter(Boolean).join(DOT);
  const language = inLanguage(entry);
  const described = [bundled(entry), outlet === '' ? '' : title, language, facts].filter(Boolean).join(DOT);
  return {
    id: `${parentId}/${metadata.id}`,
    label,
    description: described,
    icon: metadata.text === 'digest' ? 'note' : 'file-text',
    context: contextOf(entry),
    spoken: l10n.t(
      'Source: “{0}”, {1}',
      title,
      [outlet, when(entry.article), language, bundled(entry), facts].filter(Boolean).join(DOT),
    ),
    under: { place: under, shown: 'collapsed' },
    found: { target: { articleId: metadata.id } },
    card: { articleId: metadata.id },
  };
}

/** What the menus of a source's row choose by. */
function contextOf({ origin, article, location = '' }: LibraryArticle): string {
  if (origin !== 'own') return 'source';
  if (isKeptLocation(location)) return 'source.kept';
  return article.metadata.transcript === 'unheard' ? 'source.own.unheard' : 'source.own';
}

/** Rows for the other versions of an article, and for the files that it stands for. */
export function versionRows(known: Knowledge, entry: LibraryArticle, parentId: string): Rows {
  return rows(
    ...versionsOf(known, entry).map((version) => versionRow(entry, version, parentId)),
    ...(entry.copies ?? []).map((copy) => copyRow(copy, parentId)),
  );
}

function versionRow(entry: LibraryArticle, version: LibraryArticle, parentId: string): TreeRow {
  const versions = [entry.article.metadata.id, version.article.metadata.id] as const;
  const described = [sourceNameInWords(version.article.metadata), when(version.article), `@${versions[1]}`]
    .filter(Boolean)
    .join(DOT);
  return {
    id: `${parentId}/version/${versions[1]}`,
    label: l10n.t('Another version'),
    description: described,
    icon: 'versions',
    context: 'version',
    spoken: l10n.t('Another version of this text: {0}. Select to compare.', described),
    card: { versions },
    act: { versions },
  };
}

/** The caller shows the file's path, as the editor writes paths. */
function copyRow({ metadata, location }: ArticleCopy, parentId: string): TreeRow {
  return {
    id: `${parentId}/copy/${location}`,
    label: l10n.t('The same text'),
    description: sourceNameInWords(metadata),
    icon: 'files',
    context: 'copy',
    act: { file: location },
  };
}

/** How many quotations someone or something has: those that are only words as words are not listed. */
export function listed(quotations: readonly Quotation[]): readonly Quotation[] {
  return quotations.filter(({ kind }) => kind !== 'other');
}

/** The outlet of an article, and those of its syndicated copies; empty where none is known. */
function outletsOf({ article, copies = [] }: LibraryArticle): string {
  const names = [article, ...copies].map(({ metadata }) => sourceNameInWords(metadata));
  return [...new Set(names)].filter(Boolean).join(', ');
}
