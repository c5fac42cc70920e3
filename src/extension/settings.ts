import * as vscode from 'vscode';
import { warn } from './messages.js';
import type { SettingRule } from './setting-rules.js';
import { SETTINGS } from './setting-table.js';

type Settings = typeof SETTINGS;
type ValueOf<Name extends keyof Settings> = ReturnType<Settings[Name]['check']>['value'];

/** Values that the writer has been warned about. */
const told = new Set<string>();

/**
 * The value of a setting for a document or folder. The only door to Quoin's settings: settings files hold whatever was typed
 * into them. A value of the wrong type counts as not set, and is reported once.
 */
export function setting<Name extends keyof Settings>(name: Name, scope?: vscode.ConfigurationScope): ValueOf<Name> {
  const written = vscode.workspace.getConfiguration('quoin', scope).get<unknown>(name);
  const rule: SettingRule<unknown> = SETTINGS[name];
  if (written === undefined || written === null) return rule.default as ValueOf<Name>;
  const { value, problem } = rule.check(written);
  if (problem !== null) complain(name, problem);
  return value as ValueOf<Name>;
}

/** Calls `listener` when one of the settings below `section` changes: `sources`. */
export function onSettings(section: string, listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`quoin.${section}`)) listener();
  });
}

function complain(name: string, problem: string): void {
  const complaint = `The setting quoin.${name} ${problem}. Its default is used instead.`;
  if (told.has(complaint)) return;
  told.add(complaint);
  void warn(complaint);
}
