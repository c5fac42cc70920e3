import assert from 'node:assert/strict';
import { readBibliography as readForImport } from '../../../../../src/engine/bibliography/import.js';
import { readBibliography } from '../../../../../src/engine/bibliography/read.js';

/** The item of the first entry, with what is asked for alone. */
function of(text: string, ...fields: readonly string[]): unknown[] {
  const { entries, problems } = readBibliography('refs.bib', text);
  assert.deepEqual(problems, []);
  const item = entries[0]?.item ?? assert.fail('no entry');
  return fields.map((field) => item[field]);
}

function title(latex: string, more = ''): unknown {
  return of(`@article{k, title = {${latex}}, ${more}}`, 'title')[0];
}

/** Authors as `family|given|particle|suffix`, or as the literal name. */
function authors(list: string): string[] {
  const [found] = of(`@article{k, author = {${list}}}`, 'author');
  return (found as Record<string, string>[]).map(
    ({ literal, family, given = '', suffix = '', ...name }) =>
      literal ??
      [family, given, name['non-dropping-particle'] ?? name['dropping-particle'] ?? '', suffix]
        .join('|')
        .replace(/\|+$/u, ''),
  );
}

const QUANTITIES: readonly (readonly [string, string])[] = [
  ['Walls of \\SI{5}{\\micro\\meter} and \\qty{10}{m.s^{-2}}', 'Walls of 5 μm and 10 m·s⁻²'],
  ['Waves at \\SI[per-mode=symbol]{3.5}{\\kilo\\metre\\per\\hour}', 'Waves at 3.5 km/h'],
  ['Force in \\si{\\newton\\metre\\squared}', 'Force in N·m²'],
  ['Heat at \\unit{\\degreeCelsius} and \\SI{45}{\\degree}', 'Heat at °C and 45°'],
  ['Some \\num{1.5e-3} of \\ang{45;30;}', 'Some 1.5 × 10⁻³ of 45°30′'],
  ['Only \\SI{5}', 'Only 5'],
  ['Rates of \\SI{3}{\\per\\second} and \\si{\\per\\square\\metre}', 'Rates of 3 s⁻¹ and m⁻²'],
  ['Heat of \\SI{5}{\\watt\\per\\metre\\per\\kelvin}', 'Heat of 5 W/(m·K)'],
  ['Speeds of \\SI{5}{m/s^2} and \\si{\\metre\\squared\\per\\second\\cubed}', 'Speeds of 5 m/s² and m²/s³'],
  ['From \\SIrange{1}{5}{\\kilo\\metre} to \\qtyrange[range-phrase=--]{-2}{3}{\\celsius}', 'From 1–5 km to −2–3 °C'],
  ['Some \\numrange{10}{20} of \\numlist{1;2;3} at \\SIlist{4;5}{\\hour}', 'Some 10–20 of 1, 2, 3 at 4, 5 h'],
  [
    'Moments of \\unit{\\metre\\tothe{4}}, \\si{\\raiseto{4}\\metre} and \\si{\\metre\\tothe{-1}}',
    'Moments of m⁴, m⁴ and m⁻¹',
  ],
  ['Grids of \\num{3 x 4} and \\qtyproduct{2 x 5}{\\cm}', 'Grids of 3 × 4 and 2 × 5 cm'],
  ['An \\si alone', 'An alone'],
];

const NAMES: readonly (readonly [string, readonly string[]])[] = [
  ['Franc{\\ocirc{u}}, Jan', ['Franců|Jan']],
  ["Mu\\~noz, Jos\\'e and Pe\\~{n}a, Ana and Jo\\~ao Silva", ['Muñoz|José', 'Peña|Ana', 'Silva|João']],
  ['Torres, J.\\,R.', ['Torres|J. R.']],
  ['J.\\,R. Torres', ['Torres|J. R.']],
  ['J.~R. Torres', ['Torres|J. R.']],
  ['Torres,~Ana', ['Torres|Ana']],
  ['\\~Ona, Eva and {\\~O}na, Eva', ['Õna|Eva', 'Õna|Eva']],
  ['\\o re, J\\o rgen and \\v{S}koda, \\v Zan', ['øre|Jørgen', 'Škoda|Žan']],
  ['O{\\textquotesingle}Hara, Ann', ["O'Hara|Ann"]],
  ['family=Linde, given=Jan, prefix=van der, useprefix=true and Okafor, Maria', ['Linde|Jan|van der', 'Okafor|Maria']],
  ['given=Jan, family=Linde', ['Linde|Jan']],
  ['family=Stone, given={Ada, Mae}, suffix=III', ['Stone|Ada, Mae||III']],
  ['Okafor, Maria and others', ['Okafor|Maria', 'others']],
  ['Okafor, Maria AND et al.', ['Okafor|Maria', 'others']],
  ['{Ministry of Trade and Ports}', ['Ministry of Trade and Ports']],
  ['{A} and {B}', ['A', 'B']],
  ['van der Linde, Jan', ['Linde|Jan|van der']],
  ["'t Hoog, Anna", ["Hoog|Anna|'t"]],
  ['Stone, Jr., Ada', ['Stone|Ada||Jr.']],
  ['Ada Stone Jr.', ['Stone|Ada||Jr.']],
  ['Okafor, Maria and\n  Lind, Per', ['Okafor|Maria', 'Lind|Per']],
  ['Anderson, Ana and Sand, Mandy', ['Anderson|Ana', 'Sand|Mandy']],
];

