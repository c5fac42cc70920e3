/**
 * Measures the check: `npm run bench:check -- [--data DIR] [--sources FILE…] [--quotations N] [--picks N] [--seed N]
 * [--kind PATTERN] [--articles N] [--show] [--write]`. From quotations of the bundled articles, and of those beside the data where they are
 * there, and from clauses of those that a made speech frames, it makes drafts with allowed and with forbidden changes and counts, for each kind, how often the check is wrong. An
 * allowed change must be verified without a finding graver than a hint; a forbidden one must have such a finding. Then what a
 * full check of a 5,000-word draft and a check after a keystroke cost, against the bundled articles and against N generated ones
 * besides (DESIGN.md's budget is for 10,000), in processor time. The sample is chosen by a seed, the same in each run.
 */
import { parseArgs } from 'node:util';
import { collection, collectionsIn, givenIn } from './check/collections.js';
import { measureCost } from './check/cost.js';
import { framed, MOST_FRAMED } from './check/framed.js';
import { KINDS } from './check/kinds.js';
import { type Count, measure } from './check/measure.js';
import { markdownTable, writeSection } from './results.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    sources: { type: 'string', multiple: true },
    quotations: { type: 'string', default: '60' },
    picks: { type: 'string', default: '2' },
    seed: { type: 'string', default: '7' },
    kind: { type: 'string', default: '' },
    articles: { type: 'string', default: '1000' },
    show: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const given =
  values.sources === undefined
    ? collectionsIn(values.data, Number(values.seed))
    : [collection('sources', values.sources)];
const made = framed(given);
const collections = [...given, made];
const samples = collections.map((each) => ({
  from: each,
  givens: givenIn(
    each,
    each === made ? MOST_FRAMED : Number(values.quotations),
    Number(values.picks),
    Number(values.seed),
  ),
}));
const show = (wrong: string) => {
  if (values.show) console.log(`  ${wrong}`);
};
const pattern = new RegExp(values.kind, 'u');
const rows = KINDS.filter(({ name }) => pattern.test(name)).map((kind) => ({
  kind,
  counts: samples.map(({ from, givens }) =>
    (kind.isFramed === true) === (from === made) ? measure(kind, givens, from, show) : { drafts: 0, wrong: 0 },
  ),
}));

function table(allowed: boolean): string {
  const shown = rows.filter(({ kind }) => kind.allowed === allowed);
  const cells = shown.map(({ kind, counts }) => [
    kind.name,
    ...counts.map(({ drafts, wrong }) => (drafts === 0 ? '–' : `${drafts} / ${wrong}`)),
  ]);
  const total = samples.map((_, index) => {
    const sum = (of: keyof Count) => shown.reduce((all, { counts }) => all + (counts[index]?.[of] ?? 0), 0);
    return `${sum('drafts')} / ${sum('wrong')}`;
  });
  const head = [
    allowed ? 'allowed: drafts / false alarms' : 'forbidden: drafts / missed',
    ...collections.map(({ name }) => name),
  ];
  return markdownTable(head, [...cells, [`**${shown.length} kinds**`, ...total]]);
}

const measured = samples.map(
  ({ from, givens }) =>
    `${from.name}: ${from.library.articles.length} articles, ${new Set(givens.map(({ words }) => words)).size} quotations`,
);
const text = [`${measured.join('; ')}; ${values.picks} places for each change.`, table(true), table(false)].join(
  '\n\n',
);
console.log(text);
const [first] = collections;
const costs = first === undefined ? [] : measureCost(first, Number(values.articles));
console.log(`\n${costs.join('\n')}`);
if (values.write)
  writeSection(
    'check',
    `## The check\n\n\`npm run bench:check\`. An allowed change must be verified without a finding graver than a hint, a forbidden one must have such a finding.\n${text}\n\n${costs.map((each) => `- ${each}`).join('\n')}`,
  );
