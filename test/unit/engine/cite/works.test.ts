import assert from 'node:assert/strict';
import { renameArticle } from '../../../../src/engine/article/rename.js';
import type { CslItem } from '../../../../src/engine/bibliography/csl-item.js';
import { citedKey } from '../../../../src/engine/cite/cited-key.js';
import { WorkFinder } from '../../../../src/engine/cite/find-works.js';
import { locatorAt } from '../../../../src/engine/cite/locator-at.js';
import { quotablePassage } from '../../../../src/engine/cite/passage.js';
import { bibliographyEdit } from '../../../../src/engine/cite/reference-list.js';
import { extract } from '../../../../src/engine/extract/extract.js';
import { Library } from '../../../../src/engine/library/library.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../src/engine/search/library-search.js';
import { applyEdits } from '../../../../src/engine/text/edits.js';
import { corpusArticles } from './styles/support.js';

const library = new Library();
library.update({ add: corpusArticles.map((article) => ({ article, extraction: extract(article), origin: 'own' })) });
const finder = new WorkFinder(library, new LibrarySearch(library));
const external: readonly CslItem[] = [
  {
    id: 'roe2019-city',
    type: 'book',
    title: 'The City at Night',
    author: [{ family: 'Roe', given: 'Jane' }],
    publisher: 'Urban Press',
  },
];

describe('finding works to cite', () => {
  const first = (typed: string) => finder.find(typed, external, 5)[0]?.key;

  for (const [typed, key] of [
    ['jha', 'jha2022-ties'],
    ['pti2024', 'pti2024-trust'],
    ['putin', 'ap2021-putin'],
    ['balanecs', 'ap2021-putin'],
    ['rediff', 'jha2022-ties'],
    ['roe', 'roe2019-city'],
    ['night', 'roe2019-city'],
    ['Jane', 'roe2019-city'],
    ['urbn', 'roe2019-city'],
    ['Bagchi', 'ap2021-putin'],
  ] as const) {
    it(`finds ${key} by “${typed}”`, () => assert.equal(first(typed), key));
  }

  it('finds works by a speaker they quote', () => {
    const keys = finder.find('Campbell', [], 5).map((work) => work.key);
    assert.ok(keys.includes('pti2024-trust') && keys.includes('anon2024-icet') && keys.includes('rtindia2024-concern'));
  });

  it('puts what the draft has cited first among works that fit alike', () => {
    const keys = (typed: string) =>
      finder.find(typed, external, 9, new Set(['roe2019-city', 'pti2024-trust'])).map((work) => work.key);
    assert.deepEqual(keys('').slice(0, 2), ['pti2024-trust', 'roe2019-city']);
    assert.equal(
      keys('jha')[0],
      'jha2022-ties',
      'a key that begins with the words comes before what is only about them',
    );
    assert.equal(keys('Campbell').indexOf('pti2024-trust'), 0);
  });

  it('finds an article by the keys of its copies, and cites it as the draft does', () => {
    const copied = new Library();
    const [article] = corpusArticles;
    assert.ok(article);
    const entry = { article, extraction: extract(article), origin: 'own', aliases: ['first-key'] } as const;
    copied.update({ add: [entry] });
    const found = new WorkFinder(copied, new LibrarySearch(copied)).find('first', [], 5);
    assert.equal(found[0]?.key, 'first-key');
    const { id } = article.metadata;
    assert.equal(citedKey(entry, parseDraft('A [@first-key, para. 3].')), 'first-key');
    assert.equal(citedKey(entry, parseDraft(`A [@first-key, para. 3], [@${id}].`)), id);
    assert.equal(citedKey(entry, parseDraft('A [@other].')), id);
  });

  it('lists all without words, the newest first, and says which are not of the library', () => {
    const all = finder.find('', external, 50);
    assert.equal(all.length, corpusArticles.length + 1);
    assert.equal(all.at(-1)?.external?.title, 'The City at Night');
    assert.equal(all[0]?.external, undefined);
  });
});

describe('a place being typed', () => {
  const at = (marked: string) => {
    const offset = marked.indexOf('|');
    const found = locatorAt(parseDraft(marked.replace('|', '')), offset);
    return found && [found.key, found.typed, marked.replace('|', '').slice(found.range.start, found.range.end)];
  };
  for (const [marked, expected] of [
    ['So [@jha2022-ties, |]', ['jha2022-ties', '', '']],
    ['So [@jha2022-ties, para. 1|]', ['jha2022-ties', '1', 'para. 1']],
    ['So [@jha2022-ties, para. 1|2]', ['jha2022-ties', '1', 'para. 12']],
    ['So [see @{odd:key}, p|', ['odd:key', '', 'p']],
    ['As @jha2022-ties [|', ['jha2022-ties', '', '']],
    ['So [@a; @jha2022-ties, 3|]', ['jha2022-ties', '3', '3']],
    ['As @jha2022-ties, |he', null],
    ['`[@jha2022-ties, |]`', null],
    ['[@jha2022-ties, chap. 3|]', null],
    ['|', null],
  ] as const) {
    it(`is ${expected === null ? 'none' : `“${expected[2]}”`} in ${marked}`, () =>
      assert.deepEqual(at(marked), expected));
  }
});

