import assert from 'node:assert/strict';
import { readArticle } from '../../../../../src/engine/article/read.js';
import { checkDraft } from '../../../../../src/engine/draft/check.js';
import { FactChecker } from '../../../../../src/engine/draft/facts/checker.js';
import { librarySources } from '../../../../../src/engine/draft/library-sources.js';
import { extract } from '../../../../../src/engine/extract/extract.js';
import { Library } from '../../../../../src/engine/library/library.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../../src/engine/search/library-search.js';

const PARAGRAPHS = [
  'Support for the plan was 62 percent in Marrowby: 23 of the 37 members of the council voted for it.',
  'In the county, 71 percent of the council voted for the plan. Unemployment in the region is 7 percent.',
  'The raises are 5 percent this year and 3 percent in each of the next two, the superintendent said.',
  'The harbour bought 31 cranes and 12 lorries for the new quay. A second order of 40 cranes for the new quay was cancelled.',
  'The mayor led the harbour council for nine years, from 2009 to 2018. The quay was built in 2001.',
  'The mill employs 412 people and made 240,000 tonnes of newsprint last year.',
];

function found(draft: string): string[] {
  const library = new Library();
  const text = `---\nid: news\ntype: article-newspaper\ntitle: The news\nissued: "2022-02-26"\nlanguage: en\n---\n\n${PARAGRAPHS.join('\n\n')}\n`;
  const { article } = readArticle({ file: 'news.md', text });
  assert.ok(article !== null);
  library.update({ add: [{ article, extraction: extract(article), origin: 'own' as const }] });
  const search = new LibrarySearch(library);
  search.catchUp();
  const { findings } = checkDraft(parseDraft(draft), librarySources(library, search), { facts: new FactChecker() });
  return findings.filter(({ code }) => code === 'unsupported-figure').map(({ start, end }) => draft.slice(start, end));
}

describe('What may be worked out from the figures of a source', () => {
  for (const [draft, ...wrong] of [
    // The complement of the share, of other words.
    ['In Marrowby, support for the plan was 38 percent [@news, para. 1].', '38 percent'],
    ['In Marrowby, support for the plan stood at 64 percent [@news, para. 1].', '64 percent'],
    ['In the town, 38 percent did not support the plan [@news, para. 1].'],
    // All but the share of something else.
    ['Nearly 93 percent of the council voted for the plan [@news, para. 2].', '93 percent'],
    ['In the county, 29 percent of the council voted against the plan [@news, para. 2].'],
    ['In the county, 29 percent of the council voted for the plan [@news, para. 2].', '29 percent'],
    ['The rest of the council, 29 percent, voted for another plan [@news, para. 2].'],
    // What is called a sum.
    ['Over three years, the raises add up to eleven percent [@news, para. 3].'],
    ['The raises of the next years add up to four percent, the superintendent said [@news, para. 3].', 'four percent'],
    ['The raises of the next years are twelve percent, the superintendent said [@news, para. 3].', 'twelve percent'],
    // Cranes of two sentences, without a word that adds them up.
    ['For the new quay, 71 cranes were bought by the harbour [@news, para. 4].', '71'],
    ['For the new quay, the harbour thought of 71 cranes in total [@news, para. 4].'],
    ['For the new quay, 29 cranes were bought by the harbour [@news, para. 4].', '29'],
    // How much there is for each, of a whole.
    ['Some 580 tonnes per worker were made last year [@news, para. 6].'],
    ['Some 580 tonnes of newsprint were made last year [@news, para. 6].', '580 tonnes'],
    // Years from one date to another.
    ['The harbour council was led for ten years by the mayor [@news, para. 5].', 'ten years'],
    ['The harbour council was led for 17 years by the mayor [@news, para. 5].', '17 years'],
  ] as const)
    it(`is judged in: ${draft}`, () => {
      assert.deepEqual(found(draft), wrong);
    });
});
