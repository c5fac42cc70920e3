import assert from 'node:assert/strict';
import type { CslItem } from '../../../../src/engine/bibliography/csl-item.js';
import { bibliographyFormat, readBibliography } from '../../../../src/engine/bibliography/read.js';
import { renameEntries } from '../../../../src/engine/bibliography/rename.js';
import { writeBibliography } from '../../../../src/engine/bibliography/write.js';
import { applyEdits } from '../../../../src/engine/text/edits.js';

function renamed(file: string, text: string, from = 'old2020', to = 'new2020'): string {
  const format = bibliographyFormat(file);
  assert.ok(format);
  return applyEdits(text, renameEntries(format, text, from, to));
}

const item = (id: string): CslItem => ({ id, type: 'book', title: 'A title' });

describe('renaming an entry of a bibliography', () => {
  it('changes the key in BibTeX, what refers to it, and nothing else', () => {
    const text =
      '% on old2020\n@book{ old2020 ,\r\n title = {Of old2020}}\n@inbook{old2020b, crossref = {old2020}, note = "old2020"}\n@article(old2020, title={T})\n';
    assert.equal(
      renamed('a.bib', text),
      '% on old2020\n@book{ new2020 ,\r\n title = {Of old2020}}\n@inbook{old2020b, crossref = {new2020}, note = "old2020"}\n@article(new2020, title={T})\n',
    );
    assert.equal(renamed('a.bib', '@book{other, title={old2020}}'), '@book{other, title={old2020}}');
    assert.throws(() => renamed('a.bib', text, 'old2020', 'a=b'), /BibTeX/u);
  });

  it('follows lists of entries in BibTeX, in any order', () => {
    const text =
      '@xdata{old2020, publisher = {P}}\n@book{b, xdata = {other, old2020,old2020b}, related = "old2020"}\n@set{s, entryset = {b, old2020}}\n';
    assert.equal(
      renamed('a.bib', text),
      '@xdata{new2020, publisher = {P}}\n@book{b, xdata = {other, new2020,old2020b}, related = "new2020"}\n@set{s, entryset = {b, new2020}}\n',
    );
  });

  it('changes the id in CSL-JSON, wherever in the entry it stands', () => {
    const text = '[ {"title":"old2020", "author":[{"id":"old2020"}],\n "id" : "old2020" }, {"id":"old2020b"} ]\n';
    assert.equal(renamed('a.json', text), text.replace('"id" : "old2020"', '"id" : "new2020"'));
    const inItems = '{"of": ["items", {"items": [{"id": "old2020"}]}],\n "items" : [{"id": "x"}, {"id": "old2020"}]}\n';
    assert.equal(
      renamed('a.json', inItems),
      inItems.replace('{"id": "x"}, {"id": "old2020"}', '{"id": "x"}, {"id": "new2020"}'),
    );
    const inReferences = '{"items": [{"id": "old2020"}], "references": [{"id": "old2020"}]}';
    assert.equal(renamed('a.json', inReferences), '{"items": [{"id": "old2020"}], "references": [{"id": "new2020"}]}');
    assert.equal(renamed('a.json', '[{"id": 12, "title": "12"}]', '12', 'twelve'), '[{"id": "twelve", "title": "12"}]');
    assert.equal(
      renamed('a.yaml', 'items:\n- {id: old2020, title: old2020}\n'),
      'items:\n- {id: new2020, title: old2020}\n',
    );
    assert.equal(renamed('a.json', '[{"id": "old2020"'), '[{"id": "old2020"');
  });

  it('changes the id in CSL-YAML: a list, `references`, an entry alone', () => {
    const list = '- id: old2020\n  title: Of old2020 # old2020\n- id: old2020b\n';
    assert.equal(renamed('a.yaml', list), list.replace('id: old2020\n', 'id: new2020\n'));
    const references = `---\nreferences:\n${list}---\n`;
    assert.equal(renamed('a.yaml', references), references.replace('id: old2020\n', 'id: new2020\n'));
    assert.equal(renamed('a.yml', 'title: T\nid: "old2020"\n', 'old2020', 'a:b'), 'title: T\nid: "a:b"\n');
    assert.equal(renamed('a.yml', 'just words of old2020'), 'just words of old2020');
  });

  for (const [format, file] of [
    ['bibtex', 'a.bib'],
    ['csl-json', 'a.json'],
  ] as const) {
    it(`keeps an entry that was exported as ${format} one that the next export keeps up to date`, () => {
      const { text } = writeBibliography(format, '', [item('old2020'), item('else2020')]);
      const after = renamed(file, text);
      assert.deepEqual(
        readBibliography(file, after).entries.map((entry) => entry.item.id),
        ['new2020', 'else2020'],
      );
      const again = writeBibliography(format, after, [{ ...item('new2020'), title: 'Another title' }]);
      assert.deepEqual([again.added, again.updated, again.kept], [[], ['new2020'], []]);
    });
  }
});
