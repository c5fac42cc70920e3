import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Node, parse } from 'acorn';
import { transformSync } from 'esbuild';

/** A regular expression as it is in a source file. */
export interface FoundExpression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression literal in the TypeScript files of a folder, each once. */
export function literalsIn(folder: string): FoundExpression[] {
  const found = new Map<string, FoundExpression>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.ts') || name.endsWith('.d.ts')) continue;
    const file = path.join(folder, name);
    const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', target: 'es2023', format: 'esm' });
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
