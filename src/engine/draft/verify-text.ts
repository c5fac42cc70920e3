import { parseDraft } from '../markdown/markdown.js';
import { type CheckedQuotation, type CheckOptions, checkDraft } from './check.js';
import type { SourcePlace } from './finding.js';
import { VERDICTS } from './report.js';
import type { DraftSources } from './sources.js';
import { isWordsOnly } from './totals.js';
import { type Verification, verifyClaim } from './verify.js';

/** A quotation of a text from anywhere, and what came out for it. */
export interface VerifiedQuotation {
  readonly words: string;
  /** `verified` only if nothing speaks against it; `words` where the source does not state the speaker named. */
  readonly result: 'verified' | 'words' | 'not-verified';
  /** The verdict in a word or two, then what there is to say: whole sentences. */
  readonly verdict: string;
  readonly message: string;
  /** Where the words are, or what comes nearest to them. */
  readonly source: SourcePlace | null;
}

/** Words without quotation marks in them are compared up to this number of UTF-16 code units. */
const LONGEST = 20_000;

/** Compares each quotation of a text with its source; a text without any is compared as one quotation. */
export function verifyText(text: string, sources: DraftSources, options: CheckOptions = {}): VerifiedQuotation[] {
  const { quotations, findings } = checkDraft(parseDraft(text), sources, options);
  if (quotations.length > 0) {
    return quotations.map((quotation) => {
      const about = findings.filter((finding) => finding.quotation === quotation.text && isAt(finding, quotation));
      const result = quotation.state !== 'verified' ? 'not-verified' : isWordsOnly(quotation) ? 'words' : 'verified';
      const message = about.map((finding) => finding.message).join(' ');
      return { words: quotation.text, result, verdict: VERDICTS[quotation.state], message, source: quotation.source };
    });
  }
  const words = text.trim();
  if (words === '' || words.length > LONGEST) return [];
  return [asQuotation(words, verifyClaim({ words, key: null, locator: null, speaker: null }, sources))];
}

function asQuotation(words: string, { verified, state, findings, source }: Verification): VerifiedQuotation {
  const told = findings.filter(({ code }) => code !== 'uncited-quotation');
  return {
    words,
    result: verified ? 'verified' : 'not-verified',
    verdict: VERDICTS[verified ? 'verified' : state],
    message: told.map(({ message }) => message).join(' '),
    source,
  };
}

function isAt(finding: { readonly start: number; readonly end: number }, quotation: CheckedQuotation): boolean {
  if (finding.start <= quotation.end && quotation.start <= finding.end) return true;
  return quotation.citations.some(({ range }) => finding.start < range.end && range.start < finding.end);
}
