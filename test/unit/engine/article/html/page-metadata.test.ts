import assert from 'node:assert/strict';
import { readHtml } from '../../../../../src/engine/article/html/html.js';
import { readPageFacts } from '../../../../../src/engine/article/html/page-metadata.js';

const STORY =
  '<p>The lighthouse at Stoneby has been dark since the storm of January, and the keeper says that it may stay dark until spring.</p><p>“Nobody should sail past the point at night,” Mara Quist said on the quay, where a dozen boats were waiting for the morning.</p>';
const linked = (facts: object): string => `<script type="application/ld+json">${JSON.stringify(facts)}</script>`;
const page = (head: string, top = '', body = STORY): string =>
  `<html><head><title>Stoneby stays dark</title>${head}</head><body class="no-sidebar"><article><h1>Stoneby stays dark</h1>${top}${body}</article></body></html>`;

/** The authors as `Given Family`, and the rest of the facts. */
function factsOf(html: string) {
  const { metadata, origins } = readPageFacts(html);
  const { author, ...rest } = metadata;
  const authors = author?.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '));
  return { ...rest, authors: authors ?? [], origins };
}

describe('the author of a page', () => {
  const CALLOWAY = ['Ines Calloway'];
  const stated: Readonly<Record<string, readonly [html: string, authors: readonly string[], origin?: string]>> = {
    'JSON-LD': [page(linked({ '@type': 'AnalysisNewsArticle', author: { name: 'Ines Calloway' } })), CALLOWAY, 'data'],
    'JSON-LD of any type of article': [
      page(linked({ '@type': ['Thing', 'https://schema.org/SatiricalArticle'], author: 'Ines Calloway' })),
      CALLOWAY,
    ],
    'JSON-LD whose surname begins as a month does': [
      page(linked({ '@type': 'Article', author: 'Tom Mayer' })),
      ['Tom Mayer'],
    ],
    'a surname that is a month or an article': [
      page(linked({ '@type': 'Article', author: ['Ann May', 'Mai Le'] })),
      ['Ann May', 'Mai Le'],
    ],
    'a by-line with such a name and the day': [page('', '<p>By Ines Martin March 4, 2025</p>'), ['Ines Martin']],
    'JSON-LD with a list of names in one node': [
      page(linked({ '@type': 'Article', author: { name: ['Ines Calloway', 'Kai Rohr'] } })),
      ['Ines Calloway', 'Kai Rohr'],
    ],
    'JSON-LD with commas after the last items': [
      page(
        '<script type="application/ld+json">{"@type":"Article","headline":"One,]","author":[{"name":"Ines Calloway"},],}</script>',
      ),
      CALLOWAY,
    ],
    'scholarly tags with particles': [
      page(
        '<meta name="citation_author" content="van der Berg, Joost"><meta name="citation_author" content="Lind, Anna">',
      ),
      ['Joost van der Berg', 'Anna Lind'],
    ],
    'RDFa in the text': [page('', '<p><span property="schema:author">Ines Calloway</span></p>'), CALLOWAY],
    'a by-line of elements without spaces between them': [
      page(
        '',
        '<div class="b-byline"><span>By</span><span class="b-byline__names"><a class="b-byline__link">Ines Calloway</a> and <a class="b-byline__link">Kai Rohr</a></span></div>',
      ),
      ['Ines Calloway', 'Kai Rohr'],
    ],
    'a name and an office in two elements': [
      page('', '<div class="author"><span>Ines Calloway</span><span>Staff Writer</span></div>'),
      CALLOWAY,
    ],
    'JSON-LD with the parts of a name': [
      page(linked({ '@type': 'Article', author: { givenName: 'Ines', familyName: 'Calloway' } })),
      CALLOWAY,
    ],
    'a by-line in capitals, and the day': [
      page('', '<div class="c-byline">BY INES CALLOWAY JAN 7, 2025</div>'),
      CALLOWAY,
    ],
    'a by-line with the day in brackets': [page('', '<p>by Ines Calloway<br>(January 7, 2025)</p>'), CALLOWAY],
    'the words and the pictures': [page('', '<p>Words: Ines Calloway<br>Photographs: Kai Rohr</p>'), CALLOWAY],
    'who made the report': [page('', '<p>Ein Bericht von <b>Ines Calloway</b></p>'), CALLOWAY],
    'who submitted it, at the head of a node': [
      page(
        '',
        '<footer class="node__meta"><div>Submitted by <span>Ines Calloway</span> on Tue, 4 March 2025</div></footer>',
      ),
      CALLOWAY,
    ],
    'an outlet in the place of an author': [page('', '<p class="byline">Coastal Ledger · 4 March 2025</p>'), []],
    'an outlet with its agency there': [page('', '<span class="author">Le Courrier avec AFP</span>'), []],
    'JSON-LD in CDATA, with line breaks in its strings': [
      page(
        '<script type="application/ld+json">//<![CDATA[\n{"@type":"Article","description":"two\nlines","author":{"name":"Ines Calloway"}}\n//]]></script>',
      ),
      CALLOWAY,
    ],
    'JSON-LD that names a person elsewhere in it': [
      page(
        linked({
          '@graph': [
            { '@type': 'Article', author: { '@id': '#p1' } },
            { '@type': 'Person', '@id': '#p1', name: 'Ines Calloway' },
          ],
        }),
      ),
      CALLOWAY,
    ],
    'JSON-LD in several scripts': [
      page(
        linked({ '@type': 'Article', author: { '@id': '#p1' } }) +
          linked({ '@graph': [{ '@type': 'Person', '@id': '#p1', name: 'Ines Calloway' }] }),
      ),
      CALLOWAY,
    ],
    'JSON-LD of the page, where it has no article': [
      page(linked({ '@type': 'WebPage', datePublished: '2025-03-04', author: { name: 'Ines Calloway' } })),
      CALLOWAY,
    ],
    'a name with a reference to a character': [
      page('<meta name="author" content="In&amp;eacute;s Calloway">'),
      ['Inés Calloway'],
    ],
    'a meta tag': [page('<meta name="author" content="By Ines Calloway">'), CALLOWAY, 'head'],
    'a card for sharing': [
      page('<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Ines Calloway">'),
      CALLOWAY,
    ],
    'rel=author': [page('', '<div><a rel="author" href="/ines">Ines Calloway</a></div>'), CALLOWAY, 'markup'],
    'rel=author, one word': [page('', '<div><a rel="author" href="/ines">ines</a></div>'), ['ines']],
    'the card of a person': [page('', '<span class="author vcard"><a href="/ines">Ines</a></span>'), ['Ines']],
    'the class of a by-line': [page('', '<p class="article__byline">Ines Calloway, reporter</p>'), CALLOWAY, 'markup'],
    'a by-line': [page('', '<div>By&nbsp;Ines Calloway</div>'), CALLOWAY, 'text'],
    'a by-line in German, with a colon': [page('', '<div>Von: <i>Ines Calloway</i></div>'), CALLOWAY],
    'a by-line in French': [page('', '<div>Par Ines Calloway</div>'), CALLOWAY],
    'a by-line in Spanish': [page('', '<div>Por Ines Calloway</div>'), CALLOWAY],
    'a by-line after the day': [
      page('', '<div class="author">Posted on March 4, 2025 by Ines Calloway</div>'),
      CALLOWAY,
    ],
    'a by-line with two names': [
      page('', '<div>By Ines Calloway and Ole Brandt</div>'),
      ['Ines Calloway', 'Ole Brandt'],
    ],
    'a by-line rather than who published the page': [
      page('<meta name="author" content="Rosa Webb">', '<div>By Ines Calloway</div>'),
      CALLOWAY,
      'text',
    ],
    'all authors rather than the first': [
      page(
        linked({ '@type': 'Article', author: 'Ines Calloway' }) +
          '<meta name="author" content="Ines Calloway, Ole Brandt">',
      ),
      ['Ines Calloway', 'Ole Brandt'],
    ],
    'a name once': [
      page(linked({ '@type': 'Article', author: [{ name: 'Ines Calloway, CNN' }, { name: 'Ines Calloway' }] })),
      CALLOWAY,
    ],
  };
  for (const [kind, [html, authors, origin]] of Object.entries(stated)) {
    it(`is stated by ${kind}`, () => {
      const facts = factsOf(html);
      assert.deepEqual(facts.authors, authors);
      if (origin !== undefined) assert.equal(facts.origins.author, origin);
    });
  }

  const none: Readonly<Record<string, string>> = {
    'the outlet': page(
      '<meta property="og:site_name" content="Coast Ledger"><meta name="author" content="Coast Ledger">',
    ),
    'an outlet with a sign': page(
      '<meta property="og:site_name" content="Jobs &amp; Boats"><meta name="author" content="Jobs &amp; Boats">',
    ),
    'the outlet and its town': page(
      '<meta property="og:site_name" content="ledger.example"><meta name="author" content="ledger.example, Stoneby, Norland">',
    ),
    'a log-in name': page(linked({ '@type': 'Article', author: { name: 'ines.calloway' } })),
    'an address': page('<meta name="author" content="https://ledger.example/ines">'),
    'an administrator': page('', '<a rel="author">admin</a>'),
    'who took a picture': page(
      '',
      '<figure><img src="x"><figcaption><span class="author">Ole Brandt</span></figcaption></figure>',
    ),
    'who wrote a comment': page('', '', `${STORY}<div class="comments"><a rel="author">Ole Brandt</a></div>`),
  };
  for (const [kind, html] of Object.entries(none)) {
    it(`is not ${kind}`, () => assert.deepEqual(factsOf(html).authors, []));
  }
});

