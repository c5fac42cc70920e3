import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { encodeRecord } from '../../../src/engine/library/cache.js';
import type { PlacedProblem } from '../../../src/engine/library/problems.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { libraryHost } from '../../../src/host/library-host.js';
import type { HostClient, LibraryHost } from '../../../src/host/protocol.js';
import { Catalogue } from '../../../src/service/catalogue.js';
import type { SearchAnswer } from '../../../src/service/quoin-service.js';
import type { RemoteStatus } from '../../../src/service/remote/remotes.js';
import { defaultSettings } from '../../../src/service/settings/values.js';
import { Channel } from '../../../src/worker/channel.js';
import { utf8 } from '../../../src/worker/utf8.js';
import { corpus, emptyArchive, load, withServer } from '../remote/archive/support.js';
import { ZoteroStandIn } from '../remote/zotero/stand-in.js';
import { HARBOUR } from '../service/desk.js';
import { remoteFolderInMemory } from './remote-client.js';

const SECOND =
  '---\nid: second\ncontainer-title: Evening Mail\n---\n\nDiaz said he would “never again close the quay in winter”.\n';

const moduleAt = (path: string) => pathToFileURL(path).href;
const settings = defaultSettings();

/** What a host reported. */
class Editor {
  readonly catalogue = new Catalogue();
  readonly problems = new Map<string, readonly PlacedProblem[]>();
  grown = 0;
  readonly statuses: (readonly RemoteStatus[])[] = [];
  /** By address of an archive. */
  readonly passwords = new Map<string, string>();
  kept: Uint8Array | null = null;
  /** The files of drafts, by their addresses. */
  readonly drafts = new Map<string, string>();
  readonly unreadable = new Set<string>();
  readonly client: HostClient = {
    changed: async (change) => this.catalogue.update(change),
    grown: async () => {
      this.grown += 1;
    },
    report: async (location, problems) => void this.problems.set(location, problems),
    log: async (_level, line) => assert.fail(line),
    listIndex: async () => [],
    readIndex: async () => assert.fail('nothing is stored'),
    writeIndex: async () => undefined,
    renameIndex: async () => undefined,
    removeIndex: async () => undefined,
    readSources: async () => null,
    readKept: async () => this.kept,
    writeKept: async (bytes) => {
      this.kept = bytes;
    },
    readDraft: async (path) => (path === 'draft.md' ? { text: 'Nothing quoted.', keys: [] } : null),
    writeWork: async () => ({ citation: '(Diaz)', reference: null }),
    keysInFrontMatter: async () => [],
    readDraftFile: async (uri) => {
      if (this.unreadable.has(uri)) throw new Error('It cannot be read.');
      return this.drafts.get(uri) ?? null;
    },
    usesChanged: async () => undefined,
    ...remoteFolderInMemory(),
    archivePassword: async (address) => this.passwords.get(address) ?? null,
    remotesChanged: async (statuses) => void this.statuses.push(statuses),
  };
}

/** A library's thread, in this thread, after a channel that copies all that goes over it. */
function hosted(): { host: LibraryHost; editor: Editor } {
  const editor = new Editor();
  const post = (to: () => Channel) => (message: unknown) => {
    const copy = structuredClone(message);
    setImmediate(() => to().receive(copy));
  };
  const target = {};
  const far: Channel = new Channel(
    post(() => near),
    target,
  );
  const near: Channel = new Channel(
    post(() => far),
    editor.client,
  );
  Object.assign(
    target,
    libraryHost(far.remote<HostClient>(), () => assert.fail('so little needs no worker')),
  );
  return { host: near.remote<LibraryHost>(), editor };
}

