import { CLOSING_MARK } from '../../text/closing-marks.js';
import { countWords } from '../../text/tokens.js';
import type { Paragraph, Spoken, TimeMark } from '../article.js';
import type { Cue, CueFile } from './cue.js';
import { isNoName } from './labels.js';

/** Number of words after which the end of a sentence, and after which the end of any cue, ends a paragraph. */
const LONG = 60;
const TOO_LONG = 160;
/** Pause, in seconds, that ends a paragraph at the end of a sentence. */
const PAUSE = 2;

const SENTENCE_END = new RegExp(`[.?!…。？！]${CLOSING_MARK}{0,3}$`, 'u');

/** A transcript as text, with its paragraphs. */
export interface JoinedCues {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Who speaks in a turn. */
interface Voice {
  readonly name: string | null;
  /** Range of the turn's name in the text. */
  label: Spoken['label'];
}

/**
 * Joins cues to paragraphs: those that one speaker says one after the other, up to a pause, or the end of a sentence when they
 * get long. A turn begins with its speaker's name: `Anna Lind: We waited.` The head of the file comes first, and is not a paragraph.
 */
export function joinCues({ cues, head }: CueFile): JoinedCues {
  let text = head.join('\n');
  const paragraphs: Paragraph[] = [];
  let voice: Voice | undefined;
  for (let first = 0; first < cues.length; ) {
    const opening = cues[first];
    if (opening === undefined) break;
    const end = paragraphEnd(cues, first);
    const begins = voice === undefined || (opening.speaker !== undefined && opening.speaker !== voice.name);
    if (voice === undefined || begins) voice = { name: opening.speaker ?? null, label: null };
    if (text !== '') text += '\n\n';
    const start = text.length;
    if (begins && voice.name !== null) {
      text += `${voice.name}: `;
      if (!isNoName(voice.name)) voice.label = { start, end: start + voice.name.length };
    }
    const from = text.length;
    const times: TimeMark[] = [];
    for (const cue of cues.slice(first, end)) {
      const at = text.length === from ? from : text.length + 1;
      text += text.length === from ? cue.text : ` ${cue.text}`;
      const seconds = cue.start === null ? undefined : Math.floor(cue.start);
      if (seconds !== undefined && seconds !== times.at(-1)?.seconds) times.push({ start: at, seconds });
    }
    const isCarried = opening.speaker === undefined && voice.label !== null && !begins;
    paragraphs.push({
      number: paragraphs.length + 1,
      start,
      end: text.length,
      ...(times.length > 0 && { times }),
      spoken: { from, label: voice.label, ...(isCarried && { isCarried }) },
    });
    first = end;
  }
  return { text, paragraphs };
}

/** Index after the last cue of the paragraph that begins with `first`. */
function paragraphEnd(cues: readonly Cue[], first: number): number {
  let words = 0;
  for (let at = first; at < cues.length; at++) {
    const cue = cues[at];
    const next = cues[at + 1];
    if (cue === undefined || next === undefined) break;
    words += countWords(cue.text);
    const changes = next.speaker !== undefined && next.speaker !== (cues[first]?.speaker ?? null);
    if (changes || next.begins === true || words >= TOO_LONG) return at + 1;
    const pause = cue.end === null || next.start === null ? 0 : next.start - cue.end;
    if (SENTENCE_END.test(cue.text) && (words >= LONG || pause >= PAUSE)) return at + 1;
  }
  return cues.length;
}
