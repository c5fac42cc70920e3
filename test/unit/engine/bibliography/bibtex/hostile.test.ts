import assert from 'node:assert/strict';
import { fromLatex } from '../../../../../src/engine/bibliography/bibtex/latex.js';
import { readBibliography as readSidecar } from '../../../../../src/engine/bibliography/import.js';
import { readBibliography } from '../../../../../src/engine/bibliography/read.js';
import { renameEntries } from '../../../../../src/engine/bibliography/rename.js';
import { writeBibliography } from '../../../../../src/engine/bibliography/write.js';

/** Abbreviations that each repeat the one before. */
function bomb(levels: number, times: number, first = 'xxxxxxxxxx'): string {
  const lines = [`@string{s0 = "${first}"}`];
  for (let level = 1; level < levels; level++) {
    lines.push(`@string{s${level} = ${Array.from({ length: times }, () => `s${level - 1}`).join(' # ')}}`);
  }
  return `${lines.join('\n')}\n`;
}

const GOOD = '@book{good, title = {Good}}\n';

const BOMBS: Readonly<Record<string, string>> = {
  'four times, forty levels': `${bomb(40, 4)}@article{bomb, title = s39}\n`,
  'twice, a hundred levels': `${bomb(100, 2)}@article{bomb, title = s99}\n`,
  'many times in one value': `@string{s0 = "${'x'.repeat(1000)}"}\n@article{bomb, title = ${'s0 # '.repeat(50_000)}s0}\n`,
  'among other parts': `${bomb(40, 4)}@article{bomb, title = "a" # s39 # {b}}\n`,
  'in several fields of an abbreviation': `${bomb(40, 3)}@string{t = "a", u = s39 # s39}\n@article{bomb, title = u}\n`,
  'in parentheses': `${bomb(40, 4).replaceAll('{', '(').replaceAll('}', ')')}@article(bomb, title = s39)\n`,
  'in capitals': `${bomb(40, 4).toUpperCase()}@article{bomb, title = S39}\n`,
  'in the file of every entry': `${bomb(13, 2)}${Array.from({ length: 3000 }, (_, i) => `@book{k${i}, title = s12 # s12}`).join('\n')}\n`,
  'that is defined again and again': `@string{a = "x"}\n${'@string{a = a # a # a}\n'.repeat(60)}@article{bomb, title = a}\n`,
};

/** Files that break off in a way that would have each entry looked for to the end of the file. */
const BROKEN: Readonly<Record<string, string>> = {
  'quotation marks that close each other’s': '@a(k,y="\n,%"\np="\n'.repeat(20_000),
  'values that are never closed': '@a{k, x = {\n'.repeat(30_000),
  'entries that are never closed': '@a{k,\n'.repeat(50_000),
  'open braces': `@a{k, x = ${'{'.repeat(500_000)}`,
  'braces in braces': `@a{k, title = ${'{'.repeat(100_000)}x${'}'.repeat(100_000)}}`,
  'joined by signs alone': `@a{k, title = ${'# '.repeat(200_000)}}`,
  'numbers joined by signs': `@a{k, title = ${'1 # '.repeat(100_000)}1}`,
  'signs of entries': '@'.repeat(500_000),
  remarks: `@a{k, ${'%\n'.repeat(300_000)}}`,
  commas: `@a{k${','.repeat(500_000)}}`,
};

describe('a hostile BibTeX file', () => {
  for (const [name, text] of Object.entries(BOMBS)) {
    it(`is bounded, told of, and read for the rest, where abbreviations repeat: ${name}`, () => {
      for (const read of [readBibliography, readSidecar]) {
        const { entries, problems } = read('refs.bib', `${GOOD}${text}${GOOD.replace('good', 'last')}`);
        const ids = entries.map(({ item }) => item.id);
        assert.equal(ids[0], 'good');
        assert.equal(ids.at(-1), 'last');
        assert.ok(!ids.includes('bomb'));
        assert.match(problems[0]?.message ?? '', /^Abbreviations make the value of \S+ too long/u);
        assert.ok(JSON.stringify(entries).length < 10_000_000);
      }
      const content = `${GOOD}${text}`;
      assert.equal(renameEntries('bibtex', content, 'good', 'better').length, 1);
      assert.ok(
        writeBibliography('bibtex', content, [{ id: 'new', type: 'book', title: 'New' }]).text.startsWith(content),
      );
    });
  }

  it('may use abbreviations as bibliographies do', () => {
    const journals = Array.from(
      { length: 2000 },
      (_, i) => `@string{j${i} = "Journal of the Harbour, Number ${i}"}`,
    ).join('\n');
    const entries = Array.from(
      { length: 5000 },
      (_, i) => `@article{k${i}, journal = j${i % 2000} # ", Series B", month = mar}`,
    );
    const read = readBibliography('refs.bib', `${journals}\n${entries.join('\n')}`);
    assert.deepEqual([read.entries.length, read.problems], [5000, []]);
    assert.equal(read.entries[2001]?.item['container-title'], 'Journal of the Harbour, Number 1, Series B');
  });

  for (const [name, text] of Object.entries(BROKEN)) {
    it(`costs no more than a few readings of it: ${name}`, () => {
      const { entries } = readBibliography('refs.bib', GOOD + text);
      assert.equal(entries[0]?.item.id, 'good');
      readSidecar('refs.bib', GOOD + text);
    }).timeout(600_000);
  }

  it('has types and commands named like what every object has', () => {
    for (const name of ['constructor', 'toString', 'valueOf', 'hasOwnProperty']) {
      const text = `@${name}{${name}, title = {The \\${name}{x}}, ${name} = {y}, author = {${name}}}`;
      const { item } = readBibliography('refs.bib', text).entries[0] ?? assert.fail();
      assert.deepEqual([item.id, item.type, item.title], [name, 'document', 'The x']);
      assert.equal(readSidecar('refs.bib', text).entries[0]?.item.type, 'document');
      assert.equal(fromLatex(`\\${name} a`), 'a');
    }
  });
});
