import { markdownTable } from '../results.js';
import type { ClassFigures, Figures } from './measure.js';

const CLASSES: readonly (readonly [key: string, title: string])[] = [
  ['words', 'words and beginnings'],
  ['typo', 'one typo'],
  ['typing', 'as typed'],
  ['altered', '10–40 words, 1–3 changed'],
  ['third', '12–25 words, a third changed'],
  ['short', '5–9 words, 1 changed'],
];

function number(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '–';
  if (value >= 100) return String(Math.round(value));
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function share(value: number): string {
  return value === 1 ? '1' : value.toFixed(3).slice(1);
}

function megabytes(bytes: number | null): string {
  return bytes === null ? '–' : number(bytes / 1e6);
}

function cell({ p50, p95, recall1, recall10, queries }: ClassFigures): string {
  const few = queries < 50 ? ` (${queries})` : '';
  return `${number(p50)}/${number(p95)} · ${share(recall1)}/${share(recall10)}${few}`;
}

function sizeTables(figures: readonly Figures[]): string {
  const [some] = figures;
  if (!some) return '';
  const speed = markdownTable(
    ['', ...CLASSES.map(([, title]) => title)],
    figures.map(({ engine, classes }) => [
      engine,
      ...CLASSES.map(([key]) => (classes[key] ? cell(classes[key]) : '–')),
    ]),
  );
  const space = markdownTable(
    [
      '',
      'build ms',
      'load ms',
      'stored MB',
      'heap MB',
      'replace an article ms',
      'claims a source for foreign passages',
    ],
    figures.map(({ engine, build, load, stored, heap, replace, foreign }) => [
      engine,
      number(build),
      number(load),
      megabytes(stored),
      megabytes(heap),
      number(replace),
      foreign === null ? '–' : share(foreign),
    ]),
  );
  return [
    `### ${some.records.toLocaleString('en')} records, ${megabytes(some.textBytes)} MB of text`,
    speed,
    space,
    ratios(figures),
  ].join('\n\n');
}

/** How often Quoin's p95 goes into each library's. */
function ratios(figures: readonly Figures[]): string {
  const quoin = figures.find(({ engine }) => engine === 'Quoin');
  if (!quoin) return '';
  const rows = figures
    .filter(({ engine }) => engine !== 'Quoin')
    .map(({ engine, classes }) => [
      engine,
      ...CLASSES.map(([key]) => number((classes[key]?.p95 ?? Number.NaN) / (quoin.classes[key]?.p95 ?? Number.NaN))),
    ]);
  const kept = ((quoin.stored ?? 0) - quoin.textBytes) / quoin.textBytes;
  return `p95 as a multiple of Quoin’s:\n\n${markdownTable(['', ...CLASSES.map(([, title]) => title)], rows)}\n\nQuoin’s stored index without the texts: ${number(kept)} × the text’s bytes.`;
}

/** How each library's p95 grows from size to size. */
function growth(figures: readonly Figures[]): string {
  const sizes = [...new Set(figures.map(({ records }) => records))].sort((a, b) => a - b);
  if (sizes.length < 2) return '';
  const engines = [...new Set(figures.map(({ engine }) => engine))];
  const at = (engine: string, size: number) => figures.find((item) => item.engine === engine && item.records === size);
  const rows = engines.map((engine) => [
    engine,
    ...CLASSES.map(([key]) =>
      sizes
        .slice(1)
        .map((size, i) => {
          const factor =
            (at(engine, size)?.classes[key]?.p95 ?? Number.NaN) /
            (at(engine, sizes[i] ?? 0)?.classes[key]?.p95 ?? Number.NaN);
          return number(factor);
        })
        .join(' → '),
    ),
  ]);
  return `### Growth of p95 from size to size (${sizes.join(' → ')})\n\n${markdownTable(['', ...CLASSES.map(([, title]) => title)], rows)}`;
}

/** The figures as Markdown. */
export function report(
  figures: readonly Figures[],
  failures: readonly string[],
  corpus: string,
  machine: string,
): string {
  const sizes = [...new Set(figures.map(({ records }) => records))].sort((a, b) => a - b);
  return [
    '## Search',
    `\`npm run bench:search\` on ${machine}, Node ${process.versions.node.split('.')[0]}, ${corpus}. Cells: p50/p95 in ms · recall@1/@10. Passages of 28 words on average are one field;
“all fields” has speaker, source and date as well. A query counts with the best of up to five times within 60 ms. So does a build, within six seconds. A library gets some seconds for each class of
queries, at least one query; where there were fewer than 50, their number is in brackets, and percentiles and recall mean little. “As typed”
searches for every beginning of a query, in an order of chance, at least ten of them; so its recall is low for all. Passages are put to \`locate\` in Quoin, to the ordinary search in the others. Heap is what building adds; only
Quoin’s has the texts in it, the others point to the caller’s. FuseWorker runs on two threads. Compare within a column: the machine was not idle.`,
    ...sizes.map((size) => sizeTables(figures.filter(({ records }) => records === size))),
    growth(figures),
    failures.length > 0 ? `Did not run to the end: ${failures.join('; ')}.` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
