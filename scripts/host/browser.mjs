import { chromium } from 'playwright-core';
import { findBrowser } from '../setup/browser.mjs';

/**
 * Starts the headless browser.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 */
export function launchBrowser() {
  const { executablePath, env } = findBrowser();
  return chromium.launch({
    executablePath,
    env: /** @type {Record<string, string>} */ (env),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
      // A page whose answer a test intercepts may still reach the server.
      '--disable-features=LocalNetworkAccessChecks',
    ],
  });
}
