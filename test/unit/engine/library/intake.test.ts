import assert from 'node:assert/strict';
import { readConverted } from '../../../../src/engine/article/documents.js';
import { readOtherFormat } from '../../../../src/engine/article/other-formats.js';
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

  it('is one also with stray zero bytes, in any format', () => {
    const words = 'The ferry will run on Sundays, as it did before the war, with nobody on board. '.repeat(4);
    const body = `${words}\n\nThe pier is \0safe, \0 she said.`;
    for (const [file, text] of [
      ['a.txt', body],
      ['a.md', body],
      ['a.html', `<article><p>${body.replace('\n\n', '</p><p>')}</p></article>`],
    ] as const) {
      const { article, problems } = takeIn({ file, text }, null, { readOther: readOtherFormat });
      assert.ok(article, file);
      assert.match(article.text, /is \ufffdsafe, \ufffd she/u, file);
      assert.deepEqual(
        problems.map(({ code, message }) => [code, /\(2 in all\)/u.test(message)]),
        [['lost-characters', true]],
        file,
      );
    }
  });

  it('is none, but binary, where zero bytes are many', () => {
    const { article, problems } = takeIn({ file: 'a.txt', text: 'A word or two.\0\0 '.repeat(40) }, null);
    assert.equal(article, null);
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['binary', 'error']],
    );
  });

  it('has what decoding found among its problems', () => {
    const found = {
      code: 'two-encodings',
      severity: 'warning',
      file: 'a.md',
      message: 'Two.',
      range: { start: 8, end: 9 },
    } as const;
    const { problems } = takeIn({ file: 'a.md', text: '\uFEFFOne.\n\nTwo words and more.', problems: [found] }, null);
    assert.deepEqual(
      problems.map(({ code, from }) => [code, from]),
      [['two-encodings', { line: 2, character: 2 }]],
    );
  });

  it('has its problems in order of their places', () => {
    const lost = { code: 'unknown-encoding', severity: 'warning', file: 'a.md', message: 'A guess.' } as const;
    const text = '---\nid: a\ntitle: \ufffd\nissued: never\n---\n\nOne \ufffd and more.\n';
    const { problems } = takeIn({ file: 'a.md', text, problems: [lost] }, null);
    assert.deepEqual(
      problems.map(({ code, from }) => [code, from.line]),
      [
        ['unknown-encoding', 0],
        ['lost-characters', 2],
        ['front-matter', 3],
      ],
    );
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
