import assert from 'node:assert/strict';
import { isOfOtherDays } from '../../../../src/service/search/named-days.js';
import { deskWith } from '../desk.js';

const article = (id: string, issued: string, words: string) =>
  `---\nid: ${id}\ntitle: On ${id}\nissued: ${issued}\n---\n\n“${words},” said Anna Lind.\n`;

describe('a query that names days', () => {
  const { known } = deskWith({
    'pier.md': article('pier', '2025-03-04', 'The last week of the pier was in February'),
    'wall.md': article('wall', '2024-06-27', 'The wall will stand'),
  });
  const kinds = ['source', 'quotation', 'paragraph', 'entity'] as const;
  const cases: readonly (readonly [string, boolean])[] = [
    ['last week of february 2025', true],
    ['pier february 2025', true],
    ['wall 28 june 2024', true],
    ['is:unused june 2023', true],
    ['march 2025', false],
    ['pier in march 2025', false],
    ['granite in march 2025', true],
    ['is:unused wall june 2024', false],
    ['wall', false],
    ['', false],
    ['wall february', false],
    ['wall june 2024 after:2025-01-01', false],
    ['“june 2023”', false],
  ];
  for (const [query, isOther] of cases)
    it(`${isOther ? 'is told that there is nothing of them' : 'is told nothing'}: ${query || 'an empty query'}`, () =>
      assert.equal(isOfOtherDays(known, query, kinds), isOther));
});
