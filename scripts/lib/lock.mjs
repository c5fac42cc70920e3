import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Runs `body` while no other process of this project runs one under the same lock. The lock of a process that has died
 * is taken over.
 *
 * @template T
 * @param {string} folder where the lock's file is put
 * @param {() => Promise<T>} body
 * @returns {Promise<T>}
 */
export async function withLock(folder, body) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'setup.lock');
  const release = () => rmSync(file, { force: true });
  for (let told = false; !take(file); told = true) {
    const holder = readHolder(file);
    if (holder !== null && !isAlive(holder)) {
      release();
      continue;
    }
    if (!told) {
      console.log(`Waiting for the set-up that process ${holder ?? '(unknown)'} is doing…`);
    }
    await delay(300);
  }
  process.on('exit', release);
  try {
    return await body();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

/**
 * The process that holds the lock, or null if its file is gone or not written yet.
 *
 * @param {string} file
 */
function readHolder(file) {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || null;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') {
      return null;
    }
    throw error;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
