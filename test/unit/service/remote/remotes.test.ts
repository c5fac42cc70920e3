import assert from 'node:assert/strict';
import type { RecordKind } from '../../../../src/engine/search/record.js';
import { remoteRow } from '../../../../src/service/remote/remote-rows.js';
import { type RemoteAnswer, Remotes } from '../../../../src/service/remote/remotes.js';
import { MemoryRemote } from './memory-remote.js';

const HARBOUR = [
  { key: 'okafor', number: 1, text: 'The minister said the port would open no later than May.' },
  { key: 'okafor', number: 2, text: 'Nobody else spoke about the cranes.' },
];
const TRADE = [{ key: 'doe', number: 7, text: 'A port is where ships meet. In May, some say, many of them open.' }];
const KINDS: readonly RecordKind[] = ['paragraph'];
const QUERY = { query: 'port open may', kinds: KINDS, limit: 10 };
const NEVER = new Promise<never>(() => undefined);

function setUp(patience?: number) {
  const told: RemoteAnswer[] = [];
  const lines: string[] = [];
  let changes = 0;
  const remotes = new Remotes(
    () => {
      changes += 1;
    },
    (line) => lines.push(line),
    patience,
  );
  return { remotes, told, lines, show: (answer: RemoteAnswer) => told.push(answer), changes: () => changes };
}

const idsOf = (answer: RemoteAnswer | undefined) => answer?.hits.map(({ hit }) => hit.record.id);

