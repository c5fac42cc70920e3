import type { Converted } from '../engine/article/documents.js';
import type { MetadataEdit } from '../engine/article/front-matter-edit.js';
import type { PartialMetadata } from '../engine/article/metadata.js';
import type { Provenances } from '../engine/article/provenance.js';
import type { BibliographyFacts } from '../engine/bibliography/facts.js';
import type { FileStamp, RecordSpan } from '../engine/library/cache.js';
import type { CorrectionChange, CorrectionEdits } from '../engine/library/corrections/edit-corrections.js';
import type { ReadCorrections } from '../engine/library/corrections/read-corrections.js';
import type { DigestProfile } from '../engine/library/digests.js';
import type { PlacedProblem } from '../engine/library/problems.js';
import type { SearchRecord } from '../engine/search/record.js';
import type { IndexedArticle } from '../engine/search/segment-builder.js';
import type { InterfaceTexts } from '../engine/text/interface-texts.js';

/** What the reading worker must know before its first file. */
export interface WorkerSetup {
  readonly digests: readonly DigestProfile[];
  /** Weights of the name tagger, if there are any. */
  readonly names: Uint8Array | null;
  /** The language of problems; null for English. */
  readonly texts: InterfaceTexts | null;
}

/** A file to be read. */
export interface ReadTask {
  readonly location: string;
  /** The name under which problems are reported. */
  readonly file: string;
  readonly stamp: FileStamp;
  /** The content on disk; null where the editor holds unsaved text. */
  readonly bytes: Uint8Array | null;
  /** The text, where the editor has decoded it or holds it unsaved. */
  readonly text: string | null;
  /** The text of a document, which cannot be decoded as it is. */
  readonly converted?: Converted | null | undefined;
  readonly sidecar: PartialMetadata | null;
  /** Hash of the version that is known: if it is still the same, nothing is read. */
  readonly known: string | null;
}

/** What became of a file: a cache record; or it is the version that is known. */
export type ReadResult =
  | { readonly kind: 'record'; readonly record: Uint8Array; readonly hash: string }
  | { readonly kind: 'unchanged' };

/** Where a file is that a worker reads itself: the path of its folder, and its name. */
export interface StoredPlace {
  readonly folder: string;
  readonly name: string;
}

/** A segment of the cache, and where its records are; null if it cannot be used. */
export interface CheckedSegment {
  readonly bytes: Uint8Array;
  readonly spans: readonly RecordSpan[] | null;
}

/** An article, or a part of it, on its way into a segment of the search index. */
export interface PostedArticle extends IndexedArticle {
  readonly records: readonly SearchRecord[];
}

/** What can be asked of the worker, and what it answers. */
export interface WorkerCalls {
  readonly setUp: { readonly task: WorkerSetup; readonly result: null };
  readonly read: { readonly task: ReadTask; readonly result: ReadResult };
  /** Checks a segment of the cache, given as bytes or by where it is; no spans if it is not one of `maker`. The bytes come back. */
  readonly check: {
    readonly task: { readonly maker: string; readonly segment: Uint8Array | StoredPlace };
    readonly result: CheckedSegment;
  };
  /** HTML as Markdown with what it says of itself, for a file or the clipboard that becomes a source. */
  readonly convertHtml: {
    readonly task: { readonly file: string; readonly text: string };
    readonly result: Converted;
  };
  /** What the entries of a bibliography file say of articles. */
  readonly bibliography: {
    readonly task: { readonly file: string; readonly bytes: Uint8Array };
    readonly result: { readonly entries: readonly BibliographyFacts[]; readonly problems: readonly PlacedProblem[] };
  };
  /** Adds articles, or further records of the one added last, to the segment of the search index in the making. */
  readonly addToSegment: { readonly task: readonly PostedArticle[]; readonly result: null };
  /** Ends the segment in the making: its buffer, stamped. Null if it has not as many articles as it should. */
  readonly finishSegment: { readonly task: { readonly articles: number }; readonly result: ArrayBuffer | null };
  /**
   * One segment of several, as it would be stored, of the parts taken, in their order; null if they are not of these lengths,
   * or one is not a segment. `marks` are those of deletion.
   */
  readonly mergeSegments: {
    readonly task: readonly { readonly length: number; readonly marks: Uint8Array<ArrayBuffer> }[];
    readonly result: ArrayBuffer | null;
  };
  /** Takes the next part of a segment. */
  readonly addPart: { readonly task: Uint8Array; readonly result: null };
  /** The segment in the parts taken; null if they are not a sound segment, or not of this length. */
  readonly joinParts: { readonly task: { readonly length: number }; readonly result: ArrayBuffer | null };
  /** What a file of corrections says; its bytes, or the text that the editor holds unsaved. */
  readonly corrections: {
    readonly task: { readonly file: string; readonly content: Uint8Array | string };
    readonly result: ReadCorrections;
  };
  /** The edits that change a file of corrections. */
  readonly editCorrections: {
    readonly task: { readonly text: string; readonly change: CorrectionChange };
    readonly result: CorrectionEdits;
  };
  /** The edits that make a text state metadata: in its front matter, or from an offset to its end where it is a mapping. */
  readonly editMetadata: {
    readonly task: { readonly text: string; readonly mappingFrom: number | null; readonly fields: PartialMetadata };
    readonly result: MetadataEdit;
  };
  /** Where the metadata of an article come from, by its file, and in what language it is by its words, where these are enough to tell. */
  readonly provenance: {
    readonly task: { readonly file: string; readonly content: string | Uint8Array };
    readonly result: {
      readonly metadata: PartialMetadata;
      readonly fields: Provenances;
      readonly language: string | null;
      /** The encoding in which bytes were read, as a label of the WHATWG; null for a text. */
      readonly encoding: { readonly label: string; readonly isGuess: boolean } | null;
    };
  };
  /** Text as the reader sees it: what could be recognised in it. */
  readonly recognise: {
    readonly task: { readonly file: string; readonly text: string };
    readonly result: { readonly metadata: PartialMetadata; readonly paragraphs: readonly string[] };
  };
}

/** A message to the worker. */
export interface WorkerRequest {
  readonly id: number;
  readonly call: keyof WorkerCalls;
  readonly task: unknown;
}

/** A message from the worker. */
export type WorkerReply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };
