import { cueVerb } from '../lexicon.js';
import { isDate } from './calendar.js';
import { isCalendar, PARTICLES } from './gazetteer/index.js';
import type { NameSpan } from './span.js';
import type { Token } from './tokens.js';

/** Particles that are common words of English, too: part of a name only where nothing but one can stand. */
const COMMON = new Set(['do', 'ten', 'den', 'bin', 'ben', 'la', 'le', 'der', 'y', 'e', 'af', 'ur', 'zu']);

/** Most particles before one surname: `van der`. */
const MOST_PARTICLES = 3;

/** Names of people with all their words: the particles before them (`said van der Meer`), and months that are names (`May Johnson`). */
export function completePersons(tokens: readonly Token[], spans: readonly NameSpan[]): NameSpan[] {
  const complete: NameSpan[] = [];
  for (const [index, span] of spans.entries()) {
    const from = complete.at(-1)?.end ?? 0;
    const to = spans[index + 1]?.first ?? tokens.length;
    complete.push(isPerson(span) ? complementOf(tokens, span, from, to) : span);
  }
  return complete;
}

/** Whether a span most probably names a person. */
function isPerson({ kind, votes }: NameSpan): boolean {
  return votes === undefined ? kind === 'person' : (votes[0] ?? 0) >= Math.max(...votes);
}

function complementOf(tokens: readonly Token[], span: NameSpan, from: number, to: number): NameSpan {
  let { first, end } = span;
  if (end < to && isNamedMonth(tokens, end)) end += 1;
  const particles = particlesBefore(tokens, first, from);
  // `Jan de Vries`: the month that is a given name comes before the particles.
  if (isNamedMonth(tokens, first - particles - 1) && first - particles > from && tokens[first]?.boundary !== true)
    first -= particles + 1;
  else if (particles > 0 && standsForName(tokens, first - particles, particles)) first -= particles;
  return first === span.first && end === span.end ? span : { ...span, first, end };
}

function isNamedMonth(tokens: readonly Token[], at: number): boolean {
  return isCalendar(tokens[at]?.text ?? '') && !isDate(tokens, at);
}

function particlesBefore(tokens: readonly Token[], first: number, from: number): number {
  let count = 0;
  while (
    count < MOST_PARTICLES &&
    first - count > from &&
    tokens[first - count]?.spaced === true &&
    tokens[first - count]?.boundary === false &&
    PARTICLES.has(tokens[first - count - 1]?.text ?? '')
  )
    count += 1;
  return count;
}

/** Whether `count` particles from token `at` on can begin a name: none is a word of English there, or a verb of speech is right before. */
function standsForName(tokens: readonly Token[], at: number, count: number): boolean {
  if (!COMMON.has(tokens[at]?.text ?? '')) return true;
  const before = cueVerb(tokens[at - 1]?.text ?? '');
  return count > 1 || tokens[at]?.boundary === true || (before?.strength === 'speech' && before.form !== 'base');
}
