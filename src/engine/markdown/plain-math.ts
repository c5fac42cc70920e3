/** Commands of TeX math that print one sign, and what it is. A relation or an operation has a space on both sides. */
const SIGNS: Readonly<Record<string, string>> = {
  times: ' × ',
  cdot: ' · ',
  div: ' ÷ ',
  pm: ' ± ',
  mp: ' ∓ ',
  leq: ' ≤ ',
  le: ' ≤ ',
  geq: ' ≥ ',
  ge: ' ≥ ',
  neq: ' ≠ ',
  ne: ' ≠ ',
  approx: ' ≈ ',
  sim: ' ~ ',
  to: ' → ',
  rightarrow: ' → ',
  circ: '°',
  degree: '°',
  infty: '∞',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  omega: 'ω',
  Delta: 'Δ',
  Omega: 'Ω',
  quad: ' ',
};

/** Commands that print their argument in another type. */
const TYPES = /^(?:text|mathrm|mathit|mathbf|mathsf|operatorname)$/u;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A part of a formula: a command with its argument, an exponent, an index, or what is printed as it is. */
const PART =
  /\\(\p{L}{1,12})(?:\{([\p{L}\p{N} .-]{0,40})\})?|\\([%&#$_,;: ])|\^(?:\{([^{}]{1,12})\}|([\p{N}\p{L}]|\\circ))|_(?:\{([\p{L}\p{N}]{1,12})\}|([\p{L}\p{N}]))|([\p{L}\p{N}\s.,:;()/<>=+|*!°%′×·±≤≥≈−-])/uy;

/**
 * What a formula of TeX prints, if that is one line of words, numbers and signs: “3 × 10⁶” for `3 \times 10^6`. Null if it may be anything else.
 */
export function plainMath(formula: string): string | null {
  let printed = '';
  PART.lastIndex = 0;
  while (PART.lastIndex < formula.length) {
    const [, command, argument, escaped, braced, exponent, index, single, plain] = PART.exec(formula) ?? [];
    const raised = braced ?? exponent;
    if (command !== undefined) {
      const isType = argument !== undefined && TYPES.test(command);
      const sign = isType
        ? argument
        : argument === undefined && Object.hasOwn(SIGNS, command)
          ? SIGNS[command]
          : undefined;
      if (sign === undefined) return null;
      printed += sign;
    } else if (escaped !== undefined) printed += /[,;: ]/u.test(escaped) ? ' ' : escaped;
    else if (raised !== undefined) {
      const above = raisedText(raised);
      if (above === null) return null;
      printed += above;
    } else if (index !== undefined || single !== undefined) printed += index ?? single ?? '';
    else if (plain !== undefined) printed += plain;
    else return null;
  }
  return printed.replace(/\s+/gu, ' ').trim();
}

/** An exponent in superscript; null if it is not a number or the sign of a degree. */
function raisedText(written: string): string | null {
  const text = written.trim();
  if (text === '\\circ') return '°';
  if (!/^[-−]?\d+$/u.test(text)) return null;
  return text.replace(/[-−]/u, '⁻').replace(/\d/gu, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
}
