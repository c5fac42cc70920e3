import { printable, printableJson } from '../folder/printable.js';

/** Prints text as the result of a command. The only way to standard output, together with `printJson`. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? printable(text) : `${printable(text)}\n`);
}

/** Prints a value as JSON. */
export function printJson(value: unknown, indent?: number): void {
  process.stdout.write(`${printableJson(value, indent)}\n`);
}
