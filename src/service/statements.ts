import * as l10n from '@vscode/l10n';
import { escapeMarkdown } from '../engine/cite/escape.js';
import { printCitation } from '../engine/cite/pandoc.js';
import { closedAsBlock, paragraphsOf, withoutFinalPunctuation } from '../engine/cite/words.js';
import { chronology, wordingsDiffer } from '../engine/library/chronology.js';
import type { Quotation } from '../engine/library/model.js';
import { daySpan } from '../engine/text/dates.js';
import { plural } from '../engine/text/interface-texts.js';
import { quantity } from './counts.js';
import { articleOf, when, where, who } from './describe.js';
import { citeItemOf, foundQuotation } from './found.js';
import type { Knowledge } from './knowledge.js';
import { safe } from './safe-text.js';

/** Minimum number of days between statements that is shown as a gap. */
const GAP = 365;

/** Maximum number of quotations on a topic that are put in order of date: the best matches. */
const MOST = 200;

/** Whose statements, or on what: the id of someone who is quoted, else the words of a search. */
export type StatementSubject = { readonly entity: string } | { readonly topic: string };

/** What a writer's words for a subject mean: a quoted person or organization known by them, else a topic. */
export function subjectNamed({ library }: Knowledge, words: string): StatementSubject {
  const [named, ...others] = library.names.named(words).filter(({ id }) => library.isQuoted(id));
  return named !== undefined && others.length === 0 ? { entity: named.id } : { topic: words };
}

/** The speaker of a quotation as a subject; null where none is known. */
export function speakerAsSubject({ library }: Knowledge, quotationId: string): StatementSubject | null {
  const entity = library.quotation(quotationId)?.speakerId;
  return entity ? { entity } : null;
}

/** What a subject is called. */
export function subjectTitle({ library }: Knowledge, subject: StatementSubject): string {
  return 'topic' in subject ? subject.topic : (library.entity(subject.entity)?.name ?? subject.entity);
}

/** The statements of a subject as a text to read. */
export function statementsOf(known: Knowledge, subject: StatementSubject): StatementsText {
  return statementsText(known, subjectTitle(known, subject), chronology(quotationsOf(known, subject), known.library));
}

/** What someone has said; for a topic or someone not quoted, what the search finds. */
function quotationsOf(known: Knowledge, subject: StatementSubject): readonly Quotation[] {
  const { library, search } = known;
  const own = 'entity' in subject ? library.quotationsBy(subject.entity).filter(({ kind }) => kind !== 'other') : [];
  if (own.length > 0) return own;
  return search
    .search(subjectTitle(known, subject), { kinds: ['quotation'], limit: MOST })
    .flatMap(({ record }) => search.quotationOf(record) ?? [])
    .filter(({ kind }) => kind !== 'other');
}

/** Statements as a text to read, and the line (from 0) on which each quotation's words stand. */
export interface StatementsText {
  /** Markdown. */
  readonly text: string;
  readonly places: readonly { readonly line: number; readonly quotationId: string }[];
}

/**
 * Statements in Markdown, as `chronology` gives them: under each date what was said, by whom, and which outlets report it in
 * which words. Years without any are pointed out.
 */
export function statementsText(
  known: Pick<Knowledge, 'library'>,
  title: string,
  statements: readonly Quotation[][],
): StatementsText {
  const lines: string[] = [`# ${l10n.t('{0}: who said what, when', printed(title))}`, ''];
  const places: { line: number; quotationId: string }[] = [];
  const reports = statements.reduce((sum, each) => sum + each.length, 0);
  lines.push(statements.length === 0 ? l10n.t('No statements found.') : extentWords(statements.length, reports), '');
  let date = '';
  let last: string | null = null;
  for (const [main, ...others] of statements) {
    if (main === undefined) continue;
    const { article } = articleOf(known, main);
    const gap = last === null ? null : gapBetween(last, article.metadata.issued);
    if (gap !== null) lines.push(`*${gap}*`, '');
    last = article.metadata.issued ?? last;
    if (when(article) !== date) {
      date = when(article);
      lines.push(`## ${article.metadata.issued ? printed(date) : l10n.t('Undated')}`, '');
    }
    places.push({ line: lines.length, quotationId: main.id });
    for (const paragraph of paragraphsOf(closedAsBlock(main.text.trim())))
      lines.push(`> ${printed(paragraph, true)}`, '>');
    lines.push(`> — ${reporter(known, main)}`, '');
    if (others.length === 0) continue;
    lines.push(wordingsDiffer([main, ...others]) ? l10n.t('Worded differently:') : l10n.t('Also reported:'), '');
    for (const other of others) {
      places.push({ line: lines.length, quotationId: other.id });
      const words = paragraphsOf(withoutFinalPunctuation(other.text.trim(), true)).join(' ');
      lines.push(`- ${l10n.t('“{0}”', printed(words))} ${reporter(known, other)}`);
    }
    lines.push('');
  }
  return { text: lines.join('\n'), places };
}

function extentWords(statements: number, reports: number): string {
  const of = (number: number) => quantity(number);
  if (statements === 1 && reports === 1)
    return l10n.t('1 statement in 1 report, by the dates of the articles that report them.');
  return statements === 1
    ? l10n.t('1 statement in {0} reports, by the dates of the articles that report them.', of(reports))
    : l10n.t(
        '{0} statements in {1} reports, by the dates of the articles that report them.',
        of(statements),
        of(reports),
      );
}

/** Who says it in which outlet, cited. */
function reporter(known: Pick<Knowledge, 'library'>, quotation: Quotation): string {
  const { article } = articleOf(known, quotation);
  const citation = printCitation([citeItemOf(known, foundQuotation(quotation))]);
  return `${printed(who(quotation))}, ${printed(where(article))} ${citation}`;
}

/** Words as Markdown that shows them, with no more signs in them than that takes. */
function printed(words: string, lineStart = false): string {
  return escapeMarkdown(safe(words, 'plain'), { tableCell: false, lineStart });
}

/** The line for a long gap between two dates; null for a short or unknown one. */
export function gapBetween(earlier: string, later: string | undefined): string | null {
  const [from, to] = [daySpan(earlier), later === undefined ? null : daySpan(later)];
  if (from === null || to === null) return null;
  const days = (dayNumber(to.first) - dayNumber(from.last)) / 86_400_000;
  if (days < GAP) return null;
  const years = Math.floor(days / 365.25) || 1;
  return plural(
    years,
    l10n.t('{0} year without a statement.', quantity(years)),
    l10n.t('{0} years without a statement.', quantity(years)),
  );
}

function dayNumber(day: number): number {
  return Date.UTC(Math.trunc(day / 10_000), (Math.trunc(day / 100) % 100) - 1, day % 100);
}
