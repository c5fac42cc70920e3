import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';

/** The error for parameters that name nothing there is, with the next step; both are Quoin's own words. */
export function refused(message: string, next: string): McpError {
  return new McpError(ErrorCode.InvalidParams, `${message} ${next}`, { next });
}