const TITLES: readonly (readonly [string, string])[] = [
  ['The U.\\,S. coast: 1\\,000 miles', 'The U. S. coast: 1 000 miles'],
  [
    'On \\enquote{truth} and \\mkbibquote{lies} at 5\\,{\\textmu}m, $\\alpha$-rays and Cu$_2$O',
    'On “truth” and “lies” at 5 μm, α-rays and Cu<sub>2</sub>O',
  ],
  ['On \\enquote{the \\enquote{inner} part}', 'On “the ‘inner’ part”'],
  ['walls of 10$^{-3}$ m and m$^2$', 'walls of 10<sup>-3</sup> m and m<sup>2</sup>'],
  ['the cost of $5 and $10 gates', 'the cost of $5 and $10 gates'],
  ['gates for 5\\$', 'gates for 5$'],
  ['stone \\noopsort{1999}walls', 'stone walls'],
  ['see \\href{https://example.org/a_b}{the walls}', 'see the walls'],
  ['at \\url{https://example.org/a_b}', 'at https://example.org/a_b'],
  ['a \\vphantom{x}b \\label{here}c', 'a b c'],
  ['\\textcolor{red}{red} walls', 'red walls'],
  ['\\foreignlanguage{french}{murs}', 'murs'],
  ['{\\em old} walls', '<i>old</i> walls'],
  ['\\textsc{old} walls', '<span style="font-variant:small-caps;">old</span> walls'],
  ['a\\~{}b \\^{}c \\textasciitilde', 'a~b ^c ~'],
  ["caf\\'e, \\'{\\i}, \\c{c}, \\H{o}, \\k a, \\d{s}, \\t{oo}", 'café, í, ç, ő, ą, ṣ, o͡o'],
  ['$x \\leq y$, $\\frac{1}{2}$, $\\mathrm{CO}_{2}$', 'x ≤ y, 1/2, CO<sub>2</sub>'],
  ['IEEE_wall \\& file_name', 'IEEE_wall & file_name'],
];

/** Titles in capitals, and what sentence case makes of them; without protected words’ tags. */
const CASES: readonly (readonly [string, string])[] = [
  ['On Low-Mass Stars: A First Look', 'On low-mass stars: A first look'],
  ['Stone Walls? An Answer', 'Stone walls? An answer'],
  ['Walls. The Long View', 'Walls. The long view'],
  ['The {NATO} and {O}ld Walls', 'The NATO and Old walls'],
  ['The NATO Walls', 'The NATO walls'],
  ['Vitamin D and X-Ray Studies', 'Vitamin D and X-ray studies'],
  ['Walls of China and the British Navy', 'Walls of China and the British navy'],
  ['A Look at “The Wall” From Above', 'A look at “the wall” from above'],
  ['Taxes of U.S. Companies and Their Walls', 'Taxes of U.S. companies and their walls'],
  ['The Letters of Dr. Lind and His Friends', 'The letters of Dr. Lind and his friends'],
  ['The {First Look at {$\\alpha$} Stars} and Others', 'The First Look at α Stars and others'],
  ['The Women of the \\emph{Long Harbour} and Others', 'The women of the Long Harbour and others'],
  ['a Harbour and Its Walls', 'a Harbour and Its Walls'],
  ['Hafen und Stadt und Handel', 'Hafen und Stadt und Handel'],
  ['Les Murs et la Ville dans une Tempête', 'Les Murs et la Ville dans une Tempête'],
  ["The Writer's Long-Term Plan", "The writer's long-term plan"],
  ['A Well-To-Do Self-Made Man', 'A well-to-do self-made man'],
  ['Walls along the river near Northgate: a survey', 'Walls along the river near Northgate: a survey'],
  ['McNab and iPhone Users', 'McNab and iPhone users'],
];

