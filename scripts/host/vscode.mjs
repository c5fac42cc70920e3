#!/usr/bin/env node
/**
 * Stands where the program of a desktop VS Code would: takes its arguments, runs the tests in the VS Code that is served
 * to a browser, prints what they print, and ends with their exit status.
 *
 *   vscode.mjs FOLDER --extensionDevelopmentPath=DIR --extensionTestsPath=FILE [--extensions-dir=DIR]
 *
 * With QUOIN_TEST_HOST=web in the environment, extension and tests run in the web extension host. The counts that tests
 * print there go into the file that QUOIN_TEST_COUNTS names. QUOIN_HOST_LOG=1 shows all that the editor logs.
 */
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { format, parseArgs } from 'node:util';
import { Failure, main } from '../lib/failure.mjs';
import { launchBrowser } from './browser.mjs';
import { startServer, workbenchAddress } from './server.mjs';
import { serveWebExtension } from './web-extension.mjs';

/** Time in which something has to be heard of the tests, in milliseconds: a single test has a shorter limit of its own. */
const SILENCE = 180_000;

/** Invisible, and before each line that the tests print: everything else is VS Code's own log. */
const TEST_OUTPUT = '\u2063';

/** Before the line that tells the counts, where tests cannot write them into a file. */
const COUNTS = TEST_OUTPUT + TEST_OUTPUT;

/** VS Code's own log, shown when something went wrong: the last lines of it. */
const LOG_LINES = 60;
/** @type {string[]} */
const log = [];

main(async () => {
  const { values, positionals } = parseArgs({
    // Arguments that only a desktop program knows are left aside.
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      'extensions-dir': { type: 'string' },
    },
  });
  const tests = absolute(values.extensionTestsPath);
  const [folder] = positionals;
  if (folder === undefined || tests === undefined) {
    throw new Failure('A folder to open and --extensionTestsPath are needed.');
  }
  const extension = absolute(values.extensionDevelopmentPath);
  const inWeb = process.env.QUOIN_TEST_HOST === 'web';
  const server = await startServer({ extensions: absolute(values['extensions-dir']) });
  try {
    const remote = inWeb ? {} : { extension, tests };
    const address = workbenchAddress(server.authority, { folder: path.resolve(folder), ...remote });
    process.exitCode = await runTests(address, async (page) => {
      if (inWeb && extension !== undefined) {
        const grep = process.env.QUOIN_TEST_GREP;
        await serveWebExtension(page, { authority: server.authority, extension, tests, grep });
      }
    });
  } catch (error) {
    log.push("The end of the server's log:", server.log().trimEnd());
    throw error;
  } finally {
    await server.stop();
    if (process.exitCode !== 0) {
      console.error(`\nVS Code's own log, its last lines:\n${log.slice(-LOG_LINES).join('\n')}\n`);
    }
  }
});

/** @param {string | boolean | undefined} value */
function absolute(value) {
  return typeof value === 'string' ? path.resolve(value) : undefined;
}

/**
 * Opens the page that runs the tests and waits for their end.
 *
 * @param {string} address
 * @param {(page: import('playwright-core').Page) => Promise<void>} prepare what the page needs before it is opened
 * @returns {Promise<number>} their exit status
 */
async function runTests(address, prepare) {
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
          fail(`Nothing was heard of the host tests for ${SILENCE / 1000} s: ended.`);
        }
      }, 1000);
      if (process.env.QUOIN_HOST_LOG) {
        page.on('console', (message) => console.error(`[page] ${message.text()}`));
        page.on('worker', (worker) => worker.on('console', (message) => console.error(`[worker] ${message.text()}`)));
      }
      page.on('crash', () => fail('The page with VS Code crashed.'));
      // After the end of the tests this comes too late to change anything.
      browser.on('disconnected', () => fail('The browser with VS Code ended.'));
      const print = (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
        const line = format(...args);
        if (line.startsWith(COUNTS)) {
          writeFileSync(process.env.QUOIN_TEST_COUNTS ?? os.devNull, line.slice(COUNTS.length));
        } else if (line.startsWith(TEST_OUTPUT)) {
          heardOf = Date.now();
          console.log(line.slice(TEST_OUTPUT.length));
        } else {
          log.push(`[${type}] ${line}`);
        }
      };
      const open = async () => {
        await prepare(page);
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
