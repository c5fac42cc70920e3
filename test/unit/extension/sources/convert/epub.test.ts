import assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import { readConverted } from '../../../../../src/engine/article/documents.js';
import { takeIn } from '../../../../../src/engine/library/take-in.js';
import { convertEpub } from '../../../../../src/extension/sources/convert/epub.js';

const PACKAGE = `<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Harbour &amp; Sea</dc:title><dc:creator>Anna Lind</dc:creator><dc:creator>Samuel Okafor</dc:creator>
<dc:publisher>Quay Press</dc:publisher><dc:date>2001-05-04T00:00:00Z</dc:date><dc:language>en</dc:language></metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="b" href="text/two.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="text/chapter%20one.xhtml" media-type="application/xhtml+xml"/>
<item id="css" href="style.css" media-type="text/css"/>
</manifest>
<spine><itemref idref="nav"/><itemref idref="a"/><itemref idref="b"/><itemref idref="gone"/></spine></package>`;

const FILES = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml':
    '<container><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  'OPS/book.opf': PACKAGE,
  'OPS/nav.xhtml': '<html><body><nav><ol><li>One</li></ol></nav></body></html>',
  'OPS/text/two.xhtml': '<html><body><h2>Two</h2><p>“We left,” said Anna Lind.</p></body></html>',
  'OPS/text/chapter one.xhtml':
    '<html><head><title>x</title></head><body><h2>One</h2><p>The port was empty.</p><blockquote><p>Nobody came.</p></blockquote></body></html>',
  'OPS/style.css': 'p { color: red }',
};

function book(files: Readonly<Record<string, string>>): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])));
}

describe('a book', () => {
  it('has its chapters in reading order', async () => {
    const { markdown } = await convertEpub(book(FILES));
    assert.equal(markdown, '## One\n\nThe port was empty.\n\n> Nobody came.\n\n## Two\n\n“We left,” said Anna Lind.');
  });

  it('has metadata and numbered paragraphs', async () => {
    const converted = await convertEpub(book(FILES));
    const file = 'sources/sea.epub';
    const source = { file, text: converted.markdown };
    const { article, extraction } = takeIn(source, null, { readOther: () => readConverted(file, converted) });
    assert.deepEqual(article?.metadata, {
      id: 'sea',
      type: 'book',
      title: 'Harbour & Sea',
      author: [
        { family: 'Lind', given: 'Anna' },
        { family: 'Okafor', given: 'Samuel' },
      ],
      publisher: 'Quay Press',
      issued: '2001-05-04',
      language: 'en',
      text: 'full',
    });
    assert.deepEqual(
      extraction.quotations.map(({ text, paragraph, speaker }) => [text, paragraph, speaker?.name]),
      [['We left,', 3, 'Anna Lind']],
    );
  });

  it('says less than what a bibliography says of it', async () => {
    const converted = await convertEpub(book(FILES));
    const file = 'sources/sea.epub';
    const source = { file, text: converted.markdown };
    const { article } = takeIn(source, { title: 'Sea' }, { readOther: () => readConverted(file, converted) });
    assert.equal(article?.metadata.title, 'Sea');
  });

  for (const [name, bytes, reason] of [
    ['no zip', new TextEncoder().encode('no book'), /not a book/u],
    ['a zip of other things', book({ 'a.html': '<p>Hello.</p>' }), /not a book/u],
    [
      'encrypted',
      book({
        ...FILES,
        'META-INF/encryption.xml': '<encryption><CipherReference URI="OPS/text/two.xhtml"/></encryption>',
      }),
      /protected/u,
    ],
  ] as const) {
    it(`is reported when it is ${name}`, () => assert.rejects(convertEpub(bytes), reason));
  }

  it('that unpacks to more than fits is not unpacked', async () => {
    const large = 'a'.repeat(1_000_000);
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`OPS/${index}.html`, large]));
    await assert.rejects(convertEpub(book({ ...FILES, ...many })), /too large/u);
  });

  it('is read as far as its package nests elements as packages do', async () => {
    const deep = `${PACKAGE.replace('</package>', '')}${'<a>'.repeat(50_000)}<dc:creator>Ola Lie</dc:creator>`;
    const { markdown, metadata } = await convertEpub(book({ ...FILES, 'OPS/book.opf': deep }));
    assert.match(markdown, /^## One/u);
    assert.equal(metadata.author?.length, 2);
  });

  it('may be without text', async () => {
    const { markdown, reason } = await convertEpub(
      book({ ...FILES, 'OPS/text/two.xhtml': '<p/>', 'OPS/text/chapter one.xhtml': '<p/>' }),
    );
    assert.deepEqual([markdown, reason], ['', 'The book has no text.']);
    assert.deepEqual(readConverted('a.epub', { markdown, metadata: {}, reason }).problems[0]?.code, 'empty');
  });
});
