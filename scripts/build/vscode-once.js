/** Parts of it that are named most: as variables of the bundle their names are a letter or two. */
const NAMED_MOST = ['commands', 'Disposable', 'l10n', 'languages', 'Range', 'Uri', 'window', 'workspace'];

/**
 * The editor's interface, asked for and wrapped once for a whole bundle: otherwise every file that imports it would have the
 * editor look it up, and copy its hundreds of names, while the extension is being loaded.
 *
 * @returns {import('esbuild').Plugin}
 */
function vscodeOnce() {
  return {
    name: 'vscode-once',
    setup(build) {
      build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
        namespace === 'vscode-once' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'vscode-once' },
      );
      build.onLoad({ filter: /.*/, namespace: 'vscode-once' }, () => ({
        contents: `
          import * as editor from 'vscode';
          export * from 'vscode';
          export const { ${NAMED_MOST.join(', ')} } = editor;
        `,
      }));
    },
  };
}

module.exports = { vscodeOnce };
