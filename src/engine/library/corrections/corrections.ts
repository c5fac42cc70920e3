import type { EntityKind, NameKeys } from '../../extract/extraction.js';
import type { PlacedProblem } from '../problems.js';

/** The names that the file of corrections at the top of a sources folder may have; one is made under the first. */
export const CORRECTIONS_NAMES = ['quoin-corrections.yml', 'quoin-corrections.yaml'] as const;

/** Paths of files of corrections, in upper or lower case. */
export const CORRECTIONS_FILE = /(?:^|[\\/])quoin-corrections\.ya?ml$/iu;

/**
 * Where a quotation is: its words, and those before and after it, as in the TextQuoteSelector of the W3C Web Annotation Data
 * Model. White space counts as one space.
 */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Who is said to have spoken, with the keys by which the name is compared. */
export interface NamedSpeaker {
  readonly name: string;
  readonly kind: EntityKind;
  readonly keys: NameKeys;
}

/** What a writer has corrected of one quotation: who spoke, or, with null, that it is not a quotation. */
export interface QuotationCorrection {
  /** The cite key of the source. */
  readonly source: string;
  readonly quote: TextQuote;
  readonly speaker: NamedSpeaker | null;
  readonly at: CorrectionPlace;
}

/** What a writer has corrected of an entity, which is known by a name. */
export interface EntityCorrection {
  readonly name: string;
  /** Whether `name` is a person's: people and things are never merged. */
  readonly isPerson: boolean;
  /** The form of the name, see `NameKeys`. */
  readonly form: string;
  readonly change: /** It is the person of another name. */
    | { readonly as: 'same'; readonly name: string; readonly form: string }
    /** It is shown under another name, which is also compared as one of its names. */
    | { readonly as: 'renamed'; readonly name: string; readonly form: string }
    /** It is not a person; `keys` are those of a thing. */
    | { readonly as: 'not-a-person'; readonly keys: NameKeys };
  readonly at: CorrectionPlace;
}

/** Where a correction is written. */
export type CorrectionPlace = Pick<PlacedProblem, 'file' | 'range' | 'from' | 'to'>;

/** All corrections of a writer's, in order: of two that contradict each other, the first counts. */
export interface Corrections {
  readonly quotations: readonly QuotationCorrection[];
  readonly entities: readonly EntityCorrection[];
}

/** Nothing is corrected. */
export const NO_CORRECTIONS: Corrections = { quotations: [], entities: [] };

/** The corrections of several files, in their order. */
export function allCorrections(files: Iterable<Corrections>): Corrections {
  const all = [...files];
  return {
    quotations: all.flatMap(({ quotations }) => quotations),
    entities: all.flatMap(({ entities }) => entities),
  };
}
