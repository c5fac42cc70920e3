import type { DraftSyntax } from '../draft/markdown.js';
import type { Range } from '../text/range.js';

/** A place being typed behind a key: `[@key, para. 3|`. */
export interface TypedLocator {
  readonly key: string;
  /** What stands behind the comma (or the bracket of `@key [`), as far as it is part of the place. */
  readonly range: Range;
  /** The number as far as the cursor. */
  readonly typed: string;
}

/** How far back before the cursor is looked, in UTF-16 code units. */
const LOOK_BACK = 300;

/** A key, then a comma or the bracket behind a textual citation, then a paragraph's label or a part of it, and a number. */
const BEHIND_KEY =
  /(?<![\p{L}\p{N}])@(?:\{([^{}\s]{1,100})\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]{0,100}[\p{L}\p{N}_])?))(,[ \t]{0,3}|[ \t]?\[)((?:p[a-z]{0,9}\.?[ \t]{0,2}|¶{1,2}[ \t]{0,2})?(\d{0,4}))$/u;

/** The place being typed at an offset; null where none is. */
export function locatorAt(syntax: DraftSyntax, offset: number): TypedLocator | null {
  const { text } = syntax;
  const before = text.slice(Math.max(0, offset - LOOK_BACK), offset);
  const found = BEHIND_KEY.exec(before);
  if (found === null || !syntax.contextAt(offset).prose) return null;
  const [, braced, simple, joint = '', place = '', typed = ''] = found;
  const key = braced ?? simple;
  // A comma in the sentence after `@key` is no place: that one needs a bracket that is open.
  if (key === undefined || (joint.startsWith(',') && !isOpen(before))) return null;
  const behind =
    /^[ \t]?(?:[A-Za-z]{1,10}\.?[ \t]?)?\d{0,4}(?=[\];,\s]|$)/u.exec(text.slice(offset, offset + 20))?.[0] ?? '';
  const end = offset + (/^\d/u.test(behind) ? behind.length : 0);
  return { key, range: { start: offset - place.length, end }, typed };
}

function isOpen(before: string): boolean {
  let depth = 0;
  for (const char of before) {
    if (char === '[') depth++;
    else if (char === ']') depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}
