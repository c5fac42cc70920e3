import type { ListResourcesResult, ReadResourceResult } from '@modelcontextprotocol/sdk/types.js';
import type { ToolAnswer } from '../tools/answer.js';

/** Answers what needs a library. */
export interface Answering {
  /** Calls a tool. Rejects with a `ToolError`. */
  call(tool: string, input: unknown, signal?: AbortSignal): Promise<ToolAnswer>;
  /** The articles as resources, page by page. */
  resources(cursor: string | undefined): Promise<ListResourcesResult>;
  resource(uri: string): Promise<ReadResourceResult>;
}
