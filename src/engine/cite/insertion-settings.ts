import type { Moved } from './convert/marker.js';
import type { MarkStyle } from './marks.js';
import type { CiteItem } from './pandoc.js';

/** Whether speaker and cue are written with words inside a sentence: `Ann Lee said, “…”`, or `“…,” Ann Lee said`. */
export type SpeakerPlace = 'none' | 'before' | 'after';

/** How the writer wants it. */
export interface InsertionSettings {
  readonly marks: MarkStyle;
  /** Minimum length, in words, of a block quotation; 0 disables block quotations. */
  readonly blockFrom: number;
  readonly speaker: SpeakerPlace;
  /** How a citation is written; Pandoc's way by default. */
  readonly printCitation?: PrintCitation | undefined;
}

/** Writes a citation; `moved` tells what it would be before, where a call of a footnote is set after it. */
export type PrintCitation = (items: readonly CiteItem[], moved?: Moved) => string;

/** The usual way: curly marks, a block from 40 words on, nobody named in the sentence. */
export const DEFAULT_INSERTION: InsertionSettings = { marks: 'curly', blockFrom: 40, speaker: 'none' };
