import type { DraftItem } from '../../cite/citations.js';
import type { DraftBlock } from '../../markdown/block.js';
import type { DraftSyntax } from '../../markdown/markdown.js';
import type { MarkedPassage } from '../../text/marks.js';
import type { Range } from '../../text/range.js';
import type { CheckedFact } from '../checked-fact.js';
import type { Finding, FindingCode, Severity } from '../finding.js';
import type { IgnoreComment } from '../ignore.js';
import type { CitedWork } from '../question.js';
import type { DraftSources } from '../sources.js';

/** A citation in a block's visible text: its range there, and the works. */
export interface CitedAt {
  readonly from: number;
  readonly to: number;
  /** Whether it is part of the sentence: `@key says …`. */
  readonly textual: boolean;
  readonly items: readonly DraftItem[];
}

/** A draft whose facts are checked, as far as the check of its quotations has read it already. */
export interface FactsDraft {
  readonly syntax: DraftSyntax;
  readonly sources: DraftSources;
  readonly severities: Partial<Record<FindingCode, Severity | 'off'>> | undefined;
  readonly comments: readonly IgnoreComment[];
  citedIn(block: DraftBlock): readonly CitedAt[];
  sentencesOf(block: DraftBlock): readonly Range[];
  passagesIn(block: DraftBlock): readonly MarkedPassage[];
  work(item: DraftItem): CitedWork;
}

/** The result of checking the facts of a draft. */
export interface FactsOutcome {
  readonly facts: readonly CheckedFact[];
  readonly findings: readonly Finding[];
}

/** Checks the facts of drafts. Loaded on demand. */
export interface FactCheck {
  /** In steps of a few milliseconds; what has been judged before is not judged again. */
  steps(draft: FactsDraft): Generator<void, FactsOutcome>;
}
