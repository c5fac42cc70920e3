import process from 'node:process';
import { format } from 'node:util';
import { Failure } from '../lib/failure.mjs';
import { launchBrowser } from './browser.mjs';

/** Time in which something has to be heard of what runs, in milliseconds: a single test has a shorter limit of its own. */
const SILENCE = 180_000;

/**
 * What is done with the page and with what is heard of it.
 *
 * @typedef {object} PageRun
 * @property {(page: import('playwright-core').Page) => Promise<void>} [prepare] what the page needs before it is opened
 * @property {(line: string, type: string) => boolean} heard takes a line of the log; true if it came from what runs
 */

/**
 * Opens an address with a module to run in the extension host (`workbenchAddress` makes it), and waits until that has
 * ended.
 *
 * @param {string} address
 * @param {PageRun} run
 * @returns {Promise<number>} the exit status
 */
export async function runInPage(address, { prepare, heard }) {
  const browser = await launchBrowser();
  let heardOf = Date.now();
  /** @type {NodeJS.Timeout | undefined} */
  let watch;
  try {
    const page = await browser.newPage();
    return await new Promise((resolve, reject) => {
      const fail = (/** @type {string} */ why) => reject(new Failure(why));
      watch = setInterval(() => {
        if (Date.now() - heardOf > SILENCE) {
          fail(`Nothing was heard from the extension host for ${SILENCE / 1000} s: ended.`);
        }
      }, 1000);
      if (process.env.QUOIN_HOST_LOG) {
        page.on('console', (message) => console.error(`[page] ${message.text()}`));
        page.on('worker', (worker) => worker.on('console', (message) => console.error(`[worker] ${message.text()}`)));
      }
      page.on('crash', () => fail('The page with VS Code crashed.'));
      // After the end of the run this comes too late to change anything.
      browser.on('disconnected', () => fail('The browser with VS Code ended.'));
      const print = (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
        if (heard(format(...args), type)) {
          heardOf = Date.now();
        }
      };
      const open = async () => {
        await prepare?.(page);
        await page.exposeFunction('codeAutomationLog', print);
        await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolve(code));
        await page.goto(address);
      };
      open().catch(reject);
    });
  } finally {
    clearInterval(watch);
    await browser.close();
  }
}
