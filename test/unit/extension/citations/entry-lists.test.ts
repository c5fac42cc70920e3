import assert from 'node:assert/strict';
import type { CslItem } from '../../../../src/engine/bibliography/csl-item.js';
import { citableEntries, EntryList } from '../../../../src/extension/citations/entry-lists.js';

const items = (...entries: string[]): CslItem[] =>
  entries.map((entry) => {
    const [id = '', title] = entry.split(' ');
    return { id, type: 'book', title };
  });

describe('the entries that a draft can cite', () => {
  const titles = (lists: readonly string[][], library: readonly string[] = []) =>
    citableEntries(
      lists.map((list) => new EntryList(items(...list))),
      library,
    ).items.map(({ id, title }) => `${id} ${title}`);

  it('are those of all lists, of each key the first', () => {
    assert.deepEqual(titles([['a 1', 'b 2', 'a 3'], [], ['b 4', 'c 5']]), ['a 1', 'b 2', 'c 5']);
    assert.deepEqual(titles([]), []);
  });

  it('are not those of the library', () => {
    assert.deepEqual(titles([['a 1', 'b 2'], ['c 3']], ['b', 'c', 'd']), ['a 1']);
  });

  it('are found by their keys', () => {
    const lists = [new EntryList(items('a 1', '__proto__ 2')), new EntryList(items('a 3', 'b 4'))];
    const entries = citableEntries(lists, ['b']);
    assert.deepEqual(
      ['a', 'b', 'c', '__proto__', 'constructor'].map((key) => entries.get(key)?.title),
      ['1', undefined, undefined, '2', undefined],
    );
  });

  it('are the list itself where nothing is left out, which is not gone through', () => {
    const [empty, list] = [new EntryList(), new EntryList(items('a 1', 'b 2'))];
    assert.equal(citableEntries([empty, list], ['c']).items, list.items);
  });
});
