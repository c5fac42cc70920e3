import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nPseudoLocalized, type l10nJsonFormat } from '@vscode/l10n-dev';
import { root } from '../../../scripts/lib/project.mjs';
import { textsIn } from '../../../scripts/localize.js';

/** The code of the language that tests show the extension in: not the name of a real language. */
export const PSEUDO = 'qps-ploc';

/** What of the project the extension needs to run. */
const PARTS = ['package.json', 'package.nls.json', 'dist', 'media', 'models', 'sample', 'styles'];

/**
 * A copy of the extension with texts in one language more, in which all letters are others than in English.
 *
 * @returns the folder, which is the one given
 */
export function pseudoExtension(folder: string): string {
  for (const part of PARTS) cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  mkdirSync(path.join(folder, 'l10n'));
  const write = (file: string, texts: l10nJsonFormat) => writeFileSync(path.join(folder, file), JSON.stringify(texts));
  write(`package.nls.${PSEUDO}.json`, getL10nPseudoLocalized(textsIn('package.nls.json')));
  const english = textsIn('l10n/bundle.l10n.json');
  const pseudo = getL10nPseudoLocalized(english);
  // Dates and lists of a language whose letters are others, and which has one form for one and one for several.
  const language = Object.keys(english).find((key) => key.startsWith('en/')) ?? '';
  write(`l10n/bundle.l10n.${PSEUDO}.json`, { ...pseudo, [language]: 'el' });
  return folder;
}
