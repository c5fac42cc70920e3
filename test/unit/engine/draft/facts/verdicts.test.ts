import assert from 'node:assert/strict';
import { readArticle } from '../../../../../src/engine/article/read.js';
import { checkDraft, type DraftCheck } from '../../../../../src/engine/draft/check.js';
import { FactChecker } from '../../../../../src/engine/draft/facts/checker.js';
import type { Finding } from '../../../../../src/engine/draft/finding.js';
import { librarySources } from '../../../../../src/engine/draft/library-sources.js';
import { extract } from '../../../../../src/engine/extract/extract.js';
import { Library } from '../../../../../src/engine/library/library.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../../src/engine/search/library-search.js';

/** A library of articles, by key: their paragraphs. All are of 26 February 2022, a Saturday. */
function libraryOf(articles: Readonly<Record<string, readonly string[]>>) {
  const library = new Library();
  const add = Object.entries(articles).flatMap(([id, paragraphs]) => {
    const text = `---\nid: ${id}\ntype: article-newspaper\ntitle: The harbour\nissued: "2022-02-26"\n---\n\n${paragraphs.join('\n\n')}\n`;
    const { article } = readArticle({ file: `${id}.md`, text });
    return article === null ? [] : [{ article, extraction: extract(article), origin: 'own' as const }];
  });
  library.update({ add });
  const search = new LibrarySearch(library);
  search.catchUp();
  return librarySources(library, search);
}

function checked(articles: Readonly<Record<string, readonly string[]>>, draft: string): DraftCheck {
  return checkDraft(parseDraft(draft), libraryOf(articles), { facts: new FactChecker() });
}

function factsFound({ findings }: DraftCheck): Finding[] {
  return findings.filter(({ code }) =>
    /^(?:unsupported-(?:figure|date|name)|different-role|name-spelling)$/u.test(code),
  );
}

/** What the draft underlines, with the code. */
function shown(draft: string, check: DraftCheck): string[] {
  return factsFound(check).map(({ code, start, end }) => `${code}: ${draft.slice(start, end)}`);
}

type Row = readonly [source: string, draft: string, ...found: string[]];

