import {
  CallToolRequestSchema,
  GetPromptRequestSchema,
  ListResourcesRequestSchema,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod/mini';
import { refused } from './refused.js';

/** A schema of the protocol's for one kind of request. */
type RequestSchema = z.core.$ZodObject & { readonly shape: { readonly method: z.core.$ZodType } };

/**
 * The schema, with a short answer to parameters that do not fit: not the report of the validator, which repeats values. A null
 * anywhere in the parameters' own fields is read as a field left out, as some clients write it.
 */
function strict<S extends RequestSchema>(schema: S): S {
  const params = z.pipe(
    z.unknown(),
    z.transform((given): unknown => {
      const sent = withoutNulls(given);
      const read = z.safeParse(schema, { method: methodOf(schema), params: sent });
      if (read.success) return sent;
      throw refused('The parameters do not fit this method.', `Send those of ${String(methodOf(schema))}.`);
    }),
  );
  const mayLack = z.safeParse(schema, { method: methodOf(schema) }).success;
  return z.object({ method: schema.shape.method, params: mayLack ? z.optional(params) : params }) as unknown as S;
}

function methodOf({ shape: { method } }: RequestSchema): unknown {
  const { def } = method._zod as { readonly def: { readonly values?: readonly unknown[] } };
  return def.values?.[0];
}

function withoutNulls(params: unknown): unknown {
  if (typeof params !== 'object' || params === null) return params ?? undefined;
  if (Array.isArray(params)) return params;
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null));
}

/** What is asked of the server with parameters. */
export const REQUESTS = {
  callTool: strict(CallToolRequestSchema),
  listResources: strict(ListResourcesRequestSchema),
  readResource: strict(ReadResourceRequestSchema),
  getPrompt: strict(GetPromptRequestSchema),
} as const;
