import type { SourceProblem } from '../engine/article/article.js';
import type { PlacedProblem } from '../engine/library/problems.js';
import { englishCount } from '../engine/text/english-count.js';
import { complain } from './complain.js';
import type { UnreadableFile } from './find-files.js';
import type { ReadingReport } from './library.js';
import { printableName } from './printable.js';
import { problemLine } from './problem-line.js';

/** Problems as lines, and how far reading has come where standard error is a terminal. */
export class TerminalReport implements ReadingReport {
  unreadable: readonly UnreadableFile[] = [];
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
    this.#print(problems.map((problem) => problemLine(asWarning(problem))));
    if (!process.stderr.isTTY || Date.now() - this.#shown < 50) return;
    this.#shown = Date.now();
    const filled = Math.round((30 * this.#done) / this.#total);
    const count = `${this.#done} of ${englishCount(this.#total, 'source')}`;
    process.stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${count}`);
  }

  done(problems: readonly SourceProblem[]): void {
    this.#clear();
    this.#print(problems.map(problemLine));
  }

  #print(lines: readonly string[]): void {
    if (lines.length > 0) this.#clear();
    for (const line of lines) complain(line);
  }

  #clear(): void {
    if (process.stderr.isTTY && this.#shown > 0) process.stderr.write('\r\u001b[K');
  }
}

/** A file of a folder that cannot be read is left out; those that are named have been examined before. */
function asWarning(problem: PlacedProblem): PlacedProblem {
  return problem.code === 'unreadable' ? { ...problem, severity: 'warning' } : problem;
}
