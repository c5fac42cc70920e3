import { inert, type ToolAnswer } from './answer.js';
import { checkDraft } from './check-draft.js';
import { type ToolContext, ToolError } from './context.js';
import * as definitions from './definitions.js';
import { getCitation } from './get-citation.js';
import { getPassage } from './get-passage.js';
import { getStatements } from './get-statements.js';
import { listEntities, listSpeakers } from './list-entities.js';
import { type Pause, pausing } from './pause.js';
import { searchPassages } from './search-passages.js';
import { searchQuotations } from './search-quotations.js';
import { type InputOf, readInput, type ToolDefinition } from './tool.js';
import { verifyQuotations } from './verify-quotations.js';

type Answering = (context: ToolContext, input: unknown, pause: Pause) => ToolAnswer | Promise<ToolAnswer>;

const ANSWERS: ReadonlyMap<string, Answering> = new Map([
  answering(definitions.searchQuotations, searchQuotations),
  answering(definitions.verifyQuotations, verifyQuotations),
  answering(definitions.checkDraft, checkDraft),
  answering(definitions.getPassage, getPassage),
  answering(definitions.searchPassages, searchPassages),
  answering(definitions.getStatements, getStatements),
  answering(definitions.listSpeakers, listSpeakers),
  answering(definitions.listEntities, listEntities),
  answering(definitions.getCitation, getCitation),
]);

function answering<T extends ToolDefinition>(
  definition: T,
  answer: (context: ToolContext, input: InputOf<T>, pause: Pause) => ToolAnswer | Promise<ToolAnswer>,
): [string, Answering] {
  return [
    definition.name,
    (context, input, pause) => answer(context, readInput(definition, input) as InputOf<T>, pause),
  ];
}

/**
 * Calls a tool by its name. Rejects with a `ToolError` for every failure. Long work lets other work run, and ends when `signal`
 * is aborted.
 */
export async function callTool(
  context: ToolContext,
  name: string,
  input: unknown,
  signal?: AbortSignal,
): Promise<ToolAnswer> {
  const answer = ANSWERS.get(name);
  if (answer === undefined) throw new ToolError('unknown-tool', 'There is no tool of this name.', 'List the tools.');
  try {
    const { structured, text } = await answer(context, input, pausing(signal));
    return { structured: inert(structured), text };
  } catch (error) {
    if (error instanceof ToolError) throw error;
    // What went wrong may have been said in words of an article.
    console.error(`Quoin: ${name} failed.`, error);
    throw new ToolError('unavailable', 'The tool failed.', 'Call again with other input; see the log for the reason.');
  }
}
