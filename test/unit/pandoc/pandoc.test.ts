import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { writeBibliography } from '../../../src/engine/bibliography/write.js';
import { type Locator, printLocator } from '../../../src/engine/cite/locator.js';
import {
  type CitationForm,
  type CiteItem,
  parseCitations,
  printCitation,
  printKey,
} from '../../../src/engine/cite/pandoc.js';
import { BUNDLED_STYLES } from '../../../src/engine/cite/styles/catalog.js';
import type { FormattedDocument } from '../../../src/engine/cite/styles/formatter.js';
import { root } from '../corpus/load.js';
import { corpusItems, formatterOf } from '../engine/cite/styles/support.js';
import { renderWithPandoc, toCslJson } from './pandoc.js';

interface Generated {
  readonly form: CitationForm;
  readonly items: readonly CiteItem[];
}

const PARAGRAPH: Locator = { label: 'paragraph', value: '7' };

/** Citations as writers have them: prefixes, suffixes, locators, several works, authors in the sentence. */
const item: fc.Arbitrary<CiteItem> = fc.record({
  key: fc.constantFrom(...corpusItems.map(({ id }) => id)),
  prefix: fc.constantFrom('', '', '', 'see', 'quoted in', 'but compare'),
  suppressAuthor: fc.constant(false),
  locator: fc.option(
    fc.record({
      label: fc.constantFrom('paragraph', 'paragraph', 'page', 'section'),
      value: fc.constantFrom('1', '3', '12', '3-5', '2, 4'),
    } as const),
  ),
  suffix: fc.constantFrom('', '', '', ', emphasis added', ', which differs'),
});
const citation: fc.Arbitrary<Generated> = fc.oneof(
  fc.record({
    form: fc.constant('bracketed'),
    items: fc.uniqueArray(item, { minLength: 1, maxLength: 3, selector: ({ key }) => key }),
  } as const),
  fc.record({
    form: fc.constant('bracketed'),
    // Without author and place some styles have nothing to print.
    items: fc.tuple(
      item.map((each) => ({ ...each, locator: each.locator ?? PARAGRAPH, prefix: '', suppressAuthor: true })),
    ),
  } as const),
  fc.record({
    form: fc.constant('textual'),
    items: fc.tuple(item.map((each) => ({ ...each, prefix: '', suffix: '' }))),
  } as const),
);

function print({ form, items }: Generated): string {
  const [first] = items;
  if (form === 'bracketed' || first === undefined) return printCitation(items);
  return `${printKey(first.key)}${first.locator === null ? '' : ` [${printLocator(first.locator)}]`}`;
}

/** The paragraphs that Pandoc makes of a document, each in Quoin's form; notes are at their calls. */
function ours({ citations }: FormattedDocument): string[] {
  return citations.map(({ note, text }) => (note === null ? text : `${note.lead?.text ?? ''}[${text}]`));
}

function theirs(text: string): string[] {
  const [body = '', ...notes] = text.split(/\n\n(?=\[\d+\] )/u);
  const noteText = new Map(
    notes.map((note) => [/^\[\d+\]/u.exec(note)?.[0] ?? '', note.replace(/^\[\d+\] /u, '').trim()]),
  );
  return body
    .split('\n\n')
    .filter((line) => line.startsWith('Words'))
    .map((line) =>
      line
        .replace(/^Words ?/u, '')
        .replace(/ here$/u, '')
        .replace(/^\[\d+\]|(?<=\S)\[\d+\]$/u, (call) => `[${noteText.get(call) ?? '?'}]`),
    );
}

describe('real Pandoc', function () {
  this.timeout(600_000);

  for (const { id, label } of BUNDLED_STYLES) {
    it(`says of 70 generated citations what Quoin says, in ${label}`, async () => {
      const generated = fc.sample(citation, { seed: 20_240_627, numRuns: 70 });
      const draft = generated.map((each) => `Words ${print(each)} here`).join('\n\n');
      const { text: bibliography } = writeBibliography('csl-json', '', corpusItems);
      const { text, warnings } = await renderWithPandoc(draft, id, 'b.json', { 'b.json': bibliography });
      assert.deepEqual(warnings, []);
      const found = theirs(text.replace(/\u00a0/gu, ' ')).map((line) => line.replace(/\s+/gu, ' '));
      assert.equal(found.length, 70);
      assert.deepEqual(ours(formatterOf(id, corpusItems, 'en-US').document(generated)), found);
    });
  }

  it('renders the sample draft with the exported bibliography, nothing unresolved', async () => {
    const draft = readFileSync(path.join(root, 'sample/draft.md'), 'utf8');
    const cited = new Set(parseCitations(draft).flatMap(({ items }) => items.map(({ key }) => key)));
    const items = corpusItems.filter(({ id }) => cited.has(id));
    for (const format of ['csl-json', 'bibtex'] as const) {
      const file = format === 'bibtex' ? 'refs.bib' : 'refs.json';
      const files = { [file]: writeBibliography(format, '', items).text };
      const { text, warnings } = await renderWithPandoc(draft, 'chicago-author-date', file, files);
      assert.deepEqual(warnings, []);
      assert.doesNotMatch(text, /\?\)|@\w/u);
      const references = formatterOf('chicago-author-date', items, 'en-US').document([], [...cited]).references;
      for (const reference of references) {
        assert.ok(text.replace(/\s+/gu, ' ').includes(reference.text), `${reference.text}\n--\n${text.slice(-1500)}`);
      }
    }
  });

  it('reads both formats of the export as the same entries', async () => {
    const [json, bibtex] = await Promise.all([
      toCslJson('csljson', writeBibliography('csl-json', '', corpusItems).text),
      toCslJson('biblatex', writeBibliography('bibtex', '', corpusItems).text),
    ]);
    const plain = (entries: unknown) =>
      (Array.isArray(entries) ? entries : []).map((entry) => {
        // What only one format can say, and what Pandoc adds.
        const { custom, source, title, 'title-short': short, ...rest } = entry;
        return { ...rest, title: String(title).replace(/<[^>]*>/gu, '') };
      });
    assert.deepEqual(plain(bibtex), plain(json));
  });
});
