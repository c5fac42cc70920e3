/**
 * Collects the texts of the interface from the source into `l10n/bundle.l10n.json`, brings the translations beside it into the same
 * order, and lists missing and superfluous translations; `--prune` removes the latter:
 *
 *   npm run localize [-- --prune]
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson, type l10nJsonFormat } from '@vscode/l10n-dev';

const root = path.join(import.meta.dirname ?? __dirname, '..');

/** The folder of the texts that are made in programs, and the file of the English ones. */
const FOLDER = path.join(root, 'l10n');
const COLLECTED = 'bundle.l10n.json';

/** The languages that Quoin is translated to. */
export const LANGUAGES = ['de', 'fr'] as const;

/** What a translation lacks, and what it has that is not in English. */
export interface Gaps {
  readonly missing: readonly string[];
  readonly superfluous: readonly string[];
}

/** All texts of the source, by their keys: the English text, or with a comment for translators both together. */
export async function collectedTexts(): Promise<l10nJsonFormat> {
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => ({ extension: '.ts', contents: readFileSync(path.join(root, 'src', file), 'utf8') }))
    .filter(({ contents }) => contents.includes('l10n'));
  return sorted(await getL10nJson(files));
}

/** A file of texts as it is: `l10n/bundle.l10n.de.json`, `package.nls.json`. */
export function textsIn(file: string): l10nJsonFormat {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

/** Compares the keys of a translation with those of the English texts. */
export function gapsOf(english: l10nJsonFormat, translated: l10nJsonFormat): Gaps {
  return {
    missing: Object.keys(english).filter((key) => !(key in translated)),
    superfluous: Object.keys(translated).filter((key) => !(key in english)),
  };
}

function sorted(texts: l10nJsonFormat): l10nJsonFormat {
  return Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function write(file: string, texts: l10nJsonFormat): void {
  writeFileSync(file, `${JSON.stringify(texts, null, 2)}\n`);
}

async function localize(prune: boolean): Promise<void> {
  const english = await collectedTexts();
  write(path.join(FOLDER, COLLECTED), english);
  for (const language of LANGUAGES) {
    const file = `l10n/bundle.l10n.${language}.json`;
    const translated = textsIn(file);
    const gaps = gapsOf(english, translated);
    const kept = Object.entries(translated).filter(([key]) => !prune || key in english);
    write(path.join(root, file), sorted(Object.fromEntries(kept)));
    tell(file, { ...gaps, superfluous: prune ? [] : gaps.superfluous });
    const titles = `package.nls.${language}.json`;
    tell(titles, gapsOf(textsIn('package.nls.json'), textsIn(titles)));
  }
}

function tell(file: string, { missing, superfluous }: Gaps): void {
  for (const key of missing) console.log(`${file} lacks: ${key}`);
  for (const key of superfluous) console.log(`${file} has, and no source: ${key}`);
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === path.join(root, 'scripts/localize.ts')) {
  localize(process.argv.includes('--prune')).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
