import { withoutLinks } from '../engine/cite/escape.js';
import { printLocator } from '../engine/cite/locator.js';
import { type CheckOptions, DraftChecker } from '../engine/draft/check.js';
import type { DraftCheck } from '../engine/draft/checked.js';
import type { FactCheck } from '../engine/draft/facts/port.js';
import type { Finding } from '../engine/draft/finding.js';
import type { DraftSources } from '../engine/draft/sources.js';
import { totalsOf } from '../engine/draft/totals.js';
import type { Library } from '../engine/library/library.js';
import { type DraftSyntax, parseDraft } from '../engine/markdown/markdown.js';
import { inEnglish } from '../engine/text/interface-texts.js';
import { LinePositions } from '../engine/text/line-positions.js';
import { fenced, type JsonObject, type ToolAnswer } from './answer.js';
import { type ToolContext, ToolError } from './context.js';
import type * as definitions from './definitions.js';
import { READ_ALL } from './material.js';
import { beginning, LONGEST, more, pageOf } from './page.js';
import type { Pause } from './pause.js';
import type { InputOf } from './tool.js';

/** What is given of the words of a draft and of a source, in UTF-16 code units: the draft and the source have all. */
const LONGEST_WORDS = 1_000;

/** Answers quoin_check_draft. */
export async function checkDraft(
  context: ToolContext,
  { path, text: given, facts, limit: most, cursor: from }: InputOf<typeof definitions.checkDraft>,
  pause: Pause,
): Promise<ToolAnswer> {
  if ((path === undefined) === (given === undefined))
    throw new ToolError('invalid-input', 'Either path or text must be given.', 'Give one of them.');
  const draft = given === undefined ? await context.readDraft(path ?? '') : { text: given, knownKeys: null };
  const check = await checked(context, draft, { facts: facts ? await context.facts() : null, pause });
  const positions = new LinePositions(draft.text);
  const data = (finding: Finding): JsonObject => findingData(finding, positions);
  const { results, shown, cursor } = pageOf(
    check.findings,
    { cursor: from, limit: most, budget: context.budget },
    data,
    briefly,
  );
  const totals = totalsOf(check.quotations);
  const left = check.complete ? '' : ' The draft has more quotations or citations than are checked.';
  const uncited = countOf(check, 'uncited');
  const unchecked = countOf(check, 'unchecked');
  const besides = [
    ...(uncited === 0 ? [] : [` The words of ${uncited} are in the library, but not cited.`]),
    ...(unchecked === 0 ? [] : [` Unchecked, as too few words or titles: ${unchecked}.`]),
  ].join('');
  const own = `Quotations verified: ${totals.verified} of ${totals.total}.${besides} Findings: ${check.findings.length}.${left}${more(cursor)}`;
  return {
    structured: { ...totals, uncited, unchecked, complete: check.complete, results, cursor },
    text: fenced(own, shown),
  };
}

function countOf({ quotations }: DraftCheck, state: DraftCheck['quotations'][number]['state']): number {
  return quotations.filter((each) => each.state === state).length;
}

/** Words found nowhere are reported, cited or not: a model may have invented them. */
const SEVERITIES = { 'unsupported-quotation': 'warning' } as const;

/** What came out for a draft, as long as it and the library are the same. */
interface Checked {
  readonly text: string;
  readonly knownKeys: string | null;
  readonly hasFacts: boolean;
  readonly version: number;
  readonly check: DraftCheck;
}

/** The latest draft checked with each library: its findings are asked for page by page. */
const latest = new WeakMap<Library, Checked>();

/** Checks a draft. Without `knownKeys`, its front matter says which references it has. */
async function checked(
  context: ToolContext,
  { text, knownKeys }: { readonly text: string; readonly knownKeys: ReadonlySet<string> | null },
  { facts, pause }: { readonly facts: FactCheck | null; readonly pause: Pause },
): Promise<DraftCheck> {
  const { library, sources } = context;
  const keys = knownKeys && JSON.stringify([...knownKeys].sort());
  const known = latest.get(library);
  const hasFacts = facts !== null;
  if (
    known?.text === text &&
    known.knownKeys === keys &&
    known.hasFacts === hasFacts &&
    known.version === sources.version
  )
    return known.check;
  const syntax = parseDraft(text);
  const own = knownKeys ?? (await context.keysIn(syntax));
  const options = { knownKeys: own, severities: SEVERITIES, facts: facts ?? undefined };
  const check = await checkInSlices(syntax, sources, options, pause);
  latest.set(library, { text, knownKeys: keys, hasFacts, ...check });
  return check.check;
}

/** Times that a check is begun again because the library has changed meanwhile, before it is taken to its end at once. */
const MOST_TRIES = 3;

async function checkInSlices(
  syntax: DraftSyntax,
  sources: DraftSources,
  options: CheckOptions,
  pause: Pause,
): Promise<Pick<Checked, 'version' | 'check'>> {
  const checker = new DraftChecker();
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const { version } = sources;
    const steps = checker.steps(syntax, sources, options);
    let step = inEnglish(() => steps.next());
    while (!step.done && sources.version === version) {
      await pause();
      if (sources.version === version) step = inEnglish(() => steps.next());
    }
    if (step.done) return { version, check: step.value };
  }
  const { version } = sources;
  return { version, check: inEnglish(() => checker.check(syntax, sources, options)) };
}

function findingData(finding: Finding, positions: LinePositions): JsonObject {
  const { code, severity, message, quotation, citation, source, fixes } = finding;
  const found = beginning(source?.text ?? '', LONGEST_WORDS);
  return {
    code,
    severity,
    message: beginning(message, 1_000).text,
    ...positions.at(finding.start),
    quotation: quotation && beginning(quotation, LONGEST_WORDS).text,
    citation: citation && { key: citation.key, locator: citation.locator && printLocator(citation.locator) },
    source: source && {
      key: source.id,
      locator: source.locator && printLocator(source.locator),
      words: found.text,
      ...(found.isCut ? { cut: true, next: READ_ALL } : {}),
    },
    // A fix in part would be none, and one with a live link in it is for the writer to make.
    fixes: fixes.flatMap(({ kind, title, start, end, text: replacement }) =>
      kind === 'ignore' || replacement.length > LONGEST || withoutLinks(replacement) !== replacement
        ? []
        : { title: beginning(title).text, start, end, replacement },
    ),
  };
}

function briefly({ code, severity, line, message, quotation, source }: JsonObject): JsonObject {
  return { line, severity, code, message, quotation: quotation ?? undefined, source: source ?? undefined };
}
