import { checkDraft, type DraftCheck } from '../../src/engine/draft/check.js';
import type { Finding } from '../../src/engine/draft/finding.js';
import { isWordsOnly } from '../../src/engine/draft/totals.js';
import { parseDraft } from '../../src/engine/markdown/markdown.js';
import { type Collection, flat } from './collections.js';
import type { Given, Kind } from './given.js';

/** How many drafts of a kind there were in a collection, and how many of them the check was wrong about. */
export interface Count {
  drafts: number;
  wrong: number;
}

const graver = ({ findings }: DraftCheck): Finding[] => findings.filter(({ severity }) => severity !== 'hint');

/** Whether a draft's words happen to be in the paragraph that it cites, outside the quotation they were made from. */
function standsThere(draft: string, { key, words }: Given, { library }: Collection): boolean {
  const article = library.article(key)?.article;
  const quoted = /“(.*)”/su.exec(draft)?.[1] ?? '';
  if (article === undefined || article.metadata.text === 'digest' || flat(quoted) === flat(words)) return false;
  return (
    !/[.,;:!?[\]…<>{}~*=&`]/u.test(quoted) && flat(article.text).toLowerCase().includes(flat(quoted).toLowerCase())
  );
}

/** Checks drafts of a kind, made from quotations of a collection. Calls `show` for each draft that the check gets wrong. */
export function measure(kind: Kind, givens: readonly Given[], from: Collection, show: (wrong: string) => void): Count {
  const count = { drafts: 0, wrong: 0 };
  const known = new Set<string>();
  for (const given of givens) {
    const draft = kind.draft(given);
    if (draft === null || known.has(draft)) continue;
    known.add(draft);
    if (!kind.allowed && standsThere(draft, given, from)) continue;
    count.drafts++;
    const check = checkDraft(parseDraft(draft), from.sources);
    const found = graver(check);
    const verified = check.quotations.length > 0 && check.quotations.every(({ state }) => state === 'verified');
    const hasVerified = check.quotations.some(({ state }) => state === 'verified');
    const isOpen = kind.wordsOnly === true && check.quotations.length > 0 && check.quotations.every(isWordsOnly);
    const isReported = isOpen || (found.length > 0 && !(kind.everyQuotation === true && hasVerified));
    if (kind.allowed ? found.length === 0 && verified : isReported) continue;
    count.wrong++;
    const said =
      found.length > 0
        ? found.map(({ message }) => message).join(' ')
        : check.quotations.map(({ state }) => state).join();
    show(`${from.name}, ${kind.name}: ${JSON.stringify(draft)} ${said} [${given.words}]`);
  }
  return count;
}
