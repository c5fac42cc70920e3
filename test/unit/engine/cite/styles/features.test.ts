import assert from 'node:assert/strict';
import type { CslItem } from '../../../../../src/engine/bibliography/csl-item.js';
import type { LocatorLabel } from '../../../../../src/engine/cite/locator.js';
import type { CiteItem } from '../../../../../src/engine/cite/pandoc.js';
import { GIVEN_NAMES, NOTES_WITH_IBID, NUMBERS, YEARS_WITH_LETTERS } from './own-styles.js';
import { cite, corpusItems, formatterOf } from './support.js';

const book = (id: string, title: string, family: string, given: string, year: number): CslItem => ({
  id,
  type: 'book',
  title,
  'title-short': title.split(' ')[0],
  author: [{ family, given }],
  issued: { 'date-parts': [[year]] },
});

const WORKS = [
  book('a', 'One book', 'Roe', 'Jane', 2020),
  book('b', 'Two books', 'Roe', 'Jane', 2020),
  book('c', 'Three books', 'Doe', 'Ann', 2020),
  book('d', 'Four books', 'Doe', 'Bo', 2020),
  book('e', 'Five', 'Poe', 'Ed', 1999),
];

const at = (key: string, value: string, label: LocatorLabel = 'page'): CiteItem =>
  cite(key, undefined, { locator: { label, value } });

function cited(style: string, citations: readonly (readonly CiteItem[])[]): string[] {
  const formatter = formatterOf(style, WORKS, 'en-US');
  return formatter.document(citations.map((items) => ({ form: 'bracketed', items }))).citations.map(({ text }) => text);
}

/** For each kind of locator its term in English, German and French, one and several. */
const TERMS: Readonly<Record<LocatorLabel, readonly string[]>> = {
  book: ['bk. 3', 'bks. 3–5', 'B. 3', 'B. 3–5', 'liv. 3', 'liv. 3‑5'],
  chapter: ['Chapter 3', 'Chapters 3–5', 'Kapitel 3', 'Kapitel 3–5', 'Chapitre 3', 'Chapitres 3‑5'],
  column: ['col. 3', 'cols. 3–5', 'Sp. 3', 'Sp. 3–5', 'col. 3', 'col. 3‑5'],
  figure: ['fig. 3', 'figs. 3–5', 'Abb. 3', 'Abb. 3–5', 'fig. 3', 'fig. 3‑5'],
  folio: ['fol. 3', 'fols. 3–5', 'Fol. 3', 'Fol. 3–5', 'fo 3', 'fos 3‑5'],
  issue: ['no. 3', 'nos. 3–5', 'Nr. 3', 'Nr. 3–5', 'no 3', 'nos 3‑5'],
  line: ['l. 3', 'll. 3–5', 'Z. 3', 'Z. 3–5', 'l. 3', 'l. 3‑5'],
  note: ['n. 3', 'nn. 3–5', 'N. 3', 'N. 3–5', 'n. 3', 'n. 3‑5'],
  opus: ['op. 3', 'opp. 3–5', 'op. 3', 'op. 3–5', 'op. 3', 'op. 3‑5'],
  page: ['p. 3', 'pp. 3–5', 'S. 3', 'S. 3–5', 'p. 3', 'p. 3‑5'],
  paragraph: ['para. 3', 'paras. 3–5', 'Abs. 3', 'Abs. 3–5', 'paragr. 3', 'paragr. 3‑5'],
  part: ['pt. 3', 'pts. 3–5', 'Teil 3', 'Teil 3–5', 'part. 3', 'part. 3‑5'],
  section: ['sec. 3', 'secs. 3–5', 'Abschn. 3', 'Abschn. 3–5', 'sect. 3', 'sect. 3‑5'],
  'sub-verbo': ['s.v. 3', 's.vv. 3–5', 's. v. 3', 's. vv. 3–5', 's. v. 3', 's. vv. 3‑5'],
  timestamp: ['3', '3–5', '3', '3–5', '3', '3–5'],
  verse: ['v. 3', 'vv. 3–5', 'V. 3', 'V. 3–5', 'v. 3', 'v. 3‑5'],
  volume: ['vol. 3', 'vols. 3–5', 'Bd. 3', 'Bde. 3–5', 'vol. 3', 'vol. 3‑5'],
};

