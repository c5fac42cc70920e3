import type * as vscode from 'vscode';
import type { DraftSyntax } from '../../engine/markdown/markdown.js';
import type { applyTo } from '../citations/apply.js';
import type { CitationWorker } from '../citations/citation-worker.js';
import type { References } from '../citations/references.js';
import type { isDraft } from '../drafts/draft-editors.js';
import type { Drafts } from '../drafts/drafts.js';
import type { Session } from '../library/session.js';
import type { Environment } from '../platform/environment.js';
import type { flash, inform, warn } from '../platform/messages.js';
import type { WritePorts } from './write-entries.js';

/** What commands work with: they are a module beside the bundle, and import neither the editor nor what speaks to it. */
export interface CommandPorts {
  readonly editor: typeof vscode;
  readonly document: vscode.TextDocument;
  readonly syntax: DraftSyntax;
  readonly references: References;
  readonly inform: typeof inform;
  readonly warn: typeof warn;
}

/** What inserting references works with: the document may change while their style is read. */
export interface InsertPorts extends Omit<CommandPorts, 'syntax'> {
  readonly syntaxOf: (document: vscode.TextDocument) => DraftSyntax;
  readonly apply: typeof applyTo;
}

/** What converting citations works with besides. */
export interface ConvertPorts extends InsertPorts {
  readonly worker: Pick<CitationWorker, 'convert'>;
}

/** What verifying text from anywhere works with. */
export interface VerifyPorts extends Pick<CommandPorts, 'editor' | 'references' | 'inform'> {
  readonly session: Session;
  /** Tells the library of a draft as it is; the name by which it is asked about. */
  readonly tell: Drafts['tell'];
  readonly isDraft: typeof isDraft;
}

/** What exporting a bibliography works with. */
export interface BibliographyPorts extends Omit<CommandPorts, 'document' | 'syntax'>, WritePorts {
  readonly session: Session;
  /** The draft in front; undefined if there is none. */
  readonly document: vscode.TextDocument | undefined;
  readonly syntaxOf: (document: vscode.TextDocument) => DraftSyntax;
  /** Where a file may be that the draft names. */
  readonly candidates: (name: string) => vscode.Uri[];
}

/** What copying citations works with. */
export interface CopyPorts extends Pick<BibliographyPorts, 'editor' | 'session' | 'references' | 'document'> {
  readonly flash: typeof flash;
}

/** What an export works with besides. */
export interface ExportPorts extends CommandPorts {
  readonly worker: Pick<CitationWorker, 'export'>;
  /** The extension's own folder. */
  readonly storage: vscode.Uri;
  /** Undefined where no program may be run. */
  readonly runPandoc: Environment['runPandoc'];
  /** Where a file may be that the draft names. */
  readonly candidates: (address: string) => vscode.Uri[];
  readonly read: (uri: vscode.Uri) => Promise<Uint8Array>;
}
