/**
 * Builds what runs: the extension (desktop and web), the CLI and the tests that run inside VS Code.
 *
 *   node esbuild.js [--production] [--watch] [--no-tests]
 *
 * `--production` minifies, ships no source maps and holds the extension to its size budget. An entry point whose source
 * does not exist is left out. Any error ends the build with exit status 1.
 */
const { existsSync, readdirSync, rmSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');
const { bundledCorpus } = require('./scripts/build/bundled-corpus.js');
const { checkBundles } = require('./scripts/build/check-bundles.js');

const root = __dirname;
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const withTests = !process.argv.includes('--no-tests');

/** @type {esbuild.BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  external: ['vscode'],
  logLevel: 'warning',
  metafile: true,
  plugins: [bundledCorpus(root)],
};

/** @type {esbuild.BuildOptions} */
const shipped = {
  ...shared,
  minify: production,
  sourcemap: production ? false : 'linked',
  define: { 'process.env.NODE_ENV': production ? '"production"' : '"development"' },
};

/**
 * For Node hosts: VS Code's own since 1.100, and whatever runs the CLI.
 *
 * @type {esbuild.BuildOptions}
 */
const node = { platform: 'node', target: 'node20' };

/**
 * For the web worker host; a Node built-in in the bundle is an error there.
 *
 * @type {esbuild.BuildOptions}
 */
const browser = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

/** @type {Record<string, esbuild.BuildOptions>} */
const builds = {
  extension: { ...shipped, ...node, entryPoints: ['src/extension/desktop.ts'], outfile: 'dist/extension.js' },
  web: { ...shipped, ...browser, entryPoints: ['src/extension/web.ts'], outfile: 'dist/web/extension.js' },
  // Loaded when a document becomes a source.
  documents: { ...shipped, ...node, entryPoints: documentReaders('node'), outdir: 'dist' },
  webDocuments: { ...shipped, ...browser, format: 'iife', entryPoints: documentReaders('web'), outdir: 'dist/web' },
  // Loaded when there are sources to read.
  reader: { ...shipped, ...node, entryPoints: ['src/extension/sources/worker/node.ts'], outfile: 'dist/reader.js' },
  webReader: {
    ...shipped,
    ...browser,
    format: 'iife',
    entryPoints: ['src/extension/sources/worker/web.ts'],
    outfile: 'dist/web/reader.js',
  },
  // A module of the newer kind, which Node and a web worker load alike: read when a reference is first formatted.
  citeproc: {
    ...shipped,
    ...browser,
    format: 'esm',
    entryPoints: ['node_modules/citeproc/citeproc_commonjs.js'],
    outfile: 'dist/citeproc.mjs',
    sourcemap: false,
  },
  cli: {
    ...shipped,
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  tests: {
    ...shared,
    ...node,
    entryPoints: testFiles('test/host'),
    outdir: 'dist/test',
    outbase: 'test/host',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  },
  webTests: {
    ...shared,
    ...browser,
    entryPoints: ['test/host/web/index.ts'],
    outfile: 'dist/test/web/index.js',
    sourcemap: 'inline',
  },
};

/**
 * The workers that turn PDF and Word files into text.
 *
 * @param {'node' | 'web'} host
 */
function documentReaders(host) {
  return ['pdf', 'docx'].map((out) => ({ out, in: `src/extension/sources/convert/${out}-${host}.ts` }));
}

/**
 * The suite's entry and every test file of the Node extension host; those of the web host are one bundle of their own.
 *
 * @param {string} folder
 */
function testFiles(folder) {
  if (!existsSync(path.join(root, folder))) {
    return [];
  }
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file === 'index.ts' || (file.endsWith('.test.ts') && !file.startsWith('web/')))
    .map((file) => `${folder}/${file}`);
}

/** The builds whose sources are there. */
function wanted() {
  return Object.entries(builds).filter(([name, { entryPoints }]) => {
    const [first] = /** @type {(string | { in: string })[]} */ (entryPoints);
    const file = typeof first === 'object' ? first.in : first;
    return (withTests || !/tests/i.test(name)) && file !== undefined && existsSync(path.join(root, file));
  });
}

/**
 * Removes what an earlier build left: a test that is gone from the source must not run, nor a source map ship.
 *
 * @param {readonly string[]} outputs what this build wrote, relative to the root
 */
function removeStale(outputs) {
  const kept = new Set(outputs.map((file) => path.join(root, file)));
  const folder = path.join(root, 'dist');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const foreign = !withTests && file.startsWith(path.join(folder, 'test'));
    if (entry.isFile() && !kept.has(file) && !foreign) {
      rmSync(file);
    }
  }
}

async function main() {
  if (watch) {
    for (const [, options] of wanted()) {
      const context = await esbuild.context({ ...options, logLevel: 'info' });
      await context.watch();
    }
    return;
  }
  const built = await Promise.all(
    wanted().map(async ([name, options]) => [name, (await esbuild.build(options)).metafile]),
  );
  /** @type {Record<string, esbuild.Metafile>} */
  const metafiles = Object.fromEntries(built);
  removeStale(Object.values(metafiles).flatMap(({ outputs }) => Object.keys(outputs)));
  checkBundles(metafiles, { holdToBudget: production });
}

main().catch((error) => {
  // What esbuild found it has already printed itself.
  if (!('errors' in error)) {
    console.error(error instanceof Error ? error.message : error);
  }
  process.exit(1);
});
