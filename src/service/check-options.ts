import type { CheckOptions } from '../engine/draft/check.js';
import { type FindingCode, type Severity, USUAL_SEVERITY } from '../engine/draft/finding.js';
import { own } from '../engine/text/own.js';
import type { Draft } from './draft.js';

/**
 * How a draft is checked: the severities that the writer has set, an unknown word in the settings skipped. A key counts as
 * known, too, if one of the draft's own bibliographies has it.
 */
export function checkOptions({ works, setting }: Pick<Draft, 'works' | 'setting'>): CheckOptions {
  const set = setting('check.severities');
  const severities: Partial<Record<FindingCode, Severity | 'off'>> = {};
  for (const code of Object.keys(USUAL_SEVERITY) as FindingCode[]) {
    const wanted = own(set, code);
    if (wanted) severities[code] = wanted;
  }
  const external = works.external.map(({ id }) => id);
  return { severities, ...(external.length === 0 ? {} : { knownKeys: new Set(external) }) };
}
