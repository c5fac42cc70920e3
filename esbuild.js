/**
 * Builds what runs: the extension (desktop and web), the CLI and the tests that run inside VS Code.
 *
 *   node esbuild.js [--production] [--watch] [--no-tests]
 *
 * `--production` minifies, ships no source maps and holds the extension to its size budget. Any error ends the build with
 * exit status 1, and a bundle that breaks a rule of the project with 2.
 */
const { readdirSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');
const { bundledCorpus } = require('./scripts/build/bundled-corpus.js');
const { compactEntities } = require('./scripts/build/compact-entities.js');
const { BrokenRule, checkBundles } = require('./scripts/build/check-bundles.js');
const { l10nOnce } = require('./scripts/build/l10n-once.js');
const { splitForNode } = require('./scripts/build/split-for-node.js');
const { withoutStyleSheets } = require('./scripts/build/without-style-sheets.js');
const { withoutSchemaValidator } = require('./scripts/build/without-schema-validator.js');
const { licenseProblems, noticesOf, shippedPackages } = require('./scripts/build/third-party-notices.js');
const { vscodeOnce } = require('./scripts/build/vscode-once.js');

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
};

const plugins = [compactEntities(), l10nOnce(root), vscodeOnce(), withoutStyleSheets()];

/** @type {esbuild.BuildOptions} */
const shipped = {
  ...shared,
  minify: production,
  // Curly quotation marks as they are, not as six characters each.
  charset: 'utf8',
  plugins,
  sourcemap: production ? false : 'linked',
  define: { 'process.env.NODE_ENV': production ? '"production"' : '"development"' },
};

/**
 * For Node hosts: that of VS Code since 1.100, and the Node that runs the CLI.
 *
 * @type {esbuild.BuildOptions}
 */
