import type { Range } from '../text/range.js';

/** One speaker's words in an interview or a transcript. */
export interface Turn {
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** The words that name the speaker, without marks: `MS. LIND`; null where the transcript names nobody. */
  readonly label: Range | null;
  /** Where the words begin, and where they end. */
  readonly start: number;
  readonly end: number;
  /** An `answer` is by the person interviewed, a `question` by the interviewer; the `author` is that of the whole text. */
  readonly role: 'named' | 'question' | 'answer' | 'author';
  /** It continues the turn before, without a label of its own. */
  readonly goesOn: boolean;
}
