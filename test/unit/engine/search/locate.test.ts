import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SearchIndex } from '../../../../src/engine/search/index.js';
import type { Origin } from '../../../../src/engine/search/record.js';
import { HARBOUR, ORCHARD, record } from './records.js';

const LONG = [
  record(
    'flood#p1',
    'The river rose by four metres in a single night, and before dawn the lower town had to be left to the water.',
    { kind: 'paragraph' },
  ),
  record('flood#q1', 'the lower town had to be left to the water'),
  record(
    'flood#p2',
    'By Tuesday the council counted three hundred ruined houses, two broken bridges and a school without a roof.',
    { kind: 'paragraph' },
  ),
  record(
    'flood#p3',
    'Nobody in the valley expects the insurers to pay before the summer, if they ever pay at all for what was lost.',
    { kind: 'paragraph' },
  ),
];

function indexed(): SearchIndex {
  const index = new SearchIndex();
  index.replaceArticle('harbour', HARBOUR);
  index.replaceArticle('orchard', ORCHARD);
  index.replaceArticle('flood', LONG);
  return index;
}

function covered(origin: Origin | undefined): string | undefined {
  return origin?.record.text.slice(origin.range.start, origin.range.end);
}

function shown(passage: string, origin: Origin | undefined): string[] {
  return (origin?.alignment ?? []).map(({ op, passage: p, source: s }) => {
    const mine = p ? passage.slice(p.start, p.end) : '';
    const theirs = s ? (origin?.record.text.slice(s.start, s.end) ?? '') : '';
    return op === 'equal' ? mine : `${op}:${mine}/${theirs}`;
  });
}

