import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { capture } from '../lib/child.mjs';
import { Failure } from '../lib/failure.mjs';
import { seconds, withProgress } from '../lib/progress.mjs';
import { root } from '../lib/project.mjs';

/**
 * Why `node_modules` is not what `package-lock.json` says, or null if it is. A look at npm's own record of what it
 * installed, and whether each of those folders is there: quick enough to do before every run.
 *
 * @param {string} folder the one that holds both
 * @returns {string | null}
 */
export function whatIsMissing(folder) {
  const record = path.join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(record)) {
    return 'not installed yet';
  }
  const wanted = packagesOf(path.join(folder, 'package-lock.json'));
  const installed = packagesOf(record);
  for (const [place, { version, optional }] of Object.entries(wanted)) {
    if (place === '' || optional) {
      continue;
    }
    if (installed[place]?.version !== version || !existsSync(path.join(folder, place, 'package.json'))) {
      return `${place.replace(/^.*node_modules\//, '')} ${version} is missing`;
    }
  }
  return null;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Installs the dependencies exactly as locked, where they are not. */
export async function installDependencies() {
  const missing = whatIsMissing(root);
  if (missing === null) {
    return;
  }
  console.log(`Installing the dependencies (${missing}; usually one to two minutes)…`);
  const began = Date.now();
  const places = Object.keys(packagesOf(path.join(root, 'package-lock.json'))).filter((place) => place !== '');
  // What is for other systems never comes: a few of all.
  const far = () => `${places.filter((place) => isThere(place)).length} of ${places.length} packages`;
  await withProgress(() => npm(['ci', '--include=dev'], { cwd: root, doing: 'Installing the dependencies' }), { far });
  console.log(`Installed in ${seconds(began)} s.`);
}

/** @param {string} place */
function isThere(place) {
  return existsSync(path.join(root, place, 'package.json'));
}

/**
 * Runs npm, without running anything of what it installs. What failed is tried once more: a registry may have had a bad
 * moment, or an npm that lost its parent was still at work.
 *
 * @param {readonly string[]} args
 * @param {{ cwd: string, doing: string }} options
 */
export async function npm(args, options) {
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await capture('npm', [...args, ...quietly], options);
  } catch {
    console.log('  That failed; once more…');
    await capture('npm', [...args, ...quietly], options).catch((error) => {
      throw new Failure(`${error.message}\n\nIf npm can reach its registry now, run the same command again.`);
    });
  }
}
