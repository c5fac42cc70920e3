/**
 * Feeds readers, extractor, citation parser, bibliographies, cache reader and checker with text that is meant to break
 * them, for a given time. What it finds is printed as a seed and a counterexample: the counterexample becomes a fixture.
 *
 *   npm run fuzz [-- --seconds 60] [--seed N] [--only TARGET]
 *
 * The target `pandoc` compares the citations read in 20,000 generated strings with those that the real Pandoc reads.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { TARGETS } from '../test/unit/hostile/targets.js';
import { differences } from '../test/unit/pandoc/differential.js';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' }, only: { type: 'string' } },
});
/** The comparison with Pandoc, which takes strings rather than seconds. */
const PANDOC = 'pandoc';
const COMPARED = 20_000;

const chosen = Object.entries(TARGETS).filter(([name]) => values.only === undefined || name === values.only);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const milliseconds = (Number(values.seconds) * 1000) / Math.max(1, chosen.length);
console.log(`seed ${seed}, ${values.seconds} s over ${chosen.map(([name]) => name).join(', ')}`);

for (const [name, property] of chosen) {
  const details = fc.check(property, {
    seed,
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: milliseconds,
    markInterruptAsFailure: false,
  });
  if (details.failed && !details.interrupted) {
    console.error(`${name}: ${fc.defaultReportMessage(details)}`);
    process.exitCode = 1;
  } else console.log(`${name.padEnd(16)} ${details.numRuns} runs`);
}
if (values.only === undefined || values.only === PANDOC) void compareWithPandoc();
else if (chosen.length === 0) {
  console.error(`There is no target ${values.only}: ${[...Object.keys(TARGETS), PANDOC].join(', ')}.`);
  process.exitCode = 2;
}

async function compareWithPandoc(): Promise<void> {
  const found = await differences(COMPARED, seed);
  console.log(`${PANDOC.padEnd(16)} ${COMPARED} strings, ${found.length} differences`);
  for (const { text, ours, theirs } of found)
    console.error(`  ${JSON.stringify(text)}: ${ours.join(' | ')}, Pandoc: ${theirs.join(' | ')}`);
  if (found.length > 0) process.exitCode = 1;
}
