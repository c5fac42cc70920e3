import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  type Range,
  ResponseError,
  type TextEdit,
} from 'vscode-languageserver';
import * as z from 'zod/mini';
import type { CardFormat } from '../service/card-format.js';
import { insertionsOf } from '../service/insertion.js';
import { libraryService } from '../service/library-service.js';
import type { QuoinService } from '../service/quoin-service.js';
import type { FoundRow } from '../service/search/rows.js';
import { GROUPINGS } from '../service/trees/place.js';
import type { OpenDraft } from './drafts.js';
import type { ServedLibrary } from './library.js';
import { editsIn } from './ranges.js';

const KINDS = ['person', 'organization', 'place', 'other'] as const;
const kind = z.enum(KINDS);
const selection = z.object({
  grouping: z._default(z.enum(GROUPINGS), 'speaker'),
  filter: z._default(z.string(), ''),
  most: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(5_000)), 500),
});
const place = z.discriminatedUnion('at', [
  z.object({
    at: z.literal('quotations'),
    selection: z._default(selection, { grouping: 'speaker', filter: '', most: 500 }),
  }),
  z.object({ at: z.literal('group'), selection, key: z.string() }),
  z.object({ at: z.literal('entities') }),
  z.object({ at: z.literal('kind'), kind }),
  z.object({ at: z.literal('entity'), kind, id: z.string() }),
  z.object({ at: z.literal('said'), kind, id: z.string() }),
  z.object({ at: z.literal('reports'), kind, id: z.string(), quotationId: z.string() }),
  z.object({ at: z.literal('mentions'), kind, id: z.string(), articleId: z.string() }),
  z.object({ at: z.literal('sources') }),
  z.object({ at: z.literal('source'), articleId: z.string() }),
]);
const count = z.number().check(z.int(), z.minimum(0), z.maximum(1_000));
const subject = z.union([
  z.object({ quotationId: z.string() }),
  z.object({ articleId: z.string() }),
  z.object({ versions: z.tuple([z.string(), z.string()]) }),
]);
const offset = z.optional(z.number().check(z.int(), z.minimum(0)));
const found = z.object({
  target: z.object({ articleId: z.string(), start: offset, end: offset }),
  quotationId: z.optional(z.string()),
  paragraph: z.optional(z.number().check(z.int(), z.minimum(1))),
});
const position = z.object({
  line: z.number().check(z.int(), z.minimum(0)),
  character: z.number().check(z.int(), z.minimum(0)),
});

/** What each request takes. */
const PARAMETERS = {
  children: z.object({ place, from: z._default(count, 0), count: z._default(count, 200) }),
  card: z.object({ subject }),
  search: z.object({
    query: z.string().check(z.maxLength(2_000)),
    kinds: z._default(z.array(z.enum(['quotation', 'paragraph', 'entity', 'source'])), ['quotation']),
  }),
  source: z.object({ key: z.string() }),
  statements: z.union([
    z.object({ entity: z.string() }),
    z.object({ topic: z.string().check(z.minLength(1), z.maxLength(400)) }),
  ]),
  insertion: z.object({
    textDocument: z.object({ uri: z.string() }),
    range: z.object({ start: position, end: position }),
    found,
  }),
} as const;

/** What the requests are answered from. */
export interface RequestPorts {
  /** What has been read of the library so far. */
  readonly soFar: () => Promise<ServedLibrary>;
  /** All of it. */
  readonly library: () => Promise<ServedLibrary>;
  readonly draftAt: (uri: string) => Promise<OpenDraft | null>;
  readonly cardFormat: () => CardFormat;
}

/**
 * Requests of Quoin's own, for editors that show more than the protocol has words for: trees, the search, sources, statements and
 * insertions. What they take and give is in `docs/editors.md`.
 */
export function serveRequests(connection: Connection, { soFar, library, draftAt, cardFormat }: RequestPorts): void {
  const services = new WeakMap<ServedLibrary, QuoinService>();
  const service = async (from = soFar): Promise<QuoinService> => {
    const now = await from();
    const made = services.get(now) ?? serviceOf(now, cardFormat());
    services.set(now, made);
    return made;
  };
  const answer = <Name extends keyof typeof PARAMETERS>(
    name: Name,
    give: (given: z.infer<(typeof PARAMETERS)[Name]>, signal: AbortSignal) => Promise<unknown>,
  ) =>
    connection.onRequest(`quoin/${name}`, async (given: unknown, token: CancellationToken) => {
      const ending = new AbortController();
      token.onCancellationRequested(() => ending.abort());
      const read = z.safeParse(PARAMETERS[name], given);
      if (read.success) return give(read.data as z.infer<(typeof PARAMETERS)[Name]>, ending.signal);
      const reasons = read.error.issues.map(({ path, message }) => `${path.join('.') || 'parameters'}: ${message}`);
      return new ResponseError(ErrorCodes.InvalidParams, `quoin/${name}: ${reasons.join('; ')}`);
    });

  answer('children', async (given) => (await service()).children(given.place, given.from, given.count));
  answer('card', async (given) => (await service()).card(given.subject));
  answer('source', async (given) => (await service()).source(given.key));
  answer('search', async ({ query, kinds }, signal) => {
    let rows: readonly FoundRow[] = [];
    const show = (answered: { readonly rows: readonly FoundRow[] }) => {
      rows = answered.rows;
    };
    await (await service()).search(query, kinds, show, signal);
    return rows;
  });
  answer('statements', async (given) => {
    const asked = await service(library);
    return asked.statements('topic' in given ? await asked.subjectNamed(given.topic) : given);
  });
  answer('insertion', async (given) => {
    const draft = await draftAt(given.textDocument.uri);
    const quotable = draft && (await (await service()).quotable(given.found));
    return draft && quotable ? inserted(await soFar(), draft, quotable, given.range) : null;
  });
}

function serviceOf(served: ServedLibrary, format: CardFormat): QuoinService {
  const { library, search } = served.known;
  const known = {
    library,
    search,
    get version() {
      return library.version + search.version;
    },
  };
  const parts = {
    check: () => import('../service/check-part.js'),
    facts: () => import('../engine/draft/facts/checker.js'),
    // Drafts are answered on by the protocol's own requests.
    processor: () => Promise.reject(new Error('No style is formatted here.')),
  };
  return libraryService(known, parts, format, () => undefined);
}

async function inserted(
  { known }: ServedLibrary,
  draft: OpenDraft,
  quotable: Parameters<typeof insertionsOf>[2],
  range: Range,
): Promise<TextEdit[]> {
  const { document } = draft;
  const at = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const { insertions, apart } = await insertionsOf(known, draft, quotable, [at]);
  return editsIn(document, [...insertions.map(({ replace, text }) => ({ ...replace, text })), ...apart]);
}
