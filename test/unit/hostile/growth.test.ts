import assert from 'node:assert/strict';
import { readHtml } from '../../../src/engine/article/html/html.js';
import { readArticle } from '../../../src/engine/article/read.js';
import { readTranscript } from '../../../src/engine/article/transcript/transcript.js';
import { readYaml } from '../../../src/engine/article/yaml/parse.js';
import { citationFrontMatter } from '../../../src/engine/bibliography/front-matter.js';
import { readBibliography as readSidecar } from '../../../src/engine/bibliography/import.js';
import { readBibliography } from '../../../src/engine/bibliography/read.js';
import { convertCitations } from '../../../src/engine/cite/convert/convert.js';
import { CitationPrinter } from '../../../src/engine/cite/convert/print.js';
import { parseCitations } from '../../../src/engine/cite/pandoc.js';
import processor from '../../../src/engine/cite/styles/processor.js';
import { checkDraft } from '../../../src/engine/draft/check.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { parseDraft } from '../../../src/engine/markdown/markdown.js';
import { LinePositions } from '../../../src/engine/text/line-positions.js';
import { formatterOf } from '../engine/cite/styles/support.js';
import { sourcesOf } from '../engine/draft/library.js';
import { assertLinear } from './growth.js';

const PARAGRAPH =
  '“We want a full and frank dialogue between the two sides,” said Maria Okafor, who heads the port of Lagos. She was born in Northgate in 1961.';
const LINE_ENDS = { LF: '\n', CRLF: '\r\n', CR: '\r' } as const;
const repeat = (part: (index: number) => string) => (count: number) =>
  Array.from({ length: count }, (_, index) => part(index)).join('');

/** The number of parts to begin with: few where each takes long, many where only many show how the work grows. */
function sizeFor(reader: string, kind: string): number {
  if (reader !== 'extraction') return 200;
  if (kind === 'speakers after a particle') return 1_200;
  if (kind.startsWith('quotations')) return 2_000;
  return kind.startsWith('turns of') ? 600 : 60;
}

/** Another surname for each number. */
const surname = (index: number): string =>
  `B${[...String(index)].map((digit) => 'aeiourlnst'.charAt(Number(digit))).join('')}man`;

const TEXTS: Readonly<Record<string, (size: number) => string>> = {
  ...Object.fromEntries(
    Object.entries(LINE_ENDS).flatMap(([name, end]) => [
      [`paragraphs, ${name}`, repeat((index) => `${index}. ${PARAGRAPH}${end}${end}`)],
      [`lines, ${name}`, repeat((index) => `${index} ${PARAGRAPH}${end}`)],
      [`short lines, ${name}`, repeat(() => `Port${end}of${end}“call${end}${end}`)],
    ]),
  ),
  'empty lines, CR': (size) => `Port${'\r'.repeat(size)}opens`,
  'white space': (size) => `Port${' \t'.repeat(size)}opens`,
  'cues of subtitles': repeat(
    (index) => `${index}\n00:00:01,000 --> 00:00:02,000\n<v Ann Lee>PORT: of call\n- <i>No</i>\n- Yes\n`,
  ),
  'turns of a transcript': repeat(() => 'Ann Lee  0:01  \nPort [00:01] of [3.2] call\n\n'),
  'turns of many people': repeat(
    (index) => `Anna ${surname(index)} opened it.\n\nANNA ${surname(index).toUpperCase()}: We go on.\n\n`,
  ),
  'turns of one-word labels': repeat((index) => `${surname(index).toUpperCase()}: We go on.\n\n`),
  'speakers after a particle': repeat(() => '„Es stürmt auch heute, und das ist nicht gut“, sagte von Lahn.\n\n'),
  'quotations from a film': repeat((index) => `“The port is closed now,” Ann Lee says in the film ${index}.\n\n`),
  'quotations in German': repeat(
    (index) => `„Der Hafen ist an diesem Tag geschlossen“, sagte Anna Lind am Tag ${index}.\n\n`,
  ),
  'quotations of people of one surname': repeat(
    (index) => `Ann${surname(index)} Lee met.\n\n“The port is closed now,” Mr. Lee said.\n\n`,
  ),
  'speech after dashes': repeat(
    (index) => `— I saw it ${index}, said Ann ${surname(index)}. — You did? — We lie, said Moe.\n\n`,
  ),
  'labels on lines of their own': repeat((index) => `ANN ${surname(index).toUpperCase()}:\n\nWe go on as before.\n\n`),
  'speakers after “It was”': repeat(
    (index) => `It was Ann ${surname(index)}, not Tom Moe, who said “the port is closed.”\n\n`,
  ),
  'times of subtitles': repeat(() => '00:00:01 --> <00:00:01>[Port] '),
  'other line separators': repeat(() => 'Port opens.\u2028\u2029\u0085\v\f'),
};

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'a plain text': (text) => readArticle({ file: 'a.txt', text }),
  'a Markdown file': (text) => readArticle({ file: 'a.md', text }),
  'a web page': (text) =>
    readHtml({ file: 'a.html', text: `<article><p>${text.replaceAll(/[\r\n]{2,4}/gu, '</p><p>')}</p></article>` }),
  subtitles: (text) => readTranscript({ file: 'a.srt', text: `00:00:01,000 --> 00:00:02,000\n${text}` }),
  'an export of a transcript': (text) =>
    readTranscript({ file: 'a.txt', text: `Ann Lee  0:01\n${text}\nAnn Lee  0:02\n${text}` }),
  extraction: (text) => takeIn({ file: 'a.txt', text }, null),
  'a draft': (text) => parseDraft(text).blocks,
  'citations in a text': (text) => parseCitations(text),
  'lines and columns': (text) => new LinePositions(text).at(text.length),
};

