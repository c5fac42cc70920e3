import * as vscode from 'vscode';
import { type CheckOptions, type DraftCheck, DraftChecker } from '../../engine/draft/check.js';
import { type FindingCode, SEVERITIES, type Severity, USUAL_SEVERITY } from '../../engine/draft/finding.js';
import { librarySources } from '../../engine/draft/library-sources.js';
import type { DraftSources } from '../../engine/draft/sources.js';
import type { References } from '../citations/references.js';
import { DRAFT_SELECTOR } from '../draft-editors.js';
import type { DraftSyntaxes } from '../draft-syntaxes.js';
import type { Session } from '../session.js';

/** How long after the last keystroke a draft is checked, in milliseconds. */
const QUIET = 250;

/** A longer document (UTF-16 code units) is checked on command only. */
const LONGEST_WHILE_TYPING = 2_000_000;

/** What is kept for one open draft. */
interface Checked {
  readonly checker: DraftChecker;
  timer?: ReturnType<typeof setTimeout> | undefined;
  latest?: { readonly version: number; readonly check: DraftCheck } | undefined;
}

/**
 * Checks open drafts as they change: each document has its own checker and its own timer, so that a keystroke costs
 * what it changed, and writing in one draft never delays another.
 */
export class DraftChecks implements vscode.Disposable {
  readonly #syntaxes: DraftSyntaxes;
  readonly #references: References;
  /** What drafts are compared with. */
  readonly sources: DraftSources;
  readonly #drafts = new Map<vscode.TextDocument, Checked>();
  readonly #checked = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #closed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #disposables: vscode.Disposable;

  /** Fires when a draft has been checked. */
  readonly onDidCheck = this.#checked.event;
  /** Fires when a draft is no longer checked: closed, or checking was switched off. */
  readonly onDidDrop = this.#closed.event;

  constructor(session: Session, syntaxes: DraftSyntaxes, references: References) {
    this.#syntaxes = syntaxes;
    this.#references = references;
    this.sources = librarySources(session.library, session.search);
    this.#disposables = vscode.Disposable.from(
      this.#checked,
      this.#closed,
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

  /** What the last check of an open draft came to; undefined until the first has run. */
  latest(document: vscode.TextDocument): DraftCheck | undefined {
    return this.#drafts.get(document)?.latest?.check;
  }

  /** Checks a draft now, whatever its length; an open one also tells everybody who shows its findings. */
  check(document: vscode.TextDocument): DraftCheck {
    const known = this.#drafts.get(document);
    if (!known) return new DraftChecker().check(this.#syntaxes.of(document), this.sources, this.#optionsFor(document));
    clearTimeout(known.timer);
    const check = known.checker.check(this.#syntaxes.of(document), this.sources, this.#optionsFor(document));
    known.latest = { version: document.version, check };
    this.#checked.fire(document);
    return check;
  }

  dispose(): void {
    for (const { timer } of this.#drafts.values()) clearTimeout(timer);
    this.#drafts.clear();
    this.#disposables.dispose();
  }

  /** A key counts as known, too, if one of the draft's own bibliographies has it. */
  #optionsFor(document: vscode.TextDocument): CheckOptions {
    const external = this.#references.external(document).map(({ id }) => id);
    return { ...optionsFor(document), ...(external.length === 0 ? {} : { knownKeys: new Set(external) }) };
  }

  #scheduleAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#schedule(document, 0);
  }

  #schedule(document: vscode.TextDocument, delay: number): void {
    if (vscode.languages.match(DRAFT_SELECTOR, document) === 0) return;
    if (!vscode.workspace.getConfiguration('quoin.check', document).get<boolean>('enabled', true)) {
      this.#drop(document);
      return;
    }
    const known = this.#drafts.get(document) ?? { checker: new DraftChecker() };
    this.#drafts.set(document, known);
    clearTimeout(known.timer);
    if (known.latest && document.getText().length > LONGEST_WHILE_TYPING) return;
    known.timer = setTimeout(() => this.check(document), delay);
  }

  #drop(document: vscode.TextDocument): void {
    const known = this.#drafts.get(document);
    if (!known) return;
    clearTimeout(known.timer);
    this.#drafts.delete(document);
    this.#closed.fire(document);
  }
}

/** The severities that the writer has set for this document; an unknown word in the settings is passed over. */
function optionsFor(document: vscode.TextDocument): CheckOptions {
  const set = vscode.workspace.getConfiguration('quoin.check', document).get<Record<string, unknown>>('severities', {});
  const severities: Partial<Record<FindingCode, Severity | 'off'>> = {};
  for (const code of Object.keys(USUAL_SEVERITY) as FindingCode[]) {
    const wanted = [...SEVERITIES, 'off' as const].find((severity) => severity === set[code]);
    if (wanted) severities[code] = wanted;
  }
  return { severities };
}