describe('the day of a page', () => {
  const days: Readonly<Record<string, readonly [html: string, origin: string]>> = {
    'a change, and the publication after it': [
      page(
        '',
        '<p>Updated <time datetime="2025-03-09">9 March</time></p><p>Published <time datetime="2025-03-04">4 March</time></p>',
      ),
      'markup',
    ],
    'a change in an element, and the publication in another': [
      page(
        '',
        '<div class="timestamp">Last updated: March 9, 2025</div><div class="timestamp">Originally published: March 4, 2025</div>',
      ),
      'markup',
    ],
    'a change near the heading, and a day after it': [
      page('', '<p>Edited 9 March 2025</p><p>4 March 2025</p>'),
      'guess',
    ],
    'a change and the publication in one line': [
      page('', '<p>Updated March 9, 2025 | Published March 4, 2025</p>'),
      'guess',
    ],
    'the day of RDFa': [
      page('', '<p><span property="datePublished" content="2025-03-04">yesterday</span></p>'),
      'markup',
    ],
    'JSON-LD': [page(linked({ '@type': 'Report', datePublished: '2025-03-04T08:00:00+01:00' })), 'data'],
    'a meta tag': [page('<meta property="article:published_time" content="2025-03-04T08:00:00Z">'), 'head'],
    'a time element': [page('', '<time datetime="2025-03-04">Tuesday</time>'), 'markup'],
    'a class': [page('', '<span class="node__created-date">04 März, 2025</span>'), 'markup'],
    'a class, with a short month': [
      page('', '<span class="publishingdate">4. Jan. 2025</span>').replace('Jan', 'Mär'),
      'markup',
    ],
    'a label': [page('', '', `${STORY.repeat(12)}<ul><li><span>Datum:</span> 4.3.2025</li></ul>`), 'text'],
    'a day near the heading': [page('', '<div>4 de marzo de 2025</div>'), 'guess'],
    'an address': [page('<link rel="canonical" href="https://ledger.example/2025/03/04/dark">'), 'address'],
    'an address without strokes': [
      page('<link rel="canonical" href="https://ledger.example/news/20250304/dark">'),
      'address',
    ],
  };
  for (const [kind, [html, origin]] of Object.entries(days)) {
    it(`is stated by ${kind}`, () => {
      const { issued, origins } = factsOf(html);
      assert.deepEqual([issued, origins.issued], ['2025-03-04', origin]);
    });
  }

  it('is known from numbers alone where one is not a month', () => {
    const issued = (text: string) => factsOf(page('', `<span class="date">${text}</span>`)).issued;
    assert.equal(issued('27/02/2025'), '2025-02-27');
    assert.equal(issued('2/27/2025'), '2025-02-27');
    assert.equal(issued('03/04/2025'), undefined);
  });

  it('is not when it was changed', () => {
    assert.equal(factsOf(page('', '<span class="updated-date">4 March 2025</span>', '')).issued, undefined);
  });
});

