import assert from 'node:assert/strict';
import type { CslItem } from '../../../../../src/engine/bibliography/csl-item.js';
import { convertCitations } from '../../../../../src/engine/cite/convert/convert.js';
import { CitationPrinter } from '../../../../../src/engine/cite/convert/print.js';
import { withComma, withFinalStop, withoutFinalStop } from '../../../../../src/engine/cite/styles/final-stop.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { applyEdits } from '../../../../../src/engine/text/edits.js';
import { formatterOf } from '../styles/support.js';

const WORKS: readonly CslItem[] = [
  { id: 'undated', type: 'article', title: 'Low tides', author: [{ family: 'Roe' }] },
  { id: 'quoted', type: 'interview', title: 'Talking of eels', author: [{ family: 'Roe' }] },
  { id: 'asked', type: 'book', title: 'Why?', author: [{ family: 'Roe' }] },
];

/** The footnote that a citation becomes. */
function note(citation: string, style: string, language = 'en-US'): string {
  const formatter = formatterOf(style, WORKS, language);
  const printer = new CitationPrinter({ formatter, address: () => null });
  const text = `So ${citation}.\n`;
  const after = applyEdits(text, convertCitations(parseDraft(text), 'footnotes', printer).edits);
  return /^\[\^[^\]]+\]: (.*?)<!--/mu.exec(after)?.[1] ?? after;
}

describe('the end of a reference in a footnote', () => {
  it('keeps the point of a short form, and has one comma', () => {
    assert.equal(note('[@undated, para. 2]', 'chicago-author-date'), 'Roe. n.d. “Low Tides,” para. 2.');
    assert.equal(note('[@undated]', 'chicago-author-date'), 'Roe. n.d. “Low Tides.”');
    assert.equal(
      note('[@quoted, para. 2; @undated]', 'harvard'),
      'Roe (no date) “Talking of eels,” para. 2; Roe (no date) “Low tides.”',
    );
    assert.equal(note('[@quoted, but not all]', 'harvard'), 'Roe (no date) “Talking of eels,” but not all.');
    assert.equal(note('[@asked, p. 3]', 'apa'), 'Roe. (n.d.). *Why?*, p. 3.');
  });

  it('names the place in the language of the document', () => {
    assert.equal(note('[@asked, pp. 3-5]', 'apa', 'de'), 'Roe. (o. J.). *Why?*, S. 3–5.');
    assert.equal(note('[@asked, para. 3]', 'apa', 'fr'), 'Roe. (s. d.). *Why?*, paragr. 3.');
  });

  it('is known by its form', () => {
    for (const [words, bare, comma, ended] of [
      ['Roe, Tides.', 'Roe, Tides', 'Roe, Tides,', 'Roe, Tides.'],
      ['Roe, Tides, n.d.', 'Roe, Tides, n.d.', 'Roe, Tides, n.d.,', 'Roe, Tides, n.d.'],
      ['Roe, Tides, o. J.', 'Roe, Tides, o. J.', 'Roe, Tides, o. J.,', 'Roe, Tides, o. J.'],
      ['Roe, “Tides.”', 'Roe, “Tides”', 'Roe, “Tides,”', 'Roe, “Tides.”'],
      ['Roe, ‘Tides’.', 'Roe, ‘Tides’', 'Roe, ‘Tides’,', 'Roe, ‘Tides’.'],
      ['Roe, *Why?*', 'Roe, *Why?*', 'Roe, *Why?*,', 'Roe, *Why?*'],
      [
        'Tides. https://example.org/a.b.',
        'Tides. https://example.org/a.b',
        'Tides. https://example.org/a.b,',
        'Tides. https://example.org/a.b.',
      ],
      ['Acme Inc.', 'Acme Inc.', 'Acme Inc.,', 'Acme Inc.'],
      ['Plan B.', 'Plan B', 'Plan B,', 'Plan B.'],
      ['Tides', 'Tides', 'Tides,', 'Tides.'],
    ] as const) {
      assert.deepEqual([withoutFinalStop(words), withComma(words), withFinalStop(words)], [bare, comma, ended], words);
    }
  });
});
