import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('./RESULTS.md', import.meta.url);

/** A table in Markdown. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Puts a section into `RESULTS.md`, in the place of an earlier one of that name. */
export function writeSection(name: string, text: string): void {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const before = readFileSync(FILE, 'utf8');
  const section = `${open}\n${text.trim()}\n${close}`;
  const at = before.indexOf(open);
  const end = before.indexOf(close);
  const after =
    at >= 0 && end > at
      ? before.slice(0, at) + section + before.slice(end + close.length)
      : `${before.trimEnd()}\n\n${section}\n`;
  writeFileSync(FILE, after);
}
