import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Quotation } from '../../../../src/engine/library/model.js';
import { StatementIndex } from '../../../../src/engine/library/statements.js';

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

  it('is the same after any changes as when built at once', () => {
    const texts = [HARBOUR, HARBOUR.slice(0, 40), HARBOUR.slice(30), 'Quite another thing was said about it then.'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean()), { maxLength: 12 }), (changes) => {
        const left = new Map<string, Quotation>();
        const current = (id: string) => [...left.values()].find((each) => each.id === id);
        const changed = new StatementIndex(current);
        for (const [article, text, remove] of changes) {
          const id = `a${article}`;
          if (remove) {
            changed.removeArticle(id);
            left.delete(id);
          } else {
            const said = quotation(id, texts[text] ?? '');
            changed.replaceArticle(id, [said], undefined);
            left.set(id, said);
          }
        }
        const fresh = new StatementIndex(current);
        for (const [id, said] of left) fresh.replaceArticle(id, [said], undefined);
        for (const said of left.values()) {
          const ids = (index: StatementIndex) => index.alsoReported(said.id).map(({ id }) => id);
          assert.deepEqual(ids(changed), ids(fresh));
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
