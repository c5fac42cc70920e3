import assert from 'node:assert/strict';
import { perVersion } from '../../../../src/service/per-version.js';
import { concatenated, rows, rowsOf } from '../../../../src/service/trees/rows.js';

const node = (id: string) => ({ id, label: id, icon: 'quote' });

describe('rows of a view', () => {
  it('are made when they are asked for, each by its index', () => {
    let made = 0;
    const list = rowsOf([...'abc'], (id) => {
      made++;
      return node(id);
    });
    assert.equal(list.length, 3);
    assert.equal(made, 0);
    assert.equal(list.row(1).id, 'b');
    assert.equal(made, 1);
    assert.throws(() => list.row(3), RangeError);
  });

  it('follow each other where lists do', () => {
    const list = concatenated(rows(), rowsOf([...'ab'], node), rows(), rows(node('c')));
    assert.deepEqual(
      Array.from({ length: list.length }, (_, index) => list.row(index).id),
      ['a', 'b', 'c'],
    );
    assert.throws(() => list.row(3), RangeError);
  });
});

describe('what is worked out per version', () => {
  it('is worked out when asked for, once for each version', () => {
    const library = { version: 1 };
    let worked = 0;
    const value = perVersion(library, () => `${library.version}, ${++worked}`);
    assert.equal(worked, 0);
    assert.deepEqual([value(), value()], ['1, 1', '1, 1']);
    library.version = 2;
    assert.equal(value(), '2, 2');
  });
});
