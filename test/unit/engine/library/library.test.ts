import assert from 'node:assert/strict';
import type { ExtractedEntity, ExtractedQuotation } from '../../../../src/engine/extract/extraction.js';
import { nameKeys } from '../../../../src/engine/extract/names/keys.js';
import { Library, type LibraryChange } from '../../../../src/engine/library/library.js';
import type { LibraryArticle } from '../../../../src/engine/library/model.js';

/** An article whose one paragraph is `text`, with the people named and what they are quoted with. */
function articleOf(
  id: string,
  text: string,
  people: string[],
  said: [speaker: string, words: string][],
): LibraryArticle {
  const slug = (name: string) => name.toLowerCase().replaceAll(' ', '-');
  const entities: ExtractedEntity[] = people.map((name) => ({
    id: slug(name),
    name,
    kind: 'person',
    aliases: [],
    roles: [],
    mentions: [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
    })),
    keys: nameKeys('person', name, []),
  }));
  const quotations: ExtractedQuotation[] = said.map(([speaker, words]) => {
    const start = text.indexOf(`“${words}”`);
    assert.ok(start >= 0, words);
    return {
      start,
      end: start + words.length + 2,
      text: words,
      kind: 'direct',
      paragraph: 1,
      speaker: { name: speaker, entity: slug(speaker), mention: null, basis: 'stated' },
      cue: null,
    };
  });
  return {
    article: {
      metadata: { id, type: 'article-newspaper', text: 'full' },
      format: 'plain',
      text,
      paragraphs: [{ number: 1, start: 0, end: text.length }],
    },
    extraction: { quotations, entities, figures: [] },
    origin: 'own',
  };
}

const PORT = articleOf(
  'port2026',
  '“The port will open,” Maria Okafor said. Maria Okafor smiled.',
  ['Maria Okafor'],
  [['Maria Okafor', 'The port will open,']],
);
const HARBOUR = articleOf(
  'harbour2026',
  'Erik Lind met Maria Okafor. “It is late,” Maria Okafor said.',
  ['Erik Lind', 'Maria Okafor'],
  [['Maria Okafor', 'It is late,']],
);

