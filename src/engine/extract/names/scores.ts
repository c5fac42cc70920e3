import { WordPattern } from '../../text/word-pattern.js';
import type { Token } from './tokens.js';

/** The end of the score that begins at token `at`, as in `2-1` and `2 – 1`; `at` if none does. */
export function scoreEnd(tokens: readonly Token[], at: number): number {
  const text = tokens[at]?.text ?? '';
  if (/^\d{1,3}[-‑]\d{1,3}$/.test(text)) return at + 1;
  const isPair = /^\d{1,3}$/.test(text) && /^[-‑–—]$/.test(tokens[at + 1]?.text ?? '');
  return isPair && /^\d{1,3}$/.test(tokens[at + 2]?.text ?? '') ? at + 3 : at;
}

/** The start of the score that ends before token `end`; `end` if none does. */
export function scoreStart(tokens: readonly Token[], end: number): number {
  if (scoreEnd(tokens, end - 1) === end) return end - 1;
  return scoreEnd(tokens, end - 3) === end ? end - 3 : end;
}

/** Whether token `at` is a number of a result that names both sides: `Larn 2 Tessel 1`, `it ended Larn 2, Tessel 1`. */
export function isGoals(tokens: readonly Token[], at: number): boolean {
  if (!isCount(tokens[at]) || !isSide(tokens[at - 1])) return false;
  const [before, after] = [otherSide(tokens, at, -1), otherSide(tokens, at, 1)];
  return (before !== null && isResult(tokens, before, at)) || (after !== null && isResult(tokens, at, after));
}

/** Most words of a side. */
const LONGEST_SIDE = 4;

/** The number of the side before (`step` -1) or after the number at `at`; null if there is none. */
function otherSide(tokens: readonly Token[], at: number, step: 1 | -1): number | null {
  let to = at + step;
  if (step === 1 && tokens[to]?.text === ',') to += 1;
  const from = to;
  while (Math.abs(to - from) < LONGEST_SIDE && isSide(tokens[to]) && !(step === 1 && tokens[to]?.boundary)) to += step;
  if (step === -1 && tokens[to]?.text === ',') to -= 1;
  return to !== from && isCount(tokens[to]) && isSide(tokens[to - 1]) ? to : null;
}

const isSide = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text);
const isCount = (token: Token | undefined): boolean =>
  token?.spaced === true && !token.boundary && /^\d{1,2}$/.test(token.text);

/** Words of a text that says how a match ended. */
const RESULTING = new WordPattern(
  'ended|finished|beat|won|drew|lost|draw|win|defeat|results?|scores?|final|match|matches|game|goals?|half-time|full-time|fixtures?',
);

/** Number of words before and after a result in which such a word is looked for. */
const MOST_BEFORE = 40;
const MOST_AFTER = 5;

/** Words for what has numbers and never plays. */
const NUMBERED = new WordPattern(
  'act|annex|appendix|area|article|block|book|building|chapter|class|clause|column|district|exhibit|exit|figure|flat|floor|gate|grade|highway|interstate|item|junction|level|line|lot|number|page|paragraph|part|phase|pier|platform|question|room|route|row|rule|scene|season|section|series|stage|step|suite|table|terminal|title|unit|verse|volume|ward|week|year|zone',
);

/** Whether the two numbers are those of different sides, and it is said to be a result, or nothing follows and no comma parts them. */
function isResult(tokens: readonly Token[], first: number, second: number): boolean {
  const [one, other] = [first, second].map((at) => tokens[at - 1]?.text ?? '');
  if (one === other || [one, other].some((word = '') => NUMBERED.test(word))) return false;
  const around = [
    ...tokens.slice(Math.max(0, first - MOST_BEFORE), first),
    ...tokens.slice(second + 1, second + 1 + MOST_AFTER),
  ];
  if (around.some(({ text }) => RESULTING.test(text))) return true;
  const after = tokens[second + 1];
  const isLast = after === undefined || after.boundary || /^[.;,:!?()–—-]$/u.test(after.text);
  return isLast && tokens[first + 1]?.text !== ',';
}

/** Whether token `at` says of the score after it when it was so: `HT: 1-0`, `FT 2-1`. */
export function isScoreLabel(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:HT|FT|AET|OT)$/.test(tokens[at]?.text ?? '')) return false;
  const score = tokens[at + 1]?.text === ':' ? at + 2 : at + 1;
  return scoreEnd(tokens, score) > score;
}