const DATES: readonly (readonly [string, unknown])[] = [
  ['date = {-0876}', { 'date-parts': [[-877]] }],
  ['date = {-0044-03-15}', { 'date-parts': [[-45, 3, 15]] }],
  ['date = {-0044-03-15/-0043}', { 'date-parts': [[-45, 3, 15], [-44]] }],
  ['date = {0800-12-25}', { 'date-parts': [[800, 12, 25]] }],
  ['date = {0900-02-29}', { literal: '0900-02-29' }],
  ['date = {0000}', { 'date-parts': [[-1]] }],
  ['date = {2015/}', { literal: '2015–' }],
  ['date = {2015/..}', { literal: '2015–' }],
  ['date = {/2015}', { literal: '–2015' }],
  ['date = {1723?~}', { 'date-parts': [[1723]], circa: true }],
  ['date = {1723?}', { 'date-parts': [[1723]], circa: true }],
  ['date = {1723%}', { 'date-parts': [[1723]], circa: true }],
  ['date = {2001/2003}', { 'date-parts': [[2001], [2003]] }],
  [
    'date = {2001-02-03/2001-02-05}',
    {
      'date-parts': [
        [2001, 2, 3],
        [2001, 2, 5],
      ],
    },
  ],
  ['date = {199X}', { literal: '1990s' }],
  ['date = {19XX}', { literal: '1900s' }],
  ['date = {2004-22}', { 'date-parts': [[2004]], season: 2 }],
  ['date = {2004-04-25T14:34:00}', { 'date-parts': [[2004, 4, 25]] }],
  ['date = {2004-XX}', { 'date-parts': [[2004]] }],
  ['date = {2004-1-5}', { 'date-parts': [[2004, 1, 5]] }],
  ['year = 2020, month = mar', { 'date-parts': [[2020, 3]] }],
  ['year = 2020, month = {March}', { 'date-parts': [[2020, 3]] }],
  ['year = 2020, month = "14~" # mar', { 'date-parts': [[2020, 3, 14]] }],
  ['year = 2020, month = "4~" # may', { 'date-parts': [[2020, 5, 4]] }],
  ['year = 2020, month = may # "~4"', { 'date-parts': [[2020, 5, 4]] }],
  ['year = 2020, month = {14 March}', { 'date-parts': [[2020, 3, 14]] }],
  ['year = 2020, month = mar # "~14"', { 'date-parts': [[2020, 3, 14]] }],
  ['year = 2020, month = {März}', { 'date-parts': [[2020, 3]] }],
  [
    'year = 2020, month = {Mar/Apr}',
    {
      'date-parts': [
        [2020, 3],
        [2020, 4],
      ],
    },
  ],
  ['year = 2020, month = 03, day = 7', { 'date-parts': [[2020, 3, 7]] }],
  ['year = 2020, month = {Spring}', { 'date-parts': [[2020]], season: 1 }],
  ['year = {[2007]}', { 'date-parts': [[2007]] }],
  ['year = {forthcoming}', { literal: 'forthcoming' }],
  ['year = {c. 1850}', { 'date-parts': [[1850]], circa: true }],
  ['year = {1990--1995}', { 'date-parts': [[1990], [1995]] }],
  ['date = {March 2020}', { 'date-parts': [[2020, 3]] }],
];

