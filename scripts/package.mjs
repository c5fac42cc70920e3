/**
 * Makes the extension's package, `quoin-VERSION.vsix`.
 *
 *   node scripts/package.mjs [--out FILE]
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { show } from './lib/child.mjs';
import { Failure, main } from './lib/failure.mjs';
import { root } from './lib/project.mjs';
import { setUp } from './setup.mjs';

main(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  await setUp();
  const { name, version, repository } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.resolve(values.out ?? path.join(root, `${name}-${version}.vsix`));
  // Its first step builds what ships.
  const vsce = [path.join(root, 'node_modules/@vscode/vsce/vsce'), 'package', '--out', file];
  // Without the address of a repository, links of the README cannot be made complete.
  const unpublished = repository ? [] : ['--allow-missing-repository', '--no-rewrite-relative-links'];
  if ((await show(process.execPath, [...vsce, ...unpublished], { cwd: root })) !== 0) {
    throw new Failure('The package could not be made.');
  }
});
