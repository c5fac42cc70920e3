import * as l10n from '@vscode/l10n';
import type { PartialMetadata } from './metadata.js';

/** The fields of an article that nothing states, as a writer calls them. */
export function missingFields(metadata: PartialMetadata): string[] {
  const outlet = metadata['container-title'] ?? metadata.source ?? metadata.publisher;
  return [
    ...(metadata.title === undefined ? [l10n.t('title')] : []),
    ...(metadata.author === undefined && outlet === undefined ? [l10n.t('author or outlet')] : []),
    ...(metadata.issued === undefined ? [l10n.t('date')] : []),
  ];
}
