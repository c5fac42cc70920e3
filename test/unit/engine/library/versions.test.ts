import assert from 'node:assert/strict';
import type { Article } from '../../../../src/engine/article/article.js';
import { readArticle } from '../../../../src/engine/article/read.js';
import { differencesBetween, holdsAll } from '../../../../src/engine/library/versions.js';

const TEXT = [
  'Twelve people were killed when the crane fell on Friday, the port said.',
  '“We know the names of all twelve,” said Ann Moe. “Their families have been told.”',
  'The crane was built in 1998. It had been inspected in March.',
];

function article(...paragraphs: readonly string[]): Article {
  const read = readArticle({ file: 'a.txt', text: paragraphs.join('\n\n') });
  assert.ok(read.article);
  return read.article;
}

function differences(first: Article, second: Article): (readonly [string, string])[] {
  const words = ({ text }: Article, range: { start: number; end: number } | null) =>
    range === null ? '' : text.slice(range.start, range.end).trim();
  return differencesBetween(first, second, 10).map((each) => [words(first, each.first), words(second, each.second)]);
}

describe('versions of a text', () => {
  const whole = article(...TEXT);

  it('are one where typography, line breaks, order and cuts are all that differs', () => {
    const same: readonly (readonly string[])[] = [
      TEXT,
      TEXT.map((each) => each.replaceAll('“', '"').replaceAll('”', '"')),
      TEXT.map((each) => each.replaceAll(' ', '\n')),
      [TEXT[0] ?? '', TEXT[2] ?? '', TEXT[1] ?? ''],
      [TEXT[0] ?? '', 'It had been inspected in March.'],
      [TEXT.join(' ')],
    ];
    for (const paragraphs of same) assert.ok(holdsAll(whole, article(...paragraphs)), paragraphs.join('|'));
  });

  it('are two where a word, a figure, a name, a stop, a capital or a sentence differs', () => {
    const changes: readonly (readonly [string, string])[] = [
      ['Twelve people', 'Fourteen people'],
      ['1998', '1989'],
      ['Ann Moe', 'Anna Moe'],
      ['on Friday', 'on Thursday'],
      ['had been', 'had not been'],
      ['in March.', 'in March?'],
      ['the port said', 'the Port said'],
      ['It had', 'Then it had'],
      ['in March.', 'in March. Nobody was told.'],
    ];
    for (const [from, to] of changes) {
      const other = article(...TEXT.map((each) => each.replace(from, to)));
      assert.ok(!holdsAll(whole, other), to);
      assert.ok(differences(whole, other).length > 0, to);
    }
  });

  it('are shown by the sentences that differ', () => {
    const other = article(
      ...TEXT.map((each) =>
        each.replace('Twelve people', 'Fourteen people').replace(' in March.', ' in March. It fell.'),
      ),
    );
    assert.deepEqual(differences(whole, other), [
      [TEXT[0], TEXT[0]?.replace('Twelve', 'Fourteen')],
      ['', 'It fell.'],
    ]);
  });
});
