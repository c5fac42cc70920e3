import type { PartialMetadata } from '../article/metadata.js';
import type { BibliographyFacts } from '../bibliography/facts.js';

/**
 * What bibliography files say of sources, by paths with forward slashes. A file of one entry with a source's own name
 * (`report.txt`, `report.yaml`) is its sidecar; other entries are matched by the file that they name, or by their cite
 * key, which is the source's own key, or its file name without its ending.
 */
export class Sidecars {
  readonly #files = new Map<string, readonly BibliographyFacts[]>();
  #bySidecar = new Map<string, PartialMetadata>();
  #byKey = new Map<string, PartialMetadata>();
  #byFile = new Map<string, PartialMetadata>();
  #isStale = false;

  /** Notes the entries of a bibliography file. */
  set(path: string, entries: readonly BibliographyFacts[]): void {
    this.#files.set(path, entries);
    this.#isStale = true;
  }

  /** Whether a bibliography file is known. */
  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** Forgets a bibliography file. */
  delete(path: string): void {
    if (this.#files.delete(path)) this.#isStale = true;
  }

  /** What is said of the source at `path`, whose cite key is `key`, if that is known; null if nothing is. */
  find(path: string, key?: string): PartialMetadata | null {
    if (this.#files.size === 0) return null;
    if (this.#isStale) this.#arrange();
    const stem = path.replace(/\.[^./]{1,9}$/u, '');
    return (
      this.#bySidecar.get(path) ??
      this.#bySidecar.get(stem) ??
      this.#byFile.get(baseName(path).toLowerCase()) ??
      (key === undefined ? undefined : this.#byKey.get(key)) ??
      this.#byKey.get(baseName(stem)) ??
      null
    );
  }

  #arrange(): void {
    this.#isStale = false;
    this.#bySidecar = new Map();
    this.#byKey = new Map();
    this.#byFile = new Map();
    for (const [path, entries] of [...this.#files].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const stem = path.replace(/(?:\.csl)?\.[^./]{1,9}$/iu, '');
      for (const { metadata, files } of entries) {
        // A file with many entries is never a sidecar.
        if (entries.length === 1) this.#bySidecar.set(stem, metadata);
        if (metadata.id !== undefined && !this.#byKey.has(metadata.id)) this.#byKey.set(metadata.id, metadata);
        for (const file of files) this.#byFile.set(baseName(file.replaceAll('\\', '/')).toLowerCase(), metadata);
      }
    }
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
