import * as vscode from 'vscode';
import type { DraftCheck } from '../../engine/draft/check.js';
import type { References } from '../citations/references.js';
import { isDraft } from '../drafts/draft-editors.js';
import type { Drafts } from '../drafts/drafts.js';
import type { Session } from '../library/session.js';
import { log } from '../platform/log.js';
import { setting } from '../platform/settings.js';

/** How long after the last keystroke a draft is checked, in milliseconds. */
const QUIET = 250;

/** A longer document (UTF-16 code units; about 80,000 words) is checked in the background, once typing rests for longer. */
export const LONG = 500_000;

/** How long after the last keystroke such a draft is checked, in milliseconds. */
const QUIET_LONG = 1_500;

/** A check under way. */
interface Running {
  readonly end: AbortController;
  done: Promise<DraftCheck | undefined>;
}

/** What is kept for one open draft. */
interface Checked {
  timer?: ReturnType<typeof setTimeout> | undefined;
  /** The check that is under way, if one is; a newer one takes its place. */
  running?: Running | undefined;
  latest?: { readonly version: number; readonly check: DraftCheck } | undefined;
  /** The version of the document whose check failed. */
  failed?: number | undefined;
}

/**
 * Has open drafts checked as they change: each document has its own timer, so that writing in one draft never delays another.
 */
export class DraftChecks implements vscode.Disposable {
  readonly #session: Session;
  readonly #drafts: Drafts;
  readonly #checked = new Map<vscode.TextDocument, Checked>();
  readonly #onChecked = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #failed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #deferred = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #closed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #disposables: vscode.Disposable;

  /** Fires when a draft has been checked. */
  readonly onDidCheck = this.#onChecked.event;
  /** Fires when the check of a draft has failed. */
  readonly onDidFail = this.#failed.event;
  /** Fires when a long draft has changed, and its check waits until typing rests. */
  readonly onDidDefer = this.#deferred.event;
  /** Fires when a draft is no longer checked: closed, checking was switched off, or the library is given up. */
  readonly onDidDrop = this.#closed.event;