function begin(host: LibraryHost): Promise<void> {
  return host.begin({
    corpus: '[]',
    corpusIndex: null,
    texts: null,
    withBundled: true,
    modules: {
      check: moduleAt('src/service/check-part.ts'),
      facts: moduleAt('src/engine/draft/facts/checker.ts'),
      processor: moduleAt('src/engine/cite/styles/processor.ts'),
      tools: moduleAt('src/tools/module.ts'),
      zotero: moduleAt('src/remote/zotero/module.ts'),
      archive: moduleAt('src/remote/archive/module.ts'),
    },
    reader: 'reader.js',
    disk: null,
  });
}

function recordOf(location: string, text: string): Uint8Array {
  const intake = takeIn({ file: location, text }, null);
  return encodeRecord({ location, stamp: { mtime: 1, size: text.length }, hash: location, intake }, utf8);
}

describe('the thread of the library', () => {
  let host: LibraryHost;
  let editor: Editor;
  before(async () => {
    ({ host, editor } = hosted());
    void begin(host);
    const taken = await host.take([recordOf('file:///s/harbour.md', HARBOUR), recordOf('file:///s/second.md', SECOND)]);
    assert.deepEqual(
      taken.map(({ location, known }) => [location, known?.key]),
      [
        ['file:///s/harbour.md', 'harbour'],
        ['file:///s/second.md', 'second'],
      ],
    );
    await host.publish(false);
    await host.setMaker(null);
    await host.allRead();
    await host.whenIndexed();
  });

  it('answers what is asked before it has begun, once it has', async () => {
    const { host: late } = hosted();
    const rows = late.children({ at: 'sources' }, 0, 10);
    await begin(late);
    assert.deepEqual(await rows, { rows: [], total: 0 });
  });

  it('gives the rows of every tree page by page, as plain data', async () => {
    const selection = { grouping: 'speaker', filter: '', most: 10 } as const;
    for (const place of [{ at: 'quotations', selection }, { at: 'entities' }, { at: 'sources' }] as const) {
      const { rows, total } = await host.children(place, 0, 1);
      assert.ok(total > 0 && rows.length === 1, place.at);
      const [row] = rows;
      assert.ok(row?.under, place.at);
      const under = await host.children(row.under.place, 0, 100);
      assert.ok(under.total > 0, place.at);
      for (const { card } of under.rows) if (card) assert.ok(await host.card(card));
    }
    assert.equal((await host.children({ at: 'source', articleId: 'gone' }, 0, 10)).total, 0);
  });

  it('searches while someone types, and stops when cancelled', async () => {
    const shown: SearchAnswer[] = [];
    await host.search('never again close', ['quotation'], (answer) => shown.push(answer), new AbortController().signal);
    assert.ok(shown.at(-1)?.complete);
    const [row] = shown.at(-1)?.rows ?? [];
    assert.ok(row?.isQuotable && row.isReported);
    const { quotationId = '' } = row.found;
    assert.ok(await host.quotable(row.found));
    assert.ok(await host.found(quotationId));
    assert.equal((await host.wordings(quotationId)).length, 2);
    assert.equal((await host.compareReports(quotationId))?.pairs.length, 1);
    const ended = new AbortController();
    ended.abort();
    await host.search('never', ['quotation'], () => assert.fail('it was ended'), ended.signal);
  });

  it('answers on drafts that it was told of, and of nothing else', async () => {
    const uri = 'file:///drafts/d.md';
    const text = 'Diaz said he would “never again close the quay in winter” [@harbour, para. 2].\n';
    await host.setDraft({ uri, text, settings, external: [], quotedIn: 'quoted in', style: null });
    const check = await host.check(uri, new AbortController().signal);
    assert.deepEqual(
      check?.quotations.map(({ state }) => state),
      ['verified'],
    );
    await host.setDraft({ uri, text: text.replace('never', 'always') });
    const changed = await host.check(uri, new AbortController().signal);
    assert.equal(changed?.quotations[0]?.state, 'altered');
    const about = { uri, references: [['harbour', 'The reference of the editor']] as const };
    const found = await host.lookUp(about, text.indexOf('harbour'));
    assert.match(found?.cards.join() ?? '', /The reference of the editor/u);
    const typing = 'Diaz said he would “never again clo';
    await host.setDraft({ uri, text: typing });
    const offered = await host.offers(uri, typing.length, false, 'list');
    assert.match(offered?.rows[0]?.before ?? '', /never again close the quay in winter/u);
    const citing = 'See @harb';
    await host.setDraft({ uri, text: citing });
    assert.equal((await host.citables(uri, citing.length))?.[0]?.before, '[@harbour]');
    const entry = { id: 'lee2019', type: 'book', title: 'The Quay' };
    await host.addExternal(uri, [entry]);
    await host.setDraft({ uri, text: 'See @lee' });
    assert.equal((await host.citables(uri, 8))?.[0]?.before, '[@lee2019]');
    await host.closeDraft(uri);
    await host.addExternal(uri, [entry]);
    await assert.rejects(host.check(uri, new AbortController().signal), /Nothing is known of the draft/u);
    await assert.rejects(host.setDraft({ uri, text }), /Not all is known of the draft/u);
  });

  it('reads the drafts that are not open, and again what cites an article that has changed', async () => {
    const uri = 'file:///drafts/closed.md';
    const subject = { articleId: 'second' };
    const drafts = async () => {
      await host.whenDraftsAreRead();
      return (await host.uses(subject))?.uses.map((use) => `${use.kind} in ${use.uri}`);
    };
    editor.drafts.set(uri, 'Diaz said he would “never again close the quay in winter” [@second].\n');
    await host.draftFiles([uri], [], false);
    assert.deepEqual(await drafts(), [`quotation in ${uri}`]);
    assert.equal((await host.uses(subject))?.isComplete, true);
    await host.take([recordOf('file:///s/second.md', SECOND.replace('in winter', 'in June'))]);
    await host.publish(false);
    assert.deepEqual(await drafts(), [`citation in ${uri}`], 'the words differ now');
    await host.take([recordOf('file:///s/second.md', SECOND)]);
    await host.publish(false);
    assert.deepEqual(await drafts(), [`quotation in ${uri}`]);
    editor.drafts.set(uri, 'Nothing is left.\n');
    await host.draftFiles([uri], [], false);
    assert.deepEqual(await drafts(), []);
    editor.drafts.set(
      uri,
      '# Quotation check <!-- quoin:report -->\n\n“never again close the quay in winter” [@second]\n',
    );
    await host.draftFiles([uri], [], false);
    assert.deepEqual(await drafts(), [], 'a report is no draft');
    editor.drafts.delete(uri);
    await host.draftFiles([], [uri], false);
    assert.deepEqual(await drafts(), []);
    await host.draftFiles([], [], true);
    assert.deepEqual(await drafts(), []);
    assert.equal((await host.uses(subject))?.isComplete, false, 'there are more drafts');
    editor.drafts.set(uri, `${'Far too long. '.repeat(150_000)}\n`);
    await host.draftFiles([uri], [], false);
    assert.deepEqual(await drafts(), []);
    assert.equal((await host.uses(subject))?.isComplete, false, 'one is too long');
    editor.unreadable.add(uri);
    await host.draftFiles([uri], [], false);
    assert.deepEqual(await drafts(), []);
    assert.equal((await host.uses(subject))?.isComplete, false, 'one cannot be read');
    editor.unreadable.delete(uri);
    editor.drafts.set(uri, 'Short.\n');
    await host.draftFiles([uri], [], false);
    assert.deepEqual(await drafts(), []);
    assert.equal((await host.uses(subject))?.isComplete, true);
  });

  it('ends a check that is no longer wanted', async () => {
    const uri = 'file:///drafts/long.md';
    const text = 'He said “never again close the quay in winter” [@harbour].\n\n'.repeat(200);
    await host.setDraft({ uri, text, settings, external: [], quotedIn: '', style: null });
    const end = new AbortController();
    const check = host.check(uri, end.signal);
    end.abort();
    assert.equal(await check, null);
  });

  it('returns an article for reading, with everything in it', async () => {
    const source = await host.source('harbour');
    assert.ok(source && source.quotations.length > 0 && source.names.length > 0);
    for (const { start, end, text } of source.quotations)
      assert.ok(source.article.text.slice(start, end).includes(text));
    assert.equal(await host.source('gone'), null);
  });

  it('calls tools for language models, and says what to do where one cannot answer', async () => {
    const { signal } = new AbortController();
    const reply = await host.callTool('quoin_search_quotations', { query: 'quay' }, null, signal);
    assert.ok('text' in reply && reply.budget > 0 && /quay/u.test(reply.text));
    const problem = await host.callTool('quoin_get_passage', { key: 'gone' }, null, signal);
    assert.ok('problem' in problem && /no article with this key/u.test(problem.problem));
    assert.ok('problem' in (await host.callTool('quoin_check_draft', { path: 'elsewhere.md' }, null, signal)));
  });

  it('says what can be corrected, and corrects', async () => {
    const source = await host.source('harbour');
    const quotation = source?.quotations.find(({ text }) => text.startsWith('never again'));
    assert.ok(quotation);
    const correctable = await host.correctableQuotation(quotation.id);
    assert.ok(correctable?.quote && correctable.location === 'file:///s/harbour.md' && correctable.former.length === 0);
    const place = {
      file: 'file:///s/quoin-corrections.yml',
      from: { line: 0, character: 0 },
      to: { line: 0, character: 1 },
    };
    const { quote } = correctable;
    await host.correct([
      {
        location: place.file,
        problems: [],
        entities: [],
        quotations: [{ source: 'harbour', quote, speaker: null, at: place }],
      },
    ]);
    assert.equal((await host.correctableQuotation(quotation.id))?.isCorrected, true);
    assert.equal((await host.correctableQuotation(quotation.id))?.former.length, 1);
    assert.deepEqual(await host.unapplied(), []);
  });

  it('compares the quotations of drafts with what their sources said, once all of them have been read', async () => {
    const { host: other, editor: told } = hosted();
    void begin(other);
    const [uri, location] = ['file:///drafts/k.md', 'file:///s/harbour.md'];
    const text = 'Diaz said he would “never again close the quay in winter” [@harbour, para. 2].\n';
    const codes = async () => {
      const check = await other.check(uri, new AbortController().signal);
      return check?.findings.map(({ code }) => code).filter((code) => code === 'source-changed');
    };
    await other.setDraft({ uri, text, settings, external: [], quotedIn: '', style: null });
    const entry = { key: 'harbour', words: 'never again close the quay in winter', text: 'x', prefix: '', suffix: '' };
    const stored = { ...entry, paragraph: 2, place: 'para. 2', extent: 'full', hash: 'another', date: '2026-11-12' };
    told.kept = utf8.encode(JSON.stringify({ format: 1, quotations: [stored] }));
    assert.deepEqual(await codes(), []);
    await other.allRead();
    // The source is not there, and is not waited for any longer.
    assert.deepEqual(await codes(), ['source-changed']);
    await other.take([recordOf(location, HARBOUR)]);
    await other.publish(false);
    assert.deepEqual(await codes(), ['source-changed']);
    const { grown } = told;
    await other.acceptSource('harbour', entry.words);
    assert.deepEqual(await codes(), []);
    assert.ok(told.grown > grown);
    await other.take([recordOf(location, HARBOUR.replaceAll('close the quay', 'leave the quay'))]);
    await other.publish(false);
    assert.deepEqual(await codes(), ['source-changed']);
  });

  it('tells what the articles are, and what has become of them', async () => {
    assert.equal(editor.catalogue.article('harbour')?.location, 'file:///s/harbour.md');
    assert.ok(editor.catalogue.has('file:///s/second.md'));
    await host.drop('file:///s/second.md');
    await host.publish(false);
    assert.equal(editor.catalogue.article('second'), undefined);
    await host.setProblems('file:///s/broken.md', [
      {
        code: 'binary',
        severity: 'error',
        file: 'file:///s/broken.md',
        message: 'No text.',
        from: { line: 0, character: 0 },
        to: { line: 0, character: 0 },
      },
    ]);
    await host.publish(false);
    assert.equal(editor.problems.get('file:///s/broken.md')?.[0]?.message, 'No text.');
  });
});

