import assert from 'node:assert/strict';
import { asText } from '../../../../src/cli/check-formats.js';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { checkReport } from '../../../../src/engine/draft/report.js';
import { isWordsOnly, totalsOf } from '../../../../src/engine/draft/totals.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { sourcesOf } from './library.js';
import { graver } from './pier.js';

const SOURCES = sourcesOf([
  {
    id: 'full',
    title: 'Bridge to close',
    outlet: 'The Quay Post',
    paragraphs: [
      '“The old bridge has to close in spring,” engineer Ann Lee said.',
      '“The ferry will run twice an hour,” it was said.',
      'Nobody objected. “We will count 12 boats,” Omar Diaz said.',
    ],
    speakerOf: ['Ann Lee', 'Eva Moe?', 'Omar Diaz'],
    people: [
      { name: 'Ann Lee', aliases: ['Lee'] },
      { name: 'Omar Diaz' },
      { name: 'Eva Moe' },
      { name: 'Bank Kane', kind: 'organization' },
    ],
  },
  { id: 'brief', text: 'digest', paragraphs: ['The engineer spoke: “The tower may lean.”'] },
  { id: 'later', paragraphs: ['“We will count 14 boats,” Omar Diaz said.'], speakerOf: ['Omar Diaz'] },
]);

const check = (draft: string, severities = {}) => checkDraft(parseDraft(draft), SOURCES, { severities });

describe('words cited to a work that does not have them', () => {
  const found: readonly (readonly [string, ...string[]])[] = [
    ['He said “the town will surrender tomorrow morning at dawn” [@full].', 'warning unsupported-quotation'],
    ['He said “surrender at dawn” [@full].', 'warning unsupported-quotation'],
    ['He said “surrender” [@full].', 'warning unsupported-quotation'],
    ['He said “surrender” [@full, para. 2].', 'warning unsupported-quotation'],
    ['> The town will surrender tomorrow morning at dawn. [@full]', 'warning unsupported-quotation'],
    ['- He said “the town will surrender” [@full]', 'warning unsupported-quotation'],
    ['| a |\n|---|\n| “the town will surrender” [@full] |', 'warning unsupported-quotation'],
    ['He said “the town will surrender”.[^1]\n\n[^1]: [@full].', 'warning unsupported-quotation'],
    ['He said “the town will surrender” [@full; @later].', 'warning unsupported-quotation'],
    ['@full has “the town will surrender”.', 'warning unsupported-quotation'],
    ['He said “the town will surrender” [@brief].', 'information unsupported-quotation'],
    ['He said “surrender” [@brief].', 'information unsupported-quotation'],
    ['He said “the town will surrender” [@full; @brief].', 'information unsupported-quotation'],
    ['He said “the town will surrender tomorrow morning at dawn”.'],
    ['He calls it “surrender”.'],
  ];
  for (const [draft, ...expected] of found)
    it(`${expected.join() || 'nothing'}: ${JSON.stringify(draft)}`, () => {
      assert.deepEqual(graver(check(draft)), expected);
      assert.match(check(draft).quotations[0]?.state ?? '', /^un(?:supported|checked)$/u);
    });

  it('are reported as the writer sets it, those without a citation too, from five words on', () => {
    const severities = { 'unsupported-quotation': 'error' };
    const graves = (draft: string) => graver(check(draft, severities));
    assert.deepEqual(graves('He said “surrender” [@brief].'), ['error unsupported-quotation']);
    assert.deepEqual(graves('He said “the town will surrender at dawn”.'), ['error unsupported-quotation']);
    assert.deepEqual(graves('He calls it “surrender”.'), []);
    const off = { 'unsupported-quotation': 'off' };
    assert.deepEqual(graver(check('He said “the town will surrender” [@full].', off)), []);
  });
});

describe('a name of the work cited', () => {
  for (const name of ['Bridge to close', 'Bridge to close,', 'bridge to close', 'The Quay Post'])
    it(`may be quoted: ${name}`, () => {
      const result = check(`So it was in “${name}” [@full].`);
      assert.deepEqual([graver(result), result.quotations[0]?.state], [[], 'verified']);
    });
  for (const name of ['Bridge to open', 'The Quay', 'Quay Post Weekly', 'Bridge to close?', 'The Quay Post!'])
    it(`is none of another: ${name}`, () =>
      assert.notEqual(check(`So it was in “${name}” [@full].`).quotations[0]?.state, 'verified'));
});

