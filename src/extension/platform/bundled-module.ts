import * as vscode from 'vscode';
import { log } from './log.js';

/** After a failure, `peek` does not try again within this time, in milliseconds: it is called at each letter. */
const RETRY = 30_000;

/**
 * A part of the extension that is a module of its own beside the bundle, the same for Node and the web: read when it is
 * first needed, so that what few need does not make everybody's start longer.
 */
export class BundledModule<T> implements vscode.Disposable {
  readonly #file: vscode.Uri;
  readonly #didLoad = new vscode.EventEmitter<void>();
  #loaded: T | undefined;
  #loading: Promise<T> | undefined;
  /** When loading failed last, as `Date.now()` has it. */
  #failed = 0;

  /** Fires when the module has been loaded. */
  readonly onDidLoad = this.#didLoad.event;

  /** `name` is that of a file in the extension's folder `dist`. */
  constructor(extension: vscode.Uri, name: string) {
    this.#file = vscode.Uri.joinPath(extension, 'dist', name);
  }

  /** The module, or undefined until it is there; it begins to be loaded when it is first asked for. */
  peek(): T | undefined {
    if (this.#loading === undefined && Date.now() - this.#failed > RETRY) {
      this.load().catch((error: unknown) => log('error', `${this.#file.path} cannot be loaded.`, error));
    }
    return this.#loaded;
  }

  /** The module. Rejects if it cannot be loaded; the next call tries again. */
  load(): Promise<T> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      this.#failed = Date.now();
      throw error;
    });
    return this.#loading;
  }

  dispose(): void {
    this.#didLoad.dispose();
  }

  async #load(): Promise<T> {
    const module: T = await import(addressOf(this.#file));
    this.#loaded = module;
    this.#didLoad.fire();
    return module;
  }
}

/** The address under which a module of the extension can be imported. */
export function addressOf(file: vscode.Uri): string {
  return file.toString(file.scheme !== 'file');
}
