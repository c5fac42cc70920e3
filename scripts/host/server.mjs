import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { capture, endGroup, spawnGroup } from '../lib/child.mjs';
import { Failure } from '../lib/failure.mjs';
import { hostNode, hostServer } from '../setup/host.mjs';

/** Time that the server has to say that it can be reached, in milliseconds. */
const STARTING = 60_000;

/** How much of the server's log is kept to explain a failure, in characters. */
const LOG_KEPT = 20_000;

/** Keeps what has nothing to do with the extension out of sight. */
const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // The extension host would search for open ports every so often, and stop for that.
  'remote.autoForwardPorts': false,
  'remote.autoForwardPortsSource': 'output',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** No workspace is trusted, and nobody is asked whether it is. */
const RESTRICTED_SETTINGS = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};

/**
 * A VS Code server that is running.
 *
 * @typedef {object} Server
 * @property {string} authority host and port, such as `127.0.0.1:40123`
 * @property {string} folder its data: the settings are in `data/User/settings.json`
 * @property {() => string} log the end of what it printed
 * @property {Promise<string>} ended resolves with the exit status or signal when it has ended, asked to or not
 * @property {() => Promise<void>} stop ends it and all it started, and removes its data
 */

/**
 * Starts VS Code's server with fresh data in a temporary folder, on a port that is free.
 *
 * @param {object} [options]
 * @param {Record<string, unknown>} [options.settings] the user's settings, besides the quiet ones
 * @param {NodeJS.ProcessEnv} [options.env] for the server and so for the extension host, besides this process's
 * @param {string | undefined} [options.extensions] the folder of the installed extensions; by default an empty one
 * @param {boolean} [options.restricted] whether workspaces are in Restricted Mode until the user trusts them
 * @param {readonly string[]} [options.args] more of the server's own arguments
 * @returns {Promise<Server>}
 */
export async function startServer({ settings = {}, env = {}, extensions, restricted = false, args = [] } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'quoin-vscode-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.on('exit', remove);

  const user = path.join(folder, 'data/User');
  mkdirSync(user, { recursive: true });
  const trust = restricted ? RESTRICTED_SETTINGS : {};
  writeFileSync(
    path.join(user, 'settings.json'),
    JSON.stringify({ ...QUIET_SETTINGS, ...trust, ...settings }, null, 2),
  );

  const child = spawnGroup(
    hostNode,
    [
      hostServer,
      ...['--host', '127.0.0.1', '--port', '0'],
      ...['--server-data-dir', folder],
      ...(extensions ? ['--extensions-dir', extensions] : []),
      '--without-connection-token',
      '--accept-server-license-terms',
      '--disable-telemetry',
      ...(restricted ? [] : ['--disable-workspace-trust']),
      // Lets the address name an extension under development.
      '--enable-smoke-test-driver',
      ...args,
    ],
    // Without a gallery of extensions nothing searches for one in the network.
    { env: { ...process.env, NODE_OPTIONS: '', EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...env } },
  );
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(String(signal ?? code))));
  let log = '';
  const keep = (/** @type {Buffer} */ chunk) => {
    log = (log + chunk).slice(-LOG_KEPT);
    if (process.env.QUOIN_HOST_LOG) {
      process.stderr.write(chunk);
    }
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const stop = async () => {
    await endGroup(child);
    remove();
    process.off('exit', remove);
  };
  try {
    const port = await portOf(child, () => log);
    return { authority: `127.0.0.1:${port}`, folder, log: () => log, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Installs a packaged extension.
 *
 * @param {string} file the `.vsix`
 * @param {string} extensions the folder to install it into
 */
export async function installExtension(file, extensions) {
  const folder = mkdtempSync(path.join(tmpdir(), 'quoin-install-'));
  try {
    const where = ['--extensions-dir', extensions, '--server-data-dir', folder];
    await capture(hostNode, [hostServer, '--install-extension', file, ...where, '--accept-server-license-terms'], {
      env: { ...process.env, NODE_OPTIONS: '' },
      doing: `Installing ${path.basename(file)}`,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Waits until the server says where it listens.
 *
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} child
 * @param {() => string} log
 * @returns {Promise<string>} the port
 */
function portOf(child, log) {
  return new Promise((resolve, reject) => {
    const give = (/** @type {string} */ why) => reject(new Failure(`VS Code's server ${why}.\n${log().trimEnd()}`));
    const timer = setTimeout(() => give(`was not ready after ${STARTING / 1000} s`), STARTING);
    child.on('error', (error) => give(`could not be started: ${error.message}`));
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      give(`ended with ${signal ?? code}`);
    });
    child.stdout.on('data', () => {
      const ready = /Web UI available at \S*?:(\d+)/.exec(log());
      if (ready?.[1]) {
        clearTimeout(timer);
        resolve(ready[1]);
      }
    });
  });
}

/**
 * The address at which a browser finds a workspace opened in the server's VS Code.
 *
 * @param {string} authority where the browser reaches the server
 * @param {object} what
 * @param {string} what.folder the workspace, an absolute path: a folder, or a `.code-workspace` that names several
 * @param {string} [what.file] a file to open in it, an absolute path
 * @param {string | undefined} [what.extension] an extension under development, an absolute path
 * @param {string | undefined} [what.tests] a module of tests to run in the extension host, an absolute path
 */
export function workbenchAddress(authority, { folder, file, extension, tests }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${authority}${path}`;
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
    ['skipWelcome', 'true'],
  ];
  const address = new URL(`http://${authority}/`);
  address.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}
