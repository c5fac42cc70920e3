import assert from 'node:assert/strict';
import { takeIn } from '../../../../src/engine/library/take-in.js';

describe('a paragraph without end', () => {
  const words = 'words without end '.repeat(10_000);

  it('makes a file unusable, and says where it is', () => {
    const text = `A short one to begin with.\n\n${words}`;
    const { article, extraction, problems } = takeIn({ file: 'a.txt', text }, null);
    assert.equal(article, null);
    assert.deepEqual(extraction.quotations, []);
    const [problem, ...more] = problems;
    assert.deepEqual(more, []);
    assert.equal(problem?.code, 'paragraph-too-long');
    assert.deepEqual(problem.from, { line: 2, character: 0 });
  });

  it('is none as long as it ends', () => {
    const text = words.replaceAll('end words', 'end with a stop.\n\nThe words');
    const { article, problems } = takeIn({ file: 'a.txt', text }, null);
    assert.equal(article?.paragraphs.length, 10_000);
    assert.deepEqual(problems, []);
  });
});
