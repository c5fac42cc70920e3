import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CardFormat } from '../service/card-format.js';
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
  /** Every document that is open, drafts or not. */
  openDocuments(): readonly TextDocument[];
}

/** A question about a place in a draft. */
export interface Asked {
  readonly draft: OpenDraft;
  /** UTF-16 code units into the draft. */
  readonly offset: number;
}

/** How cards are written for a client. */
export interface CardFormats {
  readonly hover: CardFormat;
  readonly completion: CardFormat;
}
