import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MayHold } from '../../../../src/engine/draft/may-hold.js';
import { exactPlace } from '../../../../src/engine/draft/places.js';
import { streamOf } from '../../../../src/engine/draft/stream.js';
import { libraryArticle } from './library.js';

const TEXT =
  'The N.A.T.O. office in Nor\u00ADthby ﬁnds that the long-term lease — and the pier’s crane — costs 4,500 euros (not dollars), said Ms. Lind.';

const SPLIT =
  '“We will fight,” said Ann Lind, “for the pier (sic) and[3] the old crane — whatever it costs us.” “Nobody,” she added, “may stop that.”';

const source = (...paragraphs: string[]) => libraryArticle({ id: 'lease', paragraphs });

describe('whether a passage may be in a source', () => {
  it('is denied where a word of it is missing, or two of its words are nowhere next to each other', () => {
    const lease = source('The harbour board will extend the lease of the pier in spring.');
    assert.equal(new MayHold('harbour board will extend the lease').test(lease), true);
    assert.equal(new MayHold('The Harbour Board Will Extend The Lease').test(lease), true);
    assert.equal(new MayHold('the board will extend the lease').test(lease), false);
    assert.equal(new MayHold('the board … will extend the lease').test(lease), false);
    assert.equal(new MayHold('the harbour board … will extend the lease').test(lease), true);
    assert.equal(new MayHold('board will cancel the lease').test(lease), false);
    assert.equal(new MayHold('the cancelled lease').test(lease), false);
  });

  it('is left open where words are written otherwise than they are compared', () => {
    for (const passage of [
      'the NATO office in Northby',
      'Northby finds that the longterm lease',
      'the [harbour’s rented] crane costs 4500 euros',
      'costs 4,500 euros (emphasis added here), said',
      'the crane [sic and so on',
      'not do-',
    ])
      assert.equal(new MayHold(passage).test(source(TEXT)), true, passage);
    assert.equal(new MayHold('the seawall of the board').test(source('The sea-\nwall of the board.')), true);
  });

  it('is left open where a mark, a note or a speaker is between two words of a source', () => {
    const split = source(
      '“We will fight,” said Ann Lind, “for the pier (sic) and[3] the “old” crane — whatever it costs',
      'us in the end.”',
    );
    for (const passage of [
      'We will fight for the pier',
      'pier and the',
      'for the pier and the old crane',
      'crane whatever it costs us in the end',
    ])
      assert.equal(new MayHold(passage).test(split), true, passage);
  });

  it('is left open where a source writes letters with points, or sets marks with spaces', () => {
    for (const [passage, text] of [
      ['at 8 pm today', 'The port closes at 8 p.m. today.'],
      ['Moe aka the Skipper', 'Ann Moe, a.k.a. the Skipper, and Moe a.k.a. the Skipper.'],
      ['asap then', 'Come a.s.a.p., then rest.'],
      ['Il est plus grand que toi', '« Il est « plus grand » que toi », dit Jeanne.'],
      ['Il est plus grand que toi', '« Il est plus grand », a dit Jeanne Morvan, « que toi ».'],
      ['Il dit bonjour', '« Il dit : bonjour », dit Jeanne.'],
      ['the old pier', 'Near the *old* pier, the … old pier.'],
      ['the lon\uFEFFgest pier', 'It is the longest pier.'],
    ] as const) {
      const article = libraryArticle({ id: 'lease', paragraphs: [text], speakers: { 1: 'Jeanne Morvan' } });
      assert.notEqual(exactPlace(passage, streamOf(article), null), null, passage);
      assert.equal(new MayHold(passage).test(article), true, passage);
    }
  });

  it('is read in articles with front matter as well', () => {
    const { article, extraction, ...rest } = source('The harbour board will extend the lease of the pier.');
    const text = `---\ntitle: A lease\n---\n\n${article.text}`;
    const own = { ...rest, article: { ...article, text }, extraction };
    assert.equal(new MayHold('the board will extend').test(own), false);
    assert.equal(new MayHold('the harbour board will extend').test(own), true);
  });

  it('is never denied where the passage stands', () => {
    const articles = [
      source(TEXT),
      source('The harbour board will extend the lease of the pier.', 'It costs little.'),
      source(SPLIT),
    ];
    const change = fc.constantFrom(
      (word: string) => word,
      (word: string) => `[${word}]`,
      (word: string) => `${word} [of course]`,
      (word: string) => `${word} …`,
      (word: string) => word.replace(/^(\p{L})/u, '[$1]'),
      (word: string) => word.toLowerCase(),
      (word: string) => word.normalize('NFKC').replaceAll('.', ''),
      (word: string) => word.replace(/[,.]$/u, ''),
      (word: string) => `${word} (sic)`,
      (word: string) => (/^[,”“]|[,”“]$|said|Lind|\(|\[/u.test(word) ? '' : word),
    );
    let found = 0;
    fc.assert(
      fc.property(
        fc.nat(2),
        fc.nat(16),
        fc.integer({ min: 1, max: 14 }),
        fc.array(fc.tuple(fc.nat(13), change), { maxLength: 3 }),
        (which, from, length, changes) => {
          const article = articles[which];
          assert.ok(article);
          const words = article.article.text.split(/\s+/u).slice(from, from + length);
          for (const [at, write] of changes) if (words[at] !== undefined) words[at] = write(words[at]);
          const passage = words.filter((word) => word !== '').join(' ');
          if (exactPlace(passage, streamOf(article), null) === null) return;
          found++;
          assert.ok(new MayHold(passage).test(article), passage);
        },
      ),
      { numRuns: 600 },
    );
    assert.ok(found > 100, String(found));
  });
});
