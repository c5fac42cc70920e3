import * as l10n from '@vscode/l10n';
import { SEVERITIES, type Severity } from '../../engine/draft/finding.js';

/** What is wrong with the value of a setting, in whole sentences, by the setting's name. */
export type SettingProblem = (setting: string) => string;

/** A value of a setting as it is used, and what was wrong with the one that was set. */
export interface CheckedValue<Value> {
  readonly value: Value;
  readonly problem: SettingProblem | null;
}

/** What a setting may be. */
export interface SettingRule<Value> {
  readonly default: Value;
  /** The value itself where it is one that the setting may have; else the default, or the nearest, and the problem. */
  readonly check: (value: unknown) => CheckedValue<Value>;
}

/** On or off. */
export function flag(fallback: boolean): SettingRule<boolean> {
  return rule(
    fallback,
    (name) => l10n.t('The setting {0} must be true or false. Its default is used instead.', name),
    (value) => typeof value === 'boolean',
  );
}

/** Any text. */
export function text(fallback: string): SettingRule<string> {
  return rule(
    fallback,
    (name) => l10n.t('The setting {0} must be text. Its default is used instead.', name),
    (value) => typeof value === 'string',
  );
}

/** A whole number from `least` to `most`. */
export function wholeNumber(fallback: number, least: number, most: number): SettingRule<number> {
  return rule(
    fallback,
    (name) =>
      most === Number.POSITIVE_INFINITY
        ? l10n.t('The setting {0} must be a whole number from {1}. Its default is used instead.', name, least)
        : l10n.t(
            'The setting {0} must be a whole number from {1} to {2}. Its default is used instead.',
            name,
            least,
            most,
          ),
    (value): value is number => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
  );
}

/** One of a few words. */
export function choice<Value extends string>(fallback: Value, values: readonly Value[]): SettingRule<Value> {
  return rule(
    fallback,
    (name) => l10n.t('The setting {0} must be one of {1}. Its default is used instead.', name, values.join(', ')),
    (value): value is Value => values.some((each) => each === value),
  );
}

/** A text, or several. */
export function texts(fallback: string): SettingRule<string | readonly string[]> {
  return rule(
    fallback,
    (name) => l10n.t('The setting {0} must be text or a list of texts. Its default is used instead.', name),
    (value): value is string | readonly string[] =>
      typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string')),
  );
}

/** Severities of findings by their codes; invalid ones are left out. */
export function severities(): SettingRule<Readonly<Record<string, Severity | 'off'>>> {
  const allowed = [...SEVERITIES, 'off'] as const;
  return entries(
    (name) => l10n.t('The setting {0} must be an object of codes and severities. Its default is used instead.', name),
    (name) => l10n.t('The setting {0} may have only {1}. Its default is used instead.', name, allowed.join(', ')),
    (value): value is Severity | 'off' => allowed.some((each) => each === value),
  );
}

/** Texts by names; what is not text is left out. */
export function named(): SettingRule<Readonly<Record<string, string>>> {
  return entries(
    (name) => l10n.t('The setting {0} must be an object of names and texts. Its default is used instead.', name),
    (name) => l10n.t('The setting {0} may have only text. Its default is used instead.', name),
    (value): value is string => typeof value === 'string',
  );
}

/** Values by names; those that are not allowed are left out. */
function entries<Value>(
  noObject: SettingProblem,
  notAllowed: SettingProblem,
  isAllowed: (value: unknown) => value is Value,
): SettingRule<Readonly<Record<string, Value>>> {
  return {
    default: {},
    check(value) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return { value: {}, problem: noObject };
      }
      const all = Object.entries(value);
      const kept = all.filter((entry): entry is [string, Value] => isAllowed(entry[1]));
      const problem = kept.length === all.length ? null : notAllowed;
      return { value: Object.fromEntries(kept), problem };
    },
  };
}

function rule<Value>(
  fallback: Value,
  problem: SettingProblem,
  isRight: (value: unknown) => value is Value,
): SettingRule<Value> {
  return {
    default: fallback,
    check: (value) => (isRight(value) ? { value, problem: null } : { value: fallback, problem }),
  };
}