describe('remote libraries', () => {
  it('asks nobody where none is connected', async () => {
    const { remotes, told, show } = setUp();
    await remotes.search(QUERY, show, new AbortController().signal);
    assert.deepEqual(told, []);
    assert.equal(remotes.isAny, false);
  });

  it('merges what libraries found by its own ranking, not in the order of their answers', async () => {
    const { remotes, told, show } = setUp();
    const [first, second] = [new MemoryRemote('a', TRADE), new MemoryRemote('b', HARBOUR)];
    let open: (value?: unknown) => void = () => undefined;
    second.gate = new Promise((resolve) => {
      open = resolve;
    });
    await remotes.connect(first);
    await remotes.connect(second);
    const done = remotes.search(
      QUERY,
      (answer) => {
        show(answer);
        open();
      },
      new AbortController().signal,
    );
    await done;
    assert.deepEqual(idsOf(told[0]), ['doe#p7']);
    assert.deepEqual([told[0]?.answered, told[0]?.asked, told[0]?.complete], [1, 2, false]);
    assert.deepEqual(idsOf(told[1]), ['okafor#p1', 'doe#p7']);
    assert.deepEqual([told[1]?.answered, told[1]?.complete], [2, true]);
  });

  it('keeps apart what two libraries call by the same name', async () => {
    const { remotes, told, show } = setUp();
    await remotes.connect(new MemoryRemote('a', HARBOUR));
    await remotes.connect(new MemoryRemote('b', HARBOUR));
    await remotes.search(QUERY, show, new AbortController().signal);
    assert.deepEqual(
      told
        .at(-1)
        ?.hits.map(({ remote }) => remote.id)
        .sort(),
      ['a', 'b'],
    );
  });

  it('finds where altered words come from, and says what in them is the passage', async () => {
    const { remotes, told, show } = setUp();
    await remotes.connect(new MemoryRemote('a', [...HARBOUR, ...TRADE]));
    const words = 'the port should open no later than May';
    await remotes.locate(words, 5, show, new AbortController().signal);
    const [best] = told.at(-1)?.hits ?? [];
    assert.equal(best?.hit.record.id, 'okafor#p1');
    const [range] = best?.highlights ?? [];
    assert.equal(best?.hit.record.text.slice(range?.start, range?.end), 'the port would open no later than May');
  });

  it('loses only the rows of a library that fails, and logs why', async () => {
    const { remotes, told, show, lines } = setUp();
    const broken = new MemoryRemote('broken', []);
    broken.gate = Promise.reject(new Error('The connection was closed.'));
    await remotes.connect(broken);
    await remotes.connect(new MemoryRemote('b', HARBOUR));
    await remotes.search(QUERY, show, new AbortController().signal);
    assert.deepEqual(idsOf(told.at(-1)), ['okafor#p1']);
    assert.deepEqual([told.at(-1)?.answered, told.at(-1)?.asked, told.at(-1)?.complete], [1, 2, true]);
    assert.deepEqual(lines, ['broken: The connection was closed.']);
  });

  it('is complete without a library that does not answer, and ends the question there', async () => {
    const { remotes, told, show, lines } = setUp(20);
    const slow = new MemoryRemote('slow', HARBOUR);
    slow.gate = NEVER;
    await remotes.connect(slow);
    await remotes.connect(new MemoryRemote('b', HARBOUR));
    await remotes.search(QUERY, show, new AbortController().signal);
    assert.deepEqual([told.at(-1)?.answered, told.at(-1)?.asked, told.at(-1)?.complete], [1, 2, true]);
    assert.equal(slow.signals[0]?.aborted, true);
    assert.deepEqual(lines, []);
  });

  it('ends all questions at the next keystroke, and tells nothing of them', async () => {
    const { remotes, told, show } = setUp();
    const slow = new MemoryRemote('slow', HARBOUR);
    slow.gate = NEVER;
    await remotes.connect(slow);
    const keystroke = new AbortController();
    const asked = remotes.search(QUERY, show, keystroke.signal);
    keystroke.abort();
    await asked;
    assert.equal(slow.signals[0]?.aborted, true);
    assert.deepEqual(told, []);
  });

  it('does not ask a library that is away, and says that it is', async () => {
    const { remotes, told, show, changes } = setUp();
    const away = new MemoryRemote('away', HARBOUR);
    await remotes.connect(away);
    const before = changes();
    away.state = { kind: 'away', reason: 'Zotero is not running.' };
    assert.equal(changes(), before + 1);
    await remotes.search(QUERY, show, new AbortController().signal);
    assert.deepEqual(told, []);
    assert.deepEqual(remotes.statuses, [
      { id: 'away', label: 'away', state: { kind: 'away', reason: 'Zotero is not running.' } },
    ]);
  });

  it('closes a library that is disconnected or connected again', async () => {
    const { remotes, changes } = setUp();
    const [first, second] = [new MemoryRemote('a', []), new MemoryRemote('a', HARBOUR)];
    await remotes.connect(first);
    await remotes.connect(second);
    assert.deepEqual([first.isClosed, second.isClosed, remotes.get('a') === second], [true, false, true]);
    await remotes.disconnect('a');
    assert.deepEqual([second.isClosed, remotes.statuses], [true, []]);
    const before = changes();
    second.state = { kind: 'connecting' };
    assert.equal(changes(), before);
  });

  it('has the source of a row, or a reason for the writer', async () => {
    const { remotes } = setUp();
    const { signal } = new AbortController();
    await assert.rejects(remotes.source('a', 'okafor', signal), /is not connected/u);
    await remotes.connect(new MemoryRemote('a', HARBOUR, 'Archive'));
    assert.match((await remotes.source('a', 'okafor', signal)).text, /no later than May/u);
    await assert.rejects(remotes.source('a', 'gone', signal), /Archive no longer has this source\./u);
  });

  it('makes rows that name the library, run nothing and can be cloned', async () => {
    const { remotes, told, show } = setUp();
    const text = '$(flame) The port opens in May [here](command:evil).';
    await remotes.connect(new MemoryRemote('zotero', [{ key: 'evil', number: 3, text }], 'Zotero'));
    await remotes.search(QUERY, show, new AbortController().signal);
    const rows = (told.at(-1)?.hits ?? []).map(remoteRow);
    assert.deepEqual(structuredClone(rows), rows);
    assert.match(rows[0]?.label ?? '', /^\$\(symbol-string\) \\\$\(flame\)/u);
    assert.match(rows[0]?.detail ?? '', /^Zotero · Harbour News · 1 May 2026 · para\. 3 —/u);
    assert.deepEqual(
      rows[0]?.found.remote?.highlights.map(({ start, end }) => text.slice(start, end)),
      ['port', 'open', 'May'],
    );
  });
});
