import type { CitationToFormat, FormattedCitation, FormattedDocument } from '../../engine/cite/styles/formatter.js';
import { hashText } from '../../engine/text/hash.js';
import type { FormattingTask } from '../../worker/citations/protocol.js';
import { log } from '../platform/log.js';

/** Documents whose formatted citations are kept. */
const MOST_DOCUMENTS = 8;

/** The last result of formatting a document's citations. */
interface Known {
  readonly task: string;
  readonly formatted: FormattedDocument;
  /** By citation as written, for those that are in the document still while the others are being formatted. */
  readonly byCitation: ReadonlyMap<string, FormattedCitation>;
}

/**
 * The formatted citations of documents. A preview asks while it is drawn and cannot wait: it gets what is known, the
 * rest is formatted off the editor's thread, and `onFormatted` is called once there is more to show.
 */
export class PreviewFormatting {
  readonly #format: (task: FormattingTask) => Promise<FormattedDocument>;
  readonly #onFormatted: () => void;
  readonly #known = new Map<string, Known>();
  /** By document: the task that is under way. */
  readonly #pending = new Map<string, string>();

  constructor(format: (task: FormattingTask) => Promise<FormattedDocument>, onFormatted: () => void) {
    this.#format = format;
    this.#onFormatted = onFormatted;
  }

  /** The formatted citations of the document at `uri`; `meanwhile` until they are ready. */
  of(uri: string, task: FormattingTask, meanwhile: () => FormattedDocument): FormattedDocument {
    const fingerprint = fingerprintOf(task);
    const known = this.#known.get(uri);
    if (known?.task === fingerprint) return known.formatted;
    if (this.#pending.get(uri) !== fingerprint) void this.#ask(uri, task, fingerprint);
    const short = meanwhile();
    if (known === undefined) return short;
    return {
      citations: task.citations.map(
        (citation, index) =>
          known.byCitation.get(keyOf(citation)) ?? short.citations[index] ?? { text: '', html: '', note: null },
      ),
      references: known.formatted.references,
    };
  }

  async #ask(uri: string, task: FormattingTask, fingerprint: string): Promise<void> {
    this.#pending.set(uri, fingerprint);
    const formatted = await this.#format(task).catch((error: unknown) => {
      log('error', 'The citations of the preview cannot be formatted.', error);
      return undefined;
    });
    // Another state of the document has been asked for since.
    if (this.#pending.get(uri) !== fingerprint) return;
    this.#pending.delete(uri);
    if (formatted === undefined) return;
    const byCitation = new Map(
      task.citations.flatMap((citation, index) => {
        const each = formatted.citations[index];
        return each === undefined ? [] : [[keyOf(citation), each] as const];
      }),
    );
    this.#known.delete(uri);
    this.#known.set(uri, { task: fingerprint, formatted, byCitation });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_DOCUMENTS && oldest !== undefined) this.#known.delete(oldest);
    this.#onFormatted();
  }
}

function fingerprintOf({ style, language, items, citations }: FormattingTask): string {
  return JSON.stringify([hashText(style), language, items, citations]);
}

function keyOf({ form, items }: CitationToFormat): string {
  return JSON.stringify([form, items]);
}
