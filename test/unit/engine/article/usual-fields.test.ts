import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../../src/engine/article/front-matter.js';

const read = (...lines: string[]) => readFrontMatter('a.md', `---\n${lines.join('\n')}\n---\n\nText.\n`);

describe('front matter under other names than CSL’s', () => {
  it('is read as a web clipper writes it', () => {
    const found = read(
      'title: "The harbour waits"',
      'source: "https://example.org/news/harbour"',
      'author:',
      '  - "[[Ana Ruiz]]"',
      '  - "[[people/kern|Eva Kern]]"',
      'published: 2024-05-01',
      'created: 2024-06-02',
      'tags:',
      '  - clippings',
    );
    assert.deepEqual(found?.problems, []);
    assert.deepEqual(found?.metadata, {
      title: 'The harbour waits',
      URL: 'https://example.org/news/harbour',
      author: [
        { family: 'Ruiz', given: 'Ana' },
        { family: 'Kern', given: 'Eva' },
      ],
      issued: '2024-05-01',
    });
  });

  it('has authors with affiliations, as Quarto writes them', () => {
    const found = read(
      'author:',
      '  - name: Ana Ruiz',
      '    affiliation: Island Gazette',
      '  - name: { given: Eva, family: Kern }',
    );
    assert.deepEqual(found?.problems, []);
    assert.deepEqual(found?.metadata.author, [
      { family: 'Ruiz', given: 'Ana' },
      { family: 'Kern', given: 'Eva' },
    ]);
  });

  it('is read as Pandoc and site generators write it', () => {
    const found = read(
      'date: 2023-01-09',
      'lang: de',
      'url: https://example.org/a',
      'publication: Island Gazette',
      'byline: Ute Brandt',
    );
    assert.deepEqual(found?.metadata, {
      issued: '2023-01-09',
      language: 'de',
      URL: 'https://example.org/a',
      'container-title': 'Island Gazette',
      author: [{ family: 'Brandt', given: 'Ute' }],
    });
  });

  it('is never above CSL’s own names, nor for what it cannot say, and is not a problem then', () => {
    const found = read(
      'issued: 2024',
      'date: 2020',
      'source: PTI',
      'url: see below',
      'lang:',
      'site: [1, 2]',
      'authors: 7',
    );
    assert.deepEqual(found?.metadata, { issued: '2024', source: 'PTI' });
    assert.deepEqual(found?.problems, []);
    assert.deepEqual(read('date: "soon"')?.metadata, {});
    assert.deepEqual(read('source: https://example.org/a', 'URL: https://example.org/b')?.metadata, {
      URL: 'https://example.org/b',
    });
    assert.deepEqual(read('- a', '- b')?.metadata, {});
  });
});
