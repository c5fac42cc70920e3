/**
 * The virtual file `quoin:bundled-corpus`: the articles of `corpus/`, read and extracted while building, as JSON, so that
 * activation reads no Markdown; and `quoin:bundled-corpus-index`: the search index of them alone. The engine that reads and indexes
 * them is bundled from this very source and run in Node.
 */
const { readdirSync, readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const esbuild = require('esbuild');

/** The name tagger's weights, in the project's folder. */
const WEIGHTS = 'models/names.bin';

/** What the build needs of the engine. */
const ENGINE = `
  export { readArticle } from './src/engine/article/read.js';
  export { extract } from './src/engine/extract/extract.js';
  export { loadNameTagger } from './src/engine/extract/names/tagger.js';
  export { bundledArticles } from './src/engine/library/bundled.js';
  export { bundledIndex } from './src/engine/search/bundled-index.js';
`;

/**
 * The engine's functions, as the build uses them.
 *
 * @typedef {object} Engine
 * @property {(source: { file: string, text: string }) => import('../../src/engine/article/article.js').ReadOutcome} readArticle
 * @property {typeof import('../../src/engine/extract/extract.js').extract} extract
 * @property {typeof import('../../src/engine/extract/names/tagger.js').loadNameTagger} loadNameTagger
 * @property {typeof import('../../src/engine/library/bundled.js').bundledArticles} bundledArticles
 * @property {typeof import('../../src/engine/search/bundled-index.js').bundledIndex} bundledIndex
 */

/**
 * @param {string} root the project's folder
 * @returns {esbuild.Plugin}
 */
function bundledCorpus(root) {
  return {
    name: 'bundled-corpus',
    setup(build) {
      build.onResolve({ filter: /^quoin:bundled-corpus(-index)?$/ }, ({ path }) => ({ path, namespace: 'quoin' }));
      build.onLoad({ filter: /.*/, namespace: 'quoin' }, async ({ path: name }) => {
        const engine = await loadEngine(root);
        const { bundledArticles, bundledIndex } = engine.exports;
        const { entries, errors, warnings, files } = readCorpus(root, engine.exports);
        const isIndex = name.endsWith('-index');
        const json = JSON.stringify(entries);
        return {
          contents: isIndex ? new Uint8Array(bundledIndex(bundledArticles(json), json)) : json,
          loader: 'copy',
          // They are of the articles.
          errors: isIndex ? [] : errors,
          warnings: isIndex ? [] : warnings,
          watchFiles: [...files, ...engine.files],
          watchDirs: [path.join(root, 'corpus')],
        };
      });
    },
  };
}

/**
 * Bundles the engine's reader and extractor and loads them.
 *
 * @param {string} root
 * @returns {Promise<{ exports: Engine, files: string[] }>} with the files that they were made of
 */
async function loadEngine(root) {
  const built = await esbuild.build({
    stdin: { contents: ENGINE, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const module = { exports: /** @type {Engine} */ ({}) };
  const load = new Function('module', 'exports', 'require', built.outputFiles.map(({ text }) => text).join('\n'));
  load(module, module.exports, createRequire(path.join(root, 'package.json')));
  const files = Object.keys(built.metafile.inputs).filter((input) => input !== '<stdin>');
  return { exports: module.exports, files: files.map((file) => path.join(root, file)) };
}

/**
 * Reads every article of the corpus, in the order of the file names; what is wrong with one is the build's problem.
 *
 * @param {string} root
 * @param {Engine} engine
 */
function readCorpus(root, { readArticle, extract, loadNameTagger }) {
  const names = loadNameTagger(readFileSync(path.join(root, WEIGHTS)));
  const folder = path.join(root, 'corpus');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => path.join(folder, name));
  const entries = [];
  /** @type {Record<'error' | 'warning', esbuild.PartialMessage[]>} */
  const messages = { error: [], warning: [] };
  for (const file of files) {
    const { article, problems } = readArticle({ file, text: readFileSync(file, 'utf8').replace(/^\uFEFF/, '') });
    for (const { severity, field, message } of problems) {
      messages[severity].push({ text: field ? `${field}: ${message}` : message, location: { file } });
    }
    if (article) {
      entries.push({ article, extraction: extract(article, { names }) });
    } else if (!problems.some(({ severity }) => severity === 'error')) {
      messages.error.push({ text: 'The file holds no article.', location: { file } });
    }
  }
  return { entries, errors: messages.error, warnings: messages.warning, files };
}

module.exports = { bundledCorpus };
