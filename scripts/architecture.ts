/**
 * Draws the imports between folders of `src`, without those that follow from other arrows, into `ARCHITECTURE.md`:
 *
 *   npm run architecture
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname ?? __dirname, '..');
const file = path.join(root, 'ARCHITECTURE.md');

/** What the picture is between. */
const [BEGIN, END] = ['<!-- drawn by `npm run architecture` -->\n', '<!-- end of the picture -->\n'];

/** `import … from './x.js'`, `export … from`, and `import('./x.js')`, types included. */
const IMPORT = /(?:from\s|import\(|import\s)\s*'(\.[^']+)'/gu;

/** The folder of the picture that a file of `src` is in; undefined for files beside the folders. */
function folderOf(source: string): string | undefined {
  const [first, second, third] = path.relative(path.join(root, 'src'), source).split(path.sep);
  // The package itself, whose version programs print.
  if (first === '..') return undefined;
  if (first === 'engine') return third === undefined ? undefined : `engine/${second}`;
  return second === undefined ? undefined : first;
}

/** By folder: the folders that it imports from. */
export function importsOfFolders(): Map<string, Set<string>> {
  const imports = new Map<string, Set<string>>();
  for (const entry of readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })) {
    const source = path.join(entry.parentPath, entry.name);
    const folder = folderOf(source);
    if (!entry.isFile() || !entry.name.endsWith('.ts') || folder === undefined) continue;
    const own = imports.get(folder) ?? new Set();
    imports.set(folder, own);
    for (const [, specifier = ''] of readFileSync(source, 'utf8').matchAll(IMPORT)) {
      const imported = folderOf(path.join(path.dirname(source), specifier));
      if (imported !== undefined && imported !== folder) own.add(imported);
    }
  }
  return imports;
}

/** All that can be reached from a folder; itself too if its imports lead back to it. */
export function reachedFrom(folder: string, imports: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set<string>(imports.get(folder));
  for (const each of reached) for (const next of imports.get(each) ?? []) reached.add(next);
  return reached;
}

/** The picture, in Mermaid's language. */
export function picture(): string {
  const imports = importsOfFolders();
  const arrows: string[] = [];
  for (const [folder, own] of [...imports].sort()) {
    const further = new Set([...own].flatMap((each) => [...reachedFrom(each, imports)]));
    for (const each of [...own].sort()) if (!further.has(each)) arrows.push(`  ${folder} --> ${each}`);
  }
  return ['```mermaid', 'flowchart TD', ...arrows, '```', ''].join('\n');
}

/** The page with the picture as it is to be. */
export function drawn(page = readFileSync(file, 'utf8')): string {
  const [from, to] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)];
  if (from < BEGIN.length || to < from) throw new Error('ARCHITECTURE.md has no place for the diagram.');
  return page.slice(0, from) + picture() + page.slice(to);
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === path.join(root, 'scripts/architecture.ts')) {
  writeFileSync(file, drawn());
}
