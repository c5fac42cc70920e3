import assert from 'node:assert/strict';
import { attributionDash } from '../../../../src/engine/draft/attribution-line.js';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { graver, SOURCES } from './pier.js';

const check = (draft: string) => checkDraft(parseDraft(draft), SOURCES);

describe('a last line after a dash', () => {
  const attributions = [
    'Ann Lee',
    'Ann Lee, chair of the board, 12 May 2012',
    'Ann Lee, who has been chair of the board since 2001, to reporters',
    'the mayor of Westby',
    'from a letter to his wife',
    'The Quay Post',
    'Will Smith',
    'So Young Kim, artist',
    'in conversation with Omar Diaz',
    'Vertreter der Stadt, 2012',
  ];
  for (const line of attributions)
    it(`says who speaks: ${line}`, () => {
      assert.deepEqual(attributionDash(`The wall will hold.\n— ${line}`), { index: 19, length: 3 });
      const found = check(`> They have promised us a new wall.\n>\n> — ${line} [@pier]`);
      assert.deepEqual(graver(found), /^(?:Will|So)/u.test(line) ? ['warning wrong-speaker'] : []);
    });

  const words = [
    'and the town will burn.',
    'But not for the poor.'.toLowerCase(),
    'The town will burn because of it.',
    'We will never open it again.',
    'it burns.',
    'nobody will be there to help, she said.',
    `one ${'more and '.repeat(20)}more.`,
  ];
  for (const line of words)
    it(`continues with the words: ${line}`, () => {
      assert.equal(attributionDash(`The wall will hold.\n— ${line}`), null);
      for (const joint of ['\n>\n> — ', '\n> — ', '\n> -- ']) {
        const { findings, quotations } = check(`> They have promised us a new wall.${joint}${line} [@pier]`);
        assert.match(`${findings.map(({ code }) => code)}`, /^(?:altered|unsupported)-quotation$/u);
        assert.match(`${quotations.map(({ state }) => state)}`, /^(?:altered|unsupported)$/u);
      }
    });
});

describe('a name and a colon before a block quote', () => {
  it('say who speaks', () => {
    const outcome = (name: string, words = 'They have promised us a new wall.') => {
      const found = check(`> ${name} ${words} [@pier]`);
      return [...found.quotations.map(({ state }) => state), ...graver(found)];
    };
    for (const name of ['**Ann Lee:**', '**Ann Lee**:', 'Ann Lee:', 'Ann Lee (chair):', '[!quote]\n> Ann Lee:']) {
      assert.deepEqual(outcome(name), ['verified'], name);
      assert.match(`${outcome(name, 'They have promised us an old wall.')}`, /^altered,/u, name);
    }
    assert.ok(outcome('**Omar Diaz:**').includes('warning wrong-speaker'));
    assert.match(`${outcome('Remember:')}`, /^altered,/u);
  });
});

describe('a callout', () => {
  const codes = (draft: string) => check(draft).findings.map(({ code }) => code);
  const states = (draft: string) => check(draft).quotations.map(({ state }) => state);

  it('is an aside of which the passages between marks are compared', () => {
    for (const kind of ['[!NOTE]', '[!tip]- Title', '[!my-kind|x]+']) {
      assert.deepEqual(states(`> ${kind}\n> He said “the town will burn at noon” [@pier].`), ['unsupported']);
      assert.deepEqual(states(`> ${kind}\n> They have promised us a new wall [@pier].`), []);
      assert.deepEqual(states(`> ${kind}\n>\n> “They have promised us a new wall” [@pier].`), ['verified']);
      assert.deepEqual(states(`> ${kind}\n> Text\n>\n> > They have promised us an old wall. [@pier]`), ['altered']);
    }
  });

  it('that quotes is a block quote, with its title for an attribution', () => {
    for (const kind of ['[!quote]', '[!cite]- ', '[!QUOTE] Ann Lee']) {
      assert.deepEqual(codes(`> ${kind}\n> The town will burn at noon [@pier]`), ['unsupported-quotation']);
      assert.deepEqual(states(`> ${kind}\n> They have promised us a new wall [@pier]`), ['verified']);
      assert.deepEqual(states(`> ${kind}\n>\n> They have promised us a new wall [@pier]`), ['verified']);
    }
    const named = (name: string) => codes(`> [!quote] ${name}\n> They have promised us a new wall [@pier]`);
    assert.deepEqual([named('Ann Lee'), named('Omar Diaz')], [[], ['wrong-speaker']]);
  });
});