describe('remote libraries of the thread', () => {
  let host: LibraryHost;
  let editor: Editor;
  let zotero: ZoteroStandIn;
  let port: number;
  const signal = new AbortController().signal;
  const kinds = ['quotation', 'paragraph', 'source'] as const;
  const search = async (query: string) => {
    const told: SearchAnswer[] = [];
    await host.search(query, kinds, (answer) => told.push(answer), signal);
    return told;
  };

  beforeEach(async () => {
    zotero = new ZoteroStandIn();
    port = await zotero.start();
    ({ host, editor } = hosted());
    await begin(host);
    await host.take([recordOf('file:///s/harbour.md', HARBOUR)]);
    await host.publish(false);
  });
  afterEach(async () => {
    await host.disconnectRemote('zotero');
    await zotero.stop();
  });

  it('asks nothing of anyone before one is connected', async () => {
    const told = await search('minister port');
    assert.deepEqual([told.at(-1)?.rows, told.at(-1)?.remotes], [[], undefined]);
    assert.deepEqual(zotero.asked, []);
  });

  it('shows the rows of the folder first, then those of Zotero, which name it', async () => {
    assert.deepEqual((await host.connectRemote({ kind: 'zotero', port, scopes: [] })).state, { kind: 'ready' });
    assert.equal(editor.statuses.at(-1)?.[0]?.state.kind, 'ready');
    const told = await search('harbour');
    const isRemote = told.map(({ rows }) => rows.map(({ found }) => found.remote !== undefined));
    for (const each of isRemote) assert.deepEqual(each, each.toSorted());
    assert.equal(isRemote[0]?.[0], false);
    const last = told.at(-1);
    assert.deepEqual(last?.remotes, { asked: 1, answered: 1 });
    assert.equal(last?.complete, true);
    assert.match(last?.rows.at(-1)?.detail ?? '', /^Zotero · Harbour News · 1 May 2026/u);
  });

  it('shows what has all words before what has only some, wherever it is', async () => {
    await host.connectRemote({ kind: 'zotero', port, scopes: [] });
    const rows = (await search('no later than may winter')).at(-1)?.rows ?? [];
    // Nothing has them all: the folder comes first.
    assert.deepEqual([rows[0]?.isPartial, rows[0]?.found.remote], [true, undefined]);
    const better = (await search('minister said the port')).at(-1)?.rows ?? [];
    assert.ok(better[0]?.found.remote && !better[0].isPartial);
    assert.ok(better.some(({ found, isPartial }) => found.remote === undefined && isPartial));
  });

  it('says where a passage comes from, though its words are not all the source’s', async () => {
    await host.connectRemote({ kind: 'zotero', port, scopes: [] });
    const words = 'the minister has said the port should open “no later than May”';
    const rows = (await search(words)).at(-1)?.rows.filter(({ found }) => found.remote) ?? [];
    assert.equal(rows[0]?.found.remote?.words, 'The minister said the port would open “no later than May”.');
    const elsewhere = (await search('harbour opens and some other words that nobody ever wrote')).at(-1);
    assert.equal(elsewhere?.complete, true);
    assert.deepEqual(elsewhere?.remotes, { asked: 1, answered: 1 });
  });

  it('tells the works and the parts of Zotero, and keeps what it knows in the folder of the editor', async () => {
    await host.connectRemote({ kind: 'zotero', port, scopes: [] });
    const keys = (await host.remoteEntries(0, 100)).map(({ id }) => id).sort();
    assert.deepEqual(keys, ['doe99', 'okafor2026-harbour', 'saved']);
    assert.deepEqual(await host.zoteroChoices(port, signal), [
      { library: 'users/0', kind: 'all', key: '', name: 'My Library' },
    ]);
    assert.ok((editor.client as unknown as { files: Map<string, unknown> }).files.size > 2);
    zotero.isOff = true;
    assert.equal((await host.refreshRemote('zotero'))?.state.kind, 'away');
    await assert.rejects(host.zoteroChoices(port, signal), /Settings > Advanced/u);
    assert.equal((await host.remoteEntries(0, 100)).length, 3);
  });

  it('has a row’s source read as any file, and finds its words there', async () => {
    await host.connectRemote({ kind: 'zotero', port, scopes: [] });
    const row = (await search('minister port open')).at(-1)?.rows.find(({ found }) => found.remote);
    const remote = row?.found.remote;
    assert.ok(remote);
    const { file, text, about } = await host.remoteSource(remote.library, remote.key, signal);
    const intake = takeIn({ file, text }, about);
    const location = 'quoin-remote:/zotero/saved.md';
    await host.take([encodeRecord({ location, stamp: { mtime: 1, size: 1 }, hash: 'x', intake }, utf8)]);
    await host.publish(false);
    const place = await host.keptPlace('saved', remote);
    assert.equal(place?.paragraph, 1);
    const quotable = place && (await host.quotable(place));
    assert.equal(quotable?.words.text, 'The minister said the port would open “no later than May”.');
    assert.equal(quotable?.words.citation?.key, 'saved');
    // Kept, it is a source of the library, and is shown once.
    const again = (await search('minister port open')).at(-1)?.rows ?? [];
    assert.deepEqual(
      again.map(({ found }) => found.remote),
      [undefined],
    );
    assert.deepEqual(await host.keptPlace('gone', remote), null);
  });

  it('is as good as without when Zotero goes away in the middle', async () => {
    await host.connectRemote({ kind: 'zotero', port, scopes: [] });
    await zotero.stop();
    assert.ok((await search('harbour')).at(-1)?.rows.length);
    const state = (await host.refreshRemote('zotero'))?.state;
    assert.match(state?.kind === 'away' ? state.reason : '', /not running/u);
    assert.deepEqual((await search('harbour')).at(-1)?.remotes, undefined);
    await zotero.start(port);
  });
});

