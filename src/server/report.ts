import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import type { SourceProblem } from '../engine/article/article.js';
import { byPlace, type PlacedProblem } from '../engine/library/problems.js';
import type { UnreadableFile } from '../folder/find-files.js';
import type { ReadingReport } from '../folder/library.js';
import { printableName } from '../folder/printable.js';
import { problemLine } from '../folder/problem-line.js';

/** Tells the client of reading: problems in its log, and how far it has come where it shows that. */
export class ClientReport implements ReadingReport {
  readonly #connection: Connection;
  readonly #showsProgress: boolean;
  #progress: Awaited<ReturnType<Connection['window']['createWorkDoneProgress']>> | undefined;
  /** The reading whose progress is shown, or about to be. */
  #current: object | undefined;
  readonly #problems: (SourceProblem | PlacedProblem)[] = [];
  #total = 0;
  #done = 0;
  #shown = 0;

  constructor(connection: Connection, showsProgress: boolean) {
    this.#connection = connection;
    this.#showsProgress = showsProgress;
  }

  found(files: number, problems: readonly SourceProblem[], unreadable: readonly UnreadableFile[]): void {
    // Another process may have read before.
    this.#end();
    this.#total = files;
    this.#done = 0;
    this.#shown = 0;
    this.#log(problems);
    for (const { file, reason } of unreadable)
      this.#connection.console.warn(l10n.t('{0} cannot be read: {1}.', printableName(file), reason));
    if (this.#showsProgress && files > 0) void this.#begin();
  }

  read(problems: readonly PlacedProblem[]): void {
    this.#done += 1;
    this.#problems.push(...problems);
    const share = Math.floor((100 * this.#done) / this.#total);
    if (share === this.#shown) return;
    this.#shown = share;
    this.#progress?.report(share, l10n.t('{0} of {1}', this.#done, this.#total));
  }

  done(problems: readonly SourceProblem[]): void {
    // Files are read in any order.
    this.#log([...this.#problems.splice(0), ...problems].sort(byPlace));
    this.#end();
  }

  #end(): void {
    this.#progress?.done();
    this.#progress = undefined;
    this.#current = undefined;
  }

  async #begin(): Promise<void> {
    const reading = {};
    this.#current = reading;
    const progress = await this.#connection.window.createWorkDoneProgress().catch(() => undefined);
    progress?.begin(l10n.t('Quoin: reading sources'), 0, undefined, false);
    // It may have ended before the client answered.
    if (this.#current !== reading) progress?.done();
    else this.#progress = progress;
  }

  #log(problems: readonly (SourceProblem | PlacedProblem)[]): void {
    for (const problem of problems) this.#connection.console.warn(problemLine(problem));
  }
}
