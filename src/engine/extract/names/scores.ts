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
