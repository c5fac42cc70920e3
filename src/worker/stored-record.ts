import type { ReadRecord } from '../engine/library/cache.js';
import type { DiskFile } from './stored-folder.js';

/**
 * Reads a record that begins at an offset of a file. `lost` is called with the reason when that fails, or gives other bytes, before it
 * throws.
 */
export function recordIn(file: DiskFile, start: number, lost: (error: unknown) => void): ReadRecord {
  return (from, to, isSound) => {
    try {
      const bytes = file.read(start + from, start + to);
      if (!isSound(bytes)) throw new Error('The file is not as it was.');
      return bytes;
    } catch (error) {
      lost(error);
      throw error;
    }
  };
}
