import { SEVERITIES, type Severity } from '../../engine/draft/finding.js';

/** A value of a setting as it is used, and what was wrong with the one that was set: the end of a sentence. */
export interface CheckedValue<Value> {
  readonly value: Value;
  readonly problem: string | null;
}

/** What a setting may be. */
export interface SettingRule<Value> {
  readonly default: Value;
  /** The value itself where it is one that the setting may have; else the default, or the nearest, and the problem. */
  readonly check: (value: unknown) => CheckedValue<Value>;
}

/** On or off. */
export function flag(fallback: boolean): SettingRule<boolean> {
  return rule(fallback, 'must be true or false', (value) => typeof value === 'boolean');
}

/** Any text. */
export function text(fallback: string): SettingRule<string> {
  return rule(fallback, 'must be text', (value) => typeof value === 'string');
}

/** A whole number from `least` to `most`. */
export function wholeNumber(fallback: number, least: number, most: number): SettingRule<number> {
  const limits = most === Number.POSITIVE_INFINITY ? `from ${least}` : `from ${least} to ${most}`;
  return rule(
    fallback,
    `must be a whole number ${limits}`,
    (value): value is number => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
  );
}

/** One of a few words. */
export function choice<Value extends string>(fallback: Value, values: readonly Value[]): SettingRule<Value> {
  return rule(fallback, `must be one of ${values.join(', ')}`, (value): value is Value =>
    values.some((each) => each === value),
  );
}

/** A text, or several. */
export function texts(fallback: string): SettingRule<string | readonly string[]> {
  return rule(
    fallback,
    'must be text or a list of texts',
    (value): value is string | readonly string[] =>
      typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string')),
  );
}

/** Severities of findings by their codes; invalid ones are left out. */
export function severities(): SettingRule<Readonly<Record<string, Severity | 'off'>>> {
  const allowed = [...SEVERITIES, 'off'] as const;
  return entries('codes and severities', allowed.join(', '), (value): value is Severity | 'off' =>
    allowed.some((each) => each === value),
  );
}

/** Texts by names; what is not text is left out. */
export function named(): SettingRule<Readonly<Record<string, string>>> {
  return entries('names and texts', 'text', (value): value is string => typeof value === 'string');
}

/** Values by names; those that are not allowed are left out. */
function entries<Value>(
  what: string,
  allowed: string,
  isAllowed: (value: unknown) => value is Value,
): SettingRule<Readonly<Record<string, Value>>> {
  return {
    default: {},
    check(value) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return { value: {}, problem: `must be an object of ${what}` };
      }
      const all = Object.entries(value);
      const kept = all.filter((entry): entry is [string, Value] => isAllowed(entry[1]));
      const problem = kept.length === all.length ? null : `may have only ${allowed}`;
      return { value: Object.fromEntries(kept), problem };
    },
  };
}

function rule<Value>(
  fallback: Value,
  problem: string,
  isRight: (value: unknown) => value is Value,
): SettingRule<Value> {
  return {
    default: fallback,
    check: (value) => (isRight(value) ? { value, problem: null } : { value: fallback, problem }),
  };
}
