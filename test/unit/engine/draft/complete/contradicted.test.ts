import assert from 'node:assert/strict';
import { checkDraft } from '../../../../../src/engine/draft/check.js';
import { Contradictions } from '../../../../../src/engine/draft/complete/contradicted.js';
import { librarySources } from '../../../../../src/engine/draft/library-sources.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { harbour } from './harbour.js';

const { library, search, languages } = harbour();
const sources = librarySources(library, search, languages);
const INSERTED = '“Nobody slept that night” [@ledger]';

describe('Contradictions', () => {
  /** What is found for the words in place of what was typed, and the number of checks that it took. */
  function counting() {
    let checks = 0;
    const version = { version: 1 };
    const contradictions = new Contradictions((syntax) => {
      checks++;
      return checkDraft(syntax, sources);
    }, version);
    const of = (before: string, typed: string) =>
      contradictions.of(parseDraft(before + typed), {
        start: before.length,
        end: before.length + typed.length,
        text: INSERTED,
      });
    return { of, version, checks: () => checks };
  }

  it('are found once while a writer types on', () => {
    const { of, checks } = counting();
    for (const typed of ['“nob', '“nobody', '“nobody sl']) assert.equal(of('He said ', typed), null);
    assert.equal(checks(), 1);
  });

  it('are found again for other words before them', () => {
    const { of } = counting();
    assert.equal(of('Peter Lindqvist said ', '“nob'), null);
    assert.equal(of('Ann Moe said ', '“nob'), 'speaker');
  });

  it('are found again once the library has changed', () => {
    const { of, checks, version } = counting();
    of('He said ', '“nob');
    version.version = 2;
    of('He said ', '“nobo');
    assert.equal(checks(), 2);
  });
});
