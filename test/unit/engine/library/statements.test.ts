import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LibraryArticle, Quotation } from '../../../../src/engine/library/model.js';
import { SnapshotReader, SnapshotWriter } from '../../../../src/engine/library/snapshot/parts.js';
import { StatementIndex } from '../../../../src/engine/library/statements.js';
import { finish } from '../../../../src/engine/library/steps.js';
import { joined } from '../../../../src/engine/search/bytes.js';
import { utf8 } from '../../../../src/worker/utf8.js';

let next = 0;

function quotation(articleId: string, text: string, speaker: string | null = 'Maria Okafor'): Quotation {
  next += 1;
  return {
    id: `${articleId}#q${next}`,
    articleId,
    start: 0,
    end: text.length + 2,
    text,
    kind: 'direct',
    paragraph: 1,
    speaker: speaker === null ? null : { name: speaker, entity: null, mention: null, basis: 'stated' },
    speakerId: null,
    cue: null,
  };
}

/** An index of one quotation an article, all of one day unless told; and what each also is reported as. */
function indexOf(...reports: [text: string, speaker?: string | null, issued?: string][]) {
  const known = new Map<string, Quotation>();
  const index = new StatementIndex((id) => known.get(id));
  const quotations = reports.map(([text, speaker], i) => quotation(`a${i}`, text, speaker));
  quotations.forEach((each, i) => {
    known.set(each.id, each);
    index.replaceArticle(each.articleId, [each], reports[i]?.[2] ?? '2026-05-01');
  });
  return {
    index,
    quotations,
    alike: (i: number) => index.alsoReported(quotations[i]?.id ?? '').map((q) => q.articleId),
  };
}

/** The index of some articles as it is when it is opened again, with nothing posted yet. */
function openedAgain(
  index: StatementIndex,
  ids: readonly string[],
  current: (id: string) => Quotation | undefined,
): StatementIndex {
  const snapshot = new SnapshotWriter(utf8);
  finish(index.write(snapshot, (id) => ids.indexOf(id)));
  const bytes = new Uint8Array(joined(snapshot.written));
  const opened = new StatementIndex(current);
  const articles = ids.map((id) => ({ article: { metadata: { id } } }) as LibraryArticle);
  opened.read(new SnapshotReader(bytes, utf8), articles);
  return opened;
}

function posted(index: StatementIndex): StatementIndex {
  while (index.post());
  return index;
}

const HARBOUR = 'We will open the new harbour before the winter, and every ship will find room in it.';

