import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readHtml } from '../../../src/engine/article/html/html.js';
import { readArticle } from '../../../src/engine/article/read.js';
import { readBibliography } from '../../../src/engine/bibliography/import.js';
import { metadataOf } from '../../../src/engine/bibliography/import-item.js';
import { readBibliography as readForDraft } from '../../../src/engine/bibliography/read.js';
import { renameEntries } from '../../../src/engine/bibliography/rename.js';
import { parseCitations, printCitation } from '../../../src/engine/cite/pandoc.js';
import { checkDraft } from '../../../src/engine/draft/check.js';
import { librarySources } from '../../../src/engine/draft/library-sources.js';
import { checkSegment, encodeRecord, encodeSegment, openRecord } from '../../../src/engine/library/cache.js';
import { Library } from '../../../src/engine/library/library.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { parseDraft } from '../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../src/engine/search/library-search.js';
import { applyEdits } from '../../../src/engine/text/edits.js';
import { utf8 } from '../../../src/worker/utf8.js';

const MAKER = '0123456789abcdef';

/** Pieces that mean something to one reader or another: text made of them gets further in than letters would. */
const PIECES = [
  ...[
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '„',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '\t',
    '…',
    '—',
    '\u0000',
    '\ud800',
    '\u202e',
    '\ufeff',
  ],
  ...[
    '---\n',
    'title: ',
    'id: a\n',
    '&x ',
    '*x',
    '[',
    ']',
    '{',
    '}',
    '(',
    ')',
    '#',
    '> ',
    '- ',
    '1. ',
    '```',
    '`',
    '\\',
    '|',
    '$(x)',
  ],
  ...[
    '<p>',
    '</p>',
    '<div>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '&amp;',
    '&#xD800;',
    '<a b="',
    '">',
    '<blockquote>',
  ],
  ...[
    '@',
    '[@a',
    ', para. 3]',
    '[-@b]',
    '[^1]',
    '[^1]: ',
    '@{x}',
    'see ',
    'pp. 3-5',
    ';',
    '@article{',
    '@string(',
    ' = ',
    ',',
    'TY  - NEWS\n',
    'ER  - \n',
    'crossref = {',
    'xdata = {a, b},',
    '@string{',
    'PMID- 1\n',
    'TI  - ',
    '<xml><records><record>',
    '</record></records></xml>',
    '<titles><title>',
    '[{"id":"a","type":"book","title":"',
    'references:\n- id: a\n  title: ',
    'ER  - \n',
  ],
  ...[
    'Maria Okafor',
    'Okafor',
    'the minister',
    'The Ministry of Ports',
    'said',
    ' told reporters',
    'according to ',
    'he',
    'U.S.',
    '$65 million',
    '4 March 2026',
    '12 per cent',
  ],
  ...[
    'We rebuilt this pier with our own hands',
    'Nobody will forget it.',
    'By Ann Lee',
    '(PTI)',
    'Follow us on',
    'LONDON (AP) - ',
  ],
];

/** Text that is a mixture of such pieces and of anything. */
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    ),
    { maxLength: 120 },
  )
  .map((pieces) => pieces.join(''));

function libraryOf(source: string): Library {
  const { article, extraction } = takeIn({ file: 'a.txt', text: source }, null);
  const library = new Library();
  if (article !== null) library.update({ add: [{ article, extraction, origin: 'own' }] });
  return library;
}

/** A bibliography of each format. */
const BIBLIOGRAPHIES = ['a.bib', 'a.ris', 'a.json', 'a.yaml', 'a.nbib', 'a.xml'];

/** What is fuzzed, by name: each a property of any text. */
export const TARGETS: Readonly<Record<string, fc.IProperty<unknown>>> = {
  readers: fc.property(fc.constantFrom('a.md', 'a.txt', 'a.html'), text, (file, source) => {
    const { article, problems } =
      file === 'a.html' ? readHtml({ file, text: source }) : readArticle({ file, text: source });
    assert.ok(article !== null || problems.length > 0);
    let last = 0;
    for (const { start, end } of article?.paragraphs ?? []) {
      assert.ok(start >= last && end > start && end <= (article?.text.length ?? 0));
      last = end;
    }
  }),
  extractor: fc.property(text, (source) => {
    const { article, extraction } = takeIn({ file: 'a.txt', text: source }, null);
    for (const quotation of extraction.quotations) {
      assert.ok(article?.text.slice(quotation.start, quotation.end).includes(quotation.text));
    }
    for (const { mentions } of extraction.entities) {
      for (const { start, end } of mentions) assert.ok(start >= 0 && start < end && end <= (article?.text.length ?? 0));
    }
  }),
  citations: fc.property(text, (source) => {
    for (const { items, start, end } of parseCitations(source)) {
      assert.ok(start >= 0 && start < end && end <= source.length);
      printCitation(items);
    }
  }),
  bibliographies: fc.property(fc.constantFrom(...BIBLIOGRAPHIES), text, (file, source) => {
    for (const { item } of readBibliography(file, source).entries) metadataOf(item);
    const { format, entries, problems } = readForDraft(file, source);
    for (const { start, end } of [...entries, ...problems])
      assert.ok(start >= 0 && start <= end && end <= source.length);
    const [key] = entries.map(({ item }) => item.id);
    if (key !== undefined && format === 'bibtex') {
      const renamed = applyEdits(source, renameEntries(format, source, key, 'other-key'));
      assert.ok(readForDraft(file, renamed).entries.some(({ item }) => item.id === 'other-key'));
    }
  }),
  cache: fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }), (source, damage) => {
    const intake = takeIn({ file: 'a.txt', text: source }, null);
    const record = encodeRecord({ location: 'a', stamp: { mtime: 0, size: 0 }, hash: 'h', intake }, utf8);
    const bytes = encodeSegment(MAKER, [record]);
    assert.equal(checkSegment(bytes, MAKER, utf8)?.length, 1, 'what reading makes is what the cache takes');
    for (const [at, value] of damage) bytes[at % bytes.length] = value;
    for (const { start, end } of checkSegment(bytes, MAKER, utf8) ?? []) openRecord(bytes.slice(start, end), utf8);
  }),
  checker: fc.property(text, text, (source, draft) => {
    const library = libraryOf(source);
    const syntax = parseDraft(draft);
    for (const { start, end } of checkDraft(syntax, librarySources(library, new LibrarySearch(library))).findings) {
      assert.ok(start >= 0 && start <= end && end <= draft.length);
    }
  }),
};