describe('what citation styles can ask for', () => {
  it('is ibid. for the work of the note before, a short form for one further back', () => {
    const notes = [[cite('a')], [cite('a')], [at('a', '3')], [at('a', '3')], [cite('b')], [at('a', '4')]];
    assert.deepEqual(cited(NOTES_WITH_IBID, notes), [
      'Jane Roe, “One book,” 2020.',
      'Ibid.',
      'Ibid., p. 3.',
      'Ibid.',
      'Jane Roe, “Two books,” 2020.',
      'Roe, One, n., 1, p. 4.',
    ]);
  });

  it('is not an ibid. where the note before cites several works', () => {
    const notes = [[cite('b'), cite('c')], [cite('c')], [cite('c')]];
    assert.deepEqual(cited(NOTES_WITH_IBID, notes), [
      'Jane Roe, “Two books,” 2020; Ann Doe, “Three books,” 2020.',
      'Doe, Three, n., 1.',
      'Ibid.',
    ]);
  });

  it('is a note shortened in Chicago’s way', () => {
    assert.deepEqual(cited('chicago-notes', [[cite('a')], [at('a', '3')], [cite('b')], [at('a', '4-6')]]), [
      'Jane Roe, One Book, 2020.',
      'Roe, 3.',
      'Jane Roe, Two Books, 2020.',
      'Roe, One, 4–6.',
    ]);
  });

  it('is a letter after the year, and years of one author together', () => {
    const citations = [[cite('b')], [cite('a'), cite('b')], [cite('e'), at('a', '3')]];
    assert.deepEqual(cited(YEARS_WITH_LETTERS, citations), [
      '(Roe, 2020a)',
      '(Roe, 2020b, a)',
      '(Poe, 1999; Roe, 2020b, p. 3)',
    ]);
    const { references } = formatterOf('apa', WORKS, 'en-US').document([
      { form: 'bracketed', items: [cite('a'), cite('b')] },
    ]);
    assert.deepEqual(
      references.map(({ text }) => text),
      ['Roe, J. (2020a). One book.', 'Roe, J. (2020b). Two books.'],
    );
  });

  it('is a given name for another person of that family name', () => {
    assert.deepEqual(cited(GIVEN_NAMES, [[cite('c')], [cite('d'), cite('e')]]), [
      '(Ann Doe 2020)',
      '(Bo Doe 2020; Poe 1999)',
    ]);
    assert.deepEqual(cited('apa', [[cite('c')], [cite('d')]]), ['(A. Doe, 2020)', '(B. Doe, 2020)']);
  });

  it('is a number, and a range of them', () => {
    const citations = [
      [cite('c')],
      [cite('a'), cite('b')],
      [cite('a'), cite('b'), cite('c'), cite('e')],
      [at('a', '3')],
    ];
    assert.deepEqual(cited(NUMBERS, citations), ['[1]', '[2, 3]', '[1–4]', '[2, p. 3]']);
  });

  it('is a list in which an author named again is a dash', () => {
    const { references } = formatterOf('chicago-notes', WORKS).document([], ['a', 'b']);
    assert.deepEqual(
      references.map(({ text }) => text),
      ['Roe, Jane. One Book, 2020.', '———. Two Books, 2020.'],
    );
  });

  for (const [label, expected] of Object.entries(TERMS)) {
    it(`is the place in a work, by ${label}, in the document’s language`, () => {
      const place = (language: string, value: string) =>
        formatterOf('apa', corpusItems, language)
          .citation([at('jha2022-ties', value, label as LocatorLabel)])
          .text.replace(/^\(Jha, 2022, |\)$/gu, '');
      assert.deepEqual(
        ['en-US', 'de', 'fr'].flatMap((language) => [place(language, '3'), place(language, '3-5')]),
        expected,
      );
    });
  }

  it('is a time code without a word before it', () => {
    assert.equal(
      formatterOf('apa').citation([at('jha2022-ties', '00:12:34-00:13:02', 'timestamp')]).text,
      '(Jha, 2022, 00:12:34–00:13:02)',
    );
  });
});
