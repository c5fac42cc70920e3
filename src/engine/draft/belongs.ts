import { citationsIn, type DraftCitation, type DraftItem } from '../cite/citations.js';
import { beginsWithTexCitation, type TexCitation, texCitations } from '../cite/tex-citations.js';
import { type DraftBlock, isProse, quoteDepth, visibleIndex } from '../markdown/block.js';
import type { CitedAt } from './facts/port.js';
import type { CitedInTex } from './question.js';
import type { DraftQuotation } from './quotations.js';
import { firstWhere, sentenceAt, sentencesOf } from './sentences.js';

/** A citation as it is in the text: itself, or the call of the footnote that holds it. Indexes of visible text. */
interface Marker {
  readonly block: DraftBlock;
  readonly from: number;
  readonly to: number;
  readonly textual: boolean;
  readonly citations: readonly DraftCitation[];
}

/** Maximum length of the line that opens an environment, in UTF-16 code units. */
const LONGEST_OPENING = 500;

/** Maximum number of sentences after a quotation that continue its speech and may cite for it. */
const MOST_CONTINUING = 6;

/** Maximum number of cells between a quotation and its citation in another cell. */
const MOST_CELLS = 12;

/** Which citation belongs to which quotation of a draft. */
export class Belonging {
  readonly #notes: ReadonlyMap<string, readonly DraftCitation[]>;
  readonly #prose: readonly DraftBlock[];
  readonly #positions: ReadonlyMap<DraftBlock, number>;
  readonly #marks = new Map<DraftBlock, readonly Marker[]>();
  readonly #quoted = new Map<DraftBlock, { from: number; to: number }[]>();

  readonly #text: string;
  readonly #blocks: readonly DraftBlock[];
  #withoutCode: string | undefined;
  /** What raw TeX cites in a range of the text. */
  readonly #inTex = new Map<string, readonly TexCitation[]>();

  constructor(text: string, blocks: readonly DraftBlock[], quotations: readonly DraftQuotation[]) {
    this.#text = text;
    this.#blocks = blocks;
    this.#prose = blocks.filter((block) => isProse(block.kind));
    this.#positions = new Map(this.#prose.map((block, index) => [block, index]));
    const notes = new Map<string, DraftCitation[]>();
    for (const block of this.#prose) {
      const label = block.containers.find((each) => each.kind === 'footnote')?.label;
      if (label === undefined) continue;
      const known = notes.get(label);
      if (known === undefined) notes.set(label, [...citationsIn(block)]);
      else for (const citation of citationsIn(block)) known.push(citation);
    }
    this.#notes = notes;
    for (const quotation of quotations) {
      for (const { block, from, to } of quotation.parts) {
        const known = this.#quoted.get(block);
        if (known === undefined) this.#quoted.set(block, [{ from, to }]);
        else known.push({ from, to });
      }
    }
  }

  /** The works cited for a quotation: of the nearest citation that belongs to it; none if none does. */
  itemsFor(quotation: DraftQuotation): readonly DraftItem[] {
    const found =
      quotation.kind === 'block' ? this.#ofBlock(quotation) : (this.#inSentence(quotation) ?? this.#inRow(quotation));
    return found === null
      ? []
      : this.#together(found).flatMap(({ citations }) => citations.flatMap(({ items }) => items));
  }

