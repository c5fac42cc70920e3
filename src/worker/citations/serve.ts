import { convertCitations } from '../../engine/cite/convert/convert.js';
import { CitationPrinter } from '../../engine/cite/convert/print.js';
import type { CiteprocModule } from '../../engine/cite/styles/citeproc.js';
import { KeptFormatter } from '../../engine/cite/styles/kept-formatter.js';
import { parseDraft } from '../../engine/markdown/markdown.js';
import { useTexts } from '../../engine/text/interface-texts.js';
import type {
  BibliographyTask,
  CitationCalls,
  CitationReply,
  CitationRequest,
  CitationWorkerSetup,
  ConversionTask,
  ExportTask,
  FormattingTask,
} from './protocol.js';

/** What reads bibliographies. */
type Formats = Pick<typeof import('../../engine/bibliography/formats.js'), 'readBibliography'>;

/** What exports drafts. */
type Exporter = Pick<typeof import('../../engine/cite/export/export.js'), 'exportDraft'>;

/** Maximum number of entries in a message. */
const IN_A_PART = 32;

/** Answers the requests that reach the worker. */
export function serveCitations(post: (reply: CitationReply) => void): (request: CitationRequest) => Promise<void> {
  let setup: CitationWorkerSetup | undefined;
  let processor: Promise<CiteprocModule> | undefined;
  let formats: Promise<Formats> | undefined;
  let exporter: Promise<Exporter> | undefined;
  const received = new Map<number, () => void>();
  const texts = new Map<number, string>();
  const kept = new KeptFormatter();
  const formatterFor = (loaded: CiteprocModule, { items, ...style }: Omit<FormattingTask, 'citations'>) => {
    const byKey = new Map(items.map((item) => [item.id, item]));
    return kept.for(loaded, style, (key) => byKey.get(key));
  };
  const answer = async (id: number, call: keyof CitationCalls, task: unknown): Promise<unknown> => {
    if (setup === undefined) throw new Error('The worker was not set up.');
    switch (call) {
      case 'format': {
        processor ??= load(setup);
        const wanted = task as FormattingTask;
        return formatterFor(await processor, wanted).document(wanted.citations);
      }
      case 'convert': {
        processor ??= load(setup);
        const { text, to, formatting, addresses } = task as ConversionTask;
        const byKey = new Map(addresses);
        const printer = new CitationPrinter({
          formatter: formatterFor(await processor, formatting),
          address: (key) => byKey.get(key) ?? null,
        });
        const { left, ...conversion } = convertCitations(parseDraft(text), to, printer);
        return { ...conversion, left: left.length } satisfies CitationCalls['convert']['result'];
      }
      case 'export': {
        processor ??= load(setup);
        exporter ??= import(setup.exporter) as Promise<Exporter>;
        const { formatting, ...draft } = task as ExportTask;
        const made = formatterFor(await processor, formatting);
        const printer = new CitationPrinter({ formatter: made, address: () => null });
        const known = new Set(formatting.items.map(({ id }) => id));
        const { exportDraft } = await exporter;
        return exportDraft(draft, { formatter: made, printer, isKnown: (key) => known.has(key) });
      }
      case 'readBibliography': {
        formats ??= import(setup.formats) as Promise<Formats>;
        const { file, language } = task as BibliographyTask;
        const text = texts.get(id) ?? '';
        texts.delete(id);
        const { entries, ...rest } = (await formats).readBibliography(file, text, language);
        for (let at = 0; at < entries.length; at += IN_A_PART) {
          // One at a time: a thread that is busy would receive all that is waiting in one task.
          const isReceived = new Promise<void>((resolve) => received.set(id, resolve));
          post({ id, entries: entries.slice(at, at + IN_A_PART) });
          await isReceived;
        }
        received.delete(id);
        return rest satisfies CitationCalls['readBibliography']['result'];
      }
    }
  };
  return async (request) => {
    if ('setup' in request) {
      setup = request.setup;
      useTexts(setup.texts);
      return;
    }
    if ('received' in request) {
      received.get(request.received)?.();
      return;
    }
    if ('textOf' in request) {
      texts.set(request.textOf, (texts.get(request.textOf) ?? '') + request.text);
      return;
    }
    const { id, call, task } = request;
    try {
      post({ id, result: await answer(id, call, task) });
    } catch (error) {
      post({ id, error: error instanceof Error ? error.message : String(error) });
    }
  };
}
async function load({ processor }: CitationWorkerSetup): Promise<CiteprocModule> {
  const module: { readonly default: CiteprocModule } = await import(processor);
  return module.default;
}
