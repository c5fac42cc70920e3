import assert from 'node:assert/strict';
import { printBibtex } from '../../../../src/engine/bibliography/bibtex/print.js';
import type { CslItem } from '../../../../src/engine/bibliography/csl-item.js';
import { readBibliography } from '../../../../src/engine/bibliography/read.js';

/** What comes back when an item is written to BibTeX and read. */
function readBack(item: CslItem): CslItem | undefined {
  const { entries, problems } = readBibliography('refs.bib', printBibtex(item));
  assert.deepEqual(problems, []);
  return entries[0]?.item;
}

const LEE = [{ family: 'Lee', given: 'Ann' }];

const FULL: CslItem = {
  id: 'k',
  type: 'book',
  author: [
    { family: 'Linde', given: 'Jan', 'non-dropping-particle': 'van der' },
    { family: 'von der Leyen', given: 'Ursula' },
    { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    { literal: 'Quay and Harbour Board' },
  ],
  editor: LEE,
  translator: LEE,
  'container-author': LEE,
  'collection-editor': LEE,
  director: LEE,
  composer: LEE,
  illustrator: LEE,
  interviewer: LEE,
  recipient: LEE,
  performer: LEE,
  producer: LEE,
  narrator: LEE,
  host: LEE,
  guest: LEE,
  contributor: LEE,
  compiler: LEE,
  title: 'Walls: A first look',
  'title-short': 'Walls',
  'collection-title': 'Stone studies',
  'collection-number': '4',
  publisher: 'Quay Press',
  'publisher-place': 'Oslo',
  volume: '2',
  'number-of-volumes': '3',
  edition: '2',
  version: '1.2',
  'chapter-number': '7',
  'number-of-pages': '300',
  genre: 'Essay',
  status: 'in press',
  'event-title': 'Quay days',
  'event-place': 'Bergen',
  'event-date': { 'date-parts': [[2012, 3, 1]] },
  issued: { 'date-parts': [[-44, 3]], circa: true },
  accessed: { 'date-parts': [[2020, 1, 2]] },
  'original-title': 'Mauern',
  'original-date': { 'date-parts': [[1850]] },
  'original-publisher': 'Kai',
  'original-publisher-place': 'Kiel',
  page: '3-9',
  URL: 'https://example.org/a_b?c=d&e=%7Ef#g',
  DOI: '10.5555/a_b',
  ISBN: '978-3-16-148410-0',
  ISSN: '1234-5678',
  PMID: '123',
  PMCID: 'PMC9',
  keyword: 'stone, wall',
  abstract: 'Of 5 % of the walls & more.',
  annote: 'Read it.',
  note: 'Second thoughts.',
  language: 'en',
};

const TYPES = [
  ...['article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast', 'chapter', 'classic'],
  ...[
    'dataset',
    'document',
    'entry',
    'entry-dictionary',
    'entry-encyclopedia',
    'event',
    'figure',
    'graphic',
    'hearing',
  ],
  ...['interview', 'legal_case', 'legislation', 'manuscript', 'map', 'motion_picture', 'musical_score', 'pamphlet'],
  ...['paper-conference', 'patent', 'performance', 'periodical', 'personal_communication', 'post', 'post-weblog'],
  ...[
    'regulation',
    'report',
    'review',
    'review-book',
    'software',
    'song',
    'speech',
    'standard',
    'thesis',
    'treaty',
    'webpage',
  ],
];

describe('an item that is written to BibTeX and read again', () => {
  for (const [field, value] of Object.entries(FULL)) {
    it(`has its ${field}`, () => assert.deepEqual(readBack(FULL)?.[field], value));
  }

  for (const type of TYPES) {
    it(`has the type ${type}`, () => {
      const item = { id: 'k', type, title: 'Walls', URL: 'https://example.org/walls' };
      assert.deepEqual(readBack(item), item);
    });
  }
});
