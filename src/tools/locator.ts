import type { Article } from '../engine/article/article.js';
import { type Locator, readLocator } from '../engine/cite/locator.js';
import { rangesNamed } from '../engine/cite/source-locator.js';
import { englishCount } from '../engine/text/english-count.js';
import type { Range } from '../engine/text/range.js';
import { ToolError } from './context.js';

const NEXT = 'Write the locator as "para. 3" or, for an article with pages, "p. 12".';

/** Reads a locator that a field of the input gives. Throws a `ToolError` where all of it is not one. */
export function locatorIn(field: string, written: string): Locator {
  const trimmed = written.trim();
  const found = readLocator(trimmed);
  if (found?.end === trimmed.length) return found.locator;
  throw new ToolError('invalid-input', `${field} is not a place in a text.`, NEXT);
}

/** The parts of an article that a locator names, null if that cannot be determined. Throws a `ToolError` if it has no such parts. */
export function partsNamed(article: Article, locator: Locator): readonly Range[] | null {
  const parts = rangesNamed(article, locator);
  if (parts === null || parts.length > 0) return parts;
  const count = englishCount(article.paragraphs.length, 'paragraph');
  throw new ToolError('unknown-locator', `The article has no such place. It has ${count}.`, NEXT);
}
