import assert from 'node:assert/strict';
import { readBibliography } from '../../../../src/engine/bibliography/import.js';

/** The first entry’s fields that are asked for. */
function of(lines: string, ...fields: readonly string[]): unknown[] {
  const { entries, problems } = readBibliography('refs.ris', `${lines}\nER  - \n`);
  assert.deepEqual([entries.length, problems], [1, []]);
  return fields.map((field) => entries[0]?.item[field]);
}

const TYPES: Readonly<Record<string, string>> = {
  PAT: 'patent',
  ENCYC: 'entry-encyclopedia',
  DICT: 'entry-dictionary',
  MANSCPT: 'manuscript',
  UNPB: 'manuscript',
  HEAR: 'hearing',
  MPCT: 'motion_picture',
  COMP: 'software',
  SLIDE: 'speech',
  STAND: 'standard',
  PAMP: 'pamphlet',
  EDBOOK: 'book',
  ART: 'graphic',
  INPR: 'article-journal',
  INTV: 'interview',
  GEN: 'document',
  NONESUCH: 'document',
  constructor: 'document',
};

const DATES: readonly (readonly [string, unknown])[] = [
  ['Y1  - 1900/01/01\nDA  - 1950/01/01', [[1950, 1, 1]]],
  ['PY  - 0000', undefined],
  ['PY  - 0000\nDA  - 2001', [[2001]]],
  ['PY  - 2020///', [[2020]]],
  ['PY  - 2020/03//', [[2020, 3]]],
  ['PY  - 2020/00/00/', [[2020]]],
  ['PY  - 2020/02/31/', [[2020, 2]]],
  ['PY  - 2020\nDA  - 2020/03/04/', [[2020, 3, 4]]],
  ['DA  - 2020\nPY  - 2020/03/04/', [[2020, 3, 4]]],
  ['PY  - 2020\nY1  - 2019/03/04', [[2020]]],
  ['PY  - 2020\nDA  - MAR 14', [[2020, 3, 14]]],
  ['PY  - 2020\nDA  - MAR', [[2020, 3]]],
  ['DA  - March 14, 2020', [[2020, 3, 14]]],
  ['DA  - 2020-03-14', [[2020, 3, 14]]],
  ['PY  - 2020-2021', [[2020], [2021]]],
  ['PY  - c2020', [[2020]]],
  ['PY  - 1999\nDA  - May 1999', [[1999, 5]]],
  ['DA  - Mai 1999', [[1999, 5]]],
  ['PY  - unknown', undefined],
];

const LEE = [{ family: 'Lee', given: 'Ann' }];

