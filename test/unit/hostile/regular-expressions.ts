import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type Node, parse } from 'acorn';
import { buildSync } from 'esbuild';

/** A regular expression as it is in a source file. */
export interface FoundExpression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression literal in the TypeScript files of a folder, each once. */
export function literalsIn(folder: string): FoundExpression[] {
  const found = new Map<string, FoundExpression>();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .sort();
  // All in one call: each starts a process.
  const { outputFiles } = buildSync({
    entryPoints: names.map((name) => path.join(folder, name)),
    outdir: folder,
    outbase: folder,
    write: false,
    target: 'es2023',
    format: 'esm',
  });
  const compiled = new Map(outputFiles.map(({ path: file, text }) => [path.relative(folder, file), text]));
  for (const name of names) {
    const code = compiled.get(name.replace(/\.ts$/u, '.js')) ?? '';
    for (const { pattern, flags } of regexesOf(parse(code, { ecmaVersion: 2024, sourceType: 'module' }))) {
      found.set(`/${pattern}/${flags}`, { file: name, source: pattern, flags });
    }
  }
  return [...found.values()];
}

function* regexesOf(root: Node): Generator<{ pattern: string; flags: string }> {
  const queue: unknown[] = [root];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (Array.isArray(node)) queue.push(...node);
    else if (typeof node === 'object' && node !== null) {
      if ('regex' in node && isRegex(node.regex)) yield node.regex;
      queue.push(...Object.values(node).filter((value) => typeof value === 'object' && value !== null));
    }
  }
}

function isRegex(value: unknown): value is { pattern: string; flags: string } {
  return typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value;
}
