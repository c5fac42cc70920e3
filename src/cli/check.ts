import { checkDraft } from '../engine/draft/check.js';
import { FactChecker } from '../engine/draft/facts/checker.js';
import { type FindingCode, SEVERITIES, type Severity, USUAL_SEVERITY } from '../engine/draft/finding.js';
import { KeptCheckRun } from '../engine/draft/kept/drift.js';
import { languageReader } from '../engine/draft/languages/reader.js';
import { librarySources } from '../engine/draft/library-sources.js';
import { type CheckedDraft, checkReport } from '../engine/draft/report.js';
import { reportPage } from '../engine/draft/report-html.js';
import { isCheckReport } from '../engine/draft/report-mark.js';
import { complain } from '../folder/complain.js';
import type { ReadDraft } from '../folder/draft.js';
import { type FoundDraft, findDrafts } from '../folder/find-drafts.js';
import { readKept, writeKept } from '../folder/kept-file.js';
import { printableName } from '../folder/printable.js';
import { problemLine } from '../folder/problem-line.js';
import { today } from '../service/today.js';
import { asJson, asSarif, asText } from './check-formats.js';
import { DraftFiles } from './drafts.js';
import type { CHECK_FORMATS } from './formats.js';
import { type LibraryOptions, loadLibrary } from './load-library.js';
import { print, printJson } from './output.js';

/** The options of `quoin check`. */
export interface CheckCommandOptions extends LibraryOptions {
  readonly format: (typeof CHECK_FORMATS)[number];
  /** The exit status is 1 if any finding has at least this severity. */
  readonly severity: Severity;
  /** Whether the facts of cited sentences are checked as well. */
  readonly facts?: boolean;
  /** Where what sources say of verified quotations is kept. */
  readonly kept?: string;
  /** Whether sources that have changed since are taken as they are now. */
  readonly accept?: boolean;
  /** Codes that are off unless asked for, to be reported as warnings. */
  readonly enable?: readonly string[];
}

/**
 * `quoin check PATH… [--sources PATH]… [--no-bundled] [--cache FOLDER | --no-cache] [--format F] [--severity S] [--enable CODE]…
 * [--facts] [--kept FILE [--accept]]`: compares every quotation of the drafts with its source: of files, and of the Markdown files in
 * folders that are no sources. Returns the exit status: 0 clean, 1 findings at or above the severity, 2 if a draft could not be read.
 * The others are checked all the same.
 */
export async function checkCommand(paths: readonly string[], options: CheckCommandOptions): Promise<number> {
  const unknown = (options.enable ?? []).filter((code) => !Object.hasOwn(USUAL_SEVERITY, code));
  if (unknown.length > 0)
    throw new Error(
      `There is no code ${unknown.join(', ')}. The codes are: ${Object.keys(USUAL_SEVERITY).join(', ')}.`,
    );
  if (options.accept === true && options.kept === undefined) throw new Error('--accept needs --kept <file>.');
  const kept = options.kept === undefined ? undefined : await readKept(options.kept);
  const reader = new DraftFiles();
  const found = await findDrafts(paths, options.sources ?? []);
  for (const problem of found.problems) complain(problemLine(problem));
  for (const { file, reason } of found.unreadable) complain(`quoin: ${printableName(file)} cannot be read: ${reason}.`);
  for (const folder of found.empty) complain(`quoin: ${printableName(folder)} has no drafts.`);
  const { texts, isWhole } = await readAll(found.files, reader);
  if (texts.length === 0) {
    if (isWhole && found.unreadable.length + found.empty.length === 0) complain('quoin: There are no drafts.');
    return 2;
  }
  const { library, search, unreadable, keep } = await loadLibrary(options);
  // What cannot be compared with all sources would be reported as altered, or nobody's.
  if (unreadable.length > 0) return 2;
  search.catchUp();
  while (library.clusterStatements());
  const sources = librarySources(library, search, { reader: languageReader });
  const severities: Partial<Record<FindingCode, Severity>> = Object.fromEntries(
    (options.enable ?? []).map((code) => [code, 'warning']),
  );
  const facts = options.facts === true ? new FactChecker() : undefined;
  const drafts: CheckedDraft[] = [];
  for (const { file, text, syntax, knownKeys } of texts) {
    const checked = () =>
      checkDraft(syntax, sources, {
        severities,
        knownKeys,
        facts,
        kept: kept && new KeptCheckRun(kept, file, today()),
      });
    const first = checked();
    const drifts = options.accept === true ? first.findings.filter(({ drift }) => drift !== undefined) : [];
    for (const { drift, quotation } of drifts) kept?.forget(drift?.key ?? '', quotation ?? '');
    drafts.push({ file, text, check: drifts.length === 0 ? first : checked() });
  }
  if (options.kept !== undefined && kept !== undefined) await writeKept(options.kept, kept);
  switch (options.format) {
    case 'json':
      printJson(asJson(drafts), 2);
      break;
    case 'sarif':
      printJson(asSarif(drafts), 2);
      break;
    case 'markdown':
      print(`${checkReport(drafts, sources)}\n`);
      break;
    case 'html':
      print(reportPage(drafts, { sources, day: today() }));
      break;
    default:
      print(asText(drafts));
  }
  await keep();
  if (!isWhole || found.unreadable.length + found.empty.length > 0) return 2;
  const limit = SEVERITIES.indexOf(options.severity);
  return drafts.some(({ check }) => check.findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit))
    ? 1
    : 0;
}

/** The drafts that can be read; the reason is printed for each of the others. Reports in a folder are no drafts. */
async function readAll(
  files: readonly FoundDraft[],
  reader: DraftFiles,
): Promise<{ readonly texts: readonly (ReadDraft & { readonly file: string })[]; readonly isWhole: boolean }> {
  const texts: (ReadDraft & { readonly file: string })[] = [];
  let isWhole = true;
  for (const { file, isInFolder } of files) {
    try {
      const draft = await reader.read(file);
      if (!isInFolder || !isCheckReport(draft.text)) texts.push({ file, ...draft });
    } catch (error) {
      complain(`quoin: ${error instanceof Error ? error.message : String(error)}`);
      if (!isInFolder) isWhole = false;
    }
  }
  return { texts, isWhole };
}
