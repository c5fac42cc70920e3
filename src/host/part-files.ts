import { handOver } from '../worker/channel.js';
import type { StoredFolder } from '../worker/stored-folder.js';

const UNFINISHED = '.unfinished';
/** What can be passed on in one message, to a worker or to another machine, without keeping anyone waiting. */
const PART_BYTES = 4_000_000;

/**
 * Bytes in a folder, never changed once they are there: in parts, each written under another name first. A file is
 * `<maker>-<name of the whole>-<number of the part>-<number of parts>.<kind>`.
 */
export class PartFiles {
  readonly #folder: StoredFolder;
  readonly #maker: string;
  readonly #kind: string;

  /**
   * `maker` are digits and small letters that change with the program: what another one wrote is never used. Other files of the
   * folder than those of a kind are left alone.
   */
  constructor(folder: StoredFolder, maker: string, kind: string) {
    this.#folder = folder;
    this.#maker = maker;
    this.#kind = kind;
  }

  /** All that is there whole, each as the names of its parts in order. What cannot be used is deleted. */
  async list(): Promise<(readonly string[])[]> {
    const wholes = new Map<string, { readonly of: number; readonly parts: Map<number, string> }>();
    for (const name of await this.#folder.list()) {
      if (!name.endsWith(`.${this.#kind}`) && !name.endsWith(`.${this.#kind}${UNFINISHED}`)) continue;
      const [, maker, whole = '', number, of] = /^([0-9a-z]+)-([0-9a-z]+)-(\d+)-(\d+)\.[a-z]+$/u.exec(name) ?? [];
      const known = wholes.get(whole) ?? { of: Number(of), parts: new Map<number, string>() };
      if (maker !== this.#maker || known.of !== Number(of)) {
        await this.remove([name]);
        continue;
      }
      wholes.set(whole, known);
      known.parts.set(Number(number), name);
    }
    const found: (readonly string[])[] = [];
    for (const { of, parts } of wholes.values()) {
      const names = [...parts].sort(([a], [b]) => a - b).map(([, name]) => name);
      if (names.length === of) found.push(names);
      else await this.remove(names);
    }
    return found;
  }

  /** The bytes of some parts, one after the other. */
  async *read(names: readonly string[]): AsyncGenerator<Uint8Array> {
    for (const name of names) {
      const bytes = await this.#folder.read(name);
      if (bytes === null) throw new Error(`${name} is not there.`);
      yield bytes;
    }
  }

  /** Writes bytes; the names of the parts. */
  async write(buffer: ArrayBuffer): Promise<string[]> {
    const unique = Math.floor(Math.random() * 36 ** 10).toString(36);
    const count = Math.ceil(buffer.byteLength / PART_BYTES);
    const names: string[] = [];
    for (let number = 0; number < count; number++) {
      const from = number * PART_BYTES;
      const name = `${this.#maker}-${unique}-${number}-${count}.${this.#kind}`;
      // A copy: a view would be sent with all that it is a part of.
      const bytes = new Uint8Array(buffer.slice(from, from + PART_BYTES));
      await this.#folder.write(name + UNFINISHED, handOver(bytes));
      await this.#folder.rename(name + UNFINISHED, name);
      names.push(name);
    }
    return names;
  }

  /** Deletes parts. Never rejects. */
  async remove(names: readonly string[]): Promise<void> {
    for (const name of names) {
      try {
        await this.#folder.remove(name);
      } catch {
        // It is gone already, or will be tried again at the next start.
      }
    }
  }
}
