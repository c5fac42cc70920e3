import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectedDigests, paragraphsOf, readDigest, root } from './load.js';
import { withoutQuotations } from './words.js';

describe('the bundled corpus', () => {
  const digests = expectedDigests();

  it('holds the five digests and nothing else', () => {
    const files = readdirSync(join(root, 'corpus')).sort();
    assert.deepEqual(files, digests.map(({ metadata }) => `${metadata.id}.md`).sort());
    assert.deepEqual(
      digests.map(({ paragraphs }) => paragraphs),
      [8, 14, 11, 16, 9],
    );
  });

  for (const { metadata, paragraphs, quotations } of digests) {
    describe(metadata.id, () => {
      it('says what its article says of itself, and no more', () => {
        assert.deepEqual(readDigest(metadata.id).metadata, metadata);
      });

      it(`has ${paragraphs} paragraphs`, () => {
        assert.equal(readDigest(metadata.id).paragraphs.length, paragraphs);
      });

      it('has every quotation, marks included, once, in its paragraph', () => {
        const bodies = paragraphsOf(readDigest(metadata.id));
        for (const { text, paragraph } of quotations) {
          const holding = bodies.flatMap((body, index) => (body.includes(text) ? [index + 1] : []));
          assert.deepEqual(holding, [paragraph], text);
        }
      });

      it('has no other quotations', () => {
        for (const [index, body] of paragraphsOf(readDigest(metadata.id)).entries()) {
          let rest = body;
          for (const { text, paragraph } of quotations) {
            if (paragraph === index + 1) rest = rest.replace(text, '');
          }
          assert.equal(withoutQuotations(rest), rest);
          assert.doesNotMatch(rest, /[“”"«»]|(?<!\p{L})['‘]/u);
        }
      });
    });
  }
});
