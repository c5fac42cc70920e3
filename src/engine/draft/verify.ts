import type { Locator } from '../cite/locator.js';
import { NOTHING_AROUND } from './around.js';
import type { FindingCode, Severity, SourcePlace } from './finding.js';
import { judge, type QuotationState } from './judge.js';
import { alteredMessage } from './messages.js';
import { gravestFirst } from './placing.js';
import { citedWork } from './question.js';
import { severityOf } from './severity.js';
import type { DraftSources } from './sources.js';
import type { AttributionState } from './speaker-match.js';

/** Words that somebody says are quoted, outside any draft. */
export interface QuotationClaim {
  /** The quoted words, without the marks around them. */
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

/** What came out for a claim. */
export interface Verification {
  /** Whether the words, and all else that is claimed of them, are what a source says. */
  readonly verified: boolean;
  readonly state: QuotationState;
  /** What the source says of the speaker that is named; null where none is named or the words are not the source's. */
  readonly attribution: AttributionState | null;
  /** The gravest first. */
  readonly findings: readonly ClaimFinding[];
  /** Where the words are, or what comes nearest to them. */
  readonly source: SourcePlace | null;
}

/** Markup that may strike or hide words: what a reader is shown of such a claim is not known. */
const HIDING = /~~|<[!/?\p{L}]|\{(?:--|\+\+|>>|==|~~)/u;

/** What is no fault of a claim: it need not name a source, and other outlets may word a statement otherwise. */
const NO_FAULT: ReadonlySet<FindingCode> = new Set(['uncited-quotation', 'wording-varies']);

/**
 * Compares words with their source as the check compares those of a draft. Verified are only words that are found word for
 * word where they are claimed to be, against which nothing of at least the severity `information` speaks, and whose speaker, if
 * one is named, the source states.
 */
export function verifyClaim({ words, key, locator, speaker }: QuotationClaim, sources: DraftSources): Verification {
  const cited = key === null ? [] : [citedWork({ key, locator }, sources)];
  // What somebody is said to have said is a statement, whatever it is cut from.
  const around = { ...NOTHING_AROUND, isStatement: speaker !== null };
  const { state, source, judgements, attribution } = judge(
    { passage: words, cited, besides: [], speaker, beside: null, around, taken: [] },
    sources,
  );
  const findings = judgements
    .flatMap((judgement): ClaimFinding[] => {
      const differences = gravestFirst(judgement.differences);
      // Words that are found nowhere are what is asked about, whatever drafts are told of them.
      const severity = severityOf(judgement, differences, { 'unsupported-quotation': 'warning' });
      if (severity === null) return [];
      const { code, source: place } = judgement;
      const message = code === 'altered-quotation' ? alteredMessage(differences, place) : judgement.message;
      return [{ code, severity, message }];
    })
    .sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const faults = findings.filter(({ code, severity }) => severity !== 'hint' && !NO_FAULT.has(code));
  // A title is no quotation.
  const isFound = source !== null && (state === 'verified' || (state === 'uncited' && key === null));
  const isSpeakers = attribution === null ? speaker === null : attribution === 'stated';
  return {
    verified: isFound && faults.length === 0 && isSpeakers && !HIDING.test(words),
    state,
    attribution,
    findings,
    source,
  };
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };
