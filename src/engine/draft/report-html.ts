import * as l10n from '@vscode/l10n';
import { dateInWords } from '../cite/date-in-words.js';
import { locatorInWords } from '../cite/locator-in-words.js';
import { escapeHtml } from '../cite/styles/markup.js';
import { interfaceLanguage, plural } from '../text/interface-texts.js';
import { LinePositions } from '../text/line-positions.js';
import type { Range } from '../text/range.js';
import { type CheckedQuotation, type DraftCheck, isAbout } from './checked.js';
import type { Finding } from './finding.js';
import {
  type CheckedDraft,
  factColumns,
  factFinding,
  factPlace,
  openFirst,
  outsideWords,
  type ReportSources,
  silencedWords,
  verdictOf,
} from './report.js';
import { REPORT_STYLE } from './report-style.js';
import {
  attributionWords,
  citedWords,
  factKind,
  factState,
  incompleteWords,
  severityWords,
  workWords,
} from './report-words.js';
import { totalsOf } from './totals.js';

/** What a page of a report is made with. */
export interface ReportPageOptions {
  /** What the sources are; without it, their references are left out. */
  readonly sources?: ReportSources | undefined;
  /** The day of the check, as `2026-11-29`. */
  readonly day: string;
  /** HTML shown above the report on the screen, and not on paper. */
  readonly bar?: string | undefined;
}

/** No scripts, and nothing from elsewhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * The report of `checkReport` as a page to read on the screen or on paper, and to sign: what is open first, the draft's words beside
 * the source's, with those that differ marked. Texts of drafts and sources are escaped.
 */
export function reportPage(drafts: readonly CheckedDraft[], { sources, day, bar = '' }: ReportPageOptions): string {
  const title = l10n.t('Quotation check: {0}', drafts.map(({ file }) => file).join(', '));
  return `<!DOCTYPE html>
<html lang="${interfaceLanguage()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${text(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
${bar}<main>
<h1>${text(l10n.t('Quotation check'))}</h1>
${drafts.map((draft) => draftPart(draft, sources, day)).join('\n')}
</main>
</body>
</html>
`;
}

function draftPart({ file, text: draft, check }: CheckedDraft, sources: ReportSources | undefined, day: string) {
  const lines = new LinePositions(draft);
  const { quotations, citations, ignored } = check;
  const { verified, total } = totalsOf(quotations);
  const { open, settled } = openFirst(check);
  const part = (heading: string, list: readonly CheckedQuotation[]) =>
    list.length === 0
      ? ''
      : `<h3>${text(heading)} <small>${list.length}</small></h3>\n${list.map((each) => quotationPart(each, quotations.indexOf(each) + 1, draft, check, lines, sources)).join('\n')}`;
  const outside = citations.filter(({ state }) => state !== 'known');
  return [
    `<section>\n<h2>${text(file)}</h2>`,
    `<p class="totals">${[
      plural(
        total,
        l10n.t('<strong>{0} of {1}</strong> quotation verified', verified, total),
        l10n.t('<strong>{0} of {1}</strong> quotations verified', verified, total),
      ),
      text(l10n.t('{0} open', open.length)),
      text(l10n.t('checked by Quoin on {0}', dateInWords(day))),
    ].join(' · ')}</p>`,
    check.complete ? '' : `<p class="warning">${text(incompleteWords())}</p>`,
    total === 0 ? `<p>${text(l10n.t('The draft has no quotations.'))}</p>` : '',
    part(l10n.t({ message: 'Open', comment: 'Heads the quotations that are still to be settled.' }), open),
    part(l10n.t('Verified'), settled),
    check.facts.length === 0 ? '' : factsPart(check, lines),
    listPart(
      l10n.t('Works outside the library'),
      outside.map((each) =>
        atLine(lines.at(each.start).line, `<code>@${text(each.key)}</code>, ${text(outsideWords(each))}`),
      ),
    ),
    listPart(
      l10n.t('Silenced by a comment'),
      ignored.map((each) => atLine(lines.at(each.start).line, text(silencedWords(each)))),
    ),
    `<p class="signature"><span>${text(l10n.t('Checked by'))}</span><span>${text(l10n.t('Date'))}</span></p>\n</section>`,
  ]
    .filter(Boolean)
    .join('\n');
}