describe('StatementIndex', () => {
  it('finds other wordings, fragments and longer reports of one utterance, longest first', () => {
    const { index, quotations, alike } = indexOf(
      [HARBOUR],
      ['We shall open the new harbour before winter, and each ship will find room in it'],
      ['before the winter, and every ship'],
      [`It has been hard. ${HARBOUR} I promise that.`],
      ['Nothing whatever has been decided about the bridge over the river.'],
    );
    assert.deepEqual(alike(0), ['a3', 'a1', 'a2']);
    assert.deepEqual(alike(4), []);
    const [statement, ...others] = index.statements();
    assert.deepEqual(others, []);
    assert.equal(statement?.quotationIds.length, 4);
    assert.equal(statement?.quotationIds[0], quotations[3]?.id);
  });

  it('takes a few words for another wording only where the longer has all of them', () => {
    const clean = 'Two years ago I was told that the mud was clean';
    const { alike } = indexOf(
      [clean],
      ['The mud was never clean.'],
      ['the mud was clean'],
      ['I was told the mud was clean'],
    );
    assert.deepEqual(alike(0), ['a3', 'a2']);
    assert.deepEqual(alike(1), []);
  });

  it('never joins what two people said, not even through a report without a speaker', () => {
    const { index, alike } = indexOf([HARBOUR, 'Maria Okafor'], [HARBOUR, 'Erik Lind'], [HARBOUR, null]);
    assert.deepEqual(alike(0), ['a2']);
    assert.deepEqual(alike(1), ['a2']);
    for (const { quotationIds } of index.statements()) assert.ok(quotationIds.length <= 2);
  });

  it('keeps apart what was said at other times; an uncertain month counts as the whole month', () => {
    assert.deepEqual(indexOf([HARBOUR, 'A', '2026-05-01'], [HARBOUR, 'A', '2027-05-01']).alike(0), []);
    assert.deepEqual(indexOf([HARBOUR, 'A', '2026-05-28'], [HARBOUR, 'A', '2026-06~']).alike(0), ['a1']);
  });

  it('takes a fragment of a few words only for the very same words', () => {
    assert.deepEqual(indexOf(['countries of concern'], ['Countries of concern.']).alike(0), ['a1']);
    assert.deepEqual(indexOf(['countries of concern'], ['countries of interest']).alike(0), []);
  });

  it('does not join quotations of the same article', () => {
    const [first, second] = [quotation('a', HARBOUR), quotation('a', HARBOUR)];
    const index = new StatementIndex((id) => [first, second].find((each) => each.id === id));
    index.replaceArticle('a', [first, second], undefined);
    assert.deepEqual(index.alsoReported(first.id), []);
    assert.deepEqual(index.statements(), []);
  });

  it('is the same after any changes as when built at once, however often it is opened again between them', () => {
    const texts = [HARBOUR, HARBOUR.slice(0, 40), HARBOUR.slice(30), 'Quite another thing was said about it then.'];
    const ids = ['a0', 'a1', 'a2', 'a3'];
    const change = fc.tuple(
      fc.nat(3),
      fc.nat(3),
      fc.constantFrom('put', 'remove', 'open', 'remove before all is posted'),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 14 }), (changes) => {
        const left = new Map<string, Quotation>();
        const current = (id: string) => [...left.values()].find((each) => each.id === id);
        let changed = new StatementIndex(current);
        for (const [article, text, what] of changes) {
          const id = `a${article}`;
          if (what === 'open' || what === 'remove before all is posted') changed = openedAgain(changed, ids, current);
          if (what.startsWith('remove')) {
            changed.removeArticle(id);
            left.delete(id);
          }
          // Nothing changes between two openings.
          if (what === 'open') changed = openedAgain(changed, ids, current);
          posted(changed);
          if (what !== 'put') continue;
          const said = quotation(id, texts[text] ?? '');
          changed.replaceArticle(id, [said], undefined);
          left.set(id, said);
        }
        const fresh = new StatementIndex(current);
        for (const [id, said] of left) fresh.replaceArticle(id, [said], undefined);
        for (const said of left.values()) {
          const found = (index: StatementIndex) => index.alsoReported(said.id).map(({ id }) => id);
          assert.deepEqual(found(changed), found(fresh));
        }
      }),
    );
  });

  it('does not follow a run of words that too many have, until few have it again', () => {
    const said = (i: number) => quotation(`a${i}`, `one two three x${i} four five y${i} six seven z${i}`);
    const quotations = Array.from({ length: 72 }, (_, i) => said(i));
    const known = new Map(quotations.map((each) => [each.id, each]));
    const index = new StatementIndex((id) => known.get(id));
    const put = (i: number) => {
      const each = quotations[i];
      assert.ok(each);
      index.replaceArticle(each.articleId, [each], undefined);
      return () => index.alsoReported(each.id).length;
    };
    const alike = Array.from({ length: 71 }, (_, i) => put(i));
    assert.equal(alike[0]?.(), 64);
    assert.equal(alike[64]?.(), 64);
    assert.equal(alike[70]?.(), 0);
    for (let i = 0; i < 7; i += 1) index.removeArticle(`a${i}`);
    assert.equal(put(71)(), 64);
  });

  it('knows when it is opened again which runs of words too many have', () => {
    const said = (i: number) => quotation(`a${i}`, `one two three x${i} four five y${i} six seven z${i}`);
    const quotations = Array.from({ length: 302 }, (_, i) => said(i));
    const known = new Map(quotations.map((each) => [each.id, each]));
    const current = (id: string) => known.get(id);
    const index = new StatementIndex(current);
    const last = quotations.pop();
    assert.ok(last);
    for (const each of quotations) index.replaceArticle(each.articleId, [each], undefined);
    const ids = quotations.map(({ articleId }) => articleId);
    const opened = openedAgain(index, ids, current);
    // Some go before all are posted, and some after; of those that are in too many, no more than this many are known.
    assert.ok(opened.post());
    for (const id of ids.slice(0, 3)) opened.removeArticle(id);
    for (const id of ids.slice(298, 301)) opened.removeArticle(id);
    posted(opened);
    for (const both of [index, opened]) {
      for (const id of [...ids.slice(0, 3), ...ids.slice(298, 301)]) both.removeArticle(id);
      both.replaceArticle(last.articleId, [last], undefined);
      assert.equal(both.alsoReported(last.id).length, 0);
      both.removeArticle(last.articleId);
    }
    for (const id of ids.slice(3, 298)) if (ids.indexOf(id) < 250) opened.removeArticle(id);
    opened.replaceArticle(last.articleId, [last], undefined);
    assert.ok(opened.alsoReported(last.id).length > 0);
  });

  it('finds a short quotation in a long one that has its words, and not where they are only scattered', () => {
    const filler = Array.from({ length: 60 }, (_, i) => `word${i}`);
    const short = 'the price of the bread and the price of the oil';
    const within = [...filler.slice(0, 30), short, ...filler.slice(30)].join(' ');
    const scattered = `the price of the ${filler.join(' the of ')}`;
    assert.deepEqual(indexOf([short], [within], [scattered]).alike(0), ['a1']);
    assert.deepEqual(indexOf([scattered], [within], [short]).alike(2), ['a1']);
  });

  it('finds all reports of words that a hundred articles have, whichever came first', () => {
    const { index, quotations, alike } = indexOf(...Array.from({ length: 100 }, (): [string] => [HARBOUR]));
    assert.equal(alike(0).length, 99);
    assert.equal(alike(99).length, 99);
    const [first] = quotations;
    assert.ok(first);
    index.replaceArticle(first.articleId, [first], '2026-05-01');
    assert.equal(alike(0).length, 99);
    index.removeArticle('a5');
    assert.equal(alike(0).length, 98);
    assert.ok(!alike(0).includes('a5'));
  });
});