const FIELDS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['@article{k, doi = {https://doi.org/10.5555/walls}}', { DOI: '10.5555/walls' }],
  ['@article{k, doi = {http://dx.doi.org/https://doi.org/10.5555/a_b}}', { DOI: '10.5555/a_b' }],
  ['@article{k, doi = {doi: 10.5555/a\\_b}}', { DOI: '10.5555/a_b' }],
  ['@article{k, url = {\\url{https://example.org/~a\\%20b}}}', { URL: 'https://example.org/~a%20b' }],
  ['@article{k, url = {https://https://example.org}}', { URL: 'https://example.org' }],
  ['@misc{k, howpublished = {https://example.org/a}}', { URL: 'https://example.org/a', publisher: undefined }],
  ['@article{k, isbn = {ISBN 978-0-00-000000-2}}', { ISBN: '978-0-00-000000-2' }],
  ['@article{k, eprint = {arXiv:2001.00001}, eprinttype = {arxiv}}', { URL: 'https://arxiv.org/abs/2001.00001' }],
  ['@article{k, pmid = {PMID: 123}}', { PMID: '123' }],
  ['@phdthesis{k, title = {W}}', { type: 'thesis', genre: 'PhD thesis' }],
  ['@mastersthesis{k, title = {W}}', { type: 'thesis', genre: 'Master’s thesis' }],
  ['@thesis{k, type = {mathesis}}', { genre: 'Master’s thesis' }],
  ['@thesis{k, type = {phdthesis}, langid = {ngerman}}', { genre: 'Dissertation', language: 'de' }],
  ['@thesis{k, type = {Habilitation}}', { genre: 'Habilitation' }],
  ['@patent{k, type = {patentus}}', { type: 'patent', genre: 'U.S. patent' }],
  ['@report{k, type = {techreport}, langid = {french}}', { genre: 'Rapport technique' }],
  ['@article{k, series = {newseries}, journal = {W}}', { 'collection-title': 'new series' }],
  ['@article{k, series = {3}, journal = {W}}', { 'collection-title': '3rd series' }],
  ['@article{k, series = {12}, journal = {W}}', { 'collection-title': '12th series' }],
  ['@article{k, series = {2}, langid = {french}, journal = {W}}', { 'collection-title': '2e série' }],
  ['@book{k, series = {2020 Lectures}, title = {W}}', { 'collection-title': '2020 Lectures' }],
  ['@book{k, title = {Coasts}, booktitle = {Coasts}}', { title: 'Coasts', 'container-title': undefined }],
  ['@inbook{k, title = {W}, booktitle = {B}, booksubtitle = {S}}', { 'container-title': 'B: S' }],
  ['@incollection{k, title = {W}, maintitle = {M}}', { 'container-title': 'M' }],
  ['@book_section{k, title = {W}, booktitle = {B}}', { type: 'chapter', 'container-title': 'B' }],
  ['@web_page{k, title = {W}}', { type: 'webpage' }],
  ['@journal-article{k, title = {W}}', { type: 'article-journal' }],
  ['@oddity{k, title = {W}, journal = {J}}', { type: 'article-journal' }],
  ['@oddity{k, title = {W}, school = {J}}', { type: 'thesis' }],
  ['@oddity{k, title = {W}}', { type: 'document' }],
  ['@article{k, title = {Der Alte Hafen}, langid = {german}}', { title: 'Der Alte Hafen' }],
  ['@article{k, title = {Der Alte Hafen}, hyphenation = {ngerman}}', { title: 'Der Alte Hafen', language: 'de' }],
  ['@inbook{k, bookauthor = {Lind, Per}}', { 'container-author': [{ family: 'Lind', given: 'Per' }] }],
  [
    '@book{k, editor = {Lind, Per}, editortype = {compiler}}',
    { compiler: [{ family: 'Lind', given: 'Per' }], editor: undefined },
  ],
  ['@article{k title = {W}, year = 2001}', { title: 'W' }],
  ['@article{k, title = {W} year = 2001}', { title: 'W', issued: { 'date-parts': [[2001]] } }],
];

describe('values of BibTeX and BibLaTeX', () => {
  for (const [written, expected] of NAMES)
    it(`reads the names ${written}`, () => assert.deepEqual(authors(written), expected));
  for (const [latex, expected] of TITLES) {
    it(`reads ${latex}`, () => assert.equal(title(latex, 'langid = {latin}'), expected));
    for (const [latex, expected] of QUANTITIES)
      it(`reads the quantities of ${latex}`, () =>
        assert.equal(String(title(latex)).replace(/<[^<>]*>/gu, ''), expected));
  }
  for (const [written, expected] of CASES) {
    it(`puts “${written}” in sentence case`, () =>
      assert.equal(String(title(written)).replace(/<[^<>]*>/gu, ''), expected));
  }
  for (const [written, expected] of DATES) {
    it(`reads ${written}`, () => assert.deepEqual(of(`@book{k, ${written}}`, 'issued'), [expected]));
  }
  for (const [entry, expected] of FIELDS) {
    it(`reads ${entry}`, () => assert.deepEqual(of(entry, ...Object.keys(expected)), Object.values(expected)));
  }
});

describe('an entry that the end of the file cuts off', () => {
  it('counts as far as it goes, and is named', () => {
    const text = '@book{a, title={One}}\n@article{b, title={Two}, author={Lind, Ann},\n  volume = {3},\n';
    const { entries, problems } = readBibliography('refs.bib', text);
    assert.deepEqual(
      entries.map(({ item: { id, title: words } }) => [id, words]),
      [
        ['a', 'One'],
        ['b', 'Two'],
      ],
    );
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['The file ends within the entry b.'],
    );
  });
});

