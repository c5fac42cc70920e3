import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { CORRECTIONS_FILE, CORRECTIONS_NAMES } from '../../engine/library/corrections/corrections.js';
import type { CorrectionChange } from '../../engine/library/corrections/edit-corrections.js';
import type { PlacedProblem } from '../../engine/library/problems.js';
import { safe } from '../../service/safe-text.js';
import type { Readers } from '../../worker/reader-pool.js';
import type { Session } from '../library/session.js';
import { log } from '../platform/log.js';
import { applyInOneStep } from './one-step.js';

/** Number of times that a change is made for the text as it is by then. */
const MOST_TRIES = 5;

/** What the files need; the editor too, for this part is loaded separately, and cannot import it. */
export interface CorrectionFilesPorts {
  readonly editor: typeof vscode;
  readonly session: Session;
  readonly worker: Readers;
  /** The sources folders, in order. */
  readonly roots: () => readonly vscode.Uri[];
  readonly whenSourcesAreRead: () => Promise<void>;
  readonly exists: (uri: vscode.Uri) => Promise<boolean>;
  /** Why a file is not read, if it is not. */
  readonly problemOf: (stat: vscode.FileStat) => string | null;
  readonly warn: (message: string) => void;
}

/** The files of corrections at the top of the sources folders: read into the library, and written. */
export class CorrectionFiles implements vscode.Disposable {
  readonly #ports: CorrectionFilesPorts;
  readonly #problems: vscode.DiagnosticCollection;
  readonly #listening: vscode.Disposable;
  /** Problems of the files that were read, by location. */
  #read: ReadonlyMap<string, readonly PlacedProblem[]> = new Map();
  #reading: Promise<void> = Promise.resolve();
  #changing: Promise<unknown> = Promise.resolve();
  #isReporting = false;
  #disposed = false;

  constructor(ports: CorrectionFilesPorts) {
    this.#ports = ports;
    this.#problems = ports.editor.languages.createDiagnosticCollection('quoin-corrections');
    this.#listening = ports.session.onDidChange(() => this.#reportSoon());
  }

