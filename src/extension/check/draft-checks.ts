import * as vscode from 'vscode';
import type { CheckOptions, DraftCheck, DraftChecker } from '../../engine/draft/check.js';
import type { FactCheck } from '../../engine/draft/facts/port.js';
import { librarySources } from '../../engine/draft/library-sources.js';
import type { DraftSources } from '../../engine/draft/sources.js';
import { checkOptions } from '../../service/check-options.js';
import { Slices } from '../../service/slices.js';
import { BundledModule } from '../bundled-module.js';
import type { References } from '../citations/references.js';
import { isDraft } from '../draft-editors.js';
import type { Drafts } from '../drafts.js';
import type { Session } from '../session.js';
import { setting } from '../settings.js';

/** How long after the last keystroke a draft is checked, in milliseconds. */
const QUIET = 250;

/** A longer document (UTF-16 code units; about 80,000 words) is checked in the background, once typing rests for longer. */
export const LONG = 500_000;

/** How long after the last keystroke such a draft is checked, in milliseconds. */
const QUIET_LONG = 1_500;

/** The part of the extension that is loaded where a draft is checked. */
export type CheckModule = typeof import('./module.js');

/** The part of the extension that is loaded where facts are checked. */
type FactsModule = typeof import('../../engine/draft/facts/checker.js');

/** A check under way. */
interface Running {
  done: Promise<DraftCheck | undefined>;
}

/** What is kept for one open draft. */
interface Checked {
  /** Made when the draft is first checked. */
  checker?: DraftChecker | undefined;
  timer?: ReturnType<typeof setTimeout> | undefined;
  /** The check that is under way, if one is; a newer one takes its place. */
  running?: Running | undefined;
  latest?: { readonly version: number; readonly check: DraftCheck } | undefined;
}

/**
 * Checks open drafts as they change: each document has its own checker and its own timer, so that a keystroke costs
 * what it changed, and writing in one draft never delays another.
 */
export class DraftChecks implements vscode.Disposable {
  readonly #session: Session;
  readonly #drafts: Drafts;
  /** What compares them. */
  readonly module: BundledModule<CheckModule>;
  /** What drafts are compared with. */
  readonly sources: DraftSources;
  readonly #checked = new Map<vscode.TextDocument, Checked>();
  readonly #onChecked = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #deferred = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #closed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #facts: BundledModule<FactsModule>;
  #factCheck: FactCheck | undefined;
  readonly #disposables: vscode.Disposable;

  /** Fires when a draft has been checked. */
  readonly onDidCheck = this.#onChecked.event;
  /** Fires when a long draft has changed, and its check waits until typing rests. */
  readonly onDidDefer = this.#deferred.event;
  /** Fires when a draft is no longer checked: closed, or checking was switched off. */
  readonly onDidDrop = this.#closed.event;

  constructor(session: Session, drafts: Drafts, references: References, extension: vscode.Uri) {
    this.#session = session;
    this.#drafts = drafts;
    const module = new BundledModule<CheckModule>(extension, 'check.mjs');
    this.module = module;
    this.sources = librarySources(session.library, session.search, {
      get reader() {
        return module.peek()?.languageReader;
      },
    });
    this.#facts = new BundledModule(extension, 'facts.mjs');
    this.#disposables = vscode.Disposable.from(
      this.#onChecked,
      this.#deferred,
      this.#closed,
      module,
      this.#facts,
      this.#facts.onDidLoad(() => this.#scheduleAll()),
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document, QUIET)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#drop(document)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('quoin.check')) this.#scheduleAll();
      }),
      // A change of the library is among them; so is a bibliography that a draft names and that has been read.
      references.onDidChange(() => this.#scheduleAll()),
    );
    this.#scheduleAll();
  }

  /** What the check of a draft as it reads now comes to; undefined if it changes, is long, or `token` says so. */
  async now(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<DraftCheck | undefined> {
    const latest = this.#checked.get(document)?.latest;
    if (latest?.version === document.version) return latest.check;
    return isLong(document) ? undefined : this.check(document, token);
  }

  /** What the last check of an open draft came to; undefined until the first has run. */
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

  /**
   * Checks a draft now, whatever its length, in slices between which others have their turn; an open one also tells
   * everybody who shows its findings. Undefined if the draft has changed or was closed meanwhile, or `token` says so.
   */
  check(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<DraftCheck | undefined> {
    const known = this.#checked.get(document);
    if (!known) return this.#run(document, {}, () => true, token);
    clearTimeout(known.timer);
    const running: Running = { done: Promise.resolve(undefined) };
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
    const check = await this.#run(document, known, () => known.running === running, token);
    if (known.running !== running) return known.running?.done;
    known.running = undefined;
    if (check) {
      known.latest = { version, check };
      this.#onChecked.fire(document);
    }
    return check;
  }

  /** Undefined if the draft changed on the way, or the check is no longer wanted. A library that changed is asked again. */
  async #run(
    document: vscode.TextDocument,
    kept: Pick<Checked, 'checker'>,
    isWanted: () => boolean,
    token: vscode.CancellationToken | undefined,
  ): Promise<DraftCheck | undefined> {
    const { version } = document;
    const slices = new Slices();
    const { DraftChecker: Checker } = await this.module.load();
    if (!isWanted() || document.version !== version || token?.isCancellationRequested) return undefined;
    kept.checker ??= new Checker();
    const { checker } = kept;
    for (;;) {
      const library = this.sources.version;
      const draft = this.#drafts.of(document);
      const steps = checker.steps(draft.syntax, this.sources, this.#options(document, draft));
      while (this.sources.version === library) {
        const step = steps.next();
        if (step.done) return step.value;
        await slices.pause();
        if (!isWanted() || document.version !== version || token?.isCancellationRequested) return undefined;
      }
    }
  }

  #options(document: vscode.TextDocument, draft: ReturnType<Drafts['of']>): CheckOptions {
    const options = checkOptions(draft);
    const module = setting('check.facts', document) ? this.#facts.peek() : undefined;
    if (module === undefined) return options;
    this.#factCheck ??= new module.FactChecker();
    return { ...options, facts: this.#factCheck };
  }

  dispose(): void {
    for (const { timer } of this.#checked.values()) clearTimeout(timer);
    this.#checked.clear();
    this.#disposables.dispose();
  }

  #scheduleAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#schedule(document, 0);
  }

  #schedule(document: vscode.TextDocument, delay: number): void {
    if (!isDraft(document, this.#session)) {
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
    known.running = undefined;
    this.#start(document, delay === 0 ? 0 : QUIET_LONG);
    this.#deferred.fire(document);
  }

  #start(document: vscode.TextDocument, delay: number): void {
    const known = this.#checked.get(document);
    if (!known) return;
    clearTimeout(known.timer);
    known.timer = setTimeout(() => void this.check(document), delay);
  }

  #drop(document: vscode.TextDocument): void {
    const known = this.#checked.get(document);
    if (!known) return;
    clearTimeout(known.timer);
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
