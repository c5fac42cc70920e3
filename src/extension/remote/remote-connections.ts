import { ArchiveConnections } from './archive-connections.js';
import type { RemotePorts } from './ports.js';
import { ZoteroConnection } from './zotero-connection.js';

/** The remote libraries of a workspace, with the commands that connect them. */
export class RemoteConnections {
  readonly #zotero: ZoteroConnection;
  readonly #archives: ArchiveConnections;

  constructor(ports: RemotePorts) {
    this.#zotero = new ZoteroConnection(ports);
    this.#archives = new ArchiveConnections(ports);
  }

  /** Runs the command of this name, with what it is called with. */
  async run(command: RemoteCommand, argument: unknown): Promise<unknown> {
    switch (command) {
      case 'connectZotero':
        return this.#zotero.connect(argument);
      case 'disconnectZotero':
        return this.#zotero.disconnect();
      case 'openInProgram':
        return this.#zotero.open(argument);
      case 'connectArchive':
        return this.#archives.connect(argument);
      case 'disconnectArchive':
        return this.#archives.disconnect(argument);
    }
  }

  /** Makes the connections again that were made before. */
  resume(): void {
    this.#zotero.resume();
    this.#archives.resume();
  }

  dispose(): void {
    this.#zotero.dispose();
    this.#archives.dispose();
  }
}

/** The commands of remote libraries, after `quoin.`. */
export type RemoteCommand =
  | 'connectZotero'
  | 'disconnectZotero'
  | 'openInProgram'
  | 'connectArchive'
  | 'disconnectArchive';
