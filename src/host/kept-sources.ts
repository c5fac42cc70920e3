import type { KeptQuotations } from '../engine/draft/kept/kept-quotations.js';
import type { CheckPart } from '../service/library-service.js';
import { utf8 } from '../worker/utf8.js';
import type { KeptFile } from './protocol.js';

/** How long after a change what sources said is stored, in milliseconds. */
const PAUSE = 5_000;

/**
 * What sources said of the quotations of drafts, read when a draft is first checked and stored a while after it changes. Before
 * all sources have been read there is nothing to compare with: a source that is still to come is not gone. A file that cannot be
 * read, or that another version wrote, is left as it is: nothing is stored in this session.
 */
export class KeptSources {
  readonly #file: KeptFile;
  readonly #part: () => Promise<CheckPart>;
  #opening: Promise<KeptQuotations> | undefined;
  #isRead = false;
  #isStorable = false;
  #stored = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** One write at a time: the last one written is the one that stays. */
  #writing: Promise<void> = Promise.resolve();

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
    if (kept === undefined || !this.#isStorable || kept.version === this.#stored || this.#timer !== undefined) return;
    this.#timer = setTimeout(async () => {
      const { version } = kept;
      await this.#store(kept);
      this.#timer = undefined;
      // What came meanwhile; what could not be stored waits for the next change.
      if (kept.version !== version) await this.changed();
    }, PAUSE);
  }

  /** Stores at once what has changed: the session ends. */
  async storeNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const kept = await this.#opening;
    if (kept !== undefined && this.#isStorable) await this.#store(kept);
  }

  #store(kept: KeptQuotations): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write(kept));
    return this.#writing;
  }

  async #write(kept: KeptQuotations): Promise<void> {
    const { version } = kept;
    if (version === this.#stored) return;
    try {
      await this.#file.writeKept(utf8.encode(kept.print()));
      this.#stored = version;
    } catch (error) {
      console.warn('What sources said cannot be stored.', error);
    }
  }

  async #read(): Promise<KeptQuotations> {
    const { KeptQuotations: Known } = await this.#part();
    const kept = new Known();
    try {
      const bytes = await this.#file.readKept();
      this.#isStorable = bytes === null || kept.read(utf8.decode(bytes));
      if (!this.#isStorable)
        console.warn('Quoin left the file with what sources said as it is: its format is unknown.');
    } catch (error) {
      console.warn('Quoin could not read what sources said, and does not store it in this session.', error);
    }
    this.#stored = kept.version;
    return kept;
  }
}
