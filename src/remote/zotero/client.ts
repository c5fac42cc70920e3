import * as l10n from '@vscode/l10n';
import { isRecord } from '../../engine/bibliography/items.js';
import type { Answer, Loopback } from './loopback.js';

/** Why Zotero cannot be asked: it does not run, does not let other programs in, is too old, or has another database open. */
export type ZoteroProblem = 'away' | 'off' | 'old' | 'other-database' | 'failed';

/** What Zotero refused, in a whole sentence for the writer that says what to do. */
export class ZoteroError extends Error {
  constructor(
    readonly problem: ZoteroProblem,
    message: string,
  ) {
    super(message);
  }
}

const MESSAGES = {
  away: () => l10n.t('Zotero is not running. Start Zotero, then run “Quoin: Connect to Zotero…”.'),
  off: () =>
    l10n.t(
      'Zotero does not let other programs read its library. In Zotero, open Settings > Advanced and select “Allow other applications on this computer to communicate with Zotero”.',
    ),
  old: () => l10n.t('This Zotero is too old. Update to Zotero 10 or later.'),
  other: () => l10n.t('Zotero has another database open. Run “Quoin: Connect to Zotero…” again.'),
} as const;

/** A list that has more pages than this continues forever. */
const MOST_PAGES = 10_000;

/** The logged-in user, of any number: the number of another is refused. */
export const OWN_LIBRARY = 'users/0';

/** Something with a name that items are chosen by. */
export interface Named {
  readonly key: string;
  readonly name: string;
}

/** What Zotero has at one version of one of its libraries. */
export interface Listed<T> {
  readonly value: T;
  /** The version of the library; 0 where the answer has none. */
  readonly version: number;
}

/** Reads a running Zotero through its local API. Each method rejects with a `ZoteroError`, or with the error of `signal`. */
export class ZoteroClient {
  readonly #program: Loopback;
  #serverId: string | null = null;

  constructor(program: Loopback) {
    this.#program = program;
  }

  /** Looks whether Zotero can be asked; the name of its database, which all further questions are about. */
  async probe(signal: AbortSignal): Promise<string> {
    this.#serverId = null;
    const { status, headers } = await this.#get('/api/', signal);
    const id = headers['zotero-server-id'];
    // Before Zotero 10, versions are those of the last synchronization: what changed since cannot be determined.
    if (status !== 200 || typeof id !== 'string' || id === '') throw new ZoteroError('old', MESSAGES.old());
    this.#serverId = id;
    return id;
  }

  /** The group libraries, as `groups/ID`. */
  async groups(signal: AbortSignal): Promise<readonly Named[]> {
    const { value } = await this.#list(`/api/${OWN_LIBRARY}/groups`, signal);
    return value.flatMap((each) => {
      const id = isRecord(each) ? each.id : undefined;
      const name = isRecord(each) && isRecord(each.data) ? each.data.name : undefined;
      return Number.isSafeInteger(id) && typeof name === 'string' ? [{ key: `groups/${String(id)}`, name }] : [];
    });
  }

  /** The collections, or the saved searches, of a library. */
  async named(library: string, kind: 'collections' | 'searches', signal: AbortSignal): Promise<readonly Named[]> {
    const { value } = await this.#list(`/api/${library}/${kind}`, signal);
    return value.flatMap((each) => {
      const data = isRecord(each) && isRecord(each.data) ? each.data : {};
      const { key, name } = data;
      return isKey(key) && typeof name === 'string' ? [{ key, name }] : [];
    });
  }

  /** The items that changed after a version, as Zotero has them. */
  itemsSince(library: string, version: number, signal: AbortSignal): Promise<Listed<readonly unknown[]>> {
    return this.#list(`/api/${library}/items?since=${version}`, signal);
  }

