import type { Drift, SourcePlace } from '../finding.js';
import type { DraftSources } from '../sources.js';

/** A quotation of a draft, and its result. */
export interface DriftQuestion {
  readonly words: string;
  /** The keys of the works cited for it. */
  readonly keys: readonly string[];
  /** Where its words are, or what comes nearest to them. */
  readonly source: SourcePlace | null;
  readonly isVerified: boolean;
  /** Whether it cites another place than theirs. */
  readonly misplaced: boolean;
}

/** How a source has changed under a quotation. */
export interface DriftVerdict {
  readonly drift: Drift;
  readonly message: string;
}

/** Compares quotations of a draft with what their sources said when they were last verified. */
export interface KeptCheck {
  compare(question: DriftQuestion, sources: DraftSources): DriftVerdict | null;
  /** Called at the end of a check. */
  done(): void;
}