describe('where a passage is from', function () {
  this.timeout(600_000);
  const index = indexed();

  it('prefers the quotation to its paragraph', () => {
    const found = index.locate('The lower town had to be left to the water');
    assert.deepEqual(
      found.map((origin) => origin.record.id),
      ['flood#q1', 'flood#p1'],
    );
    assert.equal(found[0]?.similarity, 1);
  });

  it('compares only articles that may have a passage word for word, and finds it there all the same', () => {
    const passage = 'lower town had to be left to the water';
    const asked = new Set<string>();
    const found = index.locate(passage, {
      mayHold: (id) => {
        asked.add(id);
        return id === 'flood';
      },
    });
    assert.ok(asked.has('flood'));
    assert.deepEqual(
      found.map(({ record: { id } }) => id),
      index.locate(passage).map(({ record: { id } }) => id),
    );
    assert.deepEqual(index.locate(passage, { mayHold: () => false }), []);
  });

  it('finds each run of words where it is, also over two paragraphs, among many that are alike', () => {
    const words = Array.from({ length: 90 }, (_, at) => `w${at % 9}${'abcdefghij'.charAt(at % 10)}x`);
    const many = new SearchIndex();
    const text = fc.array(fc.constantFrom(...words), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text), { minLength: 3, maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        (articles, at, from) => {
          for (const [number, paragraphs] of articles.entries())
            many.replaceArticle(
              `a${number}`,
              paragraphs.map((each, part) => record(`a${number}#p${part + 1}`, each.join(' '), { kind: 'paragraph' })),
            );
          const whole = articles[at % articles.length]?.flat() ?? [];
          const run = whole.slice(from % (whole.length - 7)).slice(0, 12);
          const holds = (id: string) => (articles[Number(id.slice(1))]?.flat().join(' ') ?? '').includes(run.join(' '));
          const ids = (mayHold?: (id: string) => boolean) =>
            new Set(
              many
                .locate(run.join(' '), { limit: 24, mayHold })
                .flatMap(({ record: { articleId } }) => (holds(articleId) ? [articleId] : [])),
            );
          for (const id of ids()) assert.ok(ids(holds).has(id), id);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('aligns what was changed, added and dropped', () => {
    const passage =
      'By Tuesday the mayor counted three hundred ruined houses, two bridges and even a school without a roof';
    const [origin] = index.locate(passage);
    assert.equal(origin?.record.id, 'flood#p2');
    const changes = shown(passage, origin).filter((word) => word.includes(':'));
    assert.deepEqual(changes, ['changed:mayor/council', 'dropped:/broken', 'added:even/']);
    assert.equal(covered(origin), LONG[2]?.text.slice(0, -1));
  });

  it('finds a passage with a third of its words changed', () => {
    const passage =
      'Nobody in our city expects all insurers to act before next summer, if they even pay anything at all';
    assert.equal(index.locate(passage)[0]?.record.id, 'flood#p3');
  });

  it('finds a passage cut by an ellipsis', () => {
    const passage = 'The river rose by four metres … the lower town had to be left';
    const [origin] = index.locate(passage);
    assert.equal(origin?.record.id, 'flood#p1');
    assert.equal(origin?.similarity, 1);
  });

  it('finds a passage that runs over two paragraphs', () => {
    const passage = 'two broken bridges and a school without a roof. Nobody in the valley expects the insurers to pay';
    const [origin] = index.locate(passage);
    assert.equal(origin?.record.id, 'flood#p2');
    assert.equal(covered(origin), 'two broken bridges and a school without a roof');
    assert.equal(origin?.next?.record.id, 'flood#p3');
    assert.equal(covered(origin?.next), 'Nobody in the valley expects the insurers to pay');
    assert.equal(origin?.similarity, 1);
  });

  it('finds a few words only word for word', () => {
    assert.equal(index.locate('highest tides')[0]?.record.id, 'harbour#q1');
    assert.equal(covered(index.locate('ruined HOUSES')[0]), 'ruined houses');
    assert.deepEqual(index.locate('tides highest'), []);
    assert.deepEqual(index.locate('tides'), []);
  });

  it('does not read a possessive as the word itself', () => {
    const [origin] = index.locate('India called the 1,250 lost trees a national worry');
    assert.ok(origin && origin.record.id === 'orchard#p1' && origin.similarity < 1);
  });

  it('says when nothing is close enough', () => {
    for (const passage of [
      '',
      '…',
      'the of and',
      'A parliamentary committee rejected the tax reform on Thursday evening',
      'and before the summer they had to be in the school of the town by Tuesday',
    ]) {
      assert.deepEqual(
        index.locate(passage).map((origin) => covered(origin)),
        [],
        passage,
      );
    }
  });

  it('keeps to an article, to kinds and to a limit', () => {
    const passage = 'the lower town had to be left to the water';
    assert.deepEqual(index.locate(passage, { articleId: 'harbour' }), []);
    assert.equal(index.locate(passage, { articleId: 'flood' }).length, 2);
    assert.deepEqual(
      index.locate(passage, { kinds: ['paragraph'] }).map((origin) => origin.record.id),
      ['flood#p1'],
    );
    assert.equal(index.locate(passage, { limit: 1 }).length, 1);
    assert.deepEqual(index.locate(passage, { articleId: 'nowhere' }), []);
  });

  it('follows changes', () => {
    const changing = indexed();
    changing.removeArticle('flood');
    assert.deepEqual(changing.locate('the lower town had to be left to the water'), []);
    changing.replaceArticle('flood', LONG);
    assert.equal(changing.locate('the lower town had to be left to the water').length, 2);
  });

  it('finds every excerpt of five words or more, word for word', () => {
    const vocabulary =
      'ash birch cedar elm fir gum hazel ivy juniper larch maple oak pine rowan d’or e-mail Größe 12,500'.split(' ');
    const text = fc.array(fc.constantFrom(...vocabulary), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (texts, which, from, length) => {
          const records = texts.map((words, i) => record(`a#${i}`, words.join(' '), { articleId: 'a' }));
          const local = new SearchIndex();
          local.replaceArticle('a', records);
          const words = texts[which % texts.length] ?? [];
          const start = from % (words.length - 4);
          const excerpt = words.slice(start, start + 5 + (length % (words.length - start - 4))).join(' ');
          const found = local.locate(excerpt, { limit: 20 });
          assert.ok(
            found.some((origin) => covered(origin)?.includes(excerpt) && origin.similarity === 1),
            excerpt,
          );
        },
      ),
    );
  });

  it('gives alignments that hold each word once, in order, for any passage', () => {
    const words = [...HARBOUR, ...ORCHARD, ...LONG].flatMap(({ text }) => text.split(' '));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => {
        const passage = parts.join(' ');
        for (const origin of index.locate(passage)) {
          assert.ok(origin.similarity > 0 && origin.similarity <= 1);
          let [p, s] = [0, 0];
          for (const { op, passage: mine, source } of origin.alignment) {
            assert.equal(mine === null, op === 'dropped');
            assert.equal(source === null, op === 'added');
            if (mine) assert.ok(p <= mine.start && mine.end <= passage.length);
            if (source) assert.ok(s <= source.start && source.end <= origin.record.text.length);
            p = mine?.end ?? p;
            s = source?.end ?? s;
          }
        }
      }),
    );
  });

  it('stays bounded for hostile passages', () => {
    const huge = new SearchIndex();
    huge.replaceArticle('x', [record('x#1', 'the harbour wall '.repeat(20_000), { kind: 'paragraph' }), ...HARBOUR]);
    for (const passage of [
      'the harbour wall '.repeat(15_000),
      'x'.repeat(250_000),
      '— '.repeat(125_000),
      '"\ud800'.repeat(1000),
    ]) {
      assert.ok(huge.locate(passage).length <= 5);
    }
  });
});
