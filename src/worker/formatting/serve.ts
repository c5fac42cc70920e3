import { nearestLocale } from '../../engine/cite/styles/catalog.js';
import type { CiteprocModule } from '../../engine/cite/styles/citeproc.js';
import type { CslItem } from '../../engine/cite/styles/csl-item.js';
import { StyleFormatter } from '../../engine/cite/styles/formatter.js';
import type { FormattingReply, FormattingRequest, FormattingTask } from './protocol.js';

/** Answers the requests that reach the worker, one after the other. */
export function serveFormatting(post: (reply: FormattingReply) => void): (request: FormattingRequest) => Promise<void> {
  let processor: Promise<CiteprocModule> | undefined;
  const formatter = new LastFormatter();
  return async (request) => {
    if ('setup' in request) {
      processor = import(request.setup.processor).then(
        (module: { readonly default: CiteprocModule }) => module.default,
      );
      // Told when something is asked for.
      processor.catch(() => undefined);
      return;
    }
    const { id, task } = request;
    try {
      if (processor === undefined) throw new Error('The worker was not set up.');
      post({ id, result: formatter.for(await processor, task).document(task.citations) });
    } catch (error) {
      post({ id, error: error instanceof Error ? error.message : String(error) });
    }
  };
}

/** Keeps the formatter of the style used last: to read a style takes longer than to format a few citations. */
class LastFormatter {
  #key = '';
  #made: StyleFormatter | undefined;
  #items: ReadonlyMap<string, CslItem> = new Map();

  for(processor: CiteprocModule, { style, locales, language, items }: FormattingTask): StyleFormatter {
    const key = JSON.stringify([style, language, locales.map(([tag]) => tag)]);
    this.#items = new Map(items.map((item) => [item.id, item]));
    if (this.#made === undefined || this.#key !== key) {
      const byTag = new Map(locales);
      const locale = (tag: string) => byTag.get(nearestLocale(tag)) ?? locales[0]?.[1] ?? '';
      const item = (wanted: string) => this.#items.get(wanted);
      this.#made = new StyleFormatter({ processor, style, locale, language, item });
      this.#key = key;
    }
    return this.#made;
  }
}
