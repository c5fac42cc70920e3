import { own } from '../../text/own.js';
import { scriptOf } from './latex-symbols.js';

/** Commands of siunitx and siunit that print a number, a unit, both, or an angle. */
export const QUANTITIES: Readonly<Record<string, 'number' | 'unit' | 'both' | 'angle'>> = {
  num: 'number',
  si: 'unit',
  unit: 'unit',
  SI: 'both',
  qty: 'both',
  ang: 'angle',
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

/** Marks that stand at a number without a space. */
const ATTACHED = /^[°′″]$/u;

/** What a quantity prints: `5 μm`, `10 m/s²`. The arguments are as they are written. */
export function quantity(number: string, unit: string): string {
  const [value, sign] = [numberIn(number), unitIn(unit)];
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

/** A unit from its commands or letters; `per` begins what stands below the line. */
function unitIn(written: string): string {
  let text = '';
  /** A power that is written before its unit. */
  let before = '';
  let needsPoint = false;
  for (const [token, name] of written.matchAll(/\\([A-Za-z]{1,40})\s*|\^\s*\{?(?:[+-]?\d{1,3})\}?|[^\\^]/gu)) {
    const prefix = name === undefined ? undefined : own(PREFIXES, name);
    const unit = name === undefined ? undefined : own(UNITS, name);
    const power = name === undefined ? undefined : own(POWERS, name);
    if (name === 'per') {
      text += '/';
      needsPoint = false;
    } else if (power !== undefined && (name === 'squared' || name === 'cubed')) text += scriptOf('sup', power);
    else if (power !== undefined) before = scriptOf('sup', power);
    else if (prefix !== undefined || unit !== undefined) {
      text += (needsPoint ? '·' : '') + (unit ?? prefix ?? '');
      needsPoint = unit !== undefined;
      if (unit !== undefined) text += before;
      if (unit !== undefined) before = '';
    } else if (token.startsWith('^')) text += scriptOf('sup', token.replace(/[\^\s{}]/gu, '').replace(/^\+/u, ''));
    else if (token === '.' || token === '~') text += '·';
    else if (name === undefined && !/[\s{}]/u.test(token)) text += token;
  }
  return text.replace(/^\//u, '1/');
}

function pairs(written: string): Readonly<Record<string, string>> {
  const words = written.split(/\s+/u);
  return Object.fromEntries(words.flatMap((name, index) => (index % 2 === 0 ? [[name, words[index + 1] ?? '']] : [])));
}
