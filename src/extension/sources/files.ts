import type { SourceProblem } from '../../engine/article/article.js';
import type { Converted } from '../../engine/article/documents.js';
import type { PartialMetadata } from '../../engine/article/metadata.js';
import type { FileStamp } from '../../engine/library/cache.js';
import type { KnownToBibliographies } from '../../host/protocol.js';

/** A file that a walk has found. */
export interface ListedFile {
  readonly location: string;
  readonly stamp: FileStamp;
  /** Why it is not going to be read, if it is not. */
  readonly problem?: SourceProblem | undefined;
}

/** The content of a file at this moment. */
export interface FileContent {
  readonly stamp: FileStamp;
  /** Null where the editor holds unsaved text, which is not cached. */
  readonly bytes: Uint8Array | null;
  /** The text, where the editor holds it or is set to decode it in a way of its own. */
  readonly text: string | null;
}

/** Where the files come from. Locations are URIs. */
export interface SourceFiles {
  /** All files that are sources, in batches; ends early when the signal is aborted. */
  list(signal: AbortSignal): AsyncIterable<readonly ListedFile[]>;
  /** A file's content; a problem where it cannot be read; null if it is not a source, or gone. */
  read(location: string): Promise<FileContent | SourceProblem | null>;
  /** Whether a location is that of a source. */
  covers(location: string): boolean;
  /** The text of a file that is a document; null for any other. Rejects with the reason if it cannot be read. */
  convert?(location: string, bytes: Uint8Array): Promise<Converted | null>;
  /** What a bibliography says of a file. */
  sidecarOf(location: string): PartialMetadata | null;
  /** Notes the result of reading a file, or null for a deleted one: it may hold the key by which bibliographies know it. */
  note?(location: string, known: KnownToBibliographies | null): void;
}
