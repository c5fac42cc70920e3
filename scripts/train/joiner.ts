import type { EntityKind } from '../../src/engine/extract/extraction.js';
import { DEMONYMS } from '../../src/engine/extract/names/gazetteer/index.js';
import { overlaps, type Range } from '../../src/engine/text/range.js';
import type { AnnotatedText, GoldMention, GoldName } from './annotated-text.js';

const NO_SPACE_BEFORE = /^(?:[.,;:!?%)\]}]|['’](?:s|re|ve|ll|d|m|t|S)?|n['’]t|[”])$/;
const NO_SPACE_AFTER = /^[([{$£€“#]$/;

/** Puts a tokenised text together again as it was written, and keeps where its names are. */
export class Joiner {
  #text = '';
  #last = '';
  #quoted = false;
  #start = 0;
  readonly #paragraphs: Range[] = [];
  readonly #names: GoldName[] = [];
  readonly #mentions: GoldMention[] = [];
  readonly #ignored: Range[] = [];

  /** Where the text ends as it stands. */
  get end(): number {
    return this.#text.length;
  }

  /** Adds a token; returns where it starts. `glued`: no white space before it. */
  add(token: string, glued = false): number {
    let word = token;
    let close = glued || NO_SPACE_BEFORE.test(token) || NO_SPACE_AFTER.test(this.#last);
    if (token === '``' || token === "''") word = '"';
    if (word === '"') {
      close = this.#quoted;
      this.#quoted = !this.#quoted;
    } else if (this.#last === '"' && this.#quoted) close = true;
    if (this.#text.length > this.#start && !close) this.#text += ' ';
    const start = this.#text.length;
    this.#text += word;
    this.#last = word;
    return start;
  }

  /** Ends the paragraph; the next token begins another. */
  endParagraph(): void {
    if (this.#text.length > this.#start) {
      this.#paragraphs.push({ start: this.#start, end: this.#text.length });
      this.#text += '\n\n';
    }
    this.#start = this.#text.length;
    this.#last = '';
    this.#quoted = false;
  }

  /** Marks a name from `start` to the end of the text so far, or to `end`. */
  name(start: number, kind: EntityKind, end = this.#text.trimEnd().length): void {
    // Articles are not part of names here, unlike in the set.
    const article = /^(?:the|a|an) /i.exec(this.#text.slice(start, end))?.[0].length ?? 0;
    this.#names.push({ start: start + article, end, kind });
  }

  /** Marks a mention of what bears the number `cluster`. */
  mention(start: number, end: number, kind: EntityKind, cluster: number): void {
    this.#mentions.push({ start, end, kind, cluster });
  }

  /** Marks where the set says nothing either way; names marked there count all the same. */
  ignore(start: number, end: number): void {
    this.#ignored.push({ start, end });
  }

  /** The text; undefined if nothing was added. */
  finish(id: string, sort: number): AnnotatedText | undefined {
    this.endParagraph();
    if (this.#paragraphs.length === 0) return undefined;
    const text = this.#text;
    // Words for peoples and faiths are not names here, unlike in the set.
    const isDemonym = ({ start, end }: Range): boolean => DEMONYMS.has(text.slice(start, end));
    const names = this.#names.filter((name) => !isDemonym(name)).sort((a, b) => a.start - b.start);
    const silent = this.#ignored.filter((range) => !names.some((name) => overlaps(range, name)));
    return {
      id,
      sort,
      text,
      paragraphs: this.#paragraphs,
      names,
      ignored: [...this.#names.filter(isDemonym), ...silent],
      mentions: this.#mentions,
    };
  }
}
