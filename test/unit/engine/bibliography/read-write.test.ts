import assert from 'node:assert/strict';
import { parse } from 'biblatex-csl-converter';
import fc from 'fast-check';
import type { CslItem } from '../../../../src/engine/bibliography/csl-item.js';
import { citationFrontMatter } from '../../../../src/engine/bibliography/front-matter.js';
import { readBibliography } from '../../../../src/engine/bibliography/read.js';
import { writeBibliography } from '../../../../src/engine/bibliography/write.js';
import { corpusItems } from '../cite/styles/support.js';

const item = (id: string, title = 'T'): CslItem => ({ id, type: 'webpage', title });
const keys = (file: string, text: string) => readBibliography(file, text).entries.map((entry) => entry.item.id);

describe('reading a bibliography', () => {
  it('reads CSL-JSON, in a list or in one of the known wrappings', () => {
    const json = JSON.stringify([item('a'), { title: 'no id' }, item('b'), item('a', 'second')]);
    const { entries, problems } = readBibliography('x.json', json);
    assert.deepEqual(
      entries.map((entry) => [entry.item.id, entry.item.title]),
      [
        ['a', 'T'],
        ['b', 'T'],
      ],
    );
    assert.equal(json.slice(entries[1]?.start, entries[1]?.end), JSON.stringify(item('b')));
    assert.deepEqual(
      problems.map(({ start, end, message }) => [json.slice(start, end), message]),
      [['{"title":"no id"}', 'Reference 2 has no id.']],
    );
    assert.deepEqual(keys('x.json', JSON.stringify({ items: [item('z')] })), ['z']);
  });

  it('reads CSL-YAML as Pandoc writes it', () => {
    const text =
      '---\nreferences:\n- id: doe99\n  type: book\n  author:\n  - family: Doe\n    given: J.\n  issued: 1999-05~\n...\n';
    assert.deepEqual(readBibliography('refs.yaml', text).entries[0]?.item, {
      id: 'doe99',
      type: 'book',
      author: [{ family: 'Doe', given: 'J.' }],
      issued: { 'date-parts': [[1999, 5]], circa: true },
    });
  });

  it('says what it cannot read', () => {
    for (const [file, text] of [
      ['a.json', '[{"id": '],
      ['a.json', '"words"'],
      ['a.yaml', 'references: [a: {'],
      ['a.yaml', 'a: &a [*a, *a]\nb: *a'],
      ['a.txt', ''],
    ] as const) {
      const { entries, problems } = readBibliography(file, text);
      assert.equal(entries.length, 0);
      assert.ok(problems.length > 0, text);
    }
    assert.deepEqual(keys('empty.json', '\uFEFF '), []);
  });

  it('keeps only what has the right shape', () => {
    const hostile =
      '[{"id":"a","type":{"x":1},"title":["t"],"author":[5,{"family":{}},{"family":"F"}],"issued":{"date-parts":[["2020","x"],null]},"__proto__":{"p":1},"accessed":{"date-parts":"z"}}]';
    const [entry] = readBibliography('a.json', hostile).entries;
    assert.deepEqual(entry?.item, {
      id: 'a',
      type: 'document',
      author: [{ literal: '5' }, { family: 'F' }],
      issued: { 'date-parts': [[2020]] },
    });
  });

  it('reads what front matter says of citations', () => {
    const text =
      '---\ntitle: x\nbibliography: [a.bib, refs/b.json]\ncsl: my.csl\nlang: en-GB\nreferences:\n- {id: k, title: T}\n---\n';
    assert.deepEqual(citationFrontMatter(text), {
      bibliography: ['a.bib', 'refs/b.json'],
      csl: 'my.csl',
      language: 'en-GB',
      problems: [],
      references: [{ id: 'k', type: 'document', title: 'T' }],
    });
    assert.deepEqual(citationFrontMatter('---\nbibliography: one.bib\n---').bibliography, ['one.bib']);
    assert.deepEqual(citationFrontMatter('---\nbibliography: [\n---').bibliography, []);
  });
});

