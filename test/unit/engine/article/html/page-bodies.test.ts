import assert from 'node:assert/strict';
import { readHtml } from '../../../../../src/engine/article/html/html.js';
import { extract } from '../../../../../src/engine/extract/extract.js';

const [FIRST, SECOND, THIRD, FOURTH] = [
  'The lighthouse at Stoneby has been dark since the storm of January, and the keeper says that it may stay dark until spring.',
  '“Nobody should sail past the point at night,” Mara Quist said on the quay, where a dozen boats were waiting for the morning.',
  'The council has asked three companies for new lamps, and none of them has answered the letters that it sent in February.',
  'Fishermen now sail in pairs, as their grandfathers did, with a lantern in the bow and somebody awake beside it.',
] as const;
const STORY = [FIRST, SECOND, THIRD, FOURTH];
const p = (text: string): string => `<p>${text}</p>`;

/** The paragraphs of a page with that body. */
function paragraphsOf(body: string, head = ''): string[] {
  const { article } = readHtml({
    file: 'a.html',
    text: `<html><head><title>Dark</title>${head}</head><body>${body}</body></html>`,
  });
  return article?.paragraphs.map(({ start, end }) => article.text.slice(start, end)) ?? [];
}

function inArticle(...blocks: readonly string[]): string[] {
  return paragraphsOf(`<article><h1>Stoneby stays dark</h1>${blocks.join('')}</article>`);
}