describe('what entries inherit', () => {
  it('comes from a collection, its title as the book’s', () => {
    const text = `@incollection{d1, author = {Okafor, Maria}, title = {Walls}, pages = {1--12}, crossref = {d2}}
@book{d2, editor = {Lindqvist, Peter}, title = {Coasts}, booktitle = {Coasts}, publisher = {Quay Press}, address = {Oslo}, year = {2001}}`;
    assert.deepEqual(readBibliography('refs.bib', text).entries[0]?.item, {
      id: 'd1',
      type: 'chapter',
      title: 'Walls',
      author: [{ family: 'Okafor', given: 'Maria' }],
      editor: [{ family: 'Lindqvist', given: 'Peter' }],
      'container-title': 'Coasts',
      publisher: 'Quay Press',
      'publisher-place': 'Oslo',
      page: '1-12',
      issued: { 'date-parts': [[2001]] },
    });
  });

  it('comes from data entries, from entries of entries, and not from `xref` or `related`', () => {
    const text = `@xdata{p, publisher = {Quay Press}, location = {Oslo}}
@book{b, xdata = {p}, title = {Coasts}, date = {2001}}
@inbook{c, crossref = {B}, title = {Walls}, date = {2003}}
@book{d, related = {b}, xref = {b}, title = {Gates}}`;
    const items = new Map(readBibliography('refs.bib', text).entries.map(({ item }) => [item.id, item]));
    assert.deepEqual(
      ['b', 'c', 'd'].map((id) => items.get(id)?.publisher),
      ['Quay Press', 'Quay Press', undefined],
    );
    assert.deepEqual(items.get('c')?.issued, { 'date-parts': [[2003]] });
    assert.equal(items.get('d')?.['container-title'], undefined);
  });

  it('is bounded: circles, chains and wide entries', () => {
    const circle =
      '@book{a, crossref = {b}, title = {A}}\n@book{b, crossref = {a}, title = {B}}\n@book{c, crossref = {c}}';
    assert.equal(readBibliography('refs.bib', circle).entries.length, 3);
    const chain = Array.from({ length: 20_000 }, (_, i) => `@inbook{k${i}, crossref = {k${i + 1}}}`).join('\n');
    assert.equal(readBibliography('refs.bib', chain).entries.length, 20_000);
    const wide = `@book{w, publisher = {${'x'.repeat(100_000)}}}\n${Array.from({ length: 5000 }, (_, i) => `@inbook{k${i}, crossref = {w}}`).join('\n')}`;
    const { entries } = readBibliography('refs.bib', wide);
    assert.equal(entries.length, 5001);
    assert.ok(entries.filter(({ item }) => item.publisher !== undefined).length < 100);
  });
});

describe('entries that name no language', () => {
  const read = (language?: string) =>
    readBibliography(
      'refs.bib',
      `@thesis{a, title = {Die Großen Brücken ohne Geld}, type = {phdthesis}}
       @article{b, title = {The Great Bridges}, langid = {english}}`,
      language,
    ).entries.map(({ item: { title, genre, language: stated } }) => [title, genre, stated]);

  it('are in that of the draft, as in Pandoc: titles keep their capitals, and keywords are written in it', () => {
    const english = ['The great bridges', undefined, 'en'];
    assert.deepEqual(read(), [['Die großen brücken ohne geld', 'PhD thesis', undefined], english]);
    assert.deepEqual(read('en-GB'), read());
    assert.deepEqual(read('de-AT'), [['Die Großen Brücken ohne Geld', 'Dissertation', undefined], english]);
    assert.deepEqual(read('fr'), [['Die Großen Brücken ohne Geld', 'Thèse de doctorat', undefined], english]);
  });
});

describe('an entry without a key', () => {
  const text =
    '@article{\n  author = {Okafor, Maria and Torres, Ana},\n  title = {Walls},\n  journal = {Harbour Studies},\n  year = {2008}\n}';

  it('is read for import', () => {
    const { entries, problems } = readForImport('refs.bib', text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      entries.map(({ item }) => item),
      [
        {
          id: '',
          type: 'article-journal',
          author: [
            { family: 'Okafor', given: 'Maria' },
            { family: 'Torres', given: 'Ana' },
          ],
          title: 'Walls',
          'container-title': 'Harbour Studies',
          issued: { 'date-parts': [[2008]] },
        },
      ],
    );
  });

  it('is a problem in a bibliography', () => {
    const { entries, problems } = readBibliography('refs.bib', text);
    assert.deepEqual([entries.length, problems.map(({ message }) => message)], [0, ['The entry has no key.']]);
  });
});
