import type { CiteItem } from '../pandoc.js';
import { withComma, withFinalStop, withoutFinalStop } from '../styles/final-stop.js';
import type { StyleFormatter } from '../styles/formatter.js';
import { escapeMarkdown, markdownOf } from '../styles/markup.js';
import { type Moved, titleFor, withMarker } from './marker.js';
import type { CitedWorks } from './syntax.js';

/** What printing needs from outside. */
export interface PrinterParts {
  readonly formatter: StyleFormatter;
  /** Where a work can be read: an address, or a path from the draft. Null where neither is known. */
  readonly address: (key: string) => string | null;
  /** What is done last to the Markdown of a citation's words. */
  readonly finish?: ((words: string) => string) | undefined;
}

/** Writes citations as words in a style, each remembering its source. */
export class CitationPrinter {
  readonly #parts: PrinterParts;
  /** What was formatted before: a draft cites the same few places over and over. */
  readonly #known = new Map<string, string>();

  constructor(parts: PrinterParts) {
    this.#parts = parts;
  }

  /** `(Jha, 2022, para. 3)` with a hidden remark after it. */
  plain(cited: CitedWorks, source: string): string {
    return withMarker(this.words(cited), source);
  }

  /** The same without the remark. */
  words(cited: CitedWorks): string {
    return this.#once(`words ${JSON.stringify([cited.form, cited.items])}`, () => this.#words(cited));
  }

  #words({ items, form }: CitedWorks): string {
    const formatted = this.#parts.formatter.citation(items, form);
    if (formatted.note === null) return markdownOf(formatted);
    const lead = formatted.note.lead === null ? '' : `${markdownOf(formatted.note.lead)} `;
    return `${lead}(${withoutFinalStop(markdownOf(formatted))})`;
  }

  /** One link for each work: `[(Jha, 2022, para. 3)](address "[@jha2022-ties, para. 3]")`. */
  links(cited: CitedWorks, source: string): string {
    const { items, form } = cited;
    const pieces = cut(source, items.length);
    if (form === 'textual' || pieces === null) return this.#link(items[0]?.key ?? '', this.words(cited), source);
    return items
      .map((item, index) => {
        const words = this.words({ form, items: [item] }).replace(/^\(|\)$/gu, '');
        const label = `${index === 0 ? '(' : ''}${words}${index === items.length - 1 ? ')' : ';'}`;
        return this.#link(item.key, label, pieces[index] ?? '');
      })
      .join(' ');
  }

  #link(key: string, label: string, source: string): string {
    const address = this.#parts.address(key) ?? `#ref-${key}`;
    const safe = address.replace(/[\s()<>"\\|`*_[\]]/gu, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
    return `[${label}](${safe} "${titleFor(source, label)}")`;
  }

  /** The text in the sentence before a footnote's call. */
  lead({ items, form }: CitedWorks): string {
    const [first] = items;
    return form === 'bracketed' || first === undefined ? '' : escapeMarkdown(this.#parts.formatter.lead(first.key));
  }

  /** A footnote's text: the reference, the place, the words around them; and the hidden remark. */
  note(cited: CitedWorks, source: string, moved?: Moved): string {
    const words = this.#once(`note ${JSON.stringify([cited.form, cited.items])}`, () => this.#noteWords(cited));
    return withMarker(words, source, this.lead(cited), moved);
  }

  #once(key: string, make: () => string): string {
    const known = this.#known.get(key);
    const made = known ?? this.#parts.finish?.(make()) ?? make();
    this.#known.set(key, made);
    return made;
  }

  #noteWords(cited: CitedWorks): string {
    const { formatter } = this.#parts;
    const formatted = formatter.citation(cited.items, cited.form);
    if (formatted.note !== null) return markdownOf(formatted);
    const parts = cited.items.map((item) => referenceAt(item, formatter));
    const words = [...parts.slice(0, -1).map(withoutFinalStop), ...parts.slice(-1)]
      .join('; ')
      .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
    return withFinalStop(words);
  }
}

/** `see Jha, L. K. (2022). …, para. 3, emphasis added` */
function referenceAt({ key, prefix, locator, suffix }: CiteItem, formatter: StyleFormatter): string {
  const reference = formatter.reference(key);
  const work = reference === null ? escapeMarkdown(`${key}?`) : markdownOf(reference);
  const place = locator === null ? '' : ` ${escapeMarkdown(formatter.place(locator))}`;
  const hasComma = place !== '' || suffix.startsWith(',');
  const more = place === '' && hasComma ? suffix.slice(1) : suffix;
  const gap = more === '' || /^[\p{P}\s]/u.test(more) ? '' : ' ';
  const goesOn = place !== '' || more !== '';
  const end = hasComma ? withComma(work) : goesOn ? withoutFinalStop(work) : work;
  const before = prefix === '' ? '' : `${escapeMarkdown(prefix)} `;
  return `${before}${end}${place}${gap}${escapeMarkdown(more)}`;
}

/** The source of a citation in brackets cut after its semicolons, one piece for each work; null if that cannot be determined. */
function cut(source: string, count: number): string[] | null {
  if (count === 1) return [source];
  const pieces = source.match(/[^;]+;?/gu) ?? [];
  return pieces.length === count ? pieces : null;
}
