import { withoutPageMarkers } from '../engine/article/pages.js';
import { citationsIn } from '../engine/cite/citations.js';
import type { WorkFinder } from '../engine/cite/find-works.js';
import { printLocator } from '../engine/cite/locator.js';
import { citablePlaces, type TypedLocator } from '../engine/cite/locator-at.js';
import { printKey } from '../engine/cite/pandoc.js';
import type { TypedKey } from '../engine/draft/typed.js';
import type { DraftSyntax } from '../engine/markdown/markdown.js';
import type { Range } from '../engine/text/range.js';
import type { CompletionRow } from './completion-row.js';
import { DOT, noticed } from './describe.js';
import type { Draft } from './draft.js';
import type { Knowledge } from './knowledge.js';
import { safe, shorten } from './safe-text.js';
import { type WorkInWords, workInWords } from './works.js';

/** The cite keys that may continue from what was typed, best first. */
export function keyRows(known: Knowledge, finder: WorkFinder, draft: Draft, typed: TypedKey): CompletionRow[] {
  const { syntax, works } = draft;
  const cited = citedIn(syntax, typed.range);
  return finder.find(typed.typed, works.external, draft.setting('completion.limit'), cited).flatMap(({ key }) => {
    const work = workInWords(known, works, key);
    const entry = known.library.article(key);
    const notice = entry === undefined ? '' : noticed(entry);
    return work === undefined ? [] : keyRow(key, work, notice, typed);
  });
}

/** The keys that a draft cites except for what is being typed. */
function citedIn(syntax: DraftSyntax, typed: Range): ReadonlySet<string> {
  const items = syntax.blocks.flatMap(citationsIn).flatMap((citation) => citation.items);
  return new Set(items.filter(({ start, end }) => end <= typed.start || start >= typed.end).map(({ key }) => key));
}

function keyRow(key: string, work: WorkInWords, notice: string, typed: TypedKey): CompletionRow {
  const written = `${typed.suppressAuthor ? '-' : ''}${printKey(key)}`;
  const detail = [notice, work.title, work.by.startsWith(work.where) ? '' : work.where].filter(Boolean).join(DOT);
  return row('key', safe(`@${key}`, 'plain'), typed.bracketed ? written : `[${written}]`, typed.range, {
    description: safe(work.by, 'plain'),
    detail: safe(detail, 'plain'),
    card: { work: key },
  });
}

/** The pages or paragraphs whose number begins as typed, with their first words. */
export function placeRows(
  { library }: Pick<Knowledge, 'library'>,
  typed: TypedLocator,
  language: string | null,
): CompletionRow[] {
  const article = library.article(typed.key)?.article;
  if (!article) return [];
  return citablePlaces(article, typed).map(({ locator, range: { start, end } }) => {
    const words = withoutPageMarkers(article.text.slice(start, Math.min(end, start + 2_000))).replace(/\s+/gu, ' ');
    const label = printLocator(locator, language);
    return row('place', label, label, typed.range, {
      description: safe(shorten(words, 80), 'plain'),
      detail: '',
      card: { passage: words },
    });
  });
}

function row(
  kind: CompletionRow['kind'],
  label: string,
  written: string,
  replace: Range,
  shown: Pick<CompletionRow, 'description' | 'detail' | 'card'>,
): CompletionRow {
  return { kind, label, before: written, after: '', replace, apart: [], preselect: false, ...shown };
}