/** Pages of one kind of element, many times. */
const PAGES: Readonly<Record<string, (size: number) => string>> = {
  'lists in lists': (size) => `${'<ul><li>'.repeat(size)}${PARAGRAPH}`,
  'divisions in divisions': (size) => `${'<div class="related">'.repeat(size)}<p>${PARAGRAPH}</p>`,
  'paragraphs in divisions': repeat((index) => `<div class="a${index}"><p>${PARAGRAPH}</p></div>`),
  'headings and paragraphs': repeat((index) => `<h1>Part ${index}</h1><p>${PARAGRAPH}</p>`),
  'links and comments': repeat((index) => `<div class="comment"><a href="/${index}">${PARAGRAPH}</a></div>`),
  'rows of cells': repeat((index) => `<tr><td>${index}<td>Port<th>opens`),
  'line breaks': (size) => `<p>${PARAGRAPH}${'<br>'.repeat(size)}${'Port<br><br>'.repeat(size)}`,
  'elements that are never closed': repeat(() => '<video><svg><select>Port'),
  'end tags': (size) => `<p>${PARAGRAPH}</p>${'</div></ul></video>'.repeat(size)}`,
  'end tags of what is not open': (size) => `${'<div>'.repeat(size)}<p>${PARAGRAPH}</p>${'</ul>'.repeat(size)}`,
  'by-lines in by-lines': (size) => `${'<div class="author">'.repeat(size)}${'<b>Port</b> opens '.repeat(size)}`,
  'authors and days': repeat((index) => `<p class="byline">By Ann Lind${index}</p><time>4 March 2025</time>`),
  'meta tags': repeat(
    (index) => `<meta name="author" content="Ann Lind ${index}"><meta name="date${index}" content="x">`,
  ),
  'data of articles': (size) =>
    `<script type="application/ld+json">[${repeat((index) => `${index === 0 ? '' : ','}{"@type":"Thing","@id":"#${index}"}`)(size)}]</script><p>${PARAGRAPH}</p>`,
  'a text in the data': (size) =>
    `<script type="application/ld+json">{"@type":"Article","articleBody":"${repeat((index) => `${index} ${PARAGRAPH} `)(Math.min(size, 2_000))}"}</script><p>${PARAGRAPH}</p>`,
  'soft hyphens': (size) => `<p>${'port&shy;'.repeat(size)}</p>`,
};

const BIBLIOGRAPHIES: Readonly<Record<string, (size: number) => string>> = {
  'a.bib': repeat(
    (i) =>
      `@article{k${i}, title = {On {Ports} and \\"Uber ${i}}, author = {Lind, Ann and Okafor, Sam}, year = 2020}\n`,
  ),
  'a.json': (size) =>
    `[${repeat((i) => `${i === 0 ? '' : ','}{"id":"k${i}","type":"book","title":"On ${i}","author":[{"family":"Lind"}]}`)(size)}]`,
  'a.yaml': repeat(
    (i) =>
      `- id: k${i}\n  type: book\n  title: "On ${i}"\n  author:\n  - family: Lind\n    given: Ann\n  issued: 2020-01-02\n`,
  ),
  'a.ris': repeat((i) => `TY  - BOOK\nID  - k${i}\nTI  - On ${i}\nAU  - Lind, Ann\nPY  - 2020\nER  - \n\n`),
  'broken.bib': repeat((i) => `@article{k${i}, title = {On ${i}\n`),
};

