import type { CslItem } from '../../engine/bibliography/csl-item.js';
import type { Bibliography, BibliographyEntry } from '../../engine/bibliography/read.js';
import type { Conversion } from '../../engine/cite/convert/convert.js';
import type { CitationSyntax } from '../../engine/cite/convert/syntax.js';
import type { DraftToExport, ExportedDraft } from '../../engine/cite/export/export.js';
import type { CitationToFormat, FormattedDocument } from '../../engine/cite/styles/formatter.js';
import type { StyleText } from '../../engine/cite/styles/kept-formatter.js';
import type { InterfaceTexts } from '../../engine/text/interface-texts.js';

/** What the worker must know before its first task: the addresses of the modules that it loads when it first needs them. */
export interface CitationWorkerSetup {
  /** The citation processor. */
  readonly processor: string;
  /** What reads bibliographies. */
  readonly formats: string;
  /** What exports drafts. */
  readonly exporter: string;
  /** The language of what is said to the writer; null for English. */
  readonly texts: InterfaceTexts | null;
}

/** A document whose citations are to be formatted together, with all that this takes. */
export interface FormattingTask extends StyleText {
  /** The works cited that are known. */
  readonly items: readonly CslItem[];
  readonly citations: readonly CitationToFormat[];
}

/** A draft whose citations are to be written in another syntax. */
export interface ConversionTask {
  readonly text: string;
  readonly to: CitationSyntax;
  /** The style, and the works cited that are known. */
  readonly formatting: Omit<FormattingTask, 'citations'>;
  /** Where works can be read, by key. */
  readonly addresses: readonly (readonly [string, string])[];
}

/** The result of a conversion. */
export interface ConversionResult extends Pick<Conversion, 'edits' | 'converted' | 'changedNotes'> {
  /** How many citations stay as they are. */
  readonly left: number;
}

/** A draft that is to become a file. */
export interface ExportTask extends DraftToExport {
  /** The style, and the works cited that are known. */
  readonly formatting: Omit<FormattingTask, 'citations'>;
}

/** A bibliography to be read, by the format that its name's ending names; its text was sent before, in parts. */
export interface BibliographyTask {
  readonly file: string;
  /** The language of entries that name none. */
  readonly language: string | undefined;
}

/** What can be asked of the worker, and what it answers. */
export interface CitationCalls {
  readonly format: { readonly task: FormattingTask; readonly result: FormattedDocument };
  readonly convert: { readonly task: ConversionTask; readonly result: ConversionResult };
  readonly export: { readonly task: ExportTask; readonly result: ExportedDraft };
  /** The entries come before, in parts, for no message may be long to receive. */
  readonly readBibliography: { readonly task: BibliographyTask; readonly result: Omit<Bibliography, 'entries'> };
}

/** A message to the worker. */
export type CitationRequest =
  | { readonly setup: CitationWorkerSetup }
  /** The part of an answer that came has been received; the next one may come. */
  | { readonly received: number }
  /** A part of a task's text, which is sent before the task: no message may be long to send. */
  | { readonly textOf: number; readonly text: string }
  | { readonly id: number; readonly call: keyof CitationCalls; readonly task: unknown };

/** A message from the worker. */
export type CitationReply =
  | { readonly id: number; readonly entries: readonly BibliographyEntry[] }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };
