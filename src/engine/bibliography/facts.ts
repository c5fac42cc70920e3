import type { SourceProblem } from '../article/article.js';
import type { PartialMetadata } from '../article/metadata.js';
import { readBibliography } from './import.js';
import { metadataOf } from './import-item.js';

/** An entry of a bibliography, as far as it concerns articles. */
export interface BibliographyFacts {
  readonly metadata: PartialMetadata;
  /** Names of files that it is about. */
  readonly files: readonly string[];
}

/** What a bibliography file says of articles, and what in it could not be read. */
export interface ReadFacts {
  readonly entries: readonly BibliographyFacts[];
  readonly problems: readonly SourceProblem[];
}

/** Reads what the entries of a bibliography file say of articles. Never throws. */
export function readFacts(file: string, text: string): ReadFacts {
  const { entries, problems } = readBibliography(file, text);
  return { entries: entries.map(({ item, files }) => ({ metadata: metadataOf(item), files })), problems };
}
