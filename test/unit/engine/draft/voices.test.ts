import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/engine/article/read.js';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { librarySources } from '../../../../src/engine/draft/library-sources.js';
import { extract } from '../../../../src/engine/extract/extract.js';
import { Library } from '../../../../src/engine/library/library.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../src/engine/search/library-search.js';

const TEXT = `---
id: quay
title: A storm at Northgate
---
A storm hit Northgate on Monday and broke the harbour wall.

“The storm took the crane,” Anna Lind said. “Nobody slept that night.”

The board met on Tuesday. “We have no money for a new crane,” said Omar Diaz, who leads it. The hall was full.

Lind called the plan a “complete” failure of the board, and spoke of “a very long and costly mistake” before she left.

She had read the book “The Long Way Down” twice, and the boys’ mother said “no” to it.`;

const SOURCES = (() => {
  const { article } = readArticle({ file: 'quay.md', text: TEXT });
  assert.ok(article !== null);
  const library = new Library();
  library.update({ add: [{ article, extraction: extract(article), origin: 'own', location: 'quay.md' }] });
  const search = new LibrarySearch(library);
  search.catchUp();
  return librarySources(library, search);
})();

const check = (draft: string) => checkDraft(parseDraft(draft), SOURCES);

/** Words of several voices in one pair of marks, what the message names, and the words with the marks of the source. */
const MIXED: readonly (readonly [string, string, string | null])[] = [
  [
    'The storm took the crane, Anna Lind said. Nobody slept that night.',
    'Anna Lind said',
    '‘The storm took the crane,’ Anna Lind said. ‘Nobody slept that night.’',
  ],
  ['The storm took the crane, Anna Lind said.', 'Anna Lind said', '‘The storm took the crane,’ Anna Lind said.'],
  ['took the crane, Anna Lind said', 'Anna Lind said', '‘took the crane,’ Anna Lind said'],
  ['Anna Lind said. Nobody slept', 'Anna Lind said', 'Anna Lind said. ‘Nobody slept’'],
  ['the crane, Anna Lind said. Nobody', 'Anna Lind said', '‘the crane,’ Anna Lind said. ‘Nobody’'],
  [
    'The board met on Tuesday. We have no money for a new crane',
    'The board met on Tuesday',
    'The board met on Tuesday. ‘We have no money for a new crane’',
  ],
  [
    'a new crane, said Omar Diaz, who leads it. The hall was full',
    'said Omar Diaz, who leads it. The hall was full',
    '‘a new crane,’ said Omar Diaz, who leads it. The hall was full',
  ],
  ['long and costly mistake before she left', 'before she left', '‘long and costly mistake’ before she left'],
  ['spoke of a very long', 'spoke of', 'spoke of ‘a very long’'],
  [
    'a very long and costly mistake before she left',
    'before she left',
    '‘a very long and costly mistake’ before she left',
  ],
  ['The storm took the crane … Anna Lind said', 'Anna Lind said', null],
  ['The storm took the crane, [Anna] Lind said', 'Lind said', null],
  ['The storm took the crane … The hall was full', 'The hall was full', null],
];

describe('words of several voices in one pair of marks', () => {
  for (const [words, named, repaired] of MIXED)
    for (const draft of [`It was said: “${words}” [@quay].`, `> ${words} [@quay]`, `She said, "${words}" [@quay].`])
      it(`are altered: ${JSON.stringify(draft)}`, () => {
        const { quotations, findings } = check(draft);
        assert.equal(quotations[0]?.state, 'altered');
        const [finding] = findings.filter(({ code }) => code === 'altered-quotation');
        assert.equal(finding?.severity, 'warning');
        assert.match(finding.message, new RegExp(`“${named}[.,]?” is outside the quotation marks in the source`, 'u'));
        const fix = finding.fixes.find(({ kind }) => kind === 'use-source-words');
        assert.equal(fix !== undefined, repaired !== null);
        if (fix === undefined || repaired === null) return;
        const fixed = draft.slice(0, fix.start) + fix.text + draft.slice(fix.end);
        const written = draft.startsWith('>') ? repaired.replaceAll('‘', '“').replaceAll('’', '”') : repaired;
        assert.ok(fixed.includes(written), fixed);
        assert.equal(check(fixed).quotations[0]?.state, 'verified', fixed);
      });

  it('are altered where an ellipsis joins two speakers', () => {
    for (const draft of [
      '“The storm took … no money for a new crane” [@quay].',
      '> Nobody slept … We have no money [@quay]',
    ]) {
      const { quotations, findings } = check(draft);
      assert.equal(quotations[0]?.state, 'altered');
      assert.match(findings[0]?.message ?? '', /is attributed to Omar Diaz/u);
      assert.ok(findings[0]?.fixes.every(({ kind }) => kind !== 'use-source-words'));
    }
  });

  it('are found together with other changes', () => {
    const { findings } = check('“The storm took the ship, Anna Lind said. Nobody slept” [@quay].');
    assert.deepEqual(
      findings[0]?.differences.map(({ kind }) => kind),
      ['marks', 'word'],
    );
  });
});

const ALONE: readonly string[] = [
  '‘The storm took the crane,’ Anna Lind said. ‘Nobody slept that night.’',
  "'The storm took the crane,' Anna Lind said. 'Nobody slept that night.'",
  '‘took the crane,’ Anna Lind said',
  'took the crane,’ Anna Lind said',
  'Anna Lind said. ‘Nobody slept',
  'The board met on Tuesday',
  'who leads it. The hall was full',
  'The storm took the crane. Nobody slept that night.',
  'The storm took the crane … Nobody slept that night.',
  'The storm … Nobody slept',
  'A storm hit Northgate on Monday … The board met on Tuesday',
  // A fragment of the reporter's own sentence may lose its marks.
  'Lind called the plan a complete failure of the board',
  'Lind called the plan a ‘complete’ failure of the board',
  'complete failure of the board',
  'called the plan a complete',
  'spoke of a very long and costly mistake before she left',
  'spoke of a very long and costly mistake',
  'She had read the book The Long Way Down twice',
  'the boys’ mother said no to it',
];

describe('words of one voice', () => {
  for (const words of ALONE)
    for (const draft of [`It was said: “${words}” [@quay].`, `> ${words} [@quay]`])
      it(`are verified: ${JSON.stringify(draft)}`, () => {
        const { quotations, findings } = check(draft);
        assert.deepEqual(
          findings.filter(({ severity }) => severity !== 'hint').map(({ message }) => message),
          [],
        );
        assert.equal(quotations[0]?.state, 'verified');
      });
});
