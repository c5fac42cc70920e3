import assert from 'node:assert/strict';
import { textsIn } from '../../../../scripts/localize.js';
import { type InterfaceTexts, useTexts } from '../../../../src/engine/text/interface-texts.js';
import { FailedFiles } from '../../../../src/extension/sources/failed-files.js';

describe('files that failed', () => {
  afterEach(() => useTexts(null));

  it('are tried again in another language, in which the reason is not known', () => {
    const stored = new Map<string, unknown>();
    const memory = {
      get: (key: string) => stored.get(key),
      update: async (key: string, value: unknown) => void stored.set(key, value),
    };
    const stamp = { mtime: 5, size: 5 };
    new FailedFiles(memory).add('a.md', stamp, 'It took too long.');
    assert.equal(new FailedFiles(memory).reasonFor('a.md', stamp), 'It took too long.');
    useTexts(textsIn('l10n/bundle.l10n.de.json') as InterfaceTexts);
    assert.equal(new FailedFiles(memory).reasonFor('a.md', stamp), null);
    new FailedFiles(memory).add('a.md', stamp, 'Es hat zu lange gedauert.');
    assert.equal(new FailedFiles(memory).reasonFor('a.md', stamp), 'Es hat zu lange gedauert.');
    useTexts(null);
    assert.equal(new FailedFiles(memory).reasonFor('a.md', stamp), null);
  });

  it('are forgotten where they were stored otherwise', () => {
    const memory = { get: () => [['a.md', 5, 5, 'It took too long.'], 5, null], update: async () => undefined };
    assert.equal(new FailedFiles(memory).reasonFor('a.md', { mtime: 5, size: 5 }), null);
  });
});
