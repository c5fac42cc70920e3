import assert from 'node:assert/strict';
import vm from 'node:vm';
import esbuild from 'esbuild';
import { l10nOnce } from '../../../scripts/build/l10n-once.js';
import { root } from '../corpus/load.js';

/** A bundle of its own, run in a thread's global scope; what its source assigns to `result` is in it. */
async function run(scope: vm.Context, contents: string): Promise<void> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: `import * as l10n from '@vscode/l10n'; ${contents}`, resolveDir: root },
    bundle: true,
    write: false,
    format: 'iife',
    plugins: [l10nOnce(root)],
  });
  vm.runInContext(outputFiles[0]?.text ?? '', scope);
}

describe('translations in bundles', () => {
  it('are those that one bundle of a thread was given, in all of them', async () => {
    const scope = vm.createContext({});
    await run(scope, "l10n.config({ contents: { Source: 'Quelle' } });");
    await run(scope, "globalThis.result = l10n.t('Source');");
    assert.equal(scope.result, 'Quelle');
  });

  it('are taken along only where texts are made', async () => {
    const scope = vm.createContext({});
    await run(scope, 'void l10n;');
    assert.deepEqual(Reflect.ownKeys(scope), []);
  });
});
