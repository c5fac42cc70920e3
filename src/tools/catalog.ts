import * as definitions from './definitions.js';
import type { ToolDefinition } from './tool.js';

/** All tools, the most useful first. */
export const TOOLS: readonly ToolDefinition[] = [
  definitions.searchQuotations,
  definitions.verifyQuotations,
  definitions.checkDraft,
  definitions.getPassage,
  definitions.searchPassages,
  definitions.getStatements,
  definitions.listSpeakers,
  definitions.listEntities,
  definitions.getCitation,
];