  /** A citation with those that are right beside it: `[@a] [@b]`, `[^1]^,^[^2]`. */
  #together(marker: Marker): readonly Marker[] {
    const markers = this.#markers(marker.block);
    const { text } = marker.block.visible;
    const joined = (a: Marker | undefined, b: Marker | undefined) =>
      a !== undefined && b !== undefined && !a.textual && !b.textual && /^[\s,;]{0,3}$/u.test(text.slice(a.to, b.from));
    const at = markers.indexOf(marker);
    let [first, last] = [at, at];
    while (joined(markers[first - 1], markers[first])) first--;
    while (joined(markers[last], markers[last + 1])) last++;
    return markers.slice(first, last + 1);
  }

  /** All citations in the paragraph that the quotation ends in. */
  besides(quotation: DraftQuotation): readonly DraftItem[] {
    const block = quotation.parts.at(-1)?.block;
    if (block === undefined) return [];
    return this.#markers(block).flatMap((marker) => marker.citations.flatMap((each) => each.items));
  }

  /**
   * What raw TeX cites for a quotation: the nearest in its sentence, in its environment, or at the beginning of what comes after a block
   * quote. Else what it cites in the same paragraph, of which it is not known what it is for. Null if nothing.
   */
  citedInTex(quotation: DraftQuotation): CitedInTex | null {
    const [first, last] = [quotation.parts[0]?.block, quotation.parts.at(-1)?.block];
    if (first === undefined || last === undefined) return null;
    if (!this.#text.includes('\\')) return null;
    this.#withoutCode ??= withoutCode(this.#text, this.#blocks);
    const text = this.#withoutCode;
    const before = this.#prose[(this.#positions.get(first) ?? 0) - 1];
    const after = this.#prose[(this.#positions.get(last) ?? this.#prose.length) + 1];
    const isContinued = after !== undefined && beginsWithTexCitation(text.slice(after.start, after.end));
    const from = Math.max(before?.end ?? 0, first.start - LONGEST_OPENING);
    const to = isContinued ? after.end : last.end;
    const range = `${from}-${to}`;
    const found =
      this.#inTex.get(range) ??
      texCitations(text.slice(from, to)).map((each) => ({ ...each, start: from + each.start, end: from + each.end }));
    this.#inTex.set(range, found);
    if (found.length === 0) return null;
    const nearest = quotation.kind === 'block' ? found : this.#nearestInTex(quotation, found);
    return { keys: (nearest ?? found).flatMap(({ keys }) => keys), belongs: nearest !== null || quoteDepth(last) > 0 };
  }

  /** The commands that cite nearest to a quotation in its sentence, side by side; null if none does. */
  #nearestInTex(quotation: DraftQuotation, found: readonly TexCitation[]): readonly TexCitation[] | null {
    const [first, last] = [quotation.parts[0], quotation.parts.at(-1)];
    if (first === undefined || last === undefined) return null;
    const { block } = last;
    const sentence = sentencesOf(block)[sentenceAt(block, last.to)];
    if (sentence === undefined) return null;
    // `\textcquote{a}{words}`
    const holding = found.filter(({ start, end }) => start >= quotation.start && end < quotation.end);
    if (holding.length > 0) return holding;
    const all = found.filter((each) => !each.quotes);
    const { text } = block.visible;
    const at = new Map(all.map((each) => [each, visibleIndex(block, each.start)]));
    const place = (each: TexCitation | undefined) => (each === undefined ? 0 : (at.get(each) ?? 0));
    // A command prints nothing. Between two sentences it belongs to the first, unless it is the subject of the next: `\cite{a} says`.
    const isBetween = (each: TexCitation, end: number) =>
      text.slice(Math.min(place(each), end), Math.max(place(each), end)).trim() === '';
    const opens = (each: TexCitation, end: number) =>
      end < text.length && isBetween(each, end) && /^\s*\p{Ll}/u.test(text.slice(place(each)));
    const isInside = (each: TexCitation) =>
      (place(each) < sentence.end || isBetween(each, sentence.end)) && !opens(each, sentence.end);
    const startsAt = first.block === block ? Math.min(first.from, last.to) : 0;
    const inBlock = all.filter(({ start }) => start >= block.start && start < block.end);
    const after = inBlock.find((each) => each.start >= quotation.end - 1 && isInside(each));
    const before = inBlock.findLast(({ start }) => start < quotation.start);
    const precedes =
      before !== undefined &&
      place(before) <= startsAt &&
      (place(before) > sentence.start || opens(before, sentence.start) || sentence.start === 0);
    if (before !== undefined && precedes && before.textual && after !== undefined) {
      // `\citet{a} says “one” and \citet{b} “two”`
      const between = after.textual || this.#hasQuotation(block, last.to, place(after));
      if (between && !this.#hasQuotation(block, place(before), startsAt - 1)) return [before];
    }
    const nearest = after ?? (precedes ? before : undefined);
    if (nearest === undefined) return null;
    const joined = (a: TexCitation | undefined, b: TexCitation | undefined) =>
      a !== undefined &&
      b !== undefined &&
      !a.textual &&
      !b.textual &&
      /^[\s,;~]{0,3}$/u.test(this.#text.slice(a.end, b.start));
    let [from, to] = [all.indexOf(nearest), all.indexOf(nearest)];
    while (joined(all[from - 1], all[from])) from--;
    while (joined(all[to], all[to + 1])) to++;
    return all.slice(from, to + 1);
  }

  /** The citations of a block in order, with the works that each names. */
  citedIn(block: DraftBlock): readonly CitedAt[] {
    return this.#markers(block).map(({ from, to, textual, citations }) => ({
      from,
      to,
      textual,
      items: citations.flatMap(({ items }) => items),
    }));
  }

  #inSentence(quotation: DraftQuotation): Marker | null {
    const first = quotation.parts[0];
    const last = quotation.parts.at(-1);
    if (first === undefined || last === undefined) return null;
    const { block } = last;
    const markers = this.#markers(block);
    const at = sentenceAt(block, last.to);
    const sentence = sentencesOf(block)[at];
    if (sentence === undefined) return null;
    const after = markerFrom(markers, last.to, sentence.end);
    const startsAt = first.block === block ? Math.min(first.from, last.to) : 0;
    const before = markerBefore(markers, startsAt, sentence.start);
    if (after !== undefined && before !== undefined) {
      // `@a says “one” and @b “two”`: the citation in front serves, if another quotation is before the one after.
      const introduces = after.textual && this.#introduces(block, after, markers, sentence.end);
      const between = introduces || this.#hasQuotation(block, last.to, after.from);
      return before.textual && between && !this.#hasQuotation(block, before.to, startsAt - 1) ? before : after;
    }
    if (after !== undefined || before !== undefined) return after ?? before ?? null;
    return this.#inNextSentence(block, at);
  }

  /** The citation that is alone in another cell of a quotation's row: the nearest after it, or else before. */
  #inRow({ parts }: DraftQuotation): Marker | null {
    const cell = parts.at(-1)?.block;
    const at = cell?.kind === 'tableCell' ? this.#positions.get(cell) : undefined;
    if (cell === undefined || at === undefined) return null;
    return this.#beside(cell, at, 1) ?? this.#beside(cell, at, -1);
  }

  #beside(cell: DraftBlock, at: number, step: 1 | -1): Marker | null {
    let edge = cell;
    for (let index = at + step; Math.abs(index - at) <= MOST_CELLS; index += step) {
      const next = this.#prose[index];
      if (next?.kind !== 'tableCell') return null;
      const between = step > 0 ? this.#text.slice(edge.end, next.start) : this.#text.slice(next.end, edge.start);
      if (/[\r\n]/u.test(between)) return null;
      const markers = this.#markers(next);
      const [first, last] = [markers[0], markers.at(-1)];
      const around = next.visible.text.slice(0, first?.from) + next.visible.text.slice(last?.to);
      if (first !== undefined && !/[\p{L}\p{N}]/u.test(around)) return first;
      edge = next;
    }
    return null;
  }

  /** Whether a quotation follows a citation in the sentence, with no other citation between. */
  #introduces(block: DraftBlock, marker: Marker, markers: readonly Marker[], end: number): boolean {
    const next = markerFrom(markers, Math.max(marker.to, marker.from + 1), end);
    return this.#hasQuotation(block, marker.to, Math.min(end, next?.from ?? end));
  }

  /** `“One,” he said. “Two.” … “Three.” [@k]`: a sentence that continues the speech cites for all of it. */
  #inNextSentence(block: DraftBlock, at: number): Marker | null {
    const sentences = sentencesOf(block);
    for (const { start, end } of sentences.slice(at + 1, at + 1 + MOST_CONTINUING)) {
      const isEmpty = !/[\p{L}\p{N}]/u.test(block.visible.text.slice(start, end));
      if (!isEmpty && !this.#hasQuotation(block, start + 1, Number.POSITIVE_INFINITY, start + 2)) return null;
      const marker = markerFrom(this.#markers(block), start, end);
      if (marker !== undefined) return marker;
    }
    return null;
  }

  #ofBlock(quotation: DraftQuotation): Marker | null {
    const last = quotation.parts.at(-1);
    const end = quotation.attribution?.block ?? last?.block;
    if (last === undefined || end === undefined) return null;
    const inside = this.#markers(end).findLast((marker) => end !== last.block || marker.from >= last.to - 1);
    if (inside !== undefined) return inside;
    const within = this.#markers(last.block).at(-1);
    if (within !== undefined) return within;
    let at = this.#positions.get(end) ?? -1;
    const quote = end.containers.find((each) => each.kind === 'blockQuote');
    const depth = quoteDepth(end);
    // A quote nested in this one has a citation of its own.
    const goesOn = (next: DraftBlock | undefined): boolean =>
      next?.containers.some((each) => each.start === quote?.start) === true && quoteDepth(next) <= depth;
    while (quote !== undefined && goesOn(this.#prose[at + 1])) at++;
    const inQuote = this.#prose[at];
    if (inQuote !== undefined && inQuote !== end && this.#markers(inQuote).length > 0)
      return this.#markers(inQuote).at(-1) ?? null;
    const after = this.#prose[at + 1];
    if (after !== undefined && this.#isAttribution(after)) return this.#markers(after)[0] ?? null;
    const first = this.#positions.get(quotation.parts[0]?.block ?? end) ?? 0;
    const before = this.#prose[first - 1];
    if (before === undefined || !/:\s*$/u.test(before.visible.text)) return null;
    const sentence = sentencesOf(before).at(-1);
    return this.#markers(before).findLast((marker) => marker.from >= (sentence?.start ?? 0)) ?? null;
  }

  /** Whether a paragraph is the source line of the block above it: a dash, or nothing but a citation. */
  #isAttribution(block: DraftBlock): boolean {
    const { text } = block.visible;
    const first = this.#markers(block)[0];
    if (first === undefined || block.containers.some((each) => each.kind !== 'listItem')) return false;
    return (
      /^\s*(?:—|–|―|--)/u.test(text) ||
      (/^[\s(]*$/u.test(text.slice(0, first.from)) && /^[\s).]*$/u.test(text.slice(first.to)))
    );
  }

  /** Whether a quotation lies in `[from, to)`, its first word at `latest` or before. */
  #hasQuotation(block: DraftBlock, from: number, to: number, latest = to): boolean {
    const quoted = this.#quoted.get(block) ?? [];
    const first = quoted[firstWhere(quoted.length, (at) => (quoted[at]?.from ?? 0) >= from)];
    return first !== undefined && first.to <= to && first.from <= latest;
  }

  #markers(block: DraftBlock): readonly Marker[] {
    let known = this.#marks.get(block);
    if (known === undefined) {
      const own = citationsIn(block).map((citation) => ({
        block,
        from: visibleIndex(block, citation.start),
        to: visibleIndex(block, citation.end),
        textual: citation.form === 'textual',
        citations: [citation],
      }));
      const called = block.inline.flatMap((inline) => {
        if (inline.kind !== 'footnoteCall') return [];
        const citations = this.#notes.get(this.#text.slice(inline.start + 2, inline.end - 1)) ?? [];
        const at = visibleIndex(block, inline.start);
        return citations.length === 0 ? [] : [{ block, from: at, to: at, textual: false, citations }];
      });
      known = [...own, ...called].sort((a, b) => a.from - b.from);
      this.#marks.set(block, known);
    }
    return known;
  }
}

