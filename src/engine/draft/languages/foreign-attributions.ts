import type { DraftBlock } from '../../markdown/block.js';
import { plain } from '../beside.js';
import type { DraftQuotation } from '../quotations.js';
import { passagesIn } from '../quotations.js';
import type { DraftSources } from '../sources.js';
import { type OwnAttribution, placed } from '../speakers.js';
import { streamOf } from '../stream.js';
import type { LanguageAttribution } from './port.js';

/** Number of characters at the end of a paragraph that may introduce the next one. */
const LEAD_IN = 300;

/** Who a draft says speaks, in the language of the work that it cites. */
export class ForeignAttributions {
  readonly #sources: DraftSources;
  readonly #keysOf: (quotation: DraftQuotation) => readonly string[];
  readonly #before: (block: DraftBlock) => DraftBlock | undefined;
  readonly #found = new Map<DraftQuotation, OwnAttribution | null>();
  readonly #unsaid = new Set<DraftQuotation>();
  readonly #openRoles = new Map<DraftQuotation, string>();

  /** `keysOf` gives the works cited for a quotation, `before` the block of prose before another. */
  constructor(
    sources: DraftSources,
    keysOf: (quotation: DraftQuotation) => readonly string[],
    before: (block: DraftBlock) => DraftBlock | undefined,
  ) {
    this.#sources = sources;
    this.#keysOf = keysOf;
    this.#before = before;
  }

  /** The attribution of a quotation in its sentence, or in the paragraph that introduces it; null without one. */
  of(quotation: DraftQuotation): OwnAttribution | null {
    let found = this.#found.get(quotation);
    if (found === undefined) {
      found = this.#read(quotation);
      this.#found.set(quotation, found);
    }
    return found;
  }

  /** Where an attribution divides the words between one pair of marks, and whom it names; null without one. */
  inside(
    quotation: DraftQuotation,
  ): { readonly end: number; readonly resume: number; readonly own: OwnAttribution } | null {
    const [first, another] = quotation.parts;
    const article = this.#article(quotation);
    if (quotation.kind !== 'marked' || first === undefined || another !== undefined || article === null) return null;
    const found = this.#sources.languages?.reader?.inside(article, plain(first.block, first.from, first.to));
    if (found == null) return null;
    const { end, resume, attribution } = found;
    return { end, resume, own: this.#own(quotation, first.block, first.from, attribution) };
  }

  /** Whether the draft says that the speaker did not say a quotation, or only supposes it. */
  isUnsaid(quotation: DraftQuotation): boolean {
    return this.of(quotation) !== null && this.#unsaid.has(quotation);
  }

  /** The role of someone without a name who perhaps speaks a quotation; null without one. */
  openRole(quotation: DraftQuotation): string | null {
    return this.of(quotation) === null ? (this.#openRoles.get(quotation) ?? null) : null;
  }

  /** Whether text between two quotations only says who speaks. */
  isAttribution(quotation: DraftQuotation, between: string): boolean {
    const article = this.#article(quotation);
    return article !== null && this.#sources.languages?.reader?.isAttribution(article, between) === true;
  }

  #read(quotation: DraftQuotation): OwnAttribution | null {
    const article = this.#article(quotation);
    const first = quotation.parts[0];
    const reader = article === null ? undefined : this.#sources.languages?.reader;
    if (article === null || first === undefined || reader === undefined) return null;
    const { block } = first;
    if (quotation.kind === 'marked' && quotation.parts.length === 1) {
      const passages = passagesIn(block).filter(({ opened, closed }) => opened && closed);
      const index = passages.findIndex(({ innerStart }) => innerStart === first.from);
      const text = plain(block, 0, block.visible.text.length);
      const found = index < 0 ? null : reader.attribution(article, text, passages, index);
      if (found?.kind === 'unnamed' && found.isOpen) this.#openRoles.set(quotation, found.role);
      else if (found !== null) return this.#own(quotation, block, 0, found);
    }
    const lead = this.#before(block);
    const opens = !/\p{L}/u.test(block.visible.text.slice(0, first.from));
    if (lead === undefined || !opens || quotation.attribution !== null || !/:\s*$/u.test(lead.visible.text))
      return null;
    const { length } = lead.visible.text;
    const start = Math.max(0, length - LEAD_IN);
    const text = `${plain(lead, start, length)} ""`;
    const mark = { start: text.length - 2, end: text.length };
    const found = reader.attribution(article, text, [mark], 0);
    return found === null || (found.kind === 'unnamed' && found.isOpen)
      ? null
      : this.#own(quotation, lead, start, found);
  }

  #own(quotation: DraftQuotation, block: DraftBlock, start: number, found: LanguageAttribution): OwnAttribution {
    if (found.kind !== 'named') return found;
    if (found.isUnsaid) this.#unsaid.add(quotation);
    return { kind: 'named', speaker: placed(block, start, found) };
  }

  /** The first work cited for a quotation that is not in English. */
  #article(quotation: DraftQuotation) {
    for (const key of this.#keysOf(quotation)) {
      const source = this.#sources.article(key);
      if (source !== undefined && !streamOf(source).isEnglish) return source.article;
    }
    return null;
  }
}
