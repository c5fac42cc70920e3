import assert from 'node:assert/strict';
import { lineStart } from '../../../../src/engine/text/line-start.js';

describe('where a line starts', () => {
  for (const end of ['\n', '\r\n', '\r'])
    it(`is after ${JSON.stringify(end)}, or the beginning`, () => {
      const text = `${end}one${end}${end}two`;
      const starts = [0, end.length, end.length * 2 + 3, end.length * 3 + 3];
      for (const start of starts) assert.equal(lineStart(text, start), start);
      assert.equal(lineStart(text, (starts[1] ?? 0) + 2), starts[1]);
      assert.equal(lineStart(text, text.length), starts[3]);
    });
});
