import type { DraftBlock, VisibleText } from '../markdown/block.js';
import { contains, type Range } from '../text/range.js';
import { linkCitationsIn, plainCitationsIn } from './convert/hidden.js';
import type { WrittenCitation } from './convert/syntax.js';
import { type Citation, type CiteItem, type FoundItem, parseCitations, printCitation } from './pandoc.js';

/** One work cited in a draft. */
export interface DraftItem extends FoundItem {
  /**
   * Whether key and locator are hidden in a link's title or a remark beside formatted words. Its ranges are then those of
   * the whole citation, and `locatorRange` is null: it can only be rewritten as a whole.
   */
  readonly hidden: boolean;
  /**
   * Of a formatted citation: the whole of it in Pandoc's syntax with another work or place in this one's stead. Null where
   * that cannot take its place: in a footnote, which others may call, and in the middle of a sentence.
   */
  readonly rewrite: ((item: CiteItem) => string) | null;
  /** The author's name that was written for it before the call of its footnote; empty if none was. */
  readonly lead: string;
}

/** A citation of a draft in any syntax. */
export interface DraftCitation extends Citation {
  readonly items: readonly DraftItem[];
}

/** A paragraph with more citations is not prose; those after them are skipped. */
const MOST_CITATIONS_IN_BLOCK = 2_000;

/** Citations by the block's visible text, which is the same object wherever the block moves. */
const parsed = new WeakMap<VisibleText, { readonly language: string | null; readonly found: readonly Citation[] }>();
const foundPandoc = new WeakMap<DraftBlock, readonly DraftCitation[]>();
const foundAll = new WeakMap<DraftBlock, readonly DraftCitation[]>();

/** The citations of a block of prose in Pandoc's syntax, offsets from the draft's start. */
export function pandocCitationsIn(block: DraftBlock): readonly DraftCitation[] {
  let known = foundPandoc.get(block);
  if (known === undefined) {
    const move = <T extends Range>(range: T): T => ({
      ...range,
      start: range.start + block.start,
      end: range.end + block.start,
    });
    let inBlock = parsed.get(block.visible);
    const language = block.language ?? null;
    if (inBlock?.language !== language) {
      inBlock = { language, found: parseCitations(block.masked, MOST_CITATIONS_IN_BLOCK, language) };
      parsed.set(block.visible, inBlock);
    }
    known = inBlock.found.map((citation) => ({
      ...move(citation),
      items: citation.items.map((item) => ({
        ...move(item),
        keyRange: move(item.keyRange),
        locatorRange: item.locatorRange && move(item.locatorRange),
        hidden: false,
        rewrite: null,
        lead: '',
      })),
    }));
    foundPandoc.set(block, known);
  }
  return known;
}

/** Those in Pandoc's syntax and those that a formatted text or a link stands for, in order; in a footnote, the note's own. */
export function citationsIn(block: DraftBlock): readonly DraftCitation[] {
  let known = foundAll.get(block);
  if (known === undefined) {
    const hidden = hiddenCitationsIn(block);
    known =
      hidden.length === 0
        ? pandocCitationsIn(block)
        : [
            ...pandocCitationsIn(block).filter((each) => !hidden.some((words) => contains(words, each))),
            ...hidden.map((citation) => asFound(citation, block)),
          ].sort((a, b) => a.start - b.start);
    foundAll.set(block, known);
  }
  return known;
}

function hiddenCitationsIn(block: DraftBlock): WrittenCitation[] {
  if (!block.written.includes('@')) return [];
  return [...plainCitationsIn(block), ...linkCitationsIn(block)].slice(0, MOST_CITATIONS_IN_BLOCK);
}

function asFound(
  { form, items, start, end, lead = '', reworded = false }: WrittenCitation,
  block: DraftBlock,
): DraftCitation {
  const range = { start, end };
  const isWhole = !reworded && form === 'bracketed' && block.containers.every(({ kind }) => kind !== 'footnote');
  return {
    form,
    ...range,
    items: items.map((item, index) => ({
      ...item,
      ...range,
      keyRange: range,
      locatorRange: null,
      hidden: true,
      rewrite: isWhole ? (other) => printCitation(items.with(index, other), block.language) : null,
      lead,
    })),
  };
}
