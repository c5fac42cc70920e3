import type { CslItem } from '../../bibliography/csl-item.js';
import type { Grouped } from './cite-groups.js';
import type { StyleElement } from './style-xml.js';

/** What citeproc-js asks of its host. */
export interface CiteprocSystem {
  /** A locale file's XML. */
  retrieveLocale(language: string): string;
  /** A copy of an item: the processor writes into it. */
  retrieveItem(id: string): CslItem;
}

/** One work in a citation, as citeproc-js takes it. */
export interface CiteprocCite extends Grouped {
  readonly id: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly label?: string;
  readonly locator?: string;
  readonly 'suppress-author'?: boolean;
  readonly 'author-only'?: boolean;
}

/** One citation of a document, as citeproc-js takes it. */
export interface CiteprocCluster {
  readonly citationID: string;
  readonly citationItems: readonly CiteprocCite[];
  readonly properties: { readonly noteIndex: number; readonly unsorted?: boolean; readonly mode?: 'composite' };
}

/** The part of citeproc-js' engine that is used here. */
export interface CiteprocEngine {
  readonly opt: {
    /** The language in use. */
    readonly lang: string;
  };
  readonly citation: { readonly opt: { readonly collapse?: string } };
  readonly locale: Readonly<
    Record<string, { readonly opts: { readonly 'punctuation-in-quote'?: boolean } } | undefined>
  >;
  /** A term in the language in use, in its long form unless another is asked for; 1 is its plural. */
  getTerm(name: string, form?: 'short', plural?: 0 | 1): string;
  setOutputFormat(format: 'html'): void;
  updateItems(ids: readonly string[]): void;
  /** Gives for every citation its id, note number and text. */
  rebuildProcessorState(clusters: readonly CiteprocCluster[], format: 'html'): [string, number, string][];
  makeCitationCluster(cites: readonly CiteprocCite[]): string;
  /** False where the style has no bibliography. */
  makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
}

/** The citation processor, the package `citeproc`: loaded on first use, handed in from outside. */
export interface CiteprocModule {
  readonly Engine: new (
    system: CiteprocSystem,
    style: StyleElement,
    language: string,
    forceLanguage: boolean,
  ) => CiteprocEngine;
  /** Reads a CSL file. Throws, with a sentence, if it is not one, or if formatting in it could take too long. */
  readonly readStyle: (xml: string) => StyleElement;
}
