import type { YAMLError } from 'yaml';
import type { Range } from '../../text/range.js';

/** Why a YAML text cannot be read: a whole sentence, and where; null where the place cannot be told. */
export interface YamlError {
  readonly reason: string;
  readonly range: Range | null;
}

/** What the parser says is wrong. */
export function errorOf({ message, pos: [start, end] }: YAMLError): YamlError {
  return { reason: sentence(message), range: { start, end } };
}

/** A message with a full stop at its end. */
export function sentence(message: string): string {
  return /[.!?]$/u.test(message) ? message : `${message}.`;
}
