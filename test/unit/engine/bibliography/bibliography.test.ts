import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromLatex } from '../../../../src/engine/bibliography/bibtex/latex.js';
import { readNames } from '../../../../src/engine/bibliography/bibtex/names.js';
import { readBibliography } from '../../../../src/engine/bibliography/import.js';
import { metadataOf } from '../../../../src/engine/bibliography/import-item.js';

function only(file: string, text: string) {
  const { entries, problems } = readBibliography(file, text);
  assert.deepEqual(problems, []);
  assert.equal(entries.length, 1);
  const [entry] = entries;
  assert.ok(entry);
  return entry;
}

describe('BibTeX', () => {
  it('reads an article with names, date, pages and file', () => {
    const text = `% a comment
@string{hp = "Harbour Post"}
@article{okafor2026-port,
  author = {Okafor, Maria and {Port Authority} and Erik van der Lind and others},
  title = {{The Port} of L\\"ubeck},
  subtitle = "An opening",
  journal = hp # " Weekly",
  entrysubtype = {newspaper},
  year = 2026, month = mar, day = 4,
  pages = {12--15},
  url = {https://example.org/a_b},
  file = {Full Text:papers/okafor.pdf:application/pdf},
}`;
    const { item, files, range } = only('a.bib', text);
    assert.deepEqual(item, {
      id: 'okafor2026-port',
      type: 'article-newspaper',
      title: 'The Port of Lübeck: An opening',
      'container-title': 'Harbour Post Weekly',
      author: [
        { family: 'Okafor', given: 'Maria' },
        { literal: 'Port Authority' },
        { family: 'Lind', given: 'Erik', 'non-dropping-particle': 'van der' },
      ],
      page: '12-15',
      URL: 'https://example.org/a_b',
      issued: { 'date-parts': [[2026, 3, 4]] },
    });
    assert.deepEqual(files, ['papers/okafor.pdf']);
    assert.ok(range);
    assert.ok(text.slice(range.start, range.end).startsWith('@article{okafor'));
    assert.equal(text.slice(range.end), '');
  });

  it('keeps what can be read when an entry is broken', () => {
    const { entries, problems } = readBibliography(
      'a.bib',
      '@book{one, title = {Open\n@book{two, title={Two}}\n@misc{three, date={2024-06~}, urldate = {2024-07-01}}',
    );
    assert.deepEqual(
      entries.map(({ item }) => item.id),
      ['two', 'three'],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['bibliography'],
    );
    assert.deepEqual(entries[1]?.item.issued, { 'date-parts': [[2024, 6]], circa: true });
  });

  it('takes titles as printed, web pages for what they are, and entries without a key', () => {
    const { item } = only(
      'a.bib',
      '@misc{, title = {The {NATO} View: A \\emph{Sea} Change}, howpublished = {\\url{https://example.org/x}}, year = {c. 2024}}',
    );
    assert.deepEqual(item, {
      id: '',
      type: 'webpage',
      title: 'The NATO View: A Sea Change',
      URL: 'https://example.org/x',
      issued: { 'date-parts': [[2024]], circa: true },
    });
    assert.equal(only('a.bib', '@newsarticle{k, title = {T}}').item.type, 'article-newspaper');
  });

  it('reads what follows an entry that nothing closes, and gives up where nothing closes any', () => {
    const { entries, problems } = readBibliography('a.bib', `@book{a, title = {{x\n@book{b, title = {y}}\n`);
    assert.deepEqual([entries.map(({ item }) => item.id), problems.length], [['b'], 1]);
    const hopeless = readBibliography('a.bib', '@book{a, title = {{x\n'.repeat(100_000));
    assert.equal(hopeless.entries.length, 0);
    assert.ok(hopeless.problems.length < 100);
  });

  it('splits names as BibTeX does', () => {
    assert.deepEqual(readNames('Ludwig van Beethoven and de la Cruz, Juana'), [
      { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
      { family: 'Cruz', given: 'Juana', 'non-dropping-particle': 'de la' },
    ]);
    assert.deepEqual(readNames('King, Jr., Martin Luther'), [
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    ]);
  });

  it('reads LaTeX letters', () => {
    assert.equal(
      fromLatex("Erd\\H{o}s, \\v{S}koda, na\\\"{\\i}ve, \\o re, ``x'' \\& y---z"),
      'Erdős, Škoda, naïve, øre, “x” & y—z',
    );
    assert.equal(fromLatex('\\emph{Very} \\textbf{bold}'), 'Very bold');
  });
});

describe('RIS', () => {
  it('reads a news item', () => {
    const { item } = only(
      'a.ris',
      'TY  - NEWS\r\nAU  - Okafor, Maria\r\nTI  - The port\r\nT2  - Harbour Post\r\nDA  - 2026/03/04/\r\nPY  - 2026\r\nUR  - https://example.org\r\nSP  - 3\r\nEP  - 5\r\nER  - \r\n',
    );
    assert.deepEqual(item, {
      id: '',
      type: 'article-newspaper',
      author: [{ family: 'Okafor', given: 'Maria' }],
      title: 'The port',
      'container-title': 'Harbour Post',
      issued: { 'date-parts': [[2026, 3, 4]] },
      URL: 'https://example.org',
      page: '3-5',
    });
  });
});

describe('CSL-JSON and CSL-YAML', () => {
  it('gives metadata with EDTF dates', () => {
    const { item } = only(
      'a.json',
      '[{"id":"x1","type":"article-newspaper","title":"T","issued":{"date-parts":[[2024,6]],"circa":true},"author":[{"family":"Jha","given":"L"}],"__proto__":{"polluted":true},"text":"digest"}]',
    );
    assert.deepEqual(metadataOf(item), {
      id: 'x1',
      type: 'article-newspaper',
      title: 'T',
      issued: '2024-06~',
      author: [{ family: 'Jha', given: 'L' }],
    });
    assert.equal(Object.hasOwn(item, '__proto__'), false);
  });

  it('reads Pandoc’s YAML references', () => {
    const { item } = only('a.yaml', '---\nreferences:\n- id: k\n  title: A title\n  issued: 2024-06-27\n...\n');
    assert.deepEqual(metadataOf(item), { id: 'k', type: 'document', title: 'A title', issued: '2024-06-27' });
  });

  it('refuses an alias bomb and says so', () => {
    const lines = ['a0: &a0 [x,x,x,x,x,x,x,x,x]'];
    for (let i = 1; i < 12; i++)
      lines.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(',')}]`,
      );
    const { entries, problems } = readBibliography('a.yaml', lines.join('\n'));
    assert.equal(entries.length, 0);
    assert.equal(problems[0]?.code, 'bibliography');
  });
});

describe('any bibliography', () => {
  it('never throws, and every entry’s metadata can be used', () => {
    const piece = fc.constantFrom(
      '@article{',
      '@string(',
      'k,',
      'title',
      '=',
      '{',
      '}',
      '"',
      '#',
      '\\"{o}',
      'TY  - NEWS\n',
      'AU  - A, B\n',
      'ER  - \n',
      '\n',
      ' and ',
      '[{"id":1}]',
      '- id: a\n',
      '&x',
      '*x',
    );
    fc.assert(
      fc.property(
        fc.constantFrom('a.bib', 'a.ris', 'a.json', 'a.yaml', 'a'),
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (file, text) => {
          const { entries } = readBibliography(file, text);
          for (const { item, range } of entries) {
            metadataOf(item);
            if (range) assert.ok(range.start >= 0 && range.end <= text.length && range.start <= range.end);
          }
        },
      ),
    );
  });
});
