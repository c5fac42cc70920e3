import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { news, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'town.md': news(
    'town',
    '“We are ashamed of what happened in this town, and we will not forget it,” said Tom Hale, the mayor. “It is not over. They cannot stay.”',
    '“I’ve never seen a storm like that, and they didn’t warn us,” said Ida Berg. “Who’s to blame, I can’t say. It had been quiet.”',
  ),
});

/** What is said of the quotations of a draft, `code severity draft > source`, and what its first fix writes. */
function found(draft: string): string[] {
  const text = `${draft} [@town].\n`;
  const { findings } = checkDraft(parseDraft(text), SOURCES);
  return findings.flatMap(({ code, severity, differences, fixes }) => [
    [code, severity, ...differences.map(({ draft: own, source }) => `${own} > ${source}`)].join(' '),
    fixes[0]?.text ?? '',
  ]);
}

describe('contractions that the source does not have', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['“We’re ashamed of what happened,” said Hale', 'We’re > We are', 'We are'],
    ['“We’re ashamed,” said Hale', 'We’re > We are', 'We are'],
    ['“It isn’t over,” said Hale', 'isn’t > is not', 'is not'],
    ['“It’s not over,” said Hale', 'It’s > It is', 'It is'],
    ['“They can’t stay,” said Hale', 'can’t > cannot', 'cannot'],
    ['“We won’t forget it,” said Hale', 'won’t > will not', 'will not'],
    ['“It’d been quiet,” said Berg', 'It’d > It had', 'It had'],
  ];
  for (const [draft, difference, fix] of cases)
    it(`are other words than the source’s, and its own mend them: ${draft}`, () =>
      assert.deepEqual(found(draft), [`altered-quotation warning ${difference}`, fix]));

  const writtenOut: readonly (readonly [string, string, string])[] = [
    ['“I have never seen a storm like that,” said Berg', 'I have > I’ve', 'I’ve'],
    ['“they did not warn us,” said Berg', 'did not > didn’t', 'didn’t'],
    ['“I cannot say,” said Berg', 'cannot > can’t', 'can’t'],
  ];
  for (const [draft, difference, fix] of writtenOut)
    it(`may be written out: ${draft}`, () =>
      assert.deepEqual(found(draft), [`altered-quotation warning ${difference}`, fix]));

  it('do not hide what turns the words round', () => {
    const [negated = ''] = found('“We’re not ashamed of what happened,” said Hale');
    assert.ok(negated.startsWith('altered-quotation error'), negated);
    const [other = ''] = found('“We can’t forget it,” said Hale');
    assert.ok(other.startsWith('altered-quotation error'), other);
  });
});
