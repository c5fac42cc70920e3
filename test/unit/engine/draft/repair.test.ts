import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { countWords } from '../../../../src/engine/text/tokens.js';
import { sourcesOf } from './library.js';

const GERMAN =
  'Das Geld ist noch nicht da, aber der Plan für den Hafen steht. Die alte Pier ist noch immer gesperrt, und niemand weiß, ' +
  'wann sie wieder öffnet. Im Sommer hat die Behörde den neuen Kran bestellt.';
const ENGLISH =
  'The money is not here yet, but the plan for the harbour stands. The old pier is still closed to all of us, and the board ' +
  'has told the town that it will open again in spring. Last summer we ordered a new crane from a firm across the bay.';

const SOURCES = sourcesOf([
  { id: 'de', paragraphs: [`„${GERMAN}“, sagte sie.`] },
  { id: 'en', paragraphs: [`“${ENGLISH}” she said.`, 'The ships left at noon.', 'Nobody saw them again.'] },
]);

const check = (draft: string) => checkDraft(parseDraft(draft), SOURCES);

function repairedDraft(draft: string): string | null {
  const fix = check(draft)
    .findings.flatMap(({ fixes }) => fixes)
    .find(({ kind }) => kind === 'use-source-words');
  return fix === undefined ? null : draft.slice(0, fix.start) + fix.text + draft.slice(fix.end);
}

describe('a repair', () => {
  const sources = sourcesOf([
    { id: 'half', paragraphs: ['“The half-hearted and right plan was for all of us here,” she said.'] },
  ]);
  const isOffered = (words: string) =>
    checkDraft(parseDraft(`“${words}” [@half].`), sources)
      .findings.flatMap(({ fixes }) => fixes)
      .some(({ kind }) => kind === 'use-source-words');

  it('does not begin within a compound', () => {
    assert.ok(!isOffered('warm and right plan was for all of us here'));
    assert.ok(isOffered('the long and right plan was for all of us'));
  });
});

describe('a repair that takes words out', () => {
  for (const added of ['==dear==', '*dear*', '**dear**', '***dear***', '_dear_', '`dear`', '{++dear++}', '<b>dear</b>'])
    it(`takes their markup with them: ${added}`, () =>
      assert.equal(
        repairedDraft(`“The old pier is ${added} still closed” [@en]`),
        '“The old pier is still closed” [@en]',
      ));
  for (const added of ['[dear](https://a.b/c)', '[dear]{.underline}', '[**dear**](x)', '<i class="x">dear</i>', 'dear'])
    it(`takes the link or the element with them: ${added}`, () =>
      assert.equal(
        repairedDraft(`“The old pier is ${added} still closed” [@en]`),
        '“The old pier is still closed” [@en]',
      ));
  it('leaves the markup of other words', () => {
    for (const [draft, expected] of [
      ['“The old *dear pier* is still closed” [@en]', '“The old *pier* is still closed” [@en]'],
      ['“The old **pier dear** is still closed” [@en]', '“The old **pier** is still closed” [@en]'],
    ] as const)
      assert.equal(repairedDraft(draft), expected);
  });
});

