import type { Range } from '../../text/range.js';

/** What a number counts or measures. Numbers of different families are never compared by value alone. */
export type UnitFamily =
  | 'money'
  | 'percent'
  | 'points'
  | 'length'
  | 'area'
  | 'mass'
  | 'volume'
  | 'speed'
  | 'temperature'
  | 'power'
  | 'energy'
  | 'data'
  | 'time'
  | 'clock'
  | 'ordinal'
  | 'fraction'
  | 'times'
  | 'pair'
  | 'label'
  | 'count';

/** What a sentence says of how exact a number is. */
export type Qualifier = 'none' | 'about' | 'nearly' | 'over' | 'least' | 'most' | 'under';

/** A number of a sentence, with all that it takes to compare it. The range is the words that state it. */
export interface NumberFact extends Range {
  readonly kind: 'number';
  readonly family: UnitFamily;
  /** The unit within its family: `USD`, `km`, `year`; empty where the family has only one. */
  readonly unit: string;
  /** The number, or the first of a range or pair. */
  readonly low: number;
  /** The same as `low` unless the words state a range or a pair. */
  readonly high: number;
  readonly qualifier: Qualifier;
  /** Its words say of themselves that it is not exact: *une vingtaine*, *six decades*. */
  readonly isRough?: true | undefined;
  /** It has no digits: *three*. */
  readonly isWords?: true | undefined;
  /** The qualifier is *over* or *under* alone, which may be said of how long something lasts. */
  readonly isVague?: true | undefined;
  /** The largest unit of a duration that is given in several, *two hours and 17 minutes*, with its number. */
  readonly lead?: { readonly unit: string; readonly value: number } | undefined;
  /** How old someone or something is, not how long something lasts: *81-year-old*. */
  readonly isAge?: true | undefined;
  /** The qualifier's words with the number's; the same range where there is none. */
  readonly whole: Range;
  /** Stems of the words that name the thing counted, nearest first. */
  readonly nouns: readonly string[];
}

/** A date of a sentence, as far as its words state it. */
export interface DateFact extends Range {
  readonly kind: 'date';
  readonly year?: number | undefined;
  /** 1 to 12. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** 0 for Sunday. */
  readonly weekday?: number | undefined;
  /** `the 1990s`: the number of years from `year` on. */
  readonly years?: number | undefined;
  /** `last week` is -1 weeks from the day of the text. */
  readonly from?: { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly by: number } | undefined;
}

/** A designation with digits in it: `S-400`, `MQ-9B`. */
export interface CodeFact extends Range {
  readonly kind: 'code';
  /** Letters and digits without the hyphens between them, in lower case. */
  readonly form: string;
}

/** A name of a person, an organisation or a place. */
export interface NameFact extends Range {
  readonly kind: 'name';
  readonly name: string;
  /** Whether it is one word that begins its sentence, which any word does with a capital. */
  readonly isLead: boolean;
  /** Whether it is written as an owner: *Biden’s adviser*. */
  readonly isOwner: boolean;
  /** Its words, folded. */
  readonly words: readonly string[];
}

/** What can be compared without knowing names. */
export type FigureFact = NumberFact | DateFact | CodeFact;

/** One thing of a sentence that its source can confirm. */
export type Fact = FigureFact | NameFact;
