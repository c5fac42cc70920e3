import { FastPattern } from '../../text/fast-pattern.js';
import type { FigureFact, NumberFact, Qualifier, UnitFamily } from './fact.js';
import { qualifierAfter, qualifierBefore } from './qualifiers.js';
import { stemOf, type Token } from './words.js';

/** A figure that was read from tokens. */
export interface ReadFigure {
  /** Null where the tokens are known to state nothing that could be compared. */
  readonly fact: FigureFact | null;
  readonly next: number;
}

/** Hyphens and dashes between the ends of a range. */
export const DASH = /^[-‐‑–—]$/u;

/** Number of tokens after a number that may name what is counted. */
const MOST_NOUNS = 7;

/** Words that end the search for the thing counted: it is before them. */
const CLOSES = new FastPattern(
  () =>
    /^(?:in|on|at|to|by|from|for|with|and|or|but|as|is|was|were|are|has|have|had|who|which|that|when|while|after|before|since|until|than|said|says|will|would|of|am|im|mit|und|oder|dans|en|por|con|y|et|per|a|an|the|over|under|during|against|into|about|durch|von|vom|fur|bei|beim|nach|seit|vor|aus|auf|zu|zum|zur|um|als|wie|gegen|ohne|uber|unter|zwischen|wegen|statt|anstatt|instead|rather|compared|versus|frente|pour|par|sur|avec|sans|depuis|contre|entre|chez|para|sin|sobre|desde|hasta|contra)$/u,
);

/** Stems of the words after a number that may name what is counted, nearest first. */
export function nounsFrom(tokens: readonly Token[], at: number, language: string): string[] {
  const nouns: string[] = [];
  for (let index = at; index < Math.min(tokens.length, at + MOST_NOUNS); index++) {
    const token = tokens[index];
    if (token === undefined || (token.kind === 'sign' && !DASH.test(token.text))) break;
    // *Three of the four countries* counts countries.
    const isOf = nouns.length === 0 && (token.low === 'of' || (token.low === 'the' && tokens[index - 1]?.low === 'of'));
    if (token.kind === 'word' && CLOSES.test(token.low) && !isOf) break;
    // Nouns have capitals in German: *410 Millionen bereit* counts nothing that is named.
    if (token.kind !== 'word' || (language === 'de' && !/^\p{Lu}/u.test(token.text))) continue;
    const stem = stemOf(token.low);
    if (stem !== null) nouns.push(stem);
  }
  return nouns;
}

/** *Over three years* may say how long, or within what time. */
const VAGUE = /^(?:over|under)$/u;

/** Words for a number that say of themselves that it is not exact: *une vingtaine*. */
const ROUGH = new FastPattern(
  () =>
    /^(?:dizaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier|decena|veintena|treintena|cuarentena|cincuentena|centena|centenar|millar|decades?|centur(?:y|ies)|jahrzehnte?n?|jahrhunderte?n?|decennies?|siecles?|decadas?|decenios?|siglos?|decenni[oa]?|secol[oi])$/u,
);

interface Stated {
  readonly family: UnitFamily;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly nouns: readonly string[];
  readonly isAge?: true | undefined;
  readonly lead?: NumberFact['lead'];
}

/** The fact of tokens `[at, next)` with what qualifies it before and after. */
export function qualified(tokens: readonly Token[], at: number, next: number, stated: Stated): ReadFigure {
  const found = stated.family === 'pair' ? null : qualifierBefore(tokens, at);
  // *Passed 5 bills* is not a limit.
  const isVerb =
    found !== null && found.first === at - 1 && /^(?:pass|top|cross)/u.test(tokens[found.first]?.low ?? '');
  // *Over the four days* they played.
  const isMeanwhile =
    stated.family === 'time' && found?.first === at - 2 && /^(?:over|under) the$/u.test(wordsOf(tokens, at - 2, at));
  // *21,000 more than five years before*.
  const isThen = stated.family === 'time' && found !== null && isComparison(tokens, found.first, at, next);
  const before = (isVerb && stated.family === 'count' && stated.high < 100) || isMeanwhile || isThen ? null : found;
  const after = before === null ? qualifierAfter(tokens, next) : null;
  const isRough = tokens.slice(at, next).some(({ low }) => ROUGH.test(low));
  const qualifier: Qualifier = after?.qualifier ?? before?.qualifier ?? 'none';
  const start = tokens[before?.first ?? at]?.start ?? 0;
  const end = tokens[(after?.next ?? next) - 1]?.end ?? 0;
  const fact = number(tokens, at, next, { ...stated, low: stated.low, high: stated.high, qualifier });
  const isVague = before !== null && before.first === at - 1 && VAGUE.test(tokens[before.first]?.low ?? '');
  return {
    fact: {
      ...fact,
      ...(isVague && { isVague }),
      ...(isRough && { isRough }),
      whole: { start, end: Math.max(end, fact.end) },
    },
    next: after?.next ?? next,
  };
}

/** Whether what is before a time compares an amount with that of then: *more than*, after a number and before *ago*. */
function isComparison(tokens: readonly Token[], first: number, at: number, next: number): boolean {
  if (!/ (?:than|als)$/u.test(wordsOf(tokens, first, at))) return false;
  if (!/^(?:ago|earlier|before|previously|zuvor|vorher|davor|fruher)$/u.test(tokens[next]?.low ?? '')) return false;
  const before = tokens.slice(Math.max(0, first - 3), first);
  const isPercent = ({ text }: Token) => /^[%％]$/u.test(text);
  if (before.some((each) => each.kind === 'sign' && !isPercent(each))) return false;
  return before.some((each) => each.kind === 'number' || isPercent(each));
}

function wordsOf(tokens: readonly Token[], at: number, next: number): string {
  return tokens
    .slice(at, next)
    .map(({ low }) => low)
    .join(' ');
}

/** The fact of tokens `[at, next)`. */
export function number(
  tokens: readonly Token[],
  at: number,
  next: number,
  stated: Stated & { readonly qualifier: Qualifier },
): NumberFact {
  const start = tokens[at]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  const isWords = tokens.slice(at, next).every(({ kind }) => kind !== 'number');
  return { kind: 'number', start, end, whole: { start, end }, ...stated, ...(isWords && { isWords }) };
}
