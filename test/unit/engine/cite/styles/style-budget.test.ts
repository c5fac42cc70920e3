import assert from 'node:assert/strict';
import { BUNDLED_STYLES } from '../../../../../src/engine/cite/styles/catalog.js';
import processor from '../../../../../src/engine/cite/styles/processor.js';
import { cite, corpusItems, formatterOf, styleFile } from './support.js';

const HEAD =
  '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>x</title><id>x</id><updated>2020-01-01T00:00:00+00:00</updated></info>';

/** A style of macros, whose citations and references are `layout`. */
const styleOf = (macros: string, layout = '<text macro="m0"/>') =>
  `${HEAD}${macros}<citation><layout>${layout}</layout></citation><bibliography><layout>${layout}</layout></bibliography></style>`;

/** Macros that each call the next one `times` times; the last holds `leaf` as often. */
const levels = (depth: number, times: number, call = (name: string) => `<text macro="${name}"/>`, leaf = call('')) =>
  Array.from({ length: depth }, (_, level) => {
    const inside = level === depth - 1 ? leaf : call(`m${level + 1}`);
    return `<macro name="m${level}">${inside.repeat(times)}</macro>`;
  }).join('');

const text = '<text value="x"/>';
const many = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join('');

const REFUSED: Readonly<Record<string, string>> = {
  'macros that call the next ten times': styleOf(levels(10, 10, undefined, text)),
  'macros that call the next twice': styleOf(levels(60, 2, undefined, text)),
  'many calls of one large macro': styleOf(
    `<macro name="m0">${text.repeat(1000)}</macro>`,
    '<text macro="m0"/>'.repeat(1000),
  ),
  'macros that write names by the thousand': styleOf(
    levels(4, 10, undefined, '<names variable="author"><name/></names>'),
  ),
  'macros called in a group': styleOf(levels(8, 10, (name) => `<group><text macro="${name}"/></group>`, text)),
  'macros called by a substitute': styleOf(
    levels(8, 10, (name) => `<names variable="author"><substitute><text macro="${name}"/></substitute></names>`, text),
  ),
  'macros called in branches': styleOf(
    levels(
      12,
      1,
      (name) => {
        const branch = `<text macro="${name}"/>`.repeat(4);
        return `<choose><if type="book">${branch}</if><else>${branch}</else></choose>`;
      },
      text,
    ),
  ),
  'macros called to sort': styleOf(levels(8, 10, undefined, text), text).replace(
    '<layout>',
    '<sort><key macro="m0"/></sort><layout>',
  ),
  'names written as entities': styleOf(
    levels(10, 10, (name) => `<text macro="${name.replace('m', '&#109;')}"/>`, text),
  ),
  'calls in single quotation marks, with white space': styleOf(
    levels(10, 10, (name) => `<text\n\tmacro='${name}'\n/>`, text),
  ),
  'a macro that calls itself': styleOf('<macro name="m0"><text macro="m0"/></macro>'),
  'macros that call one another': styleOf(
    '<macro name="m0"><text macro="m1"/></macro><macro name="m1"><text macro="m0"/></macro>',
  ),
  'a long chain of macros': styleOf(levels(3000, 1, undefined, text)),
  'long values by the thousand': styleOf(levels(4, 5, undefined, `<text value="${'x'.repeat(50_000)}"/>`)),
  'a long term': styleOf(
    `<locale><terms><term name="edition">${'x'.repeat(400_000)}</term></terms></locale>`,
    '<text term="edition"/>',
  ),
  'a term in parts, each of them long': styleOf(
    `<locale><terms><term name="edition"><single>${'x'.repeat(4_000)}</single><multiple>${'x'.repeat(4_000)}</multiple></term></terms></locale>`,
    '<text term="edition"/>',
  ),
  'terms by the thousand': styleOf(
    `<locale><terms><term name="edition">${'x'.repeat(4_000)}</term></terms></locale>`,
    '<text term="edition"/>'.repeat(900),
  ),
  'labels by the thousand': styleOf(
    `<locale><terms><term name="page">${'x'.repeat(4_000)}</term></terms></locale>`,
    '<label variable="locator"/>'.repeat(900),
  ),
  'dates of many parts': styleOf(
    `<locale><date form="text">${'<date-part name="year"/>'.repeat(1_000)}</date></locale>`,
    '<date variable="issued" form="text"/>'.repeat(100),
  ),
  'a long delimiter between many': styleOf('', `<group delimiter="${'x'.repeat(4_000)}">${text.repeat(900)}</group>`),
  'a long attribute': styleOf('', `<names variable="${'author '.repeat(3_000)}"/>`),
  'attributes by the thousand': styleOf(
    `<macro name="m0"><text value="x" ${many(60_000, (i) => `a${i}="b" `)}/></macro>`,
  ),
  'attributes by the hundred, in many elements': styleOf(
    `<macro name="m0">${`<text value="x" ${many(100, (i) => `a${i}="b" `)}/>`.repeat(100)}</macro>`,
  ),
  'elements by the thousand': styleOf(`<macro name="m0">${text.repeat(40_000)}</macro>`),
  'elements in elements': styleOf(
    `<macro name="m0">${'<group>'.repeat(5000)}${text}${'</group>'.repeat(5000)}</macro>`,
  ),
  'elements that are never closed': `${HEAD}${'<group>'.repeat(50_000)}`,
  'a file of comments': styleOf(`<macro name="m0">${text}</macro>${'<!-- x -->'.repeat(200_000)}`),
  'a file that is no style': '<rss>',
  'an open tag': `${HEAD}<macro ${'a '.repeat(500_000)}`,
};

