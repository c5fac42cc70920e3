import assert from 'node:assert/strict';
import type { Article } from '../../../../src/engine/article/article.js';
import { pageMarker, pagesIn, withoutPageMarkers } from '../../../../src/engine/article/pages.js';
import { type Locator, printLocator, readLocator } from '../../../../src/engine/cite/locator.js';
import { citablePlaces, locatorAt } from '../../../../src/engine/cite/locator-at.js';
import { quotablePassage } from '../../../../src/engine/cite/passage.js';
import { locatorOf, paragraphLocator, rangesNamed } from '../../../../src/engine/cite/source-locator.js';
import { Library } from '../../../../src/engine/library/library.js';
import { takeIn } from '../../../../src/engine/library/take-in.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';

function articleOf(body: string): Article {
  const { article } = takeIn({ file: 'speech.md', text: `---\nid: speech\n---\n\n${body}\n` }, null);
  assert.ok(article);
  return article;
}

const PAGED = articleOf(`<!-- page iv -->

The preface thanks the harbour master.

<!-- page 1 -->

The pier was opened on Monday.

The mayor said a few words and then the band

<!-- page 2 (begins 8 characters above) -->

The ships came in at noon.

<!-- page 3 -->

Nobody disagreed.`);

const PLAIN = articleOf('The pier was opened on Monday.\n\nThe ships came in at noon.\n\nNobody disagreed.');

const range = ({ text }: Article, words: string) => {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
};

const from = (article: Article, first: string, last: string) => ({
  start: range(article, first).start,
  end: range(article, last).end,
});

const printed = (locator: Locator | null) => locator && printLocator(locator);

describe('the locator of words in a source', () => {
  it('is the page, where the source has pages', () => {
    assert.equal(printed(locatorOf(PAGED, range(PAGED, 'harbour master'))), 'p. iv');
    assert.equal(printed(locatorOf(PAGED, range(PAGED, 'a few words'))), 'p. 1');
    assert.equal(printed(locatorOf(PAGED, range(PAGED, 'ships'))), 'p. 2');
  });

  it('tells on which page of its paragraph a passage stands', () => {
    assert.equal(printed(locatorOf(PAGED, range(PAGED, 'the band'))), 'p. 2');
    assert.equal(printed(locatorOf(PAGED, range(PAGED, 'then the band'))), 'pp. 1-2');
    assert.equal(printed(paragraphLocator(PAGED, 3)), 'pp. 1-2');
    assert.equal(printed(locatorOf(PAGED, from(PAGED, 'harbour', 'ships'))), 'pp. iv-2');
  });

  it('is the paragraph, where it has none, and where that is wanted', () => {
    assert.equal(printed(locatorOf(PLAIN, range(PLAIN, 'ships'))), 'para. 2');
    assert.equal(printed(locatorOf(PLAIN, from(PLAIN, 'opened', 'ships'))), 'paras. 1-2');
    assert.equal(printed(locatorOf(PAGED, range(PAGED, 'ships'), 'paragraph')), 'para. 4');
    const late = articleOf('A first paragraph.\n\n<!-- page 9 -->\n\nA second one.');
    assert.equal(printed(locatorOf(late, range(late, 'first'))), 'para. 1');
    assert.equal(printed(locatorOf(late, range(late, 'second'))), 'p. 9');
  });

  it('is none outside the body', () => {
    assert.equal(locatorOf(PAGED, range(PAGED, 'id: speech')), null);
    assert.equal(paragraphLocator(PAGED, 99), null);
  });

  it('is that of the paragraph after a marker, whatever number is written in it', () => {
    const wrong = articleOf('<!-- page 1 -->\n\nShort.\n\n<!-- page 2 (begins 900 characters above) -->\n\nMore.');
    assert.deepEqual(
      pagesIn(wrong).map(({ name }) => name),
      ['1', '2'],
    );
    assert.equal(printed(locatorOf(wrong, range(wrong, 'Short'))), 'p. 1');
  });
});

describe('the words that a locator names', () => {
  const named = (article: Article, written: string) => {
    const locator = readLocator(written)?.locator;
    assert.ok(locator, written);
    return rangesNamed(article, locator)?.map(({ start, end }) => article.text.slice(start, end).slice(0, 9));
  };

  it('are those of its pages', () => {
    assert.deepEqual(named(PAGED, 'p. 2'), ['the band\n']);
    assert.deepEqual(named(PAGED, 'pp. 2-3'), ['the band\n', 'Nobody di']);
    assert.deepEqual(named(PAGED, 'pp. iv-1'), ['The prefa', 'The pier ']);
    assert.deepEqual(named(PAGED, 'p. IV'), ['The prefa']);
    assert.deepEqual(named(PAGED, 'p. 77'), []);
  });

  it('are those of its paragraphs, whether or not there are pages', () => {
    assert.deepEqual(named(PAGED, 'para. 5'), ['Nobody di']);
    assert.deepEqual(named(PLAIN, 'paras. 2-3'), ['The ships', 'Nobody di']);
    assert.deepEqual(named(PLAIN, 'para. 4'), []);
  });

  it('cannot be determined where nothing says so', () => {
    assert.equal(named(PLAIN, 'p. 2'), undefined);
    assert.equal(named(PAGED, 'chap. 2'), undefined);
  });

  it('are found by an abbreviated last number, and by a name with a dash in it', () => {
    const book = articleOf(
      ['123', '124', '125', 'A-1'].map((page) => `<!-- page ${page} -->\n\nText of ${page}.`).join('\n\n'),
    );
    assert.equal(named(book, 'pp. 123-5')?.length, 3);
    assert.equal(rangesNamed(book, { label: 'page', value: 'A-1' })?.length, 1);
  });
});

describe('places to cite after a key', () => {
  const offered = (article: Article, marked: string) => {
    const typed = locatorAt(parseDraft(marked.replace('|', '')), marked.indexOf('|'));
    assert.ok(typed, marked);
    return citablePlaces(article, typed).map(({ locator }) => printLocator(locator));
  };

  it('are pages, where there are any', () => {
    assert.deepEqual(offered(PAGED, '[@speech, |]'), ['p. iv', 'p. 1', 'p. 2', 'p. 3']);
    assert.deepEqual(offered(PAGED, '[@speech, p. 2|]'), ['p. 2']);
    assert.deepEqual(offered(PAGED, '[@speech, p. i|]'), ['p. iv']);
  });

  it('are paragraphs, where there are none or those are asked for', () => {
    assert.deepEqual(offered(PLAIN, '[@speech, p. |]'), ['para. 1', 'para. 2', 'para. 3']);
    assert.deepEqual(offered(PAGED, '[@speech, para. 5|]'), ['para. 5']);
  });
});

describe('a passage that runs over the end of a page', () => {
  it('is quoted without the marker between its paragraphs', () => {
    const library = new Library();
    const extraction = { quotations: [], entities: [], figures: [] };
    library.update({ add: [{ article: PAGED, extraction, origin: 'own' }] });
    const passage = quotablePassage(library, 'speech', from(PAGED, 'The ships', 'disagreed.'));
    assert.equal(passage?.words.text.replace(/\n+/gu, '|'), 'The ships came in at noon.|Nobody disagreed.');
    assert.equal(printed(passage?.words.citation.locator ?? null), 'pp. 2-3');
  });

  it('keeps what only looks like one', () => {
    assert.equal(withoutPageMarkers(`a\n${pageMarker('v >\n2', 12)}\nb`), 'a\n\nb');
    assert.equal(withoutPageMarkers('a <!-- page 2 --> b'), 'a <!-- page 2 --> b');
  });
});
