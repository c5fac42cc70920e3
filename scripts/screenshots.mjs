/**
 * Takes pictures of the real user interface.
 *
 *   node scripts/screenshots.mjs [FILE.ts] [--out DIR] [--only NAME] [--language CODE]
 *
 * FILE exports by default a list of shots, as `scripts/shots/readme.ts` does, which is taken without one. The pictures
 * are written to `media/`, or to DIR. To look at anything in the editor, write a file of shots of your own. With a
 * language, Quoin is shown in it; VS Code's own words stay English, and shots that search for an English word of Quoin's cannot be taken.
 */
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { show } from './lib/child.mjs';
import { Failure, main } from './lib/failure.mjs';
import { root } from './lib/project.mjs';
import { setUp } from './setup.mjs';

main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: path.join(root, 'media') },
      only: { type: 'string' },
      language: { type: 'string' },
    },
  });
  if (positionals.length > 1) {
    throw new Failure('Usage: node scripts/screenshots.mjs [FILE.ts] [--out DIR] [--only NAME] [--language CODE]');
  }
  await setUp({ host: true });
  const [file = path.join(root, 'scripts/shots/readme.ts')] = positionals;
  const take = ['--import=tsx', path.join(root, 'scripts/shots/take.ts')];
  const status =
    (await show(process.execPath, [path.join(root, 'esbuild.js'), '--no-tests'])) ||
    (await show(
      process.execPath,
      [...take, path.resolve(file), path.resolve(values.out), values.only ?? '', values.language ?? ''],
      {
        cwd: root,
      },
    ));
  process.exitCode = status;
});
