import type { Library } from '../../engine/library/library.js';
import { foldTypography } from '../../engine/text/normalize.js';
import { perVersion } from '../per-version.js';
import type { RemoteHit } from './remote-library.js';

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

  /** Whether the library has what was found: its work, and not only a summary of it that lacks these words. */
  has(hit: Pick<RemoteHit, 'record' | 'article' | 'otherAddresses'>): boolean {
    const key = this.keyOf(hit);
    if (key === undefined) return false;
    const { kind, text } = hit.record;
    const article = this.#library.article(key)?.article;
    const isSummary = article?.metadata.text === 'digest' && hit.article.text === 'full';
    return !isSummary || kind === 'source' || article.text.includes(text);
  }

  /** The cite key of the library's article that is this work: by one of its addresses, or its DOI's, else by cite key and title. */
  keyOf({ article, otherAddresses = [] }: Pick<RemoteHit, 'article' | 'otherAddresses'>): string | undefined {
    const { id, title, URL: url } = article;
    for (const each of [url, ...otherAddresses]) {
      const address = addressOf(each);
      const found = address === null ? undefined : this.#byAddress().get(address);
      if (found !== undefined) return found;
    }
    const named = this.#library.article(id)?.article.metadata;
    return named !== undefined && folded(named.title) === folded(title) ? named.id : undefined;
  }
}

/** An address in one spelling, a DOI's in any notation; null for none. */
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
