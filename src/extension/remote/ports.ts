import type * as vscode from 'vscode';
import type { candidatesFor } from '../citations/places.js';
import type { References } from '../citations/references.js';
import type { DraftSyntaxes } from '../drafts/draft-syntaxes.js';
import type { Session } from '../library/session.js';
import type { RemoteEntries } from './remote-entries.js';
import type { Scope } from './scope.js';

/** What the part that is loaded where a remote library is used gets from the rest: the editor itself, and what is loaded already. */
export interface RemotePorts {
  readonly editor: typeof vscode;
  readonly session: Session;
  readonly entries: RemoteEntries;
  readonly syntaxes: DraftSyntaxes;
  readonly references: References;
  /** Where a file that a draft names may be. */
  readonly placesOf: typeof candidatesFor;
  readonly read: (uri: vscode.Uri) => Promise<Uint8Array>;
  readonly inform: (message: string) => unknown;
  readonly warn: (message: string) => unknown;
  readonly fail: (error: unknown) => unknown;
  /** Logs what a writer need not see. */
  readonly log: (error: unknown) => void;
  /** Whether programs on this computer can be reached. */
  readonly reachesPrograms: boolean;
  /** Whether the bibliography of a document gets the entries of what it cites. */
  readonly isUpdated: (document: vscode.TextDocument) => boolean;
  /** What of Zotero the workspace uses; null where it is not connected. */
  readonly remembered: () => readonly Scope[] | null;
  readonly remember: (scopes: readonly Scope[] | undefined) => Thenable<void>;
  /** The port of this machine on which Zotero answers. */
  readonly zoteroPort: () => number;
  /** Where the passwords for archives are kept. */
  readonly secrets: vscode.SecretStorage;
  /** Addresses of archives by what they are called. */
  readonly archives: () => Readonly<Record<string, string>>;
  readonly setArchives: (archives: Readonly<Record<string, string>>) => Thenable<void>;
}
