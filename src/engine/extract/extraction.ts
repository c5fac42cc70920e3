import type { Range } from '../text/range.js';

/** What a publication says that it has done to its text. */
export type NoticeKind = 'correction' | 'update' | 'retraction';

/** A note of a publication on its own text. Its range is a slice of the article. */
export interface Notice extends Range {
  readonly kind: NoticeKind;
}

const GRAVEST: readonly NoticeKind[] = ['retraction', 'correction', 'update'];

/** The notice of an article that weighs most, the last of several; null for none. */
export function gravestNotice(notices: readonly Notice[]): Notice | null {
  const sorted = notices.toReversed().sort((a, b) => GRAVEST.indexOf(a.kind) - GRAVEST.indexOf(b.kind));
  return sorted[0] ?? null;
}

const DONE: Readonly<Record<NoticeKind, string>> = {
  correction: 'corrected',
  update: 'updated',
  retraction: 'retracted',
};

/** `corrected`, if a publication says so of an article; the gravest of what it says, empty if it says nothing. */
export function whatWasDone(notices: readonly Notice[] = []): string {
  const notice = gravestNotice(notices);
  return notice === null ? '' : DONE[notice.kind];
}

/**
 * `direct`: whole sentences of speech; `partial`: someone's words inside the reporter's own sentence;
 * `other`: scare quotes, titles, nicknames, words as words.
 */
export type QuotationKind = 'direct' | 'partial' | 'other';

/** Whether the text itself names the speaker, or Quoin worked it out. Where the evidence is weak there is no speaker. */
export type SpeakerBasis = 'stated' | 'inferred';

/**
 * Why a text that names a speaker does not state that this one said the words: someone else reports it (“Ann Lee says that Tom Moe
 * said”, “allegedly”), the text only supposes or imagines it (“would have said”, “in the sketch”), or it says that the speaker did
 * not say them, or denies it.
 */
export type SpeakerDoubt = 'reported' | 'supposed' | 'denied';

/** Who is said to have said a quotation. */
export interface Speaker {
  /** The resolved full name: `Kurt Campbell`, though the text says `he`. */
  readonly name: string;
  /** `id` of the entity among the extraction's `entities`, or null for a speaker that is not one ("the document"). */
  readonly entity: string | null;
  /** The words that name the speaker at this quotation (`he`, `Campbell`), or null if none do. */
  readonly mention: Range | null;
  /** `inferred` wherever there is a doubt. */
  readonly basis: SpeakerBasis;
  readonly doubt?: SpeakerDoubt | undefined;
}

/** An exact slice of an article between quotation marks. */
export interface ExtractedQuotation extends Range {
  /** The words without their marks: `article.text.slice(start, end)` less the mark at either end. */
  readonly text: string;
  readonly kind: QuotationKind;
  /** Number of the body paragraph it starts in. */
  readonly paragraph: number;
  readonly speaker: Speaker | null;
  /** The word for a speaker who cannot be identified: `he`, `they`, `both`. Only without a speaker. */
  readonly unnamed?: Range | undefined;
  /** The word that says so: `said`, `according to`. */
  readonly cue: Range | null;
  /** What the writer has corrected, confirming it included: who spoke, or that it is not a quotation (its kind is `other` then). */
  readonly corrected?: 'speaker' | 'not-a-quotation' | undefined;
}

/**
 * How it is known who spoke: the text states it, Quoin worked it out, or the writer has confirmed or corrected it; or why the text
 * leaves it in doubt.
 */
export function basisOf({
  speaker,
  corrected,
}: Pick<ExtractedQuotation, 'speaker' | 'corrected'>): SpeakerBasis | SpeakerDoubt | 'confirmed' | null {
  return corrected === 'speaker' ? 'confirmed' : (speaker?.doubt ?? speaker?.basis ?? null);
}

/** What sort of thing an entity is. */
export type EntityKind = 'person' | 'organization' | 'place' | 'other';

/** A person, organisation, place or other named thing, as one article has it. */
export interface ExtractedEntity {
  /** Unique within the extraction: a slug of the name. */
  readonly id: string;
  /** The fullest name the article gives. */
  readonly name: string;
  readonly kind: EntityKind;
  /** Other names the article uses: `Campbell`, `U.S.`; without `name`. */
  readonly aliases: readonly string[];
  /** `US Deputy Secretary of State`: as stated in the article. */
  readonly roles: readonly string[];
  /** In order of the text. */
  readonly mentions: readonly Range[];
  readonly keys: NameKeys;
}

/** What an entity's names are compared by when the entities of several articles are merged. */
export interface NameKeys {
  /** The name's form, equal for all ways to write it. */
  readonly form: string;
  /** Forms of the aliases that differ from it. */
  readonly others?: readonly string[] | undefined;
  /** What the name could be abbreviated to; only of organisations and the like. */
  readonly acronyms?: readonly string[] | undefined;
  /** The name without points, where it can be an acronym itself. */
  readonly short?: string | undefined;
  /** The name is the usual one of a country. */
  readonly usual?: true | undefined;
}

/** What a figure states. */
export type FigureKind = 'money' | 'percent' | 'count' | 'date';

/** A figure worth citing: `$65 billion`, `12 per cent`, `31 drones`, `26 February 2022`. Its range is the words that state it. */
export interface Figure extends Range {
  readonly kind: FigureKind;
  /** The number in full (`65 billion` is 65000000000); for a date an EDTF string, `XXXX-06-27` where the year is not stated. */
  readonly value: number | string;
  /** ISO 4217 code or currency sign for money, `%` or `pp` for a percentage, the thing counted (`drones`) for a count; else null. */
  readonly unit: string | null;
}

/** Everything read out of one article. Plain, structured-cloneable data: it can be made in a worker and cached. */
export interface Extraction {
  /** Sorted by start; they do not overlap. */
  readonly quotations: readonly ExtractedQuotation[];
  readonly entities: readonly ExtractedEntity[];
  /** Sorted by start; they do not overlap. Absent where none were searched for. */
  readonly figures?: readonly Figure[] | undefined;
  /** What the article says was corrected in it, in order; absent for nothing. */
  readonly notices?: readonly Notice[] | undefined;
  /** Code of the article's language without region (`de`), stated or recognised; absent where it is unknown. */
  readonly language?: string | undefined;
  /** How many of the quotations are not `other`, where that is known without reading them; see `quotedIn`. */
  readonly quoted?: number | undefined;
}

/** How many quotations of an article are someone's words and not `other`; of a stored article none is read for it. */
export function quotedIn(extraction: Extraction): number {
  return extraction.quoted ?? extraction.quotations.filter(({ kind }) => kind !== 'other').length;
}
