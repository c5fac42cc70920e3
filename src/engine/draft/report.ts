import * as l10n from '@vscode/l10n';
import type { Article } from '../article/article.js';
import { locatorInWords } from '../cite/locator-in-words.js';
import { plural } from '../text/interface-texts.js';
import { LinePositions } from '../text/line-positions.js';
import { type CheckedQuotation, type DraftCheck, isAbout } from './checked.js';
import type { CheckedFact } from './checked-fact.js';
import type { Finding } from './finding.js';
import { REPORT_MARK } from './report-mark.js';
import {
  attributionWords,
  citedWords,
  factKind,
  factState,
  incompleteWords,
  severityWords,
  verdictWords,
  workWords,
} from './report-words.js';
import { isWordsOnly, totalsOf } from './totals.js';

/** A draft that was checked. */
export interface CheckedDraft {
  /** As the report names it. */
  readonly file: string;
  readonly text: string;
  readonly check: DraftCheck;
}

/** What a report asks of a library: what the sources are. */
export interface ReportSources {
  article(id: string): { readonly article: Pick<Article, 'metadata'> } | undefined;
}

/**
 * A report to work through and to sign: for each draft every quotation, the open ones first and each with its place in the draft as
 * its number, with its verdict, what there is to say, and the source's passage (with its reference, if `sources` are given); then what was silenced, and citations of works outside the library. Texts of drafts and sources are
 * escaped: nothing of theirs is read as Markdown.
 */
export function checkReport(drafts: readonly CheckedDraft[], sources?: ReportSources): string {
  return `# ${l10n.t('Quotation check')} ${REPORT_MARK}\n\n${drafts.map((draft) => draftReport(draft, sources)).join('\n')}`;
}

function draftReport({ file, text, check }: CheckedDraft, sources?: ReportSources): string {
  const lines = new LinePositions(text);
  const { quotations, citations, ignored } = check;
  const { verified, total } = totalsOf(quotations);
  const { open, settled } = openFirst(check);
  const graver = check.findings.filter((each) => each.severity === 'error' || each.severity === 'warning').length;
  const parts = [
    `## ${plain(file)}\n`,
    `${plural(
      total,
      l10n.t('{0} of {1} quotation verified', verified, total),
      l10n.t('{0} of {1} quotations verified', verified, total),
    )}; ${plural(graver, l10n.t('{0} finding to settle.', graver), l10n.t('{0} findings to settle.', graver))}\n`,
    ...(check.complete ? [] : [`${incompleteWords()}\n`]),
    ...[...open, ...settled].map((each) =>
      quotationReport(each, quotations.indexOf(each) + 1, check.findings, lines, sources),
    ),
  ];
  if (check.facts.length > 0) parts.push(factsReport(check, lines));
  const outside = citations.filter((each) => each.state !== 'known');
  if (outside.length > 0) {
    const list = outside.map(
      (each) => `- ${atLine(lines.at(each.start).line, `${code(`@${each.key}`)}, ${outsideWords(each)}`)}`,
    );
    parts.push(`### ${l10n.t('Works outside the library')}\n\n${list.join('\n')}\n`);
  }
  if (ignored.length > 0) {
    const list = ignored.map((each) => {
      const what = each.codes.length === 0 ? l10n.t('all findings') : each.codes.map(code).join(', ');
      return `- ${atLine(lines.at(each.start).line, `${what}${each.reason === '' ? '' : ` (${plain(each.reason)})`}`)}`;
    });
    parts.push(`### ${l10n.t('Silenced by a comment')}\n\n${list.join('\n')}\n`);
  }
  // The line for the signature of the person who checked the draft.
  parts.push(`${l10n.t('Checked by: {0} Date: {1}', '_'.repeat(20), '_'.repeat(12))}\n`);
  return parts.join('\n');
}

/** A row for each fact: what the draft has, what came out, and where the source states it. */
function factsReport({ facts, findings }: DraftCheck, lines: LinePositions): string {
  const rows = facts.map((fact) => {
    const { text } = fact;
    const place = factPlace(fact);
    const said = factFinding(fact, findings);
    const where = place === '' ? '' : code(place);
    const cells = [lines.at(fact.start).line, factKind(fact), plain(text), factState(fact), where, plain(said)];
    return `| ${cells.join(' | ')} |`;
  });
  const head = `| ${factColumns().join(' | ')} |\n| --- | --- | --- | --- | --- | --- |`;
  return `### ${l10n.t('Facts of cited sentences')}\n\n${head}\n${rows.join('\n')}\n`;
}

