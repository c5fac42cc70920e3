import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ExtractedQuotation } from '../../../../src/engine/extract/extraction.js';
import { Library } from '../../../../src/engine/library/library.js';
import type { LibraryArticle } from '../../../../src/engine/library/model.js';
import { type Groups, groupsOf } from '../../../../src/service/trees/groups.js';
import { LibraryGroups } from '../../../../src/service/trees/library-groups.js';
import { GROUPINGS } from '../../../../src/service/trees/place.js';
import { QuotationsTree } from '../../../../src/service/trees/quotations-tree.js';
import type { List } from '../../../../src/service/trees/rows.js';
import { deskWith } from '../desk.js';

const SPEAKERS = ['Ann Lee', 'Omar Haddad', null] as const;

interface Made {
  readonly id: string;
  readonly issued: string | undefined;
  /** Who says each of its quotations, as an index; the last is words as words, which nobody lists. */
  readonly said: readonly number[];
}

const made = fc.record<Made>({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  issued: fc.constantFrom('2024', '2025-06', undefined),
  said: fc.array(fc.nat({ max: 3 }), { maxLength: 4 }),
});
const steps = fc.array(
  fc.record({
    add: fc.uniqueArray(made, { selector: ({ id }) => id, maxLength: 3 }),
    remove: fc.subarray(['a', 'b', 'c', 'd']),
    looks: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

function articleOf({ id, issued, said }: Made): LibraryArticle {
  const text = '“Words.” '.repeat(said.length);
  const quotations = said.map((who, i): ExtractedQuotation => {
    const name = SPEAKERS[who] ?? null;
    const start = 9 * i;
    return {
      start,
      end: start + 8,
      text: 'Words.',
      kind: who === SPEAKERS.length ? 'other' : 'direct',
      paragraph: 1,
      speaker: name === null ? null : { name, entity: null, mention: null, basis: 'stated' },
      cue: null,
    };
  });
  return {
    article: {
      metadata: { id, type: 'article', text: 'full', ...(issued === undefined ? {} : { issued }) },
      format: 'plain',
      text,
      paragraphs: [{ number: 1, start: 0, end: text.length }],
    },
    extraction: { quotations, entities: [], figures: [] },
    origin: 'own',
  };
}

function all<T>(list: List<T>): (T | undefined)[] {
  return Array.from({ length: list.length }, (_, index) => list.at(index));
}

/** All that groups say, quotations by their ids. */
function account({ list, quotations }: Groups): unknown {
  return all(list).map((group) => ({ group, members: all(quotations(group?.key ?? 'none')).map((each) => each?.id) }));
}

describe('quotations in groups', () => {
  for (const grouping of GROUPINGS) {
    it(`by ${grouping} are, after any changes, what they would be if made again`, () => {
      fc.assert(
        fc.property(steps, (changes) => {
          const library = new Library();
          const groups = new LibraryGroups({ library }, grouping, () => undefined);
          for (const { add, remove, looks } of changes) {
            library.update({ add: add.map(articleOf), remove });
            if (!looks) continue;
            const fresh = groupsOf(
              { library },
              library.quotations.filter(({ kind }) => kind !== 'other'),
              grouping,
            );
            const inAnyOrder = (found: Groups) =>
              JSON.parse(JSON.stringify(account(found)), (key, value) => (key === 'members' ? value.sort() : value));
            assert.deepEqual(
              inAnyOrder({ list: groups.list, quotations: (key) => groups.quotations(key) }),
              inAnyOrder(fresh),
            );
          }
          groups.dispose();
        }),
        { numRuns: 200 },
      );
    });
  }

  it('put the busiest speaker first and the unattributed last', () => {
    const library = new Library();
    library.update({ add: [articleOf({ id: 'a', issued: undefined, said: [2, 2, 2, 0, 1, 1, 3] })] });
    const groups = new LibraryGroups({ library }, 'speaker', () => undefined);
    assert.deepEqual(
      all(groups.list).map((group) => [group?.label, group?.count]),
      [
        ['Omar Haddad', 2],
        ['Ann Lee', 1],
        ['Unattributed', 3],
      ],
    );
    assert.equal(groups.quotations('nobody').length, 0);
  });

  it('of very many new articles are counted while others have a turn', async () => {
    const library = new Library();
    const said = Array.from({ length: 40 }, (_, i) => i % 3);
    library.update({
      add: Array.from({ length: 5000 }, (_, i) => articleOf({ id: `a${i}`, issued: undefined, said })),
    });
    let grown: () => void = () => undefined;
    const groups = new LibraryGroups({ library }, 'speaker', () => grown());
    const counted = () => all(groups.list).reduce((sum, group) => sum + (group?.count ?? 0), 0);
    const steps = [counted()];
    while ((steps.at(-1) ?? 0) < 5000 * said.length) {
      await new Promise<void>((resolve) => {
        grown = resolve;
      });
      steps.push(counted());
    }
    groups.dispose();
    assert.ok(steps.length > 1, 'all were counted at once');
    assert.equal(steps.at(-1), 5000 * said.length);
  });
});

describe('the group of a speaker', () => {
  it('has the menus of the entity that speaks; that of a source has none', () => {
    const { known } = deskWith({ 'a.md': '---\nid: a\n---\n\n“The tide is in,” said Maria Okafor.\n' });
    const tree = new QuotationsTree(known, () => undefined);
    const first = (grouping: 'speaker' | 'source') => tree.rows({ grouping, filter: '', most: 10 }).row(0);
    const { label, context, entityId } = first('speaker');
    assert.deepEqual([label, context, entityId], ['Maria Okafor', 'entity.person', 'maria-okafor']);
    assert.equal(first('source').context, undefined);
  });
});
