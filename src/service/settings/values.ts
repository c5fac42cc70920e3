import type { CheckedValue, SettingRule } from './rules.js';
import { SETTINGS } from './table.js';

/** The name of a setting after `quoin.`. */
export type SettingName = keyof typeof SETTINGS;

/** What a setting may be. */
export type SettingValue<Name extends SettingName> = ReturnType<(typeof SETTINGS)[Name]['check']>['value'];

/** Reads settings as they are now, for one draft or folder. */
export type ReadSetting = <Name extends SettingName>(name: Name) => SettingValue<Name>;

/** The values of all settings, by their names. */
export type SettingValues = { readonly [Name in SettingName]: SettingValue<Name> };

/** Reads all settings. */
export function allSettings(read: ReadSetting): SettingValues {
  const names = Object.keys(SETTINGS) as SettingName[];
  return Object.fromEntries(names.map((name) => [name, read(name)])) as SettingValues;
}

/** The value of a setting of which something was written, or nothing: undefined or null. */
export function settingValue<Name extends SettingName>(name: Name, written: unknown): CheckedValue<SettingValue<Name>> {
  const rule = SETTINGS[name] as SettingRule<unknown>;
  const isSet = written !== undefined && written !== null;
  const { value, problem } = isSet ? rule.check(written) : { value: rule.default, problem: null };
  return { value: value as SettingValue<Name>, problem };
}

/** All settings, of which nothing was written. */
export function defaultSettings(): SettingValues {
  return allSettings((name) => settingValue(name, undefined).value);
}