function listPart(heading: string, rows: readonly string[]): string {
  if (rows.length === 0) return '';
  return `<h3>${text(heading)} <small>${rows.length}</small></h3>\n<ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`;
}

function quotationPart(
  quotation: CheckedQuotation,
  number: number,
  draft: string,
  { findings }: DraftCheck,
  lines: LinePositions,
  sources: ReportSources | undefined,
): string {
  const about = findings.filter((each) => isAbout(each, quotation));
  const { start, citations, speaker, attribution, source } = quotation;
  const cited = citations.map(({ key, locator }) => {
    const place = locator === null ? '' : `, ${locatorInWords(locator)}`;
    return `<code>@${text(key)}${text(place)}</code>`;
  });
  const { words, isVerified } = verdictOf(quotation, findings);
  const said = attributionWords(speaker, attribution);
  const drafted = [
    `<blockquote>${differing(draft, quotation, about)}</blockquote>`,
    `<p>${citedWords(cited)}</p>`,
    said === null ? '' : `<p>${text(l10n.t('Speaker: {0}', said))}</p>`,
  ];
  const article = source && sources?.article(source.id)?.article;
  const sourced =
    source === null
      ? [`<p class="none">${text(l10n.t('These words were not compared with a source.'))}</p>`]
      : [
          `<blockquote>${text(l10n.t('“{0}”', source.text))}</blockquote>`,
          `<p><code>@${text(source.id)}</code>${source.locator === null ? '' : `, ${text(locatorInWords(source.locator))}`}</p>`,
          workWords(article) && `<p>${text(workWords(article))}</p>`,
        ];
  const remarks = about.map(
    (each) =>
      `<li><span class="${each.severity}">${text(severityWords(each.severity))}</span> ${text(each.message)}</li>`,
  );
  return `<article class="${isVerified ? 'verified' : 'open'}">
<h4><span class="box">${isVerified ? '☑' : '☐'}</span> ${number}. ${text(words)} <small>${text(l10n.t('line {0}', lines.at(start).line))}</small></h4>
<div class="columns">
<div><h5>${text(l10n.t('Draft'))}</h5>${drafted.join('')}</div>
<div><h5>${text(l10n.t('Source'))}</h5>${sourced.join('')}</div>
</div>
${remarks.length === 0 ? '' : `<ul class="findings">${remarks.join('')}</ul>\n`}</article>`;
}

/** A quotation as in the draft, with the words that differ from its source marked. */
function differing(draft: string, { start, end }: Range, findings: readonly Finding[]): string {
  const ranges = findings
    .flatMap(({ differences }) => differences.map(({ range }) => range))
    .filter((range) => start <= range.start && range.start < range.end && range.end <= end)
    .sort((a, b) => a.start - b.start);
  let html = '';
  let at = start;
  for (const range of ranges) {
    if (range.start < at) continue;
    html += `${text(draft.slice(at, range.start))}<mark>${text(draft.slice(range.start, range.end))}</mark>`;
    at = range.end;
  }
  return html + text(draft.slice(at, end));
}

function factsPart(check: DraftCheck, lines: LinePositions): string {
  const rows = check.facts.map((fact) => {
    const cells = [
      String(lines.at(fact.start).line),
      factKind(fact),
      fact.text,
      factState(fact),
      factPlace(fact),
      factFinding(fact, check.findings),
    ];
    return `<tr>${cells.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`;
  });
  const head = factColumns().map(text);
  return `<h3>${text(l10n.t('Facts of cited sentences'))} <small>${rows.length}</small></h3>
<table><thead><tr>${head.map((each) => `<th>${each}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

/** A row of a list, with the line that it is about; HTML. */
function atLine(line: number, what: string): string {
  return l10n.t('Line {0}: {1}', line, what);
}

/** Words as they are, on one line, for a page. */
function text(words: string): string {
  return escapeHtml(words.replace(/\s+/gu, ' '));
}
