import { type Difference, type FindingCode, type Severity, USUAL_SEVERITY } from './finding.js';
import type { Judgement } from './judge.js';

/**
 * How grave a judgement is by the writer's settings and by what differs; null where it is not reported. A changed negation,
 * number or name turns what was said: that is an error unless the writer sets another severity.
 */
export function severityOf(
  { code, severity }: Pick<Judgement, 'code' | 'severity'>,
  differences: readonly Pick<Difference, 'kind'>[],
  settings: Partial<Record<FindingCode, Severity | 'off'>> = {},
): Severity | null {
  const set = settings[code] ?? severity ?? USUAL_SEVERITY[code];
  if (set === 'off') return null;
  return code === 'altered-quotation' && areGrave(differences) && set === 'warning' ? 'error' : set;
}

/** Whether a difference turns what was said. */
export function areGrave(differences: readonly Pick<Difference, 'kind'>[]): boolean {
  return differences.some(({ kind }) => kind === 'negation' || kind === 'number' || kind === 'name');
}
