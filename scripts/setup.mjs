/**
 * Installs what is missing or out of date, and says so; quick when nothing is.
 *
 *   node scripts/setup.mjs          dependencies
 *   node scripts/setup.mjs --host   and the VS Code and the browser that tests and demonstrations run in
 */
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { Failure, main } from './lib/failure.mjs';
import { withLock } from './lib/lock.mjs';
import { hostFolder, root } from './lib/project.mjs';
import { installDependencies, whatIsMissing } from './setup/dependencies.mjs';
import { installHost, isHostInstalled } from './setup/host.mjs';

/** The oldest Node that runs the project's scripts. */
const OLDEST_NODE = 20;

/**
 * Makes ready what a script needs.
 *
 * @param {{ host?: boolean }} [options] `host`: also the VS Code that is served to a browser
 */
export async function setUp({ host = false } = {}) {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    throw new Failure(`Node ${OLDEST_NODE} or later is needed; this is ${process.version}.`);
  }
  const ready = () => whatIsMissing(root) === null && (!host || isHostInstalled());
  if (ready()) {
    return;
  }
  await withLock(hostFolder, async () => {
    await installDependencies();
    if (host && !isHostInstalled()) {
      await installHost();
    }
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(() => setUp({ host: process.argv.includes('--host') }));
}
