import type { Locator } from '../cite/locator.js';
import { NOTHING_AROUND } from './around.js';
import { type FindingCode, SEVERITIES, type Severity, type SourcePlace } from './finding.js';
import { judge } from './judge.js';
import { alteredMessage } from './messages.js';
import { gravestFirst } from './placing.js';
import { citedWork } from './question.js';
import { severityOf } from './severity.js';
import { shownWords } from './shown-words.js';
import type { DraftSources } from './sources.js';
import type { AttributionState } from './speaker-match.js';

/** Words that are claimed to be a quotation, outside any draft. */
export interface QuotationClaim {
  /** The quoted words in Markdown, without the marks around them. */
  readonly words: string;
  /** The work that they are said to be from; null where none is named. */
  readonly key: string | null;
  readonly locator: Locator | null;
  /** Who is said to have said them. */
  readonly speaker: string | null;
}

/** One thing to say about a claim. */
export interface ClaimFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Whole sentences, plain text. */
  readonly message: string;
}

/** Why nothing can be said of words: they are not one quotation, they are a title, or they are too few to search for. */
export type UncheckedReason = 'not-one-quotation' | 'title' | 'too-few-words';

/** What came out for a claim. */
export interface Verification {
  /**
   * `verified` if the words, and all else that is claimed of them, are what a source says; `words-verified` if the source does
   * not state the speaker, or does not confirm what is in brackets; else the code of the gravest finding against them, or `unchecked`.
   */
  readonly verdict: 'verified' | 'words-verified' | 'unchecked' | FindingCode;
  /** Null unless the verdict is `unchecked`. */
  readonly reason: UncheckedReason | null;
  /** What the source says of the speaker that is named; null where none is named or the words are not the source's. */
  readonly attribution: AttributionState | null;
  /** The gravest first. */
  readonly findings: readonly ClaimFinding[];
  /** Where the words are, or what comes nearest to them. */
  readonly source: SourcePlace | null;
}

/** What is not a fault of a claim: it need not name a source, other outlets may word a statement differently, and brackets tell whose words they hold. */
const NO_FAULT: ReadonlySet<FindingCode> = new Set(['uncited-quotation', 'wording-varies', 'bracketed-words']);

/** Whether a finding speaks against words that are presented as a quotation. */
export function isFault({ code, severity }: Pick<ClaimFinding, 'code' | 'severity'>): boolean {
  return severity !== 'hint' && !NO_FAULT.has(code);
}

/**
 * Compares words with their source as the check compares those of a draft: what a reader is shown of them, so that struck and
 * hidden words do not count.
 */
export function verifyClaim({ words, key, locator, speaker }: QuotationClaim, sources: DraftSources): Verification {
  const passage = shownWords(words);
  if (passage === null) return unchecked('not-one-quotation');
  const cited = key === null ? [] : [citedWork({ key, locator }, sources)];
  // Words presented as a quotation are a statement, even if they are cut from a larger one.
  const around = { ...NOTHING_AROUND, isStatement: true };
  const { state, source, judgements, attribution, bracketed } = judge(
    {
      passage,
      cited,
      besides: [],
      inTex: null,
      speaker,
      isOfClause: false,
      sex: null,
      role: null,
      relay: null,
      introduced: [],
      beside: null,
      around,
      taken: [],
    },
    sources,
  );
  if (state === 'verified' && source === null) return unchecked('title');
  const findings = judgements
    .flatMap((judgement): ClaimFinding[] => {
      const differences = gravestFirst(judgement.differences);
      // Words found nowhere are always reported here, regardless of the settings for drafts.
      const severity = severityOf(judgement, differences, { 'unsupported-quotation': 'warning' });
      if (severity === null) return [];
      const { code, source: place } = judgement;
      const message = code === 'altered-quotation' ? alteredMessage(differences, place) : judgement.message;
      return [{ code, severity, message }];
    })
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const rest = { reason: null, attribution, findings, source };
  const fault = findings.find(isFault);
  if (fault !== undefined) return { verdict: fault.code, ...rest };
  const isFound = state === 'verified' || (state === 'uncited' && key === null);
  if (!isFound) return { ...unchecked('too-few-words'), findings, source };
  const isStated = !bracketed && (speaker === null || attribution === 'stated');
  return { verdict: isStated ? 'verified' : 'words-verified', ...rest };
}

function unchecked(reason: UncheckedReason): Verification {
  return { verdict: 'unchecked', reason, attribution: null, findings: [], source: null };
}
