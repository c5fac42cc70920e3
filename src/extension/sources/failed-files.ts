import type { FileStamp } from '../../engine/library/cache.js';
import { interfaceLanguage } from '../../engine/text/interface-texts.js';

/** Files beyond this number are read again at the next start. */
const MOST = 200;

/** Where something small is kept from one session to the next. */
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

const KEY = 'quoin.failedSources';

/** The message is in a language, that of the interface when it was made. */
type Entry = readonly [location: string, mtime: number, size: number, message: string, language: string];

/**
 * Files that took the reader down, or too long: to read them again at each start would cost the same each time. One that has
 * changed since is tried again, and so are all when the writer asks for it, or reads another language.
 */
export class FailedFiles {
  readonly #memory: Memory | null;
  readonly #known: Map<string, Entry>;

  /** @param memory null where nothing can be kept */
  constructor(memory: Memory | null) {
    this.#memory = memory;
    const stored = memory?.get(KEY);
    this.#known = new Map((Array.isArray(stored) ? stored : []).filter(isEntry).map((entry) => [entry[0], entry]));
  }

  /** Why a file of this stamp is not going to be read; null if it is. */
  reasonFor(location: string, { mtime, size }: FileStamp): string | null {
    const entry = this.#known.get(location);
    if (entry === undefined) return null;
    const [, lastChanged, length, message, language] = entry;
    return lastChanged === mtime && length === size && language === interfaceLanguage() ? message : null;
  }

  /** Remembers a file and why it could not be read. */
  add(location: string, { mtime, size }: FileStamp, message: string): void {
    this.#known.delete(location);
    this.#known.set(location, [location, mtime, size, message, interfaceLanguage()]);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
    this.#store();
  }

  /** Forgets one file. */
  delete(location: string): void {
    if (this.#known.delete(location)) this.#store();
  }

  /** Forgets all of them. */
  clear(): void {
    if (this.#known.size === 0) return;
    this.#known.clear();
    this.#store();
  }

  #store(): void {
    void this.#memory?.update(KEY, [...this.#known.values()]);
  }
}

function isEntry(value: unknown): value is Entry {
  if (!Array.isArray(value) || value.length !== 5) return false;
  const [location, mtime, size, ...texts]: unknown[] = value;
  const isFile = typeof location === 'string' && typeof mtime === 'number' && typeof size === 'number';
  return isFile && texts.every((text) => typeof text === 'string');
}
