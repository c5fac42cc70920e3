import assert from 'node:assert/strict';
import { readArticle } from '../../../../../src/engine/article/read.js';
import { checkDraft } from '../../../../../src/engine/draft/check.js';
import { FactChecker } from '../../../../../src/engine/draft/facts/checker.js';
import { figuresOf } from '../../../../../src/engine/draft/facts/figures.js';
import { namesIn } from '../../../../../src/engine/draft/facts/names.js';
import type { Finding } from '../../../../../src/engine/draft/finding.js';
import { librarySources } from '../../../../../src/engine/draft/library-sources.js';
import { extract } from '../../../../../src/engine/extract/extract.js';
import { Library } from '../../../../../src/engine/library/library.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../../src/engine/search/library-search.js';

interface Source {
  readonly text: string;
  readonly versions?: readonly string[];
}

function found(sources: Readonly<Record<string, Source>>, draft: string): Finding[] {
  const library = new Library();
  const add = Object.entries(sources).flatMap(([id, { text, versions }]) => {
    const file = `---\nid: ${id}\ntype: article-newspaper\ntitle: The organ\nissued: "2022-02-26"\n---\n\n${text}\n`;
    const { article } = readArticle({ file: `${id}.md`, text: file });
    return article === null ? [] : [{ article, extraction: extract(article), origin: 'own' as const, versions }];
  });
  library.update({ add });
  const search = new LibrarySearch(library);
  search.catchUp();
  const { findings } = checkDraft(parseDraft(draft), librarySources(library, search), { facts: new FactChecker() });
  return findings.filter(({ code }) => /^unsupported-(?:figure|date|name)$/u.test(code));
}

describe('the bounds of a fact', () => {
  for (const words of [
    'six years',
    '860,000 euros',
    '65 billion dollars',
    '5 U.S. dollars',
    '$65bn',
    '12 percent',
    '12 per cent',
    '40 km',
    '7 kg',
    '31',
    '31 to 40',
    'a decade and a half',
    '26 February 2022',
    'February 2022',
    'Oct. 22',
    '1990s',
    'third',
    'two thirds',
    'five times',
    'S-400',
    'Ann Torres',
  ])
    it(`leave out the full stop after ${words}`, () => {
      const text = `They said it was ${words}.`;
      const { tokens, figures } = figuresOf(text, 'en');
      const ends = [...figures, ...figures.flatMap((each) => (each.kind === 'number' ? [each.whole] : []))];
      const all = [...ends, ...namesIn(tokens, text, 'en')].map(({ end }) => end);
      assert.ok(all.length > 0);
      assert.deepEqual(
        all.filter((end) => end >= text.length),
        [],
      );
    });

  it('keep the stop of a short form', () => {
    const [figure] = figuresOf('It cost 5 U.S. dollars at 6 p.m. on Friday', 'en').figures.slice(1);
    assert.deepEqual([figure?.start, figure?.end], [26, 32]);
  });

  it('leave a repair without a stray stop', () => {
    const organ = {
      text: 'The restoration cost 860,000 euros and took six years. It was led by two builders from the town.',
    };
    const draft = 'The restoration took nine years [@organ, para. 1].';
    const [finding] = found({ organ }, draft);
    const fix = finding?.fixes.find(({ kind }) => kind === 'use-source-fact');
    assert.equal(
      fix && draft.slice(0, fix.start) + fix.text + draft.slice(fix.end),
      'The restoration took six years [@organ, para. 1].',
    );
  });
});

describe('another source of a fact', () => {
  const cited = 'The harbour bought 31 cranes for its new quay, the port said on Friday.';
  const other = cited.replace('31', '13');
  const draft = 'The harbour bought 13 cranes for its new quay [@harbour].';
  const offered = (sources: Readonly<Record<string, Source>>) =>
    found(sources, draft)
      .flatMap(({ fixes }) => fixes.map(({ title }) => title))
      .filter((title) => / as well$/u.test(title));

  it('is never a version of the one cited', () => {
    assert.deepEqual(offered({ harbour: { text: cited }, port: { text: other } }), ['Cite @port as well']);
    assert.deepEqual(
      offered({ harbour: { text: cited, versions: ['port'] }, port: { text: other, versions: ['harbour'] } }),
      [],
    );
  });
});

