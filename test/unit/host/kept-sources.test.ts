import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { KeptQuotation } from '../../../src/engine/draft/kept/kept-quotations.js';
import { KeptSources } from '../../../src/host/kept-sources.js';
import * as part from '../../../src/service/check-part.js';
import { utf8 } from '../../../src/worker/utf8.js';

const SOON = 60_000;
const QUOTATION: KeptQuotation = {
  key: 'pier',
  words: 'in May',
  text: 'in May',
  prefix: '',
  suffix: '',
  paragraph: 2,
  place: 'para. 2',
  extent: 'full',
  hash: 'a',
  date: '2026-11-12',
};

describe('what sources said, in its file', () => {
  let warnings: string[];
  beforeEach(() => {
    warnings = [];
    mock.timers.enable({ apis: ['setTimeout'] });
    mock.method(console, 'warn', (line: string) => void warnings.push(line));
  });
  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  /** Lets the timer and then all promises run. */
  const later = async () => {
    mock.timers.tick(SOON);
    await new Promise(setImmediate);
  };

  /** Notes a quotation of a draft, as a check does. */
  async function note(sources: KeptSources, words = 'in May') {
    const kept = await sources.open();
    kept?.keep({ ...QUOTATION, words });
    kept?.settle('a', [{ key: 'pier', words }]);
    await sources.changed();
    await later();
  }

  /** The same without waiting. */
  async function noted(sources: KeptSources, words: string) {
    const kept = await sources.open();
    kept?.keep({ ...QUOTATION, words });
    kept?.settle('a', [{ key: 'pier', words }]);
    await sources.changed();
  }

  function opened(readKept: () => Promise<Uint8Array | null>) {
    const written: string[] = [];
    const failures: Error[] = [];
    const writeKept = async (bytes: Uint8Array) => {
      const failure = failures.pop();
      if (failure !== undefined) throw failure;
      written.push(utf8.decode(bytes));
    };
    const sources = new KeptSources({ readKept, writeKept }, async () => part);
    sources.allRead();
    return { sources, written, failures };
  }

  it('is written where there is no file, or one that was read', async () => {
    for (const text of [null, '{"format":1,"quotations":[]}']) {
      const { sources, written } = opened(async () => (text === null ? null : utf8.encode(text)));
      await note(sources);
      assert.equal(written.length, 1);
      assert.match(written[0] ?? '', /in May/u);
    }
    assert.deepEqual(warnings, []);
  });

  it('is never written over a file that cannot be read', async () => {
    const { sources, written } = opened(async () => Promise.reject(new Error('No permission.')));
    await note(sources);
    await note(sources, 'in June');
    assert.deepEqual(written, []);
    assert.equal(warnings.length, 1);
  });

  it('is never written over a file of another format, or a damaged one', async () => {
    for (const text of ['', '{"format":2,"quotations":[]}', '{"format":1,"quotations":[']) {
      warnings = [];
      const { sources, written } = opened(async () => utf8.encode(text));
      await note(sources);
      await note(sources, 'in June');
      assert.deepEqual(written, [], text);
      assert.equal(warnings.length, 1, text);
    }
  });

  it('is written after a failure with the next check, though nothing else has changed', async () => {
    const { sources, written, failures } = opened(async () => null);
    failures.push(new Error('The disk is full.'));
    await note(sources);
    assert.deepEqual(written, []);
    await note(sources);
    assert.equal(written.length, 1);
  });

  it('is written at once at the end of a session, and only once', async () => {
    const { sources, written } = opened(async () => null);
    await noted(sources, 'in May');
    assert.deepEqual(written, []);
    await sources.storeNow();
    assert.equal(written.length, 1);
    await sources.storeNow();
    await later();
    assert.equal(written.length, 1);
  });

  it('is not written at the end of a session over a file that was not read', async () => {
    const { sources, written } = opened(async () => utf8.encode('{"format":99}'));
    await noted(sources, 'in May');
    await sources.storeNow();
    assert.deepEqual(written, []);
  });
});
