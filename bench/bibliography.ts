/**
 * Measures what readers of BibTeX and BibLaTeX make of the suites of Zotero and biblatex-csl-converter:
 * `npm run bench:bibliography -- --data ../shared/data/bibliographies`, after `npm run build`. `--show FIELD` lists Quoin's differences in a field
 * (`entry` for entries that are missing), `--write` puts the table into `RESULTS.md`.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { largeBibliographies } from './bibliography/large.js';
import { measure, shownDifferences } from './bibliography/measure.js';
import { loadReaders } from './bibliography/readers.js';
import { report } from './bibliography/report.js';
import { readSuites } from './bibliography/suites.js';
import { writeSection } from './results.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/bibliographies' },
    show: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  const files = readSuites(path.resolve(values.data));
  if (files.length === 0) {
    console.error(`No suites in ${values.data}: give their folder with --data.`);
    process.exitCode = 2;
    return;
  }
  const results = measure(files, await loadReaders());
  if (values.show !== undefined) for (const line of shownDifferences(results, values.show)) console.log(line);
  const text = [report(files, results), '', ...(await largeBibliographies())].join('\n');
  console.log(text);
  if (values.write) writeSection('bibliography', text);
}

void main();
