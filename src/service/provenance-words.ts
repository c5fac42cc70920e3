import * as l10n from '@vscode/l10n';
import type { Provenance } from '../engine/article/provenance.js';

/** What is said of an origin where no line can be shown. */
const ORIGINS: Readonly<Record<NonNullable<Provenance['origin']>, () => string>> = {
  'front matter': () => l10n.t('From its front matter'),
  data: () => l10n.t('From the page’s data'),
  head: () => l10n.t('From the page’s head'),
  markup: () => l10n.t('From a marked element'),
  text: () => l10n.t('From its text'),
  address: () => l10n.t('From its address'),
  guess: () => l10n.t('Guess'),
};

/** Where a value comes from, with the line that states it, and whether it is a guess; empty where nothing is known about that. */
export function provenanceWords({ origin, isGuess, line, words }: Provenance): string {
  if (line === null) return origin === null ? '' : ORIGINS[origin]();
  return isGuess ? l10n.t('Guess, from line {0}: {1}', line, words) : l10n.t('Line {0}: {1}', line, words);
}
