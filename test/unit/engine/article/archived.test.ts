import assert from 'node:assert/strict';
import { toFrontMatter } from '../../../../src/engine/article/front-matter-print.js';
import { readOtherFormat } from '../../../../src/engine/article/other-formats.js';
import { readArticle } from '../../../../src/engine/article/read.js';
import { articleItem } from '../../../../src/engine/bibliography/csl-item.js';
import { metadataOf } from '../../../../src/engine/bibliography/import-item.js';
import { MARKDOWN } from '../../../../src/service/card-format.js';
import { referenceCard } from '../../../../src/service/cards.js';
import { formatterOf } from '../cite/styles/support.js';

const PAGE = 'https://ledger.example/pier';
const COPY = `https://web.archive.org/web/20240306101112/${PAGE}`;
const BODY = 'The board of the harbour met on Monday in the old town hall, and nobody left before noon.';

const markdown = (...fields: string[]) =>
  readArticle({ file: 'a.md', text: `---\ntitle: Pier opens\n${fields.join('\n')}\n---\n\n${BODY}\n` });
const addresses = ({ article }: ReturnType<typeof readArticle>) => [article?.metadata.URL, article?.metadata.archived];
const page = (head: string, remark = '') =>
  readOtherFormat({
    file: 'a.html',
    text: `${remark}<html><head><title>Pier opens</title>${head}</head><body><article><p>${BODY}</p><p>${BODY}</p></article></body></html>`,
  }) ?? assert.fail();

describe('the archived copy of a source', () => {
  for (const [name, read] of Object.entries({
    'in front matter': () => markdown(`URL: ${PAGE}`, `archived: ${COPY}`),
    'under another name': () => markdown(`url: ${PAGE}`, `archive_url: "${COPY}"`),
    'alone, which names the page': () => markdown(`archived: ${COPY}`),
    'given for the page': () => markdown(`url: ${COPY}`),
    'from which a page was saved': () => page('', `<!-- saved from url=(0073)${COPY} -->\n`),
    'from which a page was saved that names itself': () =>
      page(`<link rel="canonical" href="${PAGE}">`, `<!-- saved from url=(0073)${COPY} -->\n`),
    'that a page has for its address': () => page(`<link rel="canonical" href="${COPY}">`),
  }))
    it(`is kept beside the page's own address: ${name}`, () => assert.deepEqual(addresses(read()), [PAGE, COPY]));

  it('may be any address', () => {
    assert.deepEqual(addresses(markdown(`URL: ${PAGE}`, 'archived: https://perma.cc/AB12-CD34')), [
      PAGE,
      'https://perma.cc/AB12-CD34',
    ]);
    assert.deepEqual(addresses(markdown('URL: https://perma.cc/AB12-CD34')), ['https://perma.cc/AB12-CD34', undefined]);
    assert.deepEqual(addresses(markdown(`URL: ${PAGE}`)), [PAGE, undefined]);
  });

  const metadata = {
    id: 'a',
    type: 'article-newspaper',
    title: 'Pier opens',
    issued: '2024-03-05',
    text: 'full',
  } as const;
  const author = [{ family: 'Lee', given: 'Ann' }];
  const both = { ...metadata, author, 'container-title': 'Ledger', URL: PAGE, archived: COPY };

  it('goes into a bibliography and comes back', () => {
    assert.equal(articleItem(both).archive_location, `Internet Archive, ${COPY}`);
    assert.equal(metadataOf({ ...articleItem(both) }).archived, COPY);
    assert.equal(metadataOf({ id: 'a', type: 'book', archive_location: 'Box 7' }).archived, undefined);
    assert.match(toFrontMatter(both), /URL: .*\narchived: ".*web\.archive\.org/u);
  });

  for (const [archived, place] of [
    ['https://archive.ph/x1Y2z', 'archive.today, https://archive.ph/x1Y2z'],
    ['https://perma.cc/AB12-CD34', 'Perma.cc, https://perma.cc/AB12-CD34'],
    ['https://arquivo.pt/wayback/1/x', 'arquivo.pt, https://arquivo.pt/wayback/1/x'],
    ['https://notarchive.org/x', 'notarchive.org, https://notarchive.org/x'],
  ] as const)
    it(`names the archive: ${place}`, () => assert.equal(articleItem({ ...both, archived }).archive_location, place));

  for (const style of ['chicago-author-date', 'chicago-notes', 'mla', 'news'])
    it(`is cited beside the page's own address in ${style}`, () => {
      const reference = formatterOf(style, [articleItem(both)]).reference('a')?.text ?? '';
      assert.ok(reference.includes(`Internet Archive, ${COPY}`), reference);
      assert.ok(reference.replace(COPY, '').includes(PAGE), reference);
    });

  for (const style of ['apa', 'harvard'])
    it(`is left out of a newspaper's article in ${style}, which has no place for it`, () => {
      const reference = formatterOf(style, [articleItem(both)]).reference('a')?.text ?? '';
      assert.ok(reference.includes(PAGE) && !reference.includes(COPY), reference);
    });

  it('is on the card', () => {
    const { article } = markdown(`URL: ${PAGE}`, `archived: ${COPY}`);
    assert.ok(article);
    const extraction = { quotations: [], entities: [] };
    const card = referenceCard({}, { article, extraction, origin: 'own' }, null, MARKDOWN);
    assert.match(card, /Internet Archive, /u);
  });
});
