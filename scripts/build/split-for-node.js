const { mkdir, writeFile } = require('node:fs/promises');
const path = require('node:path');
const esbuild = require('esbuild');

/** A part that is imported when it is needed, as esbuild writes it: the one thing that it leaves as it is. */
const IMPORTED_LATER = /\bimport\(("\.{1,2}\/[^"]+")\)/g;

/** What a part exports, as esbuild writes it: at its end, followed at most by its map. */
const EXPORTED = /\bexport\s*\{([^{}]*)\};?(?=\s*(?:\/\/# sourceMappingURL=\S*\s*)?$)/;

/** What is known about the map of a part. */
const EMPTY = { inputs: {}, imports: [], exports: [] };

/**
 * Makes a file of its own of each part that the source imports only when it is needed. esbuild does so for modules of the newer
 * kind alone, for which not every extension host has the editor's interface; so they are made, and turned into the older
 * kind. The output goes to `outdir`.
 *
 * @param {string} chunkNames where the parts go in it, as esbuild's option of this name has it
 * @returns {import('esbuild').Plugin}
 */
function splitForNode(chunkNames = 'parts/[name]-[hash]') {
  return {
    name: 'split-for-node',
    setup(build) {
      const options = build.initialOptions;
      const withMaps = Boolean(options.sourcemap);
      Object.assign(options, {
        format: 'esm',
        splitting: true,
        chunkNames,
        write: false,
        sourcemap: withMaps && 'inline',
      });
      const { absWorkingDir = '', minify = false, charset = 'ascii', target = 'esnext' } = options;
      build.onEnd(async ({ outputFiles = [], metafile }) => {
        const files = outputFiles.map(async ({ path: file, text }) => {
          const source = text
            .replace(IMPORTED_LATER, (_, part) => `Promise.resolve().then(() => require(${part}))`)
            .replace(EXPORTED, (_, names) => exporting(names));
          const { code, map } = await esbuild.transform(source, {
            format: 'cjs',
            // As modules of the newer kind are without saying so.
            banner: '"use strict";',
            minify,
            charset,
            target,
            sourcemap: withMaps && 'external',
          });
          return withMaps
            ? { [file]: `${code}//# sourceMappingURL=${path.basename(file)}.map\n`, [`${file}.map`]: map }
            : { [file]: code };
        });
        // The entry is last: the one who loads it finds the parts that it names.
        for (const [file, content] of (await Promise.all(files)).reverse().flatMap(Object.entries)) {
          await mkdir(path.dirname(file), { recursive: true });
          await writeFile(file, content);
          const output = path.relative(absWorkingDir, file).replaceAll('\\', '/');
          if (metafile) {
            metafile.outputs[output] = { ...EMPTY, ...metafile.outputs[output], bytes: Buffer.byteLength(content) };
          }
        }
      });
    },
  };
}

/**
 * Code of the older kind that exports the same, each as it is when it is asked for. What esbuild makes of an `export` is four times as
 * long, in each part.
 *
 * @param {string} names such as `a, b as c`
 */
function exporting(names) {
  const getters = names
    .split(',')
    .map((each) => each.trim().split(/\s+as\s+/))
    .filter(([name]) => name !== '')
    .map(([name, as = name]) => `${as}:()=>${name}`);
  // No part has these names: it has short ones, or those of the source.
  const [name, get] = ['exportedName', 'exportedGetter'];
  return `for(let[${name},${get}]of Object.entries({${getters}}))Object.defineProperty(exports,${name},{enumerable:true,get:${get}});Object.defineProperty(exports,'__esModule',{value:true});`;
}

module.exports = { splitForNode };
