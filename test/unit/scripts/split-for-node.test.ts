import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';

const load = createRequire(__filename);
const { splitForNode } = load('../../../scripts/build/split-for-node.js');

const SOURCES = {
  'entry.js': `import { count, grow } from './shared.js';
    export const before = () => count;
    export { grow };
    export const later = () => import('./later.js');`,
  'shared.js': `export let count = 1;
    export const grow = () => { count += 1; };
    export const name = 'a name', get = 'another', as = 'a third';`,
  'later.js': `import { count, name, get, as } from './shared.js';
    export default [name, get, as];
    export const now = () => count;`,
};

describe('parts for Node', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'quoin-split-'));

  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const minify of [false, true])
    it(`export what their modules do, as it is when it is asked for${minify ? ', minified, too' : ''}`, async () => {
      const outdir = path.join(folder, String(minify));
      for (const [file, text] of Object.entries(SOURCES)) writeFileSync(path.join(folder, file), text);
      await esbuild.build({
        absWorkingDir: folder,
        entryPoints: ['entry.js'],
        outdir,
        bundle: true,
        platform: 'node',
        target: 'node20',
        minify,
        sourcemap: true,
        metafile: true,
        logLevel: 'silent',
        plugins: [splitForNode()],
      });
      const entry = load(path.join(outdir, 'entry.js'));
      assert.deepEqual(Object.keys(entry).sort(), ['before', 'grow', 'later']);
      const part = await entry.later();
      assert.deepEqual(part.default, ['a name', 'another', 'a third']);
      entry.grow();
      assert.deepEqual([entry.before(), part.now()], [2, 2]);
    });
});
