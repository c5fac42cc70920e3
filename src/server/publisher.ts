import * as l10n from '@vscode/l10n';
import type { Connection, PublishDiagnosticsParams } from 'vscode-languageserver';
import { UnreadableRecord } from '../engine/library/cache.js';
import { reasonOf } from '../folder/failure.js';
import { diagnosticsOf } from './findings.js';
import type { Asked, Served } from './served.js';

/** A question about a draft, with what answers it; null for a document that is not one. */
export type FindDraft = (uri: string) => Promise<{ readonly served: Served; readonly asked: Asked } | null>;

/** Checks drafts a while after they have changed, each separately, and publishes what there is to say. */
export class DiagnosticsPublisher {
  readonly #connection: Connection;
  readonly #find: FindDraft;
  readonly #isCurrent: (document: Asked['draft']['document']) => boolean;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The latest check of each draft; only its findings are published. */
  readonly #latest = new Map<string, symbol>();

  constructor(connection: Connection, find: FindDraft, isCurrent: (document: Asked['draft']['document']) => boolean) {
    this.#connection = connection;
    this.#find = find;
    this.#isCurrent = isCurrent;
  }

  /** @param delay in milliseconds; another call restarts it */
  schedule(uri: string, delay: number): void {
    clearTimeout(this.#timers.get(uri));
    const run = (): void => {
      this.#timers.delete(uri);
      this.#check(uri).catch((error: unknown) => {
        this.#connection.console.error(l10n.t('The draft cannot be checked: {0}.', reasonOf(error)));
        // The library is opened again for the next question.
        if (error instanceof UnreadableRecord) this.schedule(uri, delay);
      });
    };
    this.#timers.set(uri, setTimeout(run, delay));
  }

  /** Takes back what was published of a draft that is closed. */
  clear(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#latest.delete(uri);
    this.#send({ uri, diagnostics: [] });
  }

  async #check(uri: string): Promise<void> {
    const run = Symbol();
    this.#latest.set(uri, run);
    const found = await this.#find(uri);
    if (this.#latest.get(uri) !== run) return;
    if (found === null) {
      // It may have been a draft before.
      this.clear(uri);
      return;
    }
    const { checks, client } = found.served;
    const { draft } = found.asked;
    const { version } = draft.document;
    const check = draft.setting('check.enabled') ? await checks.of(draft, this.#isCurrent) : null;
    if (check === undefined || this.#latest.get(uri) !== run || !this.#isCurrent(draft.document)) return;
    const diagnostics = check === null ? [] : diagnosticsOf(draft, check);
    this.#send({ uri, version, diagnostics });
    // A client may refuse; then it asks when it sees fit.
    if (client.refreshesHints) await this.#connection.languages.inlayHint.refresh().catch(() => undefined);
  }

  #send(diagnostics: PublishDiagnosticsParams): void {
    // The connection may have ended.
    this.#connection.sendDiagnostics(diagnostics).catch(() => undefined);
  }
}
