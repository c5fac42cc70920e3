import * as l10n from '@vscode/l10n';
import { emptyIntake, type Intake } from '../engine/library/intake.js';
import { reasonOf } from './failure.js';

/** The result for a file that could not be read: a problem like any other. */
export function unreadIntake(file: string, error: unknown): Intake {
  const message = l10n.t('The file cannot be read: {0}.', reasonOf(error));
  const at = { line: 0, character: 0 };
  return emptyIntake([{ code: 'unreadable', severity: 'error', file, message, from: at, to: at }]);
}
