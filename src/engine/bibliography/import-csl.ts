import * as l10n from '@vscode/l10n';
import type { SourceProblem } from '../article/article.js';
import { readYaml } from '../article/yaml/parse.js';
import { hayagrivaItems, isHayagriva } from './hayagriva.js';
import { type Bibliography, type BibliographyEntry, MAX_ENTRIES, toCslItem } from './import-item.js';
import { jsonErrorRange } from './json-error.js';

/** Reads CSL-JSON: a list of items, or one item. Never throws. */
export function readCslJson(file: string, text: string): Bibliography {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return failed(file, l10n.t('The file is not valid JSON.'), jsonErrorRange(text, error));
  }
  return itemsOf(file, value);
}

/** Reads CSL-YAML (a mapping with `references`, a list of items, or one item) or Typst's Hayagriva. Never throws. */
export function readCslYaml(file: string, text: string): Bibliography {
  const read = readYaml(text, { repeatedKeys: true });
  return 'reason' in read
    ? failed(file, l10n.t('The file is not valid YAML: {0}', read.reason), read.range ?? undefined)
    : isHayagriva(read.value)
      ? {
          entries: hayagrivaItems(read.value)
            .slice(0, MAX_ENTRIES)
            .map((item) => ({ item, files: [] })),
          problems: [],
        }
      : itemsOf(file, read.value);
}

function itemsOf(file: string, value: unknown): Bibliography {
  const entries: BibliographyEntry[] = [];
  let unusable = 0;
  for (const each of listOf(value).slice(0, MAX_ENTRIES)) {
    const item = toCslItem(each);
    if (item === null) unusable += 1;
    else entries.push({ item, files: [] });
  }
  const problems: SourceProblem[] =
    unusable === 0
      ? []
      : [
          {
            code: 'bibliography',
            severity: 'warning',
            file,
            message: l10n.t(
              'Of the file’s entries, {0} could not be read: an entry is a mapping of CSL variables.',
              unusable,
            ),
          },
        ];
  return { entries, problems };
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [];
  // A transcript beside its recording is a source, and says nothing of others.
  if ('segments' in value || 'transcription' in value) return [];
  const references = Object.entries(value).find(([name]) => name === 'references' || name === 'items')?.[1];
  return Array.isArray(references) ? references : [value];
}

function failed(file: string, message: string, range?: { start: number; end: number }): Bibliography {
  return {
    entries: [],
    problems: [{ code: 'bibliography', severity: 'warning', file, message, ...(range && { range }) }],
  };
}
