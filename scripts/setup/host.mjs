/**
 * The VS Code that is served to a browser, installed from the npm registry alone: code-server brings the whole built VS
 * Code under `lib/vscode`; that needs a Node of its own version and, where no browser is at hand, a headless one.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Failure } from '../lib/failure.mjs';
import { seconds, withProgress } from '../lib/progress.mjs';
import { hostFolder } from '../lib/project.mjs';
import { BROWSER_PACKAGE, findBrowser, hasBrowserPackage, unpackBrowser } from './browser.mjs';
import { npm } from './dependencies.mjs';
import { writeNativeStubs } from './native-stubs.mjs';

/** Everything that is installed, in exact versions. */
const NODE_PACKAGE = `node-${process.platform}-${process.arch}`;
const PACKAGES = {
  'code-server': '4.139.1',
  [NODE_PACKAGE]: '24.9.0',
  ...(hasBrowserPackage ? BROWSER_PACKAGE : {}),
};

/** Raised when the way of installing changes, so that what an older way installed is replaced. */
const RECIPE = 1;

/** What has to be installed; written beside it once all is. */
const STAMP = JSON.stringify({ recipe: RECIPE, packages: PACKAGES });

const folder = path.join(hostFolder, 'host');
const stampFile = path.join(folder, 'installed.json');

/** The Node that VS Code's server runs on. */
export const hostNode = path.join(folder, 'node_modules', NODE_PACKAGE, 'bin', 'node');

/** VS Code's server. */
export const hostServer = path.join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js');

/** Whether all of it is there, in the versions asked for. */
export function isHostInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === STAMP;
}

/**
 * Installs it beside its place and moves it there when it is complete: an install that was interrupted leaves nothing
 * that looks complete.
 */
export async function installHost() {
  if (process.platform === 'win32') {
    throw new Failure(
      'The VS Code that is served to a browser runs on Linux and macOS. On Windows, `npm start` uses the desktop VS Code if `code` is on PATH, and `npm run test:desktop` runs the host tests in it.',
    );
  }
  if (!hasBrowserPackage) {
    // Say so before a minute is spent on the rest.
    findBrowser();
  }
  const began = Date.now();
  console.log(
    `Installing VS Code and a browser for it in ${path.relative(process.cwd(), hostFolder) || '.'} (once, about a minute)…`,
  );
  removeLeftovers();
  const partial = `${folder}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  try {
    await withProgress(() => installInto(partial));
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
  console.log(`Installed in ${seconds(began)} s.`);
}

/** @param {string} target */
async function installInto(target) {
  const modules = path.join(target, 'node_modules');

  console.log('  code-server, Node and browser');
  writeFileSync(path.join(target, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }));
  await npm(['install'], { cwd: target, doing: 'Installing code-server' });

  console.log("  VS Code's own dependencies");
  const vscode = path.join(modules, 'code-server/lib/vscode');
  await npm(['install', '--omit=dev'], {
    cwd: vscode,
    doing: "Installing VS Code's dependencies",
  });
  writeNativeStubs(path.join(vscode, 'node_modules'));

  if (hasBrowserPackage) {
    console.log('  unpacking the browser');
    await unpackBrowser(target, path.join(modules, NODE_PACKAGE, 'bin', 'node'));
  }
  writeFileSync(path.join(target, 'installed.json'), STAMP);
}

/** Takes away what interrupted installs left; only one install runs at a time. */
function removeLeftovers() {
  for (const name of readdirSync(hostFolder)) {
    if (name.startsWith('host.partial-')) {
      rmSync(path.join(hostFolder, name), { recursive: true, force: true });
    }
  }
}
