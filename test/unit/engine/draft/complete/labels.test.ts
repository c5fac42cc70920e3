import assert from 'node:assert/strict';
import { rowLabels } from '../../../../../src/engine/draft/complete/labels.js';

const labels = (...texts: string[]) =>
  rowLabels(
    texts.map((text) => ({ text })),
    40,
  );
const LONG = 'been clear which areas of the harbour we will rebuild first';

describe('rowLabels', () => {
  it('shows short texts whole and long ones as far as there is room', () => {
    assert.deepEqual(labels('One two.', LONG), ['One two.', 'been clear which areas of the harbour…']);
  });

  it('shows the part in which long texts differ', () => {
    const [a = '', b = ''] = labels(`${LONG} with stone`, `${LONG} with oak and iron`);
    assert.match(a, /^been clear… .*stone$/);
    assert.match(b, /^been clear… .*oak and iron$/);
  });

  it('tells a text from a longer one that begins like it', () => {
    const [a = '', b = ''] = labels(LONG, `${LONG}, and we will not sell the old quay`);
    assert.notEqual(a, b);
    assert.match(a, /first$/);
  });

  it('tells many apart', () => {
    const all = labels(
      ...['one', 'two', 'three', 'four'].map((word) => `${LONG} number ${word} of all those that follow it`),
    );
    assert.equal(new Set(all).size, 4);
  });

  it('keeps the typed words in sight', () => {
    const text = `${LONG} and then some`;
    const start = text.indexOf('rebuild');
    const [label = ''] = rowLabels([{ text, highlight: { start, end: start + 7 } }], 40);
    assert.match(label, /^….*rebuild first/);
  });

  it('stays within its length, on one line, and cuts no character', () => {
    for (const text of [LONG, 'x'.repeat(90), '🙂'.repeat(60), `a\n\n${LONG}`]) {
      const [label = ''] = labels(text);
      assert.ok(label.length <= 41 && !/[\n\uD800-\uDBFF](?:…|$)/.test(label), label);
    }
  });
});
