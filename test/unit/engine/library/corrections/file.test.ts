import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BIBLIOGRAPHY_FILE } from '../../../../../src/engine/bibliography/files.js';
import {
  type CorrectionChange,
  editCorrections,
} from '../../../../../src/engine/library/corrections/edit-corrections.js';
import { readCorrections } from '../../../../../src/engine/library/corrections/read-corrections.js';
import { applyEdits } from '../../../../../src/engine/text/edits.js';

const FILE = `# Ours, see the style guide.
quotations:
    # Heard on the recording.
    - source: lund2024-bridge   # the long version
      exact: 'We will open it.'
      prefix: "said: “"
      suffix: "” on Monday"
      speaker: Anna Berg

    - {source: lund2024-bridge, exact: so-called, quotation: false}
# People
entities:
- name: A. Berg
  same: Anna Berg # her sister is Anne
- name: Park Avenue
  person: false
`;

function edited(text: string, change: CorrectionChange): string {
  const result = editCorrections(text, change);
  assert.ok('edits' in result, JSON.stringify(result));
  return applyEdits(text, result.edits);
}

const ENTRY = {
  source: 'b',
  exact: 'Two “marks”, a \\ and\na line',
  prefix: '# no',
  suffix: ': x',
  speaker: 'Olaf Lund',
};
const { source, exact, prefix, suffix } = ENTRY;
const REMOVE_ENTRY = [{ source, quote: { exact, prefix, suffix } }];

