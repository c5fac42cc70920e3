import type { DraftBlock, InlineKind } from '../../markdown/block.js';
import type { Range } from '../../text/range.js';
import { labelChecksum, type Marker, markedFrom, readMarker, readTitle } from './marker.js';
import { readSource, type WrittenCitation } from './syntax.js';

/** A hidden remark of a block that remembers a citation; the range is the comment's. */
export interface Remark extends Range {
  readonly marker: Marker;
}

/** Longest citation that several links are put together to. */
const LONGEST_IN_LINKS = 2_000;

/** The remarks of a block that remember citations, in order. */
export function remarksIn(block: DraftBlock): Remark[] {
  return inlineOf(block, 'comment').flatMap(({ start, end, written }) => {
    const marker = readMarker(written);
    return marker === null ? [] : [{ marker, start, end }];
  });
}

/** Citations formatted as words, each with its remark; words that were changed since are the writer's, and none. */
export function plainCitationsIn(block: DraftBlock): WrittenCitation[] {
  return remarksIn(block).flatMap(({ marker, start, end }) => {
    const from = markedFrom(block.written, start - block.start, marker);
    const read = readSource(marker.source, block.language);
    if (from === null || read === null) return [];
    return [{ ...read, syntax: 'plain', source: marker.source, lead: marker.lead, start: block.start + from, end }];
  });
}

/** A link's target with a title: `(address "title")`. */
const TITLED = /^\([^\s"]{0,4000}(?:[ \t]|[ \t]{0,9}\r?\n[ \t>]{0,80})"([^"]{1,4000})"\)$/u;

/** Citations written as links, one link for each work; the title remembers the citation and what its label was. */
export function linkCitationsIn(block: DraftBlock): WrittenCitation[] {
  const found: WrittenCitation[] = [];
  let pending: Pick<WrittenCitation, 'start' | 'end' | 'source' | 'reworded'> | undefined;
  for (const { start, end, written } of inlineOf(block, 'linkTarget')) {
    const title = TITLED.exec(written)?.[1];
    const label = title === undefined ? null : labelStart(block, start);
    if (title === undefined || label === null) continue;
    const before: typeof pending = pending !== undefined && isJoined(block, pending.end, label) ? pending : undefined;
    const { source, check } = readTitle(title);
    const words = block.written.slice(label + 1 - block.start, start - 1 - block.start);
    const joined = {
      start: before?.start ?? label,
      end,
      source: (before?.source ?? '') + source,
      reworded: before?.reworded === true || labelChecksum(words) !== check,
    };
    const read = readSource(joined.source, block.language);
    if (read !== null) found.push({ ...read, syntax: 'links', ...joined });
    pending = read === null && joined.source.length <= LONGEST_IN_LINKS ? joined : undefined;
  }
  return found;
}

/** Whether one space lies between two links, as between those of one citation; a line may have been wrapped there. */
function isJoined(block: DraftBlock, end: number, label: number): boolean {
  return /^(?: |[ \t]{0,9}\r?\n[ \t>]{0,80})$/u.test(block.written.slice(end - block.start, label - block.start));
}

/** Where the label before a link's target opens. */
function labelStart(block: DraftBlock, target: number): number | null {
  let depth = 0;
  for (let at = target - block.start - 1; at >= 0; at--) {
    const char = block.masked.charAt(at);
    if (block.masked.charAt(at - 1) === '\\') at--;
    else if (char === ']') depth++;
    else if (char === '[' && --depth === 0) return block.start + at;
  }
  return null;
}

function inlineOf(block: DraftBlock, wanted: InlineKind): (Range & { readonly written: string })[] {
  return block.inline
    .filter(({ kind }) => kind === wanted)
    .map(({ start, end }) => ({ start, end, written: block.written.slice(start - block.start, end - block.start) }));
}
