import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeAnyText } from '../../src/worker/decode-source.js';

/** A saved page and what people found in it. What nobody noted is absent. */
export interface KnownPage {
  readonly name: string;
  readonly html: string;
  readonly url: string;
  /** The whole body as plain text. */
  readonly body?: string | undefined;
  /** Strings that belong to the article, and strings of the page that do not. */
  readonly included: readonly string[];
  readonly excluded: readonly string[];
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** `2024-06-27`. */
  readonly date?: string | undefined;
}

interface Entry {
  readonly url: string;
  readonly articleBody?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly title?: string;
  readonly author?: string | readonly string[];
  readonly date?: string;
}

/** The pages of a collection, `bodies` or `news`, in a folder of annotated pages; none if it has no such collection. */
export function readCollection(folder: string, collection: 'bodies' | 'news'): KnownPage[] {
  const index = path.join(folder, `${collection}.json`);
  if (!existsSync(index)) return [];
  const entries = JSON.parse(readFileSync(index, 'utf8')) as Readonly<Record<string, Entry>>;
  return Object.entries(entries).flatMap(([name, entry]): KnownPage[] => {
    const file = path.join(folder, collection, `${name.replace(/\.html$/u, '')}.html.gz`);
    if (!existsSync(file)) return [];
    return [
      {
        name,
        html: decodeAnyText(gunzipSync(readFileSync(file))),
        url: entry.url,
        body: entry.articleBody,
        included: entry.with ?? [],
        excluded: entry.without ?? [],
        title: entry.title || undefined,
        author: [entry.author ?? []].flat().join(', ') || undefined,
        date: entry.date || undefined,
      },
    ];
  });
}
