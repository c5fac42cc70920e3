import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';

describe('words that someone heard or repeats', () => {
  for (const [text, expected] of [
    ['Kees Bakker met Tom Moe. “It was never my job,” Bakker recalled Tom Moe telling him.', 'Tom Moe'],
    ['Kees Bakker met Anna Lind. “We knew it,” Bakker quoted Anna Lind as saying.', 'Anna Lind'],
    ['Kees Bakker met Anna Lind. Bakker recalled Anna Lind telling the board: “The pier is lost.”', 'Anna Lind'],
    ['Kees Bakker met Anna Lind. “We knew,” Bakker recalled her saying.', null],
    ['Kees Bakker met Anna Lind. “I remember the storm,” Bakker recalled.', 'Kees Bakker'],
    ['Kees Bakker met Anna Lind. “The pier is old,” Bakker told the board.', 'Kees Bakker'],
  ] as const)
    it(`are ${expected ?? 'nobody’s that is named'} in: ${text}`, () => {
      const { article } = readArticle({ file: 'a.md', text: `---\nlanguage: en\n---\n\n${text}\n` });
      assert.ok(article !== null);
      assert.deepEqual(
        extract(article).quotations.map(({ speaker }) => speaker?.name ?? null),
        [expected],
      );
    });
});
