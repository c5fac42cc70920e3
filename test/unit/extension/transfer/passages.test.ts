import assert from 'node:assert/strict';
import { printPassage, readPassage } from '../../../../src/extension/transfer/passages.js';
import type { Passage } from '../../../../src/service/passages.js';

describe('a passage that travels as text', () => {
  const passages: readonly Passage[] = [
    { articleId: 'lee2024-budget' },
    { articleId: 'lee2024-budget', paragraph: 3 },
    { articleId: 'lee2024-budget', range: { start: 0, end: 12 } },
  ];
  for (const passage of passages) {
    it(`arrives as it was sent: ${JSON.stringify(passage)}`, () => {
      assert.deepEqual(JSON.parse(JSON.stringify(readPassage(printPassage(passage)))), passage);
    });
  }

  const others = [
    'words',
    'null',
    '[]',
    '{}',
    '{"articleId":1}',
    '{"articleId":"a","range":{"start":0}}',
    '{"articleId":"a","range":{"start":-1,"end":2}}',
    '{"articleId":"a","range":[0,2]}',
    '{"articleId":"a","range":null}',
    '{"articleId":"a","paragraph":0}',
    '{"articleId":"a","paragraph":1.5}',
    '{"articleId":"a","paragraph":"1"}',
  ];
  for (const text of others) {
    it(`is not taken for one: ${text}`, () => {
      assert.equal(readPassage(text), null);
    });
  }
});
