import { Worker as NodeWorker } from 'node:worker_threads';
import uFuzzy from '@leeoniya/ufuzzy';
import { create, insertMultiple, load, save, search } from '@orama/orama';
import { Index as FlexIndex } from 'flexsearch';
import Fuse, { type IFuseOptions } from 'fuse.js';
import { FuseWorker } from 'fuse.js/worker';
import MiniSearch from 'minisearch';
import { SearchIndex } from '../../src/engine/search/index.js';
import type { SearchRecord } from '../../src/engine/search/record.js';

/** What a query is: words as typed, or a passage to find the source of. */
export type QueryClass = 'words' | 'passage';

/** A library under measurement. Everything but `search` is timed by the caller as a whole. */
export interface Engine {
  build(records: readonly SearchRecord[]): void | Promise<void>;
  /** Numbers of the first ten records. */
  search(query: string, kind: QueryClass): number[] | Promise<number[]>;
  /** The index in its own stored form, and how to get from that to a usable one; absent where there is none. */
  store?(): Stored | Promise<Stored>;
  /** Replaces one article; only Quoin has articles. */
  replace?(records: readonly SearchRecord[]): void;
  close?(): void | Promise<void>;
}

/** A stored index. */
export interface Stored {
  readonly bytes: number;
  /** Loads it into the engine, which is then searched. */
  load(): void | Promise<void>;
}

interface Doc {
  readonly id: number;
  readonly text: string;
}

const docsOf = (records: readonly SearchRecord[]): Doc[] => records.map(({ text }, id) => ({ id, text }));

class Quoin implements Engine {
  #index = new SearchIndex();
  #numbers = new Map<string, number>();

  build(records: readonly SearchRecord[]): void {
    this.#numbers = new Map(records.map(({ id }, number) => [id, number]));
    for (const article of byArticle(records)) this.#index.replaceArticle(article[0]?.articleId ?? '', article);
    this.#index.search('anything');
  }

  search(query: string, kind: QueryClass): number[] {
    const found =
      kind === 'words' ? this.#index.search(query, { limit: 10 }) : this.#index.locate(query, { limit: 10 });
    return found.map(({ record }) => this.#numbers.get(record.id) ?? -1);
  }

  store(): Stored {
    const buffer = this.#index.serialize();
    return {
      bytes: buffer.byteLength,
      load: () => {
        const index = SearchIndex.deserialize(buffer);
        if (!index) throw new Error('The stored index was refused.');
        this.#index = index;
      },
    };
  }

  replace(records: readonly SearchRecord[]): void {
    this.#index.replaceArticle(records[0]?.articleId ?? '', records);
    this.#index.search('anything');
  }
}

/** Records in their articles. */
export function byArticle(records: readonly SearchRecord[]): SearchRecord[][] {
  const articles = new Map<string, SearchRecord[]>();
  for (const record of records) {
    const article = articles.get(record.articleId);
    if (article) article.push(record);
    else articles.set(record.articleId, [record]);
  }
  return [...articles.values()];
}

const FUSE: IFuseOptions<Doc> = { keys: ['text'], ignoreLocation: true, ignoreFieldNorm: true, threshold: 0.4 };
const FUSE_TOKENS: IFuseOptions<Doc> = { ...FUSE, useTokenSearch: true, threshold: 0.34 };

class PlainFuse implements Engine {
  #fuse = new Fuse<Doc>([]);
  #docs: Doc[] = [];
  readonly #options: IFuseOptions<Doc>;

  constructor(options: IFuseOptions<Doc>) {
    this.#options = options;
  }

  build(records: readonly SearchRecord[]): void {
    this.#docs = docsOf(records);
    this.#fuse = new Fuse(this.#docs, this.#options);
  }

  search(query: string): number[] {
    return this.#fuse.search(query, { limit: 10 }).map(({ item }) => item.id);
  }

  store(): Stored {
    const json = JSON.stringify({ docs: this.#docs, index: this.#fuse.getIndex().toJSON() });
    return {
      bytes: Buffer.byteLength(json),
      load: () => {
        const { docs, index } = JSON.parse(json);
        this.#fuse = new Fuse<Doc>(docs, this.#options, Fuse.parseIndex<Doc>(index));
      },
    };
  }
}

/** The `Worker` of browsers, as far as Fuse.js needs it, made of Node's. */
class WebWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((error: Error) => void) | null = null;
  readonly #worker: NodeWorker;

  constructor(url: URL) {
    const shim = `const { parentPort } = require('node:worker_threads');
      globalThis.self = globalThis;
      globalThis.postMessage = (data) => parentPort.postMessage(data);
      const waiting = [];
      parentPort.on('message', (data) => (globalThis.onmessage ? globalThis.onmessage({ data }) : waiting.push(data)));
      import(${JSON.stringify(url.href)}).then(() => waiting.forEach((data) => globalThis.onmessage({ data })));`;
    this.#worker = new NodeWorker(shim, { eval: true });
    this.#worker.on('message', (data) => this.onmessage?.({ data }));
    this.#worker.on('error', (error) => this.onerror?.(error as Error));
  }

  postMessage(data: unknown): void {
    this.#worker.postMessage(data);
  }

  terminate(): void {
    void this.#worker.terminate();
  }
}

class WorkerFuse implements Engine {
  #fuse: FuseWorker<Doc> | undefined;

