import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { news, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'a.md': news('a', '“The fog cost us nineteen working days,” said Tom Vance, the treasurer of the port.'),
  'b.md': news('b', '“We shall build the second lock before the first one fails,” said Nora Field.'),
});

const FOG = '“The fog cost us nineteen working days”';

describe('citations side by side', () => {
  for (const draft of [
    `${FOG} [@b] [@a].`,
    `${FOG} [@b], [@a].`,
    `${FOG}[^1][^2].\n\n[^1]: [@b]\n\n[^2]: [@a]`,
    `Vance said [@b] [@a]: ${FOG}.`,
    `> The fog cost us nineteen working days. [@b] [@a]`,
  ])
    it(`belong to the same quotation: ${JSON.stringify(draft)}`, () => {
      const { findings, quotations } = checkDraft(parseDraft(`${draft}\n`), SOURCES);
      assert.deepEqual(findings, []);
      assert.deepEqual(
        quotations.map(({ state }) => state),
        ['verified'],
      );
      assert.deepEqual(
        quotations[0]?.citations.map(({ key }) => key),
        ['b', 'a'],
      );
    });

  for (const draft of [`${FOG} [@b], as others said [@a].`, `${FOG} [@b]. [@a] says more.`, `${FOG} [@b]; see @a.`])
    it(`belong to others where words are between: ${draft}`, () => {
      const { findings } = checkDraft(parseDraft(`${draft}\n`), SOURCES);
      assert.deepEqual(
        findings.map(({ code }) => code),
        ['wrong-source'],
      );
    });
});

describe('a citation in another cell of the row', () => {
  const table = (...cells: readonly string[]) =>
    `| Who | What | Where |\n|---|---|---|\n| ${cells.join(' | ')} |\n| Field | “We shall build the second lock” | [@b] |\n`;
  const keysIn = (draft: string) =>
    checkDraft(parseDraft(draft), SOURCES).quotations[0]?.citations.map(({ key }) => key);

  it('belongs to a quotation that has none', () => {
    assert.deepEqual(keysIn(table('Vance', FOG, '[@a]')), ['a']);
    assert.deepEqual(keysIn(table('Vance', FOG, '@a [para. 1]')), ['a']);
    assert.deepEqual(keysIn(table('[@a]', FOG, 'Vance')), ['a']);
    assert.deepEqual(keysIn(`${table('Vance', FOG, '[^1]')}\n[^1]: [@a]\n`), ['a']);
    assert.deepEqual(checkDraft(parseDraft(table('Vance', FOG, '[@a]')), SOURCES).findings, []);
  });

  it('does not belong to one in another row, or with words of its own', () => {
    assert.deepEqual(keysIn(table('Vance', FOG, '')), []);
    assert.deepEqual(keysIn(table('Vance', FOG, 'He left in May [@b]')), []);
    assert.deepEqual(keysIn(table('Vance', `${FOG} [@a]`, '[@b]')), ['a']);
  });
});
