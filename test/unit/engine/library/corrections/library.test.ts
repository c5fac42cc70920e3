import assert from 'node:assert/strict';
import { readArticle } from '../../../../../src/engine/article/read.js';
import { librarySources } from '../../../../../src/engine/draft/library-sources.js';
import { verifyText } from '../../../../../src/engine/draft/verify-text.js';
import { extract } from '../../../../../src/engine/extract/extract.js';
import { basisOf } from '../../../../../src/engine/extract/extraction.js';
import { textQuoteOf } from '../../../../../src/engine/library/corrections/anchor.js';
import { Corrector } from '../../../../../src/engine/library/corrections/corrector.js';
import { readCorrections } from '../../../../../src/engine/library/corrections/read-corrections.js';
import { unappliedCorrections } from '../../../../../src/engine/library/corrections/unapplied.js';
import { Library } from '../../../../../src/engine/library/library.js';
import type { LibraryArticle } from '../../../../../src/engine/library/model.js';
import { LibrarySearch } from '../../../../../src/engine/search/library-search.js';
import { quotationData } from '../../../../../src/tools/material.js';

const SPOKEN = `Anna Berg, the minister of bridges, met the mayor of Lund, Olaf Strand, on Monday.

“The bridge will open in the spring whatever the weather,” Berg said. She called it a “gift to the north”.

Olaf Strand shook his head. “Nobody has asked the people of the north about the bridge at all.”`;

function entryOf(id: string, body: string): LibraryArticle {
  const { article } = readArticle({ file: `${id}.md`, text: `---\nid: ${id}\ntitle: The bridge\n---\n${body}\n` });
  assert.ok(article);
  return { article, extraction: extract(article), origin: 'own' };
}

/** A library, and what makes it correct what is written. */
function open(...entries: LibraryArticle[]) {
  const library = new Library();
  const search = new LibrarySearch(library);
  library.update({ add: entries });
  search.catchUp();
  const correct = (written: unknown) => {
    const read = readCorrections('corrections', JSON.stringify(written));
    assert.deepEqual(read.problems, []);
    const again = library.correct(read, new Corrector());
    library.retake(again);
    return again;
  };
  const said = (words: string) => {
    const quotation = library.quotations.find(({ text }) => text.includes(words));
    assert.ok(quotation, words);
    return quotation;
  };
  const quoteOf = (words: string) => {
    const quotation = said(words);
    const entry = library.article(quotation.articleId);
    const quote = entry && textQuoteOf(entry.article, entry.extraction.quotations, quotation);
    assert.ok(quote);
    return { source: quotation.articleId, ...quote };
  };
  return { library, search, correct, said, quoteOf };
}

