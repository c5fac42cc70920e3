import type { Article } from '../article/article.js';
import { printLocator } from '../cite/locator.js';
import { formatReference } from '../cite/reference.js';
import { LinePositions } from '../text/line-positions.js';
import { type CheckedQuotation, type DraftCheck, isAbout } from './checked.js';
import type { CheckedFact } from './checked-fact.js';
import type { Finding } from './finding.js';
import { REPORT_MARK } from './report-mark.js';
import type { AttributionState } from './speaker-match.js';
import { isWordsOnly, totalsOf } from './totals.js';

/** A draft that was checked. */
export interface CheckedDraft {
  /** As the report names it. */
  readonly file: string;
  readonly text: string;
  readonly check: DraftCheck;
}

/** The verdict on a quotation, in a word or two. */
export const VERDICTS: Readonly<Record<CheckedQuotation['state'], string>> = {
  verified: 'Verified',
  questioned: 'Words verified, with a finding',
  altered: 'Altered',
  misattributed: 'In another source',
  uncited: 'Not cited',
  unsupported: 'Not found',
  unchecked: 'Not checked',
};

const ATTRIBUTIONS: Readonly<Record<AttributionState, string>> = {
  stated: 'stated by the source',
  inferred: 'not stated by the source, only inferred by Quoin',
  different: 'the source states another',
  unclear: 'not stated by the source',
};

/** Where whoever has checked the draft signs. */
const SIGNATURE = 'Checked by: ____________________ Date: ____________\n';

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
  return `# Quotation check ${REPORT_MARK}\n\n${drafts.map((draft) => draftReport(draft, sources)).join('\n')}`;
}

function draftReport({ file, text, check }: CheckedDraft, sources?: ReportSources): string {
  const lines = new LinePositions(text);
  const { quotations, citations, ignored } = check;
  const { verified, total } = totalsOf(quotations);
  const { open, settled } = openFirst(check);
  const graver = check.findings.filter((each) => each.severity === 'error' || each.severity === 'warning').length;
  const parts = [
    `## ${plain(file)}\n`,
    `${verified} of ${total} quotations verified; ${graver} ${graver === 1 ? 'finding' : 'findings'} to settle.\n`,
    ...(check.complete
      ? []
      : ['The draft holds more quotations or citations than are checked: the rest is left out.\n']),
    ...[...open, ...settled].map((each) =>
      quotationReport(each, quotations.indexOf(each) + 1, check.findings, lines, sources),
    ),
  ];
  if (check.facts.length > 0) parts.push(factsReport(check, lines));
  const outside = citations.filter((each) => each.state !== 'known');
  if (outside.length > 0) {
    const list = outside.map(
      (each) => `- line ${lines.at(each.start).line}: ${code(`@${each.key}`)}, ${outsideWords(each)}`,
    );
    parts.push(`### Works outside the library\n\n${list.join('\n')}\n`);
  }
  if (ignored.length > 0) {
    const list = ignored.map((each) => {
      const what = each.codes.length === 0 ? 'all findings' : each.codes.map(code).join(', ');
      return `- line ${lines.at(each.start).line}: ${what}${each.reason === '' ? '' : ` (${plain(each.reason)})`}`;
    });
    parts.push(`### Silenced by a comment\n\n${list.join('\n')}\n`);
  }
  parts.push(SIGNATURE);
  return parts.join('\n');
}

const FACT_STATES: Readonly<Record<CheckedFact['state'], string>> = {
  supported: 'stated',
  contradicted: 'differs',
  unclear: 'not compared',
};

/** A row for each fact: what the draft has, what came out, and where the source states it. */
function factsReport({ facts, findings }: DraftCheck, lines: LinePositions): string {
  const rows = facts.map((fact) => {
    const { text, kind } = fact;
    const place = factPlace(fact);
    const said = factFinding(fact, findings);
    const where = place === '' ? '' : code(place);
    const cells = [lines.at(fact.start).line, kind, plain(text), factState(fact), where, plain(said)];
    return `| ${cells.join(' | ')} |`;
  });
  const head =
    '| Line | Fact | In the draft | In the source | Place | Finding |\n| --- | --- | --- | --- | --- | --- |';
  return `### Facts of cited sentences\n\n${head}\n${rows.join('\n')}\n`;
}

/** Where the source states a fact; the work alone where it is not told where, as of a name that stands all over it. */
export function factPlace({ source, citation }: CheckedFact): string {
  if (source === null) return citation === null ? '' : `@${citation.key}`;
  return `@${source.id}${source.locator === null ? '' : `, ${printLocator(source.locator)}`}`;
}

/** What the source states of a fact, in a word or two. */
export function factState({ state }: CheckedFact): string {
  return FACT_STATES[state];
}

/** What there is to say of a fact; empty where there is nothing. */
export function factFinding({ start, end }: CheckedFact, findings: readonly Finding[]): string {
  const isAboutIt = (each: Finding) => each.quotation === null && each.start <= start && end <= each.end;
  return findings.find((each) => isAboutIt(each) && each.code !== 'unknown-citation')?.message ?? '';
}

/** Whether a work that the library does not have is known at all. */
export function outsideWords({ state }: Pick<DraftCheck['citations'][number], 'state'>): string {
  return state === 'external' ? 'known from a bibliography only' : 'unknown';
}

/** What a comment silences, and why. */
export function silencedWords({ codes, reason }: DraftCheck['ignored'][number]): string {
  return `${codes.length === 0 ? 'all findings' : codes.join(', ')}${reason === '' ? '' : ` (${reason})`}`;
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
  const state = isWordsOnly(quotation) ? 'Words verified' : VERDICTS[quotation.state];
  return {
    words: `${state}${quotation.ignored === null ? '' : ' (silenced)'}`,
    isVerified: quotation.state === 'verified' && !isOpen(quotation, findings),
  };
}

/** The speaker whom the draft names, and what the source says of that; null where there is nothing to say. */
export function attributionWords(speaker: string | null, attribution: AttributionState | null): string | null {
  if (speaker !== null) return attribution === null ? speaker : `${speaker} (${ATTRIBUTIONS[attribution]})`;
  if (attribution !== 'unclear') return null;
  return 'not clear; another person than the source’s speaker is named beside the quotation';
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
    code(`@${key}${locator === null ? '' : `, ${printLocator(locator)}`}`),
  );
  const { words: verdict, isVerified } = verdictOf(quotation, findings);
  const rows = [
    `### ${number}. ${verdict}, line ${lines.at(quotation.start).line}\n`,
    `- [${isVerified ? 'x' : ' '}] Draft: “${plain(quotation.text)}”`,
    `- Cited: ${cited.length === 0 ? 'nothing' : cited.join('; ')}`,
  ];
  const said = attributionWords(quotation.speaker, quotation.attribution);
  if (said !== null) rows.push(`- Speaker in the draft: ${plain(said)}`);
  if (quotation.source !== null) {
    const { id, locator, text } = quotation.source;
    const article = sources?.article(id)?.article;
    const reference = article === undefined ? '' : `: ${plain(formatReference(article.metadata))}`;
    rows.push(
      `- Source: ${code(`@${id}`)}${locator === null ? '' : `, ${plain(printLocator(locator))}`}${reference}`,
      `- Its words: “${plain(text)}”`,
    );
  }
  for (const each of about) rows.push(`- **${each.severity}** ${code(each.code)}: ${plain(each.message)}`);
  return `${rows.join('\n')}\n`;
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
