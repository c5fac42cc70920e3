import assert from 'node:assert/strict';
import { readBibliography } from '../../../../src/engine/bibliography/read.js';
import { renameEntries } from '../../../../src/engine/bibliography/rename.js';

const FILES: Readonly<Record<string, string>> = {
  'refs.ris': 'TY  - BOOK\nID  - walls\nAU  - Okafor, Maria\nTI  - Walls\nPY  - 2020\nER  - \n',
  'refs.xml':
    '<xml><records><record><ref-type name="Book">6</ref-type><contributors><authors><author>Okafor, Maria</author></authors></contributors>' +
    '<titles><title>Walls</title></titles><dates><year>2020</year></dates><label>walls</label></record></records></xml>',
  'refs.yml': 'walls:\n  type: book\n  title: Walls\n  author: Okafor, Maria\n  date: 2020\n',
};

describe('a bibliography that another program exported', () => {
  for (const [file, text] of Object.entries(FILES)) {
    it(`is read from ${file}`, () => {
      const { entries, problems } = readBibliography(file, text);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        entries.map(({ item }) => item),
        [
          {
            id: 'walls',
            type: 'book',
            title: 'Walls',
            author: [{ family: 'Okafor', given: 'Maria' }],
            issued: { 'date-parts': [[2020]] },
          },
        ],
      );
    });
  }

  it('goes by PubMed’s numbers', () => {
    const { entries } = readBibliography('refs.nbib', 'PMID- 123\nTI  - Walls.\n');
    assert.deepEqual(
      entries.map(({ item }) => [item.id, item.title]),
      [['123', 'Walls']],
    );
  });

  it('names entries of RIS without a key as Pandoc does', () => {
    const entry = (...lines: string[]) => `TY  - JOUR\n${lines.join('\n')}\nER  - \n`;
    const { entries, problems } = readBibliography(
      'refs.ris',
      [
        entry('AU  - Lee, Ann', 'A1  - Van der Berg, Peter', 'PY  - 2024'),
        entry('AU  - Lee, Ann', 'AU  - Van der Berg, Peter', 'Y1  - 2024'),
        entry('ID  - Roe_2020', 'AU  - Roe, Tom', 'PY  - 2020'),
        entry('AU  - Roe, Tom', 'PY  - 2020'),
        entry('AU  - García-López,Ana', 'DA  - 2022/03/04'),
        entry('A2  - Moe, Tom', 'PY  - 2021'),
        entry('AU  - Lee, Ann', 'PY  - 2022', 'Y1  - 2022/03/01'),
        entry('TI  - Nothing'),
      ].join('\n'),
    );
    assert.deepEqual(
      entries.map(({ item }) => item.id),
      ['Lee_Van_2024', 'Lee_Van_2024a', 'Roe_2020', 'Roe_2020a', 'García-López', '_2021', 'Lee_2022_2022/03/01'],
    );
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['Reference 8 has no id.'],
    );
  });

  it('says which entries have no key', () => {
    const { entries, problems } = readBibliography('refs.ris', 'TY  - BOOK\nTI  - Walls\nER  - \n');
    assert.deepEqual([entries, problems.map(({ message }) => message)], [[], ['Reference 1 has no id.']]);
  });

  it('renames a key where the format can', () => {
    const text = FILES['refs.yml'] ?? '';
    const [edit] = renameEntries('csl-yaml', text, 'walls', 'gates');
    assert.deepEqual(edit, { start: 0, end: 5, text: 'gates' });
    assert.throws(() => renameEntries('ris', FILES['refs.ris'] ?? '', 'walls', 'gates'), /is defined in a \.ris file/u);
    assert.deepEqual(renameEntries('ris', FILES['refs.ris'] ?? '', 'Walls', 'gates'), []);
  });

  it('know where entries are in a list inside a mapping', () => {
    const text =
      '{"config": {"items": ["x"]}, "items": [\n  {"id": "a", "type": "book"},\n  {"id": 2, "title": "T"}\n]}';
    const { entries } = readBibliography('a.json', text);
    assert.deepEqual(
      entries.map(({ item, start, end }) => [item.id, text.slice(start, end)]),
      [
        ['a', '{"id": "a", "type": "book"}'],
        ['2', '{"id": 2, "title": "T"}'],
      ],
    );
  });

  it('know where entries of YAML stand, in a list, under references and in Hayagriva', () => {
    const firstLines = (text: string) =>
      readBibliography('a.yaml', text).entries.map(({ item, start, end }) => [
        item.id,
        text.slice(start, end).trimEnd(),
      ]);
    const list = '# works\n- id: a\n  type: book\n- {id: b, title: T}\n';
    assert.deepEqual(firstLines(list), [
      ['a', 'id: a\n  type: book'],
      ['b', '{id: b, title: T}'],
    ]);
    assert.deepEqual(firstLines(`\n---\r\nreferences:\r\n${list.replaceAll('\n', '\r\n')}---\r\n`), [
      ['a', 'id: a\r\n  type: book'],
      ['b', '{id: b, title: T}'],
    ]);
    assert.deepEqual(firstLines('lee:\n  type: book\n  title: T\nmoe: {type: article, title: U}\n'), [
      ['lee', 'lee:\n  type: book\n  title: T'],
      ['moe', 'moe: {type: article, title: U}'],
    ]);
  });

  it('name an entry of EndNote by its label, else by its number, as Pandoc does', () => {
    const record = (inside: string) => `<record>${inside}<titles><title>T</title></titles></record>`;
    const text = `<xml><records>${record('<rec-number>7</rec-number>')}${record('<rec-number>8</rec-number><label>lee2020</label>')}${record('<rec-number>x y</rec-number>')}</records></xml>`;
    const { entries, problems } = readBibliography('a.xml', text);
    assert.deepEqual(
      entries.map(({ item }) => item.id),
      ['7', 'lee2020'],
    );
    assert.equal(problems.length, 1);
  });
});
