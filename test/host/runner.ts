/**
 * Runs the tests of this folder inside a real VS Code, on a copy of the sample workspace.
 *
 *   node --import=tsx test/host/runner.ts [--desktop | --web | --packaged | --pseudo]
 *
 * By default that VS Code is served to a headless browser. `--desktop` takes the desktop's: the program that the
 * environment's `QUOIN_VSCODE` names, or a downloaded one. `--web` runs extension and tests in the web extension host of
 * the served one, where there is no Node. `--packaged` makes the package, installs it, and runs the
 * tests of the activation on what was installed. `--pseudo` runs the tests of the localization, in a language in which all words of
 * the extension have other letters.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { installExtension } from '../../scripts/host/server.mjs';
import { capture } from '../../scripts/lib/child.mjs';
import { Failure, main } from '../../scripts/lib/failure.mjs';
import { root } from '../../scripts/lib/project.mjs';
import { ARCHIVE, startArchive } from './support/archive.js';
import { frenchWorkspace } from './support/french.js';
import { PSEUDO, pseudoExtension } from './support/pseudo.js';
import { sampleCopy, temporaryFolder } from './support/workspace.js';

const desktop = process.argv.includes('--desktop');
const web = process.argv.includes('--web');
const packaged = process.argv.includes('--packaged');
const pseudo = process.argv.includes('--pseudo');

// The runner ends what it started on this signal only.
process.once('SIGTERM', () => process.kill(process.pid, 'SIGINT'));

main(async () => {
  if (desktop && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Failure('The desktop VS Code needs a display; without one, `npm run test:host` or `xvfb-run` does.');
  }
  const program = desktop ? process.env.QUOIN_VSCODE : path.join(root, 'scripts/host/vscode.mjs');
  const workspace = pseudo ? frenchWorkspace() : sampleCopy();
  const profile = temporaryFolder('profile');
  const extensions = path.join(profile.path, 'extensions');
  const archive = web || packaged || pseudo ? null : await startArchive();
  try {
    await runTests({
      ...(program === undefined ? {} : { vscodeExecutablePath: program }),
      extensionDevelopmentPath: await extensionFor(profile.path, extensions),
      extensionTestsPath: path.join(root, web ? 'dist/test/web/index.js' : 'dist/test/index.js'),
      extensionTestsEnv: {
        ...(web ? { QUOIN_TEST_HOST: 'web' } : {}),
        ...(archive === null ? {} : { [ARCHIVE]: archive.address }),
        ...(pseudo ? { QUOIN_TEST_LANGUAGE: PSEUDO } : {}),
        ...(packaged ? { QUOIN_TEST_GREP: 'the extension', QUOIN_TEST_INSTALLED_IN: extensions } : {}),
      },
      launchArgs: [
        workspace.path,
        `--user-data-dir=${path.join(profile.path, 'user')}`,
        `--extensions-dir=${extensions}`,
      ],
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) {
      throw new Failure(`The tests in VS Code ended with ${error.signal ?? error.code}.`);
    }
    throw error;
  } finally {
    await archive?.stop();
    workspace.remove();
    profile.remove();
  }
});

/** The folder of the extension under development. */
async function extensionFor(folder: string, extensions: string): Promise<string> {
  if (packaged) return installPackage(folder, extensions);
  return pseudo ? pseudoExtension(path.join(folder, 'pseudo')) : root;
}

/**
 * Packages and installs the extension.
 *
 * @returns the folder of an empty extension, as tests can only run with one under development
 */
async function installPackage(folder: string, extensions: string): Promise<string> {
  const file = path.join(folder, 'quoin.vsix');
  const doing = 'Packaging the extension';
  await capture(process.execPath, [path.join(root, 'scripts/package.mjs'), '--out', file], { doing });
  await installExtension(file, extensions);
  const empty = path.join(folder, 'empty');
  mkdirSync(empty);
  const manifest = { name: 'empty', publisher: 'test', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(path.join(empty, 'package.json'), JSON.stringify(manifest));
  return empty;
}
