import path from 'node:path';
import { findUnusable } from '../engine/article/read.js';
import { problemOfName } from '../engine/bibliography/file-name.js';
import { citationFrontMatter } from '../engine/bibliography/front-matter.js';
import { readBibliography } from '../engine/bibliography/read.js';
import { checkDraft } from '../engine/draft/check.js';
import { type FindingCode, SEVERITIES, type Severity, USUAL_SEVERITY } from '../engine/draft/finding.js';
import { librarySources } from '../engine/draft/library-sources.js';
import { type CheckedDraft, checkReport } from '../engine/draft/report.js';
import { type DraftSyntax, parseDraft } from '../engine/markdown/markdown.js';
import { LibrarySearch } from '../engine/search/library-search.js';
import { decodeAnyText } from '../worker/detect-encoding.js';
import { asJson, asSarif, asText } from './check-formats.js';
import { reading, reasonOf } from './failure.js';
import { readBytes } from './files.js';
import { type LibraryOptions, loadLibrary } from './load-library.js';
import { complain, print, printJson } from './output.js';
import { printableLine, printableName } from './printable.js';

/** How `quoin check` may print. */
export const CHECK_FORMATS = ['text', 'json', 'sarif', 'markdown'] as const;

/** What `quoin check` can be told. */
export interface CheckCommandOptions extends LibraryOptions {
  readonly format: (typeof CHECK_FORMATS)[number];
  /** The exit status is 1 from this severity on. */
  readonly severity: Severity;
  /** Codes that are off unless asked for, to be reported as warnings. */
  readonly enable?: readonly string[];
}

/**
 * `quoin check DRAFT… [--sources PATH]… [--no-bundled] [--format F] [--severity S] [--enable CODE]…`: compares every
 * quotation of the drafts with its source. Returns the exit status: 0 clean, 1 findings at or above the severity,
 * 2 if a draft could not be read (nothing is printed then).
 */
export async function checkCommand(files: readonly string[], options: CheckCommandOptions): Promise<number> {
  const unknown = (options.enable ?? []).filter((code) => !Object.hasOwn(USUAL_SEVERITY, code));
  if (unknown.length > 0)
    throw new Error(
      `There is no code ${unknown.join(', ')}. The codes are: ${Object.keys(USUAL_SEVERITY).join(', ')}.`,
    );
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readDraft(file) })));
  const { library, unreadable } = await loadLibrary(options);
  // What cannot be compared with all sources would be reported as altered, or nobody's.
  if (unreadable.length > 0) return 2;
  const search = new LibrarySearch(library);
  search.catchUp();
  const sources = librarySources(library, search);
  const severities: Partial<Record<FindingCode, Severity>> = Object.fromEntries(
    (options.enable ?? []).map((code) => [code, 'warning']),
  );
  const drafts: CheckedDraft[] = [];
  for (const { file, text } of texts) {
    const syntax = parseDraft(text);
    const check = checkDraft(syntax, sources, { severities, knownKeys: await bibliographyKeys(file, syntax) });
    drafts.push({ file, text, check });
  }
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
    default:
      print(asText(drafts));
  }
  const limit = SEVERITIES.indexOf(options.severity);
  return drafts.some(({ check }) => check.findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit))
    ? 1
    : 0;
}

async function readDraft(file: string): Promise<string> {
  const name = printableName(file);
  const text = decodeAnyText(await reading(name, readBytes(file))).replace(/^\uFEFF/u, '');
  const unusable = findUnusable(file, text);
  if (unusable !== null && unusable.code !== 'empty') throw new Error(`${name} cannot be read. ${unusable.message}`);
  return text;
}

/** The keys that a draft's own bibliography knows: files named in its front matter, and entries written there. */
async function bibliographyKeys(draft: string, syntax: DraftSyntax): Promise<Set<string>> {
  const keys = new Set<string>();
  if (syntax.frontMatter === null) return keys;
  const front = citationFrontMatter(syntax.text.slice(syntax.frontMatter.start, syntax.frontMatter.end));
  const warn = (file: string, message: string) =>
    complain(`${printableName(file)}: warning: ${printableLine(message)}`);
  for (const item of front.references) keys.add(item.id);
  for (const problem of front.problems) warn(draft, problem.message);
  for (const named of front.bibliography) {
    const unread = (reason: string) => warn(draft, `The bibliography ${named.slice(0, 200)} cannot be read. ${reason}`);
    const problem = problemOfName(named);
    if (problem !== null) {
      unread(problem);
      continue;
    }
    const file = path.resolve(path.dirname(draft), named);
    try {
      const { entries, problems } = readBibliography(file, decodeAnyText(await readBytes(file)));
      for (const { item } of entries) keys.add(item.id);
      for (const { message } of problems) warn(named, message);
    } catch (error) {
      unread(asSentence(reasonOf(error)));
    }
  }
  return keys;
}

function asSentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}
