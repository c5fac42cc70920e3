const path = require('node:path');

/** What brings a text into the language of the interface, without what reads files and addresses. */
const PACKAGE = 'node_modules/@vscode/l10n/dist/browser.js';

/**
 * What brings texts into the language of the interface, once for a whole thread: a program and the modules that it loads are
 * bundles of their own, and only the program is given the translations.
 *
 * @param {string} root the folder of the project
 * @returns {import('esbuild').Plugin}
 */
function l10nOnce(root) {
  return {
    name: 'l10n-once',
    setup(build) {
      build.onResolve({ filter: /^@vscode\/l10n$/ }, () => ({
        path: '@vscode/l10n',
        namespace: 'l10n-once',
        sideEffects: false,
      }));
      build.onLoad({ filter: /.*/, namespace: 'l10n-once' }, () => ({
        contents: `
          import * as own from ${JSON.stringify(path.join(root, PACKAGE))};
          export const { config, t } = (globalThis[Symbol.for('quoin.l10n')] ??= own);
        `,
        resolveDir: root,
      }));
    },
  };
}

module.exports = { l10nOnce };
