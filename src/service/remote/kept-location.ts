/** The scheme of the locations of sources that are kept of remote libraries: no file of the writer’s has it. */
const SCHEME = 'quoin-kept';

/** Where an article of a remote library is, for the library: an address that opens nothing. */
export function keptLocation(library: string, key: string): string {
  return `${SCHEME}:/${encodeURIComponent(library)}/${encodeURIComponent(key)}`;
}

/** Whether a location is that of a source kept of a remote library. */
export function isKeptOf(library: string, location: string | undefined): boolean {
  return location?.startsWith(keptLocation(library, '')) === true;
}

/** Whether a location is such an address. */
export function isKeptLocation(location: string): boolean {
  return location.startsWith(`${SCHEME}:`);
}
