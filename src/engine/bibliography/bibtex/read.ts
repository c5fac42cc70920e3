import { type Bibliography, MAX_ENTRIES } from '../import-item.js';
import { withInherited } from './inherit.js';
import { bibtexItem } from './item.js';
import { scanBibtex } from './scan.js';

/** Reads BibTeX and BibLaTeX as CSL items, as the facts of articles. An entry that breaks off costs only itself. Linear; never throws. */
export function readBibtex(file: string, text: string): Bibliography {
  const { entries, problems } = scanBibtex(text, { keyless: true });
  return {
    entries: withInherited(entries.slice(0, MAX_ENTRIES)).map((entry) => ({
      item: bibtexItem(entry, { printed: true }),
      range: { start: entry.start, end: entry.end },
      files: filesOf(entry.fields.get('file') ?? ''),
    })),
    problems: problems.map(({ message, start, end }) => ({
      code: 'bibliography',
      severity: 'warning',
      file,
      message,
      range: { start, end },
    })),
  };
}

/** File names in a `file` field: `path`, or JabRef's and Zotero's `description:path:type`, several joined by `;`. */
function filesOf(value: string): string[] {
  return value
    .split(';')
    .slice(0, 20)
    .map((each) => {
      const parts = each.replace(/\\([:;\\])/gu, '$1').split(':');
      return (parts.length >= 3 ? parts.slice(1, -1).join(':') : each).trim();
    })
    .filter((each) => each !== '');
}
