import type { DraftBlock } from '../markdown/block.js';
import type { DraftSyntax } from '../markdown/markdown.js';
import { touches } from '../text/range.js';
import { NOTHING_AROUND } from './around.js';
import { Belonging } from './belongs.js';
import { checkedBlocks } from './checked-blocks.js';
import type { SourcePlace } from './finding.js';
import { judge } from './judge.js';
import { citedWork } from './question.js';
import { type DraftQuotation, quotationsIn } from './quotations.js';
import type { DraftSources } from './sources.js';

/** Footnotes of a draft with more UTF-16 code units are not looked for: all of it would have to be parsed. */
const LONGEST_WITH_NOTES = 500_000;

/** The prose around an offset: `text[offset - start]` is the character at the offset. */
export interface ProseAt {
  /** The block with code, HTML, addresses and container prefixes blotted out. */
  readonly text: string;
  readonly start: number;
}

/** The prose around an offset; null in code, HTML, front matter, link targets and addresses. */
export function proseAt(syntax: DraftSyntax, offset: number): ProseAt | null {
  if (!syntax.contextAt(offset).prose) return null;
  const block = syntax.blockAt(offset);
  return block === null ? null : { text: block.masked, start: block.start };
}

/** The blocks around an offset that are checked, those of a quote in HTML as the check reads them. */
function blocksAround(syntax: DraftSyntax, offset: number): readonly DraftBlock[] {
  const near = syntax.blocksAround(offset);
  const all = checkedBlocks(syntax);
  if (all === syntax.blocks) return near;
  const starts = new Set(near.map(({ start }) => start));
  return all.filter(({ start }) => starts.has(start));
}

/** The quotation at an offset, its marks included; inside a block quote the passage between marks, if there is one. */
export function quotationAt(syntax: DraftSyntax, offset: number): DraftQuotation | null {
  const found = quotationsIn(blocksAround(syntax, offset)).find((each) => touches(each, offset));
  if (found === undefined) return null;
  return found.inside.find((each) => touches(each, offset)) ?? found;
}

/** Where a quotation of a draft occurs word for word in a work that is cited for it, as the check finds it; null if in none. */
export function citedPlace(syntax: DraftSyntax, quotation: DraftQuotation, sources: DraftSources): SourcePlace | null {
  const around = blocksAround(syntax, quotation.start);
  const blocks = syntax.text.length > LONGEST_WITH_NOTES ? around : checkedBlocks(syntax);
  const items = new Belonging(syntax.text, blocks, quotationsIn(around)).itemsFor(quotation);
  const cited = items.map((item) => citedWork(item, sources)).filter(({ state }) => state === 'known');
  if (cited.length === 0) return null;
  const { state, source } = judge(
    {
      passage: quotation.text,
      cited,
      besides: [],
      inTex: null,
      speaker: null,
      isOfClause: false,
      sex: null,
      role: null,
      relay: null,
      introduced: [],
      beside: null,
      around: NOTHING_AROUND,
      taken: [],
    },
    sources,
  );
  return state === 'verified' ? source : null;
}
