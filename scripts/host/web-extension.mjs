import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Where the extension's files are found, under the page's own origin: its content policy refuses any other. */
const PLACE = '/extension-under-test';

/** What the page is configured by. */
const CONFIGURATION = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/;

/**
 * Has a page run an extension in the web worker host, as an editor without any server does, while the workspace stays on
 * the server. To be called before the page is opened.
 *
 * @param {import('playwright-core').Page} page
 * @param {object} what
 * @param {string} what.authority the server's host and port
 * @param {string} what.extension the extension's folder
 * @param {string} what.tests the bundled tests, inside it
 * @param {string | undefined} what.grep which tests are to run
 */
export async function serveWebExtension(page, { authority, extension, tests, grep }) {
  const at = (/** @type {string} */ file) => ({ scheme: 'http', authority, path: PLACE + file });
  const bundle = `/${path.relative(extension, tests).replaceAll(path.sep, '/')}`;

  await page.route(`http://${authority}/?*`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(CONFIGURATION, (_, before, settings, after) => {
      const configuration = JSON.parse(unescapeHtml(settings));
      configuration.developmentOptions = {
        ...configuration.developmentOptions,
        extensions: [at('')],
        extensionTestsPath: at(bundle),
      };
      return before + escapeHtml(JSON.stringify(configuration)) + after;
    });
    await route.fulfill({ response, body });
  });

  await page.context().route(`http://${authority}${PLACE}/**`, async (route) => {
    const file = decodeURIComponent(new URL(route.request().url()).pathname).slice(PLACE.length);
    try {
      const content = await readFile(path.join(extension, file));
      if (file === '/package.json') {
        const { main: _, ...manifest } = JSON.parse(content.toString());
        await route.fulfill({ json: manifest });
      } else if (file === bundle) {
        // A worker has no environment variables.
        const told = `globalThis.QUOIN_TEST_GREP = ${JSON.stringify(grep ?? '')};\n`;
        await route.fulfill({ body: told + content, contentType: 'text/javascript' });
      } else {
        await route.fulfill({ body: content, contentType: contentType(file) });
      }
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') {
        throw error;
      }
      await route.fulfill({ status: 404 });
    }
  });
}

/** @param {string} file */
function contentType(file) {
  const types = /** @type {Record<string, string>} */ ({
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.mjs': 'text/javascript',
    '.svg': 'image/svg+xml',
  });
  return types[path.extname(file)] ?? 'application/octet-stream';
}

/** @param {string} text */
function unescapeHtml(text) {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
