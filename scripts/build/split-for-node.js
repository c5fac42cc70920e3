const { mkdir, writeFile } = require('node:fs/promises');
const path = require('node:path');
const esbuild = require('esbuild');

/** A part that is imported when it is needed, as esbuild writes it: the one thing that it leaves as it is. */
const IMPORTED_LATER = /\bimport\(("\.{1,2}\/[^"]+")\)/g;

/** What is known of the map of a part. */
const EMPTY = { inputs: {}, imports: [], exports: [] };

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
      const withMaps = Boolean(options.sourcemap);
      Object.assign(options, {
        format: 'esm',
        splitting: true,
        chunkNames: 'parts/[name]-[hash]',
        write: false,
        sourcemap: withMaps && 'inline',
      });
      const { absWorkingDir = '', minify = false, charset = 'ascii', target = 'esnext' } = options;
      build.onEnd(async ({ outputFiles = [], metafile }) => {
        for (const { path: file, text } of outputFiles) {
          const source = text.replace(IMPORTED_LATER, (_, part) => `Promise.resolve().then(() => require(${part}))`);
          const sourcemap = withMaps && 'external';
          const { code, map } = await esbuild.transform(source, { format: 'cjs', minify, charset, target, sourcemap });
          const written = withMaps
            ? { [file]: `${code}//# sourceMappingURL=${path.basename(file)}.map\n`, [`${file}.map`]: map }
            : { [file]: code };
          await mkdir(path.dirname(file), { recursive: true });
          for (const [name, content] of Object.entries(written)) {
            await writeFile(name, content);
            const output = path.relative(absWorkingDir, name).replaceAll('\\', '/');
            if (metafile) {
              metafile.outputs[output] = { ...EMPTY, ...metafile.outputs[output], bytes: Buffer.byteLength(content) };
            }
          }
        }
      });
    },
  };
}

module.exports = { splitForNode };
