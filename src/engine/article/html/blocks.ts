import { ENDS_QUESTION } from '../../text/closing-marks.js';
import { type Area, isArticleBody, isHidden, isOutside } from './areas.js';
import { type Attributes, scanHtml } from './scan.js';

/** What sort of block of text is in a page. */
export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'item' | 'row';

/** A block of a page's text: white space folded, no mark-up. The cells of a row are divided by tabs. */
export interface Block {
  readonly kind: BlockKind;
  /** Of a heading, 1 to 6; else 0. */
  readonly level: number;
  readonly text: string;
  /** The page marks it as a paragraph: `<p>`. */
  readonly isParagraph: boolean;
  /** UTF-16 code units of it that are links, and that are bold. */
  readonly linked: number;
  readonly bold: number;
  /** Index of the innermost area that it is in. */
  readonly area: number;
}

/** The text of a page. */
export interface PageText {
  readonly blocks: readonly Block[];
  readonly areas: readonly Area[];
}

/** Elements that end the block before them and begin another. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

/** Elements whose text is not text of an article; what is struck out is no longer. */
const SKIPPED = new Set(
  (
    'del s strike script style noscript template title iframe object embed svg math canvas audio video picture map select ' +
    'textarea button figcaption'
  ).split(' '),
);

/** Elements that have no content. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** A longer heading is a paragraph in large type, in UTF-16 code units. */
const LONGEST_HEADING = 160;

/** A question in bold type has no more pieces of text than this. */
const MOST_PARTS = 12;

/** In the words of a block: a line break, and the end of a cell. Signs for private use; a page’s own are left out, as are soft hyphens. */
const BREAK = '\uE000';
const CELL = '\uE001';

/** The text of an HTML source, block by block; what is not text or hidden is left out. Linear. */
export function readBlocks(source: string): PageText {
  const reader = new BlockReader(source);
  scanHtml(source, reader);
  reader.flush();
  reader.closeAll();
  return reader;
}

/** The blocks of text of an HTML source, in order, in any element. Linear. */
export function blocksOf(source: string): Block[] {
  return [...readBlocks(source).blocks];
}

/** The mark of a note in a text, and the sign that leads from a note back. */
const NOTE_MARK = /^[[(]?(?:\p{L}|\d{1,4}|[*†‡§¶]{1,3})[\])]?$/u;
const BACK = /^[↑↩⤴^]\uFE0E?$/u;

class BlockReader {
  /** How often each element that is left out is closed in what is still to come. */
  readonly #ends = new Map<string, number>();
  readonly blocks: Block[] = [];
  readonly areas: Area[] = [];
  #words: string[] = [];
  #linked = 0;
  #bold = 0;
  /** The element that is being left out, and how many of its name are open inside. */
  #skipped: { name: string; depth: number } | null = null;
  /** Indexes of the open areas, and how many of each name are open. */
  readonly #open: number[] = [];
  readonly #opened = new Map<string, number>();
  /** For each open block quotation the index of its first block. */
  readonly #quotes: number[] = [];
  /** No link is in another. */
  #isLink = false;
  /** Number of pieces of text before the open link, if it leads to a place in a page; else -1. */
  #noteAt = -1;
  /** A superscript is open; and the last link is the mark of a note, as it is in one or around one. */
  #isRaised = false;
  #isNote = false;
  #bolds = 0;
  /** The element whose words say who said the block quotation; null outside one. */
  #cites: string | null = null;

  constructor(source: string) {
    for (const [, name = ''] of source.matchAll(/<\/([a-z]{1,10})[\s>]/giu)) {
      const known = name.toLowerCase();
      if (SKIPPED.has(known)) this.#ends.set(known, (this.#ends.get(known) ?? 0) + 1);
    }
  }