/** What heads the columns of a table of facts. */
export function factColumns(): string[] {
  return [
    l10n.t('Line'),
    l10n.t('Fact'),
    l10n.t('In the draft'),
    l10n.t('In the source'),
    l10n.t('Place'),
    l10n.t('Finding'),
  ];
}

/** Where the source states a fact; the work alone if the place is not known, as of a name that occurs all over it. */
export function factPlace({ source, citation }: CheckedFact): string {
  if (source === null) return citation === null ? '' : `@${citation.key}`;
  return `@${source.id}${source.locator === null ? '' : `, ${locatorInWords(source.locator)}`}`;
}

/** What there is to say of a fact; empty where there is nothing. */
export function factFinding({ start, end }: CheckedFact, findings: readonly Finding[]): string {
  const isAboutIt = (each: Finding) => each.quotation === null && each.start <= start && end <= each.end;
  return findings.find((each) => isAboutIt(each) && each.code !== 'unknown-citation')?.message ?? '';
}

/** Whether a work that the library does not have is known at all. */
export function outsideWords({ state }: Pick<DraftCheck['citations'][number], 'state'>): string {
  return state === 'external' ? l10n.t('known from a bibliography only') : l10n.t('unknown');
}

/** What a comment silences, and why. */
export function silencedWords({ codes, reason }: DraftCheck['ignored'][number]): string {
  return `${codes.length === 0 ? l10n.t('all findings') : codes.join(', ')}${reason === '' ? '' : ` (${reason})`}`;
}

/** The quotations of a draft, those to be settled apart from the others. */
export function openFirst({ quotations, findings }: DraftCheck): {
  readonly open: readonly CheckedQuotation[];
  readonly settled: readonly CheckedQuotation[];
} {
  const isSettled = (each: CheckedQuotation) => verdictOf(each, findings).isVerified;
  return { open: quotations.filter((each) => !isSettled(each)), settled: quotations.filter(isSettled) };
}

/** The verdict on a quotation, and whether there is nothing to settle. */
export function verdictOf(
  quotation: CheckedQuotation,
  findings: readonly Finding[],
): { readonly words: string; readonly isVerified: boolean } {
  const state = isWordsOnly(quotation) ? l10n.t('Words verified') : verdictWords(quotation.state);
  return {
    words: quotation.ignored === null ? state : l10n.t('{0} (silenced)', state),
    isVerified: quotation.state === 'verified' && !isOpen(quotation, findings),
  };
}

/** Whether there is more than a hint to say about a quotation, or only its words are the source's. */
function isOpen(quotation: CheckedQuotation, findings: readonly Finding[]): boolean {
  if (isWordsOnly(quotation)) return true;
  return findings.some((each) => each.severity !== 'hint' && isAbout(each, quotation));
}

function quotationReport(
  quotation: CheckedQuotation,
  number: number,
  findings: readonly Finding[],
  lines: LinePositions,
  sources: ReportSources | undefined,
): string {
  const about = findings.filter((each) => isAbout(each, quotation));
  const cited = quotation.citations.map(({ key, locator }) =>
    code(`@${key}${locator === null ? '' : `, ${locatorInWords(locator)}`}`),
  );
  const { words: verdict, isVerified } = verdictOf(quotation, findings);
  const rows = [
    `### ${number}. ${l10n.t('{0}, line {1}', verdict, lines.at(quotation.start).line)}\n`,
    `- [${isVerified ? 'x' : ' '}] ${l10n.t('Draft: “{0}”', plain(quotation.text))}`,
    `- ${citedWords(cited)}`,
  ];
  const said = attributionWords(quotation.speaker, quotation.attribution);
  if (said !== null) rows.push(`- ${l10n.t('Speaker in the draft: {0}', plain(said))}`);
  if (quotation.source !== null) {
    const { id, locator, text } = quotation.source;
    const article = sources?.article(id)?.article;
    const place = `${code(`@${id}`)}${locator === null ? '' : `, ${plain(locatorInWords(locator))}`}`;
    const work = workWords(article);
    const reference = work === '' ? '' : `: ${plain(work)}`;
    rows.push(`- ${l10n.t('Source: {0}', `${place}${reference}`)}`, `- ${l10n.t('Its words: “{0}”', plain(text))}`);
  }
  for (const each of about)
    rows.push(`- **${severityWords(each.severity)}** ${code(each.code)}: ${plain(each.message)}`);
  return `${rows.join('\n')}\n`;
}

/** A row of a list, with the line that it is about. */
function atLine(line: number, what: string): string {
  return l10n.t('line {0}: {1}', line, what);
}

function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&#|~!$^@{}]/gu, '\\$&');
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}
