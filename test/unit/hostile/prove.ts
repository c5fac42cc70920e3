import { checkSync } from 'recheck';
import type { FoundExpression } from './regular-expressions.js';

/** Milliseconds that a proof may take. */
const PATIENCE = 10_000;

/**
 * Why an expression cannot take more than linear time on any input; null if that is not shown. First by analysis of its
 * automaton; where that gives up, by its form: anchored, and with one quantifier without a bound at most, which is in
 * no other.
 */
export function proveLinear({ source, flags }: FoundExpression): string | null {
  const { status } = checkSync(source, flags.replace('d', ''), { timeout: PATIENCE, checker: 'automaton' });
  if (status === 'safe') return 'automaton';
  if (status === 'vulnerable') return null;
  const isAnchored = flags.includes('y') || (/^\^/u.test(source) && !flags.includes('m') && !hasTopLevelChoice(source));
  return isAnchored && isSimple(source) ? 'anchored and bounded' : null;
}

/** Whether a choice outside of all groups leaves some branch without the anchor at its start. */
function hasTopLevelChoice(source: string): boolean {
  let depth = 0;
  for (const token of tokensOf(source)) {
    if (token === '(') depth++;
    else if (token === ')') depth--;
    else if (token === '|' && depth === 0) return true;
  }
  return false;
}

/** Whether there is at most one quantifier without a bound, and none on a group or inside of a repeated one. */
function isSimple(source: string): boolean {
  const tokens = [...tokensOf(source)];
  const open: { unbounded: boolean }[] = [{ unbounded: false }];
  let unbounded = 0;
  let last: { unbounded: boolean } | null = null;
  for (const token of tokens) {
    const isQuantifier = /^(?:[*+?]|\{\d)/u.test(token);
    const isOpen = token === '*' || token === '+' || /^\{\d+,\}$/u.test(token);
    if (token === '(') open.push({ unbounded: false });
    else if (token === ')') last = open.pop() ?? null;
    else if (isQuantifier) {
      if (isOpen && last !== null) return false;
      if (token !== '?' && last?.unbounded === true) return false;
      if (isOpen) {
        unbounded++;
        for (const group of open) group.unbounded = true;
      }
      last = null;
    } else last = null;
  }
  return unbounded <= 1;
}

/** Parentheses, bars, quantifiers; everything else as single atoms. */
function* tokensOf(source: string): Generator<string> {
  const token =
    /\\(?:[pPu]\{[^}]*\}|k<[^>]*>|.)|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|\)|\||\{\d+(?:,\d*)?\}|[*+?]|./gsu;
  for (const [text] of source.matchAll(token)) yield text.startsWith('(') ? '(' : text;
}
