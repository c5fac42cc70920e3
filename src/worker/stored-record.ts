import type { ReadRecord } from '../engine/library/cache.js';
import type { DiskFile } from './stored-folder.js';

/** Reads a record that begins at an offset of a file. `lost` is called with the reason when that fails, before it throws. */
export function recordIn(file: DiskFile, start: number, lost: (error: unknown) => void): ReadRecord {
  return (from, to) => {
    try {
      return file.read(start + from, start + to);
    } catch (error) {
      lost(error);
      throw error;
    }
  };
}
