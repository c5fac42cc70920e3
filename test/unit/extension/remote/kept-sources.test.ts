import assert from 'node:assert/strict';
import type { Converted } from '../../../../src/engine/article/documents.js';
import { readConverted } from '../../../../src/engine/article/documents.js';
import { encodeRecord, openRecord } from '../../../../src/engine/library/cache.js';
import { takeIn } from '../../../../src/engine/library/take-in.js';
import type { Session } from '../../../../src/extension/library/session.js';
import { KeptSources } from '../../../../src/extension/remote/kept-sources.js';
import { Catalogue } from '../../../../src/service/catalogue.js';
import type { Found } from '../../../../src/service/found.js';
import type { RemoteSource } from '../../../../src/service/remote/remote-library.js';
import type { ReadTask } from '../../../../src/worker/protocol.js';
import type { Readers } from '../../../../src/worker/reader-pool.js';
import type { StoredFolder } from '../../../../src/worker/stored-folder.js';
import { utf8 } from '../../../../src/worker/utf8.js';

const WORDS = 'The tide came in forty times.';
const FOUND: Found = {
  target: { articleId: 'tides' },
  remote: {
    library: 'zotero',
    key: 'users/0 TIDES001',
    kind: 'paragraph',
    words: WORDS,
    highlights: [],
    paragraph: 1,
    address: null,
  },
};
const SOURCE: RemoteSource = {
  file: 'x.md',
  text: `---\ntext: full\n---\n\n${WORDS}\n`,
  about: { id: 'tides', type: 'book' },
};

/** A folder in memory. */
function folderOf(files: Map<string, Uint8Array>): StoredFolder {
  return {
    list: async () => [...files.keys()],
    read: async (name) => files.get(name) ?? null,
    write: async (name, bytes) => void files.set(name, bytes),
    rename: async (from, to) => {
      files.set(to, files.get(from) ?? assert.fail('it is there'));
      files.delete(from);
    },
    remove: async (name) => void files.delete(name),
  };
}

/** What keeps sources, with a library of which only the catalogue is there. */
function keeping(
  options: { source?: RemoteSource; files?: Map<string, Uint8Array>; converted?: Converted; own?: string } = {},
) {
  const catalogue = new Catalogue();
  const files = options.files ?? new Map<string, Uint8Array>();
  const asked: string[] = [];
  const taken: Uint8Array[] = [];
  const add = (id: string, location: string) =>
    catalogue.update({
      changed: [
        {
          article: { metadata: { id, type: 'book', text: 'full' }, format: 'markdown' },
          origin: 'own',
          location,
          aliases: undefined,
          copies: undefined,
          versions: undefined,
        },
      ],
      removed: [],
    });
  if (options.own !== undefined) add('mine', options.own);
  const session = {
    catalogue,
    service: {
      remoteSource: async (_: string, key: string) => {
        asked.push(key);
        return options.source ?? SOURCE;
      },
      take: async (records: readonly Uint8Array[]) => {
        taken.push(...records);
        for (const record of records) {
          const { location, intake } = openRecord(record, utf8);
          add(intake.article?.metadata.id ?? assert.fail('it has an article'), location);
        }
        return [];
      },
      drop: async () => undefined,
      publish: async () => undefined,
      keptPlace: async (articleId: string) => ({ target: { articleId, start: 1, end: 2 } }),
    },
  } as unknown as Session;
  const readers = {
    call: async (_: string, task: ReadTask) => {
      const { location, file, stamp, text, converted, sidecar } = task;
      const readOther = converted ? () => readConverted(file, converted) : undefined;
      const intake = takeIn({ file, text: text ?? '' }, sidecar, { readOther });
      return { kind: 'record', record: encodeRecord({ location, stamp, hash: 'h', intake }, utf8), hash: 'h' };
    },
  } as unknown as Readers;
  const kept = new KeptSources(
    session,
    readers,
    folderOf(files),
    async () => options.converted ?? null,
    (error) => assert.fail(String(error)),
  );
  return { kept, catalogue, files, asked, taken, add };
}

describe('sources kept of remote libraries', () => {
  it('are asked for once, kept, and there again at the next start without the remote library', async () => {
    const { kept, asked, files } = keeping();
    assert.deepEqual(await kept.keep(FOUND), { target: { articleId: 'tides', start: 1, end: 2 } });
    await kept.keep(FOUND);
    assert.deepEqual(asked, ['users/0 TIDES001']);
    assert.equal(files.size, 1);
    const next = keeping({ files });
    await next.kept.keep(FOUND);
    assert.deepEqual(next.asked, []);
    assert.ok(next.catalogue.article('tides'));
  });

  it('are removed also where a former version has called their file otherwise', async () => {
    const { kept, files } = keeping();
    await kept.keep(FOUND);
    const [bytes] = files.values();
    const next = keeping({ files: new Map([['former.json', bytes ?? assert.fail('it is kept')]]) });
    await next.kept.keep(FOUND);
    assert.deepEqual([...next.files.keys()], [...files.keys()]);
    assert.ok(await next.kept.remove('tides'));
    assert.equal(next.files.size, 0);
  });

  it('leave alone what is in the library already', async () => {
    const { kept, asked } = keeping();
    const found = { target: { articleId: 'mine' } };
    assert.equal(await kept.keep(found), found);
    assert.deepEqual(asked, []);
  });

  it('get another cite key where another source has theirs', async () => {
    const { kept, add } = keeping();
    add('tides', 'file:///sources/other.md');
    assert.deepEqual((await kept.keep(FOUND)).target.articleId, 'tides-2');
  });

  it('are the file of the sources that the remote library has, if there is one', async () => {
    const original = 'file:///sources/tides.pdf';
    const { kept, files } = keeping({ source: { ...SOURCE, original }, own: original });
    assert.equal((await kept.keep(FOUND)).target.articleId, 'mine');
    assert.equal(files.size, 0);
  });

  it('have the pages of their documents, at the next start, too', async () => {
    const markdown = `<!-- page 1 -->\n\nNothing here.\n\n<!-- page 2 -->\n\n${WORDS}\n`;
    const converted = { markdown, metadata: {}, reason: '' };
    const { kept, taken, files } = keeping({ source: { ...SOURCE, original: 'file:///home/a.pdf' }, converted });
    await kept.keep(FOUND);
    const pagesOf = (record: Uint8Array | undefined) =>
      record && openRecord(record, utf8).intake.article?.paragraphs.map(({ page }) => page);
    assert.deepEqual(pagesOf(taken[0]), ['1', '2']);
    const next = keeping({ files });
    await next.kept.restore();
    assert.deepEqual(pagesOf(next.taken.at(-1)), ['1', '2']);
  });

  it('are the work alone where it has no text', async () => {
    const { kept, files } = keeping({ source: { ...SOURCE, text: '' } });
    assert.deepEqual(await kept.keep(FOUND), { target: { articleId: 'tides' } });
    assert.equal(files.size, 0);
  });

  it('are read past other files', async () => {
    const files = new Map([
      ['a.json', utf8.encode('{')],
      ['b.json', utf8.encode('{"library": "zotero"}')],
      ['c.json', utf8.encode('null')],
    ]);
    const { kept, taken } = keeping({ files });
    await kept.restore();
    assert.deepEqual(taken, []);
  });
});
