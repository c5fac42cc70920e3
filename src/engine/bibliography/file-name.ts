import * as l10n from '@vscode/l10n';

/** Longest name of a file that is searched for, in UTF-16 code units. */
const LONGEST = 1_000;

/**
 * Why a name in front matter cannot be that of a file: a whole sentence; null if it can. Names of files on other machines
 * count as such: nothing that a draft says may have the editor call them.
 */
export function problemOfName(name: string): string | null {
  const path = name.trim().replaceAll('\\', '/');
  if (path === '') return l10n.t('It has no name.');
  if (path.length > LONGEST) return l10n.t('The name is too long.');
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(path)) return l10n.t('The name has a control character in it.');
  if (/^[a-z][a-z0-9+.-]+:/iu.test(path)) return l10n.t('It is an address, not the name of a file.');
  if (path.startsWith('//')) return l10n.t('It is on another computer. Only files in folders of this one are read.');
  if (/(?:^|\/)\.{0,2}\/?$/u.test(path)) return l10n.t('It is the name of a folder.');
  return null;
}
