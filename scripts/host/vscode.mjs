#!/usr/bin/env node
/**
 * Replaces the program of a desktop VS Code: takes its arguments, runs the tests in the VS Code that is served
 * to a browser, prints what they print, and ends with their exit status.
 *
 *   vscode.mjs FOLDER --extensionDevelopmentPath=DIR --extensionTestsPath=FILE [--extensions-dir=DIR]
 *
 * With QUOIN_TEST_HOST=web in the environment, extension and tests run in the web extension host. The counts that tests
 * print there go into the file that QUOIN_TEST_COUNTS names. QUOIN_TEST_LANGUAGE is VS Code's display language. QUOIN_HOST_LOG=1 shows
 * all that the editor logs.
 */
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Failure, main } from '../lib/failure.mjs';
import { COUNTS, TEST_OUTPUT } from '../lib/test-output.mjs';
import { setDisplayLanguage } from './display-language.mjs';
import { runInPage } from './page-run.mjs';
import { startServer, workbenchAddress } from './server.mjs';
import { serveWebExtension } from './web-extension.mjs';

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
    process.exitCode = await runInPage(address, {
      prepare: async (page) => {
        const language = process.env.QUOIN_TEST_LANGUAGE;
        if (language) await setDisplayLanguage(page, language);
        if (inWeb && extension !== undefined) {
          const grep = process.env.QUOIN_TEST_GREP;
          await serveWebExtension(page, { authority: server.authority, extension, tests, grep });
        }
      },
      heard,
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
 * Prints what the tests print, and keeps the rest for the case of a failure.
 *
 * @param {string} line
 * @param {string} type
 */
function heard(line, type) {
  if (line.startsWith(COUNTS)) {
    writeFileSync(process.env.QUOIN_TEST_COUNTS ?? os.devNull, line.slice(COUNTS.length));
  } else if (line.startsWith(TEST_OUTPUT)) {
    console.log(line.slice(TEST_OUTPUT.length));
  } else {
    log.push(`[${type}] ${line}`);
  }
  return line.startsWith(TEST_OUTPUT);
}
