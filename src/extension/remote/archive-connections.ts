import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { readArchiveAddress } from '../../service/remote/archive-address.js';
import { safe } from '../../service/safe-text.js';
import { secretOf } from './archive-secret.js';
import type { RemotePorts } from './ports.js';

/** An archive that a writer names: what it is called, and where it is. */
interface NamedArchive {
  readonly label: string;
  /** `postgres://user@host/database`, without a password. */
  readonly address: string;
  /** Absent where it is to be asked for, or is known. */
  readonly password?: string | undefined;
}

/** The shared archives of a writer, and the commands that connect them. */
export class ArchiveConnections {
  readonly #ports: RemotePorts;
  readonly #disposables: vscode.Disposable;
  /** Connected by this window, by label. */
  readonly #connected = new Map<string, { readonly address: string; readonly id: string }>();

  constructor(ports: RemotePorts) {
    this.#ports = ports;
    this.#disposables = ports.editor.Disposable.from(
      ports.session.onDidRestart(() => {
        this.#connected.clear();
        this.resume();
      }),
      ports.editor.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('quoin.archives')) this.resume();
      }),
    );
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** Connects the archives of the settings whose passwords are known, and lets go of those that are no longer there. */
  resume(): void {
    this.#follow().catch((error: unknown) => this.#ports.log(error));
  }

  /** *Connect to Archive…*: the one given, or that the writer chooses. */
  async connect(given: unknown): Promise<void> {
    const { reachesPrograms, warn, inform, editor, secrets, session } = this.#ports;
    if (!reachesPrograms) {
      warn(l10n.t('Quoin cannot reach an archive from a browser. Open the folder in VS Code on the desktop.'));
      return;
    }
    const archive = isArchive(given)
      ? { password: undefined, ...given, ...withoutPassword(given.address) }
      : await this.#choose();
    if (archive === undefined) return;
    const password = archive.password ?? (await this.#askPassword(archive));
    if (password === undefined) return;
    const location = editor.ProgressLocation.Notification;
    const { state } = await editor.window.withProgress(
      { location, title: safe(l10n.t('Connecting to {0}…', archive.label), 'message') },
      () => session.tryingArchivePassword(archive.address, password, () => this.#connect(archive)),
    );
    // What could not be reached once is not kept: a wrong address or password is entered again, and those known before stay.
    if (state.kind === 'away') {
      warn(state.reason);
      await this.#letGo(archive.label);
      this.resume();
      return;
    }
    await secrets.store(secretOf(archive.address), password);
    await this.#ports.setArchives({ ...this.#ports.archives(), [archive.label]: archive.address });
    inform(l10n.t('{0} is connected. Its passages are found by every search.', archive.label));
  }

  /** *Disconnect from Archive…*: the one whose label is given, or that the writer chooses. */
  async disconnect(given: unknown): Promise<void> {
    const { editor, archives, setArchives, secrets, inform } = this.#ports;
    const labels = Object.keys(archives());
    const label =
      typeof given === 'string'
        ? given
        : await editor.window.showQuickPick(labels, {
            title: l10n.t('Disconnect from Archive'),
            placeHolder: l10n.t('Archive'),
          });
    if (label === undefined) return;
    const { [label]: address, ...rest } = archives();
    if (address !== undefined) await secrets.delete(secretOf(address));
    await setArchives(rest);
    await this.#letGo(label);
    inform(l10n.t('{0} is disconnected. Sources that you have cited stay in this workspace.', label));
  }

  async #follow(): Promise<void> {
    const { archives, secrets, reachesPrograms, log, warn } = this.#ports;
    if (!reachesPrograms) return;
    const wanted = { ...archives() };
    for (const [label, address] of Object.entries(wanted)) {
      if (isPublic(address)) continue;
      warn(
        l10n.t(
          'The address of {0} in quoin.archives must be postgres://user@host/database, without a password. Run “Quoin: Connect to Archive…”.',
          label,
        ),
      );
      delete wanted[label];
    }
    for (const [label, { address }] of [...this.#connected]) {
      if (wanted[label] !== address) await this.#letGo(label);
    }
    for (const [label, address] of Object.entries(wanted)) {
      if (this.#connected.has(label) || (await secrets.get(secretOf(address))) === undefined) continue;
      // Nobody is interrupted where one is away: the search says so.
      this.#connect({ label, address }).catch(log);
    }
  }

  async #connect({ label, address }: NamedArchive) {
    await this.#letGo(label);
    const status = await this.#ports.session.service.connectRemote({ kind: 'archive', label, address });
    this.#connected.set(label, { address, id: status.id });
    return status;
  }

  async #letGo(label: string): Promise<void> {
    const known = this.#connected.get(label);
    if (known === undefined) return;
    this.#connected.delete(label);
    await this.#ports.session.service.disconnectRemote(known.id);
  }

  async #choose(): Promise<NamedArchive | undefined> {
    const { editor, archives } = this.#ports;
    const known = Object.entries(archives()).map(([label, address]) => ({ label, description: address, address }));
    if (known.length === 0) return this.#enter();
    const other = { label: l10n.t('Another archive…'), description: '', address: null };
    const options = { title: l10n.t('Connect to Archive'), placeHolder: l10n.t('Archive to connect') };
    const picked = await editor.window.showQuickPick([...known, other], options);
    if (picked === undefined) return undefined;
    return picked.address === null ? this.#enter() : { label: picked.label, address: picked.address };
  }

  async #enter(): Promise<NamedArchive | undefined> {
    const { window } = this.#ports.editor;
    const title = l10n.t('Connect to Archive');
    const entered = await window.showInputBox({
      title,
      prompt: l10n.t('Address of the archive'),
      placeHolder: 'postgres://reader@db.example.org/archive',
      ignoreFocusOut: true,
      validateInput: problemOf,
    });
    if (entered === undefined) return undefined;
    const { address, password } = withoutPassword(entered.trim());
    const label = await window.showInputBox({
      title,
      prompt: l10n.t('Name of the archive, as searches show it'),
      value: decodeURIComponent(new URL(address).pathname.slice(1)),
      ignoreFocusOut: true,
      validateInput: (text) => (text.trim() === '' ? l10n.t('Enter a name.') : null),
    });
    return label === undefined ? undefined : { label: label.trim(), address, password };
  }

  #askPassword({ label, address }: NamedArchive): Thenable<string | undefined> {
    return this.#ports.editor.window.showInputBox({
      title: safe(l10n.t('Connect to {0}', label), 'plain'),
      prompt: safe(l10n.t('Password for {0}', address), 'message'),
      password: true,
      ignoreFocusOut: true,
    });
  }
}

/** A password that was entered with the address is kept as one, and never in the settings. */
function withoutPassword(text: string): Pick<NamedArchive, 'address' | 'password'> {
  const { url, password } = readArchiveAddress(text);
  return password === undefined ? { address: text } : { address: url.toString(), password };
}

/** Why an address cannot be read; null where it can. */
function problemOf(text: string): string | null {
  try {
    readArchiveAddress(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Whether an address holds no password, which does not belong in settings: other programs read them. */
function isPublic(text: string): boolean {
  return problemOf(text) === null && readArchiveAddress(text).password === undefined;
}

function isArchive(given: unknown): given is NamedArchive {
  if (typeof given !== 'object' || given === null) return false;
  const { label, address } = given as Partial<Record<keyof NamedArchive, unknown>>;
  return typeof label === 'string' && typeof address === 'string';
}