describe('a repair', () => {
  const unsure: readonly (readonly [string, string])[] = [
    ['Das Geld ist allerdings noch', 'de'],
    ['Das Geld fehlt allerdings noch', 'de'],
    ['Der Plan für den Hafen steht, das Geld fehlt allerdings noch', 'de'],
    ['Die alte Pier bleibt noch', 'de'],
    ['allerdings noch immer gesperrt', 'de'],
    ['fehlt leider noch immer gesperrt', 'de'],
    ['the plan for the harbour was made by the', 'en'],
    ['the plan for the harbour is a grave mistake', 'en'],
    ['nobody ever believed that it will', 'en'],
    ['The old pier is … and nobody in town told the', 'en'],
    ['The old pier is still closed … a grave mistake of the', 'en'],
  ];
  for (const [words, key] of unsure)
    it(`is not offered where an end is only likely: ${words}`, () => {
      const draft = `“${words}” [@${key}]`;
      assert.notEqual(check(draft).quotations[0]?.state, 'verified');
      assert.equal(repairedDraft(draft), null);
    });

  const sure: readonly (readonly [string, string, string])[] = [
    ['Die neue Pier ist noch immer gesperrt', 'Die alte Pier ist noch immer gesperrt', 'de'],
    ['Das Geld ist leider noch nicht da', 'Das Geld ist noch nicht da', 'de'],
    ['hat die Behörde den neuen Kran gekauft', 'hat die Behörde den neuen Kran bestellt', 'de'],
    ['The old dock is still closed', 'The old pier is still closed', 'en'],
    ['The old pier is really closed', 'The old pier is still closed', 'en'],
    ['that it will open again in spring … from a shop across the bay', 'spring … from a firm across the bay', 'en'],
  ];
  for (const [words, expected, key] of sure)
    it(`is offered where both ends are sure: ${words}`, () => {
      const draft = `“${words}” [@${key}]`;
      const mended = repairedDraft(draft) ?? draft;
      assert.ok(mended.includes(expected), mended);
      assert.equal(check(mended).quotations[0]?.state, 'verified');
    });

  const marked: readonly (readonly [words: string, repaired: string, key: string])[] = [
    [
      'aber der Plan für den Hafen noch *all* noch Die alte Pier ist noch',
      'aber der Plan für den Hafen steht. Die alte Pier ist noch',
      'de',
    ],
    [
      'der Plan für den Hafen *geht* Die alte Pier ist noch immer',
      'der Plan für den Hafen *steht*. Die alte Pier ist noch immer',
      'de',
    ],
    [
      'der Plan für den Hafen steht *leider* Die alte Pier ist noch immer',
      'der Plan für den Hafen steht. Die alte Pier ist noch immer',
      'de',
    ],
    [
      'the plan for the harbour **fails** The old pier is still closed',
      'the plan for the harbour **stands**. The old pier is still closed',
      'en',
    ],
    [
      'the plan for the harbour stands ==today== The old pier is still closed',
      'the plan for the harbour stands. The old pier is still closed',
      'en',
    ],
    ['open again in *autumn* Last summer we ordered', 'open again in *spring*. Last summer we ordered', 'en'],
  ];
  for (const [words, expected, key] of marked)
    it(`writes the end of a sentence beside markup: ${words}`, () => {
      for (const [before, after] of [
        ['Text “', `” [@${key}].`],
        ['> ', ` [@${key}]`],
      ]) {
        const mended = repairedDraft(`${before}${words}${after}`) ?? '';
        assert.equal(mended, `${before}${expected}${after}`);
        assert.equal(check(mended).quotations[0]?.state, 'verified');
      }
    });

  for (const words of [
    'the plan for the harbour fails ~~now~~ The old pier is still closed',
    'the plan for the harbour fails,<!-- a --> The old pier is still closed',
    'the plan for the harbour stands, ~~now~~ dear, The old pier is still closed',
  ])
    it(`is not offered where the end of a sentence cannot be written: ${words}`, () =>
      assert.equal(repairedDraft(`“${words}” [@en]`), null));

  it('writes words over the end of a paragraph', () => {
    const mended = repairedDraft('“The ships left at night. Nobody saw them again.” [@en]');
    assert.equal(mended, '“The ships left at noon. Nobody saw them again.” [@en]');
    assert.equal(check(mended).quotations[0]?.state, 'verified');
  });

  const foreign = fc.constantFrom(
    'noch',
    'leider',
    'allerdings',
    'the',
    'of',
    'grave',
    'nobody',
    'Pier',
    'pier',
    '…',
    'not',
    '*all*',
  );

  it('makes of any words a quotation that is verified, and no longer than its place; else it is not offered', function () {
    this.timeout(600_000);
    let repairs = 0;
    const change = fc.tuple(fc.nat(), fc.nat(3), fc.array(foreign, { maxLength: 4 }));
    fc.assert(
      fc.property(
        fc.constantFrom(['de', GERMAN] as const, ['en', ENGLISH] as const),
        fc.nat(),
        fc.integer({ min: 4, max: 16 }),
        fc.array(change, { minLength: 1, maxLength: 2 }),
        fc.boolean(),
        ([key, speech], from, length, changes, isBlock) => {
          const all = speech.split(' ');
          const start = from % (all.length - length);
          let words = all.slice(start, start + length);
          for (const [at, count, added] of changes) words = words.toSpliced(at % (words.length + 1), count, ...added);
          const draft = isBlock ? `> ${words.join(' ')} [@${key}]` : `Text “${words.join(' ')}” [@${key}].`;
          const mended = repairedDraft(draft);
          if (mended === null) return;
          repairs++;
          const { quotations } = check(mended);
          assert.equal(quotations[0]?.state, 'verified', `${draft} -> ${mended}`);
          const place = quotations[0]?.source?.text ?? '';
          assert.ok(countWords(quotations[0]?.text ?? '') <= countWords(place), mended);
        },
      ),
      { numRuns: 500 },
    );
    assert.ok(repairs > 30);
  });
});
