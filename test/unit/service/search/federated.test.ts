import assert from 'node:assert/strict';
import type { RemoteHit } from '../../../../src/service/remote/remote-library.js';
import { Remotes } from '../../../../src/service/remote/remotes.js';
import { type FederatedAnswer, FederatedSearch } from '../../../../src/service/search/federated.js';
import { deskWith } from '../desk.js';
import { MemoryRemote } from '../remote/memory-remote.js';

const WORDS = 'we rebuilt the eastern pier with our own hands last year';

/** A library that goes away while it is asked. */
class LeavingRemote extends MemoryRemote {
  override locate(): Promise<readonly RemoteHit[]> {
    this.state = { kind: 'away', reason: 'The archive is away.' };
    return Promise.reject(new Error('The connection was closed.'));
  }

  override search(): Promise<readonly RemoteHit[]> {
    return this.locate();
  }
}

describe('a search of the folder and remote libraries', () => {
  for (const query of ['pier', WORDS])
    for (const others of [[], [new MemoryRemote('b', [{ key: 'b', number: 1, text: 'The eastern pier is old.' }])]])
      it(`is complete when a library goes away (“${query}”, ${others.length} other)`, async () => {
        const remotes = new Remotes(
          () => undefined,
          () => undefined,
        );
        for (const each of [new LeavingRemote('a', []), ...others]) await remotes.connect(each);
        const { known } = deskWith({});
        const told: FederatedAnswer[] = [];
        await new FederatedSearch(known, remotes).search(
          query,
          ['paragraph'],
          async (show) => show({ query, rows: [], complete: true, continues: false }),
          (answer) => told.push(answer),
          new AbortController().signal,
        );
        const last = told.at(-1);
        assert.equal(last?.complete, true);
        assert.equal(last.rows.length, others.length);
        assert.equal(last.remotes?.answered, others.length);
      });

  for (const filter of ['language:en', 'after:2020'])
    it(`asks for words, not for where they come from, where ${filter} narrows them`, async () => {
      const asked: string[] = [];
      class NotedRemote extends MemoryRemote {
        override locate(): Promise<readonly RemoteHit[]> {
          asked.push('locate');
          return Promise.resolve([]);
        }

        override search(): Promise<readonly RemoteHit[]> {
          asked.push('search');
          return Promise.resolve([]);
        }
      }
      const remotes = new Remotes(
        () => undefined,
        () => undefined,
      );
      await remotes.connect(new NotedRemote('a', []));
      await new FederatedSearch(deskWith({}).known, remotes).search(
        `${WORDS} ${filter}`,
        ['paragraph'],
        async () => undefined,
        () => undefined,
        new AbortController().signal,
      );
      assert.deepEqual(asked, ['search']);
    });
});
