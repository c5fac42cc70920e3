import { dateAt } from './dates.js';
import type { DateFact, FigureFact } from './fact.js';
import type { ReadFigure } from './number-fact.js';
import { joinedMagnitude } from './numerals.js';
import { multipleAt, ordinalAt } from './ordinals.js';
import { quantityAt } from './quantities.js';
import { currencySign, unitOf } from './units.js';
import { type Token, tokensOf } from './words.js';

/** A text's figures, dates and designations in order, and the tokens they were read from. */
export interface ReadFigures {
  readonly tokens: readonly Token[];
  readonly figures: readonly FigureFact[];
}

/** A text of more tokens is not a sentence or paragraph. */
const MOST_TOKENS = 20_000;

/** Reads the figures of a text in a language (`en`). Linear in the text; never throws. */
export function figuresOf(text: string, language: string): ReadFigures {
  const tokens = tokensOf(text, language !== 'en').slice(0, MOST_TOKENS);
  const figures: FigureFact[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = figureAt(tokens, at, language);
    if (read === null) at += 1;
    else {
      if (read.fact !== null) figures.push(read.fact);
      at = Math.max(at + 1, read.next);
    }
  }
  return { tokens, figures };
}

function figureAt(tokens: readonly Token[], at: number, language: string): ReadFigure | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const code = codeAt(tokens, at);
  if (code !== null) return code;
  const date = dateAt(tokens, at);
  if (date !== null) {
    const fact: DateFact = { ...date.date, start: token.start, end: tokens[date.next - 1]?.end ?? token.end };
    return { fact, next: date.next };
  }
  return ordinalAt(tokens, at, language) ?? multipleAt(tokens, at) ?? quantityAt(tokens, at, language);
}

/** Letters and digits in one word or joined by hyphens: `S-400`, `F414`, `G7`. */
function codeAt(tokens: readonly Token[], at: number): ReadFigure | null {
  const first = tokens[at];
  if (first === undefined || first.kind === 'sign') return null;
  let next = at + 1;
  while (next < tokens.length && tokens[next]?.joined === true) {
    const token = tokens[next];
    const isHyphen = /^[-‐‑–/]$/u.test(token?.text ?? '') && tokens[next + 1]?.joined === true;
    if (token?.kind === 'sign' && !isHyphen) break;
    next += 1;
  }
  if (next === at + 1) return null;
  const run = tokens.slice(at, next);
  const letters = run.filter(({ kind }) => kind === 'word');
  const hasDigits = run.some(({ kind }) => kind === 'number');
  if (letters.length === 0 || !hasDigits) return null;
  const last = tokens[next - 1];
  const written = run.map(({ text }) => text).join('');
  // `65bn`, `10-year`, `3rd`, `US$5`, `mid-2024` are numbers; a designation has capitals before its digits.
  const isCode =
    first.kind === 'word'
      ? /^\p{Lu}{1,5}$/u.test(first.text) && currencySign(first.low) === null
      : /^\d{1,4}-?\p{Lu}{1,3}(?:-\d+)?$/u.test(written) &&
        joinedMagnitude(tokens[at + 1]?.text ?? '') === null &&
        unitOf([{ text: tokens[at + 1]?.text ?? '' }]) === null;
  if (!isCode || last === undefined) return null;
  const form = written.replace(/[-‐‑–/]/gu, '').toLowerCase();
  return { fact: { kind: 'code', start: first.start, end: last.end, form }, next };
}
