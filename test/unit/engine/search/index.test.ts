import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SearchIndex } from '../../../../src/engine/search/index.js';
import type { SearchRecord } from '../../../../src/engine/search/record.js';
import { HARBOUR, ORCHARD, record } from './records.js';

function indexOf(...articles: (readonly SearchRecord[])[]): SearchIndex {
  const index = new SearchIndex();
  for (const records of articles) index.replaceArticle(records[0]?.articleId ?? '', records);
  return index;
}

function ids(index: SearchIndex, query: string): string[] {
  return index.search(query).map((result) => result.record.id);
}

describe('the search index', function () {
  this.timeout(600_000);
  const index = indexOf(HARBOUR, ORCHARD);

  const first: readonly [string, string, string][] = [
    ['a word', 'apricots', 'orchard#q1'],
    ['words in any order', 'tides harbour', 'harbour#q1'],
    ['beginnings of words', 'fish coop', 'harbour#q2'],
    ['speaker and words', 'okafor s-400', 'harbour#q2'],
    ['letters and digits written as one', 's400', 'harbour#q2'],
    ['two words that are one', 'har bour tides', 'harbour#q1'],
    ['speaker and date', 'branza may 2024', 'orchard#q1'],
    ['outlet and words', 'courier basin', 'harbour#p2'],
    ['a typo', 'aprictos', 'orchard#q1'],
    ['a typo in a speaker', 'linqvist tides', 'harbour#q1'],
    ['two typos in a long word', 'coperatve dreger', 'harbour#q2'],
    ['diacritics', 'zoe', 'orchard#q1'],
    ['an acronym', 'us envoy', 'orchard#p1'],
    ['a number', '1250', 'orchard#p1'],
    ['some of the words, if there is nothing better', 'apricots zeppelin quartz', 'orchard#q1'],
    ['a phrase', '"harbour master"', 'harbour#p1'],
    ['a phrase in curly marks', '“highest tides”', 'harbour#q1'],
    ['a speaker by filter', 'speaker:okafor', 'harbour#q2'],
    ['a speaker by phrase', 'speaker:"mara lindqvist"', 'harbour#q1'],
    ['a cite key', 'source:bran2024 frost', 'orchard#q1'],
    ['a passage', 'nobody asked fishermen about the S-400 dredger but nobody had listened to them', 'harbour#q2'],
  ];
  for (const [name, query, id] of first) it(`finds ${name}`, () => assert.equal(ids(index, query)[0], id));

  describe('a query of which only some words can be found', () => {
    const language = (code: string) => ({ language: code, articleId: code });
    const texts: Readonly<Record<string, string>> = {
      en: 'The end of the war was near, and who would have thought so: that was the theory of the state',
      de: 'Der Krieg war zu Ende, und die Lehre vom Staat war eine andere',
      fr: 'Cet or a son prix, et les gens ne sont pas dans le besoin',
      es: 'El precio del pan sube y no es para los ricos de la ciudad',
      it: 'Il prezzo del pane non è per i ricchi della città',
      pt: 'O preço do pão não é para os ricos da cidade',
      nl: 'De prijs van het brood is niet voor de rijken in de stad',
      sv: 'Priset på bröd är inte för de rika och det är en skam',
      pl: 'Cena chleba nie jest dla tych, którzy są w mieście i na wsi',
      ru: 'Цена хлеба не для тех, кто в городе и на селе',
      ja: '戦争の終わりは近い',
      zh: '战争的结束是不远的',
    };
    const mixed = indexOf([
      ...Object.entries(texts).map(([code, text]) => record(`${code}#q1`, text, language(code))),
      record('who#q1', 'The WHO said so', language('en')),
      record('entity:bank', 'Bank of the North'),
    ]);

    for (const query of [
      'the of zeppelin',
      'zeppelin of the',
      'zeppelin in a',
      'who would zeppelin',
      'the zepp',
      'THE ZEPPELIN',
      'der die zeppelin',
      'und zeppelin',
      'le de zeppelin',
      'el los zeppelin',
      'il della zeppelin',
      'o da zeppelin',
      'het van zeppelin',
      'och på zeppelin',
      'nie w zeppelin',
      'не в цеппелин',
      'の zeppelin',
      '的 zeppelin',
      'l’ zeppelin',
      'doesn’t zeppelin',
    ]) {
      it(`finds nothing by function words: ${query}`, () => assert.deepEqual(ids(mixed, query), []));
    }

    const some: readonly (readonly [string, readonly string[]])[] = [
      ['the theory zeppelin', ['en#q1']],
      ['theory of zeppelin', ['en#q1']],
      ['the thoery of zeppelin', ['en#q1']],
      ['war zeppelin', ['en#q1']],
      ['the war zeppelin', ['en#q1']],
      ['der krieg zeppelin', ['de#q1']],
      ['or zeppelin', ['fr#q1']],
      ['WHO zeppelin', ['who#q1', 'en#q1']],
      ['"the" zeppelin', ['who#q1', 'en#q1', 'entity:bank']],
      ['bank of zeppelin', ['entity:bank']],
      ['хлеба в цеппелин', ['ru#q1']],
    ];
    for (const [query, found] of some) {
      it(`finds what has a word of meaning: ${query}`, () => {
        const results = mixed.search(query);
        assert.deepEqual(results.map(({ record: { id } }) => id).sort(), [...found].sort());
        assert.ok(results.every(({ isPartial }) => isPartial));
      });
    }

    for (const [code, query] of Object.entries({
      en: 'of the',
      de: 'des der',
      fr: 'les ne',
      es: 'los del',
      it: 'della il',
      nl: 'het niet',
      sv: 'och det',
      pl: 'są nie',
      ru: 'не на',
    })) {
      it(`finds function words alone: ${query}`, () => assert.ok(ids(mixed, query).includes(`${code}#q1`)));
    }
    it('finds function words alone that are in no text together', () => {
      assert.deepEqual(ids(mixed, 'would niet och').sort(), ['en#q1', 'nl#q1', 'sv#q1'], 'as before, any of them');
    });
  });

  it('keeps to its filters', () => {
    assert.deepEqual(ids(index, 'speaker:mara').sort(), ['harbour#q1']);
    assert.deepEqual(ids(index, 'source:gazette').sort(), ['orchard#p1', 'orchard#q1']);
    assert.deepEqual(ids(index, 'after:2024').sort(), ['orchard#p1', 'orchard#q1']);
    assert.deepEqual(ids(index, 'before:2024').sort(), HARBOUR.map(({ id }) => id).sort());
    assert.deepEqual(ids(index, 'the after:2021-03-14 before:2021-03-15').sort(), HARBOUR.map(({ id }) => id).sort());
    assert.deepEqual(ids(index, 'after:2024-05-31'), ids(index, 'source:gazette'), 'an uncertain day may be in it');
    assert.deepEqual(ids(index, 'apricots before:2024'), []);
    assert.deepEqual(ids(index, '"master harbour"'), []);
  });

  it('keeps to a language, given by its code or a name, in all segments and after they are merged', () => {
    const mixed = indexOf([
      record('kai#q1', 'Der Kai bleibt offen', { language: 'de', issued: '2024-05-02' }),
      record('quai#q1', 'Le quai est fermé', { language: 'fr', issued: '2024-06-02' }),
      record('quay#q1', 'The quay stays open, says kai', { language: 'en', issued: '2024-05-03' }),
      record('mole#q1', 'A kai of no known language'),
    ]);
    for (const name of ['de', 'DE', 'de-AT', 'ger', 'German', 'deutsch', 'allemand'])
      assert.deepEqual(ids(mixed, `kai language:${name}`), ['kai#q1'], name);
    assert.deepEqual(ids(mixed, 'language:fr'), ['quai#q1']);
    assert.deepEqual(ids(mixed, 'kai language:sv'), []);
    assert.deepEqual(ids(mixed, 'kai may 2024 language:de'), ['kai#q1']);
    assert.ok(!ids(mixed, 'der kai bleibt offen sagt man language:fr').includes('kai#q1'));
    for (const begun of ['language:', 'language:g', 'language:germ'])
      assert.equal(ids(mixed, `kai ${begun}`).length, 3, begun);
    mixed.replaceArticle('hafen', [record('hafen#q1', 'Kein Kai im Hafen', { language: 'de' })]);
    assert.deepEqual(ids(mixed, 'kai language:de').sort(), ['hafen#q1', 'kai#q1']);
    const again = SearchIndex.deserialize(mixed.serialize());
    assert.deepEqual(again && ids(again, 'kai language:de').sort(), ['hafen#q1', 'kai#q1']);
  });

  it('does not stumble over a filter that is still being typed', () => {
    const query = 'tides speaker:mara before:2022-02';
    for (let length = 5; length <= query.length; length++) {
      assert.ok(ids(index, query.slice(0, length)).includes('harbour#q1'), query.slice(0, length));
    }
  });

  it('keeps to kinds and limit', () => {
    const results = index.search('the', { kinds: ['paragraph'], limit: 1 });
    assert.deepEqual(
      results.map((result) => result.record.kind),
      ['paragraph'],
    );
    assert.deepEqual(index.search('the', { limit: 0 }), []);
  });

  it('puts a quotation before a paragraph that matches as well', () => {
    const text = 'the plums were early';
    const same = indexOf([record('a#p', text, { kind: 'paragraph' }), record('a#q', text)]);
    assert.deepEqual(ids(same, 'plums'), ['a#q', 'a#p']);
  });

  it('puts what has a word before what has only one like it, however much more of that there is', () => {
    const one = (id: string, text: string) => [record(`${id}#p1`, text)];
    const like = Array.from({ length: 20 }, (_, i) => one(`like${i}`, 'Monday was the moot of the council.'));
    const many = indexOf(
      ...like,
      one('has', 'The moon was over the council.'),
      one('begins', 'The moonlight of the council.'),
    );
    for (const query of ['moon', 'council moon', 'moon was']) assert.equal(ids(many, query)[0], 'has#p1', query);
    assert.deepEqual(ids(many, 'moon council').slice(0, 2), ['has#p1', 'begins#p1']);
  });

  it('lists the newest without a query', () => {
    assert.deepEqual(new Set(ids(index, '').slice(0, 2)), new Set(['orchard#q1', 'orchard#p1']));
    assert.equal(index.search('  ', { limit: 3 }).length, 3);
    assert.deepEqual(new SearchIndex().search(''), []);
  });

  it('shows what matched', () => {
    const shown = (query: string) => {
      const [result] = index.search(query);
      return result?.highlights.map(({ start, end }) => result.record.text.slice(start, end));
    };
    assert.deepEqual(shown('apri'), ['apri']);
    assert.deepEqual(shown('aprictos'), ['apricots']);
    assert.deepEqual(shown('highest tid'), ['highest', 'tid']);
    assert.deepEqual(shown('india'), ['India']);
    assert.deepEqual(shown('"lost trees"'), ['lost', 'trees']);
  });

  const word = fc.constantFrom(
    'ash',
    'birch',
    'cedar',
    'elm',
    'fir',
    'Größe',
    'U.S.',
    'd’or',
    '松の木',
    '12,500',
    '—',
    '…',
  );
  const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
  const article = fc.array(fc.tuple(text, text), { maxLength: 5 });
  const toRecords = (articleId: string, texts: readonly (readonly [string, string])[]) =>
    texts.map(([body, speaker], i) => record(`${articleId}#${i}`, body, { speaker, articleId }));

  it('has highlights in order and inside the text', () => {
    fc.assert(
      fc.property(article, fc.oneof(text, fc.string()), (texts, query) => {
        for (const { record: found, highlights, score } of indexOf(toRecords('a', texts)).search(query)) {
          assert.ok(score >= 0 && score <= 1);
          let last = 0;
          for (const { start, end } of highlights) {
            assert.ok(last <= start && start < end && end <= found.text.length);
            last = end;
          }
        }
      }),
    );
  });

  it('gives records back as they were', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 });
    const any = fc.record({
      id: anything,
      text: anything,
      speaker: anything,
      source: anything,
      issued: anything,
      language: anything,
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ id }) => id, maxLength: 8 }), (parts) => {
        const records = parts.map((part): SearchRecord => ({ ...part, kind: 'entity', articleId: 'x' }));
        const found = indexOf(records)
          .search('', { limit: 10 })
          .map((result) => result.record);
        const byId = (a: SearchRecord, b: SearchRecord) => (a.id < b.id ? -1 : 1);
        assert.deepEqual(found.sort(byId), records.sort(byId));
      }),
    );
  });

  it('is after any changes what a fresh index would be', () => {
    const name = fc.constantFrom('', 'a', 'b', 'c');
    const change = fc.tuple(name, fc.option(article), fc.boolean());
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), text, (changes, query) => {
        const changed = new SearchIndex();
        const expected = new Map<string, SearchRecord[]>();
        for (const [articleId, texts, look] of changes) {
          if (texts) {
            const records = toRecords(articleId, texts);
            changed.replaceArticle(articleId, records);
            expected.set(articleId, records);
          } else {
            changed.removeArticle(articleId);
            expected.delete(articleId);
          }
          if (look) changed.search('ash');
        }
        const fresh = new SearchIndex();
        for (const [articleId, records] of expected) fresh.replaceArticle(articleId, records);
        assert.equal(changed.size, fresh.size);
        const all = (index: SearchIndex) => index.search('', { limit: 100 }).map((result) => result.record);
        assert.deepEqual(all(changed), all(fresh));
        const found = (index: SearchIndex) => ids(index, query).sort();
        assert.deepEqual(found(changed), found(fresh));
        changed.compact();
        assert.deepEqual(changed.search(query), fresh.search(query));
      }),
    );
  });

  it('finds the same by the beginnings of words that very many records hold', () => {
    const words = ['salt', 'sand', 'stone', 'tar', 'tin', 'a', 's'];
    const many = Array.from({ length: 6000 }, (_, i) => {
      const kind = i % 3 === 0 ? 'paragraph' : 'quotation';
      const text = words.filter((_, w) => (i * 7919) % (w + 2) < 1).join(' ') || `lead ${'filler '.repeat(i % 5)}`;
      return record(`many#${i}`, i === 4321 ? `${text} sablewood t` : text, { kind });
    });
    const large = indexOf(many);
    const starting = (text: string, beginning: string) => text.split(' ').some((word) => word.startsWith(beginning));
    for (const query of ['s', 't', 's t', 'salt s', 'st t', 'a s t', 'sa']) {
      const wanted = query.split(' ');
      const answers = many.filter(({ text }) => wanted.every((beginning) => starting(text, beginning)));
      const found = large.search(query).map((result) => result.record);
      assert.equal(found.length, Math.min(20, answers.length), query);
      for (const { text } of found) for (const beginning of wanted) assert.ok(starting(text, beginning), query);
      const quotations = large.search(query, { kinds: ['paragraph'] }).map((result) => result.record.kind);
      assert.deepEqual(new Set(quotations), new Set(['paragraph']), query);
    }
    assert.equal(ids(large, 't')[0], 'many#4321', 'a whole word that is rare stands before beginnings');
    assert.equal(ids(large, 'sab s t')[0], 'many#4321');
  });

  it('finds a word that very many records hold, though very many others only begin with it', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => {
      const text = i % 13 === 0 ? `ministers of item${i}` : `${i % 2 === 0 ? 'minister' : 'nothing'} item${i}`;
      return record(`many#${i}`, text, { kind: i % 26 === 2 ? 'paragraph' : 'quotation' });
    });
    const large = indexOf(many);
    for (const { record: found } of large.search('minister')) assert.match(found.text, /^minister /u);
    const paragraphs = large.search('minister', { kinds: ['paragraph'] });
    assert.equal(paragraphs.length, 20);
    for (const { record: found } of paragraphs) assert.match(found.text, /^minister /u);
  });

  it('keeps an article of the same signature, and brings back one that was deleted', () => {
    const live = new SearchIndex();
    live.replaceArticle('harbour', HARBOUR, 'first');
    assert.ok(live.keep('harbour', 'first'), 'before it is in a segment');
    live.replaceArticle('orchard', ORCHARD, 'other');
    assert.deepEqual(ids(live, 'tides'), ['harbour#q1']);
    assert.ok(live.keep('harbour', 'first'));
    assert.ok(!live.keep('harbour', 'second'));
    assert.ok(!live.keep('nowhere', 'first'));
    live.removeArticle('harbour');
    assert.deepEqual(ids(live, 'tides'), []);
    assert.ok(live.keep('harbour', 'first'));
    assert.deepEqual(ids(live, 'tides'), ['harbour#q1']);
    assert.equal(live.size, HARBOUR.length + ORCHARD.length);
  });

  describe('in steps', () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      record(`many${i % 40}#${i}`, `${i % 3 ? 'salt' : 'salty'} stone ${'and sand '.repeat(i % 7)}item${i}`),
    );
    const byArticle = Array.from({ length: 40 }, (_, n) => many.filter(({ articleId }) => articleId === `many${n}`));

    /** All that the steps give, and the index searched on the way by others. */
    function taken(
      searched: SearchIndex,
      query: string,
      first: number,
      between: (given: number) => void = () => undefined,
    ) {
      const steps = searched.searching(query, { limit: 50 }, first);
      const given: string[][] = [];
      for (;;) {
        const { value, done } = steps.next();
        if (value) given.push(value.map((result) => result.record.id));
        if (done) return given;
        between(given.length);
      }
    }

    it('gives the first results, then all with those before the others', () => {
      const large = indexOf(...byArticle);
      for (const query of ['salt', 'sal', 'slat', 'stone sand', '"stone and"', 'salt quartz', '']) {
        const [some = [], all = [], ...rest] = taken(large, query, 10);
        assert.deepEqual(rest, [], query);
        assert.equal(some.length, 10, query);
        assert.deepEqual(all.slice(0, 10), some, query);
        const whole = large.search(query, { limit: 50 }).map((result) => result.record.id);
        assert.deepEqual([...all].sort(), [...whole].sort(), query);
        assert.deepEqual(
          some,
          large.search(query, { limit: 10 }).map((result) => result.record.id),
          query,
        );
      }
    });

    it('gives few results at once', () => {
      assert.deepEqual(taken(indexOf(HARBOUR, ORCHARD), 'apricots', 10), [['orchard#q1']]);
      assert.deepEqual(taken(indexOf(HARBOUR, ORCHARD), 'zeppelin', 10), [[]]);
    });

    it('answers as if nothing else were asked between two steps', () => {
      const large = indexOf(...byArticle);
      const alone = taken(large, 'salt stone', 10);
      const between = () => {
        large.search('slat sand "stone and"');
        large.locate('stone and sand and sand and sand item6');
      };
      assert.deepEqual(taken(large, 'salt stone', 10, between), alone);
    });

    it('continues while articles come and go', () => {
      const large = indexOf(...byArticle);
      let turn = 0;
      const between = () => {
        large.replaceArticle(`new${turn}`, [record(`new${turn}#q`, 'salt stone')]);
        large.compact();
        turn += 1;
      };
      const [, all = []] = taken(large, 'salt stone', 10, between);
      assert.ok(turn > 5);
      assert.equal(new Set(all).size, 50);
    });

    it('gives nothing that has gone before it was read', () => {
      const large = indexOf(...byArticle);
      const isGone = (id: string) => Number(id.slice('many'.length).split('#')[0]) >= 4;
      let removed = false;
      const [some = [], all = []] = taken(large, 'salt stone', 10, (given) => {
        if (removed || given === 0) return;
        removed = true;
        for (const { articleId } of many) if (isGone(articleId)) large.removeArticle(articleId);
      });
      assert.ok(removed && some.some(isGone));
      // What Fuse.js had judged by then had been read.
      assert.ok(all.filter(isGone).length <= 20);
      assert.ok(all.some((id) => !isGone(id)));
    });
  });

  it('stays bounded for hostile queries', () => {
    const queries = [
      '"'.repeat(100_000),
      'speaker:'.repeat(20_000),
      'a '.repeat(50_000),
      'harbour '.repeat(50_000),
      'x'.repeat(1_000_000),
      `"${'the '.repeat(20_000)}"`,
      '東'.repeat(100_000),
      '\u0000\ud800\udfff',
      '.,;:!?—…“”',
      'before:9999-99-99 after:XXXX',
      '__proto__ constructor toString',
    ];
    for (const query of queries) assert.ok(index.search(query).length <= 20);
  });
});
