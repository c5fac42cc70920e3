import * as z from 'zod/mini';
import { ToolError } from './context.js';

/** A tool as language models see it: read only, and answered from the library alone. */
export interface ToolDefinition<S extends z.ZodMiniObject = z.ZodMiniObject> {
  /** `quoin_verb_noun`. */
  readonly name: string;
  readonly title: string;
  /** For the user: what the tool does. */
  readonly summary: string;
  /** For the model: what the tool answers, and when to call it. */
  readonly description: string;
  readonly input: S;
}

/** What a tool is called with, once it has been read. */
export type InputOf<T> = T extends ToolDefinition<infer S> ? z.infer<S> : never;

/** Defines a tool; for the types alone. */
export function define<S extends z.ZodMiniObject>(definition: ToolDefinition<S>): ToolDefinition<S> {
  return definition;
}

/** The input as JSON Schema. */
export function inputSchemaOf({ input }: ToolDefinition): { readonly type: 'object' } {
  const { $schema: _, ...json } = z.toJSONSchema(input, { io: 'input' });
  return { ...json, type: 'object' };
}

/** Reads what a tool is called with. Throws a `ToolError` if it does not fit. */
export function readInput<S extends z.ZodMiniObject>({ input }: ToolDefinition<S>, value: unknown): z.infer<S> {
  const read = input.safeParse(value ?? {});
  if (read.success) return read.data;
  const fields = Object.keys(input.shape).join(', ');
  throw new ToolError(
    'invalid-input',
    reasonOf(read.error),
    `Correct the input and call again. Its fields: ${fields}.`,
  );
}

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' items' };

/** What does not fit, by the names of the input's own fields: no value of it is repeated. */
function reasonOf(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  const path = issue?.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('') ?? '';
  return `${path.replace(/^\./u, '') || 'The input'} ${expected(issue)}.`;
}

function expected(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'unrecognized_keys':
      return 'has a field that this tool does not know';
    case 'invalid_type':
      return `must be of type ${issue.expected}`;
    case 'too_big':
      return `must ${UNITS[issue.origin] === undefined ? 'be' : 'have'} at most ${issue.maximum}${UNITS[issue.origin] ?? ''}`;
    case 'too_small':
      return `must ${UNITS[issue.origin] === undefined ? 'be' : 'have'} at least ${issue.minimum}${UNITS[issue.origin] ?? ''}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.join(', ')}`;
    default:
      return 'does not fit the schema';
  }
}
