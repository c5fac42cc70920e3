import type { ArticleMetadata } from '../../engine/article/article.js';
import type { Library } from '../../engine/library/library.js';
import { foldTypography } from '../../engine/text/normalize.js';
import { perVersion } from '../per-version.js';

/** Which works of remote libraries the library itself has: each is one source, wherever it was found. */
export class KnownWorks {
  readonly #library: Library;
  /** Cite keys by address. */
  readonly #byAddress: () => Map<string, string>;

  constructor(library: Library) {
    this.#library = library;
    this.#byAddress = perVersion(library, () => {
      const found = new Map<string, string>();
      for (const { article, copies = [] } of library.articles) {
        for (const { URL: url } of [article.metadata, ...copies.map(({ metadata }) => metadata)]) {
          const address = addressOf(url);
          if (address !== null) found.set(address, article.metadata.id);
        }
      }
      return found;
    });
  }

  /** The cite key of the library's article that is this work: by its address or DOI, else by cite key and title. */
  keyOf({ id, title, URL: url }: Pick<ArticleMetadata, 'id' | 'title' | 'URL'>): string | undefined {
    const address = addressOf(url);
    const byAddress = address === null ? undefined : this.#byAddress().get(address);
    if (byAddress !== undefined) return byAddress;
    const named = this.#library.article(id)?.article.metadata;
    return named !== undefined && folded(named.title) === folded(title) ? named.id : undefined;
  }
}

/** An address in one spelling, a DOI's whichever way it is written; null for none. */
function addressOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { hostname, port, pathname, search } = new URL(url);
  const host = hostname.replace(/^www\.|^dx\.(?=doi\.org$)/u, '');
  const path = host === 'doi.org' ? pathname.toLowerCase() : pathname;
  return `${host}:${port}${path.replace(/\/$/u, '')}${search}`;
}

function folded(title: string | undefined): string {
  return foldTypography(title ?? '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}
