import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../../../src/engine/article/front-matter.js';
import { renameArticle } from '../../../../../src/engine/article/rename.js';
import { readYaml } from '../../../../../src/engine/article/yaml/parse.js';
import { citationFrontMatter } from '../../../../../src/engine/bibliography/front-matter.js';
import { readBibliography as readSidecar } from '../../../../../src/engine/bibliography/import.js';
import { readBibliography } from '../../../../../src/engine/bibliography/read.js';
import { renameEntries } from '../../../../../src/engine/bibliography/rename.js';

const MANY = 3_000;

/** Texts that nest one collection in another, in each way that YAML has. */
const DEEP: Readonly<Record<string, string>> = {
  'explicit keys': '? '.repeat(MANY),
  'explicit keys with values': `${'? '.repeat(MANY)}\n: a`,
  'list items on one line': '- '.repeat(MANY),
  'items and explicit keys': '- ? '.repeat(MANY),
  'empty keys': ': '.repeat(MANY),
  'open brackets': '['.repeat(MANY),
  'closed brackets': '['.repeat(MANY) + ']'.repeat(MANY),
  'open braces': '{'.repeat(MANY),
  'mappings in one line': `${'{a: '.repeat(MANY)}b${'}'.repeat(MANY)}`,
  'brackets and braces': '[{a: '.repeat(MANY),
  'brackets on lines': '[\n'.repeat(MANY),
  'brackets with comments': '[ # a\n'.repeat(MANY),
  'brackets with tags': '!a ['.repeat(MANY),
  'brackets with anchors': '&a ['.repeat(MANY),
  'explicit keys in brackets': '[? '.repeat(MANY),
  'mappings by indentation': Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  'quoted keys by indentation': Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}"a b":`).join('\n'),
  'items by indentation': Array.from({ length: 100 }, (_, depth) => `${' '.repeat(2 * depth)}- a:`).join('\n'),
  'explicit keys by indentation': Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}?`).join('\n'),
  'Windows line ends': Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\r\n'),
};

/** Texts that are not deeper than a bibliography, with any characters. */
const FLAT: Readonly<Record<string, string>> = {
  'brackets in quotation marks': `- id: a\n  title: "${'[{'.repeat(200)}"`,
  'brackets in a plain value': `- id: a\n  title: a${' [x'.repeat(200)}`,
  'question marks in a value': `- id: a\n  title: why${' ?'.repeat(200)}`,
  'a ruled comment': `# ${'- '.repeat(300)}\n- id: a\n  title: b`,
  'a block of text': `- id: a\n  abstract: |\n    ${'? - [ '.repeat(200)}\n    ${'{'.repeat(200)}`,
  'many items': '- id: a\n  author:\n  - family: b\n    given: c\n'.repeat(300),
  'many flow items': `- id: a\n  author: [${'{family: b, given: c}, '.repeat(300)}]`,
  'indentation that goes back': 'a:\n b:\n  c:\n   d: e\n'.repeat(100),
};

const reasonOf = (read: ReturnType<typeof readYaml>) => ('reason' in read ? read.reason : '');

describe('YAML', () => {
  for (const [name, text] of Object.entries(DEEP)) {
    it(`is refused, wherever it is read, where it nests too deeply: ${name}`, () => {
      assert.equal(reasonOf(readYaml(text)), 'The text is nested too deeply to be read.');
      assert.match(readSidecar('refs.yaml', text).problems[0]?.message ?? '', /nested too deeply/u);
      assert.match(readBibliography('refs.yaml', text).problems[0]?.message ?? '', /nested too deeply/u);
      const inField = `id: kept\nabstract:\n  ${text.replaceAll('\n', '\n  ')}`;
      const front = readFrontMatter('a.md', `---\n${inField}\n---\n`);
      assert.equal(front?.metadata.id, 'kept');
      assert.match(front?.problems[0]?.message ?? '', /nested too deeply/u);
      assert.deepEqual(citationFrontMatter(`---\ncsl: kept.csl\n${inField}\n---\n`).csl, 'kept.csl');
      assert.deepEqual(
        renameEntries('csl-yaml', `- id: kept\n  a:\n    ${text.replaceAll('\n', '\n    ')}`, 'kept', 'b'),
        [],
      );
      assert.throws(() => renameArticle(`---\n${inField}\n---\n`, 'other'), /nested too deeply/u);
    });
  }

  for (const [name, text] of Object.entries(FLAT)) {
    it(`is read where it is flat: ${name}`, () => {
      assert.equal(reasonOf(readYaml(text, { repeatedKeys: true })), '');
    });
  }

  const bomb = ['b0: &b0 [x, x, x, x, x, x, x, x, x]']
    .concat(Array.from({ length: 9 }, (_, i) => `b${i + 1}: &b${i + 1} [${`*b${i}, `.repeat(9)}]`))
    .join('\n');
  const refused: readonly (readonly [yaml: string, reason: RegExp])[] = [
    [bomb, /Aliases repeat too much/u],
    ['a: &a [*a, *a]', /refers to a value that it is part of/u],
    ['a: &a\n  b: {c: *a}', /refers to a value that it is part of/u],
    ['a: *nowhere', /refers to an anchor that is not there/u],
    ['a: b\na: c', /given twice/u],
    ['? [a, b]\n: c', /name of a field is text/u],
    ['[{? {a: b} : c}]', /name of a field is text/u],
    ['{[a]: b}', /name of a field is text/u],
    ['a: &a [b]\nc:\n  ? *a\n  : d', /name of a field is text/u],
  ];
  for (const [text, reason] of refused) {
    it(`is refused with the reason: ${JSON.stringify(text.slice(0, 40))}`, () => {
      assert.match(reasonOf(readYaml(text)), reason);
      const front = readFrontMatter('a.md', `---\nid: kept\n${/^[[{]/u.test(text) ? `f: ${text}` : text}\n---\n`);
      assert.equal(front?.metadata.id, 'kept');
      assert.match(front?.problems[0]?.message ?? '', reason);
    });
  }

  it('gives the fields that follow a bomb its reason', () => {
    const { problems } = readFrontMatter('a.md', `---\nid: kept\n${bomb}\n---\n`) ?? { problems: [] };
    assert.ok(problems.length > 1);
    for (const { message } of problems) assert.match(message, /Aliases repeat too much/u);
  });

  it('repeats what an alias names', () => {
    const read = readYaml('a: &a {b: [c, 1, true, null]}\nd: [*a, *a]\n? &k e\n: f\ng: *k');
    const a = { b: ['c', 1, true, null] };
    assert.deepEqual('value' in read && read.value, { a, d: [a, a], e: 'f', g: 'e' });
  });

  it('has names like any other for the members of Object.prototype', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const read = readYaml(names.map((name) => `${name}: {a: ${name}}`).join('\n'));
    const value = 'value' in read ? read.value : null;
    assert.ok(typeof value === 'object' && value !== null);
    assert.deepEqual(Object.keys(value), names);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
  });
});