describe('a file of corrections', () => {
  it('is read with all that it says', () => {
    const { quotations, entities, problems } = readCorrections('f.yml', FILE);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      quotations.map(({ quote, speaker, at }) => [quote.exact, speaker?.name, at.from.line]),
      [
        ['We will open it.', 'Anna Berg', 3],
        ['so-called', undefined, 9],
      ],
    );
    assert.deepEqual(
      entities.map(({ name, change }) => [name, change.as]),
      [
        ['A. Berg', 'same'],
        ['Park Avenue', 'not-a-person'],
      ],
    );
  });

  it('is not a bibliography', () => {
    assert.ok(!BIBLIOGRAPHY_FILE.test('/work/sources/quoin-corrections.yml'));
    assert.ok(!BIBLIOGRAPHY_FILE.test('quoin-corrections.YAML'));
    assert.ok(BIBLIOGRAPHY_FILE.test('/work/sources/my-quoin-corrections.yml'));
  });

  for (const [what, text] of [
    ['empty', ''],
    ['of comments', '# nothing yet\n'],
    ['with an empty list', 'quotations:\nentities:\n'],
    ['with an empty list in brackets', 'quotations: [] # later\n'],
    ['with a list in brackets', 'quotations: [{source: a, exact: b, quotation: false}]\n'],
    ['without a line break at its end', 'entities:\n  - {name: A, person: false}'],
    ['as it is', FILE],
    ['with the line ends of Windows', FILE.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`takes an entry and gives it back, ${what}`, () => {
      const before = readCorrections('f.yml', text);
      const after = edited(text, { section: 'quotations', remove: [], add: ENTRY });
      const read = readCorrections('f.yml', after);
      assert.deepEqual(read.problems, []);
      assert.equal(read.quotations.length, before.quotations.length + 1);
      assert.deepEqual(read.quotations.at(-1)?.quote, { exact, prefix, suffix });
      assert.equal(read.entities.length, before.entities.length);
      for (const line of text.split(/\r?\n/u))
        if (line.includes('#')) assert.ok(after.includes(line.slice(line.indexOf('#'))), line);
      if (text.includes('[')) return;
      const back = edited(after, { section: 'quotations', remove: REMOVE_ENTRY, add: null });
      if (before.quotations.length > 0) assert.equal(back, text);
      assert.equal(readCorrections('f.yml', back).quotations.length, before.quotations.length);
    });
  }

  it('keeps every byte but the entry, and every comment', () => {
    const without = edited(FILE, { section: 'entities', remove: [{ name: 'A. Berg', field: 'same' }], add: null });
    assert.equal(
      without,
      FILE.replace('- name: A. Berg\n  same: Anna Berg # her sister is Anne\n', '# her sister is Anne\n'),
    );
  });

  it('replaces what is said of a quotation', () => {
    const quote = { exact: 'We will open it.', prefix: 'said: “', suffix: '” on Monday' };
    const change = { source: 'lund2024-bridge', quote };
    const after = edited(FILE, {
      section: 'quotations',
      remove: [change],
      add: { source: change.source, ...quote, quotation: false },
    });
    const { quotations } = readCorrections('f.yml', after);
    assert.deepEqual(
      quotations.map(({ speaker }) => speaker),
      [null, null],
    );
    assert.ok(after.includes('# the long version') && after.includes('    # Heard on the recording.\n'));
  });

  it('is not edited where that would lose something', () => {
    for (const text of ['quotations: "none"\n', '- a\n', 'quotations:\n  - source: "a\n', '{quotations: []}\n']) {
      assert.ok('refused' in editCorrections(text, { section: 'quotations', remove: [], add: ENTRY }), text);
    }
  });

  for (const [what, entry, reason] of [
    ['a field that nobody knows', '{source: a, exact: b, speeker: C}', 'unknown field, `speeker`'],
    ['no words', '{source: a, speaker: C}', '`exact`'],
    ['nothing to say', '{source: a, exact: b}', 'either `speaker` or `quotation: false`'],
    ['two things to say', '{source: a, exact: b, speaker: C, quotation: false}', 'either'],
    ['broken quotation marks', 'exact: "b', ''],
    ['a field given twice', '{source: a, source: b, exact: c, speaker: D}', 'twice'],
    ['a list for a name', '{source: a, exact: b, speaker: [C]}', '`speaker`'],
    ['an alias of nothing', '{source: *a, exact: b, speaker: C}', ''],
    ['no mapping', 'word', '`source`'],
  ] as const) {
    it(`reports an entry with ${what}, and applies the others`, () => {
      const text = `quotations:\n  - {source: a, exact: first, speaker: A}\n  - ${entry}\n  - source: a\n    exact: last\n    speaker: Z\nentities:\n  - {name: X Y, person: false}\n`;
      const { quotations, entities, problems } = readCorrections('f.yml', text);
      assert.deepEqual(
        quotations.map(({ quote }) => quote.exact),
        ['first', 'last'],
      );
      assert.equal(entities.length, 1);
      assert.equal(problems.length, 1);
      assert.equal(problems[0]?.from.line, 2);
      assert.ok(problems[0]?.message.includes(reason), problems[0]?.message);
    });
  }

  const GOOD = '  - {name: X Y, person: false}\n';
  for (const [what, text, line, reason, applied] of [
    ['tabs before an entry', 'entities:\n\t- {name: X Y, person: false}\n', 1, /^Tabs are not allowed/u, 0],
    ['tabs in an entry', `entities:\n${GOOD}  - name: A B\n\tperson: false\n`, 3, /Tabs are not allowed/u, 1],
    ['a merge conflict', `<<<<<<< HEAD\nentities:\n${GOOD}`, 0, /^This is a conflict marker/u, 1],
    ['a list given twice', `entities:\n${GOOD}entities:\n${GOOD}`, 2, /`entities` is given twice/u, 2],
    ['an empty list given twice', `entities:\n${GOOD}entities: []\n`, 2, /`entities` is given twice/u, 1],
  ] as const) {
    it(`says that it has ${what}, and is not edited then`, () => {
      const { entities, problems } = readCorrections('f.yml', text);
      assert.deepEqual(
        problems.map(({ from, message }) => [from.line, reason.test(message)]),
        [[line, true]],
      );
      assert.equal(entities.length, applied);
      const refused = editCorrections(text, { section: 'quotations', remove: [], add: ENTRY });
      assert.ok('refused' in refused && reason.test(refused.refused), JSON.stringify(refused));
    });
  }

  it('is not led astray by any text', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(/./gu, (name, at: number) => `${name}: &${name} [${`*${'abcdefghi'.charAt(at)},`.repeat(10)}]\n`)}`;
    const deep = `quotations: ${'['.repeat(5_000)}`;
    const many = `entities:\n${'- {name: A B, person: false}\n'.repeat(6_000)}`;
    for (const text of [bomb, deep, '\0', '%YAML 9\n---\n', '__proto__: {quotations: []}\n']) {
      const { quotations, entities, problems } = readCorrections('f.yml', text);
      assert.deepEqual([quotations, entities], [[], []]);
      if (text !== '%YAML 9\n---\n') assert.ok(problems.length > 0, text.slice(0, 20));
    }
    const read = readCorrections('f.yml', many);
    assert.equal(read.entities.length, 5_000);
    assert.ok(read.problems.some(({ message }) => message.includes('5,000')));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'quotations:-\n #"\'[]{}&*ae ,|>\t\r'), maxLength: 60 }),
        (noise) => {
          const text = `quotations:\n- {source: a, exact: b, quotation: false}\n${noise}`;
          readCorrections('f.yml', text);
          const result = editCorrections(text, { section: 'quotations', remove: REMOVE_ENTRY, add: ENTRY });
          if (!('edits' in result)) return;
          const after = readCorrections('f.yml', applyEdits(text, result.edits));
          assert.ok(after.quotations.some(({ speaker }) => speaker?.name === 'Olaf Lund'));
        },
      ),
      { numRuns: 200 },
    );
  });
});
