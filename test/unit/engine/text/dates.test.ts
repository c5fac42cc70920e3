import assert from 'node:assert/strict';
import { dateWords, daySpan } from '../../../../src/engine/text/dates.js';

describe('dates in search', () => {
  const cases: readonly [string, readonly [number, number] | null][] = [
    ['2024-06-27', [20240627, 20240627]],
    ['2024-06~', [20240601, 20240631]],
    ['2024', [20240101, 20241231]],
    ['202X', [20200101, 20291231]],
    ['2024-06-XX', [20240601, 20240631]],
    ['2024-XX-12?', [20240112, 20241212]],
    ['2024-21', [20240301, 20240531]],
    ['2022/2024-05', [20220101, 20240531]],
    ['../2024', [-99991231, 20241231]],
    ['2024/..', [20240101, 99991231]],
    ['2024-13', null],
    ['june', null],
    ['', null],
    ['2024/2025/2026', null],
  ];
  for (const [edtf, span] of cases) {
    it(`spans ${edtf || 'nothing'}`, () => {
      const found = daySpan(edtf);
      assert.deepEqual(found && [found.first, found.last], span);
    });
  }

  it('can be found by the words for them', () => {
    assert.equal(dateWords('2024-06-27'), '2024 june 06 27');
    assert.equal(dateWords('2024-06~').trim(), '2024 june 06');
    assert.equal(dateWords('').trim(), '');
  });
});
