import {
  ErrorCode,
  type ListResourcesResult,
  McpError,
  type ReadResourceResult,
} from '@modelcontextprotocol/sdk/types.js';
import type { Library } from '../engine/library/library.js';
import type { ToolAnswer } from '../tools/answer.js';
import { callTool } from '../tools/call.js';
import { type ToolContext, ToolError } from '../tools/context.js';
import { linkTo } from '../tools/material.js';
import { startOf } from '../tools/page.js';
import { TEXT } from './resource-templates.js';

/** Number of articles in one list. */
const PAGE = 100;

/** The articles of the library, by their keys. */
export function listResources(library: Library, cursor: string | undefined): ListResourcesResult {
  const start = startingAt(cursor);
  const page = library.articles.slice(start, start + PAGE);
  const next = start + PAGE < library.articles.length ? { nextCursor: `from-${start + PAGE}` } : {};
  const resources = page.map(({ article: { metadata } }) => ({
    uri: linkTo(metadata.id),
    name: metadata.id,
    mimeType: TEXT,
  }));
  return { resources, ...next };
}

function startingAt(cursor: string | undefined): number {
  try {
    return startOf(cursor);
  } catch {
    throw new McpError(ErrorCode.InvalidParams, 'The cursor is not one that this server has given.');
  }
}

const ADDRESS = /^quoin:\/\/source\/([^/]{1,2000})(?:\/para\/(\d{1,7}))?$/u;

/** What is read under an address: the same text as `quoin_get_passage` answers. */
export async function readResource(context: ToolContext, uri: string): Promise<ReadResourceResult> {
  const [, key, number] = ADDRESS.exec(uri) ?? [];
  if (key === undefined) throw notFound();
  const parts: string[] = [];
  let cursor: string | null = null;
  do {
    const input: Readonly<Record<string, string>> = {
      key: decoded(key),
      ...(number === undefined ? {} : { locator: `para. ${number}` }),
      ...(cursor === null ? {} : { cursor }),
    };
    const answer: ToolAnswer = await callTool(context, 'quoin_get_passage', input).catch((error: unknown) => {
      throw error instanceof ToolError ? notFound() : error;
    });
    parts.push(answer.text);
    cursor = typeof answer.structured.cursor === 'string' ? answer.structured.cursor : null;
  } while (cursor !== null && parts.length < MOST_PARTS);
  return { contents: [{ uri, mimeType: TEXT, text: parts.join('\n') }] };
}

/** Maximum number of answers that the text of one article is put together from. */
const MOST_PARTS = 100;

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    throw notFound();
  }
}

function notFound(): McpError {
  return new McpError(ErrorCode.InvalidParams, 'There is no such resource.');
}
