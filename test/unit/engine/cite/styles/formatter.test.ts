import assert from 'node:assert/strict';
import { BUNDLED_STYLES, nearestLocale } from '../../../../../src/engine/cite/styles/catalog.js';
import { formatted, markdownOf } from '../../../../../src/engine/cite/styles/markup.js';
import { readStyleInfo } from '../../../../../src/engine/cite/styles/style-info.js';
import { WORKS } from './audit/works.js';
import { cite, corpusItems, formatterOf, newFormatter, styleFile } from './support.js';

/** What one citation, an approximate one, and one reference come to in each style. */
const EXPECTED: Readonly<Record<string, readonly [string, string, string]>> = {
  'chicago-author-date': [
    '(Jha 2022, para. 3)',
    '(see RT India c. 2024, paras. 3–5; Associated Press c. 2021, but not all of it)',
    'Jha, Lalit K. 2022. “India Has Ties with Russia That We Don’t Have, That’s Okay: US.” Rediff.com, February 26, 2022.',
  ],
  'chicago-notes': [
    'Lalit K Jha, “India Has Ties with Russia That We Don’t Have, That’s Okay: US,” Rediff.com, February 26, 2022, para. 3.',
    'See RT India, “[Report on US Concern about India’s Defense and Technology Work with Russia],” [June 2024?], paras. 3–5; Associated Press, “India Receives Putin Because It Balances Relations with Russia and the United States,” [December 2021?], but not all of it.',
    'Jha, Lalit K. “India Has Ties with Russia That We Don’t Have, That’s Okay: US.” Rediff.com, February 26, 2022.',
  ],
  apa: [
    '(Jha, 2022, para. 3)',
    '(see RT India, ca. 2024, paras. 3–5; Associated Press, ca. 2021, but not all of it)',
    'Jha, L. K. (2022, February 26). India has ties with Russia that we don’t have, that’s okay: US. Rediff.com.',
  ],
  mla: [
    '(Jha, para. 3)',
    '(see RT India, paras. 3–5; Associated Press, but not all of it)',
    'Jha, Lalit K. “India Has Ties with Russia That We Don’t Have, That’s Okay: US.” Rediff.com, 26 Feb. 2022.',
  ],
  harvard: [
    '(Jha, 2022, para. 3)',
    '(see RT India, c. 2024, paras 3–5; Associated Press, c. 2021, but not all of it)',
    'Jha, L.K. (2022) ‘India has ties with Russia that we don’t have, that’s okay: US’, Rediff.com, 26 February.',
  ],
  news: [
    '(Jha, 26 February 2022, para. 3)',
    '(see RT India, c. June 2024, paras. 3–5; Associated Press, c. December 2021, but not all of it)',
    'Lalit K Jha, “India has ties with Russia that we don’t have, that’s okay: US,” Rediff.com (PTI), 26 February 2022.',
  ],
};

