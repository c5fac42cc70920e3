import type { Locator } from '../cite/locator.js';
import type { Range } from '../text/range.js';
import type { CheckedFact } from './checked-fact.js';
import type { FactCheck } from './facts/port.js';
import type { Finding, FindingCode, Severity, SourcePlace } from './finding.js';
import type { IgnoreComment } from './ignore.js';
import type { QuotationState } from './judge.js';
import type { KeptCheck } from './kept/port.js';
import type { CitedWork } from './question.js';
import type { DraftQuotation } from './quotations.js';
import type { AttributionState } from './speaker-match.js';

/** A quotation of the draft with its result. The range includes its marks. */
export interface CheckedQuotation extends Range {
  readonly text: string;
  readonly kind: DraftQuotation['kind'];
  /** `questioned`: the words are the source's, but the quotation has a finding of at least a warning. */
  readonly state: QuotationState | 'questioned';
  /** What the source says of the speaker that the draft names; null where it names none or the words are not the source's. */
  readonly attribution: AttributionState | null;
  /** Whether the writer's words in brackets say what nothing in the source confirms. */
  readonly bracketed: boolean;
  /** Silenced by a comment of the writer's. */
  readonly ignored: IgnoreComment | null;
  readonly citations: readonly { readonly key: string; readonly locator: Locator | null; readonly range: Range }[];
  readonly speaker: string | null;
  /** Where its words come from, if they do from the library. */
  readonly source: SourcePlace | null;
}

/** A work cited in the draft. */
export interface CheckedCitation extends Range {
  readonly key: string;
  readonly locator: Locator | null;
  /** `external`: known from a bibliography, not to the library. */
  readonly state: CitedWork['state'];
}

/** The result of a check. */
export interface DraftCheck {
  /** In order of the draft; what is silenced is not among them. */
  readonly findings: readonly Finding[];
  readonly quotations: readonly CheckedQuotation[];
  readonly citations: readonly CheckedCitation[];
  /** None where facts are not checked. */
  readonly facts: readonly CheckedFact[];
  readonly ignored: readonly IgnoreComment[];
  /** False if the draft holds more than `MOST_QUOTATIONS` or `MOST_CITATIONS`: those after them are left out. */
  readonly complete: boolean;
}

/** What the writer wants reported. */
export interface CheckOptions {
  /** Severities other than the usual ones; `off` silences a code. */
  readonly severities?: Partial<Record<FindingCode, Severity | 'off'>> | undefined;
  /** Keys that count as known though the library has no such article: those of the draft's own bibliography. */
  readonly knownKeys?: ReadonlySet<string> | undefined;
  /** What compares quotations with what their sources said before; without it that is not looked at. */
  readonly kept?: KeptCheck | undefined;
  /** What checks the facts of cited sentences; without it they are not checked. */
  readonly facts?: FactCheck | undefined;
}

/** Whether a finding is on a quotation: its words, or a citation that belongs to it. */
export function isAbout(finding: Finding, quotation: CheckedQuotation): boolean {
  if (finding.quotation !== quotation.text) return false;
  if (finding.start < quotation.end && quotation.start < finding.end) return true;
  return quotation.citations.some(({ range }) => finding.start < range.end && range.start < finding.end);
}
