import { damagedUtf8 } from './decode.js';
import { countScripts, countUtf8, PROOF, readUtf8In } from './misread-utf8.js';
import { isWestern, replaceOdd, westernRuns } from './western.js';
import { windows1252 } from './windows-1252.js';

/** A line of a file that is not UTF-8 as a whole. */
interface Line {
  readonly bytes: Uint8Array;
  /** The bytes as Windows-1252. */
  readonly misread: string;
  /** `damaged`: most of what is beyond ASCII is UTF-8. */
  readonly kind: 'ascii' | 'utf-8' | 'damaged' | 'other';
  /** The line as UTF-8. */
  readonly text: string;
}

/** A text that was put together from two encodings. */
export interface MixedText {
  readonly text: string;
  /** Where the first line begins that is not UTF-8. */
  readonly firstOther: number;
}

/** What stands for a character that may be one or another. */
const LOST = '\uFFFD';

/** Encodings of languages that are written in Latin letters. */
const LATIN = /^(?:windows-125[0478]|iso-8859-(?:[2349]|1[03456]))$/u;

/** The lines of a file that is not UTF-8 as a whole, which may be in two encodings. */
export class MixedLines {
  readonly #lines: readonly Line[];

  constructor(bytes: Uint8Array) {
    this.#lines = linesOf(bytes);
  }

  /** The bytes of the lines that are not UTF-8, and of those that are only ASCII. */
  get others(): Uint8Array {
    const lines = this.#lines.filter(({ kind }) => kind === 'ascii' || kind === 'other');
    const bytes = new Uint8Array(sum(lines, (line) => line.bytes.length));
    let at = 0;
    for (const line of lines) {
      bytes.set(line.bytes, at);
      at += line.bytes.length;
    }
    return bytes;
  }

  /**
   * The text, if some of it is UTF-8 and the rest Windows-1252 beyond doubt; null for any other. Most of such files have lines of either
   * kind. In a line with both, what is UTF-8 beyond doubt is read so. What may be either is lost.
   */
  withWindows1252(): MixedText | null {
    if (sum(this.#lines, ({ misread }) => countUtf8(misread)) < PROOF) return null;
    const { certain, odd } = westernRuns(this.#restOf('other'));
    const damaged = westernRuns(this.#restOf('damaged'));
    // Among characters of UTF-8 a byte may be anything that was damaged.
    const western = { certain: certain + Math.floor(damaged.certain / 2), odd: odd + damaged.odd };
    if (western.certain < PROOF || !isWestern(western)) return null;
    return this.#read(({ kind, text, misread }) => {
      if (kind === 'utf-8') return countUtf8(misread) > 0 ? text : withoutDoubtful(text);
      return countUtf8(misread) > 0 ? readUtf8In(misread, { rest: withoutOdd }) : misread;
    });
  }

  /** The text, if some lines are UTF-8 beyond doubt, and the others in an encoding that is not Windows-1252; null for any other. */
  with(encoding: string): MixedText | null {
    const count = LATIN.test(encoding) ? countUtf8 : countScripts;
    const certain = this.#lines.filter(({ kind }) => kind === 'utf-8' || kind === 'damaged');
    if (sum(certain, ({ misread }) => count(misread)) < PROOF) return null;
    const decoder = new TextDecoder(encoding);
    return this.#read(({ kind, text, misread, bytes }) => {
      if (kind === 'other') return decoder.decode(bytes);
      return kind === 'damaged' || count(misread) > 0 ? text : withoutDoubtful(text);
    });
  }

  /** The lines of a kind as Windows-1252, with signs for what is UTF-8. */
  #restOf(kind: Line['kind']): string {
    const lines = this.#lines.filter((line) => line.kind === kind);
    return lines.map(({ misread }) => readUtf8In(misread, { utf8: () => LOST })).join('');
  }

  #read(read: (line: Line) => string): MixedText {
    const parts: string[] = [];
    let length = 0;
    let firstOther = -1;
    for (const line of this.#lines) {
      if (firstOther < 0 && (line.kind === 'damaged' || line.kind === 'other')) firstOther = length;
      const text = line.kind === 'ascii' ? line.text : read(line);
      parts.push(text);
      length += text.length;
    }
    return { text: parts.join(''), firstOther };
  }
}

function linesOf(bytes: Uint8Array): Line[] {
  const shortest = bytes.length / MOST_LINES;
  const lines: Line[] = [];
  for (let start = 0; start < bytes.length; ) {
    // Lines of ASCII are one, however many they are.
    let end = asciiEnd(bytes, start);
    if (end === start) end = lineEnd(bytes, Math.floor(start + shortest));
    const line = bytes.subarray(start, end);
    const misread = windows1252(line);
    const text = decoder.decode(line);
    lines.push({ bytes: line, misread, text, kind: kindOf(line, misread, text) });
    start = end;
  }
  return lines;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A file with more lines is read in pieces of several. */
const MOST_LINES = 200_000;

const LF = 0x0a;
const CR = 0x0d;

/** Where the line ends that has `start` in it, after its line feed or carriage return. */
function lineEnd(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at++) if (bytes[at] === LF || bytes[at] === CR) return at + 1;
  return bytes.length;
}

/** Where the lines end that begin at `start` and have nothing but ASCII. */
function asciiEnd(bytes: Uint8Array, start: number): number {
  let end = start;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) return end;
    if (byte === LF || byte === CR) end = at + 1;
  }
  return bytes.length;
}

function kindOf(bytes: Uint8Array, misread: string, text: string): Line['kind'] {
  if (text === misread) return 'ascii';
  if (!text.includes(LOST)) return 'utf-8';
  return damagedUtf8(bytes) === null ? 'other' : 'damaged';
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** Remains of damaged characters are not Windows-1252. */
function withoutOdd(text: string): string {
  return replaceOdd(text, () => LOST);
}

function withoutDoubtful(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, LOST);
}
