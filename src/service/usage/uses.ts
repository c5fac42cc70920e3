import type { DraftCheck } from '../../engine/draft/checked.js';
import { LinePositions } from '../../engine/text/line-positions.js';
import type { Range } from '../../engine/text/range.js';
import { shorten } from '../safe-text.js';

/** Maximum length of a draft's words in a list of uses, in UTF-16 code units. */
const WORDS = 120;

/** A place of a draft as editors count it, both from 0, columns in UTF-16 code units. */
export interface DraftPosition {
  readonly line: number;
  readonly character: number;
}

/** A place of a draft that quotes or cites an article of the library. */
export interface Use {
  readonly kind: 'quotation' | 'citation';
  /** The cite key proper of the article. */
  readonly articleId: string;
  /** The words of the article that are quoted; null for a citation. */
  readonly source: Range | null;
  readonly from: DraftPosition;
  readonly to: DraftPosition;
  /** The draft's words there, on one line. */
  readonly words: string;
}

/** Whether the check has found the words of a quotation in the source that the draft cites for them. */
export function isVerified({ state }: Pick<DraftCheck['quotations'][number], 'state'>): boolean {
  return state === 'verified' || state === 'questioned';
}

/**
 * The places of a draft that quote or cite the library, in order: quotations whose words the check has found in the source cited,
 * and citations of articles. `keyOf` gives the cite key proper of what a key cites. A citation that belongs to such a quotation is
 * no use of its own.
 */
export function usesIn(
  text: string,
  { quotations, citations }: Pick<DraftCheck, 'quotations' | 'citations'>,
  keyOf: (key: string) => string | undefined,
): Use[] {
  const lines = new LinePositions(text);
  const at = (offset: number): DraftPosition => {
    const { line, column } = lines.at(offset);
    return { line: line - 1, character: column - 1 };
  };
  const placed = ({ start, end }: Range) => ({
    start,
    from: at(start),
    to: at(end),
    words: shorten(text.slice(start, end).replace(/\s+/gu, ' ').trim(), WORDS),
  });
  const uses: (Use & { readonly start: number })[] = [];
  const belonging = new Set<string>();
  for (const quotation of quotations) {
    const { source } = quotation;
    if (source === null || !isVerified(quotation)) continue;
    const { id, start, end } = source;
    uses.push({ kind: 'quotation', articleId: id, source: { start, end }, ...placed(quotation) });
    for (const { key, range } of quotation.citations) if (keyOf(key) === id) belonging.add(`${range.start} ${key}`);
  }
  for (const citation of citations) {
    const articleId = citation.state === 'known' ? keyOf(citation.key) : undefined;
    if (articleId === undefined || belonging.has(`${citation.start} ${citation.key}`)) continue;
    uses.push({ kind: 'citation', articleId, source: null, ...placed(citation) });
  }
  return uses.sort((a, b) => a.start - b.start).map(({ start: _, ...use }) => use);
}
