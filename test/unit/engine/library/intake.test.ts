import assert from 'node:assert/strict';
import { readConverted } from '../../../../src/engine/article/documents.js';
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

describe('a text with characters that could not be decoded', () => {
  it('is used, and says how many there are and where the first one is', () => {
    const text = 'The mayor of M\ufffdnden spoke.\n\n“The caf\ufffd is open,” she said.\n';
    const { article, problems } = takeIn({ file: 'a.md', text }, null);
    assert.ok(article);
    const [problem, ...more] = problems;
    assert.deepEqual(more, []);
    assert.equal(problem?.code, 'lost-characters');
    assert.match(problem.message, /\(2 in all\)/u);
    assert.deepEqual(
      [problem.from, problem.to],
      [
        { line: 0, character: 14 },
        { line: 0, character: 15 },
      ],
    );
  });

  it('is one also with control characters, but not with those that divide lines', () => {
    const codes = (text: string) => takeIn({ file: 'a.txt', text }, null).problems.map(({ code }) => code);
    assert.deepEqual(codes('“The ferry will \x01\x01 run on Sundays,” said Ruth Kemp, who has the key.'), [
      'lost-characters',
    ]);
    assert.deepEqual(codes('“The ferry will\trun on Sundays,”\r\nsaid Ruth Kemp, who has the key.'), []);
  });

  it('has no such place where it is that of a document', () => {
    const readOther = () =>
      readConverted('a.pdf', { markdown: 'A word that the f\ufffdnt lacks.', metadata: {}, reason: '' });
    const { problems } = takeIn({ file: 'a.pdf', text: 'A word that the f\ufffdnt lacks.' }, null, { readOther });
    assert.deepEqual(
      problems.map(({ code, from }) => [code, from]),
      [['lost-characters', { line: 0, character: 0 }]],
    );
  });
});
