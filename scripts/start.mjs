/**
 * Opens the sample workspace in a real VS Code with the extension, setting up what is needed first.
 *
 *   node scripts/start.mjs [--web] [--port N] [--help]
 *
 * That is the desktop's VS Code if `code` is on PATH; else, or with `--web`, one that is served to a browser until
 * Ctrl+C.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { startFrontDoor } from './host/front-door.mjs';
import { startServer, workbenchAddress } from './host/server.mjs';
import { capture, show } from './lib/child.mjs';
import { Failure, main } from './lib/failure.mjs';
import { root, sampleDraft, sampleFolder } from './lib/project.mjs';
import { setUp } from './setup.mjs';

const USAGE = `npm start [-- [--web] [--port N]]

Opens the sample draft in VS Code with Quoin, setting up what is needed first.

  --web      serves VS Code to your browser, and does not look for one on the desktop
  --port N   serves it on this port of 127.0.0.1 (3000 if it is not given)
  --help     prints this`;

/** Has the extension show its walkthrough. */
const WALKTHROUGH = { QUOIN_SHOW: 'walkthrough' };

/** Where the editor is served if nothing else is asked for. */
const PORT = 3000;

const draft = path.join(sampleFolder, sampleDraft);

main(async () => {
  const { values } = parseArgs({
    options: {
      web: { type: 'boolean', default: false },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const port = portFrom(values.port);
  if (!values.web && values.port === undefined && hasDesktop()) {
    await prepare(false);
    await openDesktop();
  } else {
    await serve(port);
  }
});

/**
 * Sets up and builds.
 *
 * @param {boolean} host whether VS Code is to be served from here
 */
async function prepare(host) {
  await setUp({ host });
  console.log('Building the extension (a few seconds)…');
  if ((await show(process.execPath, [path.join(root, 'esbuild.js'), '--no-tests'])) !== 0) {
    throw new Failure('The extension could not be built.');
  }
}

/** @param {string | undefined} text */
function portFrom(text) {
  const port = text === undefined ? PORT : Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(`--port takes a number from 1 to 65535, not ${text}.`);
  }
  return port;
}

/** Whether a desktop VS Code can be opened from here. */
function hasDesktop() {
  return spawnSync('code', ['--version'], { shell: process.platform === 'win32' }).status === 0;
}

async function openDesktop() {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, sampleFolder, '--goto', `${draft}:1`];
  await capture('code', args, { doing: 'Opening VS Code', env: { ...process.env, ...WALKTHROUGH } });
  console.log('VS Code has been opened on the sample draft. (--web serves it to a browser instead.)');
}

/** @param {number} port */
async function serve(port) {
  // A port in use is to be said before anything is installed.
  const door = await startFrontDoor(port);
  await prepare(true);
  console.log('Starting VS Code…');
  const server = await startServer({ env: WALKTHROUGH });
  server.ended.then((how) => {
    console.error(`\nVS Code's server has ended (${how}).\n${server.log().trimEnd()}`);
    process.exit(1);
  });
  door.open(server.authority, (authority) =>
    workbenchAddress(authority, { folder: sampleFolder, file: draft, extension: root }),
  );
  console.log(`\nOpen http://127.0.0.1:${port}/ in a browser. Ctrl+C ends it.`);
}
