/**
 * Measures the tools for language models: `npm run bench:models -- [--data DIR] [--quotations N] [--seed N] [--articles N] [--show]
 * [--write]`. The words of the check's drafts, changed in ways that are allowed and forbidden, go to `quoin_verify_quotations`:
 * a changed quotation must never be verified, a right one always. Then how long each tool takes with N invented articles besides
 * the bundled ones, and how soon the server answers its first two questions, beside a Node that does nothing. No model is needed.
 */
import { parseArgs } from 'node:util';
import { collectionsIn } from './check/collections.js';
import { CLAIM_KINDS } from './models/claims.js';
import { measureStart } from './models/start.js';
import { measureTools } from './models/times.js';
import { KINDS, measureVerdicts } from './models/verdicts.js';
import { markdownTable, writeSection } from './results.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    quotations: { type: 'string', default: '300' },
    seed: { type: 'string', default: '7' },
    articles: { type: 'string', default: '14000' },
    show: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  const collections = collectionsIn(values.data, Number(values.seed));
  const rows: string[][] = [];
  for (const from of collections) {
    const { quotations, right, changed } = await measureVerdicts(
      from,
      Number(values.quotations),
      Number(values.seed),
      (wrong) => values.show && console.log(`  ${wrong}`),
    );
    rows.push([
      from.name,
      String(quotations),
      `${right.claims} / ${right.wrong}`,
      `${changed.claims} / ${changed.wrong}`,
    ]);
  }
  const [first] = collections;
  const times = first === undefined ? [] : await measureTools(first, Number(values.articles));
  const start = await measureStart();
  const quotations =
    first?.library.articles.reduce((sum, { extraction }) => sum + extraction.quotations.length, 0) ?? 0;
  const text = [
    `${KINDS.length} kinds of change to the words, ${CLAIM_KINDS.length} of what is claimed with them, and what the search gives to paste.`,
    markdownTable(['', 'quotations', 'right: claims / not verified', 'changed: claims / verified'], rows),
    `With ${quotations} quotations in ${first?.library.articles.length ?? 0} articles, milliseconds and tokens (a quarter of the characters) of the longest answer:`,
    markdownTable(['tool', 'p50', 'p95', 'longest answer'], times),
    `The server answers \`initialize\` ${start.initialize.toFixed(0)} ms after its start and \`tools/list\` ${start.list.toFixed(0)} ms after it, where a Node that does nothing ends after ${start.bare.toFixed(0)} ms.`,
  ].join('\n\n');
  console.log(text);
  if (values.write)
    writeSection(
      'models',
      `## Tools for language models\n\n\`npm run bench:models\`, after \`npm run build\`.\n${text}`,
    );
}

void main();