const node = {
  platform: 'node',
  target: 'node20',
  // The same library in modules of the newer kind, of which only what is used is bundled.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};

/**
 * For the web worker host: a browser without a document. A Node built-in in the bundle is an error there.
 *
 * @type {esbuild.BuildOptions}
 */
const browser = {
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['worker'],
};

/** @type {esbuild.BuildOptions} */
const worker = { ...browser, format: 'iife' };

/**
 * Modules of the newer kind, which Node and a web worker load alike. Code that several of them need is in shared files.
 *
 * @type {esbuild.BuildOptions}
 */
const modules = { ...browser, format: 'esm', splitting: true, outdir: 'dist', outExtension: { '.js': '.mjs' } };

/**
 * Fixtures that tests import are bundled as text: the web host has no files of its own.
 *
 * @type {Record<string, esbuild.Loader>}
 */
const FIXTURES = { '.md': 'text', '.html': 'text' };

/** @type {Record<string, esbuild.BuildOptions>} */
const builds = {
  extension: {
    ...shipped,
    ...node,
    entryPoints: { extension: 'src/extension/desktop.ts' },
    outdir: 'dist',
    plugins: [...plugins, splitForNode()],
  },
  web: { ...shipped, ...browser, entryPoints: ['src/extension/web.ts'], outfile: 'dist/web/extension.js' },
  // Workers: programs of web workers, which a thread of Node runs, too.
  thread: { ...shipped, ...node, entryPoints: ['src/worker/thread.ts'], outfile: 'dist/thread.js' },
  // Loaded when a document becomes a source.
  documents: { ...shipped, ...worker, entryPoints: documentReaders(), outdir: 'dist' },
  // Loaded when there are sources to read.
  reader: { ...shipped, ...worker, entryPoints: ['src/worker/main.ts'], outfile: 'dist/reader.js' },
  // The script that loads the library.
  libraryWorker: { ...shipped, ...worker, entryPoints: ['src/host/main.ts'], outfile: 'dist/library.js' },
  // The library and all that answers from it, and what its thread loads later: what they have in common is loaded, compiled and
  // run once.
  library: {
    ...shipped,
    ...modules,
    chunkNames: 'library-[hash]',
    entryPoints: {
      library: 'src/host/program.ts',
      // A draft is checked, or a quotation completed.
      check: 'src/service/check-part.ts',
      // Facts of a draft are checked.
      facts: 'src/engine/draft/facts/checker.ts',
      // A language model calls a tool.
      tools: 'src/tools/module.ts',
    },
  },
  // Loaded when a preview shows citations, or a draft names a bibliography.
  citations: { ...shipped, ...worker, entryPoints: ['src/worker/citations/main.ts'], outfile: 'dist/citations.js' },
  // Each is loaded when it is first needed.
  modules: {
    ...shipped,
    ...modules,
    chunkNames: 'shared-[hash]',
    entryPoints: {
      // A reference is formatted.
      citeproc: 'src/engine/cite/styles/module.ts',
      // A draft names a bibliography, or one is written or changed.
      bibliographies: 'src/engine/bibliography/formats.ts',
      // A file is made of a draft.
      export: 'src/engine/cite/export/export.ts',
      // Commands of drafts that few need.
      'draft-commands': 'src/extension/draft-commands/module.ts',
      // Something is inserted, pasted or dropped.
      insertion: 'src/service/insertion.ts',
      // A cite key is renamed.
      rename: 'src/service/rename.ts',
      // A remote library is used.
      remote: 'src/extension/remote/module.ts',
      // A draft is to be filed.
      filing: 'src/extension/filing/module.ts',
      // Metadata are completed or reviewed.
      metadata: 'src/extension/sources/metadata-form.ts',
      // What a source was read from is opened.
      originals: 'src/extension/originals/module.ts',
      // All sources have been read.
      usage: 'src/extension/usage/module.ts',
      // Something is corrected.
      corrections: 'src/extension/corrections/module.ts',
    },
  },
  // For Node alone: read when a writer connects Zotero.
  zotero: { ...shipped, ...node, entryPoints: ['src/remote/zotero/module.ts'], outfile: 'dist/zotero.js' },
  // For Node alone, too: read when a writer connects an archive.
  archive: { ...shipped, ...node, entryPoints: ['src/remote/archive/module.ts'], outfile: 'dist/archive.js' },
  // Data: what it weighs, the programs need not.
  corpus: {
    absWorkingDir: root,
    bundle: true,
    metafile: true,
    entryPoints: [
      { in: 'quoin:bundled-corpus', out: 'corpus.json' },
      { in: 'quoin:bundled-corpus-index', out: 'corpus.index' },
    ],
    outdir: 'dist',
    plugins: [bundledCorpus(root)],
  },
  cli: {
    ...shipped,
    ...node,
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: 'dist',
    plugins: [...plugins, splitForNode('cli-[name]-[hash]')],
  },
  // The server for language models: what needs no library is answered before the rest of it is made.
  mcp: {
    ...shipped,
    ...node,
    entryPoints: { mcp: 'src/mcp/main.ts' },
    outdir: 'dist',
    plugins: [...plugins, withoutSchemaValidator(), splitForNode('mcp-[name]-[hash]')],
  },
  // The language server, for other editors.
  lsp: {
    ...shipped,
    ...node,
    entryPoints: { lsp: 'src/server/main.ts', 'lsp-first-reading': 'src/server/first-reading.ts' },
    outdir: 'dist',
    plugins: [...plugins, splitForNode('lsp-[name]-[hash]')],
  },
  tests: {
    ...shared,
    ...node,
    entryPoints: ['test/host/index.ts', 'test/host/localization.pseudo.ts', ...hostTests('node')],
    outdir: 'dist/test',
    outbase: 'test/host',
    loader: FIXTURES,
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  },
  webTests: {
    ...shared,
    ...browser,
    // Mocha's own bundle puts itself into what would be this one's exports; they are set after it.
    format: 'iife',
    globalName: 'tests',
    footer: { js: 'module.exports = tests;' },
    // One bundle, as a worker has no files to load.
    stdin: {
      contents: `
        import { runModules } from './test/host/web/index.js';
        export const run = () => runModules([${hostTests('web').map((file) => `() => require('./${file}')`)}]);
      `,
      resolveDir: root,
      loader: 'ts',
    },
    alias: { 'node:assert/strict': './test/host/web/assert.ts' },
    define: { 'process.env.QUOIN_TEST_INSTALLED_IN': 'undefined' },
    loader: FIXTURES,
    outfile: 'dist/test/web/index.js',
    sourcemap: 'inline',
  },
};

/** The workers that turn documents into text. */
function documentReaders() {
  return ['pdf', 'docx', 'epub', 'mail'].map((out) => ({ out, in: `src/extension/sources/convert/${out}-worker.ts` }));
}

/**
 * The test files of an extension host. Most are for both, and import what both have; `*.node.test.ts` need Node.
 *
 * @param {'node' | 'web'} host
 */
function hostTests(host) {
  return readdirSync(path.join(root, 'test/host'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && (host === 'node' || !file.endsWith('.node.test.ts')))
    .sort()
    .map((file) => `test/host/${file.replaceAll('\\', '/')}`);
}

/** The builds that are asked for. */
function wanted() {
  return Object.entries(builds).filter(([name]) => withTests || !/tests/i.test(name));
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
  writeNotices(metafiles);
  checkBundles(metafiles, { holdToBudget: production });
}

/**
 * Puts the notices of all packages in what ships beside it.
 *
 * @param {Record<string, esbuild.Metafile>} metafiles by the build's name
 */
function writeNotices(metafiles) {
  const shippedOnes = Object.entries(metafiles).flatMap(([name, each]) => (/tests/i.test(name) ? [] : each));
  const packages = shippedPackages(root, shippedOnes);
  const problems = licenseProblems(packages);
  if (problems.length > 0) {
    throw new BrokenRule(problems.join('\n'));
  }
  writeFileSync(path.join(root, 'dist/ThirdPartyNotices.txt'), noticesOf(packages));
}

main().catch((error) => {
  // What esbuild found it has already printed itself.
  if (!('errors' in error)) {
    console.error(error instanceof Error ? error.message : error);
  }
  process.exit(error instanceof BrokenRule ? 2 : 1);
});