describe('a number that is not a claim about the source', () => {
  const organ = {
    text: 'The restoration cost 860,000 euros and took six years. “My mother is eighty-one and has two sisters who live near the old harbour,” she said.',
  };
  const quotation = '“My mother is eighty-one and has two sisters who live near the old harbour”';
  for (const draft of [
    `2 altered: ${quotation} [@organ].`,
    `13 digest prose: ${quotation} [@organ].`,
    `Case 4: ${quotation} [@organ].`,
    'Twelve-year-old: The restoration cost 860,000 euros and took [@organ].',
    '7 The restoration cost 860,000 euros and took long [@organ].',
    `The 13 old harbour hands heard ${quotation} [@organ].`,
  ])
    it(`is passed over in ${draft.slice(0, 40)}`, () => {
      assert.deepEqual(
        found({ organ }, draft).map(({ message }) => message),
        [],
      );
    });

  it('is one where it counts', () => {
    for (const draft of ['The restoration took nine years [@organ].', 'The restoration cost 680,000 euros [@organ].'])
      assert.equal(found({ organ }, draft).length, 1, draft);
  });
});

describe('a name at the head of a sentence', () => {
  for (const [language, sentence, name] of [
    ['en', 'Before Torres it was unknown', 'Torres'],
    ['en', 'SFr900 was what Torres paid', 'Torres'],
    ['fr', 'Selon Torres, il pleut', 'Torres'],
    ['fr', 'D’après Torres, il pleut', 'Torres'],
    ['es', 'Según Torres, llueve', 'Torres'],
    ['it', 'Secondo Torres, piove', 'Torres'],
    ['nl', 'Volgens Torres regent het', 'Torres'],
    ['fr', 'L’Opéra Torres brûle', 'L’Opéra Torres'],
  ] as const)
    it(`is without the small word before it in: ${sentence}`, () => {
      const { tokens } = figuresOf(sentence, language);
      assert.deepEqual(
        namesIn(tokens, sentence, language).map((each) => each.name),
        [name],
      );
    });
});

describe('a unit that is quoted', () => {
  const desert = { text: 'The harbour is in a desert of 8,000 square miles, the pilots wrote.' };
  for (const [figure, ...wrong] of [['8,000'], ['7,000', '7,000']] as const)
    it(`belongs to the figure before it: ${figure}`, () => {
      const draft = `The harbour is in a desert of ${figure} square “miles, the pilots wrote” [@desert].`;
      assert.deepEqual(
        found({ desert }, draft).map(({ start, end }) => draft.slice(start, end)),
        wrong,
      );
    });
});

describe('a fact between the words of the source', () => {
  const organ = {
    text: 'The talks on India-US relations drew nearly 5,000 people to the old harbour. Clinton’s former campaign manager was at one point shopping a book about the inner workings of the Clinton campaign. Kaine knew.',
  };
  for (const [draft, ...wrong] of [
    ['The talks on India-Japan relations drew many people to the old harbour [@organ].', 'Japan'],
    ['The talks on China-US relations drew many people to the old harbour [@organ].', 'China'],
    ['The talks on Jean-Pierre relations drew many people to the old harbour [@organ].', 'Jean-Pierre'],
    ['The talks on Indian-American relations drew many people to the old harbour [@organ].'],
    ['The talks on India-US relations drew nearly 7,000 persons to the old harbour [@organ].', '7,000'],
    ['The talks on India-US relations drew nearly 5,000 persons to the old harbour [@organ].'],
    ['The talks on India-US relations drew nearly 300 ships and nearly 5,000 people to the old harbour [@organ].'],
    [
      'Kaine’s former campaign manager was at one point shopping a book about the inner workings of the Clinton campaign [@organ].',
      'Kaine',
    ],
  ] as const)
    it(`is judged in ${draft}`, () => {
      const findings = found({ organ }, draft);
      assert.deepEqual(
        findings.map(({ start, end }) => draft.slice(start, end)),
        wrong,
      );
    });
});
