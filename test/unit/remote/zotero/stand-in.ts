import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import annotations from '../../../fixtures/zotero/annotations.json';
import children from '../../../fixtures/zotero/children.json';
import csljson from '../../../fixtures/zotero/csljson.json';
import fileUrl from '../../../fixtures/zotero/file-url.json';
import fulltext from '../../../fixtures/zotero/fulltext.json';
import fulltextNone from '../../../fixtures/zotero/fulltext-none.json';
import fulltextSince from '../../../fixtures/zotero/fulltext-since.json';
import groups from '../../../fixtures/zotero/groups.json';
import items from '../../../fixtures/zotero/items.json';
import itemsSince from '../../../fixtures/zotero/items-since.json';
import itemsTop from '../../../fixtures/zotero/items-top.json';
import otherUser from '../../../fixtures/zotero/other-user.json';
import root from '../../../fixtures/zotero/root.json';
import versions from '../../../fixtures/zotero/versions.json';

/** One answer of a real Zotero. */
interface Recorded {
  readonly request: { readonly path: string };
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const RECORDED = {
  annotations,
  children,
  csljson,
  'file-url': fileUrl,
  fulltext,
  'fulltext-none': fulltextNone,
  'fulltext-since': fulltextSince,
  groups,
  items,
  'items-since': itemsSince,
  'items-top': itemsTop,
  'other-user': otherUser,
  root,
  versions,
};

/** The name of an answer that was recorded. */
export type RecordedName = keyof typeof RECORDED;

/** An answer that was recorded from a real Zotero. */
export function recorded(name: RecordedName): Recorded {
  return RECORDED[name] as Recorded;
}

/** An item as the API has it. */
export interface WireItem {
  key: string;
  version: number;
  data: Record<string, unknown> & { key: string; version: number; itemType: string };
}

/** An item of a test's, in the shape of the recorded ones. */
export function wireItem(key: string, version: number, data: Record<string, unknown> & { itemType: string }): WireItem {
  return { key, version, data: { ...data, key, version } };
}

/** One library of the stand-in, as a test may change it. */
export interface StandInLibrary {
  version: number;
  items: WireItem[];
  csl: (Record<string, unknown> & { id: string })[];
  texts: Map<string, { version: number; content: string }>;
  collections: { key: string; name: string; items: string[] }[];
  searches: { key: string; name: string; items: string[] }[];
}

/** The library that was recorded. */
export function recordedLibrary(): StandInLibrary {
  const { content } = JSON.parse(recorded('fulltext').body) as { content: string };
  return {
    version: 6,
    items: JSON.parse(recorded('items').body) as WireItem[],
    csl: JSON.parse(recorded('csljson').body) as StandInLibrary['csl'],
    texts: new Map([['NRQAWI2Q', { version: 0, content }]]),
    collections: [],
    searches: [],
  };
}

/**
 * An HTTP server on loopback that answers as the recorded Zotero does: the same words where it was recorded, and by the same rules
 * where a test has changed what it has.
 */
export class ZoteroStandIn {
  readonly library = recordedLibrary();
  readonly groups: { id: number; name: string; library: StandInLibrary }[] = [];
  /** Better BibTeX’s keys; null where it is not installed. */
  betterBibtex: Map<string, string> | null = null;
  /** Where the files of attachments are. */
  readonly files = new Map([['NRQAWI2Q', recorded('file-url').body]]);
  serverId: string | null = 'pVZL3nAW91Tg';
  isOff = false;
  /** Questions that are not answered: the connection breaks. */
  breaksAt: RegExp | null = null;
  /** An older Zotero, which has no API. */
  isOld = false;
  /** Number of entries in each page of a list. */
  pageSize = 100;
  /** Paths of all questions answered, in order. */
  readonly asked: string[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  /** Resolves to the port, a free one unless given. Rejects if that is taken. */
  start(port = 0): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', () => resolve((this.#server.address() as AddressInfo).port));
    });
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers, url = '/' } = request;
    const looksLikeBrowser = headers.origin !== undefined || /^Mozilla\//u.test(headers['user-agent'] ?? '');
    if (headers['zotero-allowed-request'] === undefined || looksLikeBrowser) {
      request.socket.destroy();
      return;
    }
    this.asked.push(url);
    if (this.breaksAt?.test(url)) {
      request.socket.destroy();
      return;
    }
    const send = (status: number, body: string, more: Record<string, string> = {}) => {
      const {
        'content-type': _type,
        'last-modified-version': _version,
        link: _link,
        'total-results': _total,
        ...own
      } = recorded('items').headers;
      const { 'zotero-server-id': _id, ...rest } = own;
      const id = this.serverId === null ? {} : { 'zotero-server-id': this.serverId };
      response.writeHead(status, { ...rest, ...id, ...more });
      response.end(body);
    };
    const plain = (status: number, body: string) => send(status, body, { 'content-type': 'text/plain' });
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    if (pathname === '/better-bibtex/json-rpc') {
      if (this.betterBibtex === null) return plain(404, 'No endpoint found');
      const { params } = JSON.parse(await bodyOf(request)) as { params: [string[]] };
      const result = Object.fromEntries(params[0].map((name) => [name, this.betterBibtex?.get(name) ?? null]));
      return send(200, JSON.stringify({ jsonrpc: '2.0', id: 1, result }), { 'content-type': 'application/json' });
    }
    if (this.isOld) return plain(404, 'No endpoint found');
    if (this.isOff) return plain(403, 'Local API is not enabled');
    const named = headers['zotero-server-id'];
    if (named !== undefined && named !== this.serverId) return plain(412, 'Server ID does not match');
    if (pathname === '/api/') return plain(200, recorded('root').body);
    const user = /^\/api\/users\/(\d+)\//u.exec(pathname)?.[1];
    if (user !== undefined && user !== '0') return plain(400, recorded('other-user').body);
    const group = /^\/api\/groups\/(\d+)\//u.exec(pathname)?.[1];
    const library = group === undefined ? this.library : this.groups.find(({ id }) => String(id) === group)?.library;
    const rest = pathname.replace(/^\/api\/(?:users|groups)\/\d+\//u, '');
    if (library === undefined) return plain(404, 'Not found');
    const list = (values: readonly unknown[]) => this.#list(url, values, library.version, send);
    const since = Number(searchParams.get('since') ?? 0);
    const key = rest.split('/')[1] ?? '';
    if (rest === 'groups') return list(this.groups.map(({ id, name }) => ({ id, version: 1, data: { id, name } })));
    if (rest === 'collections' || rest === 'searches')
      return list(library[rest].map(({ key: own, name }) => ({ key: own, version: 1, data: { key: own, name } })));
    if (rest === 'fulltext') {
      const texts = [...library.texts].map(([own, { version }]) => [own, version] as const);
      return send(200, JSON.stringify(Object.fromEntries(texts)), { 'content-type': 'application/json' });
    }
    if (/^items\/[A-Z0-9]{8}\/fulltext$/u.test(rest)) {
      const text = library.texts.get(key);
      if (text === undefined) return plain(404, recorded('fulltext-none').body);
      const { content } = text;
      const body = { content, indexedChars: content.length, totalChars: content.length };
      return send(200, JSON.stringify(body), { 'content-type': 'application/json', 'last-modified-version': '0' });
    }
    if (/^items\/[A-Z0-9]{8}\/file\/view\/url$/u.test(rest)) {
      const url = this.files.get(key);
      return url === undefined ? plain(404, 'Not found') : plain(200, url);
    }
    const chosen = /^(collections|searches)\/[A-Z0-9]{8}\/items$/u.exec(rest)?.[1] as 'collections' | undefined;
    const members = chosen && library[chosen].find((each) => each.key === key)?.items;
    if (rest !== 'items' && members === undefined) return plain(404, 'Not found');
    const items = library.items.filter((item) => item.version > since && (members?.includes(item.key) ?? true));
    switch (searchParams.get('format')) {
      case 'versions':
        return this.#list(url, items, library.version, send, (page) =>
          Object.fromEntries((page as WireItem[]).map((item) => [item.key, item.version])),
        );
      case 'csljson':
        return list(
          items.flatMap((item) =>
            library.csl.filter(({ id }) => id === item.data.citationKey || id.endsWith(`/items/${item.key}`)),
          ),
        );
      default:
        return list(items);
    }
  }

  #list(
    url: string,
    values: readonly unknown[],
    version: number,
    send: (status: number, body: string, more: Record<string, string>) => void,
    shaped: (page: readonly unknown[]) => unknown = (page) => page,
  ): void {
    const address = new URL(url, 'http://localhost:23119');
    const start = Number(address.searchParams.get('start') ?? 0);
    const page = values.slice(start, start + this.pageSize);
    const links = [];
    if (start + this.pageSize < values.length) {
      address.searchParams.set('start', String(start + this.pageSize));
      links.push(`<${address.href}>; rel="next"`);
    }
    links.push(`<http://127.0.0.1:23119${url}>; rel="last"`);
    send(200, JSON.stringify(shaped(page)), {
      'content-type': 'application/json',
      'last-modified-version': String(version),
      'total-results': String(values.length),
      link: links.join(', '),
    });
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += String(part);
  return body;
}
