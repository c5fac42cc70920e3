import type { Connection } from 'vscode-languageserver';
import { type ReadSetting, type SettingName, settingValue } from '../service/settings/values.js';
import type { Client } from './client.js';

/** Settings by the draft's address: of the client's section `quoin`, else what it gave at the start. */
export class ClientSettings {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #read = new Map<string, Promise<ReadSetting>>();
  readonly #told = new Set<string>();
  /** What the client sent with its last change, where it sends settings without being asked. */
  #sent: unknown;

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
    this.#sent = client.settings;
  }

  /** The settings of a draft, as they are from here on. */
  of(uri: string): Promise<ReadSetting> {
    let read = this.#read.get(uri);
    if (read === undefined) {
      read = this.#ask(uri);
      this.#read.set(uri, read);
    }
    return read;
  }

  /** Call when the settings have changed, with what the client sent. */
  changed(sent: unknown): void {
    const section = inPath(sent, ['quoin']);
    if (section !== undefined) this.#sent = section;
    this.#read.clear();
  }

  /** Call when a draft is closed. */
  forget(uri: string): void {
    this.#read.delete(uri);
  }

  async #ask(uri: string): Promise<ReadSetting> {
    const asked: unknown = this.#client.hasConfiguration
      ? await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: 'quoin' }).catch(() => null)
      : null;
    const section = asked ?? this.#sent;
    return (name) => this.#value(section, name);
  }

  #value<Name extends SettingName>(section: unknown, name: Name) {
    // Settings come as one object in another, or with points in their names.
    const written = inPath(section, [name]) ?? inPath(section, name.split('.'));
    const { value, problem } = settingValue(name, written);
    if (problem !== null && !this.#told.has(name)) {
      this.#told.add(name);
      this.#connection.console.warn(problem(`quoin.${name}`));
    }
    return value;
  }
}

function inPath(value: unknown, path: readonly string[]): unknown {
  let at = value;
  for (const name of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as Record<string, unknown>)[name];
  }
  return at;
}
