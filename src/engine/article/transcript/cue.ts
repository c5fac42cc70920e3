/** Words of a transcript that have one time. */
export interface Cue {
  /** When they begin, and end where that is known, in seconds from the beginning of the recording; null without a time code. */
  readonly start: number | null;
  readonly end: number | null;
  /** Who speaks: a name as given, null for someone who is not named; undefined where the turn before runs on. */
  readonly speaker: string | null | undefined;
  /** The words, without line breaks. */
  readonly text: string;
  /** They begin a paragraph. */
  readonly begins?: true | undefined;
}

/** What a transcript file holds. */
export interface CueFile {
  readonly cues: readonly Cue[];
  /** Lines before the first words: a title, those who take part. */
  readonly head: readonly string[];
  /** A language tag, where the file has one. */
  readonly language?: string | undefined;
}

/** A time as transcripts write it: `0:12`, `12:34`, `00:12:34`, perhaps with a fraction of a second. */
export const TIME = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;

/** The seconds that a time means. */
export function secondsOf(time: string): number {
  return time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}
