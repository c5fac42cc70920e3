import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article, SourceProblem } from '../../../../src/engine/article/article.js';
import { readConverted } from '../../../../src/engine/article/documents.js';
import { readArticle } from '../../../../src/engine/article/read.js';

function read(file: string, text: string): { article: Article; problems: readonly SourceProblem[] } {
  const { article, problems } = readArticle({ file, text });
  assert.ok(article !== null, 'an article');
  return { article, problems };
}

function body(article: Article): string[] {
  return article.paragraphs.map(({ start, end }) => article.text.slice(start, end));
}

describe('the head of a body below front matter', () => {
  const under = (head: string, matter = '') =>
    read('a.md', `---\ntitle: The port\n${matter}---\n\n${head}\n\nThe port is shut. Nobody knows why.\n`).article;
  for (const [head, family, issued] of [
    ['By Ann Lee', 'Lee', undefined],
    ['*By Ann Lee*', 'Lee', undefined],
    ['Von Hanne Thoms', 'Thoms', undefined],
    ['Par Luc Moreau', 'Moreau', undefined],
    ['By Ann Lee, Harbour Post, 2 May 2024', 'Lee', '2024-05-02'],
    ['By Ann Lee, The Coast, 2 May 2024', 'Lee', '2024-05-02'],
    ['Ann Lee, The Coast, 2 May 2024', 'Lee', '2024-05-02'],
    ['Camille Renaud, Le Littoral, 4 mars 2025', 'Renaud', '2025-03-04'],
    ['By Ann Lee, The Hague, 2 May 2024', 'Lee', '2024-05-02'],
    ['Камилла Рейн, «Побережье», 4 марта 2025 года', 'Рейн', '2025-03-04'],
    ['Par Zoé Lefèvre, Le Petit Éclusier, le 8 mars 2026', 'Lefèvre', '2026-03-08'],
    ['By Ann Lee\n\n2 May 2024', 'Lee', '2024-05-02'],
  ] as const)
    it(`is not a paragraph: ${JSON.stringify(head)}`, () => {
      const article = under(head);
      assert.deepEqual(body(article), ['The port is shut. Nobody knows why.']);
      assert.deepEqual(
        article.metadata.author?.map((author) => author.family),
        [family],
      );
      assert.equal(article.metadata.issued, issued);
    });

  it('is read without emphasis and the addresses of links', () => {
    for (const line of [
      'By **Anna Lind**  \nPhotographs by **Kai Rohr**',
      '_By [Anna Lind](https://ledger.example/lind), 4 March 2025_',
    ]) {
      const text = `---\ntitle: A\n---\n\n${line}\n\nThe pier closes in May, and it opens again in two years.\n`;
      assert.deepEqual(readArticle({ file: 'a.md', text }).article?.metadata.author, [
        { family: 'Lind', given: 'Anna' },
      ]);
    }
  });

  it('is that of a document, too, but for an e-mail', () => {
    const markdown =
      '# The pier\n\nBy Anna Lind\n\n4 March 2025\n\nThe pier closes in May, and it opens again in two years.\n';
    const read = (isSpoken?: true) => {
      const { article } = readConverted('a.docx', { markdown, metadata: {}, reason: '', isSpoken });
      return [article?.metadata.author, article?.metadata.issued, article?.paragraphs.length];
    };
    assert.deepEqual(read(), [[{ family: 'Lind', given: 'Anna' }], '2025-03-04', 1]);
    assert.deepEqual(read(true), [undefined, undefined, 3]);
  });

  it('names several authors before an outlet and a day', () => {
    const { metadata } = under('Maria Ortolan and Piet Smal | Wine Weekly | 3 May 2026');
    assert.deepEqual(
      metadata.author?.map(({ family }) => family),
      ['Ortolan', 'Smal'],
    );
    assert.equal(metadata['container-title'], 'Wine Weekly');
  });

  it('may be that of a short text with a few zero bytes', () => {
    assert.deepEqual(
      read('a.txt', 'Fer\0ry\n\nThe ferry stays in po\0rt, the office said, and no one knew why.').problems,
      [],
    );
  });

  it('names the outlet after the author, without a date', () => {
    const { metadata } = under('Von Hanne Thoms, Hafenzeitung');
    assert.equal(metadata['container-title'], 'Hafenzeitung');
    assert.deepEqual(metadata.author, [{ family: 'Thoms', given: 'Hanne' }]);
  });

  it('does not outweigh the front matter', () => {
    const { metadata } = under('By Ann Lee', 'author: Tom Moe\n');
    assert.deepEqual(metadata.author, [{ family: 'Moe', given: 'Tom' }]);
  });

  it('is a paragraph if it is anything else, or all there is', () => {
    for (const head of [
      'By noon the port was shut.',
      'By the water',
      'By Design',
      'By Way of Introduction',
      'Ann Lee',
      'On 2 May 2024 it rained.',
    ])
      assert.equal(body(under(head))[0], head);
    assert.deepEqual(body(read('a.md', '---\ntitle: A\n---\n\nBy Ann Lee\n').article), ['By Ann Lee']);
  });
});

