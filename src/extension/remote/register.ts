import * as vscode from 'vscode';
import { candidatesFor } from '../citations/places.js';
import { registerRowCommand } from '../commands/row-command.js';
import { DRAFT_SELECTOR } from '../drafts/draft-editors.js';
import type { BundledModule } from '../platform/bundled-module.js';
import { log } from '../platform/log.js';
import { fail, inform, warn } from '../platform/messages.js';
import { readRegularFile } from '../platform/read-file.js';
import { setting, updateSetting } from '../platform/settings.js';
import type { RemoteModule } from './loaded-kept.js';
import type { RemotePorts } from './ports.js';
import type { RemoteCommand, RemoteConnections } from './remote-connections.js';

/** Under this name the workspace remembers that Zotero is connected, and what of it is used. */
const CONNECTED = 'quoin.zotero';

/** Loaded when one is first run, or where something is connected. */
const COMMANDS: readonly RemoteCommand[] = [
  'connectZotero',
  'disconnectZotero',
  'openInProgram',
  'connectArchive',
  'disconnectArchive',
];

/** *Connect to Zotero…*, *Connect to Archive…* and what follows from them. */
export function registerRemote(
  given: Pick<RemotePorts, 'session' | 'entries' | 'syntaxes' | 'references' | 'reachesPrograms'>,
  module: BundledModule<RemoteModule>,
  { workspaceState: memory, secrets }: Pick<vscode.ExtensionContext, 'workspaceState' | 'secrets'>,
): vscode.Disposable {
  const ports: RemotePorts = {
    ...given,
    editor: vscode,
    placesOf: candidatesFor,
    read: readRegularFile,
    inform,
    warn,
    fail,
    log: (error) => log('warn', 'Remote libraries:', error),
    zoteroPort: () => setting('zotero.port'),
    isUpdated: (document) =>
      // In Restricted Mode, no draft says which file is written to.
      vscode.workspace.isTrusted &&
      vscode.languages.match(DRAFT_SELECTOR, document) > 0 &&
      setting('zotero.updateBibliography', document),
    remembered: () => memory.get(CONNECTED) ?? null,
    remember: (scopes) => memory.update(CONNECTED, scopes),
    secrets,
    archives: () => setting('archives'),
    setArchives: (archives) => updateSetting('archives', archives),
  };
  let connections: RemoteConnections | undefined;
  const load = async () => {
    const { RemoteConnections: Connections } = await module.load();
    connections ??= new Connections(ports);
    return connections;
  };
  if (ports.remembered() !== null || Object.keys(ports.archives()).length > 0) {
    load().then((loaded) => loaded.resume(), ports.log);
  }
  return vscode.Disposable.from(
    { dispose: () => connections?.dispose() },
    ...COMMANDS.map((command) =>
      registerRowCommand(`quoin.${command}`, async (argument: unknown) => (await load()).run(command, argument)),
    ),
  );
}
