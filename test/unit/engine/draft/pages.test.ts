import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { librarySources } from '../../../../src/engine/draft/library-sources.js';
import { Library } from '../../../../src/engine/library/library.js';
import { takeIn } from '../../../../src/engine/library/take-in.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../src/engine/search/library-search.js';
import { applyEdits } from '../../../../src/engine/text/edits.js';

const TEXT = `---
id: speech
---

<!-- page 2 -->

The mayor spoke first. “We will not sell the harbour to anybody,” said Ann Lee.

“The piers belong to the people of this town, and nobody else has ever paid for them,” she said.

<!-- page 3 (begins 46 characters above) -->

“None of the ships is ours,” Tom Ray answered.
`;

const library = new Library();
const { article, extraction } = takeIn({ file: 'speech.md', text: TEXT }, null);
assert.ok(article);
library.update({ add: [{ article, extraction, origin: 'own' }] });
const sources = librarySources(library, new LibrarySearch(library));

const check = (draft: string) => checkDraft(parseDraft(draft), sources);
const fixed = (draft: string) => {
  const [finding] = check(draft).findings;
  const [fix] = finding?.fixes ?? [];
  assert.ok(fix, draft);
  return { code: finding?.code, message: finding?.message, text: applyEdits(draft, [fix]) };
};

describe('a citation of a source with pages', () => {
  for (const locator of ['p. 3', 'p. 2-3', 'para. 3', 'paras. 2-3', '¶ 3', '3', 'chap. 9']) {
    it(`is right by ${locator}`, () => {
      const { findings, quotations } = check(`He said “None of the ships is ours” [@speech, ${locator}].`);
      assert.deepEqual([findings, quotations[0]?.state], [[], 'verified']);
    });
  }

  it('is wrong by another page, and is corrected to the right one', () => {
    assert.deepEqual(fixed('He said “None of the ships is ours” [@speech, p. 2].'), {
      code: 'wrong-locator',
      message: 'The words are on page 3 of @speech, not on page 2.',
      text: 'He said “None of the ships is ours” [@speech, p. 3].',
    });
    assert.equal(
      fixed('“None of the ships is ours” [@speech, p. 77].').text,
      '“None of the ships is ours” [@speech, p. 3].',
    );
  });

  it('is corrected in paragraphs, where it counts them', () => {
    assert.deepEqual(fixed('He said “None of the ships is ours” [@speech, para. 1].'), {
      code: 'wrong-locator',
      message: 'The words are in paragraph 3 of @speech, not in paragraph 1.',
      text: 'He said “None of the ships is ours” [@speech, para. 3].',
    });
  });

  it('is wrong in a source that has no pages, and is corrected to the paragraph', () => {
    const text = '---\nid: plain\n---\n\nIt was noon.\n\n“Nobody has counted the gulls of the bay,” said Ann Lee.\n';
    const plain = takeIn({ file: 'plain.md', text }, null);
    assert.ok(plain.article);
    library.update({ add: [{ article: plain.article, extraction: plain.extraction, origin: 'own' }] });
    for (const page of ['p. 3', '3', 'pp. 3-4'])
      assert.deepEqual(fixed(`“Nobody has counted the gulls” [@plain, ${page}].`), {
        code: 'wrong-locator',
        message: 'The words are in paragraph 2 of @plain, which has no pages.',
        text: '“Nobody has counted the gulls” [@plain, para. 2].',
      });
    library.update({ remove: ['plain'] });
  });

  it('knows where in a paragraph the page was turned', () => {
    const over = '“the people of this town, and nobody else”';
    assert.deepEqual(check(`${over} [@speech, p. 2]. ${over} [@speech, p. 3].`).findings, []);
    assert.equal(
      fixed('“nobody else has ever paid for them” [@speech, p. 2].').text,
      '“nobody else has ever paid for them” [@speech, p. 3].',
    );
    assert.equal(
      fixed('“The piers belong to the people” [@speech, p. 3].').text,
      '“The piers belong to the people” [@speech, p. 2].',
    );
  });

  it('is made with pages', () => {
    assert.equal(
      fixed('“the people of this town, and nobody else has ever paid for them”').text,
      '“the people of this town, and nobody else has ever paid for them” [@speech, pp. 2-3]',
    );
    const { message } = fixed('“None of the ships is ours,” he said.');
    assert.equal(message, 'The words are from @speech, p. 3, but are not cited.');
  });

  it('has no mark of a page among the words that are missing', () => {
    const text =
      '---\nid: tale\n---\n\n<!-- page 1 -->\n\nThe ships came in at noon and left.\n\n<!-- page 2 -->\n\nNobody saw the crews of them again that year.\n';
    const tale = takeIn({ file: 'tale.md', text }, null);
    assert.ok(tale.article);
    library.update({ add: [{ article: tale.article, extraction: tale.extraction, origin: 'own' }] });
    const draft = '> The ships came in at noon the crews of them again that year.\n>\n> — [@tale]';
    const { code, text: mended } = fixed(draft);
    assert.equal(code, 'altered-quotation');
    assert.match(mended, /noon and left\.\s+Nobody saw the crews/u);
    library.update({ remove: ['tale'] });
  });

  it('is named by its page in what is said of altered words', () => {
    const [finding] = check('He said “None of the boats is ours” [@speech, p. 3].').findings;
    assert.match(finding?.message ?? '', /\(@speech, p\. 3\)/u);
  });
});
