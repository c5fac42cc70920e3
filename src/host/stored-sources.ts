import { checksumOf } from '../engine/library/cache.js';
import type { CheckedSegment } from '../worker/protocol.js';
import { bufferOf, type ReaderWorker } from '../worker/reader-worker.js';
import type { DiskFile, DiskFolder } from '../worker/stored-folder.js';
import { recordIn } from '../worker/stored-record.js';
import type { Intake } from './intake.js';
import type { SourcesFolder, TakenFile } from './protocol.js';

/** What was read of files in earlier sessions, on its way to the library. A worker reads and checks it where there is a disk. */
export class StoredSources {
  readonly #client: SourcesFolder;
  readonly #disk: DiskFolder | null;
  readonly #worker: ReaderWorker;
  readonly #intake: Intake;
  readonly #lost: (error: unknown) => void;
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param disk the client's folder where it can be read without the client
   * @param lost called when a record that was there cannot be read any longer: what was made of the records must be made again
   */
  constructor(
    client: SourcesFolder,
    disk: DiskFolder | null,
    worker: ReaderWorker,
    intake: Intake,
    lost: (error: unknown) => void,
  ) {
    this.#client = client;
    this.#disk = disk;
    this.#worker = worker;
    this.#intake = intake;
    this.#lost = lost;
  }

  /**
   * Takes in the records of a segment that are of `maker`; null if it cannot be used. Several may be asked for at a time: they are
   * taken in one after the other, in this order.
   */
  take(name: string, maker: string): Promise<readonly TakenFile[] | null> {
    const [former, checked] = [this.#last, this.#check(name, maker)];
    const taken = former.then(async () => this.#take(name, await checked));
    this.#last = Promise.allSettled([checked, taken]);
    return taken;
  }

  /** Reads records that were taken in from a segment on disk from now on, in place of memory. */
  async moveTo(name: string, maker: string): Promise<void> {
    if (this.#disk === null) return;
    const checked = await this.#check(name, maker);
    const file = openIn(this.#disk, name);
    if (!checked?.spans || !file) return;
    for (const { start, end, location } of checked.spans)
      this.#intake.keepAt(location, checksumOf(checked.bytes.subarray(start, end)), recordIn(file, start, this.#lost));
  }

  async #check(name: string, maker: string): Promise<CheckedSegment | null> {
    if (this.#disk !== null) return this.#worker.call('check', { maker, segment: { folder: this.#disk.path, name } });
    // What cannot be read is no use: its files are read again, as they are if another window has removed it.
    const segment = await this.#client.readSources(name).catch(() => null);
    return segment && this.#worker.call('check', { maker, segment }, bufferOf(segment));
  }

  async #take(name: string, checked: CheckedSegment | null): Promise<readonly TakenFile[] | null> {
    if (!checked?.spans) return null;
    const { bytes, spans } = checked;
    const file = openIn(this.#disk, name);
    return this.#intake.take(
      spans.map(({ start, end }) => ({
        bytes: bytes.subarray(start, end),
        kept: file && recordIn(file, start, this.#lost),
      })),
    );
  }
}

/** Without it, records are kept in memory. */
function openIn(disk: DiskFolder | null, name: string): DiskFile | null {
  try {
    return disk?.open(name) ?? null;
  } catch {
    // There may be no more files that may be open.
    return null;
  }
}
