import type { Range } from '../text/range.js';
import type { Container, DraftBlock } from './block.js';
import { type DefinedLabels, readBlocks } from './blocks.js';
import { Excerpt } from './excerpt.js';

/** Fields that hold no text of the document, nor do the fields below them. */
const NO_TEXT = new Set(
  (
    'bibliography csl references citation citation-style citation-abbreviations lang locale date format output execute engine ' +
    'editor params knitr jupyter server filters css theme template header-includes include-before include-after ' +
    'include-in-header include-before-body include-after-body resources crossref website project book url doi id orcid ' +
    'email aliases tags categories permalink slug layout image cssclass cssclasses'
  ).split(' '),
);

/** A longer front matter (in UTF-16 code units) is not read. */
const LONGEST = 200_000;

/** Indent, list markers, a field's name, and where its value begins. */
const LINE =
  /^([ \t]{0,200})((?:-[ \t]{1,20}){0,10})(?:(["']?)([\p{L}_][\p{L}\p{N}_. -]{0,80})\3:(?=[ \t]|$)[ \t]{0,200})?/u;
const BLOCK_SCALAR = /^[|>][-+\d]{0,2}[ \t]*(?:#.*)?$/u;
/** Flow collections, anchors, aliases, tags and what YAML reserves. */
const NOT_A_SCALAR = /^(?:[[{&*!%@`#,?\]}]|$)/u;

/** The lines of one text, indents gone, and which units inside them are YAML's. */
interface Scalar {
  readonly stretches: readonly Range[];
  /** The line after it. */
  readonly next: number;
  readonly isLeftOut?: (at: number) => boolean;
}

/**
 * The texts of a front matter that Pandoc reads as Markdown (`abstract`, `nocite`, `title`, …), as blocks in a container of
 * kind `metadata`. A text is a block scalar, or any other of more than one word; `nocite` always is one. What cannot be
 * told from the lines alone (flow mappings, anchors, tags) is left out: no YAML is parsed while someone types.
 */
export function metadataBlocks(text: string, { start, end }: Range, labels: DefinedLabels): DraftBlock[] {
  if (end - start > LONGEST) return [];
  const lines = [...text.slice(start, end).matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/gu)].map(({ 1: line = '', index }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
  return new Reader(text, lines.slice(1)).scalars().flatMap(({ stretches, isLeftOut }) => {
    const excerpt = Excerpt.of(text, stretches, isLeftOut);
    const range = { start: stretches[0]?.start ?? start, end: stretches.at(-1)?.end ?? start };
    const container: Container = { kind: 'metadata', ...range, continuation: '', label: '' };
    return readBlocks(excerpt.text, labels).blocks.map((block) => excerpt.placed(block, [container]));
  });
}

class Reader {
  readonly #text: string;
  readonly #lines: readonly Range[];

  constructor(text: string, lines: readonly Range[]) {
    this.#text = text;
    this.#lines = lines;
  }

  scalars(): Scalar[] {
    const found: Scalar[] = [];
    let field = '';
    let closed = Number.POSITIVE_INFINITY;
    for (let index = 0; index < this.#lines.length; ) {
      const written = this.#written(index);
      if (/^(?:---|\.\.\.)[ \t]*$/u.test(written)) break;
      const [head = '', indent = '', items = '', , key] = LINE.exec(written) ?? [];
      index++;
      if (written.trim() === '' || written.trimStart().startsWith('#') || indent.length > closed) continue;
      closed = Number.POSITIVE_INFINITY;
      if (key !== undefined) field = key.toLowerCase();
      else if (items === '') continue;
      if (NO_TEXT.has(field)) {
        closed = indent.length;
        continue;
      }
      const scalar = this.#scalar(index - 1, head.length, indent.length);
      if (scalar === null) continue;
      index = scalar.next;
      const words = scalar.stretches.map((each) => this.#text.slice(each.start, each.end)).join(' ');
      if (field === 'nocite' || /\S\s+\S/u.test(words)) found.push(scalar);
    }
    return found;
  }

  #scalar(index: number, from: number, indent: number): Scalar | null {
    const value = this.#written(index).slice(from);
    if (BLOCK_SCALAR.test(value)) return this.#block(index + 1, indent);
    const quote = value.charAt(0);
    if (quote === '"' || quote === "'") return this.#quoted(index, from, quote);
    return NOT_A_SCALAR.test(value) ? null : this.#plain(index, from, indent);
  }

  /** `|` and `>`: the lines that are indented deeper. */
  #block(first: number, indent: number): Scalar {
    let next = first;
    while (next < this.#lines.length && (this.#indentOf(next) > indent || this.#written(next).trim() === '')) next++;
    const own = this.#lines.slice(first, next);
    const filled = own.flatMap((_, at) =>
      this.#written(first + at).trim() === '' ? [] : [this.#indentOf(first + at)],
    );
    const least = filled.length === 0 ? 0 : Math.min(...filled.slice(0, 1_000));
    const stretches = own.map(({ start, end }) => ({ start: Math.min(end, start + least), end }));
    return { stretches, next };
  }

  #quoted(index: number, from: number, quote: '"' | "'"): Scalar | null {
    const escapes = new Set<number>();
    const stretches: Range[] = [];
    for (let next = index; next < this.#lines.length; next++) {
      const { start, end } = this.#lines[next] ?? { start: 0, end: 0 };
      const begin = next === index ? start + from + 1 : Math.min(end, start + this.#indentOf(next));
      for (let at = begin; at < end; at++) {
        const char = this.#text.charAt(at);
        if (quote === '"' && char === '\\') escapes.add(at++);
        else if (char === quote && quote === "'" && this.#text.charAt(at + 1) === "'") escapes.add(at++);
        else if (char === quote) {
          stretches.push({ start: begin, end: at });
          return { stretches, next: next + 1, isLeftOut: (each) => escapes.has(each) };
        }
      }
      stretches.push({ start: begin, end });
    }
    return null;
  }

  #plain(index: number, from: number, indent: number): Scalar {
    const stretches: Range[] = [];
    let next = index;
    for (; next < this.#lines.length; next++) {
      const written = this.#written(next);
      const { start } = this.#lines[next] ?? { start: 0 };
      const [, , items, , key] = LINE.exec(written) ?? [];
      if (next > index && (this.#indentOf(next) <= indent || items !== '' || key !== undefined)) break;
      const begin = next === index ? from : this.#indentOf(next);
      const remark = /(?:^|[ \t])#/u.exec(written.slice(begin));
      const words = written.slice(begin, remark === null ? undefined : begin + remark.index).trimEnd();
      stretches.push({ start: start + begin, end: start + begin + words.length });
      if (remark !== null) return { stretches, next: next + 1 };
    }
    return { stretches, next };
  }

  #written(index: number): string {
    const line = this.#lines[index];
    return line === undefined ? '' : this.#text.slice(line.start, line.end);
  }

  #indentOf(index: number): number {
    const written = this.#written(index);
    return written.length - written.trimStart().length;
  }
}
