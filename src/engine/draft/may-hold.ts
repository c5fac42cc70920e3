import { pagesIn } from '../article/pages.js';
import type { LibraryArticle } from '../library/model.js';
import { Recent } from '../library/recent.js';

/** Brackets and what is in them: notes, and words that the source need not have. */
const BRACKETED = /\[[^[\]]{0,300}\]|\([^()]{0,300}\)/gu;

/** A word between spaces that is compared as it is: no capitals alone, which may be written with points. */
const PLAIN = /(?<=^|\s)(?=[A-Za-z]{0,40}[a-z])[A-Za-z]{4,40}(?=[,;:]?(?:\s|$))/gu;

/** Text in which such a word is written as it is compared: no ligatures, no invisible characters. */
const SIMPLE = /^[\t\n\r -~\u00A0À-ÖØ-öø-ÿ‘’“”«»„–—…€£]*$/u;

/** A word divided at a line's end; not the rule around front matter. */
const DIVIDED = /-(?<=\p{L}-)[ \t]{0,100}[\r\n]/u;

/** Two words with nothing but a space between them, of which neither is capitals alone. */
const NEIGHBOURS =
  /(?<=^|[\s“‘"'(])(?=(?:[Ia]|A|[A-Za-z]{0,40}[a-z])\s)([A-Za-z]{1,40})\s(?=((?:[Ia]|A|[A-Za-z]{0,40}[a-z]))(?:[,;:.?!]?(?:\s|$)))/gu;

/** Maximum number of such pairs that are looked for: the longest say most. */
const MOST_NEIGHBOURS = 64;

/** Number of articles whose text is kept as it is compared. */
const MOST_KEPT = 1_024;

/** Texts of articles in small letters; null where words may be written differently than they are compared. */
const lowerTexts = new Recent<LibraryArticle, string | null>(MOST_KEPT);

/** Whether a passage may occur word for word in a source, as far as a look at some of its words tells. */
export class MayHold {
  readonly #words: readonly string[];
  readonly #neighbours: readonly (readonly [string, string])[];

  constructor(passage: string) {
    const bare = passage.replace(BRACKETED, '|');
    // A bracket that nothing closes may hold anything. U+FEFF counts as a space, but divides no word.
    const isOpen = /[[\]()\uFEFF]/u.test(bare);
    const found = isOpen ? [] : (bare.match(PLAIN) ?? []);
    this.#words = [...new Set(found.map((word) => word.toLowerCase()))].sort((a, b) => b.length - a.length);
    this.#neighbours = isOpen
      ? []
      : [...bare.matchAll(NEIGHBOURS)]
          .map(([, first = '', second = '']) => [first.toLowerCase(), second.toLowerCase()] as const)
          .sort((a, b) => b[0].length + b[1].length - a[0].length - a[1].length)
          .slice(0, MOST_NEIGHBOURS);
  }

  /** False only if the source lacks a word that each place of the passage has, or two that are next to each other there. */
  test(source: LibraryArticle): boolean {
    if (this.#words.length === 0 && this.#neighbours.length === 0) return true;
    const lower = lowerTexts.get(source, () => lowerText(source));
    return (
      lower === null ||
      (this.#words.every((word) => lower.includes(word)) &&
        this.#neighbours.every(([first, second]) => areNeighbours(first, second, lower)))
    );
  }
}

function lowerText({ article }: LibraryArticle): string | null {
  const { text } = article;
  if (!SIMPLE.test(text) || DIVIDED.test(text) || pagesIn(article).length > 0) return null;
  const lower = text.toLowerCase().replace(INITIALISM, (points) => points.replaceAll('.', ''));
  return lower.includes('[') ? lower.replace(/\[(\p{L})\]/gu, '$1') : lower;
}

/** `p.m`, `a.k.a`: compared without its points. */
const INITIALISM = /(?<![\p{L}\p{N}])(?:\p{L}\.){1,20}\p{L}(?![\p{L}\p{N}])/gu;

const OPENING = /[“‘„«»"']/u;

/**
 * Whether one word is right before another anywhere, or before a mark (perhaps after a space, as the French set it) or a line's end,
 * after which either the other word may be, or a speech may continue over the reporter's words.
 */
function areNeighbours(first: string, second: string, lower: string): boolean {
  for (let at = lower.indexOf(first); at >= 0; at = lower.indexOf(first, at + 1)) {
    let next = at + first.length;
    if (isLetterOrDigit(lower.charCodeAt(next))) continue;
    const isSpaced = isSpace(lower.charCodeAt(next));
    while (isSpace(lower.charCodeAt(next))) next++;
    while (isSpaced && OPENING.test(lower.charAt(next))) next++;
    if (!isLetterOrDigit(lower.charCodeAt(next)) || lower.startsWith(second, next)) return true;
  }
  return false;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 9;
}

/** Whether a character of a simple text, in small letters, is a letter or a digit. */
function isLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0xff) || (code >= 0x30 && code <= 0x39);
}
