import { parseAddress } from './address.js';
import { ArchiveLibrary } from './archive-library.js';

/**
 * The archive at an address, with the password that the address does not hold; nothing is asked before its first `refresh`. Throws
 * a sentence for the writer where the address is invalid.
 */
export function openArchive(address: string, label: string, password: string | null): ArchiveLibrary {
  const read = parseAddress(address);
  return new ArchiveLibrary({ ...read, password: read.password ?? password ?? undefined }, label);
}
