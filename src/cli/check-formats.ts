import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import { printLocator } from '../engine/cite/locator.js';
import {
  type Finding,
  type FindingCode,
  type FixKind,
  type Severity,
  USUAL_SEVERITY,
} from '../engine/draft/finding.js';
import type { CheckedDraft } from '../engine/draft/report.js';
import { isWordsOnly, totalsOf } from '../engine/draft/totals.js';
import { englishCount } from '../engine/text/english-count.js';
import { LinePositions } from '../engine/text/line-positions.js';
import { printableLine, printableName } from '../folder/printable.js';

/** Description of each code, for SARIF. */
const RULES: Readonly<Record<FindingCode, string>> = {
  'altered-quotation': 'The words of a quotation differ from its source.',
  'wrong-source': 'A quotation is verbatim, but in another article than the one cited.',
  'wrong-locator': 'A quotation is on another page, or in another paragraph, than the one cited.',
  'wrong-speaker': 'The source attributes the words to someone else.',
  'uncited-quotation': 'A quotation is in the library, but not cited.',
  'unknown-citation': 'A citation has a key that is in neither the library nor the bibliography.',
  'unsupported-quotation': 'The words of a quotation were not found in the work cited or elsewhere in the library.',
  'misleading-omission': 'A quotation leaves out a negation on which its words depend.',
  'unmarked-omission': 'A quotation joins sentences between which the source has other words.',
  'dropped-qualifier': 'A quotation is cut at a word that limits it.',
  'bracketed-words': 'Words in brackets are not confirmed by the source.',
  'unheard-transcript': 'A quotation is from a transcript that has not been compared with its recording.',
  'corrected-source': 'A quotation is from a source that states it was corrected, updated or retracted.',
  'source-changed': 'A source has changed since a quotation of it was last verified.',
  'wording-varies': 'Another article words the same statement differently.',
  'unsupported-figure': 'A sentence has a different figure than the source it cites.',
  'unsupported-date': 'A sentence has a different date than the source it cites.',
  'unsupported-name': 'A sentence has a different name than the source it cites.',
  'different-role': 'A sentence gives a person a different role than the source it cites.',
  'name-spelling': 'A name is spelled differently than in the sources.',
};

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Fixes that leave the words as they are, or take them out of the check. */
const WITHOUT_REPAIR: ReadonlySet<FixKind> = new Set(['ignore', 'paraphrase', 'keep-words']);

/** One finding a place: `draft.md:3:12: error altered-quotation: …`, then the draft's words and the source's. */
export function asText(drafts: readonly CheckedDraft[]): string {
  const lines: string[] = [];
  for (const { file, text, check } of drafts) {
    const name = printableName(file);
    const positions = new LinePositions(text);
    for (const finding of check.findings) {
      const { line, column } = positions.at(finding.start);
      lines.push(`${name}:${line}:${column}: ${finding.severity} ${finding.code}: ${printableLine(finding.message)}`);
      if (finding.differences.length > 0 && finding.source !== null) {
        lines.push(
          `    draft:  ${printableLine(finding.quotation ?? '').trim()}`,
          `    source: ${printableLine(finding.source.text).trim()}`,
        );
      }
      if (finding.drift !== undefined) {
        const { since, before, now } = finding.drift;
        lines.push(
          `    ${since}: ${printableLine(before)}`,
          `    now:        ${now === null ? '–' : printableLine(now)}`,
        );
      }
      for (const fix of finding.fixes)
        if (!WITHOUT_REPAIR.has(fix.kind)) lines.push(`    fix:    ${printableLine(fix.title)}`);
    }
    if (!check.complete) lines.push(`${name}: more quotations or citations than are checked; the rest is left out.`);
  }
  const quotations = drafts.flatMap(({ check }) => check.quotations);
  const { verified, total } = totalsOf(quotations);
  const wordsOnly = quotations.filter(isWordsOnly).length;
  const inWords = wordsOnly === 0 ? '' : ` (${wordsOnly} in words only)`;
  const count = drafts.reduce((sum, { check }) => sum + check.findings.length, 0);
  lines.push(
    `${verified} of ${englishCount(total, 'quotation')} verified${inWords}, ${englishCount(count, 'finding')}.`,
  );
  return `${lines.join('\n')}\n`;
}

/** All findings of all drafts in one array. Offsets are UTF-16 code units, byte order mark removed. */
export function asJson(drafts: readonly CheckedDraft[]) {
  return drafts.flatMap(({ file, text, check }) => {
    const positions = new LinePositions(text);
    return check.findings.map((finding) => ({
      file,
      code: finding.code,
      severity: finding.severity,
      message: finding.message,
      start: finding.start,
      end: finding.end,
      ...positions.at(finding.start),
      quotation: finding.quotation,
      citation: citationOf(finding),
      source: finding.source && {
        id: finding.source.id,
        paragraph: finding.source.paragraph,
        locator: finding.source.locator && printLocator(finding.source.locator),
        text: finding.source.text,
      },
      ...(finding.drift && { drift: finding.drift }),
      fixes: finding.fixes.map(({ title, start, end, text: written }) => ({ title, start, end, text: written })),
    }));
  });
}

/** A SARIF 2.1.0 log of one run. */
export function asSarif(drafts: readonly CheckedDraft[]) {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Quoin',
            semanticVersion: version,
            rules: Object.entries(RULES).map(([id, text]) => ({
              id,
              shortDescription: { text },
              defaultConfiguration: levelOf(id as FindingCode),
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: drafts.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: drafts.flatMap(sarifResults),
      },
    ],
  };
}

function sarifResults({ file, text, check }: CheckedDraft) {
  const positions = new LinePositions(text);
  const region = (start: number, end: number) => {
    const from = positions.at(start);
    const to = positions.at(end);
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  };
  const artifactLocation = { uri: uriOf(file) };
  return check.findings.map((finding) => ({
    ruleId: finding.code,
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: region(finding.start, finding.end) } }],
    fixes: finding.fixes.map((fix) => ({
      description: { text: fix.title },
      artifactChanges: [
        {
          artifactLocation,
          replacements: [{ deletedRegion: region(fix.start, fix.end), insertedContent: { text: fix.text } }],
        },
      ],
    })),
  }));
}

function levelOf(code: FindingCode): { enabled: boolean; level: string } {
  const usual = USUAL_SEVERITY[code];
  return usual === 'off' ? { enabled: false, level: 'warning' } : { enabled: true, level: LEVELS[usual] ?? 'note' };
}

function citationOf({ citation }: Finding): { key: string; locator: string | null } | null {
  return citation && { key: citation.key, locator: citation.locator && printLocator(citation.locator) };
}

/** Relative paths stay relative, so that a report fits wherever the repository is checked out. */
function uriOf(file: string): string {
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(path.sep).map(encodeURIComponent).join('/');
}
