import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../../../../src/engine/article/front-matter.js';
import { editFrontMatter } from '../../../../../src/engine/article/front-matter-edit.js';
import { toFrontMatter } from '../../../../../src/engine/article/front-matter-print.js';
import type { PartialMetadata } from '../../../../../src/engine/article/metadata.js';
import { applyEdits } from '../../../../../src/engine/text/edits.js';

function edited(text: string, fields: PartialMetadata): string {
  const result = editFrontMatter(text, fields);
  assert.ok('edits' in result, JSON.stringify(result));
  return applyEdits(text, result.edits);
}

describe('editing front matter', () => {
  it('adds and changes fields, and leaves the rest as it is', () => {
    const text = '---\n# mine\ntitle: Old # why\nauthor:\n- Ann\n- Bob\ntags: [a, b]\n---\n\nBody.\n';
    assert.equal(
      edited(text, { title: 'New: "it"', author: [{ family: 'Lee', given: 'Ann' }], issued: '2026-03-04' }),
      '---\n# mine\ntitle: "New: \\"it\\"" # why\nauthor:\n  - family: "Lee"\n    given: "Ann"\ntags: [a, b]\nissued: "2026-03-04"\n---\n\nBody.\n',
    );
  });

  it('gives a text front matter, after its byte order mark', () => {
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

  const NEW: PartialMetadata = { title: 'New', author: [{ family: 'Lee', given: 'Ann' }], publisher: 'Quay' };
  const FLOW = '[{ family: "Lee", given: "Ann" }]';
  const kept: readonly (readonly [string, string, string])[] = [
    [
      'comments after values',
      'title: Old # why\nx: 1 # two\n',
      `title: "New" # why\nx: 1 # two\n${'author:\n  - family: "Lee"\n    given: "Ann"\n'}publisher: "Quay"\n`,
    ],
    [
      'a flow mapping',
      '{title: Old, author: [Ann], x: 1}\n',
      `{title: "New", author: ${FLOW}, x: 1, publisher: "Quay"}\n`,
    ],
    ['an empty flow mapping', '{}\n', `{title: "New", author: ${FLOW}, publisher: "Quay"}\n`],
    [
      'a flow mapping over lines',
      '{\n  title: Old, # why\n  publisher: Pier\n}\n',
      `{\n  title: "New", # why\n  publisher: "Quay", author: ${FLOW}\n}\n`,
    ],
    [
      'odd quotation',
      `"title": 'Old: it''s'\n? author\n: Ann\npublisher: >- # folded\n  Pier\n  press\n`,
      `"title": "New"\n? author\n: ${FLOW}\npublisher: "Quay" # folded\n`,
    ],
    [
      'an indent',
      '  title: Old\n  publisher:\n  author: Ann # one\n',
      `  title: "New"\n  publisher: "Quay"\n  author: ${FLOW} # one\n`,
    ],
    [
      'a list in one line',
      'author: [Ann, Bob] # two\ntitle: Old\npublisher: Quay\n',
      `author: ${FLOW} # two\ntitle: "New"\npublisher: Quay\n`,
    ],
    [
      'an alias',
      'x: &t Old\ntitle: *t\nauthor: Ann\npublisher: Quay\n',
      `x: &t Old\ntitle: "New"\nauthor: ${FLOW}\npublisher: Quay\n`,
    ],
    [
      'what says so already',
      "title: 'New'\nauthor: { family: Lee, given: Ann }\npublisher: Quay # it is\n",
      "title: 'New'\nauthor: { family: Lee, given: Ann }\npublisher: Quay # it is\n",
    ],
    [
      'a block scalar',
      'title: |\n  Old\n  words\nauthor:\n  - Ann\n  - Bob\npublisher: Quay\n',
      'title: "New"\nauthor:\n  - family: "Lee"\n    given: "Ann"\npublisher: Quay\n',
    ],
  ];
  for (const [name, before, after] of kept) {
    for (const eol of ['\n', '\r\n']) {
      it(`keeps ${name}, ${JSON.stringify(eol)}`, () => {
        const lines = (yaml: string) => `---\n${yaml}---\n\nBody.\n`.replaceAll('\n', eol);
        assert.equal(edited(lines(before), NEW), lines(after));
      });
    }
  }

  const refused: readonly (readonly [string, string])[] = [
    ['title: &t Old\nx: *t\n', 'anchor'],
    ['author:\n  - Ann # first\n  - Bob\n', 'comment'],
    ['title: Old\ntitle: Older\n', 'twice'],
    ['title: "Old\n', 'YAML error'],
    ['- a\n- b\n', 'no fields'],
  ];
  for (const [yaml, reason] of refused) {
    it(`refuses ${JSON.stringify(yaml)}`, () => {
      const result = editFrontMatter(`---\n${yaml}---\n`, NEW);
      assert.ok('refused' in result && result.refused.includes(reason), JSON.stringify(result));
    });
  }

  it('changes words with a number sign in lines of their own', () => {
    const text = (value: string) => `---\ntitle: ${value}\npublisher: Pier # press\n---\n\nBody.\n`;
    for (const block of [
      '>-\n  Pier # 5\n  opens',
      '|\n  Pier # 5',
      '"Pier # 5"',
      "'Pier\n  # 5'",
      '>- # kept\n  Pier # 5',
    ])
      assert.equal(edited(text(block), { title: 'New' }), text(block.includes('kept') ? '"New" # kept' : '"New"'));
  });

  it('takes out words with a number sign in lines of their own', () => {
    for (const block of ['>-\n  Pier # 5\n  opens', '|\n  Pier # 5', '"Pier # 5"'])
      assert.equal(
        edited(`---\ntitle: ${block}\npublisher: Pier\n---\n\nBody.\n`, { title: undefined }),
        '---\npublisher: Pier\n---\n\nBody.\n',
      );
  });

  it('writes a number sign before a remark', () => {
    assert.equal(edited('---\ntitle: Old # why\n---\n', { title: 'A # B' }), '---\ntitle: "A # B" # why\n---\n');
  });

  it('refuses to take out a field that does not start its line', () => {
    assert.ok('refused' in editFrontMatter('---\n? title\n: Old\n---\n', { title: undefined }));
  });

  it('takes out fields, and leaves remarks', () => {
    const without: readonly (readonly [string, string])[] = [
      ['a: 1\ntitle: Old\nb: 2\n', 'a: 1\nb: 2\n'],
      ['title: Old # why\nb: 2\n', '# why\nb: 2\n'],
      ['title: |\n  Old\n  words\nb: 2\n', 'b: 2\n'],
      ['{a: 1, title: Old, b: 2}\n', '{a: 1, b: 2}\n'],
      ['{title: Old, b: 2}\n', '{b: 2}\n'],
      ['title:\nb: 2\n', 'title:\nb: 2\n'],
    ];
    for (const [before, after] of without)
      assert.equal(edited(`---\n${before}---\n`, { title: undefined }), `---\n${after}---\n`);
  });
});
