/** Quotation marks: signs around them are those of money. */
const NO_MATH = /["“”„«»]/u;

/** Signs that money is written without. */
const FORMULA = /[\\^_=]/u;

/**
 * The end of the math that a dollar sign opens; null if none begins there. By Pandoc's rule there is no space after the opening
 * sign nor before the closing one, and no digit after that. Words that include a quotation mark, between single signs, are
 * about money, unless a sign of a formula is among them.
 */
export function mathEnd(text: string, at: number): number | null {
  const sign = text.startsWith('$$', at) ? '$$' : '$';
  const from = at + sign.length;
  if (sign === '$' && /^(?:\s|$)/u.test(text.charAt(from))) return null;
  let isEscaped = false;
  for (let close = from; close < text.length; close++) {
    if (text.charAt(close) === '\\') {
      close++;
      isEscaped = true;
      continue;
    }
    if (!text.startsWith(sign, close)) {
      isEscaped = false;
      continue;
    }
    const inside = text.slice(from, close);
    const isMoney = sign === '$' && NO_MATH.test(inside) && /\s/u.test(inside) && !FORMULA.test(inside);
    if (inside === '' || isMoney) return null;
    const end = close + sign.length;
    if (sign === '$') {
      if (/\s$/u.test(inside) && !isEscaped) return null;
      if (/\d/u.test(text.charAt(end))) return null;
    }
    return end;
  }
  return null;
}
