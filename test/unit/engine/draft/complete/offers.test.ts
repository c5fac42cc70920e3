import assert from 'node:assert/strict';
import { narrowed } from '../../../../../src/engine/draft/complete/faithful.js';
import { harbour, offersAt, wordsOf } from './harbour.js';

const PROMISE = 'A sentence is a promise that the page has to keep.';
const CLEAR = 'been clear which areas of the harbour we will rebuild first';
const SLEPT = 'Nobody slept that night.';

describe('quotationOffers', () => {
  describe('unasked', () => {
    const nothing: readonly string[] = [
      'Bob Roe said "a sentence is a prom‸',
      'Bob Roe said “‸',
      'Bob Moe said “a sentence is a prom‸',
      'Peter Moe said “nobody sl‸',
      'Mary Ann Moe said “a sentence is‸',
      'According to Bob Roe, “nobody sl‸',
      'Bob Roe, the mayor, said “nobody sl‸',
      'Bob Roe said that it was “nobody sl‸',
      'Bob Roe called it “complete and utter gu‸',
      'Bob Roe: “nobody sl‸',
      'Bob Roe sagte am Montag: „nobody sl‸',
      'Ann Moe sagte am Montag: „nobody sl‸',
      'Dr. Bob Moe said “a sentence is‸',
      'BOB ROE: “nobody sl‸',
      '“No,” said Bob Roe. “Nobody sl‸',
      'In Bob Roe’s words, “nobody sl‸',
      'As Bob Roe put it, “nobody sl‸',
      'Bob Roe said:\n\n> nobody sl‸',
      // Someone else's words.
      'Peter Lindqvist said “a sentence is a prom‸',
      'Ann Moe said “nobody sl‸',
      'Mayor Samuel Okafor said “a sentence is‸',
      // Words that nobody said.
      'a "complete and utter shambles‸',
      'the “promise of a page‸',
      'so-called “old harbour quay‸',
      'the “sentence page keep‸',
      '> complete and utter shambles‸',
      // Too little to go by.
      'He said “‸',
      '“n‸',
      '“no‸',
      'plain words nobody slept‸',
      '> ‸',
    ];
    for (const draft of nothing) {
      it(`offers nothing for ${JSON.stringify(draft)}`, () => assert.deepEqual(wordsOf(offersAt(draft).offers), []));
    }

    const first: readonly (readonly [string, string])[] = [
      ['Ann Moe said “a sentence is a prom‸', PROMISE],
      ['Moe said “a sentence is a prom‸', PROMISE],
      ['Yesterday Ann Moe said “a sentence is‸', PROMISE],
      ['Harbour Master Ann Moe said “a sentence is‸', PROMISE],
      ['Ann Moe, the harbour master, said “a sentence is‸', PROMISE],
      ['**Ann Moe** said “a sentence is‸', PROMISE],
      ['[Ann Moe](https://a.example) said “a sentence is‸', PROMISE],
      ['Ann Moe: “a sentence is‸', PROMISE],
      ['ANN MOE: “a sentence is‸', PROMISE],
      ['Ann Moe sagte am Montag: „a sentence is‸', PROMISE],
      ['Dr. Ann Moe said “a sentence is‸', PROMISE],
      ['Ms. Moe said “a sentence is‸', PROMISE],
      ['Ms Moe said “a sentence is‸', PROMISE],
      ['Then Moe also said “a sentence is‸', PROMISE],
      ['Moe has said “a sentence is‸', PROMISE],
      ['As Ann Moe put it, “a sentence is‸', PROMISE],
      ['“No,” said Peter Lindqvist. “Nobody sl‸', SLEPT],
      ['Peter Lindqvist said:\n\n> nobody sl‸', SLEPT],
      ['Pilot Peter Lindqvist said “nobody sl‸', SLEPT],
      ['Ann Moe and Peter Lindqvist said “nobody sl‸', SLEPT],
      // Who is not named does not restrict.
      ['he said “nobody sl‸', SLEPT],
      ['the pilot said “nobody sl‸', SLEPT],
      ['Critics said “nobody sl‸', SLEPT],
      ['They insisted: “nobody sl‸', SLEPT],
      ['“nobody sl‸', SLEPT],
      ['"nobody sl‸"', SLEPT],
      ['„nobody sl‸', SLEPT],
      ['> nobody sl‸', SLEPT],
      ['| a |\n|---|\n| “nobody sl‸ |', SLEPT],
      // Known speakers need fewer letters.
      ['Peter Lindqvist said “no‸', SLEPT],
      ['It has “been clear which ar‸', `${CLEAR},`],
      ['It has “been clear wich areas‸', `${CLEAR},`],
      ['Ann Moe said “rebuild first, and‸', 'rebuild first, and we will not sell the old quay,'],
      ['“two sheds‸', 'two sheds and 14 boats,'],
      ['“count the boats‸', 'count the boats twice; our long-term plan costs $4 million,'],
      // Words after a negation would say the contrary: the sentence comes first.
      ['“slept that‸', SLEPT],
      ['“help anybody‸', 'It doesn’t help anybody to count the boats twice; our long-term plan costs $4 million,'],
      ['“long-term plan‸', 'long-term plan costs $4 million,'],
    ];
    for (const [draft, words] of first) {
      it(`begins with the words typed in ${JSON.stringify(draft)}`, () =>
        assert.equal(wordsOf(offersAt(draft).offers)[0], words));
    }

    it('gives the fragment, the whole sentence and the whole quotation rows of their own', () => {
      const { offers } = offersAt('Ann Moe said “rebuild first, and‸');
      assert.deepEqual(
        offers.map(({ part }) => part.extent),
        ['fragment', 'sentence', 'quotation'],
      );
      const [fragment = '', sentence = '', quotation = ''] = wordsOf(offers);
      assert.ok(sentence.startsWith('We have been') && sentence.endsWith(fragment));
      assert.ok(quotation.startsWith(PROMISE) && quotation.endsWith(sentence));
    });

    it('gives parts of the same words one row', () => {
      assert.deepEqual(wordsOf(offersAt('“nobody should‸').offers), ['Nobody should be surprised by it.']);
    });

    it('offers the words of all whose words they are before longer parts', () => {
      const { offers } = offersAt('“been clear which ar‸');
      assert.deepEqual(
        offers
          .slice(0, 2)
          .map(({ quotation }) => quotation.articleId)
          .sort(),
        ['gazette', 'ledger'],
      );
      assert.deepEqual(new Set(offers.slice(0, 2).map(({ part }) => part.extent)), new Set(['fragment']));
    });

    it('offers all that a known speaker said after the cue, and no more than wanted', () => {
      for (const draft of ['Samuel Okafor said ‸', 'Samuel Okafor said “‸', 'According to Samuel Okafor, “‸']) {
        const { offers } = offersAt(draft);
        assert.equal(offers.length, 3, draft);
        assert.ok(offers.every(({ quotation, fit }) => quotation.speakerId === 'samuel-okafor' && fit === 'speaker'));
      }
      assert.equal(offersAt('Samuel Okafor said “‸', { limit: 2 }).offers.length, 2);
    });
  });

  describe('on request', () => {
    it('lets words that only resemble follow, marked as such', () => {
      const { offers } = offersAt('Ann Moe said “rebuild first, and‸', { explicit: true });
      assert.equal(offers[0]?.fit, 'held');
      const { offers: loose } = offersAt('a “complete and utter shambles‸', { explicit: true });
      assert.ok(loose.length > 0);
      assert.ok(loose.every(({ fit, held }) => fit === 'other' && held === null));
    });

    it('never reads the words of others as those of a speaker', () => {
      for (const draft of ['Bob Roe said “nobody sl‸', 'Ann Moe said “nobody sl‸']) {
        for (const { fit } of offersAt(draft, { explicit: true }).offers) assert.equal(fit, 'other', draft);
      }
    });

    it('replaces no more of the prose than the words that the quotation holds', () => {
      const { offers, text } = offersAt('She has often told us been clear which areas‸', { explicit: true });
      const [first] = offers;
      assert.equal(first?.fit, 'held');
      assert.equal(text.slice(first?.replace.start), 'been clear which areas');
    });
  });

  describe('on request beside words of the writer’s', () => {
    const replaced: readonly (readonly [string, string])[] = [
      ['A note: nobody slept that‸', 'nobody slept that'],
      ['Call Peter Lindqvist: two sheds and‸', 'two sheds and'],
      ['- [x] Call Peter Lindqvist: two sheds and‸', 'two sheds and'],
      ['- [ ] sheds‸', 'sheds'],
      ['> A note: nobody slept that‸', 'nobody slept that'],
      ['> **A note** nobody slept that‸', 'nobody slept that'],
      ['Peter Lindqvist said nobody slept that‸', 'nobody slept that'],
    ];
    for (const [draft, words] of replaced) {
      it(`replaces what the quotation holds in ${JSON.stringify(draft)}`, () => {
        const { offers, text } = offersAt(draft, { explicit: true });
        assert.equal(offers[0]?.fit, 'held');
        for (const { fit, replace } of offers) {
          if (fit === 'held') assert.equal(text.slice(replace.start, replace.end), words);
        }
      });
    }

    it('replaces nothing with words that only resemble', () => {
      const { offers, text } = offersAt('Some people of the quay sent postcards‸', { explicit: true });
      assert.ok(offers.length > 0);
      for (const { fit, replace } of offers) {
        assert.equal(fit, 'other');
        assert.equal(text.slice(replace.start, replace.end), '');
      }
    });

    it('looks for nothing that only resembles a long text after a mark', () => {
      const long = 'He said “the quay was where the boats had been for ages and nobody‸';
      assert.deepEqual(offersAt(long, { explicit: true }).offers, []);
      assert.deepEqual(offersAt('He said “the quay. And the boats‸', { explicit: true }).offers, []);
      assert.ok(offersAt('He said “the quay and the boats‸', { explicit: true }).offers.length > 0);
    });

    it('asks for nothing within a word or an address', () => {
      for (const draft of ['“nobody sl‸ept', 'nobody sl‸ept', '“nobody slept http:/‸/a.example', 'http:‸//a.example']) {
        assert.equal(offersAt(draft, { explicit: true }).asked, null, draft);
      }
    });

    it('tells the words of someone else from other words', () => {
      for (const draft of ['Bob Roe said “nobody slept that‸', 'Bob Roe said nobody slept that‸']) {
        const [first, ...rest] = offersAt(draft, { explicit: true }).offers;
        assert.equal(first?.fit, 'other', draft);
        assert.ok(first.held, draft);
        assert.ok(rest.every(({ fit }) => fit === 'other'));
      }
    });

    it('does not read the end of a long text as all of it', () => {
      const long = `${'other words '.repeat(40)}nobody slept that night`;
      assert.deepEqual(offersAt(`“${long}‸`).offers, []);
    });
  });

  describe('within a citation', () => {
    for (const draft of [
      '[@ledger, nobody slept‸]',
      '[@ledger, “nobody slept‸]',
      '[@ledger, ‸]',
      '[@ledger, ‸',
      '[see @ledger; nobody slept‸]',
      '[nobody slept‸ @ledger]',
      '[‸@ledger]',
      '@ledger [nobody slept‸]',
      '@{ledger} [para. ‸',
      '[-@ledger, nobody slept‸]',
      '[^nobody slept‸]',
      'see @nobody‸',
      '> “Words.”\n>\n> — Ann Moe [@ledger, nobody slept‸]',
    ]) {
      it(`offers no quotation in ${JSON.stringify(draft)}`, () =>
        assert.deepEqual(offersAt(draft, { explicit: true }).asked, null));
    }

    for (const draft of [
      '[@ledger] “nobody slept‸',
      '[“nobody slept‸',
      '\\[@ledger “nobody slept‸',
      'a@b.example [“nobody slept‸',
    ]) {
      it(`offers quotations in ${JSON.stringify(draft)}`, () =>
        assert.equal(wordsOf(offersAt(draft, { explicit: true }).offers)[0], SLEPT));
    }
  });
});

describe('narrowed', () => {
  it('names the words and where they are in the article', () => {
    const { library } = harbour();
    const { offers } = offersAt('“two sheds‸');
    const [offer] = offers;
    assert.ok(offer);
    const article = library.article('ledger')?.article;
    assert.ok(article);
    const { text, start, end, paragraph } = narrowed(offer.quotation, offer.part, article);
    assert.equal(article.text.slice(start, end), text);
    assert.equal(text, 'two sheds and 14 boats,');
    assert.equal(paragraph, 2);
  });
});
