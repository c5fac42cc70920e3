import * as vscode from 'vscode';
import { candidatesFor } from '../citations/places.js';
import { DRAFT_SELECTOR } from '../drafts/draft-editors.js';
import type { BundledModule } from '../platform/bundled-module.js';
import { log } from '../platform/log.js';
import { fail, inform, warn } from '../platform/messages.js';
import { readRegularFile } from '../platform/read-file.js';
import { setting } from '../platform/settings.js';
import type { RemoteModule } from './loaded-kept.js';
import type { RemotePorts } from './ports.js';
import type { ZoteroConnection } from './zotero-connection.js';

/** Under this name the workspace remembers that Zotero is connected, and what of it is used. */
const CONNECTED = 'quoin.zotero';

/** Commands of Zotero, and what they do: loaded when one is first run, or where the workspace is connected. */
const COMMANDS = { connectZotero: 'connect', disconnectZotero: 'disconnect', openInProgram: 'open' } as const;

/** *Connect to Zotero…* and what follows from it. */
export function registerRemote(
  given: Pick<RemotePorts, 'session' | 'entries' | 'syntaxes' | 'references' | 'reachesPrograms'>,
  module: BundledModule<RemoteModule>,
  memory: vscode.Memento,
): vscode.Disposable {
  const ports: RemotePorts = {
    ...given,
    editor: vscode,
    placesOf: candidatesFor,
    read: readRegularFile,
    inform: (message) => void inform(message),
    warn: (message) => void warn(message),
    fail: (error) => void fail(error),
    log: (error) => log('warn', 'Zotero:', error),
    zoteroPort: () => setting('zotero.port'),
    isUpdated: (document) =>
      vscode.languages.match(DRAFT_SELECTOR, document) > 0 && setting('zotero.updateBibliography', document),
    remembered: () => memory.get(CONNECTED) ?? null,
    remember: (scopes) => memory.update(CONNECTED, scopes),
  };
  let connection: ZoteroConnection | undefined;
  const load = async () => {
    const { ZoteroConnection: Connection } = await module.load();
    connection ??= new Connection(ports);
    return connection;
  };
  if (ports.remembered() !== null) load().then((loaded) => loaded.resume(), ports.log);
  return vscode.Disposable.from(
    { dispose: () => connection?.dispose() },
    ...Object.entries(COMMANDS).map(([command, method]) =>
      vscode.commands.registerCommand(`quoin.${command}`, async (argument: unknown) =>
        (await load())[method](argument),
      ),
    ),
  );
}