describe('the body of a page', () => {
  const kept: Readonly<Record<string, readonly [block: string, ...paragraphs: string[]]>> = {
    'a sentence that is one link, in a box': [
      '<div class="text-wrapper"><p><a href="/x"><b>On Monday, Mara Quist, 61, wrote to the council: “Send us a lamp,” the letter says.</b></a></p></div>',
      'On Monday, Mara Quist, 61, wrote to the council: “Send us a lamp,” the letter says.',
    ],
    'a short line': [p('Then came the storm'), 'Then came the storm'],
    'a line in Chinese without a stop': [p('灯塔从一月起就没有亮过'), '灯塔从一月起就没有亮过'],
    'the rows of a table': [
      '<table><thead><tr><th>Year</th><th>Nights</th></tr></thead><tr><td>2021</td><td>Ninety nights without light</td></tr></table>',
      'Year\tNights',
      '2021\tNinety nights without light',
    ],
    'a table in a figure': [
      '<figure><table><tr><td>2021</td><td>Ninety nights without light</td></tr></table><figcaption>Nights</figcaption></figure>',
      '2021\tNinety nights without light',
    ],
    'the items of a list': [
      '<ul><li>Two lamps were broken by the wind.</li><li>One was stolen, as the <a href="/y">police</a> found.</li></ul>',
      'Two lamps were broken by the wind.',
      'One was stolen, as the police found.',
    ],
    'an item of a list without a stop': ['<ul><li>Two broken lamps</li></ul>', 'Two broken lamps'],
    'a pull quote, and who said it': [
      '<figure class="pullquote"><blockquote><p>“I have seen darker winters.”</p><cite>Mara Quist, keeper</cite></blockquote></figure>',
      '“I have seen darker winters.” — Mara Quist, keeper',
    ],
    'a block quotation, and where it is from': [
      '<blockquote>The lamp is older than the pier.<footer>— Mara Quist, in her log</footer></blockquote>',
      'The lamp is older than the pier.',
      '— Mara Quist, in her log',
    ],
    'a block quotation, with the name marked in its foot': [
      '<blockquote><p>The lamp is older than the pier.</p><footer>— <cite>Mara Quist</cite>, keeper</footer></blockquote>',
      'The lamp is older than the pier.',
      '— Mara Quist, keeper',
    ],
    'lines between breaks': [
      '<div>The keeper has counted the boats.<br><br>There were twelve of them on Monday.<br>And one more at night.</div>',
      'The keeper has counted the boats.',
      'There were twelve of them on Monday. And one more at night.',
    ],
    'a caption glued to a sentence': [
      p(
        '© Provided by Stoneby Radio The council has put off its decision on the new lamp until the companies have answered its letters, its chair said.',
      ),
      '© Provided by Stoneby Radio The council has put off its decision on the new lamp until the companies have answered its letters, its chair said.',
    ],
    'a sentence that begins with Read': [
      p('Read the letters of the keepers for a view of the winters, the lamps, and the cost of both.'),
      'Read the letters of the keepers for a view of the winters, the lamps, and the cost of both.',
    ],
    'words with soft hyphens, as whole words': [
      p('The light&shy;house keep&shy;er waits for spring.'),
      'The lighthouse keeper waits for spring.',
    ],
    'a paragraph in large type': [`<h3>${FIRST} ${THIRD}</h3>`, `${FIRST} ${THIRD}`],
  };
  for (const [kind, [block, ...paragraphs]] of Object.entries(kept)) {
    it(`has ${kind}`, () =>
      assert.deepEqual(inArticle(p(FIRST), p(SECOND), block, p(THIRD), p(FOURTH)), [
        FIRST,
        SECOND,
        ...paragraphs,
        THIRD,
        FOURTH,
      ]));
  }

  it('has a first paragraph without a stop', () => {
    const opening =
      'The council of Stoneby has this evening put off its vote on the lamp until the companies have answered';
    assert.deepEqual(inArticle(p(opening), ...STORY.map(p)), [opening, ...STORY]);
  });

  it('has the summary between the main heading and the article', () => {
    const lead =
      'Boats sail in pairs again: the lighthouse at Stoneby stays dark, and nobody knows for how long it will.';
    const page = `<header><h1>Stoneby stays dark</h1><div class="kicker">Coast</div><div>${lead}</div></header><main><div>${STORY.map(p).join('')}</div></main>`;
    assert.deepEqual(paragraphsOf(page), [lead, ...STORY]);
  });

  const dropped: Readonly<Record<string, string>> = {
    'related articles':
      '<h2>Related articles</h2><ul><li><a href="/x">Five things about “the longest night” of the year</a></li><li><a href="/y">Mayor says “no lamp left” for the pier</a></li></ul>',
    'a link to another article': p('<a href="/x">STORM BREAKS THE PIER OF STONEBY</a>'),
    'a line that leads away': p('Read more: <a href="/x">The storm of January, hour by hour</a>'),
    'a line that leads away, in German': p('Lesen Sie auch: <a href="/x">Der Sturm im Januar, Stunde für Stunde</a>'),
    'a newsletter box':
      '<div class="newsletter-signup"><p>Get our letter from the coast, every Friday morning, before anybody else has read it.</p></div>',
    'a box with a name in several words':
      '<div class="PromoSmall-description"><p>Freelance keepers fear the new law of the sea, our columnist writes this week.</p></div>',
    comments:
      '<div id="comments"><p>I have always said that the lamp was too old.</p><p>It was not old, it was badly kept, as all of you know very well.</p></div>',
    'an aside': '<aside><p>Stoneby is a town of nine hundred on the western coast of the island.</p></aside>',
    'a picture’s caption':
      '<figure><img src="x.jpg"><figcaption>The lighthouse on Monday. Photo: T. Ray</figcaption></figure>',
    'the steps of a gallery': `${p('Caption')}${p('3 / 12')}${p('Back to Gallery')}`,
    'what is not shown':
      '<div style="display: none"><p>The paragraphs of another edition, which nobody is to see in this one.</p></div>',
  };
  for (const [kind, block] of Object.entries(dropped)) {
    it(`has no ${kind}`, () =>
      assert.deepEqual(inArticle(p(FIRST), p(SECOND), block, p(THIRD), p(FOURTH)), [FIRST, SECOND, THIRD, FOURTH]));
    it(`has no ${kind} at its end`, () => assert.deepEqual(inArticle(...STORY.map(p), block), STORY));
  }

  it('says nothing of its author at the end', () => {
    const head = '<meta name="author" content="Ines Calloway">';
    const biography = p('Ines Calloway is a reporter on the coast desk and has written about lamps since 2004.');
    assert.deepEqual(paragraphsOf(`<article>${STORY.map(p).join('')}${biography}</article>`, head), STORY);
  });

  it('is found in a box with the name of a sidebar, beside a form', () => {
    const form =
      '<form><p>Love the coast? Help us to keep it open and free for all, every week of the year, with your name.</p><p>We only write about the coast, and you can leave whenever you want to.</p></form>';
    assert.deepEqual(paragraphsOf(`<div class="sidebar-story comment">${STORY.map(p).join('')}</div>${form}`), STORY);
  });

  it('is found in boxes with such names, though other prose is outside of them', () => {
    const other = p(
      'This paper is made by the people of the coast, and by everybody who sends it a letter once in a while.',
    ).repeat(3);
    const story = [...STORY, ...STORY].map(p).join('');
    const found = paragraphsOf(
      `<div id="story-promo"><div class="newsletter">${story}</div></div><div id="imprint"><div>${other}</div></div>`,
    );
    assert.deepEqual(found.slice(0, 8), [...STORY, ...STORY]);
  });

  it('has no list of what else there is to read', () => {
    const cards =
      '<ul><li><h3><a href="/x">The ferry</a></h3><p>The captain of the ferry has put up the price of a crossing, and nobody is pleased.</p></li></ul>';
    assert.deepEqual(paragraphsOf(`<div>${STORY.map(p).join('')}${cards.repeat(3)}</div>`), STORY);
  });

  it('is what a page of a few words has', () => {
    assert.deepEqual(paragraphsOf('<div>Dark.</div>'), ['Dark.']);
  });

  it('is found in a form that holds the whole page', () => {
    assert.deepEqual(paragraphsOf(`<form id="aspnet"><div>${STORY.map(p).join('')}</div></form>`), STORY);
  });

  it('is found beside more comments than article', () => {
    const comments = Array.from({ length: 40 }, (_, index) =>
      p(`Comment ${index}: the lamp was too old, and all of us have known it for a very long time now.`),
    );
    assert.deepEqual(
      paragraphsOf(`<div>${[...STORY, ...STORY].map(p).join('')}</div><div class="comments">${comments.join('')}</div>`)
        .length,
      8,
    );
  });

  it('is read where elements are left open', () => {
    const story = STORY.map(p).join('');
    assert.deepEqual(paragraphsOf(`<video src="x.mp4"><div>${story}</div>`), STORY);
    const { article } = readHtml({ file: 'a.html', text: `<html><head><title>Dark</title><div>${story}</div>` });
    assert.equal(article?.paragraphs.length, 4);
  });

  it('is taken from the data of a page that shows none of it', () => {
    const body = JSON.stringify({ '@type': 'NewsArticle', headline: 'Dark', articleBody: STORY.join('\n\n') });
    const head = `<script type="application/ld+json">${body}</script>`;
    assert.deepEqual(paragraphsOf('<div id="root"><p>Please wait.</p></div>', head), STORY);
    const marked = JSON.stringify({ '@type': 'Article', articleBody: STORY.map(p).join('') });
    assert.deepEqual(paragraphsOf('<p>Wait.</p>', `<script type="application/ld+json">${marked}</script>`), STORY);
  });

  it('is what the data state, where the page has more', () => {
    const body = JSON.stringify({ '@type': 'NewsArticle', articleBody: STORY.join(' ') });
    const other = p(
      'Another story follows on the same page, about the ferry, its captain and the price of a crossing.',
    ).repeat(3);
    const page = `<div class="a">${STORY.map(p).join('')}</div><div class="b">${other}</div>`;
    assert.deepEqual(paragraphsOf(page, `<script type="application/ld+json">${body}</script>`), STORY);
  });

  for (const box of [
    'class="ad"',
    'class="ads inline-ad-2"',
    'class="advert"',
    'class="sponsored"',
    'aria-label="Advertisement"',
    'id="anzeige"',
  ])
    it(`has no advertisement: ${box}`, () => {
      const sold = '“Best boots ever,” says Mary Poe. Get yours today at the Larn shoe shop in the middle of the town.';
      assert.deepEqual(inArticle(p(FIRST), p(SECOND), `<div ${box}>${p(sold)}</div>`, p(THIRD)), [
        FIRST,
        SECOND,
        THIRD,
      ]);
    });

  it('has a paragraph about ads, and one in a class that only begins like theirs', () => {
    const parts = [p(FIRST), `<div class="adventure adult ad-free-view">${p(SECOND)}</div>`, p(THIRD)];
    assert.deepEqual(inArticle(...parts), [FIRST, SECOND, THIRD]);
  });

  it('has the questions of an interview that are headings', () => {
    const answer =
      'Because the companies have not answered, and because nobody knows what a lamp will cost us in the end.';
    const questions = ['Why is it dark?', 'Why in spring?', 'Who pays?'];
    assert.deepEqual(
      inArticle(...questions.map((question) => `<h3>${question}</h3>${p(answer)}`)),
      questions.flatMap((question) => [question, answer]),
    );
    assert.deepEqual(inArticle(p(FIRST), '<h3>What now?</h3>', p(SECOND), p(THIRD)), [FIRST, SECOND, THIRD]);
  });

  it('gives the quotation in a linked sentence its speaker', () => {
    const { article } = readHtml({
      file: 'a.html',
      text: `<article><h1>Dark</h1>${p(FIRST)}<div><p><a href="/x">“Send us a lamp before the spring comes,” Ann Torres told the council in a letter.</a></p></div>${p(THIRD)}</article>`,
    });
    assert.ok(article);
    assert.deepEqual(
      extract(article).quotations.map(({ speaker }) => speaker?.name),
      ['Ann Torres'],
    );
  });
});
