import { missingBibliography } from '../engine/bibliography/missing.js';
import { checksumOf, type MovableRecord, openMovable, type ReadRecord } from '../engine/library/cache.js';
import type { Intake as FileIntake } from '../engine/library/intake.js';
import { type PlacedProblem, placeProblems } from '../engine/library/problems.js';
import type { Shelf } from '../engine/library/shelf.js';
import { Slices } from '../service/slices.js';
import { utf8 } from '../worker/utf8.js';
import type { KnownToBibliographies, TakenFile } from './protocol.js';
import { type PublishedTo, Publisher, type Restore } from './publisher.js';

/** A record of the cache, and what reads the text and the lists of its article later; null to keep them in memory. */
export interface RecordToTake {
  readonly bytes: Uint8Array;
  readonly kept: ReadRecord | null;
}

/** Results of reading files on their way to the library: decides which of them are one work. */
export class Intake {
  readonly #shelf: Shelf;
  readonly #publisher: Publisher;
  /** By location: the records that are kept in memory. */
  readonly #inMemory = new Map<string, Pick<MovableRecord, 'keepAt'> & { readonly checksum: string }>();

  /** The bundled articles of `shelf` are in the library already, where `withBundled` says so. */
  constructor(shelf: Shelf, withBundled: boolean, to: PublishedTo) {
    this.#shelf = shelf;
    this.#shelf.withBundled = withBundled;
    this.#publisher = new Publisher(this.#shelf, to);
    // Only what differs from that is news.
    this.#shelf.settle();
  }

  /** Takes in records of the cache; returns what the reader of files needs of each. */
  async take(records: readonly RecordToTake[]): Promise<readonly TakenFile[]> {
    const slices = new Slices();
    const taken: TakenFile[] = [];
    for (const { bytes, kept } of records) {
      const { record, keepAt } = openMovable(bytes, utf8, kept);
      const { location, stamp, hash, intake } = record;
      if (kept === null) this.#inMemory.set(location, { checksum: checksumOf(bytes), keepAt });
      else this.#inMemory.delete(location);
      this.#shelf.put(location, intake, hash);
      this.#publisher.setProblems(location, intake.problems);
      this.#publisher.touch();
      taken.push({ location, stamp, hash, known: knownOf(location, intake) });
      await slices.pause();
    }
    return taken;
  }

  /** The record of a file can be read elsewhere from now on, if it still is the one with this checksum. */
  keepAt(location: string, checksum: string, kept: ReadRecord): void {
    const record = this.#inMemory.get(location);
    if (record?.checksum !== checksum) return;
    this.#inMemory.delete(location);
    record.keepAt(kept);
  }

  /** A file is gone, or has no article any longer. */
  drop(location: string): void {
    this.#inMemory.delete(location);
    this.#shelf.delete(location);
    this.#publisher.touch();
  }

  /** Notes a file's problems, in place of those it had. */
  setProblems(location: string, problems: readonly PlacedProblem[]): void {
    this.#publisher.setProblems(location, problems);
  }

  /** Whether the bundled articles are in the library. */
  setBundled(isIn: boolean): void {
    this.#shelf.withBundled = isIn;
    this.#publisher.touch();
  }

  /** Passes on what was taken: soon, or, if `more` is coming, when that costs little. Resolves when it is done. */
  publish(more: boolean): Promise<void> {
    return this.#publisher.soon(more);
  }

  /** Passes it on at once; resolves when it is done. */
  publishNow(): Promise<void> {
    return this.#publisher.now();
  }

  /** Has `restore` bring it into the library, see `Publisher.restored`. */
  restored(restore: Restore): Promise<void> {
    return this.#publisher.restored(restore);
  }
}

function knownOf(location: string, { article, bibliographies = [] }: FileIntake): KnownToBibliographies | null {
  if (!article) return null;
  // Hardly an article names one, and its text need not be decoded.
  if (bibliographies.length === 0) return { key: article.metadata.id, named: [] };
  const said = (written: string, isPossible: boolean) =>
    missingBibliography(location, article.text, written, isPossible);
  const problems = placeProblems(
    article.text,
    bibliographies.map((written) => said(written, true)),
  );
  const named = problems.map((missing, index) => {
    const written = bibliographies[index] ?? '';
    return { written, missing, impossible: said(written, false).message };
  });
  return { key: article.metadata.id, named };
}
