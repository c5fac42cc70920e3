import assert from 'node:assert/strict';
import { request } from 'node:http';
import { ZoteroClient } from '../../../../src/remote/zotero/client.js';
import { loopback } from '../../../../src/remote/zotero/loopback.js';
import type { ZoteroScope } from '../../../../src/remote/zotero/mirror.js';
import { ZoteroLibrary } from '../../../../src/remote/zotero/zotero-library.js';
import { type RemoteAnswer, Remotes } from '../../../../src/service/remote/remotes.js';
import type { StoredFolder } from '../../../../src/worker/stored-folder.js';
import { recorded, recordedLibrary, wireItem, ZoteroStandIn } from './stand-in.js';

const HIGHLIGHT = 'no later than May';
const signal = new AbortController().signal;
const toLibrary = (library: string): ZoteroScope => ({ library, kind: 'all', key: '' });

/** A folder in memory. */
function memoryFolder(): StoredFolder & { readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    list: async () => [...files.keys()],
    read: async (name) => files.get(name) ?? null,
    write: async (name, bytes) => void files.set(name, bytes),
    rename: async (from, to) => {
      files.set(to, files.get(from) ?? new Uint8Array());
      files.delete(from);
    },
    remove: async (name) => void files.delete(name),
  };
}

describe('Zotero', () => {
  let zotero: ZoteroStandIn;
  let port: number;
  let open: ZoteroLibrary[] = [];

  beforeEach(async () => {
    zotero = new ZoteroStandIn();
    port = await zotero.start();
  });
  afterEach(async () => {
    for (const library of open) await library.close();
    open = [];
    await zotero.stop();
  });

  const connect = async (scopes: readonly ZoteroScope[] = [], store: StoredFolder | null = null) => {
    const library = new ZoteroLibrary({ program: loopback(port), scopes, store });
    open.push(library);
    await library.refresh();
    return library;
  };
  const find = async (library: ZoteroLibrary, query: string) => {
    const remotes = new Remotes(
      () => undefined,
      (line) => assert.fail(line),
    );
    await remotes.connect(library);
    const told: RemoteAnswer[] = [];
    const kinds = ['quotation', 'paragraph', 'source'] as const;
    await remotes.search({ query, kinds, limit: 20 }, (answer) => told.push(answer), signal);
    return told.at(-1)?.hits ?? [];
  };
  const keysIn = (library: ZoteroLibrary) => library.entries.map(({ id }) => id).sort();

  it('answers word for word as recorded', async () => {
    const names = ['root', 'items', 'versions', 'fulltext', 'fulltext-none', 'fulltext-since', 'groups'] as const;
    const parsed = (body: string): unknown => (/^[[{]/u.test(body) ? JSON.parse(body) : body);
    for (const name of [...names, 'items-since', 'file-url', 'other-user'] as const) {
      const { request: asked, status, body, headers } = recorded(name);
      const answer = await loopback(port).ask({ path: asked.path, headers: { 'Zotero-Allowed-Request': '1' } }, signal);
      assert.deepEqual([name, answer.status, parsed(answer.body)], [name, status, parsed(body)]);
      assert.equal(answer.headers['zotero-server-id'], headers['zotero-server-id']);
    }
  });

  it('gets no answer as a browser: the client never looks like one', async () => {
    const dropped = new Promise((resolve, reject) => {
      const asked = { host: '127.0.0.1', port, path: '/api/', headers: { 'User-Agent': 'Mozilla/5.0' } };
      request(asked, reject).on('error', resolve).end();
    });
    await dropped;
    assert.deepEqual(zotero.asked, []);
    assert.equal(await new ZoteroClient(loopback(port)).probe(signal), 'pVZL3nAW91Tg');
  });

  it('tells away, switched off and too old apart, and says what to do', async () => {
    zotero.isOff = true;
    const reasonOf = async () => {
      const { state } = await connect();
      return state.kind === 'away' ? state.reason : state.kind;
    };
    assert.match(await reasonOf(), /Settings > Advanced/u);
    zotero.isOff = false;
    zotero.isOld = true;
    assert.match(await reasonOf(), /too old\. Update to Zotero 10/u);
    zotero.isOld = false;
    zotero.serverId = null;
    assert.match(await reasonOf(), /too old\. Update to Zotero 10/u);
    zotero.serverId = 'x';
    assert.equal(await reasonOf(), 'ready');
    await zotero.stop();
    assert.match(await reasonOf(), /not running\. Start Zotero/u);
    await zotero.start(port);
  });

  it('takes over works, full text and highlights, and finds them', async () => {
    const library = await connect();
    assert.deepEqual(library.state, { kind: 'ready' });
    assert.deepEqual(keysIn(library), ['doe99', 'okafor2026-harbour', 'saved']);
    const [highlight] = library.highlights;
    assert.equal(highlight?.record.text, HIGHLIGHT);
    assert.equal(highlight?.paragraph, 1);
    assert.deepEqual(highlight?.note, { comment: 'check the date', color: '#ffd400' });
    assert.equal(highlight?.address, 'zotero://open-pdf/library/items/NRQAWI2Q');
    const found = await find(library, 'minister port open');
    assert.deepEqual(
      found.map(({ hit }) => hit.record.text),
      ['The minister said the port would open “no later than May”.'],
    );
    assert.deepEqual(
      (await find(library, 'okafor harbour')).map(({ hit }) => hit.article.id),
      ['okafor2026-harbour'],
    );
    const [byTypo] = await find(library, 'minster prot opne');
    assert.match(byTypo?.hit.record.text ?? '', /minister/u);
  });

  it('gives the source of a row, and where its file is', async () => {
    const library = await connect();
    const [found] = await find(library, 'nobody else spoke');
    const source = await library.source(found?.hit.record.articleId ?? '', signal);
    assert.match(
      source?.text ?? '',
      /\n\nThe minister said the port would open “no later than May”\.\n\nNobody else spoke\./u,
    );
    assert.equal(source?.about.id, 'saved');
    assert.equal(source?.about.accessed, '2026-11-28');
    assert.equal(source?.original, 'file:///home/writer/Zotero/storage/NRQAWI2Q/page.html');
    assert.equal(await library.source('users/0 AAAAAAAA', signal), null);
  });

  it('finds what notes quote of the text, and works by what notes say', async () => {
    const quote =
      '<p>See: <span class="highlight">“Nobody else spoke”</span>, unlike <span class="highlight">“my own words”</span>.</p>';
    zotero.library.items.push(wireItem('NOTE0001', 6, { itemType: 'note', parentItem: 'WM7CVHU5', note: quote }));
    const library = await connect();
    assert.deepEqual(
      library.highlights.map(({ record, paragraph }) => [record.text, paragraph]),
      [
        [HIGHLIGHT, 1],
        ['Nobody else spoke', 2],
      ],
    );
    const [found] = await find(library, 'note of the reader');
    assert.deepEqual(
      [found?.hit.article.id, found?.hit.note?.comment],
      ['okafor2026-harbour', 'A note of the reader.'],
    );
  });

  it('reads all pages of each list', async () => {
    zotero.pageSize = 1;
    const library = await connect();
    assert.deepEqual(keysIn(library), ['doe99', 'okafor2026-harbour', 'saved']);
    assert.equal(library.highlights.length, 1);
    assert.ok(zotero.asked.some((path) => path.includes('start=5')));
  });

  it('asks only for what has changed, and forgets what is gone', async () => {
    const library = await connect();
    let changes = 0;
    library.onDidChange(() => {
      changes += 1;
    });
    zotero.asked.length = 0;
    await library.refresh();
    assert.deepEqual(zotero.asked, ['/api/', '/api/users/0/items?format=versions', '/api/users/0/fulltext?since=0']);
    assert.equal(changes, 0);
    zotero.library.version = 7;
    zotero.library.items.push(wireItem('NEW00001', 7, { itemType: 'book', title: 'New', citationKey: 'new2026' }));
    zotero.library.csl.push({ id: 'new2026', type: 'book', title: 'New' });
    zotero.library.items = zotero.library.items.filter(({ key }) => key !== 'EJCJ3J7Y');
    await library.refresh();
    assert.ok(zotero.asked.includes('/api/users/0/items?since=6'));
    assert.ok(!zotero.asked.includes('/api/users/0/items?since=0'));
    assert.deepEqual(keysIn(library), ['new2026', 'okafor2026-harbour', 'saved']);
    assert.ok(changes > 0);
  });

  it('reads a text again when its attachment has changed, though versions of texts are all 0', async () => {
    const library = await connect();
    zotero.library.texts.set('NRQAWI2Q', { version: 0, content: 'The port is closed for good.' });
    zotero.library.version = 9;
    for (const item of zotero.library.items)
      if (item.key === 'NRQAWI2Q') Object.assign(item, wireItem('NRQAWI2Q', 9, { ...item.data, md5: 'other' }));
    await library.refresh();
    assert.equal((await find(library, 'closed for good')).length, 1);
    assert.equal((await find(library, 'minister said')).length, 0);
  });

  it('indexes again only what has changed, and finds all of it', async () => {
    const store = memoryFolder();
    const texts: string[] = [];
    const counting = {
      ...store,
      read: async (name: string) => {
        if (name.endsWith('.txt')) texts.push(name);
        return store.read(name);
      },
    };
    const attachment = { itemType: 'attachment', parentItem: 'EJCJ3J7Y', contentType: 'application/pdf' };
    zotero.library.items.push(wireItem('PDF00001', 6, attachment));
    zotero.library.texts.set('PDF00001', { version: 0, content: 'Forty tides came in.\n\nThen none.' });
    const library = await connect([], counting);
    assert.equal(texts.length, 2);
    zotero.library.version = 8;
    const annotation = { itemType: 'annotation', parentItem: 'PDF00001', annotationText: 'Forty tides' };
    zotero.library.items.push(wireItem('ANN00001', 8, annotation));
    await library.refresh();
    assert.deepEqual([texts.length, texts.at(-1)?.includes('PDF00001')], [3, true]);
    assert.deepEqual(library.highlights.map(({ record }) => record.text).sort(), ['Forty tides', HIGHLIGHT]);
    assert.equal((await find(library, 'minister port')).length, 1);
    assert.equal((await find(library, 'forty tides came')).length, 1);
    zotero.library.items = zotero.library.items.filter(({ key }) => key !== 'ANN00001' && key !== 'PDF00001');
    zotero.library.texts.delete('PDF00001');
    await library.refresh();
    assert.equal((await find(library, 'forty tides came')).length, 0);
    assert.deepEqual(
      library.highlights.map(({ record }) => record.text),
      [HIGHLIGHT],
    );
  });

  for (const breaksAt of [/items\?since=\d+$/u, /format=csljson/u, /\/fulltext\?/u, /\/NEWTEXT1\/fulltext/u])
    it(`has all that is new after a refresh that broke off at ${breaksAt.source}`, async () => {
      const store = memoryFolder();
      const library = await connect([], store);
      zotero.library.version = 7;
      zotero.library.items.push(
        wireItem('NEW00001', 7, { itemType: 'book', title: 'New', citationKey: 'new2026' }),
        wireItem('NEWTEXT1', 7, { itemType: 'attachment', parentItem: 'NEW00001', contentType: 'application/pdf' }),
      );
      zotero.library.csl.push({ id: 'new2026', type: 'book', title: 'New' });
      zotero.library.texts.set('NEWTEXT1', { version: 0, content: 'Forty tides came in.' });
      zotero.breaksAt = breaksAt;
      await library.refresh();
      assert.equal(library.state.kind, 'away');
      zotero.breaksAt = null;
      await library.refresh();
      assert.deepEqual(library.state, { kind: 'ready' });
      assert.deepEqual(keysIn(library), ['doe99', 'new2026', 'okafor2026-harbour', 'saved']);
      assert.equal((await find(library, 'forty tides came')).length, 1);
      // It is stored, too.
      zotero.asked.length = 0;
      assert.deepEqual(keysIn(await connect([], store)), ['doe99', 'new2026', 'okafor2026-harbour', 'saved']);
      assert.deepEqual(zotero.asked, ['/api/', '/api/users/0/items?format=versions', '/api/users/0/fulltext?since=0']);
    });

  it('has all of what was chosen otherwise, though the refresh broke off', async () => {
    zotero.library.collections.push({ key: 'COLL0001', name: 'Ports', items: ['QEVIT28Y'] });
    const library = await connect([{ library: 'users/0', kind: 'collection', key: 'COLL0001' }]);
    zotero.library.collections[0]?.items.push('WM7CVHU5');
    zotero.breaksAt = /collections/u;
    await library.refresh();
    zotero.breaksAt = null;
    await library.refresh();
    assert.deepEqual(keysIn(library), ['okafor2026-harbour', 'saved']);
  });

  it('asks once for a text that Zotero lists and does not have, and tells of no change', async () => {
    const library = await connect();
    const get = zotero.library.texts.get.bind(zotero.library.texts);
    zotero.library.texts.get = (key) => (key === 'NRQAWI2Q' ? undefined : get(key));
    const change = (version: number) => {
      zotero.library.version = version;
      for (const item of zotero.library.items)
        if (item.key === 'NRQAWI2Q') Object.assign(item, wireItem('NRQAWI2Q', version, item.data));
    };
    change(9);
    await library.refresh();
    assert.equal(
      (await find(library, 'minister said')).some(({ hit }) => hit.record.kind === 'paragraph'),
      false,
    );
    let changes = 0;
    library.onDidChange(() => {
      changes += 1;
    });
    zotero.asked.length = 0;
    await library.refresh();
    assert.deepEqual([zotero.asked.some((path) => path.includes('NRQAWI2Q')), changes], [false, 0]);
    change(10);
    await library.refresh();
    assert.equal(
      zotero.asked.some((path) => path.includes('NRQAWI2Q')),
      true,
    );
  });

  it('removes the stored text of an attachment that is deleted', async () => {
    const store = memoryFolder();
    const texts = () => [...store.files.keys()].filter((name) => name.endsWith('.txt')).length;
    const library = await connect([], store);
    assert.equal(texts(), 1);
    zotero.library.items = zotero.library.items.filter(({ key }) => key !== 'NRQAWI2Q');
    zotero.library.texts.clear();
    await library.refresh();
    assert.equal(texts(), 0);
  });

  it('says that Zotero is away where what is stored is damaged', async () => {
    const store = memoryFolder();
    await connect([], store);
    store.files.set('zotero-last.json', new TextEncoder().encode('"pVZ'));
    zotero.isOff = true;
    const { state } = await connect([], store);
    assert.match(state.kind === 'away' ? state.reason : '', /Settings > Advanced/u);
  });

  it('gives all of a text, however long', async () => {
    const content = `${'Forty tides came in.\n\n'.repeat(240_000)}The last words of it.`;
    zotero.library.texts.set('NRQAWI2Q', { version: 0, content });
    const library = await connect();
    const source = await library.source('users/0 WM7CVHU5', signal);
    assert.match(source?.text ?? '', /The last words of it\.\n*$/u);
  });

  it('sees a database that was put back to an earlier state', async () => {
    const library = await connect();
    zotero.library.version = 3;
    zotero.library.items = [wireItem('OLD00001', 2, { itemType: 'book', title: 'Old', citationKey: 'old' })];
    zotero.library.csl = [{ id: 'old', type: 'book', title: 'Old' }];
    zotero.library.texts.clear();
    await library.refresh();
    assert.deepEqual(keysIn(library), ['old']);
  });

  it('keeps what it knows by database, and answers of it while Zotero is away', async () => {
    const store = memoryFolder();
    await connect([], store);
    zotero.asked.length = 0;
    const again = await connect([], store);
    assert.deepEqual(zotero.asked, ['/api/', '/api/users/0/items?format=versions', '/api/users/0/fulltext?since=0']);
    assert.deepEqual(keysIn(again), ['doe99', 'okafor2026-harbour', 'saved']);
    await zotero.stop();
    const away = await connect([], store);
    assert.equal(away.state.kind, 'away');
    assert.deepEqual(keysIn(away), ['doe99', 'okafor2026-harbour', 'saved']);
    assert.match((await away.source('users/0 WM7CVHU5', signal))?.text ?? '', /minister/u);
    await zotero.start(port);
    zotero.serverId = 'another';
    zotero.library.items = [];
    assert.deepEqual(keysIn(await connect([], store)), []);
    // Nothing of the first database is lost.
    zotero.serverId = 'pVZL3nAW91Tg';
    assert.ok([...store.files.keys()].some((name) => name.includes('pVZL3nAW91Tg')));
    assert.ok(![...store.files.keys()].some((name) => name.endsWith('.new')));
  });

  it('does not mix two databases when another one is opened in between', async () => {
    const client = new ZoteroClient(loopback(port));
    await client.probe(signal);
    zotero.serverId = 'another';
    await assert.rejects(client.versions('users/0', 'items', signal), /another database open/u);
    await assert.rejects(new ZoteroClient(loopback(port)).versions('users/7', 'items', signal), /status 400/u);
  });

  it('gives items without a cite key Better BibTeX’s, else a made one that stays', async () => {
    zotero.betterBibtex = new Map([['1:WM7CVHU5', 'savedPage2026']]);
    assert.deepEqual(keysIn(await connect()), ['doe99', 'okafor2026-harbour', 'savedPage2026']);
    zotero.betterBibtex = null;
    const library = await connect();
    assert.deepEqual(keysIn(library), ['doe99', 'okafor2026-harbour', 'saved']);
    // One that comes before it in order, and would have the same key, gets another.
    zotero.library.version = 7;
    zotero.library.items.push(wireItem('AAAAAAAA', 7, { itemType: 'webpage', title: 'A saved page' }));
    zotero.library.csl.push({
      id: 'http://zotero.org/users/local/x/items/AAAAAAAA',
      type: 'webpage',
      title: 'A saved page',
    });
    await library.refresh();
    assert.deepEqual(
      library.entries.map(({ id, URL }) => [id, URL]).filter(([id]) => id?.startsWith('saved')),
      [
        ['saved', 'http://127.0.0.1/page'],
        ['savedb', undefined],
      ],
    );
  });

  it('reads what was chosen: groups, collections, saved searches', async () => {
    const group = recordedLibrary();
    group.items = [wireItem('GRP00001', 1, { itemType: 'report', title: 'Tides', citationKey: 'tides' })];
    group.csl = [{ id: 'tides', type: 'report', title: 'Tides' }];
    group.texts.clear();
    zotero.groups.push({ id: 42, name: 'City desk', library: group });
    zotero.library.collections.push({ key: 'COLL0001', name: 'Ports', items: ['QEVIT28Y'] });
    zotero.library.searches.push({ key: 'SRCH0001', name: 'Pages', items: ['NRQAWI2Q'] });
    const chosen = await connect();
    assert.deepEqual(
      (await chosen.choices(signal)).map(({ library, kind, key, name }) => [library, kind, key, name].join(' ')),
      [
        'users/0 all  My Library',
        'users/0 collection COLL0001 Ports',
        'users/0 search SRCH0001 Pages',
        'groups/42 all  City desk',
      ],
    );
    const keysOf = async (...scopes: ZoteroScope[]) => keysIn(await connect(scopes));
    assert.deepEqual(await keysOf(toLibrary('groups/42')), ['tides']);
    assert.deepEqual(await keysOf({ library: 'users/0', kind: 'collection', key: 'COLL0001' }), ['okafor2026-harbour']);
    // A search finds the attachment: its work is meant.
    assert.deepEqual(await keysOf({ library: 'users/0', kind: 'search', key: 'SRCH0001' }), ['saved']);
    assert.deepEqual(await keysOf(toLibrary('groups/42'), { library: 'users/0', kind: 'search', key: 'SRCH0001' }), [
      'saved',
      'tides',
    ]);
    const inGroup = await connect([toLibrary('groups/42')]);
    assert.equal(inGroup.address('tides', null), 'zotero://select/groups/42/items/GRP00001');
  });

  it('knows the pages of a text that says where they end, and opens them', async () => {
    zotero.library.texts.set('NRQAWI2Q', { version: 0, content: '# First page.\n\nMore.\fSecond page, at last.\f' });
    zotero.library.items.push(
      wireItem('ANNO0001', 6, {
        itemType: 'annotation',
        parentItem: 'NRQAWI2Q',
        annotationType: 'highlight',
        annotationText: 'at last',
        annotationPageLabel: 'iv',
        annotationPosition: '{"pageIndex":1,"rects":[]}',
      }),
    );
    const library = await connect();
    const [found] = await find(library, 'second page');
    assert.deepEqual([found?.hit.page, found?.hit.address], ['2', 'zotero://open-pdf/library/items/NRQAWI2Q?page=2']);
    const highlight = library.highlights.find(({ record }) => record.text === 'at last');
    assert.deepEqual([highlight?.page, highlight?.address], ['iv', 'zotero://open-pdf/library/items/NRQAWI2Q?page=2']);
  });

  it('ends a question whose answer nobody wants', async () => {
    const library = await connect();
    const ended = new AbortController();
    ended.abort();
    const asked = library.search({ query: 'port', kinds: ['paragraph'], limit: 5 }, ended.signal);
    await assert.rejects(asked, { name: 'AbortError' });
    const next = new AbortController();
    const located = library.locate({ words: 'The minister said the port would open', limit: 5 }, next.signal);
    next.abort();
    await assert.rejects(located, { name: 'AbortError' });
  });

  it('survives invalid answers', async () => {
    zotero.library.items = [
      null,
      3,
      { key: 'QQ' },
      wireItem('__proto__', 1, { itemType: 'book' }),
      wireItem('HOSTILE1', 6, { itemType: 'book', title: 7, citationKey: '[@evil](command:x)' }),
    ].filter((each) => each !== null && typeof each === 'object') as never;
    zotero.library.csl = [
      { id: 'http://zotero.org/users/local/x/items/HOSTILE1', type: 'book', title: '$(flame)', constructor: 'x' },
    ];
    zotero.library.texts.clear();
    const library = await connect();
    assert.deepEqual(library.state, { kind: 'ready' });
    assert.deepEqual(keysIn(library), ['flame']);
  });
});