describe('writing a bibliography', () => {
  for (const format of ['csl-json', 'bibtex'] as const) {
    const file = format === 'bibtex' ? 'x.bib' : 'x.json';

    it(`writes ${format} that reads as what was written`, () => {
      const { text, added } = writeBibliography(format, '', corpusItems);
      assert.equal(added.length, corpusItems.length);
      const read = readBibliography(file, text);
      assert.deepEqual(read.problems, []);
      for (const [index, entry] of read.entries.entries()) {
        const title = (entry.item.title ?? '').replace(/<[^>]*>/gu, '');
        assert.deepEqual({ ...entry.item, title }, corpusItems[index]);
      }
    });

    it(`changes nothing in ${format} when nothing has changed`, () => {
      const { text } = writeBibliography(format, '', corpusItems);
      const again = writeBibliography(format, text, corpusItems);
      assert.equal(again.text, text);
      assert.deepEqual([again.added, again.updated, again.kept], [[], [], []]);
    });

    it(`brings its own entries in ${format} up to date, and no other`, () => {
      const { text } = writeBibliography(format, '', [item('a'), item('b')]);
      const edited = text.replace('"title": "T"', '"title": "Mine"').replace('title = {T}', 'title = {Mine}');
      const { text: after, updated, kept } = writeBibliography(format, edited, [item('a', 'New'), item('b', 'New')]);
      assert.deepEqual([updated, kept], [['b'], ['a']], 'the one changed by hand is the writer’s now');
      assert.match(after, /Mine/u);
      assert.match(after, /New/u);
    });
  }

  it('leaves every byte of the entries it did not write', () => {
    const chunks = fc.constantFrom(
      '@book{own1, title = {Étude  {Two}},\r\n year=2001}',
      '% a remark\n@misc{own2, note = "x"}',
      '@string{p = "P"}\n\n\n',
      'loose words\n',
      '@comment{quoin}\n',
    );
    fc.assert(
      fc.property(fc.array(chunks, { maxLength: 6 }), (parts) => {
        const before = parts.join('\n');
        const first = writeBibliography('bibtex', before, [item('new')]).text;
        assert.ok(first.trim().startsWith(before.trim()) || before.trim() === '');
        const second = writeBibliography('bibtex', first, [item('new', 'Changed'), item('own1', 'Not taken')]).text;
        assert.ok(second.includes(before.trim()));
        assert.match(second, /Changed/u);
      }),
    );
    const odd = '[ {"id":"own", "title" : "x\\u00e9]}" },\n\t{"id": 5}\n ]\n\n';
    const { text, kept } = writeBibliography('csl-json', odd, [item('new'), item('own', 'y')]);
    assert.deepEqual(kept, ['own']);
    assert.ok(text.startsWith(odd.slice(0, odd.indexOf('{"id": 5}') + 9)));
    assert.ok(text.endsWith('\n ]\n\n'));
    assert.equal(JSON.parse(text).length, 3);
  });

  it('refuses what is not a bibliography', () => {
    assert.throws(() => writeBibliography('csl-json', '{"a": 1}', [item('a')]), /no list of references/u);
    assert.throws(() => writeBibliography('csl-json', '[', [item('a')]), /not valid JSON/u);
  });

  it('writes BibTeX that another reader understands', () => {
    const hard: CslItem = {
      id: 'hard1',
      type: 'article-magazine',
      title: 'Profit & loss: 50% of $1 {or} “so” in the US_A',
      author: [
        { family: 'Doe, and Co', given: 'J.' },
        { literal: 'Smith and Sons, Ltd.' },
        { family: 'Berg', 'non-dropping-particle': 'van den' },
      ],
      'container-title': 'News & Views',
      issued: { 'date-parts': [[2020, 2, 3]] },
      URL: 'https://example.org/a_b?c=%20{d}',
    };
    const { text } = writeBibliography('bibtex', '', [...corpusItems, hard]);
    const read = parse(text, { processUnexpected: true });
    assert.deepEqual(read.errors, []);
    const entries = Object.values(read.entries);
    assert.deepEqual(
      entries.map((entry) => entry.entry_key),
      [...corpusItems.map(({ id }) => id), 'hard1'],
    );
    const words = (value: unknown): string =>
      Array.isArray(value)
        ? value.map(words).join('')
        : typeof value === 'object' && value !== null && 'text' in value
          ? String(value.text)
          : '';
    assert.equal(words(entries.at(-1)?.fields.title), hard.title);
    assert.equal(words(entries.at(-1)?.fields.journaltitle), 'News & Views');
    assert.equal(entries.at(-1)?.fields.date, '2020-02-03');
    const authors = entries.at(-1)?.fields.author;
    assert.ok(Array.isArray(authors));
    assert.equal(authors.length, 3);
  });
});
