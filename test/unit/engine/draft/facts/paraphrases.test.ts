import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readArticle } from '../../../../../src/engine/article/read.js';
import { checkDraft } from '../../../../../src/engine/draft/check.js';
import { FactChecker } from '../../../../../src/engine/draft/facts/checker.js';
import { librarySources } from '../../../../../src/engine/draft/library-sources.js';
import { extract } from '../../../../../src/engine/extract/extract.js';
import { Library } from '../../../../../src/engine/library/library.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../../src/engine/search/library-search.js';

/** Sentences as a careful reporter would write them from the bundled articles: all that they state, the articles bear out. */
const PARAPHRASES = [
  'Two-way trade with Russia came to more than $65 billion last year, a record [@rtindia2024-concern, para. 7].',
  'Over 65 billion dollars’ worth of goods changed hands between the two last year [@rtindia2024-concern, para. 7].',
  'Trade between India and Russia exceeded US$65bn last year, driven by discounted coal and oil [@rtindia2024-concern, para. 7].',
  'Bilateral trade, about $65 billion, has never been higher [@rtindia2024-concern, para. 7].',
  'By the end of 2025 the two want to trade goods worth 30 billion dollars a year [@ap2021-putin, para. 9].',
  'The target, $30 billion by 2025, is one that both sides consider within reach [@ap2021-putin, para. 9].',
  'Defense trade between Delhi and Washington, negligible in 2008, had reached $15 billion eleven years later [@ap2021-putin, para. 6].',
  'In 2019 the two did $15 billion in defense trade [@ap2021-putin, para. 6].',
  'Under Trump, India signed a defense deal worth over three billion dollars [@ap2021-putin, para. 6].',
  'The deal, worth at least $3 billion, was concluded while Donald Trump was in the White House [@ap2021-putin, para. 6].',
  'A ten-year pact on military technology is being negotiated between New Delhi and Moscow [@ap2021-putin, para. 5].',
  'The agreement under discussion would run for a decade [@ap2021-putin, para. 5].',
  'Modi and Putin sat down on Monday to talk about trade and defense [@ap2021-putin, para. 1].',
  'Arindam Bagchi, who speaks for India’s Foreign Ministry, expected several agreements to be signed [@ap2021-putin, para. 2].',
  'Chinese and Indian troops clashed in Ladakh the year before [@ap2021-putin, para. 3].',
  'Moscow is wary of the Quad, which brings together Australia, India, Japan and America [@ap2021-putin, para. 4].',
  'The purchase of the S-400 could yet sour relations with the US [@ap2021-putin, para. 7].',
  'The United States wants its friends to stay away from Russian arms [@ap2021-putin, para. 8].',
  'On the Friday after the invasion began, Ned Price told reporters that India’s ties with Russia were its own affair [@jha2022-ties, para. 3].',
  'On 25 February 2022 the State Department’s spokesman said as much [@jha2022-ties, para. 3].',
  'Putin announced what he called a special military operation on 24 February [@jha2022-ties, para. 5].',
  'Putin’s announcement came on Thursday [@jha2022-ties, para. 5].',
  'The US, with several other countries, has imposed sanctions [@jha2022-ties, para. 6].',
  'Since December 2010 the partnership has been called special and privileged [@jha2022-ties, para. 10].',
  'For twelve years now the two have called their partnership privileged [@jha2022-ties, para. 10].',
  'In the past fifteen years India and America have drawn closer than ever in defence [@jha2022-ties, para. 11].',
  'For a decade and a half that relationship has grown [@jha2022-ties, para. 11].',
  'Pakistan’s Imran Khan paid his first visit to Moscow in the week of the invasion [@jha2022-ties, para. 12].',
  'Khan, the Pakistani prime minister, met Putin in the Kremlin on Thursday [@jha2022-ties, para. 13].',
  'It was Putin’s first meeting in person since the war began in Ukraine [@jha2022-ties, para. 13].',
  'South Asia was on the agenda when Khan and Putin met [@jha2022-ties, para. 13].',
  'S. Jaishankar had met his American counterpart in Melbourne, where the Quad convened [@jha2022-ties, para. 9].',
  'Price said Washington had made its views known to Islamabad [@jha2022-ties, para. 12].',
  'Jha reports that Washington asked every country with influence in Moscow to use it [@jha2022-ties, para. 1].',
  'Kurt Campbell, the deputy secretary of state, had two worries, one about arms and one about technology [@pti2024-trust, para. 1].',
  'Campbell had been in India the week before, together with Jake Sullivan [@pti2024-trust, para. 2].',
  'America still trusts India, Campbell said [@pti2024-trust, para. 2].',
  'India wants to buy thirty-one MQ-9B drones [@pti2024-trust, para. 12].',
  'The 31 Predators that India is after were discussed, too [@pti2024-trust, para. 12].',
  'GE and Hindustan Aeronautics are still bargaining over the F414 engine [@pti2024-trust, para. 12].',
  'Washington sent its letter of offer in March [@pti2024-trust, para. 13].',
  'In March 2024 the letter of offer and acceptance had gone to Delhi [@pti2024-trust, para. 13].',
  'General Atomics is talking to the defence ministry in New Delhi about the details [@pti2024-trust, para. 14].',
  'Doval and Sullivan talked at length last week [@pti2024-trust, para. 10].',
  'Four fields were named, from critical minerals to artificial intelligence [@pti2024-trust, para. 10].',
  'Both governments promised to keep dual-use technology out of the wrong hands [@pti2024-trust, para. 11].',
  'The initiative known as iCET dates from January 2023 [@anon2024-icet, para. 7].',
  'Seven sectors are listed, from clean energy to space [@anon2024-icet, para. 7].',
  'A year and a half after its launch, iCET covers semiconductors as well as quantum technology [@anon2024-icet, para. 7].',
  'Speaking on Wednesday, Campbell had confidence in India [@anon2024-icet, para. 2].',
  'Ajit Doval and Jake Sullivan chaired the meeting together [@anon2024-icet, para. 5].',
  'Sullivan, Joe Biden’s national security adviser, presided with Doval [@anon2024-icet, para. 5].',
  'The four members of the Quad are to meet this year [@anon2024-icet, para. 10].',
  'The Stryker may one day be built in India [@anon2024-icet, para. 11].',
  'India is one of few countries with which America shares such technology [@anon2024-icet, para. 6].',
  'Modi’s first foreign state visit of his third term will be to Russia [@rtindia2024-concern, para. 5].',
  'The first stop of the prime minister’s third term is Moscow, not Washington [@rtindia2024-concern, para. 5].',
  'At the United Nations India has abstained on resolutions against Moscow [@rtindia2024-concern, para. 6].',
  'India would not sign the final document of the Swiss summit since Russia was not there [@rtindia2024-concern, para. 8].',
  'Trade, which was to reach $30 billion by 2025 [@ap2021-putin, para. 9], passed $65 billion [@rtindia2024-concern, para. 7], more than twice as much.',
  'As @rtindia2024-concern [para. 7] has it, no one sells India more arms than Moscow does.',
  'Between 2008 and 2019 America became a serious seller of arms to India [@ap2021-putin, para. 6].',
  'Trade grew by $35 billion beyond the goal [@rtindia2024-concern, para. 7; @ap2021-putin, para. 9].',
  'My second reason for doubt is what Price said about leverage [@jha2022-ties, para. 4].',
];

function bundled() {
  const library = new Library();
  const add = readdirSync('corpus').flatMap((file) => {
    const { article } = readArticle({ file, text: readFileSync(path.join('corpus', file), 'utf8') });
    return article === null ? [] : [{ article, extraction: extract(article), origin: 'bundled' as const }];
  });
  library.update({ add });
  const search = new LibrarySearch(library);
  search.catchUp();
  return librarySources(library, search);
}

describe('Facts of sentences that a careful reporter writes', () => {
  const sources = bundled();
  const found = (draft: string) => {
    const { findings } = checkDraft(parseDraft(draft), sources, { facts: new FactChecker() });
    return findings
      .filter(({ code }) => /^(?:unsupported-(?:figure|date|name)|different-role|name-spelling)$/u.test(code))
      .map(({ code, message }) => `${code}: ${message}`);
  };

  for (const sentence of PARAPHRASES) {
    it(`lets pass: ${sentence}`, () => {
      assert.deepEqual(found(sentence), []);
    });
  }

  it('lets pass the sample drafts', () => {
    for (const file of readdirSync('sample').filter((each) => each.endsWith('.md')))
      assert.deepEqual(found(readFileSync(path.join('sample', file), 'utf8')), []);
  });
});
