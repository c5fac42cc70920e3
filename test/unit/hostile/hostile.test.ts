import assert from 'node:assert/strict';
import { readOtherFormat } from '../../../src/engine/article/other-formats.js';
import { readBibliography } from '../../../src/engine/bibliography/import.js';
import { metadataOf } from '../../../src/engine/bibliography/import-item.js';
import { checkSegment, encodeRecord, encodeSegment } from '../../../src/engine/library/cache.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { utf8 } from '../../../src/worker/utf8.js';
import { hostileFiles } from './cases.js';

const MAKER = '0123456789abcdef';

describe('hostile files', () => {
  for (const { name, text } of hostileFiles()) {
    it(`${name} is read, and does nothing`, () => {
      const intake = takeIn({ file: `sources/${name}`, text }, null, { readOther: readOtherFormat });
      const { article, extraction } = intake;
      if (article !== null) {
        assert.match(article.metadata.id, /^[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&\-+?<>~/]*$/u);
        assert.ok(!article.metadata.id.includes('..'));
        for (const quotation of extraction.quotations) {
          assert.ok(article.text.slice(quotation.start, quotation.end).includes(quotation.text));
        }
        // What the cache would keep of it passes the cache's own checks.
        const record = encodeRecord({ location: name, stamp: { mtime: 0, size: 0 }, hash: '', intake }, utf8);
        assert.equal(checkSegment(encodeSegment(MAKER, [record]), MAKER, utf8)?.length, 1);
        // JSON that is not a transcript may be anything.
      } else if (!name.endsWith('.json')) assert.notEqual(intake.problems.length, 0);
      assert.equal(Reflect.get({}, 'polluted'), undefined);
      assert.equal(Reflect.get(globalThis, 'evil'), undefined);
    }).timeout(600_000);
  }

  for (const { name, text } of hostileFiles().filter(({ text: content }) => content.length < 3_000_000)) {
    it(`${name} is not a bibliography that could do harm`, () => {
      for (const ending of ['.bib', '.json', '.yaml', '.ris']) {
        const { entries } = readBibliography(`a${ending}`, text);
        for (const { item } of entries.slice(0, 100)) metadataOf(item);
        assert.equal(Reflect.get({}, 'polluted'), undefined);
      }
    }).timeout(600_000);
  }
});
