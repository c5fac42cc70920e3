import { readArticle } from '../../src/engine/article/read.js';
import { checkDraft, DraftChecker } from '../../src/engine/draft/check.js';
import { extract } from '../../src/engine/extract/extract.js';
import type { Library } from '../../src/engine/library/library.js';
import { parseDraft } from '../../src/engine/markdown/markdown.js';
import { inventArticles } from '../sources/articles.js';
import type { Collection } from './collections.js';

/** A draft of about 5,000 words that quotes and cites 60 times; each fifth quotation is not cited, each seventh altered. */
function longDraft(library: Library): string {
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

/** What checking a long draft costs with a collection as it is, and with `invented` articles besides. */
export function measureCost(collection: Collection, invented: number): string[] {
  const lines = [measure(collection)];
  if (invented === 0) return lines;
  const add = [...inventArticles(invented, 1)].flatMap(({ name, text }) => {
    const { article } = readArticle({ file: name, text });
    return article === null ? [] : [{ article, extraction: extract(article), origin: 'own' as const, location: name }];
  });
  collection.library.update({ add });
  lines.push(measure(collection));
  return lines;
}

function measure({ library, sources }: Collection): string {
  const draft = longDraft(library);
  const full = cost(() => checkDraft(parseDraft(draft), sources));
  const checker = new DraftChecker();
  let text = draft;
  let syntax = parseDraft(text);
  const { findings } = checker.check(syntax, sources);
  const keystroke = cost((index) => {
    const at = Math.floor((draft.length * (index + 1)) / 17);
    // Letters typed before stay: a draft without them would be one with two changes, and what is between would be read again.
    text = `${text.slice(0, at)}x${text.slice(at)}`;
    syntax = parseDraft(text, syntax);
    checker.check(syntax, sources);
  });
  return `${library.articles.length} articles, draft of ${draft.split(/\s+/u).length} words, 60 quotations, ${findings.length} findings: full check ${full.toFixed(1)} ms, after a keystroke ${keystroke.toFixed(1)} ms (1/${(full / keystroke).toFixed(0)})`;
}