describe('giving an article another key', () => {
  const renamed = (text: string, key: string) => applyEdits(text, [renameArticle(text, key)]);

  it('changes its front matter, or adds some', () => {
    assert.equal(
      renamed('---\ntitle: A\nid: "old" # x\n---\nBody', 'new-key'),
      '---\ntitle: A\nid: new-key # x\n---\nBody',
    );
    assert.equal(renamed('---\r\ntitle: A\r\n---\r\nBody', 'new'), '---\r\nid: new\r\ntitle: A\r\n---\r\nBody');
    assert.equal(renamed('Body', '2024'), '---\nid: "2024"\n---\n\nBody');
    assert.equal(renamed('---\nBody without end', 'k'), '---\nid: k\nBody without end');
    assert.equal(renamed('\ufeff---\nid: old\n---\nBody', 'new'), '\ufeff---\nid: new\n---\nBody');
    assert.equal(renamed('\ufeffBody', 'new'), '\ufeff---\nid: new\n---\n\nBody');
  });
});

describe('words to quote', () => {
  const [digest] = corpusArticles.filter(({ metadata }) => metadata.id === 'pti2024-trust');
  assert.ok(digest);
  const full = { ...digest, metadata: { ...digest.metadata, id: 'full', text: 'full' as const } };
  const both = new Library();
  both.update({ add: [digest, full].map((article) => ({ article, extraction: extract(article), origin: 'own' })) });
  const range = (words: string) => {
    const start = digest.text.indexOf(words);
    assert.ok(start >= 0);
    return { start, end: start + words.length };
  };

  it('are a part of a quotation, its marks and spaces left out', () => {
    const passage = quotablePassage(both, 'pti2024-trust', range('"We have a full and frank dialogue'));
    assert.equal(passage?.words.text, 'We have a full and frank dialogue');
    assert.deepEqual(passage.words.citation.locator, { label: 'paragraph', value: '3' });
    assert.ok(passage.quotation);
  });

  it('are never a digest’s own prose, but a full text’s', () => {
    const own = range('Washington, he stressed at the same time');
    assert.equal(quotablePassage(both, 'pti2024-trust', own), null);
    assert.equal(quotablePassage(both, 'full', own)?.words.text, 'Washington, he stressed at the same time');
    assert.equal(quotablePassage(both, 'full', { start: 0, end: 3 }), null, 'front matter is no paragraph');
    assert.equal(quotablePassage(both, 'nobody', own), null);
    const end = range('historical ties,"');
    const over = quotablePassage(both, 'full', { start: own.start, end: end.end });
    assert.deepEqual(over?.words.citation.locator, { label: 'paragraph', value: '2-8' });
  });
});

describe('a reference list in a draft', () => {
  const entries = [{ html: 'Roe, J. <i>City</i>.', text: 'Roe, J. City.' }];
  const written = (text: string) => applyEdits(text, [bibliographyEdit(parseDraft(text), entries, 'References')]);
  const bare = '<!-- quoin:bibliography -->\n\nRoe, J. *City*.\n\n<!-- /quoin:bibliography -->';
  const list = `## References\n\n${bare}`;

  it('goes to the end of the draft, never into its middle', () => {
    for (const text of [
      'A b.',
      '- a\n- b',
      '| a | b |\n|---|---|\n| c | d |',
      '> a\n> b\n\nC.',
      'A.[^1]\n\n[^1]: Note.',
    ])
      for (const end of ['', '\n', '\n\n\n'])
        assert.equal(written(`${text}${end}`), `${text}\n\n${list}\n`, JSON.stringify(text));
    assert.equal(written(''), `${list}\n`);
    assert.equal(written('\ufeff'), `\ufeff${list}\n`);
    assert.equal(written('A.\r\n'), `A.\r\n\r\n${list.replaceAll('\n', '\r\n')}\r\n`);
  });

  it('goes under a heading for it that the draft ends with', () => {
    for (const heading of ['## References', '# Literaturverzeichnis', '### Works Cited', 'Bibliography\n---'])
      assert.equal(written(`A.\n\n${heading}\n`), `A.\n\n${heading}\n\n${bare}\n`);
    assert.equal(written('A.\n\n## Afterword\n'), `A.\n\n## Afterword\n\n${list}\n`);
    assert.equal(written('## References\n\nA.\n'), `## References\n\nA.\n\n${list}\n`);
  });

  it('goes under an empty heading for it in the middle', () => {
    for (const after of ['## Appendix\n\nB.\n', '[^1]: Note.\n', '[a]: https://example.org\n'])
      assert.equal(written(`A.\n\n## References\n\n${after}`), `A.\n\n## References\n\n${bare}\n\n${after}`);
    assert.equal(
      written('# Sources\n\n# Works cited\n\n# Thanks\n\nB.\n'),
      `# Sources\n\n# Works cited\n\n${bare}\n\n# Thanks\n\nB.\n`,
    );
    assert.equal(written('> # References\n\nB.\n'), `> # References\n\nB.\n\n${list}\n`);
  });

  it('goes into the refs div', () => {
    assert.equal(
      written('A.\n\n## Sources\n\n::: {#refs}\n:::\n\n## Appendix\n'),
      `A.\n\n## Sources\n\n::: {#refs}\n\n${bare}\n\n:::\n\n## Appendix\n`,
    );
    assert.equal(
      written('<div id="refs" class="references">\nold\n</div>\n\nZ.\n'),
      `<div id="refs" class="references">\nold\n\n${bare}\n\n</div>\n\nZ.\n`,
    );
    const inCode = '```\n::: {#refs}\n:::\n```\n';
    assert.equal(written(inCode), `${inCode}\n${list}\n`);
    assert.equal(written('::: {#refs-x}\n:::\n'), `::: {#refs-x}\n:::\n\n${list}\n`);
  });

  it('is brought up to date where it is', () => {
    const before = `A.\n\n${list.replace('City', 'Town').replace('## References', '### Sources')}\n\nZ.\n`;
    assert.equal(written(before), before.replace('Town', 'City'));
  });
});