const YAML: Readonly<Record<string, (size: number) => string>> = {
  fields: repeat((i) => `k${i}: v\n`),
  'the same field': repeat(() => 'k: v\n'),
  items: repeat((i) => `- {a: ${i}, b: [c]}\n`),
  'anchors and aliases': repeat((i) => `k${i}: &a${i} v\nj${i}: *a${i}\n`),
  'explicit keys': repeat((i) => `? k${i}\n: v\n`),
  'flow entries': (size) => `[${'a, '.repeat(size)}]`,
  'signs in flow': (size) => `[${': '.repeat(size)}`,
  tags: (size) => '!a '.repeat(size),
  errors: repeat(() => 'a: b: c\n'),
  'brackets that close nothing': (size) => ']\n'.repeat(size),
  'a block of text': (size) => `a: |\n${'  word\n'.repeat(size)}`,
  'an open quotation mark': (size) => `a: "${'word\n '.repeat(size)}`,
  comments: (size) => `${'# word\n'.repeat(size)}a: b`,
};

const works = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `k${i}`,
    type: 'book',
    title: `On ${i}`,
    author: [{ family: `Lind${i % 20}` }],
  }));

/** Drafts with citations, each kind in a place of its own. */
const CITING: Readonly<Record<string, (index: number) => string>> = {
  paragraphs: (i) => `He said so [@k${i}, para. ${i}].\n\n`,
  'sentences with names': (i) => `As @k${i} said, it is so.\n\n`,
  lists: (i) => `- It is so [@k${i}].\n`,
  footnotes: (i) => `It is so.[^${i}]\n\n[^${i}]: See [@k${i}].\n\n`,
  'one work at one place, in other words': (i) => `It is so [see${i} @k1, para. 1].\n\n`,
};

describe('the work grows no faster than the input', function () {
  this.timeout(600_000);

  for (const [reader, read] of Object.entries(READERS)) {
    for (const [kind, text] of Object.entries(TEXTS)) {
      it(`of ${reader}: ${kind}`, () => assertLinear(sizeFor(reader, kind), text, read));
    }
  }

  for (const [kind, html] of Object.entries(PAGES)) {
    it(`of a web page: ${kind}`, () => assertLinear(150, html, (text) => readHtml({ file: 'a.html', text })));
  }

  for (const [file, text] of Object.entries(BIBLIOGRAPHIES)) {
    it(`of a bibliography: ${file}`, () => assertLinear(300, text, (content) => readBibliography(file, content)));
    it(`of a sidecar: ${file}`, () => assertLinear(300, text, (content) => readSidecar(file, content)));
  }

  for (const [kind, text] of Object.entries(YAML)) {
    it(`of YAML: ${kind}`, () => assertLinear(500, text, readYaml));
    it(`of front matter: ${kind}`, () =>
      // No longer front matter is read.
      assertLinear(
        100,
        (size) => `---\nbibliography: a.bib\nfields:\n  ${text(Math.min(size, 2_000)).replaceAll('\n', '\n  ')}\n---\n`,
        citationFrontMatter,
      ));
  }

  it('of a citation style', () => {
    const style = (count: number) =>
      `<style xmlns="http://purl.org/net/xbiblio/csl"><info><title>x</title></info>${repeat((i) => `<macro name="m${i}"><text value="x"/></macro>`)(Math.min(count, 4_000))}<citation><layout><text macro="m1"/></layout></citation></style>`;
    assertLinear(500, style, processor.readStyle);
  });

  for (const [kind, part] of Object.entries(CITING)) {
    for (const to of ['footnotes', 'links', 'plain', 'pandoc'] as const) {
      it(`of converting citations to ${to}: ${kind}`, () => {
        const formatter = formatterOf('news', works(800));
        assertLinear(
          25,
          (size) => parseDraft(repeat(part)(size)),
          (draft) => convertCitations(draft, to, new CitationPrinter({ formatter, address: () => null })),
        );
      });
    }
  }

  it('of checking a draft', () => {
    const article = {
      id: 'okafor2024',
      paragraphs: ['She spoke of “a full and frank dialogue between the two sides” on Monday.'],
    };
    const sources = sourcesOf([article]);
    const draft = repeat(
      (i) => `He spoke of “a full and frank dialogue between the two sides” ${i} [@okafor2024, para. 1].\n\n`,
    );
    assertLinear(
      20,
      (size) => parseDraft(draft(size)),
      (syntax) => checkDraft(syntax, sources),
    );
  });

  it('is distinguished from work that grows faster', () => {
    // Counted, not timed: one lucky measurement of several would let work that grows faster pass.
    const squared = () => assertLinear(10, Number, Number, (_, size: number) => size ** 2);
    const linear = () => assertLinear(10, Number, Number, (_, size: number) => 3 * size);
    assert.throws(squared, /grows faster/u);
    assert.doesNotThrow(linear);
  });
});
