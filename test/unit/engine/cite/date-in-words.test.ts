import assert from 'node:assert/strict';
import { textsIn } from '../../../../scripts/localize.js';
import { dateInWords } from '../../../../src/engine/cite/date-in-words.js';
import { humanDate } from '../../../../src/engine/cite/edtf.js';
import { type InterfaceTexts, useTexts } from '../../../../src/engine/text/interface-texts.js';

const DATES = [
  '2024-06-27',
  '2024-06',
  '2024',
  '2024-06~',
  '2024-22',
  '199X',
  '19XX',
  '2020-05-03/2020-05-05',
  '2020/..',
];

describe('a date as a writer reads it', () => {
  afterEach(() => useTexts(null));

  const inWords = (language: string | null, ...dates: readonly string[]) => {
    useTexts(language === null ? null : (textsIn(`l10n/bundle.l10n.${language}.json`) as InterfaceTexts));
    return dates.map((date) => dateInWords(date));
  };

  it('is in English that of references', () => {
    assert.deepEqual(inWords(null, ...DATES, 'soon', '-0043'), [...DATES, 'soon', '-0043'].map(humanDate));
    assert.equal(dateInWords('2026-09-02', 'short'), '2 Sep 2026');
  });

  it('is in the language of the interface', () => {
    assert.deepEqual(inWords('de', ...DATES), [
      ...['27. Juni 2024', 'Juni 2024', '2024', 'ca. Juni 2024', 'Sommer 2024', '1990er Jahre', '1900er Jahre'],
      ...['3. Mai 2020 – 5. Mai 2020', 'ab 2020'],
    ]);
    assert.deepEqual(inWords('fr', ...DATES), [
      ...['27 juin 2024', 'juin 2024', '2024', 'vers juin 2024', 'été 2024', 'années 1990', 'années 1900'],
      ...['3 mai 2020 – 5 mai 2020', 'depuis 2020'],
    ]);
    assert.deepEqual(inWords('fr', '2026-09~?', 'soon', '2024-06?', '0050'), [
      '2026-09~?',
      'soon',
      'juin 2024 (?)',
      '50',
    ]);
  });
});
