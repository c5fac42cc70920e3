/**
 * Measures the check of facts: `npm run bench:facts -- [--data DIR] [--claims N] [--each N] [--seed N] [--kind PATTERN] [--show] [--write]`.
 * From sentences of the bundled articles, and of those beside the data where they are there, it makes cited sentences with
 * allowed changes and with one fact changed, and counts for each kind how often the check is wrong: an allowed change must bring
 * no finding on a fact, a forbidden one must bring one at the changed words. Then what the check costs in processor time. The
 * sample is chosen by a seed, the same in each run.
 */
import { parseArgs } from 'node:util';
import { checkDraft } from '../src/engine/draft/check.js';
import { FactChecker } from '../src/engine/draft/facts/checker.js';
import type { Finding } from '../src/engine/draft/finding.js';
import { parseDraft } from '../src/engine/markdown/markdown.js';
import { type Collection, collectionsIn } from './check/collections.js';
import { type ClaimGiven, claimsIn, dated } from './facts/claims.js';
import { measureCost } from './facts/cost.js';
import { draftOf, FACT_KINDS, type FactKindOfChange } from './facts/kinds.js';
import { markdownTable, writeSection } from './results.js';
import { Random } from './search/random.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    claims: { type: 'string', default: '4000' },
    each: { type: 'string', default: '150' },
    seed: { type: 'string', default: '7' },
    kind: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

/** How many drafts of a kind there were in a collection, and how many of them the check was wrong about. */
interface Count {
  drafts: number;
  wrong: number;
}

const FACTS = /^(?:unsupported-(?:figure|date|name)|different-role|name-spelling)$/u;

/** Where two texts differ, as a range of the second. */
function changed(before: string, after: string): { start: number; end: number } {
  let start = 0;
  while (start < after.length && before[start] === after[start]) start++;
  let end = after.length;
  for (let other = before.length; end > start && other > start && before[other - 1] === after[end - 1]; other--) end--;
  return { start, end: Math.max(end, start + 1) };
}

function measure(
  kind: FactKindOfChange,
  givens: readonly ClaimGiven[],
  { name, sources }: Collection,
  facts: FactChecker,
): Count {
  const count = { drafts: 0, wrong: 0 };
  for (const given of givens) {
    if (count.drafts >= Number(values.each)) break;
    const words = kind.change(given);
    if (words === null) continue;
    count.drafts++;
    const draft = draftOf(words, given, kind);
    const { findings } = checkDraft(parseDraft(draft), sources, { facts });
    const found = findings.filter(({ code }) => FACTS.test(code));
    const { start, end } = changed(draftOf(given.words, given, kind), draft);
    // The changed words, or the word that they are part of.
    const isFound = (each: Finding) => each.start <= end + 1 && start - 1 <= each.end;
    if (kind.allowed ? found.length === 0 : found.some(isFound)) continue;
    count.wrong++;
    if (values.show)
      console.log(
        `  ${name}, ${kind.name}: ${JSON.stringify(draft)} ${found.map(({ message }) => message).join(' ')}${kind.allowed ? '' : ` [${given.words}]`}`,
      );
  }
  return count;
}

const collections = collectionsIn(values.data, Number(values.seed));
for (const { library } of collections) {
  library.update({
    add: library.articles.map((entry) => ({ ...entry, article: dated(entry.article, entry.location ?? '') })),
  });
}
const samples = collections.map((from) => ({
  from,
  givens: claimsIn(from, Number(values.claims), new Random(Number(values.seed))),
}));
const pattern = new RegExp(values.kind, 'u');
const checker = new FactChecker();
const rows = FACT_KINDS.filter(({ name }) => pattern.test(name)).map((kind) => ({
  kind,
  counts: samples.map(({ from, givens }) => measure(kind, givens, from, checker)),
}));

function sum(shown: typeof rows, of: keyof Count): number {
  return shown.reduce((all, { counts }) => all + counts.reduce((part, count) => part + count[of], 0), 0);
}

function table(shown: typeof rows, title: string): string {
  const cells = shown.map(({ kind, counts }) => [
    kind.name,
    ...counts.map(({ drafts, wrong }) => (drafts === 0 ? '–' : `${drafts} / ${wrong}`)),
  ]);
  const [drafts, wrong] = [sum(shown, 'drafts'), sum(shown, 'wrong')];
  const head = [title, ...collections.map(({ name }) => name)];
  const total = [
    `**${shown.length} kinds: ${drafts} / ${wrong}, ${((100 * wrong) / Math.max(1, drafts)).toFixed(2)} %**`,
    ...collections.map(() => ''),
  ];
  return markdownTable(head, [...cells, total]);
}

const parts = [
  table(
    rows.filter(({ kind }) => kind.allowed),
    'allowed: sentences / false alarms',
  ),
];
for (const about of ['figure', 'date', 'name', 'role', 'qualifier'] as const)
  parts.push(
    table(
      rows.filter(({ kind }) => !kind.allowed && kind.about === about),
      `${about} changed: sentences / missed`,
    ),
  );
const hard = rows.filter(({ kind }) => !kind.allowed && /figure|date|name/u.test(kind.about));
const [cases, missed] = [sum(hard, 'drafts'), sum(hard, 'wrong')];
parts.push(
  `Figures, dates and names together: ${cases} changed, ${(100 - (100 * missed) / Math.max(1, cases)).toFixed(2)} % found. All cases: ${sum(rows, 'drafts')}.`,
);
console.log(parts.join('\n\n'));
const costs = collections.map((each) => measureCost(each));
console.log(`\n${costs.join('\n')}`);
if (values.write)
  writeSection(
    'facts',
    `## Facts\n\n\`npm run bench:facts\`. Sentences of the articles, cited by paragraph. An allowed change must bring no finding on a fact, a forbidden one a finding at the changed words.\n\n${parts.join('\n\n')}\n\n${costs.map((each) => `- ${each}`).join('\n')}`,
  );