  open(name: string, attributes: Attributes, selfClosing: boolean): void {
    if (this.#skipped !== null) {
      if (name === this.#skipped.name && !selfClosing) this.#skipped.depth += 1;
      return;
    }
    if (VOID.has(name)) {
      if (name === 'br' && this.#isBoldQuestion()) this.flush();
      else if (name === 'br') this.#words.push(BREAK);
      if (name === 'hr') this.flush();
      return;
    }
    if (!selfClosing && (SKIPPED.has(name) || isHidden(attributes))) {
      if (BLOCKS.has(name)) this.flush();
      // What is never closed would take the rest of the page with it.
      if (SKIPPED.has(name) && (this.#ends.get(name) ?? 0) === 0) return;
      this.#skipped = { name, depth: 1 };
      return;
    }
    if (selfClosing) return;
    // A browser sets the marks of these words itself.
    if (name === 'q') this.#words.push('“');
    else if (name === 'a') {
      this.#isLink = true;
      this.#noteAt = attributes.get('href')?.includes('#') === true ? this.#words.length : -1;
      this.#isNote =
        this.#isRaised || attributes.get('role') === 'doc-noteref' || attributes.get('epub:type') === 'noteref';
    } else if (name === 'sup') {
      this.#isRaised = true;
      this.#isNote = true;
    } else if (name === 'b' || name === 'strong') this.#bolds++;
    else if (name === 'td' || name === 'th') this.#words.push(CELL);
    else if (this.#quotes.length > 0 && (name === 'cite' || name === 'footer')) {
      // The name may be marked within the foot: `<footer>— <cite>…</cite>, pilot</footer>`.
      if (this.#cites === 'footer') return;
      this.flush();
      this.#cites = name;
    } else if (BLOCKS.has(name)) this.#openArea(name, attributes);
  }

  close(name: string): void {
    if (SKIPPED.has(name)) this.#ends.set(name, (this.#ends.get(name) ?? 0) - 1);
    if (this.#skipped !== null) {
      if (name === this.#skipped.name) this.#skipped.depth -= 1;
      // The end of the page's body closes everything left open in it.
      if (this.#skipped.depth === 0 || name === 'body') this.#skipped = null;
      return;
    }
    if (name === 'q') this.#words.push('”');
    else if (name === 'a') {
      this.#isLink = false;
      this.#leaveOutNoteMark();
    } else if (name === 'sup') this.#isRaised = false;
    else if (name === 'b' || name === 'strong') this.#bolds = Math.max(0, this.#bolds - 1);
    else if (this.#cites === name) this.flush();
    else if (BLOCKS.has(name)) {
      this.flush();
      if ((this.#opened.get(name) ?? 0) > 0) this.#closeTo(name);
    }
  }

  text(text: string): void {
    if (this.#skipped !== null) return;
    const words = text.replace(/[\u00ad\uE000\uE001]/gu, '');
    this.#words.push(words);
    const length = words.trim().length;
    if (this.#isLink) this.#linked += length;
    if (this.#bolds > 0) this.#bold += length;
  }

  /** Leaves out the link just closed if it is the mark of a note, which is not one of the words, or leads from the note back. */
  #leaveOutNoteMark(): void {
    const at = this.#noteAt;
    this.#noteAt = -1;
    if (at === -1 || at >= this.#words.length) return;
    const mark = this.#words.slice(at).join('').trim();
    if (!(this.#isNote && NOTE_MARK.test(mark)) && !BACK.test(mark)) return;
    this.#words.length = at;
    this.#linked -= mark.length;
    if (this.#bolds > 0) this.#bold -= mark.length;
  }

  /** Whether all words of the block up to here are in bold type and ask: an interview has the answer after a line break. */
  #isBoldQuestion(): boolean {
    if (this.#bold === 0 || this.#words.length > MOST_PARTS) return false;
    const words = this.#words.join('').trim();
    return ENDS_QUESTION.test(words) && this.#words.every((part) => part !== BREAK) && this.#bold >= words.length * 0.9;
  }

  /** Ends a block. Two line breaks in it divide paragraphs. */
  flush(): void {
    if (this.#words.length === 0) return;
    const words = this.#words.join('').replace(/\s+/gu, ' ');
    const [linked, bold, cites] = [this.#linked, this.#bold, this.#cites];
    this.#words = [];
    this.#linked = 0;
    this.#bold = 0;
    this.#cites = null;
    this.#isRaised = false;
    if (cites !== null && this.#addCite(words)) return;
    const parts = words.split(/\uE000 ?\uE000[ \uE000]*/u);
    const sum = words.length || 1;
    const area = this.#open.at(-1) ?? -1;
    const named = this.#kind();
    for (const part of parts) {
      const cells = part.replaceAll(BREAK, ' ').split(CELL);
      const folded = cells.map((cell) => cell.replace(/ {2,}/gu, ' ').trim()).filter((cell) => cell !== '');
      if (folded.length === 0) continue;
      const text = folded.join('\t');
      const isHeading = named === 'heading' && text.length <= LONGEST_HEADING;
      const kind = named === 'heading' && !isHeading ? 'paragraph' : named;
      this.blocks.push({
        kind,
        level: isHeading ? Number(this.areas[area]?.name.slice(1)) : 0,
        text,
        isParagraph:
          kind === 'paragraph' && (named === 'heading' || this.areas[area]?.name === 'p' || parts.length > 1),
        linked: Math.round((linked * part.length) / sum),
        bold: Math.round((bold * part.length) / sum),
        area,
      });
    }
  }

  /**
   * Puts who said a block quotation after a dash: after the marks of its last paragraph or, without marks, below it. False if
   * there is no such paragraph.
   */
  #addCite(words: string): boolean {
    const last = this.blocks.at(-1);
    const cite = words
      .replace(/[\uE000\uE001]/gu, ' ')
      .replace(/^[-–—―\s]{1,9}/u, '')
      .trim();
    if (cite === '') return true;
    if (last === undefined || this.blocks.length <= (this.#quotes.at(-1) ?? 0)) return false;
    if (/["”“»«’'」』]$/u.test(last.text))
      this.blocks[this.blocks.length - 1] = { ...last, text: `${last.text} — ${cite}` };
    else this.blocks.push({ ...last, text: `— ${cite}`, linked: 0, bold: 0 });
    return true;
  }

  /** Ends all areas. */
  closeAll(): void {
    while (this.#open.length > 0) this.#closeLast();
  }

  #kind(): BlockKind {
    const name = this.areas[this.#open.at(-1) ?? -1]?.name ?? '';
    if (/^h[1-6]$/u.test(name)) return 'heading';
    if (name === 'tr') return 'row';
    if (name === 'li' || name === 'dd' || name === 'dt') return 'item';
    return this.#quotes.length > 0 ? 'quote' : 'paragraph';
  }

  #openArea(name: string, attributes: Attributes): void {
    this.flush();
    const last = this.areas[this.#open.at(-1) ?? -1];
    // Nothing that ends a block is in a paragraph, and no item directly in another.
    if (last?.name === 'p' || (name === last?.name && /^(?:li|dt|dd|tr|h[1-6])$/u.test(name))) this.#closeLast();
    const parent = this.#open.at(-1) ?? -1;
    const first = this.blocks.length;
    this.areas.push({
      name,
      parent,
      isOutside: isOutside(name, attributes),
      isBody: isArticleBody(attributes),
      first,
      end: first,
    });
    this.#open.push(this.areas.length - 1);
    this.#opened.set(name, (this.#opened.get(name) ?? 0) + 1);
    if (name === 'blockquote') this.#quotes.push(first);
    // Bold type that was left open ends with its paragraph.
    if (name === 'p' || name === 'li') this.#bolds = 0;
  }

  #closeTo(name: string): void {
    while (this.areas[this.#open.at(-1) ?? -1]?.name !== name) this.#closeLast();
    this.#closeLast();
  }

  #closeLast(): void {
    const area = this.areas[this.#open.pop() ?? -1];
    if (area === undefined) return;
    area.end = this.blocks.length;
    this.#opened.set(area.name, (this.#opened.get(area.name) ?? 1) - 1);
    if (area.name === 'blockquote') this.#quotes.pop();
  }
}
