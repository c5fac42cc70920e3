/**
 * HTML's table of character references (`&eacute;`), which reading Markdown needs whole, in less than half the room: the
 * names are sorted, and each is written without what it shares with the one before. It is unpacked when first asked for.
 */
const assert = require('node:assert/strict');
const { createRequire } = require('node:module');
const { pathToFileURL } = require('node:url');

/** @returns {import('esbuild').Plugin} */
function compactEntities() {
  return {
    name: 'compact-entities',
    setup(build) {
      build.onLoad({ filter: /[\\/]decode-named-character-reference[\\/]index\.js$/ }, async ({ path }) => {
        const table = createRequire(path).resolve('character-entities');
        /** @type {{ characterEntities: Record<string, string> }} */
        const { characterEntities } = await import(pathToFileURL(table).href);
        const packed = pack(characterEntities);
        assert.deepEqual(unpack(packed), characterEntities);
        return {
          contents: `
            ${unpack}
            let table;
            export function decodeNamedCharacterReference(name) {
              table ??= unpack(${JSON.stringify(packed)});
              return Object.hasOwn(table, name) ? table[name] : false;
            }
          `,
          loader: 'js',
        };
      });
    },
  };
}

/**
 * Names and values by turns, a space between: no name and no value has one. A name begins with how many characters it
 * shares with the one before, as a digit to the base 36.
 *
 * @param {Record<string, string>} table
 */
function pack(table) {
  let before = '';
  return Object.keys(table)
    .sort()
    .map((name) => {
      let shared = 0;
      while (shared < 35 && shared < name.length && name[shared] === before[shared]) shared++;
      before = name;
      return `${shared.toString(36)}${name.slice(shared)} ${table[name]}`;
    })
    .join(' ');
}

/**
 * Goes into the bundle unchanged.
 *
 * @param {string} packed
 */
function unpack(packed) {
  /** @type {Record<string, string>} */
  const table = {};
  let name = '';
  const parts = packed.split(' ');
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const part = parts[at] ?? '';
    name = name.slice(0, Number.parseInt(part.charAt(0), 36)) + part.slice(1);
    table[name] = parts[at + 1] ?? '';
  }
  return table;
}

module.exports = { compactEntities };
