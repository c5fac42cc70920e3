import assert from 'node:assert/strict';
import { type CheckOptions, checkDraft } from '../../../../src/engine/draft/check.js';
import { FactChecker } from '../../../../src/engine/draft/facts/checker.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { news, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'a.md': news(
    'a',
    'Mayor Ann Lee spoke first on Monday. “The wall is safe and it is new, and we paid for it,” said Lee. Harbour master Omar Diaz disagreed.',
  ),
});

const found = (draft: string, severities: CheckOptions['severities'] = {}) =>
  checkDraft(parseDraft(`${draft}\n`), SOURCES, { facts: new FactChecker(), severities }).findings;

const WORDS = 'The wall is safe and it is new, and we paid for it';

describe('one fault has one finding', () => {
  for (const draft of [
    `Jane Roe said: “${WORDS}” [@a].`,
    `“${WORDS},” said Jane Roe [@a].`,
    `Mayor Jane Roe said: “${WORDS}” [@a].`,
    `“The wall is safe,” Jane Roe said, “and it is new” [@a].`,
  ])
    it(`on the name of another speaker: ${draft}`, () => {
      const all = found(draft);
      assert.deepEqual([...new Set(all.map(({ code }) => code))], ['wrong-speaker']);
      // Where the one is off, the other is left.
      const names = found(draft, { 'wrong-speaker': 'off' }).map(({ code }) => code);
      assert.deepEqual(names, ['unsupported-name']);
    });

  it('but a name that is not the speaker’s has its own', () => {
    const draft = `Jane Roe said: “${WORDS}” [@a]. Harbour master Kim Hall disagreed [@a].`;
    const named = found(draft).map(({ code, start, end }) => [code, draft.slice(start, end)]);
    assert.deepEqual(named, [
      ['wrong-speaker', `“${WORDS}”`],
      ['unsupported-name', 'Kim Hall'],
    ]);
  });

  it('on words that are changed and not cited, which offers the citation, and asks for it once the words are right', () => {
    const draft = 'She said “The wall is safe and it is old, and we paid for it”.';
    const [altered, ...others] = found(draft);
    assert.deepEqual(others, []);
    assert.equal(altered?.code, 'altered-quotation');
    assert.match(altered.message, /It is not cited\.$/u);
    const [words, cite] = ['use-source-words', 'cite'].map((kind) => altered.fixes.find((each) => each.kind === kind));
    assert.ok(words !== undefined && cite !== undefined);
    const mended = draft.slice(0, words.start) + words.text + draft.slice(words.end);
    assert.deepEqual(
      found(mended).map(({ code }) => code),
      ['uncited-quotation'],
    );
    const cited = draft.slice(0, cite.start) + cite.text + draft.slice(cite.end);
    const [still, ...more] = found(cited);
    assert.deepEqual(more, []);
    assert.ok(still?.code === 'altered-quotation' && !still.message.includes('not cited'));
    assert.ok(still.fixes.every(({ kind }) => kind !== 'cite'));
  });
});
