import { pairMarks } from '../text/marks.js';

/** Which quotation marks are written, outer and inner ones. */
export type MarkStyle =
  | 'curly'
  | 'straight'
  | 'single'
  | 'guillemets'
  | 'french'
  | 'german'
  | 'polish'
  | 'swedish'
  | 'corner';

interface Marks {
  readonly outer: readonly [string, string];
  readonly inner: readonly [string, string];
}

/** `single` is British use; `french` sets no-break spaces inside its guillemets, `guillemets` none. */
export const MARK_STYLES: Readonly<Record<MarkStyle, Marks>> = {
  curly: { outer: ['“', '”'], inner: ['‘', '’'] },
  straight: { outer: ['"', '"'], inner: ["'", "'"] },
  single: { outer: ['‘', '’'], inner: ['“', '”'] },
  guillemets: { outer: ['«', '»'], inner: ['‹', '›'] },
  french: { outer: ['«\u00A0', '\u00A0»'], inner: ['“', '”'] },
  german: { outer: ['„', '“'], inner: ['‚', '‘'] },
  polish: { outer: ['„', '”'], inner: ['«', '»'] },
  swedish: { outer: ['”', '”'], inner: ['’', '’'] },
  corner: { outer: ['「', '」'], inner: ['『', '』'] },
};

/** Deeper nesting than this keeps the marks it has. */
const DEEPEST = 4;

/** The words between the style's outer marks, marks inside them switched to the inner kind, deeper ones in turn. */
export function inMarks(words: string, style: MarkStyle): string {
  const { outer } = MARK_STYLES[style];
  return `${outer[0]}${nested(words, style, 1)}${outer[1]}`;
}

/** The words with the marks in them as they are in a text without outer marks, such as a block quotation. */
export function withOuterMarks(words: string, style: MarkStyle): string {
  return nested(words, style, 0);
}

function nested(words: string, style: MarkStyle, depth: number): string {
  if (depth > DEEPEST) return words;
  const { outer, inner } = MARK_STYLES[style];
  const [open, close] = depth % 2 === 0 ? outer : inner;
  let result = '';
  let at = 0;
  for (const passage of pairMarks(words, 0, words.length)) {
    // A mark without its other half may be an apostrophe or an inch: it stays.
    if (!passage.opened || !passage.closed) continue;
    const within = words.slice(passage.innerStart, passage.innerEnd);
    result += words.slice(at, passage.start) + open + nested(within.trim(), style, depth + 1) + close;
    at = passage.end;
  }
  return result + words.slice(at);
}
