import type { Scope } from './claim.js';
import { isRounded } from './equal.js';
import type { FigureFact, NumberFact } from './fact.js';
import type { Around } from './source-facts.js';

/** A figure of the place cited. */
interface Given {
  readonly stated: { readonly fact: FigureFact };
}

/** Number of figures that are combined. */
const MOST = 30;

/**
 * Whether the writer may have worked a number out from figures of the place cited: a sum, a difference, what is left, one times
 * another, how many of one go into another, or the years from one date to another. `issued` are the years of the works cited.
 */
export function isDerived(fact: FigureFact, candidates: readonly Given[], issued: readonly number[]): boolean {
  if (fact.kind !== 'number') return false;
  const facts = candidates.map(({ stated }) => stated.fact).slice(0, MOST);
  const wanted = inMainUnit(fact);
  const values = facts.flatMap((each) => (each.kind === 'number' && addUp(fact, each) ? [inMainUnit(each)] : []));
  const isNear = (value: number) =>
    Math.abs(value - wanted) <= Math.abs(wanted) * 1e-6 || isCloseTo(value, fact, wanted);
  const isPair = (is: (a: number, b: number) => boolean): boolean =>
    values.some((a, index) => values.some((b, other) => other !== index && is(a, b)));
  if (isPair((a, b) => isNear(a + b) || isNear(a - b)) || isSumOfNeighbours(values, isNear)) return true;
  const whole = WHOLE[fact.unit === '' ? fact.family : fact.unit];
  if (whole !== undefined && values.some((value) => value < whole && isNear(whole - value))) return true;
  const factors = facts.flatMap((each) => factorsOf(each));
  if (values.some((value) => factors.some((factor) => isNear(value * factor)))) return true;
  return isRatio(fact, facts) || isSpan(fact, facts, issued);
}

/** Of what was worked out, a number with a limit (*more than*) is no further away than this. */
const CLOSE = 0.1;

/** Whether a number of the draft is a rounding of one that was worked out: many can be, so that none may be far from it. */
function isCloseTo(value: number, { qualifier }: NumberFact, wanted: number): boolean {
  return isRounded(value, qualifier, wanted) && Math.abs(value - wanted) <= Math.abs(value) * CLOSE;
}

/** A number's value; that of an amount of cents in the currency itself. */
function inMainUnit({ family, unit, low }: NumberFact): number {
  return family === 'money' && /^(?:cents?|pence)$/iu.test(unit) ? low / 100 : low;
}

/** Whether a number of the source can be added to one of the draft's kind. */
function addUp(fact: NumberFact, { family }: NumberFact): boolean {
  if (family === fact.family) return true;
  // *50 million* of *136 million euros*: the currency is not named twice.
  const isSum = fact.family === 'count' && fact.low >= 1_000 && family === 'money';
  return isSum || (isCounted(fact) && isCounted({ family }));
}

/** Whether three numbers or more that follow each other add up to it. */
function isSumOfNeighbours(values: readonly number[], is: (sum: number) => boolean): boolean {
  return values.some((_, from) => {
    let sum = 0;
    return values.slice(from).some((value, index) => {
      sum += value;
      return index >= 2 && is(sum);
    });
  });
}

function isCounted({ family }: Pick<NumberFact, 'family'>): boolean {
  return family === 'count' || family === 'label' || family === 'ordinal';
}

/** By how much two numbers that are divided may be rounded without a word. */
const ROUNDED = 0.05;

/** Whether a share, a multiple or a count is one number of the source by another: *one teacher for 14 students*. */
function isRatio(fact: NumberFact, facts: readonly FigureFact[]): boolean {
  if (!/^(?:fraction|percent|times|count)$/u.test(fact.family) || fact.low <= 0) return false;
  const value = fact.family === 'percent' ? fact.low / 100 : fact.low;
  const isIt = (ratio: number) => Math.abs(ratio - value) <= value * ROUNDED || isRounded(ratio, fact.qualifier, value);
  const numbers = facts.filter((each) => each.kind === 'number');
  return numbers.some((a) =>
    numbers.some(
      (b) =>
        a !== b &&
        a.low > b.low &&
        b.low > 0 &&
        (a.family === b.family || (isCounted(a) && isCounted(b))) &&
        [b.low / a.low, a.low / b.low, (a.low - b.low) / a.low, (a.low - b.low) / b.low].some(isIt),
    ),
  );
}

/** Whether a number of years is what lies between two years of the source, or one of them and its date; an age by half a year. */
function isSpan(
  { family, unit, low, qualifier }: NumberFact,
  facts: readonly FigureFact[],
  issued: readonly number[],
): boolean {
  if (family === 'time' ? unit !== 'year' : family !== 'count') return false;
  const stated = facts.flatMap((each) => (each.kind === 'date' && each.year !== undefined ? [each.year] : []));
  const years = [...stated, ...issued];
  const least = family === 'time' ? 1 : 0;
  return stated.some((a) =>
    years.some(
      (b) => a !== b && (Math.abs(Math.abs(a - b) - low) <= least || isRounded(Math.abs(a - b), qualifier, low)),
    ),
  );
}

/** What a part and the rest of it make: the hours of a day, all of a hundred percent. */
const WHOLE: Readonly<Record<string, number>> = { percent: 100, fraction: 1, hour: 24, day: 7, month: 12 };

/** What a multiple or a share may multiply another figure by: *twice as much*, *cut by a fifth*. */
function factorsOf(fact: FigureFact): number[] {
  if (fact.kind !== 'number' || fact.low <= 0) return [];
  if (fact.family === 'times') return [fact.low, 1 / fact.low];
  // *By a fifth* is written as an ordinal.
  const share = { fraction: fact.low, percent: fact.low / 100, ordinal: 1 / fact.low }[fact.family as string];
  if (share === undefined) return [];
  return share >= 1 ? [share] : [share, 1 - share, 1 + share, 1 / (1 - share), 1 / (1 + share)];
}

/** What follows a number that is a difference: *three years shorter*, *5 millions de plus*; not *65 billion, more than ever before*. */
const COMPARED =
  /^(?:more|less|fewer|shorter|longer|higher|lower|later|earlier|older|younger|larger|smaller|bigger|taller|above|below|mehr|weniger|langer|kurzer|hoher|niedriger|spater|fruher|alter|junger|de plus|de moins|mas|menos)(?! (?:than|als|que) (?:ever|any|je|jamais|nunca))(?: |$)/u;

/** Whether a figure says by how much one thing is more or less than another. */
export function isDifference({ right }: Pick<Around, 'right'>): boolean {
  return [0, 1].some((at) => COMPARED.test(right.slice(at, at + 4).join(' ')));
}

/** The years of the works cited. */
export function yearsOf(scopes: readonly Scope[]): number[] {
  return scopes.flatMap(({ source }) => {
    const year = Number(/^\d{4}/u.exec(source.article.metadata.issued ?? '')?.[0]);
    return Number.isNaN(year) ? [] : [year];
  });
}