describe('a citation style of unknown origin', () => {
  for (const { id } of BUNDLED_STYLES) {
    it(`is used where it is as large as styles are: ${id}`, () => assert.ok(processor.readStyle(styleFile(id))));
  }

  for (const [name, style] of Object.entries(REFUSED)) {
    it(`is refused with the reason where it could take too long: ${name}`, () => {
      assert.throws(() => processor.readStyle(style), /^Error: .{10,200}\.$/u);
    });
  }

  it('formats with all that a style may have: comments, character data, text of terms', () => {
    const style = styleOf(
      '<!-- <macro name="m0"><text macro="m0"/></macro> --><locale xml:lang="en"><terms><term name="page">at <!-- b --> place</term></terms></locale>' +
        '<macro name="m0"><text term="page"/><text value="&lt;&#120;&amp;>" prefix=\' "\'/></macro>',
    );
    const [first = { id: '' }] = corpusItems;
    assert.equal(formatterOf(style).citation([cite(first.id)]).text, 'at place "<x&>');
  });
});

describe('keys, types and fields named like what every object has', () => {
  const names = [
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'isPrototypeOf',
    '__defineGetter__',
    'length',
  ];
  for (const { id: style } of BUNDLED_STYLES) {
    it(`are formatted like any other: ${style}`, () => {
      const items = names.map((id) => ({
        id,
        type: 'book',
        title: `On ${id}`,
        author: [{ family: 'Lind', given: 'Ann' }],
      }));
      const formatter = formatterOf(style, items);
      const { citations, references } = formatter.document(
        names.map((key) => ({ form: 'bracketed', items: [cite(key, 1)] })),
      );
      assert.deepEqual(references.map(({ key }) => key).sort(), [...names].sort());
      for (const { text } of citations) assert.match(text, /Lind/u);
      for (const name of names) assert.match(formatter.reference(name)?.text ?? '', new RegExp(`On ${name}`, 'iu'));
      assert.match(formatterOf(style, []).citation([cite('constructor')]).text, /constructor\?/u);
    });
  }

  it('are not types of their own', () => {
    const formatter = formatterOf(
      'apa',
      names.map((type) => ({ id: `a ${type}`, type, title: 'A title', language: type })),
    );
    for (const type of names) assert.match(formatter.reference(`a ${type}`)?.text ?? '', /A title/u, type);
  });
});
