import type { LibrarySearch } from '../engine/search/library-search.js';
import type { QuoinService } from '../service/quoin-service.js';
import type { Answer, TypedSearch } from '../service/search/typed-search.js';
import { defaultSettings } from '../service/settings/values.js';

/** Number of words of a quotation that it types, and of letters of them. */
const WORDS = 4;
const LETTERS = 24;

/** Number of quotations for whose first words it asks for completions at once. */
const COMPLETED = 20;

/**
 * A completion costs more in a large library, and the engine optimizes code the more often it runs. So it asks for one more per this
 * number of records, up to a limit.
 */
const RECORDS_FOR_ONE = 600;
const MOST_COMPLETED = 200;

/** Milliseconds between two completions: the writer's request comes first. */
const PAUSE = 20;

/** Pause between the later completions, as a multiple of the time that the last one took. */
const SPARING = 5;

/** Growth of the number of records, as a factor, after which it runs again. */
const GROWTH = 4;

/** What answers as someone types, and makes rows of what it finds. */
type Typing = Pick<TypedSearch<unknown, object>, 'ask' | 'dispose'>;

/** How a writer would ask. */
export interface WarmUpTools {
  readonly search: LibrarySearch;
  /** Begins a search such as the writer's. */
  readonly begin: (show: (answer: Answer<object>) => void) => Typing;
  /** Asks for what may continue a quotation in a draft. */
  readonly complete: (words: string) => Promise<unknown>;
}

/**
 * Searches and completes as a writer would, in slices, before the writer does: code runs slowly when it runs for the first time,
 * and the writer's first search and first completions are not to be that time.
 */
export class WarmUp {
  readonly #tools: WarmUpTools;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #typing: Typing | undefined;
  /** Number of records when it last searched, and when it last completed. */
  #searched = 0;
  #completed = 0;
  /** Number of completions since then: what interrupts them does not have them begin again. */
  #done = 0;
  #disposed = false;

  constructor(tools: WarmUpTools) {
    this.#tools = tools;
  }

  /**
   * Milliseconds before it begins, unless it has run with about as many records. It completes only where there is nothing else to
   * do: that takes a second of processor time, and in a large library some more, spread over the next minute.
   */
  soon(delay: number, hasTime: boolean): void {
    if (this.#disposed) return;
    this.#next(delay, () => this.#type(hasTime));
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#end();
  }

  #next(delay: number, step: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(step, delay);
  }

  #type(hasTime: boolean): void {
    const { search, begin } = this.#tools;
    const records = search.index.size;
    const isNew = (before: number) => records > 0 && records >= GROWTH * before;
    const complete = () => {
      if (!hasTime || !isNew(this.#completed)) return;
      const count = Math.min(MOST_COMPLETED, COMPLETED + Math.floor(records / RECORDS_FOR_ONE));
      this.#complete(this.#beginnings(count).slice(this.#done), records, PAUSE);
    };
    this.#end();
    if (!isNew(this.#searched)) {
      complete();
      return;
    }
    this.#searched = records;
    const queries = asTyped(this.#beginnings(1)[0] ?? '');
    const next = () => {
      const query = queries.shift();
      if (query !== undefined) return this.#typing?.ask(query);
      this.#end();
      complete();
    };
    this.#typing = begin((answer) => {
      if (answer.complete) next();
    });
    next();
  }

  #complete([words, ...further]: readonly string[], records: number, pause: number): void {
    if (words === undefined) {
      this.#completed = records;
      this.#done = 0;
    }
    if (words === undefined || this.#disposed) return;
    this.#next(pause, async () => {
      try {
        const began = performance.now();
        await this.#tools.complete(words);
        this.#done += 1;
        const took = performance.now() - began;
        this.#complete(further, records, this.#done < COMPLETED ? PAUSE : Math.max(PAUSE, SPARING * took));
      } catch (error) {
        console.warn('Warming up:', error);
      }
    });
  }

  #end(): void {
    this.#typing?.dispose();
    this.#typing = undefined;
  }

  /** The first words of the newest quotations. */
  #beginnings(count: number): string[] {
    return this.#tools.search
      .search('', { kinds: ['quotation'], limit: count })
      .map(({ record }) => (record.text.match(/\p{L}+/gu) ?? []).slice(0, WORDS).join(' '))
      .filter((words) => words !== '');
  }
}

/** Words letter by letter, then with typos. */
function asTyped(words: string): string[] {
  const letters = Array.from(words).slice(0, LETTERS);
  const misspelt = words.replace(/(\p{L})(\p{L})(?!\p{L})/gu, '$2$1');
  return [...letters.map((_, i) => letters.slice(0, i + 1).join('')), misspelt];
}

const DRAFT = 'quoin:warm-up';

/** Asks a service for completions in a draft that holds nothing else, and forgets it. */
export async function completeWith(
  service: Pick<QuoinService, 'setDraft' | 'offers' | 'closeDraft'>,
  words: string,
): Promise<void> {
  const text = `“${words}`;
  await service.setDraft({ uri: DRAFT, text, settings: defaultSettings(), external: [], quotedIn: '', style: null });
  try {
    await service.offers(DRAFT, text.length, true, 'list');
  } finally {
    await service.closeDraft(DRAFT);
  }
}
