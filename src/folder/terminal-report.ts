import type { SourceProblem } from '../engine/article/article.js';
import { byPlace, type PlacedProblem } from '../engine/library/problems.js';
import { englishCount } from '../engine/text/english-count.js';
import { complain } from './complain.js';
import type { UnreadableFile } from './find-files.js';
import type { ReadingReport } from './library.js';
import { printableName } from './printable.js';
import { problemLine } from './problem-line.js';

/** Problems as lines, in order once all files have been read, and how far reading has come where standard error is a terminal. */
export class TerminalReport implements ReadingReport {
  unreadable: readonly UnreadableFile[] = [];
  readonly #problems: (SourceProblem | PlacedProblem)[] = [];
  #total = 0;
  #done = 0;
  #shown = 0;

  found(files: number, problems: readonly SourceProblem[], unreadable: readonly UnreadableFile[]): void {
    this.#total = files;
    this.unreadable = unreadable;
    for (const problem of problems) complain(problemLine(problem));
    for (const { file, reason } of unreadable) complain(`quoin: ${printableName(file)} cannot be read: ${reason}.`);
  }

  read(problems: readonly PlacedProblem[]): void {
    this.#done += 1;
    this.#problems.push(...problems);
    if (!process.stderr.isTTY || Date.now() - this.#shown < 50) return;
    this.#shown = Date.now();
    const filled = Math.round((30 * this.#done) / this.#total);
    const count = `${this.#done} of ${englishCount(this.#total, 'source')}`;
    process.stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${count}`);
  }

  done(problems: readonly SourceProblem[]): void {
    this.#clear();
    // Files are read in any order.
    for (const problem of [...this.#problems.splice(0), ...problems].sort(byPlace)) complain(problemLine(problem));
  }

  #clear(): void {
    if (process.stderr.isTTY && this.#shown > 0) process.stderr.write('\r\u001b[K');
  }
}