const TABLE: Readonly<Record<string, readonly Row[]>> = {
  'limits in other words': [
    ['Sales of the pier tickets peaked at 340 in June.', 'Up to 340 pier tickets were sold in June'],
    ['The pier was a name for no more than 40 boats.', 'Only 40 boats had the name of the pier'],
    [
      'The pier was a name for no more than 40 boats.',
      'Some of the boats, 40 of them, had the name of the pier',
      'unsupported-figure: 40',
    ],
    [
      'A boat is on time if it is less than six minutes late.',
      'Late are those boats which come at least six minutes late',
    ],
    [
      'A boat is on time if it is less than six minutes late.',
      'A boat is on time if it is at least six minutes late',
      'unsupported-figure: at least six minutes',
    ],
  ],
  'so much each year, and by how much': [
    [
      'By one count 70 boats of the harbour have sunk in seven years.',
      'Ten boats sink at the harbour each year on average',
    ],
    [
      'By one count 70 boats of the harbour have sunk in seven years.',
      'By one count 90 boats of the harbour have sunk',
      'unsupported-figure: 90',
    ],
    [
      'The harbour found 8.4 tonnes in one boat. The old record was 5.7 tonnes, found in May.',
      'The harbour beat the old record of May by 2.7 tonnes',
    ],
    ['The quay is licensed for up to 30 boats a year.', 'Thirty boats are allowed at the quay each year'],
    [
      'The boat was photographed at the quay at 8:02 a.m. on Thursday.',
      'Shortly after eight in the morning on Thursday the boat was photographed at the quay',
    ],
  ],
  'how far away a number is': [
    [
      'The pier was within 150 boats of the 2,383 boats of the old record, the harbour said.',
      'The pier was fewer than 150 boats short of the 2,383 of the old record',
    ],
    [
      'The pier fell 40 boats short of the 500 boats of the old record.',
      'The pier fell short of 500 boats, the old record',
    ],
  ],
  'digits changed over': [
    [
      'Torres led Miller on Thursday, 212,205 to 210,424 votes, the harbour said.',
      'On Thursday Torres led Miller, 212,205 to 214,024 votes',
      'unsupported-figure: 212,205 to 214,024',
    ],
    ['The harbour sold 213 of 241 lots on Thursday.', 'Of 241 lots, 231 were sold', 'unsupported-figure: 231'],
    [
      'That is a rate of 14.1 per 1,000 boats in the harbour.',
      'The rate is 11.4 per 1,000 boats',
      'unsupported-figure: 11.4',
    ],
    ['The harbour sold 213 of 241 lots on Thursday.', 'Of 241 lots, 263 were sold'],
  ],
  points: [['Torres led by 22 points in the old town.', 'Her lead in the old town of Torres was 22 percentage points']],
  'a unit that is not named twice': [
    [
      'The boat went 187 instead of the permitted 80 kilometres an hour.',
      'At 187 km/h the boat went twice as fast as it may',
    ],
    ['A ticket for the pier costs 148 instead of 129 euros.', 'For the pier, a ticket costs 19 euros more'],
    ['The boats get 152 days, and up to 11 more with new nets.', 'With new nets, the boats can get 163 days'],
    [
      'The boats get 152 days, and up to 11 more with new nets.',
      'The boats get 125 days, with new nets',
      'unsupported-figure: 125 days',
    ],
  ],
  'scores and small numbers, which nobody works out': [
    [
      'Torres won her first title, beating Miller 10-8 in the harbour final.',
      'Torres won the title by beating Miller 10-6 in the harbour final',
      'unsupported-figure: 10-6',
    ],
    [
      'The harbour will cut the catch by 23 percent and close the eel fishery for seven months.',
      'The eel fishery of the harbour will close for nine months',
      'unsupported-figure: nine months',
    ],
  ],
  'years after a date, or before it': [
    [
      'In 2020 the harbour lost 470 boats. Two years later to the day 44 of them sank.',
      'In 2022, the boats that sank were 44',
    ],
    ['Torres was elected in May 2019. Her term is six years.', 'Torres will leave in 2025'],
    [
      'Torres was elected in May 2019. Her term is six years.',
      'Torres was elected in May 2018',
      'unsupported-date: May 2018',
    ],
    [
      'The feast ended the eight-year reign of Torres at the pier.',
      'For the first time in nine years, Torres does not reign at the pier',
    ],
  ],
  'days after a date': [
    ['The feast begins on February 12, with 12 races in 12 days.', 'From 12 to 23 February the feast has its races'],
    [
      'The feast begins on February 12, with 12 races in 12 days.',
      'The feast begins on February 21',
      'unsupported-date: February 21',
    ],
    [
      'The races of the feast are between May 12 and 16.',
      'The races of the feast are between May 12 and 15',
      'unsupported-date: 15',
    ],
  ],
  'a number of before': [
    [
      'Boats with sails are 7 percent in winter and 12.6 percent in summer, up from 5.9 and 11.1 percent two years earlier.',
      'Two years before, boats with sails were 5.9 percent in winter and 11.1 percent in summer',
    ],
    [
      'Boats with sails are 7 percent in winter and 12.6 percent in summer, up from 5.9 and 11.1 percent two years earlier.',
      'Boats with sails are 7 percent in winter and 11.1 percent in summer',
      'unsupported-figure: 11.1 percent',
    ],
  ],
  'numbers rounded in words': [
    [
      'The red boat beat the old harbour champion, Ann Torres, by 3.1 seconds.',
      'The boat was three seconds faster than Torres, the champion',
    ],
    [
      'The red boat beat the old harbour champion, Ann Torres, by 3.1 seconds.',
      'The boat was 1.3 seconds faster than Torres, the champion',
      'unsupported-figure: 1.3 seconds',
    ],
  ],
  'what is left, without a number': [
    [
      'The harbour sold 112,300 lamps to Norway, 38,900 to Poland and the rest to Malta and Chile.',
      'Around 35,000 of the lamps were sold to Malta and Chile',
    ],
    [
      'The harbour sold 112,300 lamps to Norway, 38,900 to Poland and the rest to Malta and Chile.',
      'The harbour sold 39,800 lamps to Poland',
      'unsupported-figure: 39,800',
    ],
  ],
  'countries by their capitals': [
    [
      'France, Spain and Portugal had threatened to block the harbour plan.',
      'Lisbon, Madrid and Paris had threatened to block the harbour plan',
    ],
    [
      'France, Spain and Portugal had threatened to block the harbour plan.',
      'France, Spain and Denmark had threatened to block the harbour plan',
      'unsupported-name: Denmark',
    ],
  ],
  'people by their country': [
    [
      'The harbour races went to Norway, Sweden and France in the end.',
      'The Norwegians, the Swedes and a Frenchwoman won the harbour races',
    ],
    [
      'Of the harbour races, Norway won seven, France three and Sweden two.',
      'Norwegians won seven of the harbour races, the French three',
    ],
    ['Mayor Ruth Abaleki opened the harbour.', 'Ruth Abaleke opened the harbour', 'name-spelling: Ruth Abaleke'],
  ],
  'people by their views': [
    ['Most Democratic voters of the harbour town had decided.', 'Most Democrats of the harbour town had decided'],
    ['Most Socialists of the harbour town had decided.', 'Socialism had decided most of the harbour town'],
    [
      'Most friends of Ann Davies in the harbour town had decided.',
      'Most friends of Ann Davis in the harbour town had decided',
      'name-spelling: Ann Davis',
    ],
  ],
  'hedged figures': [
    [
      'The turnout in the harbour was up about 19 points from the year before, the mayor said.',
      'In the harbour, the turnout is thought to have been up 19 points from the year before',
    ],
    [
      'The turnout in the harbour was up about 19 points from the year before, the mayor said.',
      'In the harbour, the turnout was up 19 points from the year before',
      'unsupported-figure: 19',
    ],
    [
      'The margin of error of the harbour poll is 4.3 percent.',
      'The margin of error of the harbour poll is 4.3 percentage points',
    ],
    [
      'The share of error in the harbour poll is 4.3 percent.',
      'The share of error in the harbour poll is 4.3 percentage points',
      'unsupported-figure: 4.3 percentage points',
    ],
  ],
  'parts of names': [
    [
      'They gave the harbour prize to Ann Tate and her daughter, Carla Tate-Reyes. The Tates were glad.',
      'The harbour prize was given to the daughter, Carla Tate-Rivas',
      'unsupported-name: Carla Tate-Rivas',
    ],
    [
      'The harbour prize went to Hillary Torres on Thursday night.',
      'The harbour prize went to Hillary Duke on Thursday night',
      'unsupported-name: Hillary Duke',
    ],
  ],
  'money and other sums': [
    ['The harbour cost the town $65 billion in all.', 'The harbour cost the town $65bn in all'],
    ['The harbour cost the town $65 billion in all.', 'The harbour cost the town 65 billion U.S. dollars'],
    [
      'The harbour cost the town $65 billion in all.',
      'The harbour cost the town $56 billion in all',
      'unsupported-figure: $56 billion',
    ],
    [
      'The harbour cost the town $65 billion in all.',
      'The harbour cost the town $65 million in all',
      'unsupported-figure: $65 million',
    ],
    [
      'The harbour cost the town $65 billion in all.',
      'The harbour cost the town €65 billion in all',
      'unsupported-figure: €65 billion',
    ],
    [
      'The harbour cost the town A$65 billion in all.',
      'The harbour cost the town US$65 billion in all',
      'unsupported-figure: US$65 billion',
    ],
    ['The harbour cost the town more than $65 billion.', 'The harbour cost the town over $65 billion'],
    ['The harbour cost the town more than $65 billion.', 'The harbour cost the town at least $65 billion'],
    ['The harbour cost the town more than $65 billion.', 'The harbour cost the town about $65 billion'],
    [
      'The harbour cost the town more than $65 billion.',
      'The harbour cost the town $65 billion',
      'unsupported-figure: $65 billion',
    ],
    [
      'The harbour cost the town $65 billion in all.',
      'The harbour cost the town more than $65 billion in all',
      'unsupported-figure: more than $65 billion',
    ],
    [
      'The harbour cost the town at least $65 billion.',
      'The harbour cost the town at most $65 billion',
      'unsupported-figure: at most $65 billion',
    ],
    ['The harbour cost the town $65.7 billion in all.', 'The harbour cost the town nearly $66 billion'],
    ['The harbour cost the town $65.7 billion in all.', 'The harbour cost the town more than $65 billion'],
    [
      'The harbour cost the town $65.7 billion in all.',
      'The harbour cost the town nearly $65 billion',
      'unsupported-figure: $65 billion',
    ],
    [
      'The harbour cost the town $65.7 billion in all.',
      'The harbour cost the town about $90 billion',
      'unsupported-figure: $90 billion',
    ],
  ],
  'shares and ratios': [
    ['The rate of the tax rose by 12 percent in the town.', 'The rate of the tax rose by 12% in the town'],
    [
      'The rate of the tax rose by 12 percent in the town.',
      'The rate of the tax rose by 12 percentage points in the town',
      'unsupported-figure: 12 percentage points',
    ],
    [
      'The rate of the tax rose by 12 percent in the town.',
      'The rate of the tax rose by 21 percent in the town',
      'unsupported-figure: 21 percent',
    ],
    ['A third of the pilots left the harbour.', 'Some 33 percent of the pilots left the harbour'],
    [
      'A third of the pilots left the harbour.',
      'A quarter of the pilots left the harbour',
      'unsupported-figure: A quarter',
    ],
    ['One in five pilots left the harbour.', 'Twenty percent of the pilots left the harbour'],
    [
      'Between 10 and 15 percent of the pilots left the harbour.',
      'From 10 to 15 percent of the pilots left the harbour',
    ],
    ['Between 10 and 15 percent of the pilots left the harbour.', 'Up to 15 percent of the pilots left the harbour'],
    [
      'Between 10 and 15 percent of the pilots left the harbour.',
      'Between 10 and 19 percent of the pilots left the harbour',
      'unsupported-figure: 10 and 19 percent',
    ],
    ['The council voted 52-48 for the harbour.', 'The council voted 52 to 48 for the harbour'],
    [
      'The council voted 52-48 for the harbour.',
      'The council voted 53-48 for the harbour',
      'unsupported-figure: 53-48',
    ],
    [
      'The traffic of the harbour doubled in a year.',
      'The traffic of the harbour tripled in a year',
      'unsupported-figure: tripled',
    ],
  ],
  'counts, units and durations': [
    ['The harbour bought 31 cranes for its new quay.', 'The harbour bought thirty-one cranes for its new quay'],
    [
      'The harbour bought 31 cranes for its new quay.',
      'The harbour bought 13 cranes for its new quay',
      'unsupported-figure: 13',
    ],
    ['The harbour bought 31 cranes for its new quay.', 'The harbour has three reasons to be proud of its new quay'],
    [
      'The ship lay 20 miles from the harbour.',
      'The ship lay 20 kilometres from the harbour',
      'unsupported-figure: 20 kilometres',
    ],
    [
      'The ship lay 20 miles from the harbour.',
      'The ship lay 32 kilometres from the harbour',
      'unsupported-figure: 32 kilometres',
    ],
    ['The harbour was closed for a decade and a half.', 'The harbour was closed for 15 years'],
    [
      'The harbour was closed for a decade and a half.',
      'The harbour was closed for 15 months',
      'unsupported-figure: 15 months',
    ],
    ['The harbour was closed for two years.', 'The harbour was closed for 24 months'],
    [
      'The mayor is in her third term at the town hall.',
      'The mayor is in her fourth term at the town hall',
      'unsupported-figure: fourth',
    ],
    [
      'The harbour bought the S-400 crane for its quay.',
      'The harbour bought the S-300 crane for its quay',
      'unsupported-figure: S-300',
    ],
    ['The harbour bought the S-400 crane for its quay.', 'The harbour bought the S400 crane for its quay'],
    ['Work begins at 6 a.m. at the old quay.', 'Work begins at 7 a.m. at the old quay', 'unsupported-figure: 7 a.m.'],
    ['The harbour has 1,200 pilots and 31 cranes.', 'The harbour has 1200 pilots and 31 cranes'],
    ['The harbour lost 20 pilots and won 30 pilots this year.', 'The harbour won 10 pilots more than it lost'],
  ],
  dates: [
    ['The old quay burned down in December 2010.', 'The old quay burned down in December 2010'],
    ['The old quay burned down in December 2010.', 'The old quay burned down in 2010'],
    [
      'The old quay burned down in December 2010.',
      'The old quay burned down in December 2011',
      'unsupported-date: December 2011',
    ],
    [
      'The old quay burned down in December 2010.',
      'The old quay burned down in November 2010',
      'unsupported-date: November 2010',
    ],
    ['The old quay burned down on Thursday night.', 'The old quay burned down on 24 February 2022'],
    [
      'The old quay burned down on Thursday night.',
      'The old quay burned down on Friday night',
      'unsupported-date: Friday',
    ],
    [
      'The old quay burned down on Thursday night.',
      'The old quay burned down on 23 February 2022',
      'unsupported-date: 23 February 2022',
    ],
    ['The old quay burned down last week.', 'The old quay burned down last week'],
    ['The old quay burned down last week.', 'The old quay burned down last year', 'unsupported-date: last year'],
    ['The old quay burned down last year.', 'The old quay burned down in 2021'],
    ['The old quay burned down in the 1990s.', 'The old quay burned down in the 1980s', 'unsupported-date: 1980s'],
    ['The old quay burned down on June 27.', 'The old quay burned down on 27 June'],
    ['The old quay burned down on June 27.', 'The old quay burned down on 28 June', 'unsupported-date: 28 June'],
  ],
  names: [
    ['The pilots trust Ann Torres at the harbour office.', 'The pilots trust Torres at the harbour office'],
    [
      'The pilots trust Ann Torres at the harbour office.',
      'The pilots trust Ann Miller at the harbour office',
      'unsupported-name: Ann Miller',
    ],
    [
      'The pilots trust Ann Torres at the harbour office.',
      'The pilots trust Samuel Okafor at the harbour office',
      'unsupported-name: Samuel Okafor',
    ],
    [
      'The pilots trust Ann Torres at the harbour office.',
      'The pilots trust Ann Torrez at the harbour office',
      'name-spelling: Ann Torrez',
    ],
    [
      'The pilots trust Ann Torres at the harbour office.',
      'The mayor, Samuel Okafor, read what the pilots had written',
    ],
    ['The ship had sailed from Russia to the old quay.', 'The Russian ship had reached the old quay'],
    [
      'The ship had sailed from Russia to the old quay.',
      'The ship had sailed from Norway to the old quay',
      'unsupported-name: Norway',
    ],
    ['The ship had sailed from the United States to the old quay.', 'The ship had sailed from the US to the old quay'],
    ['Washington had asked the harbour office for help.', 'The White House had asked the harbour office for help'],
    [
      'The harbour office trusts Deputy Secretary of State Ann Torres.',
      'The harbour office trusts Secretary of State Ann Torres',
      'different-role: Secretary of State',
    ],
    [
      'The harbour office trusts Deputy Secretary of State Ann Torres.',
      'The harbour office trusts Ann Torres, the US Deputy Secretary of State',
    ],
    [
      'The harbour office trusts Foreign Minister Ann Torres.',
      'The harbour office trusts Defence Minister Ann Torres',
      'different-role: Defence Minister',
    ],
    ['The harbour office trusts Foreign Minister Ann Torres.', 'The harbour office trusts the professor Ann Torres'],
    ['The World Harbour Organization had sent two pilots.', 'The WHO had sent two pilots'],
  ],
  'limits of durations': [
    [
      'The work on the pier took more than 40 hours.',
      'The work on the pier took 40 hours',
      'unsupported-figure: 40 hours',
    ],
    [
      'The work on the pier took more than 40 hours.',
      'The work on the pier took less than 40 hours',
      'unsupported-figure: less than 40 hours',
    ],
    ['The work on the pier was done over 40 hours.', 'The work on the pier was done in 40 hours'],
  ],
  'offices before a name': [
    [
      'The pier, Sen. Ann Torres said in Northgate, would be rebuilt in May.',
      'It will be rebuilt in May, according to Gov. Ann Torres',
      'different-role: Gov',
    ],
    [
      'The pier, Sen. Ann Torres said in Northgate, would be rebuilt in May.',
      'It will be rebuilt in May, according to Sen. Torres',
    ],
    // She has been both, or someone else of the name is meant.
    [
      'The pier, Sen. Ann Torres said in Northgate, would be rebuilt in May. Torres was governor before.',
      'It will be rebuilt in May, according to Gov. Ann Torres',
    ],
    [
      'The pier, Sen. Ann Torres said in Northgate, would be rebuilt in May.',
      'It will be rebuilt in May, according to Gov. Paul Torres',
    ],
  ],
  'offices without a name': [
    [
      'The Northgate senator said that the pier would be rebuilt.',
      'The Northgate governor said that the pier would be rebuilt',
      'different-role: governor',
    ],
    [
      'Critics have pressured the president on the rebuilding of the pier.',
      'Critics have pressured the prime minister on the rebuilding of the pier',
      'different-role: prime minister',
    ],
    [
      'She was elected mayor of the harbour town in May.',
      'She was elected governor of the harbour town in May',
      'different-role: governor',
    ],
    // The same person may be meant, by another office that the source gives or the writer knows.
    [
      'The Northgate senator, once a governor, said that the pier would be rebuilt.',
      'The Northgate governor said that the pier would be rebuilt',
    ],
    [
      'The Northgate senator said that the pier would be rebuilt.',
      'The Northgate lawmaker said that the pier would be rebuilt',
    ],
    [
      'The defence minister said that the pier would be rebuilt.',
      'The defence secretary said that the pier would be rebuilt',
    ],
    [
      'The Northgate senator said that the pier would be rebuilt.',
      'According to the governor, who opposes the senator, the rebuilding of the pier is certain',
    ],
    [
      'The Northgate senator said that the pier would be rebuilt.',
      'That is what the governor of the state, who was there, had been waiting for: the pier would be rebuilt',
    ],
    ['The pier would be rebuilt, the Northgate senator said.', 'The governor would not speak of the pier'],
  ],
};

