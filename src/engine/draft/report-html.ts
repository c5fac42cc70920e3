import { printLocator } from '../cite/locator.js';
import { formatReference } from '../cite/reference.js';
import { escapeHtml } from '../cite/styles/markup.js';
import { LinePositions } from '../text/line-positions.js';
import type { Range } from '../text/range.js';
import { type CheckedQuotation, type DraftCheck, isAbout } from './checked.js';
import type { Finding } from './finding.js';
import {
  attributionWords,
  type CheckedDraft,
  factFinding,
  factPlace,
  factState,
  openFirst,
  outsideWords,
  type ReportSources,
  silencedWords,
  verdictOf,
} from './report.js';
import { REPORT_STYLE } from './report-style.js';
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
  const title = `Quotation check: ${drafts.map(({ file }) => file).join(', ')}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${text(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
${bar}<main>
<h1>Quotation check</h1>
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
      : `<h3>${heading} <small>${list.length}</small></h3>\n${list.map((each) => quotationPart(each, quotations.indexOf(each) + 1, draft, check, lines, sources)).join('\n')}`;
  const outside = citations.filter(({ state }) => state !== 'known');
  return [
    `<section>\n<h2>${text(file)}</h2>`,
    `<p class="totals"><strong>${verified} of ${total}</strong> quotations verified · ${open.length} open · checked by Quoin on ${text(day)}</p>`,
    check.complete
      ? ''
      : '<p class="warning">The draft holds more quotations or citations than are checked: the rest is left out.</p>',
    total === 0 ? '<p>The draft has no quotations.</p>' : '',
    part('Open', open),
    part('Verified', settled),
    check.facts.length === 0 ? '' : factsPart(check, lines),
    listPart(
      'Works outside the library',
      outside.map(
        (each) => `Line ${lines.at(each.start).line}: <code>@${text(each.key)}</code>, ${outsideWords(each)}`,
      ),
    ),
    listPart(
      'Silenced by a comment',
      ignored.map((each) => `Line ${lines.at(each.start).line}: ${text(silencedWords(each))}`),
    ),
    '<p class="signature"><span>Checked by</span><span>Date</span></p>\n</section>',
  ]
    .filter(Boolean)
    .join('\n');
}

function listPart(heading: string, rows: readonly string[]): string {
  if (rows.length === 0) return '';
  return `<h3>${heading} <small>${rows.length}</small></h3>\n<ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`;
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
    const place = locator === null ? '' : `, ${printLocator(locator)}`;
    return `<code>@${text(key)}${text(place)}</code>`;
  });
  const { words, isVerified } = verdictOf(quotation, findings);
  const said = attributionWords(speaker, attribution);
  const drafted = [
    `<blockquote>${differing(draft, quotation, about)}</blockquote>`,
    `<p>Cited: ${cited.length === 0 ? 'nothing' : cited.join('; ')}</p>`,
    said === null ? '' : `<p>Speaker: ${text(said)}</p>`,
  ];
  const article = source && sources?.article(source.id)?.article;
  const sourced =
    source === null
      ? ['<p class="none">No words of a source were compared with these.</p>']
      : [
          `<blockquote>“${text(source.text)}”</blockquote>`,
          `<p><code>@${text(source.id)}</code>${source.locator === null ? '' : `, ${text(printLocator(source.locator))}`}</p>`,
          article ? `<p>${text(formatReference(article.metadata))}</p>` : '',
        ];
  const remarks = about.map(
    (each) => `<li><span class="${each.severity}">${each.severity}</span> ${text(each.message)}</li>`,
  );
  return `<article class="${isVerified ? 'verified' : 'open'}">
<h4><span class="box">${isVerified ? '☑' : '☐'}</span> ${number}. ${text(words)} <small>line ${lines.at(start).line}</small></h4>
<div class="columns">
<div><h5>Draft</h5>${drafted.join('')}</div>
<div><h5>Source</h5>${sourced.join('')}</div>
</div>
${remarks.length === 0 ? '' : `<ul class="findings">${remarks.join('')}</ul>\n`}</article>`;
}

/** A quotation as the draft has it, with the words that differ from its source marked. */
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
      fact.kind,
      fact.text,
      factState(fact),
      factPlace(fact),
      factFinding(fact, check.findings),
    ];
    return `<tr>${cells.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`;
  });
  const head = ['Line', 'Fact', 'In the draft', 'In the source', 'Place', 'Finding'];
  return `<h3>Facts of cited sentences <small>${rows.length}</small></h3>
<table><thead><tr>${head.map((each) => `<th>${each}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

/** Words as they are, on one line, for a page. */
function text(words: string): string {
  return escapeHtml(words.replace(/\s+/gu, ' '));
}