describe('words that another work has', () => {
  for (const [words, cited, has] of [
    ['12 boats', 'later', 'full'],
    ['14 boats', 'full', 'later'],
    ['We will count 12 boats', 'later', 'full'],
    ['We will count 14 boats', 'full', 'later'],
  ])
    it(`are never called altered: “${words}”, cited to ${cited}`, () => {
      const { findings, quotations } = check(`He said “${words}” [@${cited}].`);
      assert.deepEqual([findings[0]?.code, findings[0]?.source?.id], ['wrong-source', has]);
      assert.equal(quotations[0]?.state, 'misattributed');
    });
});

describe('the totals', () => {
  const draft = [
    'Ann Lee said, “the old bridge has to close” [@full].',
    'Omar Diaz said, “the old bridge has to close in spring” [@full].',
    'He said “the town will surrender” [@full].',
    'He said “surrender” [@brief].',
    'He calls it “so-called”.',
    'He said “the old bridge has to open” [@full]. <!-- quoin:ignore -->',
    'He said “unknown words” [@nobody].',
  ].join('\n\n');
  const result = check(draft);

  it('count every quotation, and none as verified against which a warning stands', () => {
    assert.deepEqual(totalsOf(result.quotations), { verified: 1, total: 7 });
    assert.deepEqual(
      result.quotations.map(({ state }) => state),
      ['verified', 'questioned', 'unsupported', 'unsupported', 'unchecked', 'altered', 'unchecked'],
    );
  });

  it('are the same on the command line and in a report', () => {
    const drafts = [{ file: 'draft.md', text: draft, check: result }];
    assert.match(asText(drafts), /^1 of 7 quotations verified/mu);
    assert.match(checkReport(drafts, SOURCES), /^1 of 7 quotations verified/mu);
  });

  it('follow the severities that the writer sets', () => {
    const wrong = 'Omar Diaz said, “the old bridge has to close in spring” [@full].';
    const state = (severity: string) => check(wrong, { 'wrong-speaker': severity }).quotations[0]?.state;
    assert.deepEqual(['error', 'warning', 'information', 'hint', 'off'].map(state), [
      'questioned',
      'questioned',
      'verified',
      'verified',
      'verified',
    ]);
    const place = '“The old bridge has to close in spring” [@full, para. 3].';
    assert.equal(check(place).quotations[0]?.state, 'verified');
    assert.equal(check(place, { 'wrong-locator': 'warning' }).quotations[0]?.state, 'questioned');
    assert.equal(check(`${wrong} <!-- quoin:ignore -->`).quotations[0]?.state, 'questioned');
  });
});

