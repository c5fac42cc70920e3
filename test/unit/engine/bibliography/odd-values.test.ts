import assert from 'node:assert/strict';
import { readBibliography as readForImport } from '../../../../src/engine/bibliography/import.js';
import { readBibliography } from '../../../../src/engine/bibliography/read.js';

/** The only entry of a file. */
function entry(file: string, text: string): Readonly<Record<string, unknown>> {
  const { entries } = readForImport(file, text);
  assert.equal(entries.length, 1);
  return entries[0]?.item ?? {};
}

describe('odd values in bibliographies', () => {
  it('are approximate years of works in print', () => {
    for (const year of ['c. 1999', 'ca. 1999', 'circa 1999'])
      assert.deepEqual(entry('a.bib', `@book{a, title={T}, year={${year}}}`).issued, {
        'date-parts': [[1999]],
        circa: true,
      });
    assert.deepEqual(entry('a.yaml', 'a:\n  type: book\n  title: T\n  date: ~1999\n').issued, {
      'date-parts': [[1999]],
      circa: true,
    });
  });

  it('are words in the place of a year', () => {
    assert.deepEqual(entry('a.ris', 'TY  - JOUR\nTI  - T\nPY  - in press\nER  - \n').issued, { literal: 'in press' });
    const record = '<ref-type name="Journal Article">17</ref-type><dates><year>In press</year></dates>';
    const xml = `<xml><records><record>${record}</record></records></xml>`;
    assert.deepEqual(entry('a.xml', xml).issued, { literal: 'In press' });
    assert.equal(entry('a.ris', 'TY  - JOUR\nTI  - T\nPY  - n.d.\nER  - \n').issued, undefined);
  });

  it('are several serial numbers, of which the first counts', () => {
    const serial = (written: string) => entry('a.ris', `TY  - JOUR\nTI  - T\nSN  - ${written}\nER  - \n`);
    for (const written of ['1234-5678 8765-432X', '1234-5678 (Print) 8765-4321 (Online)', '1234-5678; 8765-4321'])
      assert.deepEqual([serial(written).ISSN, serial(written).ISBN], ['1234-5678', undefined]);
    assert.equal(serial('978-3-16-148410-0').ISBN, '978-3-16-148410-0');
  });

  it('are suffixes after the names of PubMed', () => {
    const names = (lines: string) => entry('a.nbib', `PMID- 1\nTI  - T\n${lines}\n`).author;
    assert.deepEqual(names('FAU - Smith, John A Jr\nAU  - Smith JA Jr'), [
      { family: 'Smith', given: 'John A', suffix: 'Jr' },
    ]);
    assert.deepEqual(names('AU  - Smith JA 3rd'), [{ family: 'Smith', given: 'JA', suffix: '3rd' }]);
    assert.deepEqual(names('AU  - Smith JA\nCN  - Study Group II'), [
      { family: 'Smith', given: 'JA' },
      { literal: 'Study Group II' },
    ]);
  });

  it('are conferences of Hayagriva, which are not publishers', () => {
    const parents =
      '  parent:\n    - type: periodical\n      title: J\n    - type: conference\n      title: Eels\n      location: Hull\n';
    const item = entry('a.yaml', `a:\n  type: article\n  title: T\n${parents}`);
    assert.deepEqual(
      ['container-title', 'event-title', 'event-place', 'publisher-place'].map((field) => item[field]),
      ['J', 'Eels', 'Hull', undefined],
    );
  });

  it('are dates without the list around them', () => {
    const [read] = readBibliography(
      'a.json',
      '[{"id": "a", "type": "book", "issued": {"date-parts": [2020, 5]}}]',
    ).entries;
    assert.deepEqual(read?.item.issued, { 'date-parts': [[2020, 5]] });
  });
});