describe('a citation style', () => {
  for (const { id, label } of BUNDLED_STYLES) {
    const [one, two, reference] = EXPECTED[id] ?? [];
    it(`formats as ${label}`, () => {
      const formatter = formatterOf(id);
      assert.equal(formatter.citation([cite('jha2022-ties', 3)]).text, one);
      const several = [
        cite('rtindia2024-concern', '3-5', { prefix: 'see' }),
        cite('ap2021-putin', undefined, { suffix: ', but not all of it' }),
      ];
      assert.equal(formatter.citation(several).text, two);
      assert.equal(formatter.reference('jha2022-ties')?.text, reference);
    });

    it(`names a work by its key in ${label} where nothing else is known`, () => {
      const known = [{}, { issued: { 'date-parts': [[2024]] as const } }, { language: 'de' }];
      const items = known.map((more, index) => ({ id: `letter-${index}`, type: 'article', ...more }));
      const formatter = formatterOf(id, items);
      for (const { id: key } of items) {
        assert.match(formatter.reference(key)?.text ?? '', new RegExp(key, 'iu'));
        assert.match(formatter.citation([cite(key)]).text, new RegExp(key, 'iu'));
      }
    });

    it(`formats in ${label} the same whatever was formatted before`, () => {
      const bracketed = (...keys: string[]) => ({ form: 'bracketed', items: keys.map((key) => cite(key, 3)) }) as const;
      const works = WORKS.slice(0, 8);
      const all = works.map((work) => work.id);
      const documents = [
        [bracketed(...all)],
        [...all].reverse().map((key) => bracketed(key)),
        [bracketed('like-four')],
      ];
      const used = newFormatter(id, works);
      const inOrder = documents.map((document) => used.document(document));
      const backwards = [...documents].reverse().map((document) => used.document(document));
      assert.deepEqual(backwards.reverse(), inOrder);
      assert.deepEqual(newFormatter(id, works).document(documents.at(-1) ?? []), inOrder.at(-1));
    });

    it(`lists in ${label} what is cited, and nothing else`, () => {
      const { references } = formatterOf(id).document([
        { form: 'bracketed', items: [cite('pti2024-trust', 2), cite('nobody2000')] },
        { form: 'textual', items: [cite('anon2024-icet')] },
      ]);
      assert.deepEqual(references.map(({ key }) => key).sort(), ['anon2024-icet', 'pti2024-trust']);
    });
  }

  it('gives pages as each style has them', () => {
    const pages = (style: string, value: string) =>
      formatterOf(style).citation([cite('jha2022-ties', undefined, { locator: { label: 'page', value } })]).text;
    assert.equal(pages('apa', '3'), '(Jha, 2022, p. 3)');
    assert.equal(pages('apa', '3-4'), '(Jha, 2022, pp. 3–4)');
    assert.equal(pages('chicago-author-date', '3-4'), '(Jha 2022, 3–4)');
    assert.equal(pages('harvard', '3-4'), '(Jha, 2022, pp. 3–4)');
    assert.equal(pages('news', '3'), '(Jha, 26 February 2022, p. 3)');
  });

  it('names the author in the sentence', () => {
    assert.equal(formatterOf('apa').citation([cite('jha2022-ties', 4)], 'textual').text, 'Jha (2022, para. 4)');
    const { note, text } = formatterOf('chicago-notes').citation([cite('jha2022-ties', 4)], 'textual');
    assert.equal(note?.lead?.text, 'Jha');
    assert.match(text, /^“India Has Ties/u);
  });

  it('numbers notes and shortens what was cited before', () => {
    const again = { form: 'bracketed', items: [cite('jha2022-ties', 3)] } as const;
    const { citations } = formatterOf('chicago-notes').document([again, again]);
    assert.deepEqual(
      citations.map(({ note }) => note?.number),
      [1, 2],
    );
    assert.equal(citations[1]?.text, 'Jha, para. 3.');
  });

  it('tells two works of one author and year apart', () => {
    const work = (id: string, title: string) => ({
      id,
      type: 'article-newspaper',
      title,
      author: [{ family: 'Roe' }],
      issued: { 'date-parts': [[2020]] },
    });
    const formatter = formatterOf('chicago-author-date', [work('a', 'One'), work('b', 'Two')]);
    const { citations } = formatter.document(
      [cite('b'), cite('a')].map((item) => ({ form: 'bracketed', items: [item] })),
    );
    assert.deepEqual(
      citations.map(({ text }) => text),
      ['(Roe 2020b)', '(Roe 2020a)'],
    );
  });

  it('shows a key that nothing is known by as a question', () => {
    const formatter = formatterOf('apa');
    assert.equal(formatter.citation([cite('nobody<b>')]).html, '(<b>nobody&lt;b&gt;?</b>)');
    assert.equal(formatter.citation([cite('jha2022-ties', 3), cite('nobody')]).text, '(Jha, 2022, para. 3; nobody?)');
    assert.equal(formatter.reference('nobody'), null);
  });

  it('lets no markup of an article or a draft through', () => {
    const title = '<img src=x onerror=alert(1)> <script>x</script> [a](javascript:b) & <i>so</i>';
    const formatter = formatterOf('apa', [{ id: 'a', type: 'webpage', title, URL: 'javascript:alert(1)' }]);
    const reference = formatter.reference('a');
    const citation = formatter.citation([cite('a', '1', { prefix: '<svg onload=x>', suffix: '<b onclick=x>' })]);
    for (const html of [reference?.html ?? '', citation.html]) {
      assert.deepEqual(
        html.match(/<(?!\/?(?:i|b|span|div)>|div class="csl-entry">|span style="font-style:normal;">)[^>]*>/gu),
        null,
        html,
      );
    }
    assert.match(reference?.text ?? '', /<img src=x onerror=alert\(1\)>/u);
  });

  it('takes any style file, and refuses other files', () => {
    assert.equal(formatterOf(styleFile('mla')).info.title, 'Modern Language Association 9th edition');
    assert.throws(() => formatterOf('<style>body{}</style>'), /not a CSL style/u);
    const dependent = `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl"><info><title>J</title>
      <link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>`;
    assert.throws(() => formatterOf(dependent), /depends on another one, http:\/\/www\.zotero\.org\/styles\/apa/u);
    assert.equal(readStyleInfo('x'.repeat(100_000)), null);
  });

  it('speaks the language asked for', () => {
    const german = formatterOf('apa', corpusItems, 'de');
    assert.match(german.reference('jha2022-ties')?.text ?? '', /Februar/u);
    assert.equal(nearestLocale('de-AT'), 'de-DE');
    assert.equal(nearestLocale('en_GB'), 'en-GB');
    assert.equal(nearestLocale('xx'), 'en-US');
  });
});

describe('what the processor writes', () => {
  it('keeps its type and escapes the rest', () => {
    const { html, text } = formatted(
      '<i>A &#38; B</i> <u>c</u> &#60;d&#62; <span style="font-variant:small-caps;">E</span>',
    );
    assert.equal(
      html,
      '<i>A &amp; B</i> &lt;u&gt;c&lt;/u&gt; &lt;d&gt; <span style="font-variant:small-caps;">E</span>',
    );
    assert.equal(text, 'A & B <u>c</u> <d> E');
  });

  it('reads the same as Markdown', () => {
    assert.equal(markdownOf(formatted('<i>Time</i>, “[a] *b*_c”, <b>3</b>')), '*Time*, “\\[a\\] \\*b\\*\\_c”, **3**');
  });
});