const FIELDS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  [
    'TY  - JOUR\nJO  - J Quay\nT2  - Journal of Quays',
    { 'container-title': 'Journal of Quays', 'container-title-short': 'J Quay' },
  ],
  ['TY  - JOUR\nJO  - Quay', { 'container-title': 'Quay', 'container-title-short': undefined }],
  ['TY  - BOOK\nA2  - Lee, Ann', { 'collection-editor': LEE, editor: undefined }],
  ['TY  - BOOK\nA3  - Lee, Ann', { editor: LEE, 'collection-editor': undefined }],
  ['TY  - CHAP\nA2  - Lee, Ann\nC2  - Lee, Ann', { editor: LEE, 'container-author': LEE, PMCID: undefined }],
  ['TY  - JOUR\nC2  - PMC123', { PMCID: 'PMC123' }],
  ['TY  - PCOMM\nA2  - Lee, Ann', { recipient: LEE, editor: undefined }],
  ['TY  - INTV\nA2  - Lee, Ann', { interviewer: LEE, editor: undefined }],
  ['TY  - PAT\nA2  - Stone Office\nM1  - 1\nSN  - 2', { authority: 'Stone Office', editor: undefined, number: '2' }],
  ['TY  - CASE\nA2  - Coast Reports', { 'container-title': 'Coast Reports', editor: undefined }],
  ['TY  - COMP\nET  - 1.2', { version: '1.2', edition: undefined }],
  [
    'TY  - CONF\nCY  - Oslo\nC1  - Bergen\nT2  - Quay Days\nC3  - Proceedings',
    {
      'event-place': 'Oslo',
      'publisher-place': 'Bergen',
      'event-title': 'Quay Days',
      'container-title': 'Proceedings',
    },
  ],
  ['TY  - CONF\nT2  - Quay Days', { 'container-title': 'Quay Days', 'event-title': undefined }],
  ['TY  - JOUR\nST  - Coasts', { title: 'Coasts' }],
  [
    'TY  - BOOK\nTI  - Coasts\nT2  - Stone Studies',
    { 'collection-title': 'Stone Studies', 'container-title': undefined },
  ],
  [
    'TY  - RPRT\nTI  - Coasts\nT2  - Stone Studies\nSN  - R 12',
    { 'collection-title': 'Stone Studies', number: 'R 12' },
  ],
  ['TY  - CHAP\nTI  - Walls\nT2  - Coasts\nT3  - Stone', { 'container-title': 'Coasts', 'collection-title': 'Stone' }],
  ['TY  - CHAP\nTI  - Walls\nBT  - Coasts', { 'container-title': 'Coasts', title: 'Walls' }],
  ['TY  - BOOK\nBT  - Coasts', { title: 'Coasts', 'container-title': undefined }],
  [
    'TY  - JOUR\nJF  - Harbour Studies\nJA  - Harb. St.',
    { 'container-title': 'Harbour Studies', 'container-title-short': 'Harb. St.' },
  ],
  ['TY  - JOUR\nJA  - Harb. St.', { 'container-title': 'Harb. St.' }],
  ['TY  - JOUR\nSP  - 12\nEP  - 15', { page: '12-15' }],
  ['TY  - JOUR\nSP  - 12-15\nEP  - 15', { page: '12-15' }],
  ['TY  - BOOK\nSP  - 312', { 'number-of-pages': '312', page: undefined }],
  ['TY  - JOUR\nDO  - https://doi.org/10.5555/walls', { DOI: '10.5555/walls' }],
  ['TY  - JOUR\nM3  - doi: 10.5555/walls', { DOI: '10.5555/walls', genre: undefined }],
  ['TY  - THES\nM3  - PhD thesis', { genre: 'PhD thesis' }],
  ['TY  - JOUR\nSN  - 1234-5678', { ISSN: '1234-5678' }],
  ['TY  - CONF\nSN  - 978-0-00-000000-2', { ISBN: '978-0-00-000000-2' }],
  [
    'TY  - JOUR\nAU  - Stone, Ada, Jr.\nAU  - Stone, III, Bo\nAU  - Quay Press',
    {
      author: [
        { family: 'Stone', given: 'Ada', suffix: 'Jr.' },
        { family: 'Stone', given: 'Bo', suffix: 'III' },
        { literal: 'Quay Press' },
      ],
    },
  ],
  [
    'TY  - CHAP\nA2  - Lind, Per\nA3  - Moe, Ann\nA4  - Roe, Ida',
    {
      editor: [{ family: 'Lind', given: 'Per' }],
      'collection-editor': [{ family: 'Moe', given: 'Ann' }],
      translator: [{ family: 'Roe', given: 'Ida' }],
    },
  ],
  ['TY  - JOUR\nAB  - One\ntwo lines\n   and three', { abstract: 'One two lines and three' }],
  ['TY  - JOUR\nAB  - The\nUK - based board', { abstract: 'The UK - based board' }],
  ['TY  - JOUR\nKW  - stone\nKW  - walls', { keyword: 'stone, walls' }],
  [
    'TY - JOUR\nAU - Okafor, Maria\nTI - Walls\nPY - 2020',
    { type: 'article-journal', title: 'Walls', author: [{ family: 'Okafor', given: 'Maria' }] },
  ],
  ['TY  -  JOUR\nTI  -Walls', { type: 'article-journal', title: 'Walls' }],
  ['\uFEFFTY  - JOUR\nTI  - Walls', { title: 'Walls' }],
];

describe('RIS of reference managers', () => {
  for (const [type, expected] of Object.entries(TYPES)) {
    it(`knows the type ${type}`, () => assert.deepEqual(of(`TY  - ${type}\nTI  - Walls`, 'type'), [expected]));
  }
  for (const [lines, parts] of DATES) {
    it(`reads the date of ${lines.replaceAll('\n', ' · ')}`, () => {
      const [issued] = of(`TY  - JOUR\n${lines}`, 'issued');
      assert.deepEqual((issued as { readonly 'date-parts'?: unknown } | undefined)?.['date-parts'], parts);
    });
  }
  for (const [lines, expected] of FIELDS) {
    it(`reads ${lines.replaceAll('\n', ' · ')}`, () =>
      assert.deepEqual(of(lines, ...Object.keys(expected)), Object.values(expected)));
  }
});
