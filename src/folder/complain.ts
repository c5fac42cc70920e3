import { printableLine } from './printable.js';

/** Says on standard error what went wrong, a line of its own. */
export function complain(line: string): void {
  process.stderr.write(`${printableLine(line)}\n`);
}
