import { withoutPageMarkers } from '../../engine/article/pages.js';
import type { WorkFinder } from '../../engine/cite/find-works.js';
import type { Locator } from '../../engine/cite/locator.js';
import { locatorAt } from '../../engine/cite/locator-at.js';
import { rangesNamed } from '../../engine/cite/source-locator.js';
import { citationKeyAt } from '../../engine/draft/typed.js';
import type { CompletionRow } from '../completion-row.js';
import type { Draft } from '../draft.js';
import { keyRows, placeRows } from '../key-rows.js';
import type { Knowledge } from '../knowledge.js';
import type { Offered, WantedOffers } from '../quoin-service.js';
import { type OffersFrom, offersAt } from '../quotation-offers.js';
import { quotationRows } from '../quotation-rows.js';
import { shorten } from '../safe-text.js';
import type { QuotedHere } from '../usage/already.js';

/** Longest words at a place, in UTF-16 code units. */
const LONGEST_WORDS = 600;

/** The quotations offered at an offset of a draft; `quoted` tells what it quotes. Null where none is asked for, or none found. */
export async function offered(
  known: OffersFrom,
  draft: Draft,
  offset: number,
  explicit: boolean,
  wanted: WantedOffers,
  quoted: () => readonly QuotedHere[] = () => [],
): Promise<Offered | null> {
  const found = await offersAt(known, draft, offset, explicit);
  if (found === undefined) return null;
  const { ghostText, asked } = found;
  const text = ghostText === undefined || wanted === 'list' ? null : { text: ghostText, range: asked.range };
  const listed = wanted === 'list' || (wanted === 'either' && text === null);
  return { rows: listed ? quotationRows(known, found, quoted()) : [], ghostText: text };
}

/** The cite keys, or the places in a source, that may be written at an offset of a draft; null where neither is. */
export function citables(
  known: Knowledge,
  finder: WorkFinder,
  draft: Draft,
  offset: number,
): readonly CompletionRow[] | null {
  const locator = locatorAt(draft.syntax, offset);
  if (locator !== null) {
    const rows = placeRows(known, locator, draft.syntax.language);
    return rows.length === 0 ? null : rows;
  }
  const typed = citationKeyAt(draft.syntax, offset);
  return typed === null ? null : keyRows(known, finder, draft, typed);
}

/** The words of an article at a place, on one line; null where it has no such place. */
export function wordsAt({ library }: Knowledge, key: string, locator: Locator): string | null {
  const article = library.article(key)?.article;
  const named = article && rangesNamed(article, locator)?.[0];
  if (article === undefined || named === undefined) return null;
  return shorten(withoutPageMarkers(article.text.slice(named.start, named.end)).replace(/\s+/gu, ' '), LONGEST_WORDS);
}
