import type { CslItem } from '../../bibliography/csl-item.js';
import { nearestLocale } from './catalog.js';
import type { CiteprocModule } from './citeproc.js';
import { StyleFormatter } from './formatter.js';

/** The text of a style and of its locales. */
export interface StyleText {
  /** The style's CSL file. */
  readonly style: string;
  /** The XML of each locale that may be asked for, by language tag; the first serves for all others. */
  readonly locales: readonly (readonly [string, string])[];
  /** A language tag that overrides the style's own. */
  readonly language: string | undefined;
}

/** Keeps the formatter of the style used last: to read a style takes longer than to format a few citations. */
export class KeptFormatter {
  #key = '';
  #made: StyleFormatter | undefined;
  #item: (key: string) => CslItem | undefined = () => undefined;

  /**
   * The formatter of a style, to be used at once: `item` gives what a key names, until the next call. Throws if the style cannot be
   * used.
   */
  for(
    processor: CiteprocModule,
    { style, locales, language }: StyleText,
    item: (key: string) => CslItem | undefined,
  ): StyleFormatter {
    const key = JSON.stringify([style, language, locales.map(([tag]) => tag)]);
    this.#item = item;
    if (this.#made === undefined || this.#key !== key) {
      const byTag = new Map(locales);
      const locale = (tag: string) => byTag.get(nearestLocale(tag)) ?? locales[0]?.[1] ?? '';
      this.#made = new StyleFormatter({ processor, style, locale, language, item: (wanted) => this.#item(wanted) });
      this.#key = key;
    }
    return this.#made;
  }
}
