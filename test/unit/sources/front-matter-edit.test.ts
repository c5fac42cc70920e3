import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../../src/engine/article/front-matter.js';
import { applyEdits, editFrontMatter, toFrontMatter } from '../../../src/engine/article/front-matter-edit.js';
import type { PartialMetadata } from '../../../src/engine/article/metadata.js';

function edited(text: string, fields: PartialMetadata): string {
  return applyEdits(text, editFrontMatter(text, fields));
}

describe('editing front matter', () => {
  it('adds and changes fields, and leaves the rest as it is', () => {
    const text = '---\n# mine\ntitle: Old # why\nauthor:\n- Ann\n- Bob\ntags: [a, b]\n---\n\nBody.\n';
    assert.equal(
      edited(text, { title: 'New: "it"', author: [{ family: 'Lee', given: 'Ann' }], issued: '2026-03-04' }),
      '---\n# mine\ntitle: "New: \\"it\\""\nauthor:\n  - family: "Lee"\n    given: "Ann"\ntags: [a, b]\nissued: "2026-03-04"\n---\n\nBody.\n',
    );
  });

  it('gives a text front matter, behind its byte order mark', () => {
    assert.equal(edited('\uFEFFBody.\n', { title: 'T' }), '\uFEFF---\ntitle: "T"\n---\n\nBody.\n');
    assert.equal(
      edited('---\n\nA rule opens this text.\n', { title: 'T' }),
      '---\ntitle: "T"\n---\n\n---\n\nA rule opens this text.\n',
    );
  });

  it('writes what is read back the same', () => {
    const words = fc
      .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const metadata = fc.record(
      {
        title: words,
        'container-title': words,
        issued: fc.constantFrom('2026-03-04', '2026-03~', '2026'),
        author: fc.array(fc.record({ family: words, given: words }, { noNullPrototype: true }), {
          minLength: 1,
          maxLength: 3,
        }),
      },
      { requiredKeys: [], noNullPrototype: true },
    );
    fc.assert(
      fc.property(metadata, metadata, (first, second) => {
        const text = edited(`${toFrontMatter(first)}\nBody.\n`, second);
        const read = readFrontMatter('a.md', text);
        assert.deepEqual(read?.problems, []);
        assert.deepEqual(read?.metadata, { ...first, ...second });
        assert.equal(text.slice(read?.bodyStart), '\nBody.\n');
      }),
    );
  });
});
