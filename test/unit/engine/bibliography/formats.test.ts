import assert from 'node:assert/strict';
import { readBibliography } from '../../../../src/engine/bibliography/import.js';

const NBIB = `PMID- 12345678
OWN - NLM
IS  - 1234-5678 (Electronic)
VI  - 12
IP  - 3
DP  - 2020 Mar 14
TI  - Walls of the harbour and
      the sea.
PG  - 12-5
LID - 10.5555/walls [doi]
AB  - One
      two.
FAU - Okafor, Maria
AU  - Okafor M
FAU - Lind, Per
AU  - Lind P
CN  - Quay Board
LA  - eng
PT  - Journal Article
TA  - Harb St
JT  - Harbour studies
PMC - PMC99

PMID- 2
TI  - Gates
AU  - Moe A
DP  - 2019 Nov-Dec
`;

const XML = `<?xml version="1.0" encoding="UTF-8"?><xml><records><record><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author><style face="normal">Okafor, Maria</style></author><author>Quay Board,</author></authors>
<secondary-authors><author>Lind, Per</author></secondary-authors></contributors>
<titles><title><style>Walls &amp; </style><style face="italic">gates</style></title><secondary-title>Harbour Studies</secondary-title></titles>
<periodical><full-title>Harbour Studies</full-title></periodical><pages>12-15</pages><volume>3</volume><number>2</number>
<dates><year>2020</year><pub-dates><date>Mar 14</date></pub-dates></dates>
<electronic-resource-num>10.5555/walls</electronic-resource-num>
<urls><related-urls><url>https://example.org/walls</url></related-urls><pdf-urls><url>internal-pdf://123/walls.pdf</url></pdf-urls></urls>
</record><record><ref-type name="Book">6</ref-type><titles><title>Coasts</title><secondary-title>Stone</secondary-title></titles></record></records></xml>`;

const HAYAGRIVA = `walls:
  type: article
  title: "Walls: {NATO} view"
  author: ["Okafor, Maria", { name: Linde, given-name: Jan, prefix: van der }, Quay Board]
  date: 2020-03
  page-range: 12–15
  serial-number: { doi: "https://doi.org/10.5555/walls" }
  url: { value: https://example.org/walls, date: 2021-01-02 }
  parent: { type: periodical, title: Harbour Studies, volume: 3, issue: 2 }
gate:
  type: chapter
  title: { value: Gates, short: G }
  parent: { type: book, title: Coasts, editor: "Lind, Per", publisher: { name: Quay Press, location: Oslo }, date: 1999 }
  affiliated: [{ role: translator, names: "Moe, Ann" }]
day: { type: article, title: Day, parent: { type: newspaper, title: Harbour Post } }
`;

function items(file: string, text: string) {
  const { entries, problems } = readBibliography(file, text);
  assert.deepEqual(problems, []);
  return entries.map(({ item }) => item);
}

describe('bibliographies of further programs', () => {
  it('reads PubMed', () => {
    assert.deepEqual(items('refs.nbib', NBIB), [
      {
        id: '',
        type: 'article-journal',
        title: 'Walls of the harbour and the sea',
        author: [{ family: 'Okafor', given: 'Maria' }, { family: 'Lind', given: 'Per' }, { literal: 'Quay Board' }],
        'container-title': 'Harbour studies',
        'container-title-short': 'Harb St',
        volume: '12',
        issue: '3',
        page: '12-5',
        abstract: 'One two.',
        language: 'en',
        ISSN: '1234-5678',
        DOI: '10.5555/walls',
        PMID: '12345678',
        PMCID: 'PMC99',
        issued: { 'date-parts': [[2020, 3, 14]] },
      },
      {
        id: '',
        type: 'article-journal',
        title: 'Gates',
        author: [{ family: 'Moe', given: 'A' }],
        PMID: '2',
        issued: {
          'date-parts': [
            [2019, 11],
            [2019, 12],
          ],
        },
      },
    ]);
    assert.equal(items('export', NBIB).length, 2);
  });

  it('reads EndNote', () => {
    const { entries } = readBibliography('refs.xml', XML);
    assert.deepEqual(entries[0]?.item, {
      id: '',
      type: 'article-journal',
      title: 'Walls & gates',
      author: [{ family: 'Okafor', given: 'Maria' }, { literal: 'Quay Board' }],
      editor: [{ family: 'Lind', given: 'Per' }],
      'container-title': 'Harbour Studies',
      volume: '3',
      issue: '2',
      page: '12-15',
      DOI: '10.5555/walls',
      URL: 'https://example.org/walls',
      issued: { 'date-parts': [[2020, 3, 14]] },
    });
    assert.deepEqual(entries[0]?.files, ['walls.pdf']);
    assert.deepEqual([entries[1]?.item.type, entries[1]?.item['collection-title']], ['book', 'Stone']);
    const { start, end } = entries[1]?.range ?? assert.fail();
    assert.match(XML.slice(start, end), /^<record>.*Coasts.*<\/record>$/su);
  });

  it('reads Hayagriva', () => {
    const [walls, gate, day] = items('refs.yml', HAYAGRIVA);
    assert.deepEqual(walls, {
      id: 'walls',
      type: 'article-journal',
      title: 'Walls: NATO view',
      author: [
        { family: 'Okafor', given: 'Maria' },
        { family: 'Linde', given: 'Jan', 'non-dropping-particle': 'van der' },
        { literal: 'Quay Board' },
      ],
      'container-title': 'Harbour Studies',
      volume: '3',
      issue: '2',
      page: '12-15',
      DOI: '10.5555/walls',
      URL: 'https://example.org/walls',
      issued: { 'date-parts': [[2020, 3]] },
      accessed: { 'date-parts': [[2021, 1, 2]] },
    });
    assert.deepEqual(gate, {
      id: 'gate',
      type: 'chapter',
      title: 'Gates',
      'title-short': 'G',
      'container-title': 'Coasts',
      editor: [{ family: 'Lind', given: 'Per' }],
      translator: [{ family: 'Moe', given: 'Ann' }],
      publisher: 'Quay Press',
      'publisher-place': 'Oslo',
      issued: { 'date-parts': [[1999]] },
    });
    assert.equal(day?.type, 'article-newspaper');
  });

  it('says what a file of such a name does not hold', () => {
    for (const file of ['refs.nbib', 'refs.xml']) {
      const { entries, problems } = readBibliography(file, 'Words only.');
      assert.deepEqual([entries.length, problems.length], [0, 1]);
    }
  });

  it('reads hostile files without harm, in linear time', () => {
    const record = `<record><titles><title>${'<style>'.repeat(20)}Walls${'</style>'.repeat(20)}</title></titles></record>`;
    const deep = `<xml><records>${record}${'<record><titles><title>'.repeat(20_000)}`;
    const { entries } = readBibliography('refs.xml', deep);
    assert.deepEqual(
      entries.map(({ item }) => item.title),
      ['Walls'],
    );
    assert.ok(readBibliography('refs.nbib', 'PMID- 1\n'.repeat(60_000)).entries.length <= 50_000);
    assert.equal(readBibliography('refs.nbib', `PMID- 1\nTI  - ${'a \n'.repeat(3)}      b\n`).entries.length, 1);
  });
});
