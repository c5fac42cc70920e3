import assert from 'node:assert/strict';
import { readPageMetadata } from '../../../../../src/engine/article/html/page-metadata.js';

/** A page with this in its head, and this between its headline and its text. */
function read(shown: string, head = '<title>The pier opens</title>', lang = 'en') {
  const html = `<!doctype html><html lang="${lang}"><head>${head}</head><body><nav>By Nobody Here, 1 May 2001</nav><article><h1>The pier opens</h1>${shown}<p>The pier was opened on Monday, two years after the storm of 2019, and many came.</p></article><aside class="related"><span class="author">Other Person</span><time datetime="2001-01-01">then</time></aside></body></html>`;
  const { author = [], issued, title } = readPageMetadata(html);
  const names = author.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '));
  return [names.join('; '), issued ?? '', title ?? ''];
}

describe('what a page shows of its article', () => {
  const ld = (fields: object) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;
  const authors: readonly (readonly [string, string, string?])[] = [
    ['<p>By <a rel="author" href="/a">Ann Moe</a></p>', 'Ann Moe'],
    ['<a rel="author" href="/a">Ann Moe</a> <a rel="author" href="/b">Ben Ray</a>', 'Ann Moe; Ben Ray'],
    ['<span itemprop="author"><span itemprop="name">Ann Moe</span></span>', 'Ann Moe'],
    ['<div class="byline"><span class="author-name">Ann Moe</span></div>', 'Ann Moe'],
    ['<p class="article-author">Written by Ann Moe and Ben Ray | 4 March 2025</p>', 'Ann Moe; Ben Ray'],
    ['<p>Von Ann Moe</p>', 'Ann Moe'],
    ['<p class="by">Ann Moe in Leeds</p>', 'Ann Moe'],
    ['<p class="byline">Ann Moe in New Stoneby</p>', 'Ann Moe'],
    ['<p class="by">4 March 2025</p>', ''],
    ['<p class="by-the-sea">Ann Moe</p>', ''],
    ['<p>Par Ann Moe</p>', 'Ann Moe'],
    ['<footer class="entry-meta"><span class="author">Ann Moe</span></footer>', 'Ann Moe'],
    ['<span class="author">Ann Moe, Reporter</span>', 'Ann Moe'],
    ['<span class="author-bio">Ann Moe writes on ports.</span>', ''],
    ['<span class="author">View all posts</span>', ''],
    ['<span class="author">www.example.com</span>', ''],
    ['<p>By the pier they met.</p>', ''],
    ['<p class="byline">By Popular Demand</p>', ''],
    ['<p>By The Numbers</p>', ''],
    ['<div><span>Text: Ann Moe</span> <span>Foto: Bob Ray</span></div>', 'Ann Moe'],
    [
      '',
      'Ann Moe',
      ld({
        author: [
          { '@type': 'Person', name: 'Ann Moe, CNN' },
          { '@type': 'Person', name: 'Ann Moe' },
        ],
      }),
    ],
    [
      '',
      'Ann Moe',
      ld({ author: { name: 'Ann Moe' } })
        .replace('{', '<![CDATA[{')
        .replace('</script>', ']]></script>'),
    ],
    [
      '<span class="author">Ann Moe</span>',
      'Ann Moe',
      ld({ author: { '@type': 'Organization', name: 'Harbour Post' }, publisher: { name: 'Harbour Post' } }),
    ],
    ['', 'Harbour Wire', ld({ author: { '@type': 'Organization', name: 'Harbour Wire' } })],
  ];
  for (const [shown, author, head] of authors) {
    it(`says who wrote it: ${shown}${head ?? ''}`, () => assert.equal(read(shown, head)[0], author));
  }

  const dates: readonly (readonly [string, string, string?])[] = [
    ['<time datetime="2025-03-04T08:00:00+01:00">Tuesday</time>', '2025-03-04'],
    [
      '<time class="updated" datetime="2025-03-09">later</time><time datetime="2025-03-04">4 March</time>',
      '2025-03-04',
    ],
    ['<meta itemprop="datePublished" content="2025-03-04">', '2025-03-04'],
    ['<p class="date">Dienstag, 4. März 2025</p>', '2025-03-04'],
    ['<p class="date">04.03.2025, 08:15 Uhr</p>', '2025-03-04'],
    ['<p>mardi 4 mars 2025</p>', '2025-03-04'],
    ['<p>1er avril 2025</p>', '2025-04-01'],
    ['<p>4 de marzo de 2025</p>', '2025-03-04'],
    ['<p>4 de março de 2025</p>', '2025-03-04'],
    ['<p>4 sierpnia 2025</p>', '2025-08-04'],
    ['<p>4 марта 2025</p>', '2025-03-04'],
    ['<p>2025年3月4日</p>', '2025-03-04'],
    ['<p>Copyright 4 March 2025</p>', ''],
    ['<p>31.02.2025</p>', ''],
    ['', '2025-03-04', '<link rel="canonical" href="https://example.org/2025/03/04/pier">'],
  ];
  for (const [shown, issued, head] of dates) {
    it(`says when: ${shown}${head ?? ''}`, () => assert.equal(read(shown, head)[1], issued));
  }

  const titles: readonly (readonly [string, string])[] = [
    ['<title>The pier opens | The Eastmouth Ledger</title>', 'The pier opens'],
    ['<title>The pier opens – Ledger</title>', 'The pier opens'],
    ['<title>The pier opens again</title>', 'The pier opens again'],
    ['<meta property="og:title" content="Pier &amp;#8211; &amp;quot;open&amp;quot;">', 'Pier – "open"'],
    [ld({ headline: 'Pier &#8211; &quot;open&quot;' }), 'Pier – "open"'],
  ];
  for (const [head, title] of titles)
    it(`says what it is called: ${head}`, () => assert.equal(read('', head)[2], title));

  it('takes any text', () => {
    for (const piece of [
      '<h1>',
      '</h1>',
      '<time datetime="',
      '<span class="author">',
      '">',
      'By Ann Moe',
      '</p>',
      '<aside>',
    ])
      assert.doesNotThrow(() => readPageMetadata(piece.repeat(2_000)));
  });
});
