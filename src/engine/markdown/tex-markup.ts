import type { Range } from '../text/range.js';
import {
  TEX_CITES,
  TEX_NOTES,
  TEX_PRINTS_ARGUMENT,
  TEX_PRINTS_NOTHING,
  TEX_QUOTES,
  TEX_READS,
} from './tex-commands.js';
import type { Unprinted } from './unprinted-range.js';

const COMMAND = /\\([A-Za-z]{1,40}\*?)/uy;
const ESCAPABLE = /[!-/:-@[-`{-~]/u;

/** Maximum length of an argument, in UTF-16 code units. */
const LONGEST_ARGUMENT = 2_000;

/**
 * Reads the TeX command that a backslash begins, with its arguments, or skips an escape. Adds to `found`; returns where to continue: in
 * an argument that is printed, as it may hold further markup.
 */
export function readTexCommand(text: string, at: number, found: Unprinted[]): number {
  const add = (start: number, end: number, reads?: string): void => {
    found.push(reads === undefined ? { kind: 'tex', start, end } : { kind: 'tex', start, end, reads });
  };
  if (ESCAPABLE.test(text.charAt(at + 1))) return at + 2;
  COMMAND.lastIndex = at;
  const name = COMMAND.exec(text)?.[1];
  if (name === undefined) return at + 1;
  const from = at + 1 + name.length;
  const args = argumentsFrom(text, from);
  const end = args.at(-1)?.end ?? from;
  // An argument that nothing closes: it is not a command.
  if (args.length > 0 && text.charAt(end) === '{') return from;
  const reads = TEX_READS.get(name);
  if (reads !== undefined) {
    const to = args.length > 0 && text.slice(args[0]?.start, args[0]?.end) === '{}' ? (args[0]?.end ?? from) : from;
    add(at, to, reads);
    return to;
  }
  const plain = name.replace('*', '');
  if (TEX_PRINTS_NOTHING.has(plain) || TEX_CITES.test(plain)) {
    add(at, end);
    return end;
  }
  if (TEX_NOTES.has(name)) {
    const note = args.at(-1);
    if (note === undefined || !hasWholeBrackets(text.slice(note.start + 1, note.end - 1))) {
      add(at, end);
      return end;
    }
    // As an inline note of Markdown, `^[…]`, which is printed elsewhere as well.
    add(at, note.start + 1, '^[');
    add(note.end - 1, note.end, ']');
    return note.start + 1;
  }
  // An unknown command without arguments may be someone's words: it stays.
  if (args.length === 0 && !TEX_PRINTS_ARGUMENT.has(name)) return from;
  const isQuoting = TEX_QUOTES.has(plain);
  // What the arguments of others are is not known: they are words until shown otherwise.
  const printsLast = TEX_PRINTS_ARGUMENT.has(name) || isQuoting;
  const shown = printsLast ? args.slice(-1) : args.filter(({ start }) => text.charAt(start) === '{');
  const [opens, closes] = isQuoting ? ['“', '”'] : [undefined, undefined];
  let edge = at;
  for (const { start, end: after } of shown) {
    add(edge, start + 1, opens);
    if (name === 'textsuperscript') found.push({ kind: 'superscript', start: start + 1, end: after - 1 });
    add(after - 1, after, closes);
    edge = after;
  }
  if (edge < end) add(edge, end);
  const [only, other] = shown;
  return only !== undefined && other === undefined ? only.start + 1 : end;
}

/** Whether all square brackets are closed, and none is closed that is not open. */
function hasWholeBrackets(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/\\.|[[\]]/gsu)) {
    if (sign === '[') depth++;
    else if (sign === ']' && --depth < 0) return false;
  }
  return depth === 0;
}

/** The arguments `[…]` and `{…}` right after a command. */
function argumentsFrom(text: string, from: number): Range[] {
  const found: Range[] = [];
  for (let start = from; found.length < 9; ) {
    const opener = text.charAt(start);
    const isOptional = opener === '[' && found.every((each) => text.charAt(each.start) === '[');
    const end = opener === '{' || isOptional ? balancedEnd(text, start, opener === '{' ? '}' : ']') : null;
    if (end === null) return found;
    found.push({ start, end });
    start = end;
  }
  return found;
}

function balancedEnd(text: string, start: number, closer: string): number | null {
  const opener = text.charAt(start);
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + LONGEST_ARGUMENT); at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === opener) depth++;
    else if (char === closer && --depth === 0) return at + 1;
  }
  return null;
}