describe('reading Markdown', () => {
  it('takes front matter under CSL names and paragraphs of the body', () => {
    const { article, problems } = read(
      'a.md',
      `---
id: lee2024-port
title: The port
author:
  - family: Lee
    given: Ann
issued: 2024-06-27
container-title: The Gazette
custom: anything
---
# The port

First paragraph
goes on here.

> Second, quoted.

- third, in a list

\`\`\`
no paragraph
\`\`\`

| a | b |
| - | - |
| 1 | 2 |

<div>no</div>
`,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(article.metadata, {
      id: 'lee2024-port',
      title: 'The port',
      author: [{ family: 'Lee', given: 'Ann' }],
      issued: '2024-06-27',
      'container-title': 'The Gazette',
      type: 'article-newspaper',
      text: 'full',
    });
    assert.deepEqual(body(article), ['First paragraph\ngoes on here.', 'Second, quoted.', 'third, in a list']);
    assert.deepEqual(
      article.paragraphs.map(({ number }) => number),
      [1, 2, 3],
    );
  });

  it('leaves the byte order mark out of the text', () => {
    const { article } = read('a.md', '\uFEFF---\nid: x\n---\nBody text is here.\n');
    assert.equal(article.metadata.id, 'x');
    assert.deepEqual(body(article), ['Body text is here.']);
    assert.ok(!article.text.startsWith('\uFEFF'));
  });

  it('reads numbers, dates and CSL date parts as text', () => {
    const { article, problems } = read(
      'b.md',
      '---\nid: 2024\ntitle: 7\nissued:\n  date-parts: [[2022, 2, 26]]\naccessed: 2024-06-27T10:00:00Z\n---\nText.\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [article.metadata.id, article.metadata.title, article.metadata.issued, article.metadata.accessed],
      ['2024', '7', '2022-02-26', '2024-06-27'],
    );
  });

  it('reads a heading as the title, without its signs', () => {
    const title = (heading: string) =>
      readArticle({ file: 'a.md', text: `---\nid: a\n---\n\n${heading}\n\nBody text.` }).article?.metadata.title;
    assert.equal(title('# The pier opens'), 'The pier opens');
    assert.equal(title('#\tThe pier ## '), 'The pier');
    assert.equal(title('# In C#'), 'In C#');
    assert.equal(title('The pier\nopens - = -\n==='), 'The pier\nopens - = -');
    assert.equal(title('The pier\r\n==='), 'The pier');
    assert.equal(title('# ##'), undefined);
  });

  it('names file, field and reason, and keeps the rest', () => {
    const text = '---\nid: has space\ntitle: Kept\nissued: soon\nauthor: [{foo: 1}, Ann Lee]\n---\nText stays.\n';
    const { article, problems } = read('notes/My Draft.md', text);
    assert.deepEqual(
      problems.map(({ code, severity, file, field }) => [code, severity, file, field]),
      [
        ['front-matter', 'warning', 'notes/My Draft.md', 'id'],
        ['front-matter', 'warning', 'notes/My Draft.md', 'issued'],
        ['front-matter', 'warning', 'notes/My Draft.md', 'author.0'],
      ],
    );
    const issued = problems[1];
    assert.equal(text.slice(issued?.range?.start, issued?.range?.end), 'soon');
    assert.match(issued?.message ?? '', /EDTF/u);
    assert.equal(article.metadata.id, 'my-draft');
    assert.equal(article.metadata.title, 'Kept');
    assert.deepEqual(article.metadata.author, [{ family: 'Lee', given: 'Ann' }]);
    assert.deepEqual(body(article), ['Text stays.']);
  });

  const broken: readonly (readonly [yaml: string, field: string | undefined, at: string, kept: object])[] = [
    ['title: "A quay\nauthor: Ann Lee', 'title', '"A quay', { author: [{ family: 'Lee', given: 'Ann' }] }],
    ['issued: 2026-05-01\ntitle: A quay: it opens', 'title', 'A quay: it opens', { issued: '2026-05-01' }],
    ['author: [{family: Lee}\ntitle: A quay', 'author', '[{family: Lee}', { title: 'A quay' }],
    ['title: "A quay" opens\nURL: https://example.org', 'title', 'opens', { URL: 'https://example.org' }],
    ['title: *A* quay\nlanguage: en', 'title', 'quay', { language: 'en' }],
    ['title: A quay\n\tlanguage: en\npublisher: Us', 'title', '\tlanguage: en', { publisher: 'Us' }],
    ['title: A quay\ntitle: A pier', 'title', 'title: A pier', { title: 'A quay' }],
    ['# Of the quay.\n\ntitle "A quay"\npublisher: Us', undefined, 'title "A quay"', { publisher: 'Us' }],
    ['title: *quay\npublisher: Us', 'title', '*quay', { publisher: 'Us' }],
  ];
  for (const [yaml, field, at, kept] of broken) {
    it(`keeps of broken front matter what is right, and points at what is not: ${JSON.stringify(yaml)}`, () => {
      const text = `---\n${yaml}\n---\n\nText.\n`;
      const { article, problems } = read('quay.md', text);
      const { id: _id, type: _type, text: _text, ...stated } = article.metadata;
      assert.deepEqual(stated, kept);
      const [problem, ...more] = problems;
      assert.deepEqual(more, []);
      assert.equal(problem?.field, field);
      const { start = 0, end = 0 } = problem?.range ?? {};
      assert.equal(text.slice(start, end).split('\n').at(-1), at);
    });
  }

  it('points into what is right of broken front matter, too', () => {
    const text = '---\ntitle: "A quay\nissued: soon\n---\n\nText.\n';
    const { problems } = read('quay.md', text);
    assert.deepEqual(
      problems.map(({ range }) => text.slice(range?.start, range?.end)),
      ['"A quay', 'soon'],
    );
  });

  it('takes the title from the text where that of the front matter is broken', () => {
    assert.equal(
      read('q.md', '---\ntitle: "A quay\n---\n\n# A quay opens\n\nText.\n').article.metadata.title,
      'A quay opens',
    );
  });

  it('survives broken YAML, alias bombs and polluting keys', () => {
    const broken = read('c.md', '---\ntitle: [unclosed\n---\nText.\n');
    assert.equal(broken.problems[0]?.code, 'front-matter');
    assert.deepEqual(body(broken.article), ['Text.']);

    const bomb = Array.from(
      { length: 30 },
      (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : `*a${i - 1}, *a${i - 1}, *a${i - 1}`}]`,
    ).join('\n');
    assert.equal(read('d.md', `---\n${bomb}\n---\nText.\n`).problems[0]?.code, 'front-matter');

    const polluting = read('e.md', '---\n__proto__:\n  polluted: yes\nconstructor: x\nid: e\n---\nText.\n');
    assert.equal(polluting.article.metadata.id, 'e');
    assert.equal(({} as Record<string, unknown>).polluted, undefined);

    const deep = read('f.md', `---\nid: ${'['.repeat(20_000)}\n---\nText.\n`);
    assert.equal(deep.problems[0]?.code, 'front-matter');
  });

  it('reads pasted raw text in a Markdown file like raw text', () => {
    const { article } = read(
      'g.md',
      'Port opens again\n\nBy Ann Lee\n\nThe port opened again on Monday, the mayor said.\n\nShips came in at noon.\n\nRead more\n',
    );
    assert.deepEqual(body(article), ['The port opened again on Monday, the mayor said.', 'Ships came in at noon.']);
    assert.equal(article.metadata.title, 'Port opens again');
    assert.deepEqual(article.metadata.author, [{ family: 'Lee', given: 'Ann' }]);
  });
});

describe('reading plain text', () => {
  const raw = `WORLD

Harbour of Larn opens after a year

By Ann B Lee
March 3, 2021 09:15 GMT

LARN (Example Press) - The harbour of Larn opened on Monday after a year of repairs, the mayor said.

IMAGE: A ferry in the harbour. Photograph: Bob Ray/Example Press

Ships from three countries came in at noon.

What happens next

Asked whether more would come, the spokeswoman said,

"We hope so."

(With inputs from Example Press)

Ann B Lee
© Copyright 2021 Example. All rights reserved.

NewsBusinessMoviesSportsGet AheadVideos

Leave a Reply

Your email address will not be published.
`;

  it('keeps the body only and reads what surrounds it', () => {
    const { article } = read('larn.txt', raw);
    assert.deepEqual(
      body(article).map((text) => text.slice(0, 20)),
      ['LARN (Example Press)', 'Ships from three cou', 'Asked whether more w', '"We hope so."'],
    );
    assert.equal(article.metadata.title, 'Harbour of Larn opens after a year');
    assert.deepEqual(article.metadata.author, [{ family: 'Lee', given: 'Ann B' }]);
    assert.equal(article.metadata.issued, '2021-03-03');
    assert.equal(article.metadata.source, 'Example Press');
    assert.equal(article.metadata['container-title'], undefined);
  });

  it('reads single line breaks as paragraphs, unless lines are wrapped', () => {
    const single = read(
      's.txt',
      'The first paragraph is long enough to be one, and it ends here as a sentence does, with a point after a good many words.\nThe second is its own.\nAnd a third one.',
    );
    assert.equal(single.article.paragraphs.length, 3);
    const wrapped = read(
      'w.txt',
      'The first paragraph was typed with a limit of about sixty\ncharacters, so that its lines break where the next word\nwould not fit.\n\nThe second paragraph is like it, and its lines are as long\nas those of the first.',
    );
    assert.equal(wrapped.article.paragraphs.length, 2);
  });

  it('drops a summary glued to its date only if the text tells it again', () => {
    const story =
      'Mayor opens harbour of Larn after repairs lasting a year.\n\nShips came in at noon on Monday.\n\nThe mayor thanked all workers.';
    const glued = read(
      'x.txt',
      ` date 2021-03-03 Mayor opens harbour after year of repairs; workers thanked.\n\n${story}`,
    );
    assert.equal(glued.article.paragraphs.length, 3);
    assert.equal(glued.article.metadata.issued, '2021-03-03');
    const other = read(
      'y.txt',
      ` date 2021-03-03 Nothing of this is told anywhere below, which concerns something else.\n\n${story}`,
    );
    assert.equal(other.article.paragraphs.length, 4);
  });

  it('keeps what is unsure', () => {
    for (const line of [
      'He read more than most people do.',
      'Source of the river is a lake in the hills, she said.',
      'Share prices fell on Monday.',
      'By noon the ships were gone.',
    ]) {
      const { article } = read(
        'k.txt',
        `The harbour opened on Monday, the mayor said.\n\n${line}\n\nShips came in at noon.`,
      );
      assert.ok(body(article).includes(line), line);
    }
  });
});

describe('unusable files', () => {
  for (const [code, text] of [
    ['empty', ' \n\t\n'],
    ['binary', 'PK\u0003\u0004\0\0\0abc'],
    ['binary', '\uFFFD\u0001'.repeat(100)],
    ['binary', `%PDF-1.4\n1 0 obj\n<< /Type /Font >>\nendobj\n`],
  ] as const) {
    it(`${code}: no article and the reason`, () => {
      const { article, problems } = readArticle({ file: 'x.txt', text });
      assert.equal(article, null);
      assert.equal(problems[0]?.code, code);
      assert.equal(problems[0]?.file, 'x.txt');
    });
  }
});

describe('reading anything', () => {
  it('never throws and gives trimmed, ordered paragraphs', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('---\n', '\n\n', '> ', '- ', '```\n', 'id: x\n', '| a |\n', 'By Ann Lee\n', '"', '# T\n', '\r\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom('a.md', 'a.txt'), (pieces, file) => {
        const { article } = readArticle({ file, text: pieces.join('') });
        let last = 0;
        for (const { start, end } of article?.paragraphs ?? []) {
          const text = article?.text.slice(start, end) ?? '';
          assert.ok(start >= last && start < end, 'ordered and not empty');
          assert.equal(text, text.trim());
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  }).timeout(600_000);

  it('is not stalled by hostile Markdown', () => {
    for (const unit of ['[', '> ', '*a ', '`', '- ', '<a ', '![', '| ', '&amp;', '    ']) {
      const { article } = readArticle({ file: 'h.md', text: `x ${unit.repeat(8_000)}` });
      assert.ok(article === null || article.text.length > 0);
    }
  }).timeout(600_000);
});