describe('Facts of a cited sentence', () => {
  for (const [title, rows] of Object.entries(TABLE)) {
    describe(title, () => {
      for (const [source, sentence, ...found] of rows) {
        it(`${sentence} ← ${source}`, () => {
          const draft = `${sentence} [@harbour, para. 1].`;
          assert.deepEqual(shown(draft, checked({ harbour: [source, 'Nothing else is known of it.'] }, draft)), found);
        });
      }
    });
  }

  const SOURCE = [
    'The harbour bought 31 cranes for its new quay on Thursday.',
    'The pilots trust Ann Torres at the harbour office.',
  ];

  it('are replaced by what the source has', () => {
    const draft = 'The harbour bought 13 cranes for its new quay on Thursday [@harbour, para. 1].';
    const [finding] = factsFound(checked({ harbour: SOURCE }, draft));
    const fix = finding?.fixes.find(({ kind }) => kind === 'use-source-fact');
    assert.equal(fix && draft.slice(0, fix.start) + fix.text + draft.slice(fix.end), draft.replace('13', '31'));
    assert.equal(finding?.source?.text, SOURCE[0]);
  });

  it('are cited where they are, in another paragraph', () => {
    const draft = 'The harbour bought 31 cranes for its new quay [@harbour, para. 2].';
    const [finding] = factsFound(checked({ harbour: SOURCE }, draft));
    const fix = finding?.fixes.find(({ kind }) => kind === 'cite-place');
    assert.equal(
      fix && draft.slice(0, fix.start) + fix.text + draft.slice(fix.end),
      draft.replace('para. 2', 'para. 1'),
    );
  });

  const OTHER = { harbour: SOURCE, port: ['The harbour bought 13 cranes for its new quay, the port said on Friday.'] };

  it('that another source states are cited from there as well', () => {
    const draft = 'The harbour bought 13 cranes for its new quay [@harbour, para. 1].';
    const [finding] = factsFound(checked(OTHER, draft));
    assert.match(finding?.message ?? '', /@port, para\. 1 states “13”\.$/u);
    const fix = finding?.fixes.find(({ kind }) => kind === 'cite-also');
    assert.equal(fix?.title, 'Cite @port as well');
    const mended = fix && draft.slice(0, fix.start) + fix.text + draft.slice(fix.end);
    assert.equal(mended, 'The harbour bought 13 cranes for its new quay [@harbour, para. 1; @port, para. 1].');
    assert.deepEqual(shown(mended, checked(OTHER, mended)), []);
  });

  it('that only another source states are a hint', () => {
    const articles = { harbour: ['The pilots trust Ann Torres at the harbour office.'], port: OTHER.port };
    const draft = 'The harbour bought 13 cranes for its new quay [@harbour].';
    const [finding] = factsFound(checked(articles, draft));
    assert.deepEqual(
      [finding?.severity, finding?.message, finding?.source?.id],
      ['hint', '“13” is stated in @port, para. 1, which is not cited here.', 'port'],
    );
  });

  it('are not taken from a source that is about something else, or states them of something else', () => {
    for (const other of ['The museum has 13 rooms.', 'The harbour sold 13 boats for its new quay wall in spring.']) {
      const articles = { harbour: ['The pilots trust Ann Torres at the harbour office.'], port: [other] };
      const draft = 'The harbour bought 13 cranes for the old town gate [@harbour].';
      assert.deepEqual(shown(draft, checked(articles, draft)), [], other);
    }
  });

  it('are not cited from elsewhere where the citation is not a bracket of the sentence', () => {
    const draft = '@harbour [para. 1] says that the harbour bought 13 cranes for its new quay.';
    const [finding] = factsFound(checked(OTHER, draft));
    assert.deepEqual(finding?.fixes.map(({ kind }) => kind).includes('cite-also'), false);
  });

  it('are passed over where the writer says so', () => {
    const draft = 'The harbour bought 13 cranes for its new quay [@harbour, para. 1].';
    const [finding] = factsFound(checked({ harbour: SOURCE }, draft));
    const fix = finding?.fixes.find(({ kind }) => kind === 'ignore');
    assert.ok(fix);
    const ignored = `${draft.slice(0, fix.start)}${fix.text}${draft.slice(fix.end)} They paid in 2021 [@harbour].`;
    assert.deepEqual(shown(ignored, checked({ harbour: SOURCE }, ignored)), []);
  });

  it('are not in code or formulas', () => {
    const draft = 'The harbour bought `13 cranes` or $13$ for its new quay on Thursday [@harbour, para. 1].';
    assert.deepEqual(shown(draft, checked({ harbour: SOURCE }, draft)), []);
  });

  it('are those of the writer’s own words only', () => {
    const draft =
      'The harbour bought “13 cranes for its new quay” [@harbour, para. 1].\n\n> The harbour bought 13 cranes for its new quay.\n>\n> — The harbour [@harbour, para. 1]';
    assert.deepEqual(shown(draft, checked({ harbour: SOURCE }, draft)), []);
  });

  it('are none where nothing is cited, or the library has not all that is', () => {
    for (const cite of ['', ' [@harbour; @unknown]', ' [@unknown]']) {
      const draft = `The harbour bought 13 cranes for its new quay${cite}.`;
      assert.deepEqual(shown(draft, checked({ harbour: SOURCE }, draft)), []);
    }
  });

  it('are looked for in the work cited for their part of the sentence', () => {
    const articles = { harbour: SOURCE, town: ['The town has 400 trees along its old wall.'] };
    const right =
      'The harbour bought 31 cranes for its new quay [@harbour], and the town has 400 trees along its old wall [@town].';
    assert.deepEqual(shown(right, checked(articles, right)), []);
    const wrong = right.replace('400', '500');
    assert.deepEqual(shown(wrong, checked(articles, wrong)), ['unsupported-figure: 500']);
  });

  it('are read in a footnote, a table and after a key in the sentence', () => {
    for (const draft of [
      'A note.[^1]\n\n[^1]: The harbour bought 13 cranes for its new quay [@harbour, para. 1].',
      '| What | Says |\n| --- | --- |\n| it | The harbour bought 13 cranes for its new quay [@harbour] |',
      '@harbour [para. 1] says that the harbour bought 13 cranes for its new quay.',
      'The harbour bought 13 cranes for its new quay.[^1]\n\n[^1]: @harbour, para. 1.',
    ])
      assert.deepEqual(shown(draft, checked({ harbour: SOURCE }, draft)), ['unsupported-figure: 13'], draft);
  });

  it('reports what a note calls wrong in its second sentence', () => {
    const bridge = [
      'Engineers found that 31 cables of the harbour bridge had corroded through.',
      'Correction: An earlier version of this article misquoted Ann Torres. It also gave the number of corroded cables as 41; it is 31.',
    ];
    for (const [count, found] of [
      [41, ['unsupported-figure: 41']],
      [31, []],
    ] as const) {
      const draft = `Engineers found that ${count} cables of the bridge had corroded [@bridge].`;
      assert.deepEqual(shown(draft, checked({ bridge }, draft)), found, draft);
    }
  });

  it('offers no count in place of a sum', () => {
    const bridge = ['Engineers found that 31 of the 212 cables of the harbour bridge had corroded through.'];
    const draft = 'Engineers found the cables of the bridge had corroded, at a cost of £18.6m [@bridge].';
    assert.deepEqual(shown(draft, checked({ bridge }, draft)), []);
  });

  it('are borne out by a note of the source on its own mistakes, which is never offered as what it states', () => {
    const fire = [
      'The fire at the harbour killed 38 people on Monday.',
      'The pilots went home to their families at night.',
      'Correction: The fire at the harbour killed 41 people, not 38 as an earlier version of this article said.',
    ];
    for (const cite of ['[@fire]', '[@fire, para. 1]']) {
      for (const count of [41, 38]) {
        const draft = `The fire at the harbour killed ${count} people on Monday ${cite}.`;
        assert.deepEqual(shown(draft, checked({ fire }, draft)), [], draft);
      }
      const wrong = `The fire at the harbour killed 45 people on Monday ${cite}.`;
      const [finding, ...more] = factsFound(checked({ fire }, wrong));
      assert.deepEqual([finding?.code, more], ['unsupported-figure', []], wrong);
      assert.ok(!JSON.stringify(finding).includes('41'), JSON.stringify(finding));
    }
  });

  it('are not checked unless asked for', () => {
    const draft = 'The harbour bought 13 cranes for its new quay [@harbour, para. 1].';
    const { facts, findings } = checkDraft(parseDraft(draft), libraryOf({ harbour: SOURCE }));
    assert.deepEqual([facts, findings], [[], []]);
  });
});
