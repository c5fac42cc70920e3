import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';

const WORDS = 'We will not sign any contract';

const PEOPLE =
  'The council met on Tuesday evening.\n\nAnna Lind is the mayor. Tom Moe drives a crane. Ida Berg is a pilot.';

const textOf = (line: string) => `Harbour\n\n${PEOPLE}\n\n${line.replace('…', WORDS)}\n`;

function speakersOf(line: string): (string | undefined)[] {
  const { article } = readArticle({ file: 'a.txt', text: textOf(line) });
  return article === null ? [] : extract(article).quotations.map(({ speaker }) => speaker?.name);
}

const ALL = 'Anna Lind, Tom Moe and Ida Berg';
const BOTH = 'Anna Lind and Tom Moe';

describe('people who speak together', () => {
  const together: readonly (readonly [string, string])[] = [
    ['“…,” said Anna Lind and Tom Moe.', BOTH],
    ['“…,” Anna Lind, Tom Moe and Ida Berg wrote in a letter.', ALL],
    ['“…,” said Anna Lind, Tom Moe and Ida Berg.', ALL],
    ['“…,” said Anna Lind, as well as Tom Moe.', BOTH],
    ['“…,” said Anna Lind and Tom Moe, her deputy, on Monday.', BOTH],
    ['“…,” said Anna Lind and Tom Moe, her deputy, adding that they are late.', BOTH],
    ['“…,” said Anna Lind, joined by Tom Moe.', BOTH],
    ['“…,” said Anna Lind (Labour) and Tom Moe (Greens).', BOTH],
    ['“…,” said Anna Lind of the board and Tom Moe of the union.', BOTH],
    ['“…,” Anna Lind and her deputy Tom Moe said.', BOTH],
    ['Anna Lind and her husband, Tom Moe, said: “….”', BOTH],
    ['“…,” said Anna Lind and her husband, Tom Moe.', BOTH],
    ['Mayor Anna Lind and crane driver Tom Moe said: “….”', BOTH],
  ];
  for (const [line, names] of together) it(`are all named: ${line}`, () => assert.deepEqual(speakersOf(line), [names]));

  it('may have a name that begins as a preposition does', () => {
    assert.deepEqual(speakersOf('Per Holm is a pilot. “…,” said Anna Lind and Per Holm.'), ['Anna Lind and Per Holm']);
    assert.deepEqual(speakersOf('Per Holm is a pilot. “…,” Anna Lind and Per Holm said.'), ['Anna Lind and Per Holm']);
  });

  const apart: readonly (readonly [string, string])[] = [
    ['“…,” said Anna Lind, and Tom Moe agreed.', 'Anna Lind'],
    ['“…,” said Anna Lind and not Tom Moe.', 'Anna Lind'],
    ['“…,” said Anna Lind, and Tom Moe, her friend, agreed.', 'Anna Lind'],
    ['“…,” said Anna Lind, and Tom Moe, who drives a crane, nodded.', 'Anna Lind'],
    ['Anna Lind sat down, and her husband, Tom Moe, said: “….”', 'Tom Moe'],
    ['Ida Berg saw Anna Lind and her husband, Tom Moe, said: “….”', 'Tom Moe'],
    ['“…,” said Anna Lind, Tom Moe and Ida Berg agreed.', 'Anna Lind'],
    ['“…,” said Anna Lind and the lawyer of Tom Moe.', 'Anna Lind'],
    ['“…,” said Anna Lind and Tom Moe nodded.', 'Anna Lind'],
    ['“…,” Anna Lind told Tom Moe and Ida Berg.', 'Anna Lind'],
    ['“…,” said Anna Lind, who defeated Tom Moe and Ida Berg.', 'Anna Lind'],
    ['“…,” said Anna Lind, Tom Moe’s boss and Ida Berg’s friend.', 'Anna Lind'],
    ['After Anna Lind and Tom Moe left, Ida Berg said: “….”', 'Ida Berg'],
    ['Anna Lind met Tom Moe and Ida Berg said: “….”', 'Ida Berg'],
    ['Speaking to Anna Lind, Tom Moe and Ida Berg said: “….”', 'Tom Moe and Ida Berg'],
  ];
  for (const [line, name] of apart)
    it(`are not those who are only named: ${line}`, () => assert.deepEqual(speakersOf(line), [name]));
});
