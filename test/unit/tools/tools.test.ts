import assert from 'node:assert/strict';
import { textsIn } from '../../../scripts/localize.js';
import { checkDraft } from '../../../src/engine/draft/check.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { parseDraft } from '../../../src/engine/markdown/markdown.js';
import { type InterfaceTexts, interfaceLanguage, useTexts } from '../../../src/engine/text/interface-texts.js';
import { callTool } from '../../../src/tools/call.js';
import { TOOLS } from '../../../src/tools/catalog.js';
import { ToolError } from '../../../src/tools/context.js';
import { contextOf, resultsOf } from './library.js';

const HARBOUR = `---
id: harbour
title: Harbour to stay open
container-title: The Shore
issued: 2024-03-05
---

The board met on Tuesday and voted by nine to two.

“We do not think the wall is safe, and nobody will open the pier before June,” said Ann Lee, chair of the board.

“The stones are cheap,” said Omar Diaz, the harbour master. “The work is not.”
`;

const LATER = `---
id: later
title: Pier opens
container-title: Coast Radio
issued: 2024-07-01
language: en
---

“The wall is safe now, and the pier is open,” said Ann Lee on Monday.
`;

describe('the tools for language models', () => {
  const context = contextOf({ harbour: HARBOUR, later: LATER }, { 'a.md': '“The stones are dear” [@harbour].\n' });

  it('have names of one form, and descriptions and schemas for models', () => {
    for (const { name, title, description } of TOOLS) {
      assert.match(name, /^quoin_[a-z]+_[a-z]+$/u);
      assert.ok(title.length > 0 && description.length > 40 && description.length < 400, name);
    }
    assert.equal(new Set(TOOLS.map(({ name }) => name)).size, TOOLS.length);
  });

  it('answer in English, with any language of the interface', async () => {
    const ask = async (of: typeof context) => [
      await resultsOf(of, 'quoin_check_draft', { text: '“The stones are dear” [@harbour, para. 3].\n' }),
      await resultsOf(of, 'quoin_verify_quotations', {
        quotations: [{ words: 'The stones are dear', key: 'harbour' }],
      }),
    ];
    const english = await ask(context);
    assert.match(JSON.stringify(english), /The words differ from the source/u);
    useTexts(textsIn('l10n/bundle.l10n.de.json') as InterfaceTexts);
    const answers = await ask(contextOf({ harbour: HARBOUR, later: LATER }));
    const isKept = interfaceLanguage() === 'de';
    useTexts(null);
    assert.deepEqual([...answers, isKept], [...english, true]);
  });

  it('find quotations by words, speaker, source, date and language', async () => {
    const find = async (input: object): Promise<unknown[]> =>
      (await resultsOf(context, 'quoin_search_quotations', input)).map(({ id }) => id);
    const wall = await find({ query: 'wall safe' });
    assert.equal(wall.length >= 2, true);
    const [first] = await resultsOf(context, 'quoin_search_quotations', { query: 'wall safe', source: 'harbour' });
    assert.deepEqual(
      { key: first?.key, locator: first?.locator, date: first?.date, outlet: first?.outlet },
      { key: 'harbour', locator: 'para. 2', date: '2024-03-05', outlet: 'The Shore' },
    );
    assert.equal(
      first?.insert,
      '“We do not think the wall is safe, and nobody will open the pier before June” [@harbour, para. 2]',
    );
    const byHer = await resultsOf(context, 'quoin_search_quotations', { query: 'wall', speaker: 'Lee' });
    assert.deepEqual([...new Set(byHer.map(({ key }) => key))].sort(), ['harbour', 'later']);
    const since = await resultsOf(context, 'quoin_search_quotations', { query: 'wall', since: '2024-07' });
    assert.deepEqual(
      since.map(({ key }) => key),
      ['later'],
    );
    const until = await resultsOf(context, 'quoin_search_quotations', { query: 'wall safe', until: '2024-03' });
    assert.ok(until.some(({ key }) => key === 'harbour') && until.every(({ key }) => key !== 'later'));
    assert.deepEqual(await find({ query: 'wall', speaker: 'Nobody Known' }), []);
    assert.deepEqual(await find({ query: 'wall', language: 'de' }), []);
  });

  it('read a date in words as a filter, and say so', async () => {
    const ask = async (name: string, input: object) => {
      const { structured, text } = await callTool(context, name, input);
      const { results = [], dates } = structured as { results: readonly { key?: string }[]; dates?: unknown };
      return { keys: results.map(({ key }) => key), dates, text };
    };
    const july = { since: '2024-07-01', until: '2024-07-31' };
    for (const name of ['quoin_search_quotations', 'quoin_search_passages']) {
      for (const query of ['wall safe july 2024', 'July 2024', 'the wall in July 2024']) {
        const { keys, dates, text } = await ask(name, { query, source: 'later' });
        assert.deepEqual([[...new Set(keys)], dates], [['later'], july], `${name}: ${query}`);
        assert.match(text, /read as a filter, since 2024-07-01 until 2024-07-31/u);
      }
      const { keys, dates } = await ask(name, { query: 'wall safe july 2024' });
      assert.deepEqual([keys[0], dates], ['later', july]);
      for (const input of [
        { query: 'wall safe july 1999' },
        { query: 'wall safe july 2024', since: '2024-01-01' },
        { query: 'wall safe in the month of July' },
      ]) {
        const { dates: none, text } = await ask(name, input);
        assert.equal(none, undefined);
        assert.doesNotMatch(text, /read as a filter/u);
      }
    }
    const by = await ask('quoin_search_quotations', { query: 'wall in march 2024', speaker: 'Ann Lee' });
    assert.deepEqual([by.keys, by.dates], [['harbour'], { since: '2024-03-01', until: '2024-03-31' }]);
    const { structured } = await callTool(context, 'quoin_get_statements', { topic: 'wall safe, July 2024' });
    assert.deepEqual(structured.dates, july);
    const [first] = structured.results as readonly { readonly date: string }[];
    assert.equal(first?.date, '2024-07-01');
  });

  it('find what filters ask for among hundreds that are alike', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [
        `a${index}`,
        `---\nid: a${index}\ncontainer-title: ${index === 437 ? 'Rare Gazette' : 'Japan Times'}\nissued: ${index === 437 ? 2030 : 2024}-01-01\n---\n\n“The harvest number ${index} was poor and the barley failed,” said Ann Lee.\n`,
      ]),
    );
    const large = contextOf(many);
    for (const filter of [{ since: '2029' }, { source: 'Rare' }, { source: '"Rare Gazette"' }, { source: 'a437' }]) {
      const found = await resultsOf(large, 'quoin_search_quotations', { query: 'barley harvest', ...filter });
      assert.deepEqual(
        found.map(({ key }) => key),
        ['a437'],
        JSON.stringify(filter),
      );
    }
    assert.equal((await resultsOf(large, 'quoin_search_quotations', { query: 'barley', until: '2024' })).length, 10);
    assert.deepEqual(await resultsOf(large, 'quoin_search_quotations', { query: 'barley', source: 'AP' }), []);
    const { text } = await callTool(large, 'quoin_search_quotations', {
      query: 'barley',
      limit: 50,
      cursor: 'from-50',
    });
    assert.match(text, /Only the best results are listed/u);
  });

  it('say what was searched and what to try where nothing is found', async () => {
    const answer = await callTool(context, 'quoin_search_quotations', { query: 'zeppelin', speaker: 'Lee' });
    assert.deepEqual(answer.structured.results, []);
    assert.match(
      answer.text,
      /No quotation matches in 7 articles with the filters speaker\. Try .*quoin_list_speakers/u,
    );
  });

  it('find nothing by words that tell nothing', async () => {
    for (const query of ['S-400', 'what is it about the S-400', 'S-400 zeppelins'])
      assert.deepEqual(await resultsOf(context, 'quoin_search_quotations', { query }), [], query);
    // A typo, a beginning, a number, another form and small words alone are found as they were.
    for (const query of ['frnak dialogue', 'frank dialo', 'the', 'full and'])
      assert.ok((await resultsOf(context, 'quoin_search_quotations', { query })).length > 0, query);
  });

  it('find quotations beside the words where no quotation has them, and say so', async () => {
    const own = contextOf({
      asked:
        '---\nid: asked\n---\n\nAsked about the S-400, Ann Lee said: “We have our concerns, and they know them.” Rain fell on the “old town” then.\n\n“They know the harbour well,” said Omar Diaz.\n',
    });
    const named = 'We have our concerns, and they know them.';
    for (const [name, input] of [
      ['quoin_search_quotations', { query: 'S-400' }],
      ['quoin_search_quotations', { query: 'S-400', speaker: 'Ann Lee' }],
    ] as const) {
      const answer = await callTool(own, name, input);
      assert.deepEqual(
        (answer.structured.results as readonly { words: string }[]).map(({ words }) => words),
        [named],
      );
      assert.equal(answer.structured.found, 'in the same paragraph');
      assert.match(answer.text, /No quotation has the words themselves/u);
    }
    const { structured } = await callTool(own, 'quoin_get_statements', { topic: 'S-400' });
    assert.equal((structured.results as readonly object[]).length, 1);
    assert.equal(structured.found, 'in the same paragraph');
    assert.deepEqual(await resultsOf(own, 'quoin_search_quotations', { query: 'S-400', speaker: 'Omar Diaz' }), []);
    const direct = await callTool(own, 'quoin_search_quotations', { query: 'concerns' });
    assert.equal(direct.structured.found, 'in the quotation');
    assert.doesNotMatch(direct.text, /themselves/u);
  });

  it('page through results without losing or repeating one', async () => {
    const ids: unknown[] = [];
    let cursor: unknown;
    do {
      const { structured } = await callTool(context, 'quoin_search_quotations', {
        query: 'India',
        limit: 3,
        ...(typeof cursor === 'string' ? { cursor } : {}),
      });
      ids.push(...(structured.results as readonly { id: unknown }[]).map(({ id }) => id));
      cursor = structured.cursor;
    } while (cursor !== null);
    const all = await resultsOf(context, 'quoin_search_quotations', { query: 'India', limit: 50 });
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      ids.slice(0, all.length),
      all.map(({ id }) => id),
    );
  });

  it('give no more than their budget in one answer', async () => {
    const { text } = await callTool(context, 'quoin_search_quotations', { query: 'India', limit: 20 });
    assert.ok(text.length < 8_000, String(text.length));
  });

  it('verify words, and say what is wrong with others beside those of the source', async () => {
    const cases: [object, string][] = [
      [{ words: 'nobody will open the pier before June', key: 'harbour' }, 'verified'],
      [
        { words: '“nobody will open the pier before June”', key: '@harbour', locator: 'para. 2', speaker: 'Ann Lee' },
        'verified',
      ],
      [
        { words: 'We do think the wall is safe, and nobody will open the pier before June', key: 'harbour' },
        'altered-quotation',
      ],
      [{ words: 'nobody will open the pier before July', key: 'harbour' }, 'altered-quotation'],
      [{ words: 'nobody will open the pier before June', key: 'later' }, 'wrong-source'],
      [{ words: 'nobody will open the pier before June', key: 'harbour', locator: 'para. 3' }, 'wrong-locator'],
      [{ words: 'nobody will open the pier before June', key: 'harbour', speaker: 'Omar Diaz' }, 'wrong-speaker'],
      [{ words: 'nobody will open the pier before June' }, 'verified'],
      [{ words: 'nobody will open the pier before June', locator: 'para. 2' }, 'verified'],
      [{ words: 'nobody will open the pier before June', locator: 'para. 3' }, 'wrong-locator'],
      [{ words: 'We shall build a zeppelin over the town hall', key: 'harbour' }, 'unsupported-quotation'],
      [{ words: 'We shall build a zeppelin over the town hall' }, 'unsupported-quotation'],
      [{ words: 'nobody will open the pier before June', key: 'unknown-key' }, 'unknown-citation'],
      [{ words: 'safe', key: 'nowhere' }, 'unchecked'],
    ];
    const results = await resultsOf(context, 'quoin_verify_quotations', { quotations: cases.map(([claim]) => claim) });
    assert.deepEqual(
      results.map(({ verdict }) => verdict),
      cases.map(([, verdict]) => verdict),
    );
    assert.match(String(results.at(-1)?.reason), /too few/u);
    const [, , altered] = results;
    assert.match(JSON.stringify(altered?.source), /We do not think the wall is safe/u);
  });

  it('compare a few words with the quotations of the speaker who is named, and else name the candidates', async () => {
    const cases: [object, string, number][] = [
      [{ words: 'The work is not.', speaker: 'Omar Diaz' }, 'verified', 0],
      [{ words: 'the pier is open', speaker: 'Lee' }, 'verified', 0],
      [{ words: 'wall is safe', speaker: 'Ann Lee' }, 'verified', 0],
      [{ words: 'stones are cheap', speaker: 'Ann Lee' }, 'unchecked', 1],
      [{ words: 'stones are cheap' }, 'unchecked', 1],
      [{ words: 'stones are dear', speaker: 'Omar Diaz' }, 'unchecked', 0],
      [{ words: 'stones are' }, 'unchecked', 1],
      [{ words: 'tones are' }, 'unchecked', 0],
      [{ words: '…', speaker: 'Omar Diaz' }, 'unchecked', 0],
    ];
    const results = await resultsOf(context, 'quoin_verify_quotations', { quotations: cases.map(([claim]) => claim) });
    assert.deepEqual(
      results.map(({ verdict, candidates }) => [verdict, ((candidates ?? []) as unknown[]).length]),
      cases.map(([, verdict, candidates]) => [verdict, candidates]),
    );
    const [, , , others] = results as unknown as { readonly candidates: readonly Record<string, unknown>[] }[];
    assert.deepEqual(others?.candidates, [
      {
        key: 'harbour',
        locator: 'para. 3',
        words: 'The stones are cheap,',
        speaker: 'Omar Diaz',
        link: 'quoin://source/harbour/para/3',
      },
    ]);
  });

  it('verify what a reader is shown, and no titles, citations or statements cut from their negation', async () => {
    const cases: [object, string][] = [
      [{ words: 'nobody ~~never~~ will open the pier before June', key: 'harbour' }, 'verified'],
      [{ words: 'We do<!-- not --> not think the *wall* is safe', key: 'harbour' }, 'verified'],
      [{ words: 'We do ~~not~~ think the wall is safe', key: 'harbour' }, 'altered-quotation'],
      [{ words: 'We do<!-- not --> think the wall is safe', key: 'harbour' }, 'altered-quotation'],
      [{ words: 'We do {--not--} think the wall is safe', key: 'harbour' }, 'altered-quotation'],
      [{ words: 'nobody will open the pier before June [@later, para. 9]', key: 'harbour' }, 'unchecked'],
      [{ words: 'Harbour to stay open', key: 'harbour' }, 'unchecked'],
      [{ words: 'the wall is safe', key: 'harbour', speaker: 'Ann Lee' }, 'misleading-omission'],
      [{ words: 'we do think the wall', key: 'harbour' }, 'altered-quotation'],
      [{ words: 'the wall is safe', key: 'harbour' }, 'misleading-omission'],
    ];
    const results = await resultsOf(context, 'quoin_verify_quotations', { quotations: cases.map(([claim]) => claim) });
    assert.deepEqual(
      results.map(({ verdict }) => verdict),
      cases.map(([, verdict]) => verdict),
    );
    assert.ok(results.every(({ verdict, reason }) => (verdict === 'unchecked') === (reason !== undefined)));
    // A model writes what the answer says to insert.
    for (const { verdict, insert } of results) {
      assert.equal(
        typeof insert === 'string',
        verdict === 'verified' || verdict === 'altered-quotation',
        String(verdict),
      );
    }
  });

  it('never call verified what has a finding of the check', async () => {
    const draft = checkDraft(
      parseDraft('“nobody will open the pier before June” [@harbour, para. 1].\n'),
      context.sources,
    );
    const [result] = await resultsOf(context, 'quoin_verify_quotations', {
      quotations: [{ words: 'nobody will open the pier before June', key: 'harbour', locator: 'para. 1' }],
    });
    assert.deepEqual(
      [result?.verdict],
      draft.findings.map(({ code }) => code),
    );
  });

  it('read paragraphs with their quotations', async () => {
    const { structured } = await callTool(context, 'quoin_get_passage', {
      key: 'harbour',
      locator: 'para. 2',
      context: 1,
    });
    const paragraphs = structured.paragraphs as readonly {
      paragraph: number;
      quotable: string;
      quotations: unknown[];
    }[];
    assert.deepEqual(
      paragraphs.map(({ paragraph, quotations }) => [paragraph, quotations.length]),
      [
        [1, 0],
        [2, 1],
        [3, 2],
      ],
    );
    assert.ok(paragraphs.every(({ quotable }) => quotable === 'all words'));
  });

  it('offer the words of an article held in full as quotations, those of a digest not', async () => {
    const full = await resultsOf(context, 'quoin_search_passages', { query: 'board met Tuesday voted' });
    assert.equal(full[0]?.insert, '“The board met on Tuesday and voted by nine to two.” [@harbour, para. 1]');
    const digest = await resultsOf(context, 'quoin_search_passages', {
      query: 'missile system',
      source: 'ap2021-putin',
    });
    assert.ok(digest.length > 0 && digest.every(({ insert, quotable }) => insert === null && quotable === false));
  });

  it('cut a long paragraph to the sentences that hold most of what was asked for', async () => {
    const filler = 'The clerk read out letters from the parishes along the estuary, one after the other.';
    const wanted = 'Both ferries stay moored until the winch on the northern pier has been rebuilt.';
    const one = ['The old winch is sold.', ...Array(6).fill(filler), wanted, ...Array(4).fill(filler)].join(' ');
    const long = contextOf({ estuary: `---\ntitle: The estuary\n---\n\n${one}\n` });
    const [found] = await resultsOf(long, 'quoin_search_passages', {
      query: 'ferries moored winch northern pier rebuilt',
    });
    assert.ok(String(found?.words).startsWith(wanted) && String(found?.words).length <= 400);
  });

  it('list speakers and entities', async () => {
    const speakers = await resultsOf(context, 'quoin_list_speakers', { query: 'Lee' });
    assert.deepEqual(
      speakers.map(({ name, articles }) => [name, articles]),
      [['Ann Lee', 2]],
    );
    const places = await resultsOf(context, 'quoin_list_entities', { kind: 'place', limit: 3 });
    assert.ok(places.length === 3 && places.every(({ kind }) => kind === 'place'));
  });

  it('order statements by date, with each wording', async () => {
    const statements = await resultsOf(context, 'quoin_get_statements', { speaker: 'Ann Lee' });
    assert.deepEqual(
      statements.map(({ date }) => date),
      ['2024-03-05', '2024-07-01'],
    );
    const same = await resultsOf(context, 'quoin_get_statements', {
      topic: 'which areas are affected',
      speaker: 'Campbell',
    });
    assert.ok(same.some(({ reports, wordingsDiffer }) => (reports as unknown[]).length > 1 && wordingsDiffer === true));
    await assert.rejects(() => callTool(context, 'quoin_get_statements', {}), ToolError);
  });

  it('cite quotations and articles', async () => {
    const [found] = await resultsOf(context, 'quoin_search_quotations', { query: 'stones cheap' });
    const byId = await callTool(context, 'quoin_get_citation', { id: found?.id });
    assert.equal(byId.structured.citation, '[@harbour, para. 3]');
    const byKey = await callTool(context, 'quoin_get_citation', { id: 'harbour', locator: 'para. 1' });
    assert.equal(byKey.structured.citation, '[@harbour, para. 1]');
  });

  it('check drafts given as text or by their path', async () => {
    for (const input of [{ text: '“The stones are dear” [@harbour].\n' }, { path: 'a.md' }]) {
      const { structured } = await callTool(context, 'quoin_check_draft', input);
      const [finding] = structured.results as readonly { code: string; line: number }[];
      assert.deepEqual(
        [structured.verified, structured.total, finding?.code, finding?.line],
        [0, 1, 'altered-quotation', 1],
      );
    }
    const own = '---\nreferences:\n- id: own\n  type: book\n---\n\nSee [@own] and [@other].\n';
    const [unknown, ...none] = await resultsOf(context, 'quoin_check_draft', { text: own });
    assert.deepEqual(
      [unknown?.code, (unknown?.citation as { key?: string })?.key, none],
      ['unknown-citation', 'other', []],
    );
    await assert.rejects(() => callTool(context, 'quoin_check_draft', {}), ToolError);
  });

  it('check the facts of cited sentences of a draft where asked to', async () => {
    const own = contextOf({
      quay: 'The town bought 31 cranes for its new quay on Thursday, it said. They cost a lot.',
    });
    const text = 'The town bought 13 cranes for its new quay on Thursday [@quay, para. 1].\n';
    const codes = async (more: object) =>
      (await resultsOf(own, 'quoin_check_draft', { text, ...more })).map(({ code }) => code);
    assert.deepEqual(await codes({}), []);
    assert.deepEqual(await codes({ facts: true }), ['unsupported-figure']);
    assert.deepEqual(await codes({ facts: false }), []);
    const [finding] = await resultsOf(own, 'quoin_check_draft', { text, facts: true });
    const [fix] = (finding?.fixes ?? []) as readonly { start: number; end: number; replacement: string }[];
    assert.equal(fix && text.slice(0, fix.start) + fix.replacement + text.slice(fix.end), text.replace('13', '31'));
    assert.equal((finding?.source as { key?: string })?.key, 'quay');
  });

  it('check a draft once for all pages, and again when it, its bibliography or the library has changed', async () => {
    const own = contextOf({ harbour: HARBOUR }, {});
    let asked = 0;
    const { sources } = own;
    const counting = {
      ...own,
      sources: {
        ...sources,
        version: sources.version,
        article: (id: string) => {
          asked += 1;
          return sources.article(id);
        },
      },
    };
    const text = '“The stones are dear” [@harbour].\n\n“The work is dear” [@harbour].\n';
    const page = async (more: object): Promise<unknown> =>
      (await callTool(counting, 'quoin_check_draft', { text, limit: 1, ...more })).structured.cursor;
    assert.equal(await page({}), 'from-1');
    const first = asked;
    assert.ok(first > 0);
    assert.equal(await page({ cursor: 'from-1' }), null);
    assert.equal(asked, first);
    await page({ text: `${text}\nMore.\n` });
    assert.ok(asked > first);
    const [before] = await resultsOf(own, 'quoin_check_draft', { text: '“The lamps are lit” [@lamps].\n' });
    assert.equal(before?.code, 'unknown-citation');
    const { article, extraction } = takeIn({ file: 'lamps.md', text: '“The lamps are lit,” said Eva Moe.\n' }, null);
    assert.ok(article);
    own.library.update({ add: [{ article, extraction, origin: 'own', location: 'lamps.md' }] });
    own.search.catchUp();
    assert.deepEqual(await resultsOf(own, 'quoin_check_draft', { text: '“The lamps are lit” [@lamps].\n' }), []);
  });

  it('tell the author of an article from its outlet, and name no outlet where none is known', async () => {
    const own = contextOf({
      blog: '---\nid: blog\nauthor:\n- family: Calloway\n  given: Ines\n---\n\n“The lamps are lit,” said Eva Moe.\n',
      paper: '---\nid: paper\ncontainer-title: The Shore\n---\n\n“The lamps are out,” said Eva Moe.\n',
    });
    for (const [source, outlet, author] of [
      ['blog', null, 'Ines Calloway'],
      ['paper', 'The Shore', null],
    ]) {
      const [found] = await resultsOf(own, 'quoin_search_quotations', { query: 'lamps', source });
      assert.deepEqual([found?.outlet, found?.author], [outlet, author]);
    }
  });

  it('report words of a draft that are found nowhere, and count those that are only uncited or not compared', async () => {
    const text =
      'She said “nobody ever wrote this sentence about the sea”. He said “the wall is safe now, and the pier is open”. It was “good”.\n';
    const { structured, text: told } = await callTool(context, 'quoin_check_draft', { text });
    const { verified, uncited, unchecked, total } = structured;
    assert.deepEqual([verified, uncited, unchecked, total], [0, 1, 1, 3]);
    assert.match(told, /The words of 1 are in the library, but not cited\./u);
    const codes = (structured.results as readonly { readonly code: string }[]).map(({ code }) => code);
    assert.deepEqual(codes.sort(), ['uncited-quotation', 'unsupported-quotation']);
  });

  it('offer only repairs without live links', async () => {
    const own = contextOf({
      web: '---\nid: web\n---\n\n“Read https://shore.example/a first, then wait,” said Eva Moe.\n',
    });
    const fixesFor = async (text: string): Promise<unknown[]> =>
      (await resultsOf(own, 'quoin_check_draft', { text })).flatMap(({ fixes }) => fixes as readonly unknown[]);
    const replacements = (await fixesFor('“Read https://shore.example/a last, then wait” [@web].\n')).map(
      (fix) => (fix as { readonly replacement: string }).replacement,
    );
    assert.ok(replacements.length > 0);
    assert.ok(
      replacements.every((each) => !/(?<!\\)\/\//u.test(each)),
      replacements.join(' '),
    );
  });

  it('let other work run while a draft or many claims are compared, and end when the call is cancelled', async () => {
    const claim = { words: 'We do think the wall is safe, and nobody will open the pier before June. '.repeat(40) };
    const calls: [string, object][] = [
      ['quoin_check_draft', { text: '“We do think the wall is safe, and more” [@harbour].\n\n'.repeat(4_000) }],
      ['quoin_verify_quotations', { quotations: Array.from({ length: 25 }, () => ({ ...claim, key: 'harbour' })) }],
    ];
    for (const [name, input] of calls) {
      const cancelled = new AbortController();
      const answer = callTool(context, name, input, cancelled.signal);
      setTimeout(() => cancelled.abort());
      await assert.rejects(
        () => answer,
        (error) => error instanceof ToolError && error.code === 'cancelled',
        name,
      );
    }
  });

  it('refuse what does not fit, and name the field, a next step and nothing else', async () => {
    const cases: [string, unknown, string][] = [
      ['quoin_search_quotations', {}, 'invalid-input'],
      ['quoin_search_quotations', { query: 'x', limit: 1_000 }, 'invalid-input'],
      ['quoin_search_quotations', { query: 'x', wrong: 'EVIL' }, 'invalid-input'],
      ['quoin_search_quotations', { query: 'x', since: 'EVIL' }, 'invalid-input'],
      ['quoin_search_quotations', { query: 'x', cursor: 'EVIL' }, 'invalid-cursor'],
      ['quoin_search_quotations', { query: 'wall', cursor: 'from-999' }, 'invalid-cursor'],
      ['quoin_search_quotations', { query: 'wall', speaker: '!!!' }, 'invalid-input'],
      ['quoin_search_quotations', { query: 'wall', source: ' ' }, 'invalid-input'],
      ['quoin_search_quotations', { query: 'wall', language: 'German EVIL' }, 'invalid-input'],
      ['quoin_search_quotations', { query: 'wall', since: '2025', until: '2020' }, 'invalid-input'],
      ['quoin_get_citation', { id: 'harbour', locator: 'para. 99' }, 'unknown-locator'],
      ['quoin_get_citation', { id: 'harbour', locator: 'para. 2 EVIL' }, 'invalid-input'],
      ['quoin_get_passage', { key: 'EVIL' }, 'unknown-source'],
      ['quoin_get_passage', { key: 'harbour', locator: 'para. 99' }, 'unknown-locator'],
      ['quoin_get_citation', { id: 'EVIL#q1' }, 'unknown-id'],
      ['quoin_check_draft', { path: '../EVIL.md' }, 'unreadable-draft'],
      ['quoin_EVIL', {}, 'unknown-tool'],
    ];
    for (const [name, input, code] of cases) {
      await assert.rejects(
        () => callTool(context, name, input),
        (error) => {
          assert.ok(error instanceof ToolError, name);
          assert.equal(error.code, code, name);
          assert.ok(error.next.length > 0);
          assert.ok(!`${error.message} ${error.next}`.includes('EVIL'), error.message);
          return true;
        },
      );
    }
  });

  it('what they insert verifies when it is pasted', async () => {
    const found = await resultsOf(context, 'quoin_search_quotations', { query: 'India', limit: 20 });
    assert.ok(found.length > 5);
    const draft = found.map(({ insert }) => `${String(insert)}\n`).join('\n');
    const { structured } = await callTool(context, 'quoin_check_draft', { text: draft });
    assert.equal(structured.verified, structured.total);
    assert.equal(structured.total, found.length);
  });
});
