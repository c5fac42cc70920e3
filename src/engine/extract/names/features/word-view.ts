import {
  ADDRESSES,
  COMMON_WORDS,
  DEMONYMS,
  GIVEN,
  isCalendar,
  LEARNED_HEADS,
  MODIFIERS,
  ORG_FIRST,
  ORG_LAST,
  OTHER_ENDS,
  PARTICLES,
  PLACE_ENDS,
  PLACE_STARTS,
  SUFFIXES,
} from '../gazetteer/index.js';
import { isWordToken } from '../span.js';

/** The features of a single word; words recur, so it is made once. */
export interface WordView {
  readonly folded: string;
  readonly word: number;
  readonly shape: number;
  /** Of one to four letters at the end, and of two to four at the head. */
  readonly affixes: readonly number[];
  readonly classes: number;
}

/** What there is of a word beyond either end of a paragraph. */
export const EDGE: WordView = { folded: '', word: -1, shape: -1, affixes: [-1, -1, -1, -1, -1, -1, -1], classes: -1 };

/** Computes the features of a single word. */
export function viewWord(text: string): WordView {
  const folded = text.toLowerCase().replace(/’/g, "'");
  const affix = (size: number, head: boolean): number =>
    folded.length > size ? hashText(head ? folded.slice(0, size) : folded.slice(-size)) : 0;
  return {
    folded,
    word: hashText(/^\p{N}/u.test(text) ? folded.replace(/\d/g, '0') : folded),
    shape: hashText(shapeOf(text)),
    affixes: [
      affix(1, false),
      affix(2, false),
      affix(3, false),
      affix(4, false),
      affix(2, true),
      affix(3, true),
      affix(4, true),
    ],
    classes: classesOf(text),
  };
}

function shapeOf(text: string): string {
  let shape = '';
  let last = '';
  for (const char of text.slice(0, 24)) {
    const kind = kindOf(char);
    if (kind !== last || shape.length < 2) shape += kind;
    last = kind;
  }
  return text.length < 3 ? `${shape}${text.length}` : shape;
}

/** `A` for a capital, `a` for a small letter, `0` for a digit, itself for any other character. */
function kindOf(char: string): string {
  if (char >= 'a' && char <= 'z') return 'a';
  if (char >= 'A' && char <= 'Z') return 'A';
  if (/\p{Lu}/u.test(char)) return 'A';
  if (/\p{Ll}/u.test(char)) return 'a';
  return /\p{N}/u.test(char) ? '0' : char;
}

/** Bits for the lists that the word is in. */
function classesOf(text: string): number {
  const lower = text.toLowerCase();
  const capital = /^\p{Lu}/u.test(text);
  let bits = 0;
  if (capital && GIVEN.has(text)) bits |= 1;
  if (LEARNED_HEADS.has(lower)) bits |= 2;
  if (MODIFIERS.has(lower)) bits |= 4;
  if (DEMONYMS.has(text)) bits |= 8;
  if (ORG_LAST.has(text)) bits |= 16;
  if (ORG_FIRST.has(text)) bits |= 32;
  if (PLACE_ENDS.has(text)) bits |= 64;
  if (PLACE_STARTS.has(text)) bits |= 128;
  if (OTHER_ENDS.has(text)) bits |= 256;
  if (COMMON_WORDS.has(lower)) bits |= 512;
  if (isCalendar(text)) bits |= 1024;
  if (PARTICLES.has(text)) bits |= 2048;
  if (ADDRESSES.has(text)) bits |= 4096;
  if (SUFFIXES.has(text)) bits |= 8192;
  if (!isWordToken(text)) bits |= 16384;
  if (capital) bits |= 32768;
  return bits;
}

/** FNV-1a over UTF-16 code units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
