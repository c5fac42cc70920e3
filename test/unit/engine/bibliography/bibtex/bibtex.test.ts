import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bibtexItem } from '../../../../../src/engine/bibliography/bibtex/item.js';
import { fromLatex } from '../../../../../src/engine/bibliography/bibtex/latex.js';
import { readNames } from '../../../../../src/engine/bibliography/bibtex/names.js';
import { scanBibtex } from '../../../../../src/engine/bibliography/bibtex/scan.js';
import { toLatex } from '../../../../../src/engine/bibliography/bibtex/to-latex.js';

const items = (text: string) => scanBibtex(text).entries.map((entry) => bibtexItem(entry));

describe('a BibTeX file', () => {
  it('gives its entries with their places', () => {
    const text = 'Words @ home, a@b.org\n@Book{one, title={A}}\n@comment{@book{no, title={B}}}\n@misc(two, title="C")';
    const { entries, problems } = scanBibtex(text);
    assert.deepEqual(
      entries.map(({ start, end, key, type }) => [text.slice(start, end), key, type]),
      [
        ['@Book{one, title={A}}', 'one', 'book'],
        ['@misc(two, title="C")', 'two', 'misc'],
      ],
    );
    assert.deepEqual(problems, []);
  });

  it('leaves out what a remark holds, entries among it', () => {
    const { entries } = scanBibtex('@comment{\n@book{no, title={B}}\n}\n@book{yes, title = "C"}');
    assert.deepEqual(
      entries.map(({ key }) => key),
      ['yes'],
    );
  });

  it('puts macros and joined values together', () => {
    const [entry] = scanBibtex(
      '@string{p = "Press " # {House}}\n@book{k, publisher = p # " Ltd", month = mar, year = 1999}',
    ).entries;
    assert.deepEqual(Object.fromEntries(entry?.fields ?? []), {
      publisher: 'Press House Ltd',
      month: '3',
      year: '1999',
    });
  });

  it('reads on after a broken entry', () => {
    const { entries, problems } = scanBibtex(
      '@book{bad, title = {open\n@book{good, title = {x}}\n@book{, a={b}}\n@book{last,}',
    );
    assert.deepEqual(
      entries.map(({ key }) => key),
      ['good', 'last'],
    );
    assert.equal(problems.length, 2);
  });

  it('maps types, names, dates and places', () => {
    assert.deepEqual(
      items(`@article{jha, entrysubtype = {newspaper}, author = {Jha, Lalit K. and {Press Trust of India} and others},
        title = {{India} has ties with {Russia}: {US}}, journaltitle = {Rediff.com}, date = {2022-02~},
        url = {https://example.org/a\\_b}, urldate = {2024-01-02}, pages = {3--5}, number = 7, langid = {english}}`),
      [
        {
          id: 'jha',
          type: 'article-newspaper',
          author: [{ family: 'Jha', given: 'Lalit K.' }, { literal: 'Press Trust of India' }, { literal: 'others' }],
          title:
            '<span class="nocase">India</span> has ties with <span class="nocase">Russia</span>: <span class="nocase">US</span>',
          'container-title': 'Rediff.com',
          issued: { 'date-parts': [[2022, 2]], circa: true },
          accessed: { 'date-parts': [[2024, 1, 2]] },
          URL: 'https://example.org/a_b',
          page: '3-5',
          issue: '7',
          language: 'en',
        },
      ],
    );
  });

  it('puts titles in sentence case as far as braces allow', () => {
    const title = (text: string) =>
      bibtexItem({ type: 'book', key: 'k', keyStart: 0, start: 0, end: 0, fields: new Map([['title', text]]) }).title;
    assert.equal(
      title('The Rise of the {West}: A NATO View'),
      'The rise of the <span class="nocase">West</span>: A NATO view',
    );
  });

  it('never throws and always ends', () => {
    const bits = fc.constantFrom(
      '@',
      '{',
      '}',
      '"',
      '=',
      ',',
      '\\',
      '#',
      '%',
      '\n',
      'a',
      ' ',
      '@book{',
      'title = ',
      '@string',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        for (const { start, end } of scanBibtex(text).entries) assert.match(text.slice(start, end), /^@.*[})]$/su);
        items(text);
      }),
      { numRuns: 500 },
    );
    assert.equal(scanBibtex('@book{'.repeat(200_000)).entries.length, 0);
    fromLatex('{'.repeat(100_000));
    fromLatex('\\'.repeat(100_000));
    fromLatex("\\'{".repeat(50_000));
    fromLatex("\\'".repeat(100_000));
  });
});

describe('LaTeX in a field', () => {
  for (const [latex, text] of [
    ["\\'{e}t\\'e, \\\"{o}, \\c{c}, \\v s, \\ss, {\\o}re", 'été, ö, ç, š, ßre'.replace('ßre', 'ß, øre')],
    ["A \\& B --- 5\\% --~``so''", 'A & B — 5% – “so”'],
    ['\\emph{Not} \\unknown{this} \\textbf{b}', 'Not this b'],
    ['\\textasciitilde x\\_y', '~x_y'],
    ['na\\"{\\i}ve, \\i, \\v{\\j}, 5~\\texteuro, \\DH', 'naïve, ı, ǰ, 5 €, Ð'],
  ] as const) {
    it(`reads ${latex}`, () => assert.equal(fromLatex(latex), text));
  }

  it('comes back as it was', () => {
    const text = fc.stringMatching(/^[A-Za-zéüß .,:;!?&%$#_{}~^\\()/+*'"“”–—-]{1,40}$/u);
    fc.assert(
      fc.property(text, (words) => {
        const tidy = words.replace(/\s+/gu, ' ').trim();
        // What LaTeX makes of runs of hyphens and primes is its own affair.
        fc.pre(!/--|''|``/u.test(tidy));
        assert.equal(fromLatex(toLatex(tidy)), tidy);
        assert.equal(fromLatex(toLatex(tidy, true)), tidy);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a list of names', () => {
  for (const [written, expected] of [
    ['Jane Q. Doe', [{ family: 'Doe', given: 'Jane Q.' }]],
    ['van Beethoven, Ludwig', [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }]],
    ['Ludwig van Beethoven', [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }]],
    ['Martin Luther King Jr.', [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }]],
    ['King, Jr., Martin Luther', [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }]],
    ['{Research and Analysis Wing} AND Doe', [{ literal: 'Research and Analysis Wing' }, { family: 'Doe' }]],
    ['', []],
  ] as const) {
    it(`reads “${written}”`, () => assert.deepEqual(readNames(written), expected));
  }
});
