/** Control characters and marks that reorder or hide text; not the joiners that words and emoji are written with. */
const INVISIBLE = /(?![\t\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** What JSON leaves as it is and a terminal acts on, or shows as something else. */
const INVISIBLE_IN_JSON = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** All of these, and what ends a line or a column. */
const NOT_IN_A_NAME = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Text for a terminal: without the control characters by which an article could drive it, and without the marks that
 * reorder or hide what a reader sees. Line ends and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** The same as part of one line: line ends and other white space become spaces. */
export function printableLine(text: string): string {
  return printable(text.replace(/\s+/gu, ' '));
}

/** The name of a file as part of a line, each invisible character as `\u{a}`: the name stays identifiable. */
export function printableName(name: string): string {
  return name.replace(NOT_IN_A_NAME, (char) => `\\u{${char.codePointAt(0)?.toString(16) ?? ''}}`);
}

/** A value as JSON in which invisible characters are escaped. */
export function printableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(INVISIBLE_IN_JSON, (char) =>
    Array.from({ length: char.length }, (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}
