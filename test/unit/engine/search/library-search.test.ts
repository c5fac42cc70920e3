import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';
import { Library } from '../../../../src/engine/library/library.js';
import type { LibraryArticle } from '../../../../src/engine/library/model.js';
import { LibrarySearch } from '../../../../src/engine/search/library-search.js';
import { SegmentBuilder } from '../../../../src/engine/search/segment-builder.js';
import { sealSegment } from '../../../../src/engine/search/store.js';

function articleOf(id: string, body: string, aliases: readonly string[] = []): LibraryArticle {
  const { article } = readArticle({ file: `${id}.md`, text: `---\nid: ${id}\nissued: 2026-05-01\n---\n\n${body}\n` });
  assert.ok(article);
  return { article, extraction: extract(article), origin: 'own', aliases };
}

const SHORT = articleOf('short', '“We will open the new harbour before the winter,” Okafor said.');
const FULL = articleOf(
  'full',
  'Port minister Maria Okafor came late. “We will open the new harbour before winter,” Maria Okafor said.',
);

function found(search: LibrarySearch, query: string): string[] {
  return search.search(query, { kinds: ['quotation'] }).map(({ record }) => record.articleId);
}

describe('LibrarySearch', () => {
  it('finds what a speaker said by a name that only another article gives', () => {
    const library = new Library();
    const search = new LibrarySearch(library);
    library.update({ add: [SHORT] });
    const speakers = () =>
      search.search('okafor harbour', { kinds: ['quotation'] }).map(({ record }) => record.speaker);
    assert.deepEqual(speakers(), ['Okafor']);
    library.update({ add: [FULL] });
    assert.equal(speakers().length, 2);
    for (const speaker of speakers()) assert.match(speaker, /^Maria Okafor · /);
    const [quotation] = library.quotationsIn('short');
    assert.equal(quotation?.speaker?.name, 'Maria Okafor');
    assert.deepEqual(
      library.alsoReported(quotation.id).map(({ articleId }) => articleId),
      ['full'],
    );
  });

  it('forgets an article that is gone, also where its key becomes the alias of another', () => {
    const library = new Library();
    const search = new LibrarySearch(library);
    library.update({ add: [SHORT] });
    assert.deepEqual(found(search, 'harbour winter'), ['short']);
    library.update({
      remove: ['short'],
      add: [articleOf('full', '“We will open the new harbour before the winter,” he said.', ['short'])],
    });
    assert.deepEqual(found(search, 'harbour winter'), ['full']);
    library.update({ remove: ['full'] });
    assert.deepEqual(found(search, 'harbour winter'), []);
  });

  it('answers from what is indexed while much waits, and never with what is gone', () => {
    const library = new Library();
    const search = new LibrarySearch(library);
    library.update({ add: [SHORT, articleOf('gone', '“The harbour is closed,” Lind said.')] });
    assert.deepEqual(found(search, 'harbour').sort(), ['gone', 'short']);
    const many = Array.from({ length: 450 }, (_, i) =>
      articleOf(`new${i}`, `“Harbour number ${i} is open,” Moe said.`),
    );
    library.update({ add: many, remove: ['gone'] });
    assert.deepEqual(found(search, 'harbour'), ['short']);
    search.catchUp();
    assert.deepEqual(found(search, 'harbour number 449')[0], 'new449');
    assert.equal(search.waiting, 0);
  });

  it('gives the records of an article’s quotations, unless they are not as it is now', () => {
    const library = new Library();
    const search = new LibrarySearch(library);
    library.update({ add: [SHORT] });
    assert.deepEqual(
      search.quotationRecords('short')?.map(({ id, text }) => [id, text]),
      library.quotationsIn('short').map(({ id, text }) => [id, text]),
    );
    assert.equal(search.quotationRecords('full'), null);
    // More than is indexed before the next answer; the speaker of the first article is named otherwise now.
    library.update({
      add: [FULL, ...Array.from({ length: 450 }, (_, i) => articleOf(`new${i}`, `“Harbour ${i},” Moe said.`))],
    });
    assert.equal(search.quotationRecords('short'), null);
    assert.equal(search.quotationRecords('new7'), null);
    search.catchUp();
    assert.deepEqual(
      search.quotationRecords('short')?.map(({ speaker }) => speaker.split(' · ')[0]),
      ['Maria Okafor'],
    );
    library.update({ remove: ['short'] });
    assert.equal(search.quotationRecords('short'), null);
  });

  it('keeps few segments when it has caught up with large changes', () => {
    const library = new Library();
    const search = new LibrarySearch(library);
    for (let round = 0; round < 4; round++) {
      const add = Array.from({ length: 140 }, (_, i) =>
        articleOf(`r${round}n${i}`, `“Berth ${i} is open in round ${round},” Moe said.`),
      );
      library.update({ add });
      search.catchUp();
      assert.ok(search.index.segments.length <= 2, String(search.index.segments.length));
    }
    assert.equal(found(search, 'berth 130 round 2')[0], 'r2n130');
  });

  it('finds entities by their names now, and no others', () => {
    const library = new Library();
    const search = new LibrarySearch(library);
    const names = (query: string) => search.search(query, { kinds: ['entity'] }).map(({ record }) => record.text);
    library.update({ add: [SHORT] });
    assert.deepEqual(names('okafor'), ['Okafor']);
    library.update({ add: [FULL] });
    assert.deepEqual(names('okafor'), ['Maria Okafor']);
    assert.deepEqual(names('minister'), ['Maria Okafor']);
    library.update({ remove: ['full'] });
    assert.deepEqual(names('okafor'), ['Okafor']);
    assert.deepEqual(names('minister'), []);
    library.update({ remove: ['short'] });
    assert.deepEqual(names('okafor'), []);
  });

  it('says that answers may be others when something was brought in', () => {
    const library = new Library();
    const search = new LibrarySearch(library);
    library.update({ add: [SHORT] });
    const taken = search.take();
    assert.ok(taken);
    assert.deepEqual(found(search, 'harbour'), []);
    const before = search.version;
    const builder = new SegmentBuilder();
    builder.add(taken);
    search.bring(sealSegment(builder.build()));
    assert.notEqual(search.version, before);
    assert.deepEqual(found(search, 'harbour'), ['short']);
  });

  it('leaves out of what is brought in what has changed or gone since it was taken', () => {
    const library = new Library();
    const search = new LibrarySearch(library);
    library.update({ add: [SHORT, FULL] });
    const builder = new SegmentBuilder();
    for (let next = search.take(); next !== undefined; next = search.take()) if (next) builder.add(next);
    library.update({ add: [articleOf('short', '“The harbour stays shut,” Okafor said.')], remove: ['full'] });
    search.bring(sealSegment(builder.build()));
    assert.deepEqual(
      search.search('harbour', { kinds: ['quotation'] }).map(({ record }) => record.text),
      ['The harbour stays shut,'],
    );
  });
});
