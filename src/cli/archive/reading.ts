import { hostname } from 'node:os';
import path from 'node:path';
import type { PartialMetadata } from '../../engine/article/metadata.js';
import { readFacts } from '../../engine/bibliography/facts.js';
import { emptyIntake, type Intake } from '../../engine/library/intake.js';
import { Bibliographies } from '../../folder/bibliographies.js';
import { readBytes } from '../../folder/files.js';
import type { ArchiveLoader } from '../../remote/archive/load.js';
import { contentId, type FileContent, rowsOf } from '../../remote/archive/rows.js';
import { isOlder } from './versions.js';

/** What is known about a file where it is not read from where it was. */
export type KnownFile = Pick<FileContent, 'location' | 'about'>;

/**
 * The bibliographies of a folder that is read into an archive. Reading a file goes through them: so a file that the archive has
 * is not read again, and the next file is only read when there is room for this one in the archive.
 */
export class LoadingBibliographies extends Bibliographies {
  readonly #loader: ArchiveLoader;
  readonly #version: string;
  readonly #placed: ReadonlyMap<string, KnownFile>;
  /** Files that the archive had already. */
  unchanged = 0;
  /** Files of which no article could be read. */
  unread = 0;
  /** What kept a batch from being written: nothing more is read then. */
  failure: unknown = null;

  /**
   * @param version that of this program
   * @param placed files that are copies of what an archive holds, with what it says of them
   */
  constructor(loader: ArchiveLoader, version: string, placed: ReadonlyMap<string, KnownFile> = new Map()) {
    super(readFacts);
    this.#loader = loader;
    this.#version = version;
    this.#placed = placed;
  }

  override async knowing(
    file: string,
    read: (about: PartialMetadata | null) => Intake | Promise<Intake>,
  ): Promise<Intake> {
    if (this.failure !== null) return emptyIntake([]);
    const placed = this.#placed.get(file);
    const content = {
      location: placed?.location ?? locationOf(file),
      file: path.basename(file),
      bytes: await readBytes(file),
    };
    let about: PartialMetadata | null = null;
    let isKnown = false;
    const readUnknown = async (said: PartialMetadata | null): Promise<Intake> => {
      about = said;
      isKnown = await this.#isKnown(contentId({ ...content, about }), content.location);
      return isKnown ? emptyIntake([]) : read(said);
    };
    const intake = placed === undefined ? await super.knowing(file, readUnknown) : await readUnknown(placed.about);
    if (isKnown) this.unchanged += 1;
    else await this.#load({ ...content, about }, intake);
    return intake;
  }

  async #isKnown(id: string, location: string): Promise<boolean> {
    try {
      const version = (await this.#loader.known([id])).get(id);
      return version !== undefined && !isOlder(version, this.#version) && (await this.#loader.place(id, location));
    } catch (error) {
      this.failure ??= error;
      // As if it were: nothing more is to be read.
      return true;
    }
  }

  async #load(content: FileContent, intake: Intake): Promise<void> {
    const rows = rowsOf(content, intake);
    if (rows === null) this.unread += 1;
    else {
      try {
        await this.#loader.add(rows);
      } catch (error) {
        this.failure ??= error;
      }
    }
  }
}

/** What a file is known by in an archive: where it is, and on which machine. */
export function locationOf(file: string): string {
  return `${hostname()}:${path.resolve(file).split(path.sep).join('/')}`;
}
