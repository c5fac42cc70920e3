/** What every build's result is held to, beyond compiling. */
const { appendFileSync } = require('node:fs');

/** The builds that an editor loads to activate the extension; other bundles are loaded on demand. */
const LOADED_AT_START = new Set(['extension', 'web']);

/** Dependencies that have no place in these: what needs them is loaded when it is used. */
const NOT_AT_START = new Set(['yaml', 'zod', 'citeproc']);

/**
 * Largest sizes of bundles, minified, all their parts included, in bytes: each dependency is to be worth what it adds. What knows
 * the languages of sources is most of the last two.
 */
const BUDGETS = new Map([
  ['extension', 350_000],
  ['web', 352_000],
  ['library', 940_000],
  ['mcp', 955_000],
]);

/** Parts that a budget leaves out, by build: they are loaded for the few folders, files and questions that need them. */
const SELDOM_LOADED = new Map([
  ['mcp', /\/mcp-(?:read-corrections|decode-source|kept-library|reader|checker)-/],
  ['library', /\/(?:check|facts|tools)\.mjs$/],
]);

/** Programs of Node. All else runs in a browser, too. */
const FOR_NODE = new Set(['extension', 'thread', 'zotero', 'archive', 'cli', 'mcp', 'lsp', 'tests']);

/** What a dependency asks for in a `try`, and does without where it is not there: no browser and no machine has it. */
const OPTIONAL = new Set(['canvas', 'cssstyle']);

/** Bundles that were built and run, but are not as they have to be. */
class BrokenRule extends Error {}

/**
 * Prints the sizes of what ships and throws a `BrokenRule` if a bundle breaks one.
 *
 * @param {Record<string, import('esbuild').Metafile>} metafiles by the build's name
 * @param {{ holdToBudget: boolean }} options sizes are only held to the budget where the bundle is minified
 */
function checkBundles(metafiles, { holdToBudget }) {
  const problems = [];
  for (const [name, metafile] of Object.entries(metafiles)) {
    problems.push(...strayImports(name, metafile));
    if (/tests/i.test(name)) {
      continue;
    }
    const files = Object.entries(metafile.outputs).filter(([file]) => /\.m?js$/.test(file));
    for (const [file, { bytes }] of files) {
      console.log(`${file.padEnd(34)} ${(bytes / 1000).toFixed(1).padStart(8)} kB`);
    }
    for (const [file, { inputs }] of LOADED_AT_START.has(name) ? files : []) {
      problems.push(...misplaced(inputs).map((part) => `${file} has ${part} in it, which no start needs.`));
    }
    const budget = BUDGETS.get(name);
    if (!holdToBudget || budget === undefined) {
      continue;
    }
    const entry = files.map(([file]) => file).find((file) => !/\/parts\/|-/.test(file)) ?? name;
    const seldom = SELDOM_LOADED.get(name);
    const reached = seldom === undefined ? null : loadedWithout(entry, metafile, seldom);
    const loaded = files.filter(([file]) => reached?.has(file) ?? true);
    const bytes = loaded.reduce((sum, [, output]) => sum + output.bytes, 0);
    const parts =
      loaded.length < files.length
        ? ', without parts that are seldom loaded'
        : files.length > 1
          ? ', all parts included'
          : '';
    note(`${entry} has ${(bytes / 1000).toFixed(1)} kB${parts} (budget ${budget / 1000})`);
    if (bytes > budget) {
      problems.push(`${entry} has ${bytes} bytes${parts}; the budget is ${budget}.\n${largestParts(metafile)}`);
    }
  }
  if (problems.length > 0) {
    throw new BrokenRule(problems.join('\n'));
  }
}

/**
 * The files that an entry loads, sooner or later, but for some parts and what only those load.
 *
 * @param {string} entry
 * @param {import('esbuild').Metafile} metafile
 * @param {RegExp} without
 */
function loadedWithout(entry, { outputs }, without) {
  const reached = new Set([entry]);
  for (const file of reached) {
    for (const { path } of outputs[file]?.imports ?? []) {
      if (outputs[path] !== undefined && !without.test(path)) {
        reached.add(path);
      }
    }
  }
  return reached;
}

/**
 * Puts a line into the summary of a run of tests, if this build is part of one.
 *
 * @param {string} line
 */
function note(line) {
  if (process.env.QUOIN_TEST_NOTES) {
    appendFileSync(process.env.QUOIN_TEST_NOTES, `${line}\n`);
  }
}

/**
 * Imports that a bundle must not have: anything external in the engine, anything but `vscode` left open for browsers.
 *
 * @param {string} name the build's
 * @param {import('esbuild').Metafile} metafile
 */
function strayImports(name, { inputs, outputs }) {
  const stray = [];
  for (const [input, { imports }] of Object.entries(inputs)) {
    if (input.startsWith('src/engine/')) {
      stray.push(...imports.filter(({ external }) => external).map(({ path }) => `${input} imports ${path}.`));
    }
  }
  if (!FOR_NODE.has(name)) {
    for (const [output, { imports }] of Object.entries(outputs)) {
      const left = imports.filter(({ external, path }) => external && path !== 'vscode' && !OPTIONAL.has(path));
      stray.push(...left.map(({ path }) => `${output} imports ${path}, which no browser has.`));
    }
  }
  return stray;
}

/**
 * What is in a bundle that is loaded at the start, and has no place there.
 *
 * @param {import('esbuild').Metafile['outputs'][string]['inputs']} inputs
 */
function misplaced(inputs) {
  const used = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const parts = new Set(used.map(([input]) => dependencyOf(input) ?? ''));
  return [...parts].filter((part) => NOT_AT_START.has(part));
}

/**
 * The package that a file is of; undefined for the project's own.
 *
 * @param {string} input
 */
function dependencyOf(input) {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
}

/**
 * What takes most of a build: dependencies, and folders of the project's own.
 *
 * @param {import('esbuild').Metafile} metafile
 */
function largestParts({ outputs }) {
  /** @type {Map<string, number>} */
  const parts = new Map();
  for (const [input, { bytesInOutput }] of Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs))) {
    const part = dependencyOf(input) ?? input.split('/').slice(0, 3).join('/');
    parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
  }
  return [...parts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 12)
    .map(([part, bytes]) => `${String(bytes).padStart(10)}  ${part}`)
    .join('\n');
}

module.exports = { BrokenRule, checkBundles };
