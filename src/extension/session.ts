import * as vscode from 'vscode';
import type { CiteprocModule } from '../engine/cite/styles/citeproc.js';
import { FormerTexts } from '../engine/library/former-texts.js';
import { Library } from '../engine/library/library.js';
import type { LibraryArticle } from '../engine/library/model.js';
import { LibrarySearch } from '../engine/search/library-search.js';
import { Catalogue, catalogueEntry } from '../service/catalogue.js';
import { type CheckPart, libraryService, type ServiceParts } from '../service/library-service.js';
import type { QuoinService } from '../service/quoin-service.js';
import type { Slices } from '../service/slices.js';
import { Throttle } from '../service/throttle.js';
import { BundledModule } from './bundled-module.js';

/** While articles come by the thousand, everybody is told so often, in milliseconds. */
const INTERVAL = 250;

/** What every feature works with: the library, the search over it, and word of their changes. */
export class Session implements vscode.Disposable {
  readonly library = new Library();
  /** What changed sources said before. */
  readonly formerTexts = new FormerTexts();
  readonly search = new LibrarySearch(this.library);
  /** What the articles are, without their texts. */
  readonly catalogue = new Catalogue();
  /** Answers whatever needs more than that. */
  readonly service: QuoinService;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #tell = new Throttle(() => this.#changed.fire(), INTERVAL);
  readonly #parts: vscode.Disposable[] = [];
  #version = 0;

  /** Fires after the library has changed, and when its search knows more of it: at once, and in a burst every so often. */
  readonly onDidChange = this.#changed.event;

  /** @param extension the folder of the extension, where parts of it are loaded from */
  constructor(extension: vscode.Uri) {
    const part = <T>(name: string) => {
      const module = new BundledModule<T>(extension, name);
      this.#parts.push(module);
      return () => module.load();
    };
    const processor = part<{ readonly default: CiteprocModule }>('citeproc.mjs');
    const parts = {
      check: part<CheckPart>('check.mjs'),
      facts: part<Awaited<ReturnType<ServiceParts['facts']>>>('facts.mjs'),
      processor: async () => (await processor()).default,
    };
    this.service = libraryService(this, parts, () => this.#tell.request());
    this.library.onDidChange(({ changed, removed }) => {
      this.catalogue.update({ changed: changed.map(catalogueEntry), removed });
      this.noteCaughtUp();
    });
  }

  /** Grows with all that `onDidChange` tells of: what was said of the library at one version holds as long as it is the same. */
  get version(): number {
    return this.#version;
  }

  /** Takes in the articles that come with Quoin, in slices: whoever waits gets a turn between them. */
  async begin(bundled: readonly LibraryArticle[], slices: Slices): Promise<void> {
    for (const article of bundled) {
      await slices.pause();
      this.library.update({ add: [article] });
    }
  }

  /** Tells that what could not be found until now can be. */
  noteCaughtUp(): void {
    this.#version += 1;
    this.#tell.request();
  }

  /** Whether a file is an article of the library, or a copy of one. */
  isSource(uri: vscode.Uri): boolean {
    return this.catalogue.has(uri.toString());
  }

  dispose(): void {
    this.#tell.dispose();
    for (const part of this.#parts) part.dispose();
    this.#changed.dispose();
  }
}
