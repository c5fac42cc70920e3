const { mkdir, writeFile } = require('node:fs/promises');
const path = require('node:path');
const esbuild = require('esbuild');

/** A part that is imported when it is needed, as esbuild writes it: the one thing that it leaves as it is. */
const IMPORTED_LATER = /\bimport\(("\.{1,2}\/[^"]+")\)/g;

/**
 * Makes a file of its own of each part that the source imports only when it is needed. esbuild does so for modules of the newer
 * kind alone, for which not every extension host has the editor's interface; so they are made, and turned into the older
 * kind. The output goes to `outdir`.
 *
 * @returns {import('esbuild').Plugin}
 */
function splitForNode() {
  return {
    name: 'split-for-node',
    setup(build) {
      const options = build.initialOptions;
      const sourcemap = options.sourcemap ? 'inline' : false;
      Object.assign(options, {
        format: 'esm',
        splitting: true,
        chunkNames: 'parts/[name]-[hash]',
        write: false,
        sourcemap,
      });
      const { minify = false, charset = 'ascii', target = 'esnext' } = options;
      build.onEnd(async ({ outputFiles = [], metafile }) => {
        for (const { path: file, text } of outputFiles) {
          const source = text.replace(IMPORTED_LATER, (_, part) => `Promise.resolve().then(() => require(${part}))`);
          const { code } = await esbuild.transform(source, { format: 'cjs', minify, charset, target, sourcemap });
          await mkdir(path.dirname(file), { recursive: true });
          await writeFile(file, code);
          const output = metafile?.outputs[path.relative(options.absWorkingDir ?? '', file).replaceAll('\\', '/')];
          if (output) {
            output.bytes = Buffer.byteLength(code);
          }
        }
      });
    },
  };
}

module.exports = { splitForNode };
