/** The notices of the packages whose code is in what ships, as their licenses ask for them. */
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

/** Licenses whose packages may ship. Any other must be examined first. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CPAL-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
  'Zlib',
]);

/** Files of a package that hold its license or its notices. */
const LICENSE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i;

/** The folder of a package, with all folders around it, in the path of one of its files. */
const PACKAGE_FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** The section of a readme that says how a package is licensed, up to the next heading. */
const LICENSE_SECTION =
  /^(?:#{1,3} licen[cs]e\s*\n|licen[cs]e\s*\n[=-]+\n)(?<text>[\s\S]*?)(?=\n#{1,3} |\n[^\n]+\n[=-]+\n|$(?![\s\S]))/im;

/** What packages hold of others and do not say in their license. */
const CONTAINED = new Map([
  ['unpdf', 'It contains PDF.js, copyright Mozilla Foundation, under the Apache License, Version 2.0.'],
]);

/** What every text of MIT's license says. */
const GRANT = /permission is hereby granted/i;

const RULE = '-'.repeat(80);

/**
 * A package in what ships.
 *
 * @typedef {object} Shipped
 * @property {string} name
 * @property {string} version
 * @property {string} license an SPDX expression; empty where the package states none
 * @property {string} text its license and notices; empty where it has none
 */

/**
 * The packages that builds took code from, in order of their names.
 *
 * @param {string} root the folder that the builds' inputs are relative to
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {Shipped[]}
 */
function shippedPackages(root, metafiles) {
  const used = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? input : [])),
    ),
  );
  const folders = new Set(used.flatMap((input) => PACKAGE_FOLDER.exec(input)?.[0] ?? []));
  /** @type {Map<string, Shipped>} */
  const packages = new Map();
  for (const folder of folders) {
    const about = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    const { name, version } = about;
    const license =
      about.license ?? about.licenses?.map((/** @type {{ type: string }} */ { type }) => type).join(' OR ') ?? '';
    const own = licenseText(path.join(root, folder));
    const text = license === 'MIT' && !GRANT.test(own) ? usualText(root, own, about.author) : own;
    const contained = CONTAINED.get(name);
    packages.set(`${name} ${version}`, { name, version, license, text: contained ? `${text}\n\n${contained}` : text });
  }
  return [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/**
 * The license of a package, from its own files.
 *
 * @param {string} folder
 * @returns {string}
 */
function licenseText(folder) {
  const read = (/** @type {string} */ file) => readFileSync(path.join(folder, file), 'utf8').replace(/\r\n?/g, '\n');
  const files = readdirSync(folder).sort();
  const own = files.filter((file) => LICENSE_FILE.test(file)).map((file) => read(file).trim());
  if (own.length > 0) return own.join('\n\n');
  const readme = files.find((file) => /^readme/i.test(file));
  return (readme && LICENSE_SECTION.exec(read(readme))?.groups?.text?.trim()) || '';
}

/**
 * The text of MIT's license, which is the project's own too, for a package that names it without giving it.
 *
 * @param {string} root
 * @param {string} own what the package says of its license
 * @param {string | { readonly name?: string } | undefined} author as in package.json
 * @returns {string} empty where nobody is named
 */
function usualText(root, own, author) {
  const name = typeof author === 'string' ? author : author?.name;
  const copyright = /^Copyright .*$/m.exec(own)?.[0] ?? (name && `Copyright (c) ${name}`);
  if (!copyright) return '';
  return readFileSync(path.join(root, 'LICENSE'), 'utf8')
    .trim()
    .replace(/^Copyright .*$/m, copyright);
}

/**
 * Whether a package may ship under one of the licenses that it offers.
 *
 * @param {string} license an SPDX expression of names, OR, AND and parentheses around all of it
 */
function isAllowed(license) {
  const offered = license.replace(/^\(|\)$/g, '').split(' OR ');
  return offered.some((offer) => offer.split(' AND ').every((name) => ALLOWED.has(name)));
}

/**
 * What keeps packages from shipping: a license that nobody has looked at, or no text of it.
 *
 * @param {readonly Shipped[]} packages
 * @returns {string[]}
 */
function licenseProblems(packages) {
  return packages.flatMap(({ name, version, license, text }) => [
    ...(isAllowed(license) ? [] : [`${name} ${version} has the license “${license}”, which is not an allowed one.`]),
    ...(text === '' ? [`${name} ${version} has no file with its license.`] : []),
  ]);
}

/**
 * The notices as a text file.
 *
 * @param {readonly Shipped[]} packages
 * @returns {string}
 */
function noticesOf(packages) {
  const parts = packages.map(
    ({ name, version, license, text }) => `${name} ${version}\nLicense: ${license}\n\n${text}\n`,
  );
  return ['Quoin contains code of these packages.\n', ...parts].join(`\n${RULE}\n\n`);
}

module.exports = { shippedPackages, licenseProblems, noticesOf };