describe('the thread of the library, with an archive', function () {
  const server = withServer(this);

  it('asks the editor for its password, and searches it beside the folder', async () => {
    const { connection, address, url } = await emptyArchive(server());
    await load({ connection }, corpus());
    await connection.close();
    const { host, editor } = hosted();
    await begin(host);
    const asked = { kind: 'archive', label: 'City desk', address: address.shown } as const;
    assert.match(
      await host.connectRemote(asked).then(({ state }) => (state.kind === 'away' ? state.reason : '')),
      /did not accept/u,
    );
    editor.passwords.set(address.shown, decodeURIComponent(new URL(url).password));
    const { id, state } = await host.connectRemote(asked);
    assert.deepEqual(state, { kind: 'ready' });
    const told: SearchAnswer[] = [];
    const { signal } = new AbortController();
    await host.search('full frank dialogue', ['quotation'], (answer) => told.push(answer), signal);
    assert.deepEqual(told.at(-1)?.remotes, { asked: 1, answered: 1 });
    const found = told.at(-1)?.rows[0]?.found.remote;
    assert.match(told.at(-1)?.rows[0]?.detail ?? '', /^City desk · /u);
    const { file, about } = await host.remoteSource(id, found?.key ?? '', signal);
    assert.deepEqual([file, about.id], ['pti2024-trust.md', 'pti2024-trust']);
    await assert.rejects(
      host.connectRemote({ ...asked, address: 'postgres://x@db.example.org/x?sslmode=disable' }),
      /TLS/u,
    );
    await host.disconnectRemote(id);
    assert.deepEqual(editor.statuses.at(-1), []);
  });
});
