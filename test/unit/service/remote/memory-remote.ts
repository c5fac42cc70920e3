import type { SearchRecord } from '../../../../src/engine/search/record.js';
import type {
  RemoteHit,
  RemoteLibrary,
  RemoteSource,
  RemoteState,
} from '../../../../src/service/remote/remote-library.js';

/** One paragraph of an article of a library in memory. */
export interface MemoryParagraph {
  readonly key: string;
  readonly number: number;
  readonly text: string;
}

/** A hit of a paragraph, as a remote library gives it. */
export function hitOf({ key, number, text }: MemoryParagraph): RemoteHit {
  const record: SearchRecord = {
    id: `${key}#p${number}`,
    kind: 'paragraph',
    articleId: key,
    text,
    speaker: '',
    source: `${key} Harbour News`,
    issued: '2026-05-01',
    language: 'en',
  };
  const article = {
    id: key,
    type: 'article-newspaper',
    'container-title': 'Harbour News',
    issued: '2026-05-01',
    text: 'full',
  } as const;
  return { record, article, paragraph: number, page: null, speaker: null, address: null, note: null };
}

/** A remote library in memory: it answers with all that holds one of the words, and when a test lets it. */
export class MemoryRemote implements RemoteLibrary {
  readonly #listeners = new Set<() => void>();
  #state: RemoteState = { kind: 'ready' };
  /** What each question waits for. */
  gate: Promise<unknown> = Promise.resolve();
  /** The signals of the questions so far. */
  readonly signals: AbortSignal[] = [];
  isClosed = false;

  constructor(
    readonly id: string,
    readonly paragraphs: readonly MemoryParagraph[],
    readonly label = id,
  ) {}

  get state(): RemoteState {
    return this.#state;
  }

  set state(state: RemoteState) {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  onDidChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  search({ query, limit }: { readonly query: string; readonly limit: number }, signal: AbortSignal) {
    return this.#holding(query, limit, signal);
  }

  locate({ words, limit }: { readonly words: string; readonly limit: number }, signal: AbortSignal) {
    return this.#holding(words, limit, signal);
  }

  async source(key: string): Promise<RemoteSource | null> {
    const own = this.paragraphs.filter((each) => each.key === key);
    if (own.length === 0) return null;
    const text = own.map((each) => each.text).join('\n\n');
    return { file: `${key}.txt`, text, about: { id: key } };
  }

  async close(): Promise<void> {
    this.isClosed = true;
  }

  async #holding(words: string, limit: number, signal: AbortSignal): Promise<readonly RemoteHit[]> {
    this.signals.push(signal);
    await this.gate;
    const wanted = words.toLowerCase().split(/\W+/u);
    const found = this.paragraphs.filter(({ text }) => wanted.some((word) => text.toLowerCase().includes(word)));
    return found.slice(0, limit).map(hitOf);
  }
}
