import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';

const FOLDER = '../shared/seeds';

interface Expected {
  readonly file: string;
  readonly bodyParagraphs: number;
  readonly quotations: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
    readonly speaker: string | null;
  }[];
}

describe('the original articles', () => {
  it('give the paragraphs, quotations, kinds and speakers expected', function () {
    this.timeout(600_000);
    if (!existsSync(FOLDER)) {
      console.log(`      (${FOLDER} is absent)`);
      this.skip();
    }
    const articles: readonly Expected[] = JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8'));
    for (const { file, bodyParagraphs, quotations } of articles) {
      for (const name of [file, file.replace(/\.txt$/u, '.md')]) {
        const { article } = readArticle({ file: name, text: readFileSync(`${FOLDER}/${file}`, 'utf8') });
        assert.ok(article !== null);
        assert.equal(article.paragraphs.length, bodyParagraphs, name);
        assert.deepEqual(
          extract(article)
            .quotations.filter(({ kind }) => kind !== 'other')
            .map(({ start, end, kind, speaker }) => ({ start, end, kind, speaker: speaker?.name ?? null })),
          quotations.map(({ start, end, kind, speaker }) => ({ start, end, kind, speaker })),
          name,
        );
      }
    }
  });
});
