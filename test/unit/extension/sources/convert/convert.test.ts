import assert from 'node:assert/strict';
import { pagesIn } from '../../../../../src/engine/article/pages.js';
import { takeIn } from '../../../../../src/engine/library/take-in.js';
import { convertDocx } from '../../../../../src/extension/sources/convert/docx.js';
import { convertPdf } from '../../../../../src/extension/sources/convert/pdf.js';
import { pageNames } from '../../../../../src/extension/sources/convert/pdf-page-numbers.js';
import { docx, pdf, pdfOfOnePage, zip } from '../documents.js';

describe('documents', () => {
  it('reads of a page that a PDF shows a hundred thousand times no more than a few', async () => {
    const lines = Array.from({ length: 40 }, (_, line) => `The pier opens on Monday, two years after storm ${line}.`);
    const shown = async (count: number) =>
      (await convertPdf(pdfOfOnePage(lines, count))).markdown.match(/storm 20\./gu)?.length;
    assert.equal(await shown(2), 2);
    assert.equal(await shown(100_000), 11);
  });

  it('reads a PDF: paragraphs with their pages, without running titles', async () => {
    const page = (number: number, ...lines: string[]) => [
      'Harbour Post, 4 March 2026',
      '',
      ...lines,
      '',
      String(number),
    ];
    const { markdown, metadata, reason } = await convertPdf(
      pdf(
        [
          page(
            1,
            'Pier 9 was opened on Monday, two years after',
            'the storm, in front of many neigh-',
            'bours and guests.',
            '',
            'A second paragraph runs on over the',
          ),
          page(2, 'end of the page.', '', '"We rebuilt it," said Maria Okafor.'),
          page(3, 'The third page has one more paragraph.'),
        ],
        '/Title (Pier 9 opens) /Author (Ann Lee) /CreationDate (D:20260304120000)',
      ),
    );
    assert.equal(reason, '');
    assert.equal(
      markdown,
      [
        '<!-- page 1 -->',
        'Pier 9 was opened on Monday, two years after the storm, in front of many neighbours and guests.',
        'A second paragraph runs on over the end of the page.',
        '<!-- page 2 (begins 16 characters above) -->',
        '"We rebuilt it," said Maria Okafor.',
        '<!-- page 3 -->',
        'The third page has one more paragraph.',
      ].join('\n\n'),
    );
    assert.deepEqual(metadata, {
      title: 'Pier 9 opens',
      author: [{ family: 'Lee', given: 'Ann' }],
      issued: '2026-03-04',
    });
    const { article } = takeIn({ file: 'pier.md', text: `---\nid: pier\n---\n\n${markdown}\n` }, null);
    assert.deepEqual(
      article?.paragraphs.map(({ number, page: on }) => [number, on]),
      [
        [1, '1'],
        [2, '1'],
        [3, '2'],
        [4, '3'],
      ],
    );
    assert.ok(article);
    assert.deepEqual(
      pagesIn(article).map(({ name, start, end }) => [name, article.text.slice(start, end).slice(-16)]),
      [
        ['1', 'uns on over the '],
        ['2', 'id Maria Okafor.'],
        ['3', 'e more paragraph.'.slice(-16)],
      ],
    );
    assert.deepEqual(
      article.paragraphs[1]?.turns?.map(({ page: on, start }) => [on, article.text.slice(start, start + 16)]),
      [['2', 'end of the page.']],
    );
  });

  it('reads two columns one after the other, though they are stored row by row', async () => {
    const left = [
      'Pier 9 was opened on Monday, in',
      'front of many neighbours and of',
      'guests from the whole county.',
    ];
    const more = ['The harbour master gave a short', 'speech and thanked the builders', 'for all that they have done.'];
    const right = [
      'The ferry to the island is back',
      'as well, two years after a storm',
      'that took the old one away.',
    ];
    const last = ['It will leave six times a day in', 'summer and three times in winter', 'if the weather lets it.'];
    const one = [...left, ...more];
    const two = [...right, ...last];
    const rows = one.map((line, index) => `${line}\t${two[index]}`);
    const wide = 'A line over the whole page, which is as wide as both of the columns.';
    for (const drop of [0, 8]) {
      const { markdown } = await convertPdf(pdf([[wide, '', ...rows]], '', drop));
      assert.deepEqual(markdown.split('\n\n').slice(1), [wide, one.join(' '), two.join(' ')]);
    }
  });

  it('keeps the rows of a table together', async () => {
    const rows = Array.from({ length: 8 }, (_, index) => `Pier ${index}\t${index * 7} ships`);
    const { markdown } = await convertPdf(pdf([rows]));
    assert.ok(markdown.includes('Pier 3 21 ships'), markdown);
  });

  it('says where in a paragraph each page of a PDF begins', async () => {
    const { markdown } = await convertPdf(
      pdf([
        ['A long [speech](one) began on the'],
        ['1) second page, [as](we) know, and it', 'went on over the'],
        ['third page.'],
      ]),
    );
    assert.equal(
      markdown,
      [
        '<!-- page 1 -->',
        'A long \\[speech](one) began on the 1) second page, \\[as](we) know, and it went on over the third page.',
        '<!-- page 2 (begins 67 characters above) -->',
        '<!-- page 3 (begins 11 characters above) -->',
      ].join('\n\n'),
    );
    const { article } = takeIn({ file: 'speech.md', text: `---\nid: speech\n---\n\n${markdown}\n` }, null);
    assert.ok(article);
    assert.deepEqual(
      pagesIn(article).map(({ name, start, end }) => [name, article.text.slice(start, end)]),
      [
        ['1', 'A long \\[speech](one) began on the '],
        ['2', '1) second page, \\[as](we) know, and it went on over the '],
        ['3', 'third page.'],
      ],
    );
  });

  it('names pages as they are printed, where most agree', async () => {
    const marks = async (pages: readonly (readonly string[])[]) =>
      (await convertPdf(pdf(pages.map((page) => [...page])))).markdown.match(/(?<=<!-- page )\S+/gu);
    const words = ['So it began.', 'And it went on.', 'It did not end.', 'But then it did.'];
    const printed = (header: (index: number) => string) => words.map((text, index) => [header(index), '', text]);
    assert.deepEqual(await marks(printed((index) => String(117 + index))), ['117', '118', '119', '120']);
    assert.deepEqual(
      await marks(printed((index) => (index % 2 === 0 ? `${44 + index} Ann Lee` : `The Pier of 1999 ${44 + index}`))),
      ['44', '45', '46', '47'],
    );
    assert.deepEqual(await marks(printed(() => 'Harbour Post 2026')), ['1', '2', '3', '4']);
    assert.deepEqual(await marks([['7', '', 'So it began.'], ['And it ended.']]), ['1', '2']);
  });

  it('takes the labels that a document gives its pages, unless they only count', () => {
    const page = (text: string) => [{ text, x: 0, y: 0, height: 10 }];
    assert.deepEqual(pageNames([page('i'), page('1')], ['i', '']), ['i', '2']);
    assert.deepEqual(pageNames([page('81'), page('82')], ['1', '2']), ['81', '82']);
    assert.deepEqual(pageNames([page('no number'), page('none')], null), ['1', '2']);
  });

  it('says why a PDF has no text', async () => {
    assert.match((await convertPdf(pdf([[]]))).reason, /no text/u);
    await assert.rejects(convertPdf(new TextEncoder().encode('%PDF-1.4 and nothing else')), /not a PDF/u);
  });

  it('reads a Word file', async () => {
    const { markdown, metadata } = await convertDocx(
      docx([
        'Heading1|Pier 9 opens',
        'Pier 9 was opened on Monday.',
        '“We rebuilt it,” said Maria Okafor &amp; others.',
        '# no heading',
      ]),
    );
    assert.equal(
      markdown,
      'Pier 9 was opened on Monday.\n\n“We rebuilt it,” said Maria Okafor & others.\n\n\\# no heading',
    );
    assert.deepEqual(metadata, { title: 'Pier 9 opens' });
  });

  it('leaves out of a Word file the heading that is its title, and nothing else', async () => {
    const { markdown, metadata } = await convertDocx(docx(['Heading1|Pier 9 opens', 'She said:', 'Pier 9 opens']));
    assert.deepEqual([markdown, metadata.title], ['She said:\n\nPier 9 opens', 'Pier 9 opens']);
  });

  it('refuses what is no Word file, and one that would fill the memory', async () => {
    await assert.rejects(convertDocx(new Uint8Array(100)), /not a Word document/u);
    await assert.rejects(convertDocx(zip({ 'a.txt': 'x' })), Error);
    const bomb = zip({ 'word/document.xml': 'x' });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 4 < bomb.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 4_000_000_000, true);
    await assert.rejects(convertDocx(bomb), /too large/u);
  });
});
