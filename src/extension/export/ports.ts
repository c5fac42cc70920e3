import type * as vscode from 'vscode';
import type { DraftSyntax } from '../../engine/markdown/markdown.js';
import type { CitationWorker } from '../citations/citation-worker.js';
import type { References } from '../citations/references.js';
import type { Environment } from '../environment.js';
import type { inform, warn } from '../messages.js';

/** What an export works with: it is a module beside the bundle, and imports neither the editor nor what speaks to it. */
export interface ExportPorts {
  readonly editor: typeof vscode;
  readonly document: vscode.TextDocument;
  readonly syntax: DraftSyntax;
  readonly references: References;
  readonly worker: Pick<CitationWorker, 'export'>;
  /** The extension's own folder. */
  readonly storage: vscode.Uri;
  /** Undefined where no program may be run. */
  readonly runPandoc: Environment['runPandoc'];
  /** Where a file may be that the draft names. */
  readonly candidates: (address: string) => vscode.Uri[];
  readonly read: (uri: vscode.Uri) => Promise<Uint8Array>;
  readonly inform: typeof inform;
  readonly warn: typeof warn;
}