describe('a correction', () => {
  it('makes a speaker who was worked out, confirmed', () => {
    const { library, correct, said, quoteOf } = open(entryOf('bridge', SPOKEN));
    const before = said('Nobody has asked');
    assert.equal(basisOf(before), 'inferred');
    correct({ quotations: [{ ...quoteOf('Nobody has asked'), speaker: 'Olaf Strand' }] });
    const after = said('Nobody has asked');
    assert.equal(basisOf(after), 'confirmed');
    assert.deepEqual(after.speaker, { ...before.speaker, basis: 'stated' });
    assert.equal(after.speakerId, before.speakerId);
    assert.match(JSON.stringify(quotationData(library, after)), /"name":"Olaf Strand","basis":"confirmed"/u);
    correct({});
    assert.deepEqual(said('Nobody has asked'), before);
    assert.deepEqual(unappliedCorrections(library), []);
  });

  it('counts as stated in the check', () => {
    const { library, search, correct, quoteOf } = open(entryOf('bridge', SPOKEN));
    const draft =
      '“Nobody has asked the people of the north about the bridge at all,” Olaf Strand said [@bridge, para. 3].';
    const result = () => verifyText(draft, librarySources(library, search)).map((each) => each.result);
    assert.deepEqual(result(), ['words']);
    correct({ quotations: [{ ...quoteOf('Nobody has asked'), speaker: 'Olaf Strand' }] });
    assert.deepEqual(result(), ['verified']);
    correct({ quotations: [{ ...quoteOf('Nobody has asked'), speaker: 'Anna Berg' }] });
    assert.deepEqual(result(), ['not-verified']);
  });

  it('gives a quotation to another speaker, whom the article need not name', () => {
    const { library, search, correct, said, quoteOf } = open(entryOf('bridge', SPOKEN));
    const words = 'The bridge will open';
    const { speakerId } = said(words);
    assert.ok(speakerId);
    correct({ quotations: [{ ...quoteOf(words), speaker: 'Karin Ek' }] });
    const quotation = said(words);
    assert.equal(quotation.speaker?.name, 'Karin Ek');
    assert.deepEqual(
      library.quotationsBy(quotation.speakerId ?? '').map(({ id }) => id),
      [quotation.id],
    );
    assert.ok(!library.quotationsBy(speakerId).some(({ id }) => id === quotation.id));
    assert.equal(search.search('Karin Ek bridge', { kinds: ['quotation'] })[0]?.record.id, quotation.id);
    correct({ quotations: [{ ...quoteOf(words), speaker: 'Olaf Strand' }] });
    assert.equal(said(words).speakerId, said('Nobody has asked').speakerId);
    assert.ok(!library.entities.some(({ name }) => name === 'Karin Ek'));
  });

  it('takes what is not a quotation out of the search, and nothing false is said of its words', () => {
    const { library, search, correct, said, quoteOf } = open(entryOf('bridge', SPOKEN));
    const words = 'The bridge will open in the spring whatever the weather,';
    correct({ quotations: [{ ...quoteOf(words), quotation: false }] });
    const { id, kind, speaker } = said(words);
    assert.deepEqual([kind, speaker], ['other', null]);
    assert.ok(!search.search(words, { kinds: ['quotation'] }).some(({ record }) => record.id === id));
    const sources = librarySources(library, search);
    assert.deepEqual(
      verifyText(`He said “${words}” [@bridge, para. 2].`, sources).map(({ verdict }) => verdict),
      ['Verified'],
    );
    correct({});
    assert.ok(search.search(words, { kinds: ['quotation'] }).some(({ record }) => record.id === id));
  });

  it('makes a scare quote someone’s words', () => {
    const { correct, said, quoteOf } = open(entryOf('bridge', 'The road is called the “golden mile” in Lund by all.'));
    assert.equal(said('golden mile').kind, 'other');
    correct({ quotations: [{ ...quoteOf('golden mile'), speaker: 'Anna Berg' }] });
    assert.equal(said('golden mile').kind, 'partial');
  });

  it('makes two names one person’s in all articles', () => {
    const other = '“We paid for every stone of the bridge,” Anna Berg-Holm said on Friday in a long speech.';
    const { library, correct, said } = open(entryOf('bridge', SPOKEN), entryOf('speech', other));
    assert.notEqual(said('every stone').speakerId, said('will open').speakerId);
    correct({ entities: [{ name: 'Anna Berg-Holm', same: 'Anna Berg' }] });
    const { speakerId, speaker } = said('every stone');
    assert.equal(speakerId, said('will open').speakerId);
    assert.equal(speaker?.name, 'Anna Berg');
    const entity = library.entity(speakerId ?? '');
    assert.ok(entity?.aliases.includes('Anna Berg-Holm'));
    assert.deepEqual(
      library.names.named('Anna Berg-Holm').map(({ id }) => id),
      [speakerId],
    );
    correct({});
    assert.notEqual(said('every stone').speakerId, said('will open').speakerId);
  });

  it('takes a name from the people and from those who speak', () => {
    const { library, correct, said } = open(entryOf('bridge', SPOKEN));
    correct({ entities: [{ name: 'Olaf Strand', person: false }] });
    assert.equal(library.entities.find(({ name }) => name === 'Olaf Strand')?.kind, 'other');
    assert.equal(said('Nobody has asked').speaker, null);
    assert.deepEqual(unappliedCorrections(library), []);
    correct({});
    assert.equal(said('Nobody has asked').speaker?.name, 'Olaf Strand');
  });

  it('renames someone, who is still found under the old name', () => {
    const { library, correct, said } = open(entryOf('bridge', SPOKEN));
    correct({ entities: [{ name: 'Olaf Strand', rename: 'Mayor Strand of Lund' }] });
    const { speaker, speakerId } = said('Nobody has asked');
    assert.equal(speaker?.name, 'Mayor Strand of Lund');
    for (const name of ['Olaf Strand', 'Mayor Strand of Lund']) {
      assert.deepEqual(
        library.names.named(name).map(({ id }) => id),
        [speakerId],
        name,
      );
    }
  });

  it('is reported where it fits nothing, with its line, and applied again once it does', () => {
    const { library, correct, said, quoteOf } = open(entryOf('bridge', SPOKEN));
    const quote = quoteOf('Nobody has asked');
    const written = {
      quotations: [
        { ...quote, speaker: 'Olaf Strand' },
        { ...quote, speaker: 'Anna Berg' },
        { ...quote, source: 'gone', speaker: 'Anna Berg' },
      ],
      entities: [{ name: 'Nobody Here', person: false }],
    };
    correct(written);
    const reasons = () => unappliedCorrections(library).map(({ message }) => message);
    assert.equal(reasons().length, 3);
    library.update({
      add: [entryOf('bridge', SPOKEN.replace('people of the north about', 'people of the south about'))],
    });
    assert.equal(reasons().filter((reason) => reason.includes('@bridge has no quotation')).length, 2);
    assert.equal(basisOf(said('Nobody has asked')), 'inferred');
    library.update({ add: [entryOf('bridge', `A new first paragraph, of many words.\n\n${SPOKEN}`)] });
    assert.equal(basisOf(said('Nobody has asked')), 'confirmed');
    library.update({ remove: ['bridge'] });
    assert.equal(reasons().filter((reason) => reason.includes('no source has')).length, 3);
  });

  it('costs only the articles that it concerns', () => {
    const entries = Array.from({ length: 30 }, (_, i) =>
      entryOf(`plain-${i}`, `Nothing is said here, ${i} times over.`),
    );
    const { library, correct, quoteOf } = open(entryOf('bridge', SPOKEN), ...entries);
    const changed: string[] = [];
    library.onDidChange((change) => changed.push(...change.changed.map(({ article }) => article.metadata.id)));
    const quotations = [{ ...quoteOf('Nobody has asked'), speaker: 'Olaf Strand' }];
    correct({ quotations });
    correct({ quotations, entities: [{ name: 'Anna Berg', rename: 'Anna B. Berg' }] });
    correct({ quotations, entities: [{ name: 'Olaf Strand', person: false }] });
    assert.deepEqual([...new Set(changed)], ['bridge']);
    assert.deepEqual(correct({ quotations, entities: [{ name: 'Olaf Strand', person: false }] }), []);
  });
});