  async build(records: readonly SearchRecord[]): Promise<void> {
    Object.assign(globalThis, { Worker: WebWorker });
    this.#fuse = new FuseWorker(docsOf(records), FUSE, { numWorkers: 2 });
    await this.#fuse.search('anything', { limit: 1 });
  }

  async search(query: string): Promise<number[]> {
    const results = (await this.#fuse?.search(query, { limit: 10 })) ?? [];
    return results.slice(0, 10).map(({ item }) => item.id);
  }

  close(): void {
    this.#fuse?.terminate();
  }
}

class Mini implements Engine {
  #index = new MiniSearch<Doc>({ fields: ['text'] });

  build(records: readonly SearchRecord[]): void {
    this.#index.addAll(docsOf(records));
  }

  search(query: string, kind: QueryClass): number[] {
    const fuzzy = (term: string) => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2);
    const found =
      kind === 'words'
        ? this.#index.search(query, { prefix: true, fuzzy, combineWith: 'AND' })
        : this.#index.search(query);
    return found.slice(0, 10).map(({ id }) => Number(id));
  }

  store(): Stored {
    const json = JSON.stringify(this.#index);
    return {
      bytes: Buffer.byteLength(json),
      load: () => {
        this.#index = MiniSearch.loadJSON(json, { fields: ['text'] });
      },
    };
  }
}

class Flex implements Engine {
  #index = new FlexIndex({ tokenize: 'forward' });

  build(records: readonly SearchRecord[]): void {
    for (const { id, text } of docsOf(records)) this.#index.add(id, text);
  }

  search(query: string): number[] {
    return this.#index.search(query, { limit: 10, suggest: true }).map(Number);
  }

  store(): Stored {
    const parts = new Map<string, string>();
    this.#index.export((key, data) => {
      if (typeof data === 'string') parts.set(key, data);
    });
    return {
      bytes: [...parts.values()].reduce((sum, part) => sum + Buffer.byteLength(part), 0),
      load: () => {
        this.#index = new FlexIndex({ tokenize: 'forward' });
        for (const [key, data] of parts) this.#index.import(key, data);
      },
    };
  }
}

class Orama implements Engine {
  #database = create({ schema: { text: 'string' } as const });

  async build(records: readonly SearchRecord[]): Promise<void> {
    await insertMultiple(
      this.#database,
      docsOf(records).map(({ id, text }) => ({ id: String(id), text })),
      1000,
    );
  }

  async search(query: string, kind: QueryClass): Promise<number[]> {
    const options = kind === 'words' ? { tolerance: 1, threshold: 0 } : { threshold: 1 };
    const { hits } = await search(this.#database, { term: query, limit: 10, ...options });
    return hits.map(({ id }) => Number(id));
  }

  store(): Stored {
    const json = JSON.stringify(save(this.#database));
    return {
      bytes: Buffer.byteLength(json),
      load: () => {
        this.#database = create({ schema: { text: 'string' } as const });
        load(this.#database, JSON.parse(json));
      },
    };
  }
}

class Micro implements Engine {
  #texts: string[] = [];
  readonly #typos = new uFuzzy({ intraMode: 1 });
  readonly #plain = new uFuzzy();

  build(records: readonly SearchRecord[]): void {
    this.#texts = records.map(({ text }) => text);
  }

  search(query: string, kind: QueryClass): number[] {
    // With errors allowed in every word its regular expression backtracks without end on a passage.
    const [found, info, order] =
      kind === 'words'
        ? this.#typos.search(this.#texts, query, 1, 1000)
        : this.#plain.search(this.#texts, query, 0, 1000);
    if (!found) return [];
    if (!info || !order) return found.slice(0, 10);
    return order.slice(0, 10).map((i) => info.idx[i] ?? -1);
  }

  store(): Stored {
    const json = JSON.stringify(this.#texts);
    return {
      bytes: Buffer.byteLength(json),
      load: () => {
        this.#texts = JSON.parse(json);
      },
    };
  }
}

/** The libraries in the order of the tables, each with its best options for the job. */
export const ENGINES: Readonly<Record<string, () => Engine>> = {
  Quoin: () => new Quoin(),
  'Quoin, all fields': () => new Quoin(),
  'Fuse.js': () => new PlainFuse(FUSE),
  'Fuse.js, token search': () => new PlainFuse(FUSE_TOKENS),
  FuseWorker: () => new WorkerFuse(),
  MiniSearch: () => new Mini(),
  FlexSearch: () => new Flex(),
  Orama: () => new Orama(),
  uFuzzy: () => new Micro(),
};