describe('Library', () => {
  it('knows quotations by id, article and speaker over all articles', () => {
    const library = new Library();
    library.update({ add: [PORT, HARBOUR] });
    const okafor = library.entities[0];
    assert.equal(okafor?.name, 'Maria Okafor');
    assert.equal(okafor.mentions.length, 4);
    assert.deepEqual(
      library.quotationsBy(okafor.id).map((quotation) => quotation.articleId),
      ['port2026', 'harbour2026'],
    );
    const [first] = library.quotationsIn('port2026');
    assert.ok(first);
    assert.equal(library.quotation(first.id), first);
    assert.deepEqual(library.quotationsIn('elsewhere'), []);
  });

  it('replaces an article of the same id, and forgets a removed one wholly', () => {
    const library = new Library();
    library.update({ add: [PORT, HARBOUR] });
    library.update({ add: [articleOf('port2026', 'Nobody said a word.', [], [])] });
    assert.deepEqual(
      library.quotations.map((quotation) => quotation.articleId),
      ['harbour2026'],
    );
    library.update({ remove: ['harbour2026'] });
    assert.deepEqual(library.quotations, []);
    assert.deepEqual(library.entities, []);
    assert.equal(library.articles.length, 1);
    assert.equal(library.names.at('Erik Lind', 2), undefined);
  });

  it('finds the same figure in several articles, however it is written', () => {
    const library = new Library();
    const stating = (id: string, text: string, words: string, unit: string): LibraryArticle => {
      const start = text.indexOf(words);
      const figure = { start, end: start + words.length, kind: 'money' as const, value: 65e9, unit };
      const entry = articleOf(id, text, [], []);
      return { ...entry, extraction: { ...entry.extraction, figures: [figure] } };
    };
    library.update({
      add: [
        stating('a', 'It was $65 billion.', '$65 billion', '$'),
        stating('b', 'Some 65 billion U.S. dollars.', '65 billion U.S. dollars', 'USD'),
      ],
    });
    const wanted = { start: 0, end: 1, kind: 'money' as const, value: 65e9, unit: '$' };
    assert.deepEqual(
      library.sameFigure(wanted).map(({ articleId, paragraph }) => [articleId, paragraph]),
      [
        ['a', 1],
        ['b', 1],
      ],
    );
    assert.deepEqual(library.sameFigure({ ...wanted, value: 66e9 }), []);
  });

  it('tells listeners once for each change, and not at all where nothing changed', () => {
    const library = new Library();
    const changes: LibraryChange[] = [];
    const stop = library.onDidChange((change) => changes.push(change));
    library.update({ add: [PORT, HARBOUR] });
    library.update({ remove: ['unknown'] });
    library.update({ remove: ['port2026', 'unknown'] });
    assert.deepEqual(
      changes.map(({ changed, removed }) => [changed.length, removed]),
      [
        [2, []],
        [0, ['port2026']],
      ],
    );
    const { version } = library;
    stop();
    library.update({ add: [PORT] });
    assert.equal(changes.length, 2);
    assert.ok(library.version > version);
  });

  it('touches nothing that a change does not reach', () => {
    const library = new Library();
    const letters = (i: number) => String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26));
    const written = (i: number, name: string) =>
      articleOf(`a${i}`, `“It is late,” ${name} said.`, [name], [[name, 'It is late,']]);
    library.update({ add: Array.from({ length: 300 }, (_, i) => written(i, `Maria Ok${letters(i)}`)) });
    const before = new Map(library.entities.map((entity) => [entity.id, entity]));
    const neighbours = Array.from({ length: 30 }, (_, i) => `a${i}`);
    const said = () => neighbours.flatMap((id) => library.quotationsIn(id));
    const quotations = said();
    let change: LibraryChange | undefined;
    library.onDidChange((each) => {
      change = each;
    });
    library.update({ add: [written(7, 'Maria Lind')] });
    assert.deepEqual([change?.entities, change?.gone], [['maria-lind'], ['maria-okha']]);
    assert.deepEqual(change?.retold, []);
    const kept = library.entities.filter((entity) => before.get(entity.id) === entity);
    assert.equal(kept.length, 299, 'all others are the very objects they were');
    assert.equal(said().filter((quotation) => quotations.includes(quotation)).length, 29);
  });

  it('clusters many articles into statements a few at a time', () => {
    const library = new Library();
    const words = 'We will open the new harbour before the winter comes';
    const report = (id: string) =>
      articleOf(id, `“${words},” Maria Okafor said.`, ['Maria Okafor'], [['Maria Okafor', `${words},`]]);
    library.update({ add: Array.from({ length: 40 }, (_, i) => report(`a${i}`)) });
    const [first] = library.quotationsIn('a0');
    assert.deepEqual(library.alsoReported(first?.id ?? ''), [], 'nobody waits for all of them');
    let steps = 1;
    while (library.clusterStatements()) steps += 1;
    assert.equal(steps, 40);
    assert.equal(library.alsoReported(first?.id ?? '').length, 39);
    library.update({ remove: ['a1'] });
    assert.equal(library.alsoReported(first?.id ?? '').length, 38, 'a few are clustered on the spot');
  });

  it('says of no quotation that an article which reads otherwise by now reports it', () => {
    const library = new Library();
    const words = 'We will open the new harbour before the winter comes';
    const saying = (id: string, said: string) =>
      articleOf(id, `“${said},” Maria Okafor said.`, ['Maria Okafor'], [['Maria Okafor', `${said},`]]);
    library.update({ add: [saying('a', words), saying('b', words)] });
    assert.equal(library.alsoReported('a#q0').length, 1);
    const others = Array.from({ length: 40 }, (_, i) => saying(`c${i}`, `Something else was said on day ${i}`));
    library.update({ add: [...others, saying('b', 'Lunch was served at noon by the cook')] });
    assert.deepEqual(library.alsoReported('a#q0'), []);
  });

  it('follows an alias to the one that claims it still', () => {
    const library = new Library();
    const claiming = (id: string) => ({ ...articleOf(id, 'Nothing.', [], []), aliases: ['shared'] });
    library.update({ add: [claiming('b'), claiming('a')] });
    assert.equal(library.keyOf('shared'), 'a');
    library.update({ remove: ['a'] });
    assert.equal(library.keyOf('shared'), 'b');
    library.update({ remove: ['b'] });
    assert.equal(library.keyOf('shared'), undefined);
  });
});
