import { type CacheRecord, checkSegment, openRecord } from '../../../src/engine/library/cache.js';
import { CacheStore, type TakeSegment } from '../../../src/extension/sources/cache-store.js';
import { NodeFolder } from '../../../src/worker/node-folder.js';
import { utf8 } from '../../../src/worker/utf8.js';

/** A cache in a folder on disk, and what takes in its segments: each record goes to `found`. */
export function openCache(
  folder: string,
  maker: string,
  found: (record: CacheRecord) => void = () => undefined,
): { readonly store: CacheStore; readonly take: TakeSegment } {
  const disk = new NodeFolder(folder);
  const store = new CacheStore(disk, maker, {
    check: async ({ segment }) => ({ bytes: segment, spans: checkSegment(segment, maker, utf8) }),
  });
  const take: TakeSegment = async (name) => {
    const bytes = disk.readSync(name) ?? new Uint8Array();
    const spans = checkSegment(bytes, maker, utf8);
    return (
      spans?.map(({ start, end }) => {
        const record = openRecord(bytes.subarray(start, end), utf8);
        found(record);
        return { ...record, known: null };
      }) ?? null
    );
  };
  return { store, take };
}
