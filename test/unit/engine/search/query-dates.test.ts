import assert from 'node:assert/strict';
import { SearchIndex } from '../../../../src/engine/search/index.js';
import { datedQuery } from '../../../../src/engine/search/query-dates.js';
import { record } from './records.js';

describe('dates in a query', () => {
  const read: readonly [string, [rest: string, after: string, before: string] | null][] = [
    ['june 2024', ['', '2024-06-01', '2024-07-01']],
    ['budget June 2024', ['budget', '2024-06-01', '2024-07-01']],
    ['Sept. 2023 ferry', ['ferry', '2023-09-01', '2023-10-01']],
    ['december 2024', ['', '2024-12-01', '2025-01-01']],
    ['26 february 2022', ['', '2022-02-26', '2022-02-27']],
    ['february 26, 2022 price', ['price', '2022-02-26', '2022-02-27']],
    ['29 february 2024', ['', '2024-02-29', '2024-03-01']],
    ['last week of february 2022', ['', '2022-02-22', '2022-03-01']],
    ['ferry second week of may 2025', ['ferry', '2025-05-08', '2025-05-15']],
    ['4. März 2025 Haushalt', ['Haushalt', '2025-03-04', '2025-03-05']],
    ['presupuesto 4 de marzo de 2025', ['presupuesto', '2025-03-04', '2025-03-05']],
    ['août 2024', ['', '2024-08-01', '2024-09-01']],
    ['31 february 2022', null],
    ['29 february 2023', null],
    ['may the ferry run', null],
    ['lasted 2024', null],
    ['Theresa May 2019', null],
    ['the march 1963 changed', null],
    ['mars 2020 rover', null],
    ['juan mar 2020', null],
    ['june 1234', null],
    ['march 2024 budget', ['budget', '2024-03-01', '2024-04-01']],
    ['budget in may 2024', ['budget', '2024-05-01', '2024-06-01']],
    ['ferry in June 2024 late', ['ferry late', '2024-06-01', '2024-07-01']],
    ['june 2024 to july 2025', null],
    ['"june 2024"', null],
    ['“in june 2024”', null],
    ['2024', null],
    ['source:june 2024', null],
  ];
  for (const [query, expected] of read) {
    it(`are read in ${query}`, () => {
      const dated = datedQuery(query);
      assert.deepEqual(dated && [dated.rest, dated.after, dated.before], expected);
    });
  }

  it('narrow a search, and what has the words of the date comes after', () => {
    const index = new SearchIndex();
    const made = (id: string, text: string, issued: string) =>
      index.replaceArticle(id, [record(`${id}#q1`, text, { issued })]);
    made('june', 'The ferry will run again.', '2024-06-12');
    made('may', 'The ferry is late.', '2024-05-12');
    made('later', 'The ferry has been late since June 2024.', '2025-01-02');
    const found = (query: string) => index.search(query).map(({ record: { articleId } }) => articleId);
    assert.deepEqual(found('ferry june 2024'), ['june', 'later']);
    assert.deepEqual(found('june 2024'), ['june', 'later']);
    assert.deepEqual(found('"june 2024"'), ['later']);
    assert.deepEqual(found('late june 2024'), ['later'], 'words that nothing of that time has');
    assert.deepEqual(found('ferry after:2024-05-01 before:2024-06-01'), ['may']);
  });
});
