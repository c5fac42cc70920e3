import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { sourcesOf } from './library.js';

const SOURCES = sourcesOf([
  {
    id: 'tram',
    paragraphs: [
      '“We gave them ninety days. Ninety days became two years,” Eva Moe said.',
      '“Everybody wants three more years of work,” Eva Moe said.',
      '“Most of what is called dear is only new, and some of what is new is worth it,” Eva Moe said.',
      '“We may have to sell the library. The hall could soon become a shop,” Eva Moe said.',
      '“I don’t think the port is safe,” Eva Moe said.',
      '“It is clean if you boil it,” Eva Moe said. “Buses are free; fares are not.”',
      '“Will the line pay for itself? That is likely,” said Eva Moe, an engineer who may know. “But a road pays for itself as well.”',
      '“No more than three boats leaked,” said Eva Moe.',
      '“Not only three crews came,” said Eva Moe.',
    ],
    speakers: {
      8: 'Eva Moe',
      9: 'Eva Moe',
      1: 'Eva Moe',
      2: 'Eva Moe',
      3: 'Eva Moe',
      4: 'Eva Moe',
      5: 'Eva Moe',
      6: 'Eva Moe',
      7: 'Eva Moe',
    },
    people: [{ name: 'Eva Moe' }],
  },
]);

/** The findings on a draft, with their messages. */
function findings(draft: string): string[] {
  return checkDraft(parseDraft(draft), SOURCES).findings.map(({ code, message }) => `${code}: ${message}`);
}

describe('a limit', () => {
  const hidden: readonly (readonly [string, RegExp])[] = [
    ['We gave them … two years', /joins parts of different sentences: .*“ninety days\. Ninety days became”/u],
    ['We … became two years', /joins parts of different sentences/u],
    ['three … years of work', /leaves out “more”/u],
    ['We … have to sell the library', /leaves out “may”/u],
    ['We … sell the library', /leaves out “may”/u],
    ['We [...] sell the library', /leaves out “may”/u],
    ['Most of what is called dear is … worth it', /leaves out “some”/u],
    ['Most … what is called dear', /^$/u],
    ['The hall … become a shop', /leaves out “could”/u],
    ['Three boats leaked', /begins after “more than”/u],
    ['Three crews came', /^$/u],
    ['What is new is worth it', /begins after “some of”/u],
  ];
  for (const [words, message] of hidden)
    it(`is ${message.source === '^$' ? 'not ' : ''}hidden: ${words}`, () => {
      const found = findings(`“${words}” [@tram]`).filter((each) => each.startsWith('misleading-omission'));
      assert.match(found.join(), message);
    });

  const fine = [
    'We gave them ninety days … became two years',
    'We gave them … Ninety days became two years',
    'We gave them ninety days. … [B]ecame two years',
    'We may … sell the library',
  ];
  for (const words of fine) it(`is kept: ${words}`, () => assert.deepEqual(findings(`“${words}” [@tram]`), []));

  it('is recognized by its own words, not by the reporter’s', () => {
    assert.deepEqual(findings('“Will the line pay for itself? … a road pays for itself as well” [@tram]'), []);
  });

  const attributed: readonly (readonly [string, readonly string[]])[] = [
    ['“The port is safe,” Moe said [@tram].', ['misleading-omission']],
    ['“the port is safe,” Moe said [@tram].', ['misleading-omission']],
    ['Moe said “the port is safe” [@tram].', ['misleading-omission']],
    ['Nobody thought “the port is safe” [@tram].', ['dropped-qualifier']],
    ['Moe did not say that “the port is safe” [@tram].', ['dropped-qualifier']],
    ['Moe said “… the port is safe” [@tram].', ['dropped-qualifier']],
    ['“It is clean,” Moe said [@tram].', ['misleading-omission']],
    ['“It is clean …” Moe said [@tram].', ['dropped-qualifier']],
    ['Some call the water “clean” [@tram].', ['dropped-qualifier']],
    ['“It is clean,” Moe said, “if you boil it.” [@tram]', []],
    ['“I don’t think,” Moe said, “the port is safe.” [@tram]', []],
    ['“Buses are free; fares are,” Moe said [@tram].', ['misleading-omission']],
  ];
  for (const [draft, codes] of attributed)
    it(`is judged by what the draft makes of the words: ${draft}`, () => {
      assert.deepEqual(
        findings(draft).map((each) => each.split(':')[0]),
        codes,
      );
    });
});
