import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DraftChecks } from './checks.js';
import type { Client } from './client.js';
import type { OpenDraft, OpenDrafts } from './drafts.js';
import type { ServedLibrary } from './library.js';

/** What every answer may need. */
export interface Served {
  readonly library: ServedLibrary;
  readonly drafts: OpenDrafts;
  readonly checks: DraftChecks;
  readonly client: Client;
  /** The folders of the workspace. */
  readonly roots: readonly string[];
  /** Every document that is open, drafts or not, as it is now. */
  openDocuments(): readonly TextDocument[];
}

/** A question about a place in a draft. */
export interface Asked {
  readonly draft: OpenDraft;
  /** UTF-16 code units into the draft. */
  readonly offset: number;
}
