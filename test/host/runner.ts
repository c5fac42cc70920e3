/**
 * Runs the tests of this folder inside a real VS Code, on a copy of the sample workspace.
 *
 *   node --import=tsx test/host/runner.ts [--desktop]
 *
 * By default that VS Code is served to a headless browser. `--desktop` takes the desktop's: the program that the
 * environment's `QUOIN_VSCODE` names, or a downloaded one.
 */
import path from 'node:path';
import process from 'node:process';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { Failure, main } from '../../scripts/lib/failure.mjs';
import { root } from '../../scripts/lib/project.mjs';
import { sampleCopy, temporaryFolder } from './support/workspace.js';

// The runner ends what it started on this signal only.
process.once('SIGTERM', () => process.kill(process.pid, 'SIGINT'));

main(async () => {
  const desktop = process.argv.includes('--desktop');
  if (desktop && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Failure('The desktop VS Code needs a display; without one, `npm run test:host` or `xvfb-run` does.');
  }
  const program = desktop ? process.env.QUOIN_VSCODE : path.join(root, 'scripts/host/vscode.mjs');
  const workspace = sampleCopy();
  const profile = temporaryFolder('profile');
  try {
    await runTests({
      ...(program === undefined ? {} : { vscodeExecutablePath: program }),
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'dist/test/index.js'),
      launchArgs: [
        workspace.path,
        `--user-data-dir=${path.join(profile.path, 'user')}`,
        `--extensions-dir=${path.join(profile.path, 'extensions')}`,
      ],
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) {
      throw new Failure(`The tests in VS Code ended with ${error.signal ?? error.code}.`);
    }
    throw error;
  } finally {
    workspace.remove();
    profile.remove();
  }
});
