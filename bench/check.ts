/**
 * Measures the check: `npm run bench:check -- [--sources FILE…] [--variants N] [--show]`.
 * From every quotation of the articles it makes drafts with allowed and with forbidden changes and prints, for each kind,
 * how often the check speaks up; then what a full check of a 5,000-word draft and a check after a keystroke cost.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readArticle } from '../src/engine/article/read.js';
import { checkDraft, DraftChecker } from '../src/engine/draft/check.js';
import { librarySources } from '../src/engine/draft/library-sources.js';
import { parseDraft } from '../src/engine/draft/markdown.js';
import { extract } from '../src/engine/extract/extract.js';
import { Library } from '../src/engine/library/library.js';
import { LibrarySearch } from '../src/engine/search/library-search.js';
import { MUTATIONS } from './check/mutations.js';

const { values } = parseArgs({
  options: {
    sources: { type: 'string', multiple: true },
    variants: { type: 'string', default: '5' },
    show: { type: 'boolean', default: false },
  },
});

const files =
  values.sources ??
  readdirSync('corpus')
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('corpus', file));

const library = new Library();
for (const file of files) {
  const { article } = readArticle({ file, text: readFileSync(file, 'utf8') });
  if (article !== null)
    library.update({ add: [{ article, extraction: extract(article), origin: 'own', location: file }] });
}
const sources = librarySources(library, new LibrarySearch(library));
const quotations = library.quotations.filter(({ text }) => /\p{L}/u.test(text));
console.log(
  `${library.articles.length} articles, ${quotations.length} quotations, ${values.variants} places for each change\n`,
);

let falseAlarms = 0;
let missed = 0;
for (const allowed of [true, false]) {
  console.log(
    `${(allowed ? 'allowed change' : 'forbidden change').padEnd(30)} ${'drafts'.padStart(7)} ${(allowed ? 'false alarms' : 'detected').padStart(14)}`,
  );
  for (const mutation of MUTATIONS.filter((each) => each.allowed === allowed)) {
    const drafts = new Set<string>();
    for (const { text, articleId, paragraph } of quotations) {
      for (let pick = 0; pick < Number(values.variants); pick++) {
        const draft = mutation.draft(text.replace(/\s+/gu, ' '), `[@${articleId}, para. ${paragraph}]`, pick * 7);
        if (draft !== null) drafts.add(draft);
      }
    }
    let reported = 0;
    for (const draft of drafts) {
      const graver = checkDraft(parseDraft(draft), sources).findings.filter(({ severity }) => severity !== 'hint');
      const wanted = graver.length > 0 !== allowed;
      if (graver.length > 0) reported++;
      if (!wanted && values.show)
        console.log(`  ${JSON.stringify(draft)} ${graver.map(({ message }) => message).join(' ')}`);
    }
    if (allowed) falseAlarms += reported;
    else missed += drafts.size - reported;
    const share = drafts.size === 0 ? '–' : `${((100 * reported) / drafts.size).toFixed(1)} %`;
    console.log(`${mutation.name.padEnd(30)} ${String(drafts.size).padStart(7)} ${share.padStart(14)}`);
  }
  console.log();
}
console.log(`false alarms: ${falseAlarms}, forbidden changes missed: ${missed}\n`);

/** A draft of about 5,000 words that quotes and cites 60 times. */
function longDraft(): string {
  const filler =
    'The writer goes on with some sentences of plain prose between the quotations, as drafts do, and says what follows. '.repeat(
      2,
    );
  return Array.from({ length: 60 }, (_, index) => {
    const quotation = quotations[index % quotations.length];
    return `${filler}Then it was said: “${quotation?.text.replace(/["“”]/gu, '')}” [@${quotation?.articleId}, para. ${quotation?.paragraph}].`;
  }).join('\n\n');
}

const draft = longDraft();
const runs = 15;
const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const full = median(
  Array.from({ length: runs }, () => {
    const started = performance.now();
    checkDraft(parseDraft(draft), sources);
    return performance.now() - started;
  }),
);
const checker = new DraftChecker();
let syntax = parseDraft(draft);
checker.check(syntax, sources);
const keystroke = median(
  Array.from({ length: runs }, (_, run) => {
    const at = Math.floor((draft.length * (run + 1)) / (runs + 2));
    const typed = `${draft.slice(0, at)}x${draft.slice(at)}`;
    const started = performance.now();
    syntax = parseDraft(typed, syntax);
    checker.check(syntax, sources);
    return performance.now() - started;
  }),
);
console.log(
  `draft of ${draft.split(/\s+/u).length} words, 60 quotations: full check ${full.toFixed(1)} ms, after a keystroke ${keystroke.toFixed(1)} ms (1/${(full / keystroke).toFixed(0)})`,
);
process.exitCode = falseAlarms + missed > 0 ? 1 : 0;
