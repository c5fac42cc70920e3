import type { PartialMetadata } from './metadata.js';

/** The fields of an article that nothing states, as a writer calls them. */
export function missingFields(metadata: PartialMetadata): string[] {
  const outlet = metadata['container-title'] ?? metadata.source ?? metadata.publisher;
  return [
    ...(metadata.title === undefined ? ['title'] : []),
    ...(metadata.author === undefined && outlet === undefined ? ['author or outlet'] : []),
    ...(metadata.issued === undefined ? ['date'] : []),
  ];
}
