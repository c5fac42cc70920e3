import type { Range } from '../../engine/text/range.js';
import type { Passage } from '../../service/passages.js';
import { fieldsOf, isCount } from '../platform/shape.js';

/** The type under which words of a source document, or rows of the sidebar, are copied and dragged. */
export const PASSAGE_TYPE = 'application/vnd.quoin.passage+json';

/** A passage as the text that travels. */
export function printPassage(passage: Passage): string {
  return JSON.stringify(passage);
}

/** Reads that text, which any program may have written; null if it is not a passage. */
export function readPassage(text: string): Passage | null {
  try {
    const { articleId, range, paragraph } = fieldsOf(JSON.parse(text)) ?? {};
    if (typeof articleId !== 'string' || !(range === undefined || isRange(range))) return null;
    return paragraph === undefined || isCount(paragraph, 1) ? { articleId, range, paragraph } : null;
  } catch {
    return null;
  }
}

function isRange(value: unknown): value is Range {
  const { start, end } = fieldsOf(value) ?? {};
  return isCount(start, 0) && isCount(end, 0);
}
