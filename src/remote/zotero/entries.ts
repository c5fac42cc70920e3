import type { PartialMetadata } from '../../engine/article/metadata.js';
import type { CslItem } from '../../engine/bibliography/csl-item.js';
import { metadataOf } from '../../engine/bibliography/import-item.js';
import { readItem } from '../../engine/bibliography/items.js';
import { makeCiteKey } from '../../engine/cite/key.js';
import type { ZoteroItem } from './items.js';

/** Zotero's key at the end of the address by which an entry without a cite key goes. */
const ADDRESS = /\/items\/([A-Z0-9]{8})$/u;

/**
 * The entries of a bibliography by the keys of their items. An entry names its item by its cite key, or by an address; of items that
 * share a cite key each gets the entry with its title.
 */
export function entriesByItem(items: Iterable<ZoteroItem>, entries: readonly unknown[]): Map<string, CslItem> {
  const byAddress = new Map<string, CslItem>();
  const byCitationKey = new Map<string, CslItem[]>();
  for (const each of entries) {
    const entry = readItem(each);
    if (entry === null) continue;
    const key = ADDRESS.exec(entry.id)?.[1];
    if (key === undefined) byCitationKey.set(entry.id, [...(byCitationKey.get(entry.id) ?? []), entry]);
    else byAddress.set(key, entry);
  }
  const found = new Map<string, CslItem>();
  for (const item of items) {
    const named = item.citationKey === null ? [] : (byCitationKey.get(item.citationKey) ?? []);
    const entry =
      byAddress.get(item.key) ?? (named.length > 1 ? named.find(({ title }) => title === item.title) : named[0]);
    if (entry) found.set(item.key, entry);
  }
  return found;
}

/** The address of an entry's DOI; null where it has none. */
export function doiAddress({ DOI: written }: CslItem): string | null {
  const doi =
    typeof written === 'string' ? written.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, '') : '';
  return /^10\.\d{4,9}\/\S+$/u.test(doi) ? `https://doi.org/${doi}` : null;
}

/** What an entry says of an article, but for its key and its abstract, which would be kept for thousands of works. */
export function aboutEntry(entry: CslItem): PartialMetadata {
  const { abstract: _abstract, note: _note, ...described } = entry;
  const { id: _id, ...about } = metadataOf(described);
  return about;
}

/** What a cite key may be in every Markdown citation syntax. */
const USABLE = /^[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*$/u;

/**
 * The cite keys of works: Zotero's own, else Better BibTeX's, else the one that they had before, else one made of their metadata. No
 * two have the same; of those that would, each but the first in order of Zotero's keys gets a made one.
 */
export function citeKeys(
  works: Iterable<{ readonly item: ZoteroItem; readonly entry: CslItem }>,
  betterBibtex: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string>,
): Map<string, string> {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  const sorted = [...works].sort((a, b) => (a.item.key < b.item.key ? -1 : 1));
  const give = (item: ZoteroItem, key: string | null | undefined) => {
    if (given.has(item.key) || !key || taken.has(key) || !USABLE.test(key)) return;
    given.set(item.key, key);
    taken.add(key);
  };
  // What someone has named keeps its name.
  for (const { item } of sorted) give(item, item.citationKey);
  for (const { item } of sorted) give(item, betterBibtex.get(item.key));
  for (const { item } of sorted) give(item, before.get(item.key));
  for (const { item, entry } of sorted)
    give(
      item,
      makeCiteKey(aboutEntry(entry), (key) => taken.has(key)),
    );
  return given;
}
