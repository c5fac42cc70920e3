import { chronology, wordingsDiffer } from '../engine/library/chronology.js';
import type { Library } from '../engine/library/library.js';
import type { Quotation } from '../engine/library/model.js';
import { englishCount } from '../engine/text/english-count.js';
import { fenced, type JsonObject, type ToolAnswer, withoutResults } from './answer.js';
import { type ToolContext, ToolError } from './context.js';
import type * as definitions from './definitions.js';
import { articleFilter, BESIDE } from './filter.js';
import { briefly, quotationData } from './material.js';
import { timeData, timeNote } from './named-time.js';
import { more, pageOf } from './page.js';
import { quotationsAsked } from './subject.js';
import type { InputOf } from './tool.js';

/** Length of the reports of one statement, in UTF-16 code units, after which others are left out. */
const LONGEST_STATEMENT = 4_000;

const FIND_OTHERS = 'Other outlets report this too: call again with source, or search for the words.';

/** Answers quoin_get_statements. */
export function getStatements(
  { library, search, budget }: ToolContext,
  { topic, limit: most, cursor: from, ...narrowed }: InputOf<typeof definitions.getStatements>,
): ToolAnswer {
  if (topic === undefined && narrowed.speaker === undefined)
    throw new ToolError('invalid-input', 'speaker or topic must be given.', 'Name a speaker, a topic, or both.');
  const { quotations, areBeside, time } = quotationsAsked(library, search, topic ?? '', narrowed);
  const statements = chronology(quotations, library, articleFilter(narrowed, library));
  const data = (wordings: readonly Quotation[]): JsonObject => statementData(wordings, library);
  const { results, shown, cursor } = pageOf(statements, { cursor: from, limit: most, budget }, data, brieflyStated);
  if (results.length === 0)
    return withoutResults(
      `No statement matches in ${englishCount(library.articles.length, 'article')}. Try quoin_list_speakers for the names of speakers, or other words.`,
    );
  const structured = {
    results,
    cursor,
    found: areBeside ? 'in the same paragraph' : 'in the quotation',
    ...timeData(time),
  };
  const own = `Statements: ${results.length}, in order of date.${timeNote(time)}${areBeside ? BESIDE : ''}${more(cursor)}`;
  return { structured, text: fenced(own, shown) };
}

function statementData(wordings: readonly Quotation[], library: Library): JsonObject {
  const reports: JsonObject[] = [];
  let length = 0;
  for (const each of wordings) {
    const data = quotationData(library, each);
    if (data === null) continue;
    length += JSON.stringify(briefReport(data)).length;
    if (reports.length > 0 && length > LONGEST_STATEMENT) break;
    reports.push(data);
  }
  const [first] = reports;
  return {
    date: first?.date ?? null,
    speaker: first?.speaker ?? null,
    wordingsDiffer: wordingsDiffer(wordings),
    reports,
    ...(reports.length < wordings.length
      ? { reportsLeftOut: wordings.length - reports.length, next: FIND_OTHERS }
      : {}),
  };
}

function brieflyStated({ date, speaker, wordingsDiffer, reports, reportsLeftOut, next }: JsonObject): JsonObject {
  const each = Array.isArray(reports) ? (reports as readonly JsonObject[]) : [];
  const name = typeof speaker === 'object' && speaker !== null && 'name' in speaker ? speaker : undefined;
  return {
    date,
    speaker: name && `${String(name.name)} (${String(name.basis)})`,
    ...(wordingsDiffer === true ? { wordingsDiffer } : {}),
    reports: each.map(briefReport),
    reportsLeftOut,
    next,
  };
}

/** What the text of an answer shows of one report; speaker and date are above it. */
function briefReport(report: JsonObject): JsonObject {
  const { speaker: _speaker, date: _date, ...rest } = briefly(report);
  return rest;
}