describe('the title of a page', () => {
  const title = (given: string, head = '', heading = '') =>
    factsOf(`<title>${given}</title>${head}${heading === '' ? '' : `<h1>${heading}</h1>`}${STORY}`).title;

  it('is without the name of the site', () => {
    assert.equal(
      title('Stoneby stays dark | Coast Ledger', '<meta property="og:site_name" content="Coast Ledger">'),
      'Stoneby stays dark',
    );
    assert.equal(title('Stoneby stays dark – Any Name', '', 'Stoneby stays dark'), 'Stoneby stays dark');
    assert.equal(title('Lighthouses: Stoneby stays dark - Any Name', '', 'Stoneby stays dark'), 'Stoneby stays dark');
    assert.equal(title('Stoneby stays dark | Lighthouses', '', 'Lighthouses'), 'Stoneby stays dark | Lighthouses');
    assert.equal(title('Why Stoneby stays dark', '', 'Stoneby stays dark'), 'Why Stoneby stays dark');
    assert.equal(
      title('Stoneby stays dark - Coast Ledger', '<link rel="canonical" href="https://www.coastledger.example/1">'),
      'Stoneby stays dark',
    );
    assert.equal(
      title('Stoneby stays dark - and waits', '<link rel="canonical" href="https://www.coastledger.example/1">'),
      'Stoneby stays dark - and waits',
    );
  });

  it('has its signs, not their names', () => {
    const headline = 'Stoneby &#8211; &quot;dark&quot;';
    assert.equal(title('x', linked({ '@type': 'NewsArticle', headline })), 'Stoneby – "dark"');
  });

  it('is the main heading where the head has none', () => {
    assert.deepEqual(readPageFacts(`<h1>Stoneby stays dark</h1>${STORY}`).origins.title, 'markup');
    assert.equal(
      readHtml({ file: 'a.html', text: `<h1>Stoneby stays dark</h1>${STORY}` }).article?.metadata.title,
      'Stoneby stays dark',
    );
  });
});
