import * as l10n from '@vscode/l10n';
import type { Library } from '../library.js';
import type { PlacedProblem } from '../problems.js';
import type { EntityCorrection, QuotationCorrection } from './corrections.js';

/** What is to be said of corrections that a library does not apply; none is ever moved to other words. */
export function unappliedCorrections(library: Library): PlacedProblem[] {
  return [...library.unfitting()].map(([correction, reason]) => ({
    code: 'correction',
    severity: 'warning',
    message: l10n.t('This correction is not applied: {0}', REASONS[reason](keyOrName(correction))),
    ...correction.at,
  }));
}

type Reason = ReturnType<Library['unfitting']> extends Map<unknown, infer R extends string> ? R : never;

const REASONS: Readonly<Record<Reason, (name: string) => string>> = {
  nowhere: (key) => l10n.t('@{0} has no quotation with these words, and these before and after them.', key),
  ambiguous: (key) =>
    l10n.t('several quotations in @{0} have these words. Give more of the words before and after it.', key),
  repeated: () => l10n.t('another one, above, corrects the same quotation.'),
  'no-source': (key) => l10n.t('no source has the cite key {0}.', key),
  'no-name': (name) => l10n.t('no source names {0}.', name),
};

function keyOrName(correction: QuotationCorrection | EntityCorrection): string {
  return 'source' in correction ? correction.source : correction.name;
}