  constructor(session: Session, drafts: Drafts, references: References) {
    this.#session = session;
    this.#drafts = drafts;
    this.#disposables = vscode.Disposable.from(
      this.#onChecked,
      this.#failed,
      this.#deferred,
      this.#closed,
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document, QUIET)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#drop(document)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('quoin.check')) this.#scheduleAll();
      }),
      // A change of the library is among them; so is a bibliography that a draft names and that has been read.
      references.onDidChange(() => this.#scheduleAll()),
      session.onDidChangeState(() => this.#scheduleAll()),
    );
    this.#scheduleAll();
  }

  /** The result of checking a draft now; undefined if it changes, is long, or `token` is cancelled. */
  async now(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<DraftCheck | undefined> {
    const latest = this.#checked.get(document)?.latest;
    if (latest?.version === document.version) return latest.check;
    return isLong(document) ? undefined : this.check(document, token);
  }

  /** The result of the last check of an open draft; undefined until the first has run. */
  latest(document: vscode.TextDocument): DraftCheck | undefined {
    return this.#checked.get(document)?.latest?.check;
  }

  /** Whether a document is a draft that is checked. */
  isOpen(document: vscode.TextDocument): boolean {
    return this.#checked.has(document);
  }

  /** Whether the last check of an open draft saw it as it is now. */
  isCurrent(document: vscode.TextDocument): boolean {
    return this.#checked.get(document)?.latest?.version === document.version;
  }

  /** Whether a check of an open draft as it is now is still to come. */
  isPending(document: vscode.TextDocument): boolean {
    return (
      this.isOpen(document) && !this.isCurrent(document) && this.#checked.get(document)?.failed !== document.version
    );
  }

  /**
   * Checks a draft of any length now, in slices that yield to other work; an open one also tells
   * everybody who shows its findings. Undefined if the draft has changed or was closed meanwhile, or `token` says so.
   */
  check(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<DraftCheck | undefined> {
    const known = this.#checked.get(document);
    if (!known) return this.#run(document, new AbortController(), token);
    clearTimeout(known.timer);
    known.running?.end.abort();
    const running: Running = { end: new AbortController(), done: Promise.resolve(undefined) };
    known.running = running;
    running.done = this.#checkOpen(document, known, running, token);
    return running.done;
  }

  async #checkOpen(
    document: vscode.TextDocument,
    known: Checked,
    running: Running,
    token: vscode.CancellationToken | undefined,
  ): Promise<DraftCheck | undefined> {
    const { version } = document;
    const check = await this.#run(document, running.end, token).catch((error: unknown) => {
      if (known.running === running) {
        known.running = undefined;
        known.failed = version;
        this.#failed.fire(document);
      }
      throw error;
    });
    if (known.running !== running) return known.running?.done;
    known.running = undefined;
    if (check) {
      known.latest = { version, check };
      known.failed = undefined;
      this.#onChecked.fire(document);
    } else if (token?.isCancellationRequested) {
      // Who asked does not want it any longer; the draft still does.
      this.#schedule(document, QUIET);
    }
    return check;
  }

  /** Undefined if the draft changed on the way, or the check is no longer wanted. */
  async #run(
    document: vscode.TextDocument,
    end: AbortController,
    token: vscode.CancellationToken | undefined,
  ): Promise<DraftCheck | undefined> {
    const { version } = document;
    const isUnwanted = () => end.signal.aborted || document.version !== version || token?.isCancellationRequested;
    const cancelling = token?.onCancellationRequested(() => end.abort());
    try {
      // Before that, a draft would be compared with a part of its sources, and true words would be said to be wrong.
      await this.#session.readiness.whenRead();
      const uri = await this.#drafts.tell(document);
      if (isUnwanted()) return undefined;
      const check = await this.#session.service.check(uri, end.signal);
      return isUnwanted() ? undefined : (check ?? undefined);
    } finally {
      cancelling?.dispose();
    }
  }

  dispose(): void {
    for (const { timer, running } of this.#checked.values()) {
      clearTimeout(timer);
      running?.end.abort();
    }
    this.#checked.clear();
    this.#disposables.dispose();
  }

  #scheduleAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#schedule(document, 0);
  }

  #schedule(document: vscode.TextDocument, delay: number): void {
    if (!isDraft(document, this.#session) || this.#session.readiness.state === 'unavailable') {
      this.#drop(document);
      return;
    }
    if (!setting('check.enabled', document)) {
      this.#drop(document);
      return;
    }
    const known = this.#checked.get(document) ?? {};
    this.#checked.set(document, known);
    if (!isLong(document)) {
      this.#start(document, delay);
      return;
    }
    // A check of it that is under way is of an earlier state.
    known.running?.end.abort();
    known.running = undefined;
    this.#start(document, delay === 0 ? 0 : QUIET_LONG);
    this.#deferred.fire(document);
  }

  #start(document: vscode.TextDocument, delay: number): void {
    const known = this.#checked.get(document);
    if (!known) return;
    clearTimeout(known.timer);
    known.timer = setTimeout(() => {
      this.check(document).catch((error: unknown) => log('warn', 'A draft cannot be checked.', error));
    }, delay);
  }

  #drop(document: vscode.TextDocument): void {
    const known = this.#checked.get(document);
    if (!known) return;
    clearTimeout(known.timer);
    known.running?.end.abort();
    known.running = undefined;
    this.#checked.delete(document);
    this.#closed.fire(document);
  }
}

/** Whether a document is so long that it is checked in the background, rather than as it is written. */
export function isLong(document: vscode.TextDocument): boolean {
  const last = document.lineAt(document.lineCount - 1).range.end;
  return document.offsetAt(last) > LONG;
}
