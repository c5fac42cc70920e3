import type { DateFact, FigureFact, NumberFact } from './fact.js';
import { isSameUnit, timesIn } from './units.js';

/** Number of digits from which a number that differs in one of them is hardly another by chance. */
const LONG = 4;

/**
 * Whether one figure may have been written for another by mistake: the same digits in another magnitude or unit, one digit
 * changed, two neighbours changed over, one left out of a long number. A figure that is nothing of the kind, in a sentence that is
 * not the source's own, may well be the writer's.
 */
export function mayBeSlip(a: FigureFact, b: FigureFact): boolean {
  if (a.kind === 'date' && b.kind === 'date') return isDateSlip(a, b);
  if (a.kind !== 'number' || b.kind !== 'number') return a.kind === b.kind;
  if (a.family === 'fraction' || b.family === 'fraction') {
    if (a.family === b.family) return true;
    if (![a, b].some(({ family }) => family === 'percent')) return false;
  }
  // Acres for hectares are worked out.
  if (a.family === b.family && !isSameUnit(a.unit, b.unit) && timesIn(a.unit, b.unit) === null && a.low !== b.low)
    return false;
  // *Two hours and 25 minutes* for *two hours and 52 minutes*.
  if (a.lead !== undefined && a.lead.unit === b.lead?.unit && a.lead.value === b.lead.value) return true;
  // A score is mistaken in one of its numbers.
  if (a.family === 'pair' && b.family === 'pair' && a.low !== b.low && a.high !== b.high) return false;
  return endsOf(a).some((own) => endsOf(b).some((other) => isNearlyWritten(own, other)));
}

/** Whether two long numbers are the same but for such a mistake: `1,040,200` for `1,004,200`, `231` for `213`. */
export function isNearlySame(a: FigureFact, b: FigureFact): boolean {
  if (a.kind !== 'number' || b.kind !== 'number') return false;
  // *212,205 to 214,024* is a range, and *212,205 to 210,424* a vote.
  const isVote = [a, b].every(({ family }) => family === 'pair' || family === 'count');
  if (a.family !== b.family && !isVote) return false;
  return endsOf(a).some((own) =>
    endsOf(b).some(
      (other) =>
        own !== other &&
        ((Math.min(lengthOf(own), lengthOf(other)) >= LONG && isNearlyWritten(own, other)) ||
          (lengthOf(own) === LONG - 1 && isSwapped(written(own), written(other)))),
    ),
  );
}

/** Whether two dates say several things, and differ in one of them. */
function isDateSlip(a: DateFact, b: DateFact): boolean {
  const both = (['year', 'month', 'day', 'weekday'] as const).filter(
    (field) => a[field] !== undefined && b[field] !== undefined,
  );
  return both.length > 1 && both.filter((field) => a[field] !== b[field]).length === 1;
}

function endsOf({ family, low, high }: NumberFact): number[] {
  const scale = family === 'fraction' ? 100 : 1;
  return low === high ? [low * scale] : [low * scale, high * scale];
}

function isNearlyWritten(a: number, b: number): boolean {
  const [own, other] = [written(a), written(b)];
  if (own.digits === other.digits) return true;
  if (own.exponent === other.exponent) return isSwapped(own, other) || changedIn(own, other).length === 1;
  return (
    Math.abs(own.exponent - other.exponent) === 1 &&
    Math.min(own.digits.length, other.digits.length) >= LONG - 1 &&
    isOneLess(own.digits, other.digits)
  );
}

/** Where the digits of two numbers differ. */
function changedIn({ digits: own }: Written, { digits: other }: Written): number[] {
  const length = Math.max(own.length, other.length);
  const padded = other.padEnd(length, '0');
  return [...own.padEnd(length, '0')].flatMap((digit, at) => (digit === padded[at] ? [] : [at]));
}

/** Whether two neighbouring digits of one number are changed over in the other. */
function isSwapped(a: Written, b: Written): boolean {
  const [first = 0, second, third] = changedIn(a, b);
  if (a.exponent !== b.exponent || second !== first + 1 || third !== undefined) return false;
  const digit = ({ digits }: Written, at: number) => digits[at] ?? '0';
  return digit(a, first) === digit(b, second) && digit(a, second) === digit(b, first);
}

/** Whether one of two is the other without one of its digits. */
function isOneLess(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  return long.slice(at + 1) === short.slice(at);
}

/** A number's digits without the zeros at its ends, and where its first one stands. */
interface Written {
  readonly digits: string;
  readonly exponent: number;
}

function written(value: number): Written {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(11).split('e');
  return { digits: mantissa.replace('.', '').replace(/0{1,12}$/u, ''), exponent: Number(exponent) };
}

/** Number of digits of a number, those after its last other than zero before the decimal mark included. */
function lengthOf(value: number): number {
  const { digits, exponent } = written(value);
  return Math.max(digits.length, exponent + 1);
}
