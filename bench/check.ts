/**
 * Measures the check: `npm run bench:check -- [--sources FILE…] [--variants N] [--articles N] [--show]`.
 * From every quotation of the articles it makes drafts with allowed and with forbidden changes and prints, for each kind,
 * how often the check speaks up; then what a full check of a 5,000-word draft and a check after a keystroke cost, against
 * these articles and against N generated ones besides (DESIGN.md's budget is for 10,000), in processor time.
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
import { inventArticles } from './sources/articles.js';

const { values } = parseArgs({
  options: {
    sources: { type: 'string', multiple: true },
    variants: { type: 'string', default: '5' },
    articles: { type: 'string', default: '1000' },
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
const search = new LibrarySearch(library);
search.catchUp();
const sources = librarySources(library, search);
const quotations = library.quotations.filter(({ text }) => /\p{L}/u.test(text));
console.log(
  `${library.articles.length} articles, ${quotations.length} quotations, ${values.variants} places for each change\n`,
);

/** Whether a draft's words happen to stand in the paragraph that it cites, outside the quotation they were made from. */
function standsThere(draft: string, articleId: string, paragraph: number): boolean {
  const article = library.article(articleId)?.article;
  const range = article?.paragraphs.find(({ number }) => number === paragraph);
  const words = /“(.*)”/su.exec(draft)?.[1];
  if (article === undefined || range === undefined || words === undefined || article.metadata.text === 'digest')
    return false;
  const bare = (text: string) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  return !/[.,;:!?]/u.test(words) && bare(article.text.slice(range.start, range.end)).includes(bare(words));
}

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
        if (draft !== null && (allowed || !standsThere(draft, articleId, paragraph))) drafts.add(draft);
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

/** A draft of about 5,000 words that quotes and cites 60 times; each fifth quotation is not cited, each seventh altered. */
function longDraft(): string {
  const quoted = library.quotations.filter(({ text }) => /\p{L}/u.test(text));
  const filler =
    'The writer goes on with some sentences of plain prose between the quotations, as drafts do, and says what follows. '.repeat(
      3,
    );
  return Array.from({ length: 60 }, (_, index) => {
    const quotation = quoted[Math.floor((index * quoted.length) / 60)];
    const words = (quotation?.text ?? '').replace(/["“”]/gu, '');
    const written = index % 7 === 6 ? words.replace(/(\S+)\s+(\S+)\s*$/u, '$2 $1') : words;
    const citation = index % 5 === 4 ? '' : ` [@${quotation?.articleId}, para. ${quotation?.paragraph}]`;
    return `${filler}Then it was said: “${written}”${citation}.`;
  }).join('\n\n');
}

/** The median processor time of a function's runs, in milliseconds. */
function cost(run: (index: number) => void): number {
  const times = Array.from({ length: 15 }, (_, index) => {
    const started = process.cpuUsage();
    run(index);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[7] ?? 0;
}

function measure(): void {
  const draft = longDraft();
  const full = cost(() => checkDraft(parseDraft(draft), sources));
  const checker = new DraftChecker();
  let syntax = parseDraft(draft);
  const { findings } = checker.check(syntax, sources);
  const keystroke = cost((index) => {
    const at = Math.floor((draft.length * (index + 1)) / 17);
    syntax = parseDraft(`${draft.slice(0, at)}x${draft.slice(at)}`, syntax);
    checker.check(syntax, sources);
  });
  console.log(
    `${library.articles.length} articles, draft of ${draft.split(/\s+/u).length} words, 60 quotations, ${findings.length} findings: full check ${full.toFixed(1)} ms, after a keystroke ${keystroke.toFixed(1)} ms (1/${(full / keystroke).toFixed(0)})`,
  );
}

measure();
if (Number(values.articles) > 0) {
  const add = [...inventArticles(Number(values.articles), 1)].flatMap(({ name, text }) => {
    const { article } = readArticle({ file: name, text });
    return article === null ? [] : [{ article, extraction: extract(article), origin: 'own' as const, location: name }];
  });
  library.update({ add });
  measure();
}
