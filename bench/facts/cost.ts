import { checkDraft, DraftChecker } from '../../src/engine/draft/check.js';
import { FactChecker } from '../../src/engine/draft/facts/checker.js';
import { parseDraft } from '../../src/engine/markdown/markdown.js';
import type { Collection } from '../check/collections.js';

/** A draft of about 5,000 words, half of its sentences from the collection's articles with their citations. */
function longDraft({ library }: Collection): string {
  const filler =
    'The writer goes on with a sentence of plain prose between the cited ones, as drafts do, and says what follows.';
  const sentences = library.articles.slice(0, 30).flatMap(({ article }) =>
    article.paragraphs.flatMap(({ start, end, number }) => {
      const words = article.text.slice(start, end).replace(/\s+/gu, ' ');
      return /["“”[\]@<>]/u.test(words) || words.length > 400
        ? []
        : [`${words.replace(/\.$/u, '')} [@${article.metadata.id}, para. ${number}].`];
    }),
  );
  const parts: string[] = [];
  for (let words = 0, at = 0; words < 5_000 && sentences.length > 0; at++) {
    const paragraph = `${sentences[at % sentences.length]} ${filler}`;
    words += paragraph.split(' ').length;
    parts.push(paragraph);
  }
  return parts.join('\n\n');
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

/** What the facts of a long draft cost, in full and after a keystroke: the check with them less the check without. */
export function measureCost(collection: Collection): string {
  const { sources, name } = collection;
  const draft = longDraft(collection);
  const syntax = parseDraft(draft);
  const { facts } = checkDraft(syntax, sources, { facts: new FactChecker() });
  const plain = cost(() => checkDraft(parseDraft(draft), sources));
  const full = cost(() => checkDraft(parseDraft(draft), sources, { facts: new FactChecker() }));
  const after = (checker: FactChecker | undefined): number => {
    const drafts = new DraftChecker();
    let now = parseDraft(draft);
    drafts.check(now, sources, { facts: checker });
    return cost((index) => {
      const at = Math.floor((draft.length * (index + 1)) / 17);
      now = parseDraft(`${draft.slice(0, at)}x${draft.slice(at)}`, now);
      drafts.check(now, sources, { facts: checker });
    });
  };
  const [without, keystroke] = [after(undefined), after(new FactChecker())];
  return `${name}: draft of ${draft.split(/\s+/u).length} words with ${facts.length} facts in cited sentences: ${(full - plain).toFixed(1)} ms in full (whole check ${full.toFixed(1)} ms), ${(keystroke - without).toFixed(1)} ms after a keystroke (whole check ${keystroke.toFixed(1)} ms)`;
}
