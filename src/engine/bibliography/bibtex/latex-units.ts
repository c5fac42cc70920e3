import { own } from '../../text/own.js';
import { scriptOf } from './latex-symbols.js';

/** The arguments of commands of siunitx and siunit: an angle, or numbers and a unit, in the order in which they are written. */
export const QUANTITIES: Readonly<Record<string, 'angle' | readonly ('number' | 'numbers' | 'unit')[]>> = {
  ang: 'angle',
  num: ['number'],
  numlist: ['numbers'],
  numproduct: ['number'],
  numrange: ['number', 'number'],
  si: ['unit'],
  unit: ['unit'],
  SI: ['number', 'unit'],
  qty: ['number', 'unit'],
  SIlist: ['numbers', 'unit'],
  qtylist: ['numbers', 'unit'],
  qtyproduct: ['number', 'unit'],
  SIrange: ['number', 'number', 'unit'],
  qtyrange: ['number', 'number', 'unit'],
};

const PREFIXES = pairs(
  'yocto y zepto z atto a femto f pico p nano n micro μ milli m centi c deci d deca da deka da hecto h kilo k mega M giga G tera T peta P exa E zetta Z yotta Y',
);

const UNITS = pairs(
  `metre m meter m gram g kilogram kg second s ampere A kelvin K mole mol candela cd hertz Hz newton N pascal Pa joule J watt W coulomb C volt V
farad F ohm Ω siemens S weber Wb tesla T henry H lumen lm lux lx becquerel Bq gray Gy sievert Sv katal kat radian rad steradian sr
minute min hour h day d litre L liter L tonne t hectare ha bar bar electronvolt eV dalton Da astronomicalunit au decibel dB bel B neper Np
angstrom Å celsius °C degreeCelsius °C degree ° arcminute ′ arcsecond ″ percent % bit bit byte B
km km cm cm mm mm um μm nm nm kg kg mg mg kHz kHz MHz MHz GHz GHz eV eV keV keV MeV MeV GeV GeV kJ kJ kW kW MW MW`,
);

const POWERS = pairs('squared 2 square 2 cubed 3 cubic 3');

/** Marks that are at a number without a space. */
const ATTACHED = /^[°′″]$/u;

/**
 * What a quantity prints: `5 μm`, `10 m/s²`, `1–5 m`, `1, 2, 3`. The arguments are as they are written. Between two numbers stands a
 * dash, where LaTeX has a word of the document's language.
 */
export function quantity(kinds: readonly ('number' | 'numbers' | 'unit')[], written: readonly string[]): string {
  const numbers = kinds.flatMap((kind, index) => {
    if (kind === 'unit') return [];
    const parts = kind === 'numbers' ? (written[index] ?? '').split(';') : [written[index] ?? ''];
    return [parts.map(numberIn).join(', ')];
  });
  const sign = kinds.includes('unit') ? unitIn(written.at(kinds.indexOf('unit')) ?? '') : '';
  const value = numbers.filter((each) => each !== '').join('–');
  return [value, sign].filter((each) => each !== '').join(ATTACHED.test(sign) ? '' : ' ');
}

/** What an angle prints: `45°`, from degrees, minutes and seconds. */
export function angle(written: string): string {
  const marks = ['°', '′', '″'];
  return written
    .split(';')
    .slice(0, marks.length)
    .map((part, index) => (part.trim() === '' ? '' : numberIn(part) + marks[index]))
    .join('');
}

function numberIn(written: string): string {
  return written
    .split(/x|\\times/u)
    .map(factorIn)
    .join(' × ');
}

function factorIn(written: string): string {
  const plain = written
    .replace(/[\s{}]+/gu, '')
    .replaceAll('\\pm', '±')
    .replaceAll('+-', '±')
    .replace(/^-/u, '−');
  const power = /^(?<base>[^eE]*)[eE](?<exponent>[+-]?\d{1,5})$/u.exec(plain)?.groups;
  if (power === undefined) return plain;
  const exponent = scriptOf('sup', (power.exponent ?? '').replace(/^\+/u, ''));
  return power.base === '' ? `10${exponent}` : `${power.base} × 10${exponent}`;
}

/** A power as a command, any other command, a power as a figure, or a sign. */
const TOKENS =
  /\\(?<raise>tothe|raiseto)\s{0,9}\{?\+?(?<raised>-?\d{1,3})\}?|\\(?<name>[A-Za-z]{1,40})\s{0,9}|\^\s{0,9}\{?(?:[+-]?\d{1,3})\}?|[^\\^]/gu;

/** A unit among those of a quantity. */
interface Unit {
  /** With its prefix. */
  symbol: string;
  /** As a figure; empty for 1. */
  power: string;
  readonly isBelow: boolean;
}

/** A unit from its commands or letters; `per` puts the one that follows below the line. */
function unitIn(written: string): string {
  const units: Unit[] = [];
  let next: Unit = { symbol: '', power: '', isBelow: false };
  const end = (isBelow = false): void => {
    if (next.symbol !== '') units.push(next);
    next = { symbol: '', power: '', isBelow };
  };
  for (const { 0: token, groups = {} } of written.matchAll(TOKENS)) {
    const { raise, raised, name } = groups;
    const power = name === undefined ? undefined : own(POWERS, name);
    const last = next.symbol === '' ? units.at(-1) : next;
    if (raise === 'raiseto') next.power = raised ?? '';
    else if (raise !== undefined) {
      if (last !== undefined) last.power = raised ?? '';
    } else if (name === 'per') end(true);
    else if (power !== undefined && (name === 'squared' || name === 'cubed')) {
      if (last !== undefined) last.power = power;
    } else if (power !== undefined) next.power = power;
    else if (name !== undefined) {
      const unit = own(UNITS, name);
      next.symbol += unit ?? own(PREFIXES, name) ?? '';
      if (unit !== undefined) end();
    } else if (token.startsWith('^')) {
      if (last !== undefined) last.power = token.replace(/[\^\s{}+]/gu, '');
    } else if (token === '/') end(true);
    else if (token === '.' || token === '~') end();
    else if (!/[\s{}]/u.test(token)) next.symbol += token;
  }
  end();
  const above = units.filter(({ isBelow }) => !isBelow);
  const below = units.filter(({ isBelow }) => isBelow);
  // With nothing above the line, what is below it has negative powers.
  if (above.length === 0) return below.map((unit) => printed({ ...unit, power: `-${unit.power || 1}` })).join('·');
  const divisor = below.map(printed).join('·');
  const quotient = below.length > 1 ? `/(${divisor})` : below.length === 1 ? `/${divisor}` : '';
  return above.map(printed).join('·') + quotient;
}

function printed({ symbol, power }: Unit): string {
  return symbol + (power === '' || power === '1' ? '' : scriptOf('sup', power));
}

function pairs(written: string): Readonly<Record<string, string>> {
  const words = written.split(/\s+/u);
  return Object.fromEntries(words.flatMap((name, index) => (index % 2 === 0 ? [[name, words[index + 1] ?? '']] : [])));
}
