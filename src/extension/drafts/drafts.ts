import * as vscode from 'vscode';
import type { CslItem } from '../../engine/bibliography/csl-item.js';
import type { StyleText } from '../../engine/cite/styles/kept-formatter.js';
import type { Draft } from '../../service/draft.js';
import type { DraftChange } from '../../service/drafts/draft-change.js';
import type { AboutDraft } from '../../service/quoin-service.js';
import { allSettings, type SettingValues } from '../../service/settings/values.js';
import { ownTurn } from '../../service/slices.js';
import type { References } from '../citations/references.js';
import type { Session } from '../library/session.js';
import { BundledModule } from '../platform/bundled-module.js';
import { log } from '../platform/log.js';
import { setting, settingsFor } from '../platform/settings.js';
import type { DraftSyntaxes } from './draft-syntaxes.js';

/** Number of entries of bibliographies in a message. */
const AT_ONCE = 500;

/** What was last sent to the service for a document. */
interface Told {
  readonly version: number;
  readonly settings: SettingValues;
  readonly external: readonly CslItem[];
  readonly quotedIn: string;
  readonly style: StyleText | null;
}

/** Open documents as the drafts that the service works on. */
export class Drafts implements vscode.Disposable {
  /** What writes words and citations into a draft. */
  readonly insertion: BundledModule<typeof import('../../service/insertion.js')>;
  readonly #session: Session;
  readonly #syntaxes: DraftSyntaxes;
  readonly #references: References;
  readonly #told = new Map<vscode.TextDocument, Told>();
  /** The documents of which entries are on their way to the service. */
  readonly #sending = new Map<vscode.TextDocument, Promise<void>>();
  readonly #settings = new Map<vscode.TextDocument, SettingValues>();
  readonly #disposables: vscode.Disposable;

  constructor(session: Session, syntaxes: DraftSyntaxes, references: References, extension: vscode.Uri) {
    this.insertion = new BundledModule(extension, 'insertion.mjs');
    this.#session = session;
    this.#syntaxes = syntaxes;
    this.#references = references;
    this.#disposables = vscode.Disposable.from(
      this.insertion,
      session.onDidRestart(() => this.#told.clear()),
      vscode.workspace.onDidChangeConfiguration(() => this.#settings.clear()),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#settings.delete(document);
        if (this.#told.delete(document)) session.service.closeDraft(document.uri.toString()).catch(stopped);
      }),
    );
  }

  /** A document as it is now. */
  of(document: vscode.TextDocument): Draft {
    return { ...this.around(document), syntax: this.#syntaxes.of(document) };
  }

  /** All of it but the document's text; what holds where no draft is open, too. */
  around(document: vscode.TextDocument | undefined): Omit<Draft, 'syntax'> {
    return {
      works: this.#references.worksOf(document),
      setting: (name) => setting(name, document),
      formatter: () => this.#references.whenReady(document),
    };
  }

  /**
   * Tells the service what a document is now; what it is asked at once is answered of that. Resolves to the address by which it is
   * asked.
   */
  async tell(document: vscode.TextDocument): Promise<string> {
    const needsStyle = this.#settingsOf(document)['citation.syntax'] !== 'pandoc';
    // Most answers need none: a style that cannot be had keeps them from nobody.
    const read = needsStyle ? await this.#references.styleText(document).catch(() => undefined) : undefined;
    const style = read ?? null;
    const uri = document.uri.toString();
    // The entries of a large bibliography may still be on their way.
    while (this.#sending.has(document)) await this.#sending.get(document);
    if (document.isClosed) return uri;
    const change = this.#changeOf(document, uri, style);
    if (change === null) return uri;
    const { external = [] } = change;
    if (external.length <= AT_ONCE) {
      this.#set(document, change);
      return uri;
    }
    this.#set(document, { ...change, external: external.slice(0, AT_ONCE) });
    const sending = this.#sendRest(uri, external).finally(() => this.#sending.delete(document));
    this.#sending.set(document, sending);
    await sending;
    return this.tell(document);
  }

  /** A draft that the service knows, and the references of these works in its style. */
  about(uri: string, document: vscode.TextDocument, keys: readonly string[]): AboutDraft {
    const references = keys.flatMap((key) => {
      const reference = this.#references.reference(key, document)?.text;
      return reference === undefined ? [] : [[key, reference] as const];
    });
    return { uri, references };
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #set(document: vscode.TextDocument, change: DraftChange): void {
    this.#session.service.setDraft(change).catch((error: unknown) => {
      // The next message repeats all of it.
      this.#told.delete(document);
      stopped(error);
    });
  }

  /** Tells the entries after the first: in parts, since no message may take long to send. */
  async #sendRest(uri: string, external: readonly CslItem[]): Promise<void> {
    for (let at = AT_ONCE; at < external.length; at += AT_ONCE) {
      await ownTurn();
      this.#session.service.addExternal(uri, external.slice(at, at + AT_ONCE)).catch(stopped);
    }
  }

  /** What has changed since the last message to the service; null where nothing has. */
  #changeOf(document: vscode.TextDocument, uri: string, style: StyleText | null): DraftChange | null {
    const before = this.#told.get(document);
    const settings = this.#settingsOf(document);
    const works = this.#references.worksOf(document);
    const told: Told = {
      version: document.version,
      settings,
      external: works.external,
      quotedIn: works.quotedIn,
      style,
    };
    this.#told.set(document, told);
    const change: DraftChange = {
      uri,
      ...(before?.version === told.version ? {} : { text: document.getText() }),
      ...(before?.settings === told.settings ? {} : { settings }),
      ...(before?.external === told.external ? {} : { external: told.external }),
      ...(before?.quotedIn === told.quotedIn ? {} : { quotedIn: told.quotedIn }),
      ...(before && isSame(before.style, style) ? {} : { style }),
    };
    return Object.keys(change).length > 1 ? change : null;
  }

  #settingsOf(document: vscode.TextDocument): SettingValues {
    const known = this.#settings.get(document);
    if (known) return known;
    const settings = allSettings(settingsFor(document));
    this.#settings.set(document, settings);
    return settings;
  }
}

/** Whether two styles are the same: their texts are, as long as nothing is read again, the very same. */
function isSame(one: StyleText | null, other: StyleText | null): boolean {
  if (one === null || other === null) return one === other;
  const { style, language, locales } = one;
  return (
    style === other.style &&
    language === other.language &&
    locales.length === other.locales.length &&
    locales.every(([tag, text], index) => tag === other.locales[index]?.[0] && text === other.locales[index]?.[1])
  );
}

/** A message was lost because the library's thread stopped; after its restart, drafts are sent again. */
function stopped(error: unknown): void {
  log('warn', 'Drafts:', error);
}
