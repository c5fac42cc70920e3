import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { CitationPrinter } from '../../../../../src/engine/cite/convert/print.js';
import type { DraftToExport } from '../../../../../src/engine/cite/export/export.js';
import { formatterOf } from '../styles/support.js';
import { bodyOf, DRAFT, exported, visible } from './exported.js';

async function wordOf(style: string, draft: Partial<DraftToExport>) {
  const { content } = await exported(style, { ...draft, to: 'docx' });
  assert.ok(content instanceof Uint8Array);
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(content) });
  const files = unzipSync(content);
  return { html: value, file: (name: string) => strFromU8(files[`word/${name}`] ?? new Uint8Array()), files };
}

describe('an exported draft', function () {
  this.timeout(60_000);

  it('is a Word file with headings, footnotes and references', async () => {
    const { html, file } = await wordOf('chicago-notes', { text: DRAFT });
    assert.match(file('document.xml'), /<w:pStyle w:val="Title"\/>.{0,200}A plain title/u);
    assert.match(html, /<th>.*<\/th><\/tr><\/thead>.*<td><p>c/u);
    assert.match(html, /<h1>First<\/h1>[\s\S]*<h2>Second<\/h2>[\s\S]*<h2>References<\/h2>/u);
    assert.match(html, /<ol><li>one<\/li><li>two<\/li><\/ol>/u);
    assert.match(html, /<strong>a<\/strong>[\s\S]*<strong>d<\/strong>/u);
    assert.match(html, /<em>Rediff\.com<\/em>/u);
    const notes = [...html.matchAll(/<li id="footnote-\d+">(.*?)<\/li>/gu)].map(([, note = '']) => visible(note));
    assert.deepEqual(
      notes.map((note) => note.replace(/ ↑$/u, '')),
      [
        'Lalit K Jha, “India Has Ties with Russia That We Don’t Have, That’s Okay: US,” Rediff.com, February 26, 2022, para. 3.',
        'Jha, para. 3.',
        '“[Report on Kurt Campbell’s Virtual Media Briefing After His Visit to India],” June 27, 2024, para. 2.',
        'Mine, see (Associated Press, “India Receives Putin Because It Balances Relations with Russia and the United States,” [December 2021?], para. 2).',
        'Associated Press, “India Receives Putin Because It Balances Relations with Russia and the United States.”',
      ],
    );
    const references = visible(html.slice(html.indexOf('References')));
    assert.match(references, /References Associated Press\. .*Jha, Lalit K\. .*PTI\. /u);
    assert.match(file('document.xml'), /<w:pStyle w:val="Bibliography"\/>/u);
    assert.match(file('styles.xml'), /w:styleId="Bibliography"/u);
  });

  it('has notes after the punctuation, without a space before them', async () => {
    const html = visible(
      await bodyOf('chicago-notes', 'Said [@jha2022-ties]. Also\n[see @ap2021-putin], and @pti2024-trust says.\n'),
    );
    assert.match(html, /^Said\. 1 Also, 2 and PTI 3 says\./u);
    const inBlocks = await bodyOf('chicago-notes', '- one\n- [@jha2022-ties] two\n\n> Quoted\n> [@ap2021-putin].\n');
    assert.match(inBlocks, /<li><sup>.*<\/sup> two<\/li>/u);
    assert.match(inBlocks, /<p>Quoted\.<sup>/u);
  });

  it('keeps in-text citations in their places', async () => {
    const html = visible(
      await bodyOf('apa', 'Said [@jha2022-ties, para. 3]. @ap2021-putin agrees.^[Of [@pti2024-trust] too.]\n'),
    );
    assert.match(html, /^Said \(Jha, 2022, para\. 3\)\. Associated Press \(ca\. 2021\) agrees\. 1/u);
    assert.match(html, /Of \(PTI, 2024\) too\./u);
  });

  it('reads citations in every syntax, and an inserted list as the place of the references', async () => {
    const formatter = formatterOf('apa');
    const printer = new CitationPrinter({ formatter, address: () => null });
    const cited = {
      form: 'bracketed',
      items: [{ prefix: '', key: 'jha2022-ties', suppressAuthor: false, locator: null, suffix: '' }],
    } as const;
    const source = '[@jha2022-ties]';
    const text = [
      `Plain ${printer.plain(cited, source)}.`,
      `Linked ${printer.links(cited, source)}.`,
      'Noted[^n].',
      `[^n]: ${printer.note(cited, source)}`,
      '## My list',
      '<!-- quoin:bibliography -->',
      'Old entry.',
      '<!-- /quoin:bibliography -->',
      'The end.',
    ].join('\n\n');
    const html = visible(await bodyOf('apa', text));
    assert.match(
      html,
      /^Plain \(Jha, 2022\)\. Linked \(Jha, 2022\)\. Noted \(Jha, 2022\)\. My list Jha, L\. K\. .* The end\.$/u,
    );
  });

  it('has the references under the empty heading for them', async () => {
    const draft = 'So [@jha2022-ties].\n\n## References\n\n## Appendix\n\nMore.\n';
    assert.match(
      visible(await bodyOf('apa', draft)),
      /^So \(Jha, 2022\)\. References Jha, L\. K\. [^§]*? Appendix More\.$/u,
    );
  });

  it('translates what is Pandoc’s alone, and leaves out what is not for readers', async () => {
    const text = [
      '# Title {#top .unnumbered}',
      'H~2~O, x^2^, ==marked==, [small]{.smallcaps}, $a_1 * b_2$ <!-- mine --> and `[@code]`.',
      '::: {.note}\nIn a div.\n:::',
      '<!-- quoin:ignore -->',
      'A line<br>break.',
    ].join('\n\n');
    const html = await bodyOf('apa', text);
    assert.match(html, /<h1>Title<\/h1>/u);
    assert.match(html, /H<sub>2<\/sub>O, x<sup>2<\/sup>, marked, small, <code>\$a_1 \* b_2\$<\/code>/u);
    assert.match(html, /<code>\[@code\]<\/code>/u);
    assert.match(html, /<p>In a div\.\s*<\/p>/u);
    assert.doesNotMatch(html, /mine|quoin:|:::|\{#/u);
    const { html: word } = await wordOf('apa', { text });
    assert.match(word, /H<sub>2<\/sub>O, x<sup>2<\/sup>/u);
    assert.match(word, /A line<br \/>break\./u);
  });

  it('shows a key that nothing is known by, and names it', async () => {
    const { content, unknown } = await exported('apa', { text: 'Words [@nobody2000].\n' });
    assert.deepEqual(unknown, ['nobody2000']);
    assert.match(String(content), /<strong>nobody2000\?<\/strong>/u);
  });

  it('lists works that are not cited where it is asked to, under the draft’s own heading', async () => {
    const text = '---\nnocite: |\n  @jha2022-ties\nreference-section-title: Sources\n---\n\nWords.\n';
    const html = visible(await bodyOf('apa', text, { uncited: ['ap2021-putin'] }));
    assert.match(html, /^Words\. Sources Associated Press\. .* Jha, L\. K\./u);
  });

  it('puts images and their captions into a Word file, and a description where one is missing', async () => {
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const text = '![The harbour [@jha2022-ties]](a.png)\n\nWords ![gone](b.png) and ![broken](c.png).\n';
    const images = [
      ['a.png', new Uint8Array(pixel)],
      ['c.png', new Uint8Array([1, 2, 3])],
    ] as const;
    const { html, files } = await wordOf('apa', { text, images });
    assert.ok(Object.keys(files).some((name) => /^word\/media\/.*\.png$/u.test(name)));
    assert.match(visible(html), /The harbour \(Jha, 2022\) Words \[gone\] and \[broken\]\./u);
  });

  it('runs no script of a draft’s, and escapes what articles say', async () => {
    const { content } = await exported('apa', { text: '---\ntitle: <script>x</script>\n---\n\nWords <b>bold</b>.\n' });
    assert.match(String(content), /http-equiv="Content-Security-Policy" content="script-src 'none'/u);
    assert.doesNotMatch(String(content), /<script>/u);
    assert.match(String(content), /<strong>bold<\/strong>/u);
  });

  it('is complete with any characters', async () => {
    const { file } = await wordOf('apa', { text: 'A\u0001 lone \ud800 half and \ufdd0c0\ufdd1 a mark & <b.\n' });
    assert.match(file('document.xml'), /A lone\s+half and c0 a mark &amp; &lt;b\./u);
  });

  it('leaves the letters of a locator’s value as they are', async () => {
    const places = ['A3', '{A3}', '{iv}', 'S12', '§ 3', 'vol. II', 'para. A3', 'p. iv-x'];
    const text = `---\nlang: de\n---\n\n${places.map((place) => `A [@jha2022-ties, ${place}].`).join('\n')}\n`;
    const { content } = await exported('chicago-author-date', { text, to: 'pandoc', language: 'de' });
    assert.deepEqual(
      [...String(content).matchAll(/@jha2022-ties, ([^\]]+)\]/gu)].map(([, place]) => place),
      ['A3', '{A3}', '{iv}', 'S12', '§ 3', 'band II', 'absatz A3', 'seiten iv-x'],
    );
  });

  it('gives Pandoc locators in the words of the language, of which alone it reads them', async () => {
    const text =
      '---\nlang: de-DE\n---\n\nA [@jha2022-ties, para. 3]. B [@jha2022-ties, pp. 3-5; @pti2024-trust, Abs. 2]. C @jha2022-ties [ch. 2]. D [@jha2022-ties, 7]. E [@jha2022-ties, {p. iv}]. F [@jha2022-ties, see there].\n';
    const { content } = await exported('chicago-author-date', { text, to: 'pandoc', language: 'de-DE' });
    assert.match(
      String(content),
      /A \[@jha2022-ties, absatz 3\]\. B \[@jha2022-ties, seiten 3-5; @pti2024-trust, Abs\. 2\]\. C @jha2022-ties \[kapitel 2\]\. D \[@jha2022-ties, 7\]\. E \[@jha2022-ties, \{seite iv\}\]\. F \[@jha2022-ties, see there\]/u,
    );
    const { content: english } = await exported('chicago-author-date', { text: DRAFT, to: 'pandoc' });
    assert.match(String(english), /\[@jha2022-ties, para\. 3\]/u);
  });
});