describe('the speaker that the draft names', () => {
  const cases: readonly (readonly [string, string | null, boolean, ...string[]])[] = [
    ['Ann Lee said, “the old bridge has to close” [@full].', 'stated', false],
    ['“The old bridge has to close,” said Lee [@full].', 'stated', false],
    ['She said, “the old bridge has to close” [@full].', null, false],
    ['“The old bridge has to close” [@full].', null, false],
    ['Eva Moe said, “the ferry will run” [@full].', 'inferred', true],
    ['Ann Lee said, “the ferry will run” [@full].', 'inferred', true],
    ['“The ferry will run,” said Omar Diaz [@full].', 'inferred', true],
    ['> The ferry will run twice an hour.\n>\n> — Eva Moe [@full]', 'inferred', true],
    ['According to Ann Lee, “nobody objected” [@full].', 'unclear', true],
    ['City Council said, “the old bridge has to close” [@full].', 'unclear', true],
    ['Omar Diaz said, “the old bridge has to close” [@full].', 'different', false, 'warning wrong-speaker'],
    ['Diaz said, “the old bridge has to close” [@full].', 'different', false, 'warning wrong-speaker'],
    ['“The old bridge has to close,” said Moe [@full].', 'different', false, 'warning wrong-speaker'],
    ['Kane said, “the old bridge has to close” [@full].', 'unclear', true],
    ['Westby said, “the old bridge has to close” [@full].', 'unclear', true],
    ['Ann Lee said, “in spring, engineer Ann Lee said” [@full].', null, false, 'warning altered-quotation'],
    ['Ann Lee said, “‘in spring,’ engineer Ann Lee said” [@full].', 'unclear', true],
    ['“We will count 12 boats,” said Ann Lee [@full].', 'different', false, 'warning wrong-speaker'],
    ['“The old bridge has to close” [@full], Omar Diaz said.', 'different', false, 'warning wrong-speaker'],
    ['“The old bridge has to close” [@full], Ann Lee said.', 'stated', false],
    ['“The old bridge has to close” – Omar Diaz [@full].', 'different', false, 'warning wrong-speaker'],
    ['In the words of Omar Diaz, “the old bridge has to close” [@full].', 'different', false, 'warning wrong-speaker'],
    ['Omar Diaz then added, “the old bridge has to close” [@full].', 'different', false, 'warning wrong-speaker'],
    ['> The old bridge has to close.\n>\n> — The Quay Post [@full]', 'unclear', true],
    ['> The old bridge has to close.\n>\n> — Quay Post [@full]', 'unclear', true],
    ['> The old bridge has to close.\n>\n> — Times of Westby [@full]', 'unclear', true],
    ['> The old bridge has to close.\n>\n> — Vertreter der Stadt [@full]', 'unclear', true],
  ];
  for (const [draft, attribution, wordsOnly, ...findings] of cases)
    it(`is ${attribution}: ${JSON.stringify(draft)}`, () => {
      const result = check(draft);
      const [quotation] = result.quotations;
      assert.ok(quotation !== undefined);
      assert.equal(quotation.attribution, attribution);
      assert.equal(isWordsOnly(quotation), wordsOnly);
      assert.deepEqual(graver(result), findings);
    });

  const fixed: readonly (readonly [string, string | null])[] = [
    ['Omar Diaz said, “the old bridge has to close” [@full].', 'Ann Lee said, “the old bridge has to close” [@full].'],
    ['“The old bridge has to close,” Omar Diaz said [@full].', '“The old bridge has to close,” Ann Lee said [@full].'],
    ['“The old bridge has to close,” said Omar Diaz [@full].', '“The old bridge has to close,” said Ann Lee [@full].'],
    [
      'According to Omar Diaz, “the old bridge has to close” [@full].',
      'According to Ann Lee, “the old bridge has to close” [@full].',
    ],
    [
      '“The old bridge has to close,” according to Omar Diaz [@full].',
      '“The old bridge has to close,” according to Ann Lee [@full].',
    ],
    [
      '> The old bridge has to close.\n>\n> — Omar Diaz [@full]',
      '> The old bridge has to close.\n>\n> — Ann Lee [@full]',
    ],
    [
      '- Omar Diaz said: “The old bridge has to close” [@full].',
      '- Ann Lee said: “The old bridge has to close” [@full].',
    ],
    [
      '**Omar Diaz** said: “The old bridge has to close” [@full].',
      '**Ann Lee** said: “The old bridge has to close” [@full].',
    ],
    ['Omar *Diaz* said: “The old bridge has to close” [@full].', null],
    [
      'Omar Diaz said.\nOmar Diaz said: “The old bridge has to close” [@full].',
      'Omar Diaz said.\nAnn Lee said: “The old bridge has to close” [@full].',
    ],
  ];
  for (const [draft, expected] of fixed)
    it(`is renamed by a fix: ${JSON.stringify(draft)}`, () => {
      const fix = check(draft)
        .findings.flatMap(({ fixes }) => fixes)
        .find(({ kind }) => kind === 'name-speaker');
      assert.equal(fix === undefined ? null : draft.slice(0, fix.start) + fix.text + draft.slice(fix.end), expected);
      if (fix !== undefined) assert.equal(fix.title, 'Name Ann Lee instead');
    });

  it('is said in a report to be inferred', () => {
    const text = 'Eva Moe said, “the ferry will run” [@full].';
    assert.match(
      checkReport([{ file: 'a.md', text, check: check(text) }]),
      /Eva Moe \(the source does not state who speaks\)/u,
    );
  });
});