  /** The same as entries of a bibliography. */
  async cslSince(library: string, version: number, signal: AbortSignal): Promise<readonly unknown[]> {
    return (await this.#list(`/api/${library}/items?since=${version}&format=csljson`, signal)).value;
  }

  /** The version of each item by its key: of a whole library, or of what is in a collection or a saved search. */
  versions(library: string, scope: string, signal: AbortSignal): Promise<Listed<ReadonlyMap<string, number>>> {
    return this.#versions(`/api/${library}/${scope}?format=versions`, signal);
  }

  /** The version of the full text of each attachment that has one. Those of texts that were never synchronized are all 0. */
  async texts(library: string, signal: AbortSignal): Promise<ReadonlyMap<string, number>> {
    return (await this.#versions(`/api/${library}/fulltext?since=0`, signal)).value;
  }

  /** The full text of an attachment; null if it has none. */
  async text(library: string, key: string, signal: AbortSignal): Promise<string | null> {
    const path = `/api/${library}/items/${key}/fulltext`;
    const answer = await this.#get(path, signal);
    if (answer.status === 404) return null;
    const value = json(path, answer);
    return isRecord(value) && typeof value.content === 'string' ? value.content : null;
  }

  /** The address of an attachment's file on this machine; null if it has none. */
  async fileUrl(library: string, key: string, signal: AbortSignal): Promise<string | null> {
    const answer = await this.#get(`/api/${library}/items/${key}/file/view/url`, signal);
    const url = answer.body.trim();
    return answer.status === 200 && url.startsWith('file://') ? url : null;
  }

  /** Better BibTeX's cite keys by Zotero's keys; none where it is not installed. `libraryId` is Zotero's number. */
  async betterBibtexKeys(
    libraryId: number,
    keys: readonly string[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    if (keys.length === 0) return found;
    const names = keys.map((key) => `${libraryId}:${key}`);
    const json = { jsonrpc: '2.0', id: 1, method: 'item.citationkey', params: [names] };
    const answer = await this.#ask({ path: '/better-bibtex/json-rpc', json }, signal);
    if (answer.status !== 200) return found;
    const value = parsed(answer.body);
    const result = isRecord(value) && isRecord(value.result) ? value.result : {};
    for (const key of keys) {
      const named = result[`${libraryId}:${key}`] ?? result[key];
      if (typeof named === 'string' && named !== '') found.set(key, named);
    }
    return found;
  }

  async #versions(path: string, signal: AbortSignal): Promise<Listed<ReadonlyMap<string, number>>> {
    const versions = new Map<string, number>();
    let version = 0;
    for await (const { value, version: own } of this.#pages(path, signal)) {
      version = own;
      for (const [key, each] of Object.entries(isRecord(value) ? value : {}))
        if (isKey(key) && typeof each === 'number') versions.set(key, each);
    }
    return { value: versions, version };
  }

  async #list(path: string, signal: AbortSignal): Promise<Listed<readonly unknown[]>> {
    const items: unknown[] = [];
    let version = 0;
    for await (const { value, version: own } of this.#pages(path, signal)) {
      version = own;
      // On zotero.org, entries of a bibliography come in an object.
      const list = isRecord(value) ? value.items : value;
      if (Array.isArray(list)) for (const each of list as readonly unknown[]) items.push(each);
    }
    return { value: items, version };
  }

  /** All pages of a list. */
  async *#pages(first: string, signal: AbortSignal): AsyncGenerator<Listed<unknown>> {
    const seen = new Set<string>();
    for (let path: string | null = first; path !== null && !seen.has(path); ) {
      seen.add(path);
      if (seen.size > MOST_PAGES) throw new ZoteroError('failed', l10n.t('Zotero’s list {0} does not end.', first));
      const answer: Answer = await this.#get(path, signal);
      yield { value: json(path, answer), version: Number(answer.headers['last-modified-version'] ?? 0) || 0 };
      path = nextPage(answer.headers.link);
    }
  }

  #get(path: string, signal: AbortSignal): Promise<Answer> {
    return this.#ask({ path }, signal);
  }

  async #ask(asked: { readonly path: string; readonly json?: unknown }, signal: AbortSignal): Promise<Answer> {
    // Without the first, a question that looks like a browser's is dropped without an answer.
    const headers = {
      'Zotero-Allowed-Request': '1',
      ...(this.#serverId !== null && { 'Zotero-Server-ID': this.#serverId }),
    };
    let answer: Answer;
    try {
      answer = await this.#program.ask({ ...asked, headers }, signal);
    } catch (error) {
      if (signal.aborted) throw error;
      throw new ZoteroError('away', MESSAGES.away());
    }
    if (answer.status === 403) throw new ZoteroError('off', MESSAGES.off());
    if (answer.status === 412) throw new ZoteroError('other-database', MESSAGES.other());
    return answer;
  }
}

/** Whether something is the key of an item, a collection or a search. */
export function isKey(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z0-9]{8}$/u.test(value);
}

function json(path: string, { status, body }: Answer): unknown {
  const value = status === 200 ? parsed(body) : undefined;
  if (value !== undefined) return value;
  const said = body.replace(/\s+/gu, ' ').slice(0, 200);
  throw new ZoteroError('failed', l10n.t('Zotero answered {0} with status {1}: {2}', path, status, said));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/** Path and query of the next page. The host in the answer is ignored: requests go only to this machine. */
function nextPage(link: string | string[] | undefined): string | null {
  const links = Array.isArray(link) ? link.join(', ') : (link ?? '');
  const next = /<([^<>]{1,4000})>\s?;\s?rel="next"/u.exec(links)?.[1];
  if (next === undefined || !URL.canParse(next, 'http://localhost')) return null;
  const { pathname, search } = new URL(next, 'http://localhost');
  return pathname + search;
}
