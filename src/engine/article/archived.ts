import type { PartialMetadata } from './metadata.js';

/** The address of a copy in the Wayback Machine: when it was made, and of what. */
const WAYBACK = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/\S{1,2000})$/iu;

const ARCHIVES: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)archive\.org$/iu, 'Internet Archive'],
  [/(?:^|\.)archive\.(?:today|ph|is|li|vn|fo|md)$/iu, 'archive.today'],
  [/(?:^|\.)perma\.cc$/iu, 'Perma.cc'],
];

/** The addresses of a page and of an archived copy, where the copy's is given for the page's or names it. */
export function bothAddresses(
  given: Pick<PartialMetadata, 'URL' | 'archived'>,
): Pick<PartialMetadata, 'URL' | 'archived'> {
  const { URL: address, archived } = given;
  const original = WAYBACK.exec(address ?? archived ?? '')?.[1];
  return original === undefined ? given : { URL: original, archived: archived ?? address };
}

/** Where an archived copy is, as a reference names it: `Internet Archive, https://web.archive.org/…`. */
export function archivePlace(archived: string): string {
  const host = /^https?:\/\/([^/?#\s]{1,253})/iu.exec(archived)?.[1] ?? '';
  const name = ARCHIVES.find(([pattern]) => pattern.test(host))?.[1] ?? host;
  return name === '' ? archived : `${name}, ${archived}`;
}

/** The address in what an entry of a bibliography says of the place in an archive; undefined for another kind of place. */
export function archivedIn(place: unknown): string | undefined {
  return typeof place === 'string' ? /https?:\/\/\S{1,2000}$/iu.exec(place.slice(0, 4_000).trim())?.[0] : undefined;
}
