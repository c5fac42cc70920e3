import * as vscode from 'vscode';
import { type SettingName, type SettingValue, settingValue } from '../../service/settings/values.js';
import { warn } from './messages.js';

/** Values that the writer has been warned about. */
const told = new Set<string>();

/** Gives the values of settings. */
export type Settings = <Name extends SettingName>(name: Name) => SettingValue<Name>;

/**
 * The settings for a document or folder, as they are now. The only door to Quoin's settings: settings files hold anything that was
 * typed into them. A value of the wrong type counts as not set, and is reported once.
 */
export function settingsFor(scope?: vscode.ConfigurationScope): Settings {
  // The editor puts them together from all that is said of the scope: that takes far longer than looking one up.
  const configuration = vscode.workspace.getConfiguration('quoin', scope);
  return (name) => {
    const { value, problem } = settingValue(name, configuration.get<unknown>(name));
    if (problem !== null) complain(problem(`quoin.${name}`));
    return value;
  };
}

/** The value of one setting, see `settingsFor`. */
export function setting<Name extends SettingName>(name: Name, scope?: vscode.ConfigurationScope): SettingValue<Name> {
  return settingsFor(scope)(name);
}

/** Changes a setting in the user's own settings. */
export function updateSetting<Name extends SettingName>(name: Name, value: SettingValue<Name>): Thenable<void> {
  return vscode.workspace.getConfiguration('quoin').update(name, value, vscode.ConfigurationTarget.Global);
}

/** Changes a setting of the workspace; where no folder is open, in the user's own settings. What holds without it is not written down. */
export function updateWorkspaceSetting<Name extends SettingName>(
  name: Name,
  value: SettingValue<Name>,
): Thenable<void> {
  const { workspace, ConfigurationTarget } = vscode;
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const settings = workspace.getConfiguration('quoin');
  const { globalValue, defaultValue } = settings.inspect(name) ?? {};
  const otherwise = (workspace.workspaceFolders && globalValue) ?? defaultValue;
  return settings.update(name, value === otherwise ? undefined : value, target);
}

/** Calls `listener` when one of the settings below `section` changes: `sources`. */
export function onSettings(section: string, listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`quoin.${section}`)) listener();
  });
}

function complain(complaint: string): void {
  if (told.has(complaint)) return;
  told.add(complaint);
  void warn(complaint);
}
