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
      build.onLoad({ filter: /.*/, namespace: 'vscode-once' }, () => ({ contents: "export * from 'vscode';" }));
    },
  };
}

module.exports = { vscodeOnce };
