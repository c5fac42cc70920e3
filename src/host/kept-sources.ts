import type { KeptQuotations } from '../engine/draft/kept/kept-quotations.js';
import type { CheckPart } from '../service/library-service.js';
import { utf8 } from '../worker/utf8.js';
import type { KeptFile } from './protocol.js';

/** How long after a change what sources said is stored, in milliseconds. */
const PAUSE = 5_000;

/**
 * What sources said of the quotations of drafts, read when a draft is first checked and stored a while after it changes. Before
 * all sources have been read there is nothing to compare with: a source that is still to come is not gone.
 */
export class KeptSources {
  readonly #file: KeptFile;
  readonly #part: () => Promise<CheckPart>;
  #opening: Promise<KeptQuotations> | undefined;
  #isRead = false;
  #stored = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(file: KeptFile, part: () => Promise<CheckPart>) {
    this.#file = file;
    this.#part = part;
  }

  /** All sources have been read. */
  allRead(): void {
    this.#isRead = true;
  }

  /** What is known; null as long as that cannot be compared. */
  async open(): Promise<KeptQuotations | null> {
    if (!this.#isRead) return null;
    this.#opening ??= this.#read();
    return this.#opening;
  }

  /** Stores what has changed, a while later. */
  async changed(): Promise<void> {
    const kept = await this.#opening;
    if (kept === undefined || kept.version === this.#stored || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#stored = kept.version;
      this.#file
        .writeKept(utf8.encode(kept.print()))
        .catch((error: unknown) => console.warn('Quoin could not store what sources said.', error));
    }, PAUSE);
  }

  async #read(): Promise<KeptQuotations> {
    const { KeptQuotations: Known } = await this.#part();
    const kept = new Known();
    const bytes = await this.#file.readKept().catch(() => null);
    if (bytes !== null) kept.read(utf8.decode(bytes));
    this.#stored = kept.version;
    return kept;
  }
}
