import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../corpus/load.js';

/** Files that each import one module. */
export function importing(modules: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(modules).map(([file, specifier]) => [
      file,
      `import { x } from '${specifier}';\n\nexport const y = x;\n`,
    ]),
  );
}

/** The project's lint, run on planted files, by name with their text: the names of those that it refuses by a rule. */
export function refused(rule: string, files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'quoin-layers-'));
  try {
    cpSync(path.join(root, 'biome.json'), path.join(folder, 'biome.json'));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        path.join(root, 'node_modules/@biomejs/biome/bin/biome'),
        'lint',
        '--vcs-enabled=false',
        `--only=${rule}`,
        '--max-diagnostics=none',
      ],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
    );
    const name = rule.split('/').at(-1);
    const found = [...`${stdout}${stderr}`.matchAll(/^(\S+):\d+:\d+ (\S+)/gmu)];
    return found.flatMap(([, file = '', code = '']) => (code.endsWith(`/${name}`) ? file : [])).sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
