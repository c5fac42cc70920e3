import type { TextEdit } from '../../text/edits.js';
import type { CiteItem } from '../pandoc.js';
import type { Moved } from './marker.js';
import type { CitationPrinter } from './print.js';
import type { DraftCitations } from './read.js';
import type { CitedWorks } from './syntax.js';

/** The footnotes of a draft: one for each citation as it is written, used again wherever it occurs again. */
export class NoteBook {
  readonly #draft: DraftCitations;
  readonly #printer: CitationPrinter;
  readonly #labels: Map<string, string>;
  readonly #sourceLabels: ReadonlyMap<string, string>;
  readonly #taken: Set<string>;
  /** How many signs after a label have been tried. */
  readonly #copies = new Map<string, number>();
  readonly #new: string[] = [];

  constructor(draft: DraftCitations, printer: CitationPrinter) {
    this.#draft = draft;
    this.#printer = printer;
    this.#taken = new Set(draft.labels);
    const intact = draft.notes.filter((note) => note.intact);
    this.#sourceLabels = new Map(intact.map(({ marker, label }) => [marker.source, label]));
    this.#labels = new Map(intact.map(({ marker, label }) => [keyOf(marker.source, marker.moved), label]));
  }

  /** The label of the footnote with a citation that was moved so; a new one where there is none yet. */
  labelFor(cited: CitedWorks, source: string, moved?: Moved): string {
    const key = keyOf(source, moved);
    // A new citation was nowhere before: any of its footnotes serves.
    const known = this.#labels.get(key) ?? (moved === undefined ? this.#sourceLabels.get(source) : undefined);
    if (known !== undefined) return known;
    const label = this.#freeLabel(noteLabel(cited.items));
    this.#taken.add(label.toLowerCase());
    this.#labels.set(key, label);
    this.#new.push(`[^${label}]: ${this.#printer.note(cited, source, moved)}`);
    return label;
  }

  /** The label, with a letter or number if another footnote has it. */
  #freeLabel(label: string): string {
    for (let copy = this.#copies.get(label) ?? 0; ; copy++) {
      const sign = copy < 26 ? String.fromCharCode('a'.charCodeAt(0) + copy) : String(copy - 24);
      const free = copy === 0 ? label : `${label}-${sign}`;
      if (this.#taken.has(free.toLowerCase())) continue;
      this.#copies.set(label, copy + 1);
      return free;
    }
  }

  /**
   * The edit that writes the new footnotes: after those there are, else to the end of the draft, before the white space
   * it ends with.
   */
  definitions(text: string): TextEdit[] {
    if (this.#new.length === 0) return [];
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const body = text.trimEnd().length;
    const gap = this.#draft.notes.at(-1)?.end === body ? eol : `${eol}${eol}`;
    return [{ start: body, end: body, text: gap + this.#new.join(eol) }];
  }
}

/** The same citation at places of two kinds has two footnotes: each remembers its own. */
function keyOf(source: string, moved: Moved | undefined): string {
  return JSON.stringify([source, moved?.gap, moved?.punctuation]);
}

/** A footnote's label: key and place, `jha2022-ties-3`. */
function noteLabel(items: readonly CiteItem[]): string {
  return items
    .map(({ key, locator }) => {
      const kind =
        locator === null || locator.label === 'paragraph' ? '' : locator.label === 'page' ? 'p' : locator.label;
      return locator === null ? key : `${key}-${kind}${locator.value}`;
    })
    .join('+')
    .replace(/[^\p{L}\p{N}._+-]+/gu, '-')
    .slice(0, 200);
}
