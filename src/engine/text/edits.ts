import type { Range } from './range.js';

/** One replacement in a text. */
export interface TextEdit extends Range {
  readonly text: string;
}

/** `text` with edits that do not overlap, in order of their places. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of edits) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}
