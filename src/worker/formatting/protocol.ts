import type { CslItem } from '../../engine/cite/styles/csl-item.js';
import type { CitationToFormat, FormattedDocument } from '../../engine/cite/styles/formatter.js';

/** What the formatting worker must know before its first task. */
export interface FormattingSetup {
  /** The address of the module that holds the citation processor. */
  readonly processor: string;
}

/** A document whose citations are to be formatted together, with all that this takes. */
export interface FormattingTask {
  /** The style's CSL file. */
  readonly style: string;
  /** The XML of each locale that may be asked for, by language tag; the first serves for all others. */
  readonly locales: readonly (readonly [string, string])[];
  /** A language tag that stands above the style's own. */
  readonly language: string | undefined;
  /** The works cited that are known. */
  readonly items: readonly CslItem[];
  readonly citations: readonly CitationToFormat[];
}

/** A message to the worker. */
export type FormattingRequest =
  | { readonly setup: FormattingSetup }
  | { readonly id: number; readonly task: FormattingTask };

/** A message from the worker. */
export type FormattingReply =
  | { readonly id: number; readonly result: FormattedDocument }
  | { readonly id: number; readonly error: string };
