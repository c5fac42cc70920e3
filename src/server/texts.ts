import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { InterfaceTexts } from '../engine/text/interface-texts.js';

/** The translations, beside the folder of the programs. */
const FOLDER = path.join(__dirname, '../l10n');

/** A language, and what it is of: a region, a script. */
const LOCALE = /^[a-z]{2,3}(?:-[a-z0-9]+)*$/u;

/** The texts in a client's language: as its region has it, else the language; null where there are none, for English. */
export async function textsFor(locale: string | undefined, folder = FOLDER): Promise<InterfaceTexts | null> {
  // Some clients have that of the system: de_DE.UTF-8.
  const wanted =
    locale
      ?.toLowerCase()
      .replace(/[.@].*/u, '')
      .replaceAll('_', '-') ?? '';
  if (!LOCALE.test(wanted)) return null;
  for (const name of new Set([wanted, wanted.split('-')[0]])) {
    const text = await readFile(path.join(folder, `bundle.l10n.${name}.json`), 'utf8').catch(() => null);
    if (text !== null) return JSON.parse(text) as InterfaceTexts;
  }
  return null;
}
