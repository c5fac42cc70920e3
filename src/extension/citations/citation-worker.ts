import * as l10n from '@vscode/l10n';
import type { Bibliography, BibliographyEntry } from '../../engine/bibliography/read.js';
import type { ExportedDraft } from '../../engine/cite/export/export.js';
import type { FormattedDocument } from '../../engine/cite/styles/formatter.js';
import type {
  CitationCalls,
  CitationReply,
  CitationRequest,
  CitationWorkerSetup,
  ConversionResult,
  ConversionTask,
  ExportTask,
  FormattingTask,
} from '../../worker/citations/protocol.js';
import type { WorkerHandle } from '../../worker/worker-handle.js';
import { EntryList } from './entry-lists.js';

/** A task of which nothing comes for longer than this, in milliseconds, is given up, and the worker begins again. */
const PATIENCE = 60_000;

/** Maximum length of the part of a text that is sent at once, in UTF-16 code units: a fraction of a millisecond. */
const AT_ONCE = 500_000;

/** A bibliography, and its entries by their keys. */
export interface IndexedBibliography extends Bibliography {
  readonly list: EntryList;
}

/** What has been read of a bibliography. */
interface Arriving {
  readonly entries: BibliographyEntry[];
  readonly list: EntryList;
}

interface Waiting {
  readonly arriving: Arriving | null;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  timer: ReturnType<typeof setTimeout>;
}

/**
 * Formats documents and reads bibliographies off the editor's thread. The worker is started by the first task; one that kills
 * it fails alone.
 */
export class CitationWorker {
  readonly #start: () => WorkerHandle;
  readonly #setup: CitationWorkerSetup;
  readonly #waiting = new Map<number, Waiting>();
  #worker: WorkerHandle | undefined;
  #nextId = 1;

  constructor(start: () => WorkerHandle, setup: CitationWorkerSetup) {
    this.#start = start;
    this.#setup = setup;
  }

  /** Formats one document. Rejects with the style's fault, or where it takes too long. */
  async format(task: FormattingTask): Promise<FormattedDocument> {
    return this.#call('format', task, null);
  }

  /** Writes a draft's citations in another syntax. Rejects with the style's fault, or where it takes too long. */
  async convert(task: ConversionTask): Promise<ConversionResult> {
    return this.#call('convert', task, null);
  }

  /** Makes a draft a file. Rejects with the style's fault, or where it takes too long. */
  async export(task: ExportTask): Promise<ExportedDraft> {
    return this.#call('export', task, null);
  }

  /** Reads a bibliography by its name's ending; `language` is that of entries that name none. Rejects only where the worker cannot do it. */
  async readBibliography(file: string, text: string, language?: string): Promise<IndexedBibliography> {
    const arriving: Arriving = { entries: [], list: new EntryList() };
    const id = this.#nextId++;
    this.#worker ??= this.#launch();
    const worker = this.#worker;
    for (let at = 0; at < text.length; at += AT_ONCE) {
      if (at > 0) await new Promise<void>((resolve) => setTimeout(resolve));
      worker.post({ textOf: id, text: text.slice(at, at + AT_ONCE) } satisfies CitationRequest, []);
    }
    // One that was started meanwhile has no part of the text.
    if (this.#worker !== worker) throw new Error(l10n.t('The worker has stopped.'));
    return { ...(await this.#call('readBibliography', { file, language }, arriving, id)), ...arriving };
  }

  dispose(): void {
    this.#fail(l10n.t('Quoin is stopping.'));
  }

  #call<C extends keyof CitationCalls>(
    call: C,
    task: CitationCalls[C]['task'],
    arriving: Arriving | null,
    id = this.#nextId++,
  ): Promise<CitationCalls[C]['result']> {
    return new Promise((resolve, reject) => {
      this.#worker ??= this.#launch();
      const timer = this.#giveUpLater();
      this.#waiting.set(id, { arriving, resolve: resolve as (result: unknown) => void, reject, timer });
      this.#worker.post({ id, call, task } satisfies CitationRequest, []);
    });
  }

  #giveUpLater(): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.#fail(l10n.t('It took too long.')), PATIENCE);
  }

  #launch(): WorkerHandle {
    const worker = this.#start();
    worker.onMessage((message) => this.#settle(message as CitationReply));
    worker.onFailure((reason) => {
      if (this.#worker === worker) this.#fail(reason);
    });
    worker.post({ setup: this.#setup } satisfies CitationRequest, []);
    return worker;
  }

  #settle(reply: CitationReply): void {
    const waiting = this.#waiting.get(reply.id);
    if (waiting === undefined) return;
    if ('entries' in reply) {
      for (const entry of reply.entries) {
        waiting.arriving?.entries.push(entry);
        waiting.arriving?.list.add(entry.item);
      }
      clearTimeout(waiting.timer);
      waiting.timer = this.#giveUpLater();
      this.#worker?.post({ received: reply.id } satisfies CitationRequest, []);
      return;
    }
    this.#waiting.delete(reply.id);
    clearTimeout(waiting.timer);
    if ('error' in reply) waiting.reject(new Error(reply.error));
    else waiting.resolve(reply.result);
  }

  /** Ends the worker and all that waits for it; the next task starts another. */
  #fail(reason: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new Error(reason));
    }
    this.#waiting.clear();
  }
}
