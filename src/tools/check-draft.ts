import { printLocator } from '../engine/cite/locator.js';
import { checkDraft as checkSyntax } from '../engine/draft/check.js';
import type { Finding } from '../engine/draft/finding.js';
import { totalsOf } from '../engine/draft/totals.js';
import { parseDraft } from '../engine/markdown/markdown.js';
import { LinePositions } from '../engine/text/line-positions.js';
import { fenced, type JsonObject, type ToolAnswer } from './answer.js';
import { type ToolContext, ToolError } from './context.js';
import type * as definitions from './definitions.js';
import { more, pageOf } from './page.js';
import type { InputOf } from './tool.js';

/** Answers quoin_check_draft. */
export async function checkDraft(
  context: ToolContext,
  { path, text: given, limit: most, cursor: from }: InputOf<typeof definitions.checkDraft>,
): Promise<ToolAnswer> {
  const { sources } = context;
  if ((path === undefined) === (given === undefined))
    throw new ToolError('invalid-input', 'Either path or text must be given.', 'Give one of them.');
  const draft = given === undefined ? await context.readDraft(path ?? '') : { text: given, knownKeys: null };
  const syntax = parseDraft(draft.text);
  const check = checkSyntax(syntax, sources, { knownKeys: draft.knownKeys ?? (await context.keysIn(syntax)) });
  const positions = new LinePositions(draft.text);
  const data = (finding: Finding): JsonObject => findingData(finding, positions);
  const { results, shown, cursor } = pageOf(check.findings, { cursor: from, limit: most }, data, briefly);
  const totals = totalsOf(check.quotations);
  const left = check.complete ? '' : ' The draft has more quotations or citations than are checked.';
  const own = `Quotations verified: ${totals.verified} of ${totals.total}. Findings: ${check.findings.length}.${left}${more(cursor)}`;
  return {
    structured: { ...totals, complete: check.complete, results, cursor },
    text: fenced(own, shown),
  };
}

function findingData(finding: Finding, positions: LinePositions): JsonObject {
  const { code, severity, message, quotation, citation, source, fixes } = finding;
  return {
    code,
    severity,
    message,
    ...positions.at(finding.start),
    quotation,
    citation: citation && { key: citation.key, locator: citation.locator && printLocator(citation.locator) },
    source: source && {
      key: source.id,
      locator: source.locator && printLocator(source.locator),
      words: source.text,
    },
    fixes: fixes.flatMap(({ kind, title, start, end, text: written }) =>
      kind === 'ignore' ? [] : { title, start, end, text: written },
    ),
  };
}

function briefly({ code, severity, line, message, quotation, source }: JsonObject): JsonObject {
  return { line, severity, code, message, quotation: quotation ?? undefined, source: source ?? undefined };
}