  /** Whether a file may be one of them, or a folder that holds one that was read. */
  concerns(uri: vscode.Uri): boolean {
    const inside = `${uri.toString()}/`;
    return CORRECTIONS_FILE.test(uri.path) || [...this.#read.keys()].some((location) => location.startsWith(inside));
  }

  /** Reads them again; resolves when the library has what they say. Never rejects. */
  refresh(): Promise<void> {
    this.#reading = this.#reading
      .then(() => this.#readAll())
      .catch((error: unknown) => log('warn', 'Corrections:', error));
    return this.#reading;
  }

  /** Resolves when the library has what they say. */
  whenRead(): Promise<void> {
    return this.#reading;
  }

  /** Where corrections of a source are written: in its sources folder, else in the first one; undefined where there is none. */
  async fileFor(location: string | undefined): Promise<vscode.Uri | undefined> {
    const roots = this.#ports.roots();
    const own = roots.filter((uri) => location?.startsWith(`${uri.toString()}/`));
    const root = own.sort((a, b) => b.path.length - a.path.length)[0] ?? roots[0];
    if (root === undefined) return undefined;
    const files = CORRECTIONS_NAMES.map((name) => this.#ports.editor.Uri.joinPath(root, name));
    for (const file of files) if (await this.#ports.exists(file)) return file;
    return files[0];
  }

  /** Changes one of them, and the library with it, one change after another. Returns whether it is done; else the writer is warned. */
  change(file: vscode.Uri, change: CorrectionChange): Promise<boolean> {
    const changed = this.#changing.then(() => this.#change(file, change));
    this.#changing = changed.catch(() => undefined);
    return changed;
  }

  async #change(file: vscode.Uri, change: CorrectionChange): Promise<boolean> {
    const refuse = (reason: string): false => {
      this.#ports.warn(l10n.t('{0} cannot be changed. {1}', this.#ports.editor.workspace.asRelativePath(file), reason));
      return false;
    };
    for (let tries = 1; tries <= MOST_TRIES; tries++) {
      const document = (await this.#ports.exists(file))
        ? await this.#ports.editor.workspace.openTextDocument(file)
        : null;
      const text = document?.getText() ?? '';
      const result = await this.#ports.worker.call('editCorrections', { text, change });
      if ('refused' in result) return refuse(result.refused);
      // The edits are for the text as it was: the writer may have typed, or a file may be there now.
      if (document === null ? await this.#ports.exists(file) : document.getText() !== text) continue;
      if (!(await applyInOneStep(this.#ports.editor, file, document, result.edits)))
        return refuse(l10n.t('The editor could not write it.'));
      await this.refresh();
      return true;
    }
    return refuse(l10n.t('It was being edited. Try again.'));
  }

  dispose(): void {
    this.#disposed = true;
    this.#listening.dispose();
    this.#problems.dispose();
  }

  async #readAll(): Promise<void> {
    const files = this.#ports
      .roots()
      .flatMap((root) => CORRECTIONS_NAMES.map((name) => this.#ports.editor.Uri.joinPath(root, name)));
    const read = (await Promise.all(files.map((file) => this.#readFile(file)))).flatMap((each) => each ?? []);
    if (this.#disposed) return;
    this.#read = new Map(read.map(({ location, problems }) => [location, problems]));
    await this.#ports.session.service.correct(read);
    this.#reportSoon();
  }

  async #readFile(uri: vscode.Uri) {
    const file = uri.toString();
    const unsaved = this.#ports.editor.workspace.textDocuments.find(
      (document) => document.isDirty && document.uri.toString() === file,
    );
    const nothing = { location: file, quotations: [], entities: [] };
    try {
      const stat = unsaved === undefined ? await this.#ports.editor.workspace.fs.stat(uri) : null;
      const problem = stat && this.#ports.problemOf(stat);
      if (problem) return { ...nothing, problems: [unreadable(file, problem)] };
      const content = unsaved?.getText() ?? (await this.#ports.editor.workspace.fs.readFile(uri));
      return { location: file, ...(await this.#ports.worker.call('corrections', { file, content })) };
    } catch (error) {
      if (error instanceof this.#ports.editor.FileSystemError && error.code === 'FileNotFound') return null;
      return { ...nothing, problems: [unreadable(file, error instanceof Error ? error.message : String(error))] };
    }
  }

  /** Whether a correction fits is known when the sources have been read. */
  #reportSoon(): void {
    if (this.#isReporting || (this.#read.size === 0 && !this.#hasProblems)) return;
    this.#isReporting = true;
    this.#ports
      .whenSourcesAreRead()
      .finally(() => {
        this.#isReporting = false;
      })
      .then(() => (this.#disposed ? undefined : this.#report()))
      .catch((error: unknown) => log('warn', 'Corrections:', error));
  }

  get #hasProblems(): boolean {
    let count = 0;
    this.#problems.forEach(() => {
      count += 1;
    });
    return count > 0;
  }

  async #report(): Promise<void> {
    const unapplied = await this.#ports.session.service.unapplied();
    if (this.#disposed) return;
    const problems = new Map(
      [...this.#read].map(([location, own]) => [location, own.map((each) => diagnosticOf(this.#ports.editor, each))]),
    );
    for (const problem of unapplied) {
      problems.get(problem.file)?.push(diagnosticOf(this.#ports.editor, problem));
    }
    this.#problems.clear();
    for (const [location, own] of problems)
      if (own.length > 0) this.#problems.set(this.#ports.editor.Uri.parse(location), own);
  }
}

function unreadable(file: string, reason: string): PlacedProblem {
  const at = { line: 0, character: 0 };
  const message = l10n.t('The corrections in this file are not applied. {0}', reason);
  return { code: 'correction', severity: 'error', file, message, from: at, to: at };
}

function diagnosticOf(
  { Range, Diagnostic, DiagnosticSeverity }: typeof vscode,
  { code, severity, message, from, to }: PlacedProblem,
): vscode.Diagnostic {
  const range = new Range(from.line, from.character, to.line, to.character);
  const diagnostic = new Diagnostic(
    range,
    safe(message, 'plain'),
    DiagnosticSeverity[severity === 'error' ? 'Error' : 'Warning'],
  );
  diagnostic.source = 'Quoin';
  diagnostic.code = code;
  return diagnostic;
}
