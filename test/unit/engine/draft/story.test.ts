import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { sourcesOf } from './library.js';
import { graver } from './pier.js';

const SOURCES = sourcesOf([
  {
    id: 'speech',
    paragraphs: [
      '“When they say ‘let us build a wall,’ that is code for a long wait until the town has found the money,” said Ann Lee.',
      '“We will call it ‘the old pier’ and keep it.”',
    ],
  },
]);

const check = (draft: string) => checkDraft(parseDraft(draft), SOURCES);

describe('a block quote with passages between marks', () => {
  const whole =
    '> When they say ‘let us build a wall,’ that is code for a long wait until the town has found the money';
  const reported: readonly string[] = [
    whole.replace('code', 'hope'),
    whole.replace('long', 'short'),
    whole.replace('is code', 'is not code'),
    whole.replace('that is', 'gently that is'),
    whole.replace(' until the town', ' until town'),
    whole.replace('When', 'Whenever'),
    whole.replace('found the money', 'found the will'),
    '> We shall call it ‘the old pier’ and keep it.',
    '> We will call it ‘the old pier’ and sell it.',
    '> We will call it ‘the new pier’ and keep it.',
  ];
  for (const words of reported)
    it(`is compared as a whole: ${words}`, () => {
      const { findings, quotations } = check(`${words} [@speech]`);
      assert.deepEqual(
        findings.map(({ code }) => code),
        ['altered-quotation'],
      );
      assert.deepEqual(
        quotations.map(({ kind, state }) => [kind, state]),
        [['block', 'altered']],
      );
    });

  it('is verified as a whole', () => {
    const result = check(`${whole} [@speech]`);
    assert.deepEqual([graver(result), result.quotations.map(({ state }) => state)], [[], ['verified']]);
  });

  it('is an account of the writer’s where its other words are not the source’s', () => {
    const told = check('> The mayor called it “the old pier” when she came home late. [@speech]');
    assert.deepEqual(
      told.quotations.map(({ kind, state }) => [kind, state]),
      [['marked', 'verified']],
    );
    const wrong = check('> The mayor called it “the very old pier” when she came home late. [@speech]');
    assert.deepEqual(
      wrong.quotations.map(({ kind, state }) => [kind, state]),
      [['marked', 'altered']],
    );
  });
});
