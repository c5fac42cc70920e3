import * as l10n from '@vscode/l10n';
import { type DraftSyntax, parseDraft } from '../markdown/markdown.js';
import type { Range } from '../text/range.js';
import { checkDraft } from './check.js';
import { type CheckedQuotation, type CheckOptions, type DraftCheck, isAbout } from './checked.js';
import { type Finding, SEVERITIES, type SourcePlace } from './finding.js';
import { verdictWords } from './report-words.js';
import type { DraftSources } from './sources.js';
import { isFault, type UncheckedReason, verifyClaim } from './verify.js';

/** A quotation of a text from anywhere, and its result. */
export interface VerifiedQuotation {
  readonly words: string;
  /** `verified` only if nothing speaks against it; `words` where the source does not state the speaker named. */
  readonly result: 'verified' | 'words' | 'not-verified';
  /** The verdict in a word or two. */
  readonly verdict: string;
  /** What there is to say, the gravest first: whole sentences, or nothing. */
  readonly message: string;
  /** Where the words are, or what comes nearest to them. */
  readonly source: SourcePlace | null;
}

/** Why words without quotation marks were not compared, and what to do. */
const REASONS: Readonly<Record<UncheckedReason, () => string>> = {
  'too-few-words': () => l10n.t('These are too few words to look for. Select the whole quotation.'),
  title: () => l10n.t('These words are the title of a work.'),
  'not-one-quotation': () =>
    l10n.t('This is not exactly one quotation. Select each quotation as a whole, with its quotation marks.'),
};

/** Words without quotation marks in them are compared up to this number of UTF-16 code units. */
const LONGEST = 20_000;

/**
 * Compares each quotation of a text with its source; a text without any is compared as one quotation. A text from elsewhere need
 * not cite: words that are found are verified all the same.
 */
export function verifyText(text: string, sources: DraftSources, options: CheckOptions = {}): VerifiedQuotation[] {
  const quotations = quotationsVerified(checkDraft(parseDraft(text), sources, options));
  if (quotations.length > 0) return quotations;
  const words = text.trim();
  if (words === '' || words.length > LONGEST) return [];
  const claim = { words, key: null, locator: null, speaker: null };
  const { verdict, reason, findings: told, source } = verifyClaim(claim, sources);
  const isVerified = verdict === 'verified';
  return [
    {
      words,
      result: isVerified ? 'verified' : 'not-verified',
      verdict: isVerified
        ? verdictWords('verified')
        : verdictWords(verdict === 'unsupported-quotation' ? 'unsupported' : source === null ? 'unchecked' : 'altered'),
      message: messageOf(told.filter(({ code }) => code !== 'uncited-quotation')) || (reason ? REASONS[reason]() : ''),
      source,
    },
  ];
}

/**
 * Compares each quotation in a part of a draft with its source. The whole draft is read, so that its notes, the citations after
 * the part and the sentences before it count.
 */
export function verifyPart(
  syntax: DraftSyntax,
  { start, end }: Range,
  sources: DraftSources,
  options: CheckOptions = {},
): VerifiedQuotation[] {
  const { quotations, findings } = checkDraft(syntax, sources, options);
  const inside = quotations.filter((quotation) => quotation.start < end && start < quotation.end);
  return quotationsVerified({ quotations: inside, findings });
}

function quotationsVerified({
  quotations,
  findings,
}: Pick<DraftCheck, 'quotations' | 'findings'>): VerifiedQuotation[] {
  const byWords = new Map<string | null, Finding[]>();
  for (const finding of findings) {
    const same = byWords.get(finding.quotation);
    if (same === undefined) byWords.set(finding.quotation, [finding]);
    else same.push(finding);
  }
  return quotations.map((quotation) => {
    const about = (byWords.get(quotation.text) ?? []).filter((finding) => isAbout(finding, quotation));
    return { words: quotation.text, ...resultOf(quotation, about), source: quotation.source };
  });
}

function resultOf({ state, attribution, bracketed }: CheckedQuotation, about: readonly Finding[]) {
  const message = messageOf(about);
  const isFound = (state === 'verified' || state === 'uncited') && !about.some(isFault);
  if (!isFound) {
    const verdict = verdictWords(state === 'verified' ? 'questioned' : state);
    const why = state === 'unchecked' ? l10n.t('These are too few words to look for, or a title.') : '';
    return { result: 'not-verified', verdict, message: message || why } as const;
  }
  const isWords = bracketed || (attribution !== null && attribution !== 'stated');
  return { result: isWords ? 'words' : 'verified', verdict: verdictWords('verified'), message } as const;
}

function messageOf(findings: readonly Pick<Finding, 'severity' | 'message'>[]): string {
  return findings
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .map(({ message }) => message)
    .join(' ');
}
