import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blocksOf } from '../../../../../src/engine/article/html/blocks.js';
import { htmlToMarkdown, readHtml } from '../../../../../src/engine/article/html/html.js';
import { readPageMetadata } from '../../../../../src/engine/article/html/page-metadata.js';
import { extract } from '../../../../../src/engine/extract/extract.js';

const PAGE = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Pier 9 opens | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta property="og:type" content="article">
<link rel="canonical" href="https://post.example/pier-9">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Pier 9 opens after two years","datePublished":"2026-03-04T09:30:00+01:00","author":[{"@type":"Person","name":"Ann B. Lee"},{"@type":"Person","name":"By Tom Ray"}],"publisher":{"@type":"Organization","name":"The Harbour Post"}}]}</script>
<script>var tracking = "<p>not text</p>";</script><style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<header><h1>Pier 9 opens after two years</h1></header>
<article><p>PORT ALDER &ndash; The port authority opened Pier&nbsp;9 to container ships on Monday, two years after the storm, director Maria Okafor said at a ceremony by the sea.</p>
<figure><img src="https://evil.example/x.png" onerror="alert(1)"><figcaption>The pier. Photo: T. Ray</figcaption></figure>
<p>&ldquo;We rebuilt this pier with our own hands, and with the patience of our neighbours,&rdquo; Okafor told reporters.<br>Nobody disagreed with her that day.</p>
<h2>What it cost</h2>
<blockquote><p>The sum is 65 million crowns, and every one of them was worth it.</p></blockquote>
<p>The ministry paid a third of the sum, according to Erik Lind, who audits the port and its many funds.</p></article>
<aside><p>Read also: ten things to do in Alder this summer.</p></aside>
<footer><p>© Harbour Post. All rights reserved.</p></footer></body></html>`;

describe('HTML', () => {
  it('reads the article without the page around it', () => {
    const { article, problems } = readHtml({ file: 'sources/pier.html', text: PAGE });
    assert.deepEqual(problems, []);
    assert.ok(article);
    assert.deepEqual(
      article.paragraphs.map(({ start, end }) => article.text.slice(start, end).slice(0, 24)),
      ['PORT ALDER – The port au', '“We rebuilt this pier wi', 'The sum is 65 million cr', 'The ministry paid a thir'],
    );
    const [quotation] = extract(article).quotations;
    assert.equal(article.text.slice(quotation?.start, quotation?.end), `“${quotation?.text}”`);
    assert.equal(quotation?.speaker?.name, 'Maria Okafor');
  });

  it('reads what the page says of itself', () => {
    assert.deepEqual(readHtml({ file: 'sources/pier.html', text: PAGE }).article?.metadata, {
      id: 'pier',
      type: 'article-newspaper',
      title: 'Pier 9 opens after two years',
      author: [
        { family: 'Lee', given: 'Ann B.' },
        { family: 'Ray', given: 'Tom' },
      ],
      'container-title': 'The Harbour Post',
      issued: '2026-03-04',
      URL: 'https://post.example/pier-9',
      language: 'en-GB',
      text: 'full',
    });
  });

  it('reads citation tags, and the title alone', () => {
    const scholarly = readPageMetadata(
      '<meta name="citation_title" content="On piers"><meta name=citation_author content="Okafor, Maria"><meta name="citation_author" content="Lind, Erik"><meta name="citation_journal_title" content="Ports"><meta name="citation_publication_date" content="2026/03/04">',
    );
    assert.deepEqual(scholarly, {
      type: 'article-journal',
      title: 'On piers',
      author: [
        { family: 'Okafor', given: 'Maria' },
        { family: 'Lind', given: 'Erik' },
      ],
      'container-title': 'Ports',
      issued: '2026-03-04',
    });
    assert.deepEqual(
      readPageMetadata(
        '<title>A &amp; B - Post</title><meta property="og:site_name" content="Post"><meta name="author" content="https://x.example/ann">',
      ),
      { type: 'webpage', title: 'A & B', 'container-title': 'Post' },
    );
    assert.deepEqual(readPageMetadata('<p>nothing'), { type: 'webpage' });
  });

  it('makes Markdown in which text stays text', () => {
    const { markdown, reason } = htmlToMarkdown({
      file: 'x.html',
      text: `<body><h2>Part one</h2><p># no heading, and ![no](https://evil.example/image) and &lt;script&gt;alert(1)&lt;/script&gt; at all in this long sentence</p><ul><li>First of the points that are made in this list, at length</li></ul><p>1. not a list, but a sentence that goes on for a while, as sentences do</p></body>`,
    });
    assert.equal(reason, '');
    assert.equal(
      markdown,
      [
        '## Part one',
        '\\# no heading, and !\\[no](https://evil.example/image) and \\<script>alert(1)\\</script> at all in this long sentence',
        '- First of the points that are made in this list, at length',
        '1\\. not a list, but a sentence that goes on for a while, as sentences do',
      ].join('\n\n'),
    );
  });

  it('has no words that are struck out, and no marks of notes', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['We will <del>never</del> <ins>soon</ins> open', 'We will soon open'],
      ['We will <s>never</s> open on <strike>Monday</strike> Tuesday', 'We will open on Tuesday'],
      ['open it<sup><a href="#n1">1</a></sup> soon, 10 m<sup>2</sup>', 'open it soon, 10 m2'],
      ['open it<sup><a href="https://post.example/a#n1">[12]</a></sup> soon', 'open it soon'],
      ['open it<a href="#n1"><sup>*</sup></a> soon', 'open it soon'],
      ['open it<a href="#n1" role="doc-noteref">1</a> soon', 'open it soon'],
      ['open it<a epub:type="noteref" href="notes.xhtml#n1">1</a> soon', 'open it soon'],
      ['See the report. <a href="#r1">↩</a>', 'See the report.'],
      ['see <a href="#p7">7</a> and <sup>a</sup> <a href="#p8">8</a>', 'see 7 and a 8'],
      ['10<sup><a href="/units">12</a></sup> stones', '1012 stones'],
    ];
    for (const [html, text] of cases)
      assert.deepEqual(
        blocksOf(`<p>${html}</p>`).map((block) => block.text),
        [text],
      );
  });

  it('leaves out what is hidden, whatever is left open', () => {
    assert.deepEqual(
      blocksOf('<div hidden><p>secret</div><p>seen<div hidden>menu<p>more menu</body>').map(({ text }) => text),
      ['seen'],
    );
  });

  it('says that a page without text is empty', () => {
    const { article, problems } = readHtml({
      file: 'x.html',
      text: '<html><head><title>T</title></head><body><img src=x></body></html>',
    });
    assert.equal(article, null);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['empty'],
    );
  });

  it('reads any HTML: ranges in order, and nothing throws', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<blockquote>',
      '<li>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<meta name="author" content="',
      '">',
      '<title>',
      '&amp;',
      '&#x1F600;',
      '&#xD800;',
      '“Words,” she said. ',
      'Some longer text that makes a paragraph of its own. ',
      '<template>',
      '<svg>',
      '<![CDATA[',
      '<x:y z=',
      '\0',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 80 }).map((parts) => parts.join('')),
        ),
        (text) => {
          htmlToMarkdown({ file: 'x.html', text });
          const { article } = readHtml({ file: 'x.html', text });
          let last = 0;
          for (const { start, end } of article?.paragraphs ?? []) {
            assert.ok(start >= last && end > start && end <= (article?.text.length ?? 0));
            last = end;
          }
        },
      ),
      { numRuns: 100 },
    );
  }).timeout(600_000);
});
