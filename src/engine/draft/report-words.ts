import * as l10n from '@vscode/l10n';
import type { Article } from '../article/article.js';
import { referenceInWords } from '../cite/reference-in-words.js';
import type { CheckedQuotation } from './checked.js';
import type { CheckedFact, FactKind } from './checked-fact.js';
import type { Severity } from './finding.js';
import type { AttributionState } from './speaker-match.js';

const VERDICTS: Readonly<Record<CheckedQuotation['state'], () => string>> = {
  verified: () => l10n.t('Verified'),
  questioned: () => l10n.t('Words verified, with a finding'),
  altered: () => l10n.t('Altered'),
  misattributed: () => l10n.t('In another source'),
  uncited: () => l10n.t('Not cited'),
  unsupported: () => l10n.t('Not found'),
  unchecked: () => l10n.t('Not checked'),
};

/** The verdict on a quotation, in a word or two. */
export function verdictWords(state: CheckedQuotation['state']): string {
  return VERDICTS[state]();
}

/** The reference of a source; empty where that would only repeat its key. */
export function workWords(article: Pick<Article, 'metadata'> | null | undefined): string {
  if (!article) return '';
  const reference = referenceInWords(article.metadata);
  return reference === `@${article.metadata.id}` ? '' : reference;
}

const ATTRIBUTIONS: Readonly<Record<AttributionState, (speaker: string) => string>> = {
  stated: (speaker) => l10n.t('{0} (stated by the source)', speaker),
  inferred: (speaker) => l10n.t('{0} (the source does not state who speaks)', speaker),
  different: (speaker) => l10n.t('{0} (the source states another)', speaker),
  context: (speaker) => l10n.t('{0} (in another context in the source)', speaker),
  unclear: (speaker) => l10n.t('{0} (not stated by the source)', speaker),
  reported: (speaker) => l10n.t('{0} (reported at second hand)', speaker),
  supposed: (speaker) => l10n.t('{0} (only supposed by the source)', speaker),
  denied: (speaker) => l10n.t('{0} (did not say this, according to the source)', speaker),
};

/** The speaker whom the draft names, and what the source says of that; null where there is nothing to say. */
export function attributionWords(speaker: string | null, attribution: AttributionState | null): string | null {
  if (speaker !== null) return attribution === null ? speaker : ATTRIBUTIONS[attribution](speaker);
  if (attribution === 'context') return l10n.t('not clear; the source has the words in another context');
  if (attribution !== 'unclear') return null;
  return l10n.t('not clear; the source does not state that the person named beside the quotation says it');
}

const FACT_STATES: Readonly<Record<CheckedFact['state'], () => string>> = {
  supported: () => l10n.t('stated'),
  contradicted: () => l10n.t('differs'),
  unclear: () => l10n.t('not compared'),
};

/** What the source states of a fact, in a word or two. */
export function factState({ state }: CheckedFact): string {
  return FACT_STATES[state]();
}

const FACT_KINDS: Readonly<Record<FactKind, () => string>> = {
  figure: () => l10n.t('figure'),
  date: () => l10n.t('date'),
  name: () => l10n.t('name'),
  role: () => l10n.t('role'),
};

/** What a fact is, in a word. */
export function factKind({ kind }: CheckedFact): string {
  return FACT_KINDS[kind]();
}

const SEVERITIES: Readonly<Record<Severity, () => string>> = {
  error: () => l10n.t('error'),
  warning: () => l10n.t('warning'),
  information: () => l10n.t('information'),
  hint: () => l10n.t('hint'),
};

/** How grave a finding is, in a word. */
export function severityWords(severity: Severity): string {
  return SEVERITIES[severity]();
}

/** What a report says of a draft with more quotations and citations than are checked. */
export function incompleteWords(): string {
  return l10n.t('The draft has more quotations or citations than Quoin checks. The rest is left out.');
}

/** The works that a draft cites. */
export function citedWords(cited: readonly string[]): string {
  if (cited.length === 0) return l10n.t('Cited: nothing');
  return l10n.t(
    'Cited: {0}',
    cited.reduce((before, next) => l10n.t('{0}; {1}', before, next)),
  );
}
