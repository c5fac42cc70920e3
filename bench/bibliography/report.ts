import { markdownTable } from '../results.js';
import { CASE_POLICIES } from './case-policies.js';
import type { Count, Result } from './measure.js';
import { POLICIES } from './policies.js';
import type { SuiteFile } from './suites.js';

const COLUMNS: readonly (readonly [string, string])[] = [
  ['entry', 'entries'],
  ['title', 'titles'],
  ['case', 'titles with case'],
  ['authors', 'authors'],
  ['date', 'dates'],
  ['container', 'container'],
  ['publisher', 'publisher'],
  ['type', 'types'],
];

/** The tables of all suites, as Markdown. */
export function report(files: readonly SuiteFile[], results: readonly Result[]): string {
  const suites = ['both', ...new Set(files.map(({ suite }) => suite))];
  const entries = files.reduce((sum, { expected }) => sum + expected.length, 0);
  return [
    '## Bibliographies',
    '',
    `\`npm run bench:bibliography\` on ${files.length} files with ${entries} entries: \`csl\` is biblatex-csl-converter’s suite with the`,
    'CSL-JSON that it expects, `zotero` is Better BibTeX’s with the items that Zotero makes of them. Percent as expected (right/all);',
    'a field counts where the suite expects one. The case of letters counts in “titles with case” only; markup, the kind of quotation marks and',
    'dashes, and spaces do not count. @retorquere/bibtex-parser gives no CSL types.',
    ...suites.flatMap((suite) => ['', `### ${suite === 'both' ? 'Both suites' : suite}`, '', table(results, suite)]),
    '',
    'Differences of policy, which count neither as right nor as wrong (how often in Quoin):',
    '',
    ...[...POLICIES, ...CASE_POLICIES].map(
      ({ name, why }) => `- ${name} (${results[0]?.policies.get(name) ?? 0}): ${why}`,
    ),
  ].join('\n');
}

function table(results: readonly Result[], suite: string): string {
  const head = ['', ...COLUMNS.map(([, name]) => name), ...(suite === 'both' ? ['ms'] : [])];
  const rows = results.map(({ name, counts, time }) => [
    name,
    ...COLUMNS.map(([column]) => cell(counts.get(suite)?.get(column))),
    ...(suite === 'both' ? [time.toFixed(0)] : []),
  ]);
  return markdownTable(head, rows);
}

function cell(count: Count | undefined): string {
  if (count === undefined) return '–';
  return `${((100 * count.right) / count.all).toFixed(2)} (${count.right}/${count.all})`;
}
