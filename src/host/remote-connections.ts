import * as l10n from '@vscode/l10n';
import { Remotes } from '../service/remote/remotes.js';
import type { StoredFolder } from '../worker/stored-folder.js';
import type { HostClient, LibraryHost, RemoteConnection } from './protocol.js';

/** What reads Zotero, in one part. */
export type ZoteroPart = typeof import('../remote/zotero/module.js');

/** What reads archives, in one part. */
export type ArchivePart = typeof import('../remote/archive/module.js');

/** The parts that read remote libraries: each is loaded when it is first needed. */
export interface RemoteParts {
  zotero(): Promise<ZoteroPart>;
  archive(): Promise<ArchivePart>;
}

/** The remote libraries of this thread, and what is asked to connect them. */
export interface RemoteConnections
  extends Pick<
    LibraryHost,
    'connectRemote' | 'disconnectRemote' | 'refreshRemote' | 'zoteroChoices' | 'remoteEntries' | 'remoteSource'
  > {
  readonly remotes: Remotes;
}

/** Connects remote libraries; `changed` is called when they, or what they have, have changed. */
export function remoteConnections(client: HostClient, parts: RemoteParts, changed: () => void): RemoteConnections {
  const store = remoteFolder(client);
  const remotes = new Remotes(
    () => {
      client.remotesChanged(remotes.statuses).catch((error: unknown) => console.warn('Remote libraries:', error));
      changed();
    },
    (line) => console.warn(line),
  );
  const refreshed = new Map<string, () => Promise<void>>();
  const statusOf = (id: string) => remotes.statuses.find((status) => status.id === id) ?? null;
  const refresh = async (id: string) => {
    await refreshed.get(id)?.();
    return statusOf(id);
  };
  const open = async (connection: RemoteConnection) => {
    if (connection.kind === 'zotero') {
      return (await parts.zotero()).openZotero(connection.port, connection.scopes, store);
    }
    const { address, label } = connection;
    const [{ openArchive }, password] = await Promise.all([parts.archive(), client.archivePassword(address)]);
    return openArchive(address, label, password);
  };
  return {
    remotes,
    async connectRemote(connection) {
      const library = await open(connection);
      refreshed.set(library.id, () => library.refresh());
      await remotes.connect(library);
      const status = await refresh(library.id);
      if (status === null) throw new Error(l10n.t('{0} was disconnected.', library.label));
      return status;
    },
    async disconnectRemote(id) {
      refreshed.delete(id);
      await remotes.disconnect(id);
    },
    refreshRemote: refresh,
    async zoteroChoices(port, signal) {
      const library = (await parts.zotero()).openZotero(port, [], null);
      try {
        return await library.choices(signal);
      } finally {
        await library.close();
      }
    },
    remoteEntries: async (from, count) => remotes.entries.slice(from, from + count),
    remoteSource: (id, key, signal) => remotes.source(id, key, signal),
  };
}

function remoteFolder(client: HostClient): StoredFolder {
  return {
    list: () => client.listRemote(),
    read: (name) => client.readRemote(name),
    write: (name, bytes) => client.writeRemote(name, bytes),
    rename: (from, to) => client.renameRemote(from, to),
    remove: (name) => client.removeRemote(name),
  };
}
