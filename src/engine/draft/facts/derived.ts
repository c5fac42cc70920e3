import { isRounded } from './equal.js';
import type { FigureFact, NumberFact } from './fact.js';
import type { Around } from './source-facts.js';

/** A figure of the place cited, and whether it is of the same kind of thing as the draft's. */
interface Given {
  readonly stated: { readonly fact: FigureFact };
  readonly isAlike: boolean;
}

/** Number of figures that are combined. */
const MOST = 30;

/** Whether the writer may have worked a number out from the source's: a sum, a difference, what is left, or one times another. */
export function isDerived(fact: FigureFact, candidates: readonly Given[]): boolean {
  if (fact.kind !== 'number') return false;
  const values = candidates.flatMap(({ stated: { fact: each }, isAlike }) =>
    each.kind === 'number' && (isAlike || isSumOf(fact, each)) ? [each.low] : [],
  );
  const isNear = (value: number) =>
    Math.abs(value - fact.low) <= Math.abs(fact.low) * 1e-6 || isRounded(value, fact.qualifier, fact.low);
  for (const [index, a] of values.slice(0, MOST).entries())
    for (const b of values.slice(index + 1, MOST)) if (isNear(a + b) || isNear(Math.abs(a - b))) return true;
  const whole = WHOLE[fact.unit === '' ? fact.family : fact.unit];
  if (whole !== undefined && values.some((value) => value < whole && isNear(whole - value))) return true;
  const factors = candidates.flatMap(({ stated }) => factorsOf(stated.fact)).slice(0, MOST);
  return values.slice(0, MOST).some((value) => factors.some((factor) => isNear(value * factor)));
}

/** What a part and the rest of it make: the hours of a day, all of a hundred percent. */
const WHOLE: Readonly<Record<string, number>> = { percent: 100, fraction: 1, hour: 24, day: 7, month: 12 };

/** *50 million* of *136 million euros*: the currency is not named twice. */
function isSumOf(fact: NumberFact, { family }: NumberFact): boolean {
  return fact.family === 'count' && fact.low >= 1_000 && family === 'money';
}

/** What a multiple or a share may multiply another figure by: *twice as much*, *cut by a fifth*. */
function factorsOf(fact: FigureFact): number[] {
  if (fact.kind !== 'number' || fact.low <= 0) return [];
  if (fact.family === 'times') return [fact.low, 1 / fact.low];
  // *By a fifth* is written as an ordinal.
  const share = { fraction: fact.low, percent: fact.low / 100, ordinal: 1 / fact.low }[fact.family as string];
  if (share === undefined) return [];
  return share >= 1 ? [share] : [share, 1 - share, 1 + share, 1 / (1 - share), 1 / (1 + share)];
}

/** What follows a number that is a difference: *three years shorter*, *5 millions de plus*. */
const COMPARED =
  /^(?:more|less|fewer|shorter|longer|higher|lower|later|earlier|older|younger|larger|smaller|bigger|taller|above|below|mehr|weniger|langer|kurzer|hoher|niedriger|spater|fruher|alter|junger|de plus|de moins|mas|menos)(?: |$)/u;

/** Whether a figure says by how much one thing is more or less than another. */
export function isDifference({ right }: Pick<Around, 'right'>): boolean {
  return COMPARED.test(right.slice(0, 2).join(' '));
}