/** The first marker that begins in `[from, to)`. */
function markerFrom(markers: readonly Marker[], from: number, to: number): Marker | undefined {
  const marker = markers[firstWhere(markers.length, (at) => (markers[at]?.from ?? 0) >= from)];
  return marker !== undefined && marker.from < to ? marker : undefined;
}

/** The last marker that ends at `end` or before and begins at `from` or after. */
function markerBefore(markers: readonly Marker[], end: number, from: number): Marker | undefined {
  const marker = markers[firstWhere(markers.length, (at) => (markers[at]?.to ?? 0) > end) - 1];
  return marker !== undefined && marker.from >= from ? marker : undefined;
}

/** The attribute of code that Pandoc passes to LaTeX as it is: after a stretch of code, or on the line that opens a block. */
const RAW_TEX = /^(?:(?:`{3,20}|~{3,20})[ \t]{0,9})?\{=(?:la)?tex\}/u;

/** Maximum length of such a line, in UTF-16 code units. */
const LONGEST_FENCE = 40;

/**
 * What cites nothing in TeX: words that are printed as they are, an environment of mathematics, the rest of a line after a comment sign.
 * The sign after a word or number is that of percent, which Pandoc prints.
 */
const TEX_WITHOUT_CITATIONS = [
  /\\(?:verb|lstinline)\*?([^\p{L}\s*{[])[^\r\n]{0,500}?\1/gu,
  /\\begin\{((?:equation|align|gather|multline|flalign|alignat|eqnarray|displaymath|math)\*?)\}[\s\S]{0,2000}?\\end\{\1\}/gu,
  /(?<=^[ \t>]{0,20}|[^\p{L}\p{N}\s\\%$][ \t]{1,9})%[^\r\n]{0,5000}/gmu,
];

/** A draft with spaces instead of code, mathematics and comments, which cite nothing; of the same length. */
function withoutCode(text: string, blocks: readonly DraftBlock[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const block of blocks) {
    for (const { kind, start, end } of [block, ...block.inline]) {
      if (start < at || (kind !== 'code' && kind !== 'comment' && kind !== 'math')) continue;
      if ([start, end].some((place) => RAW_TEX.test(text.slice(place, place + LONGEST_FENCE)))) continue;
      parts.push(text.slice(at, start), ' '.repeat(end - start));
      at = end;
    }
  }
  const blank = (found: string) => ' '.repeat(found.length);
  return TEX_WITHOUT_CITATIONS.reduce((rest, pattern) => rest.replace(pattern, blank), parts.join('') + text.slice(at));
}
