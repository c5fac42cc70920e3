import type { Library } from '../library.js';
import type { PlacedProblem } from '../problems.js';
import type { EntityCorrection, QuotationCorrection } from './corrections.js';

/** What is to be said of corrections that a library does not apply; none is ever moved to other words. */
export function unappliedCorrections(library: Library): PlacedProblem[] {
  return [...library.unfitting()].map(([correction, reason]) => ({
    code: 'correction',
    severity: 'warning',
    message: `This correction is not applied: ${REASONS[reason](keyOrName(correction))}`,
    ...correction.at,
  }));
}

type Reason = ReturnType<Library['unfitting']> extends Map<unknown, infer R extends string> ? R : never;

const REASONS: Readonly<Record<Reason, (name: string) => string>> = {
  nowhere: (key) => `@${key} has no quotation with these words, and these before and after them.`,
  ambiguous: (key) => `several quotations in @${key} have these words. Give more of the words before and after it.`,
  repeated: () => 'another one, above, corrects the same quotation.',
  'no-source': (key) => `no source has the cite key ${key}.`,
  'no-name': (name) => `no source names ${name}.`,
};

function keyOrName(correction: QuotationCorrection | EntityCorrection): string {
  return 'source' in correction ? correction.source : correction.name;
}
