const DIGIT = /^\p{Nd}$/u;

/** Decimal digits of any script as ASCII ones: the ten of a script follow each other. */
export function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 48;
  if (code < 128) return digit;
  let nought = code;
  while (DIGIT.test(String.fromCodePoint(nought - 1))) nought--;
  return String((code - nought) % 10);
}
