import { finish } from '../library/steps.js';
import { isProse } from '../markdown/block.js';
import type { DraftSyntax } from '../markdown/markdown.js';
import { CheckRun } from './check-run.js';
import type { CheckedCitation, CheckedQuotation, CheckOptions, DraftCheck } from './checked.js';
import { judge, type Verdict } from './judge.js';
import type { Question } from './question.js';
import { passagesIn } from './quotations.js';
import type { DraftSources } from './sources.js';

export type { CheckedCitation, CheckedQuotation, CheckOptions, DraftCheck };

/** Number of blocks searched for quotations in one step. */
const LOOKED_AT_IN_A_STEP = 50;

/** Checks a draft once. Who checks it again and again keeps a `DraftChecker`. */
export function checkDraft(syntax: DraftSyntax, sources: DraftSources, options: CheckOptions = {}): DraftCheck {
  return new DraftChecker().check(syntax, sources, options);
}

/**
 * Checks one draft as it changes. What came out for a quotation is kept as long as its words, its citations and the
 * library are the same, wherever it moves; so a keystroke costs what it changed.
 */
export class DraftChecker {
  #verdicts = new Map<string, Verdict>();
  #version: number | null = null;

  check(syntax: DraftSyntax, sources: DraftSources, options: CheckOptions = {}): DraftCheck {
    return finish(this.steps(syntax, sources, options));
  }

  /**
   * The same check in steps of a few milliseconds, for callers with other work in between; they need not be taken to the end.
   * The library may not change between them.
   */
  *steps(syntax: DraftSyntax, sources: DraftSources, options: CheckOptions = {}): Generator<void, DraftCheck> {
    yield* syntax.reading();
    // What is found in a block is kept: all of it at once would be a long step.
    for (const [index, block] of syntax.blocks.entries()) {
      if (isProse(block.kind)) passagesIn(block);
      if (index % LOOKED_AT_IN_A_STEP === 0) yield;
    }
    if (this.#version !== sources.version) this.#verdicts = new Map();
    this.#version = sources.version;
    const kept = this.#verdicts;
    const used = new Map<string, Verdict>();
    const answer = (question: Question): Verdict => {
      const key = JSON.stringify(question);
      const verdict = used.get(key) ?? kept.get(key) ?? judge(question, sources);
      used.set(key, verdict);
      // Also for the next check, should this one not be taken to its end.
      kept.set(key, verdict);
      return verdict;
    };
    const check = yield* new CheckRun(syntax, sources, options, answer).steps();
    this.#verdicts = used;
    return check;
  }
}
