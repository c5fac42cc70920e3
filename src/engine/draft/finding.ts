import type { Locator } from '../cite/locator.js';
import type { Range } from '../text/range.js';

/** What the check can have to say; stable, for code to switch on. */
export type FindingCode =
  | 'altered-quotation'
  | 'wrong-source'
  | 'wrong-locator'
  | 'wrong-speaker'
  | 'uncited-quotation'
  | 'unknown-citation'
  | 'unsupported-quotation'
  | 'misleading-omission'
  | 'unmarked-omission'
  | 'dropped-qualifier'
  | 'bracketed-words'
  | 'unheard-transcript'
  | 'corrected-source'
  | 'source-changed'
  | 'wording-varies'
  | 'unsupported-figure'
  | 'unsupported-date'
  | 'unsupported-name'
  | 'different-role'
  | 'name-spelling';

/** How grave it is, gravest first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Each code's usual severity; `off` is not reported unless asked for. A single finding may have a milder one of its own. */
export const USUAL_SEVERITY: Readonly<Record<FindingCode, Severity | 'off'>> = {
  'altered-quotation': 'warning',
  'wrong-source': 'warning',
  'wrong-locator': 'information',
  'wrong-speaker': 'warning',
  'uncited-quotation': 'information',
  'unknown-citation': 'warning',
  'unsupported-quotation': 'warning',
  'misleading-omission': 'warning',
  'unmarked-omission': 'information',
  'dropped-qualifier': 'hint',
  'bracketed-words': 'hint',
  'unheard-transcript': 'hint',
  'corrected-source': 'hint',
  'source-changed': 'information',
  'wording-varies': 'hint',
  'unsupported-figure': 'information',
  'unsupported-date': 'information',
  'unsupported-name': 'hint',
  'different-role': 'information',
  'name-spelling': 'hint',
};

/**
 * What sort of thing differs; the first three change what was said. `marks`: words outside the source's quotation marks are
 * among words inside them. `speaker`: words of two speakers are quoted as one's.
 */
export type DifferenceKind = 'negation' | 'number' | 'name' | 'speaker' | 'marks' | 'word' | 'case' | 'punctuation';

/** One place where the draft's words differ from the source's. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** The draft's words, as written; empty where words are missing. */
  readonly draft: string;
  /** The source's words; empty where the draft added some. For another speaker, that one's name. */
  readonly source: string;
  /** Where in the draft; empty where words are missing. */
  readonly range: Range;
  /** Whether words that follow in the draft do not follow in the speech: there the source continues with other words, not the speaker's. */
  readonly unspoken?: boolean | undefined;
}

/** A place in a source. */
export interface SourcePlace extends Range {
  /** The article's key. */
  readonly id: string;
  /** Number of the body paragraph; 0 outside the body. */
  readonly paragraph: number;
  /** What cites it besides the key: its page or paragraph; null outside the body. */
  readonly locator: Locator | null;
  /** The article's words there, as it has them. */
  readonly text: string;
}

/**
 * How a source has changed since a quotation of it was last verified. `changed`: it has other words in their place; `moved`: they
 * are in another place than the one cited; `context`: the words beside them are others; `gone`: it has them no longer, or is no
 * longer in the library.
 */
export interface Drift {
  readonly kind: 'changed' | 'moved' | 'context' | 'gone';
  /** The cite key of the source. */
  readonly key: string;
  /** The day on which it still had them, as `2026-11-29`. */
  readonly since: string;
  /** What it said then, and what it says now; null where it says nothing. */
  readonly before: string;
  readonly now: string | null;
}

/** What a fix does; features choose by it. */
export type FixKind =
  | 'use-source-words'
  | 'mark-omission'
  | 'cite'
  | 'correct-citation'
  | 'correct-locator'
  | 'name-speaker'
  | 'paraphrase'
  | 'use-source-fact'
  | 'cite-place'
  | 'cite-also'
  | 'accept-words'
  | 'keep-words'
  | 'ignore';

/** One edit of the draft that settles a finding. */
export interface Fix extends Range {
  readonly kind: FixKind;
  readonly title: string;
  readonly text: string;
}

/** One thing the check has to say about a draft. The range is what to underline. */
export interface Finding extends Range {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Whole sentences, plain text. */
  readonly message: string;
  /** The draft's words in question; null for a citation without quotation. */
  readonly quotation: string | null;
  readonly citation: { readonly key: string; readonly locator: Locator | null } | null;
  readonly source: SourcePlace | null;
  readonly differences: readonly Difference[];
  /** Of a source that has changed. */
  readonly drift?: Drift | undefined;
  readonly fixes: readonly Fix[];
}
