import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname ?? __dirname, '../..');

/** A text of `package.json` that is in a file for each language. */
const PLACEHOLDER = /^%(?<key>[^%\s]+)%$/u;

/** The key of a text of `package.json`; undefined for one that is there itself. */
export function keyOf(text: string): string | undefined {
  return PLACEHOLDER.exec(text)?.groups?.key;
}

/** `package.json` with its English texts in it. */
export function manifest(): unknown {
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const texts: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));
  return JSON.parse(read('package.json'), (_, value: unknown) => {
    const key = typeof value === 'string' ? keyOf(value) : undefined;
    return key === undefined ? value : (texts[key] ?? value);
  });
}
