import { spawn } from 'node:child_process';
import process from 'node:process';
import { Failure } from './failure.mjs';

/** Children in process groups of their own, to be ended with this process however it ends. */
const groups = /** @type {Set<import('node:child_process').ChildProcess>} */ (new Set());

/** Children that exit when they are signalled. */
const shown = /** @type {Set<import('node:child_process').ChildProcess>} */ (new Set());

/** Time that those have to tidy up, in milliseconds. */
const PATIENCE = 8000;

/** Signals after which this process ends, with the exit status that says so. */
const ENDING = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 });

process.on('exit', () => {
  for (const child of groups) {
    signalGroup(child, 'SIGKILL');
  }
});
for (const [signal, status] of Object.entries(ENDING)) {
  let again = false;
  process.on(signal, async () => {
    if (!again && shown.size > 0) {
      again = true;
      const ends = [...shown].map((child) => new Promise((resolve) => child.once('exit', resolve)));
      for (const child of shown) {
        child.kill('SIGTERM');
      }
      await Promise.race([Promise.all(ends), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    }
    process.exit(status);
  });
}

/**
 * Starts a program that leads a process group, so that it and all it started can be ended together.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptionsWithoutStdio} [options]
 */
export function spawnGroup(command, args, options = {}) {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  groups.add(child);
  child.on('exit', () => {
    // The leader is gone; its remaining children are ended too.
    signalGroup(child, 'SIGKILL');
    groups.delete(child);
  });
  return child;
}

/**
 * Ends a program started by `spawnGroup` and all it started, forcibly if it does not.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export async function endGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const exited = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  const forced = setTimeout(() => signalGroup(child, 'SIGKILL'), PATIENCE);
  await exited;
  clearTimeout(forced);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') {
      throw error;
    }
  }
}

/**
 * Runs a program to its end in silence and gives its output; if it fails, all it printed is in the error.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, doing: string }} options `doing` begins the error's message
 * @returns {Promise<string>}
 */
export function capture(command, args, { cwd, env, doing }) {
  return new Promise((resolve, reject) => {
    const child = spawnGroup(command, args, { cwd, env, shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => reject(new Failure(`${doing} failed: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) {
        resolve(output);
      } else {
        const call = `${command} ${args.join(' ')}`;
        reject(new Failure(`${doing} failed: \`${call}\` ended with ${signal ?? code}.\n${output.trimEnd()}`));
      }
    });
  });
}

/**
 * Runs a program to its end with its output shown as it comes.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit status; 1 if it could not be started or a signal ended it
 */
export function show(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] });
    shown.add(child);
    child.on('error', (error) => {
      shown.delete(child);
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => {
      shown.delete(child);
      resolve(code ?? 1);
    });
  });
}
