import { FULL_NAME, PARTICLE } from '../name-pattern.js';
import type { Cue, CueFile } from './cue.js';
import { isNoName, NOBODY, Participants, spelledName } from './labels.js';

/** A name and a colon at the beginning of a cue: `ANNA LIND: We waited`, perhaps with a function, or in brackets: `Per Holm (Host): …`. */
const PREFIX = new RegExp(
  String.raw`^\[?(?<label>\p{Lu}[^\s:,;?!()[\]]{0,30}(?:\s(?:\p{Lu}[^\s:,;?!()[\]]{0,30}|\d{1,3}|${PARTICLE})){0,4})\]?(?:\s\([^()]{1,40}\))?\s?:\s(?=\S)`,
  'u',
);

/** The share of cues with a label by which a file is known to have one in each. */
const MOST_CUES = 0.9;
const WHOLE_NAME = new RegExp(`^${FULL_NAME}$`, 'u');

/** A label that comes back less often may be any word before a colon. */
const OFTEN = 2;

/**
 * The cues with the speakers whom their own words name, `NAME: …`, and whom the head of the file names in full. A word before a
 * colon is a name if the head knows it, if it is in capitals, or if it comes back in a file in which several do.
 */
export function withNamedSpeakers(cues: readonly Cue[], head: readonly string[]): CueFile {
  const participants = new Participants(head);
  const counts = new Map<string, number>();
  for (const { text, speaker } of cues) {
    const label = speaker ? undefined : PREFIX.exec(text)?.groups?.label;
    if (label !== undefined && !NOBODY.test(label)) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const often = [...counts.values()].filter((count) => count >= OFTEN).length;
  // In what meetings export every cue begins with a name.
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const isEach = counts.size > 1 && total >= cues.length * MOST_CUES;
  const isName = (label: string): boolean =>
    counts.has(label) &&
    (participants.has(label) ||
      (isEach && WHOLE_NAME.test(label)) ||
      isNoName(label) ||
      isCapitals(label) ||
      (often >= OFTEN && (counts.get(label) ?? 0) >= OFTEN));
  const named = cues.map((cue): Cue => {
    if (cue.speaker) return { ...cue, speaker: participants.nameOf(cue.speaker) };
    const prefix = PREFIX.exec(cue.text);
    const label = prefix?.groups?.label;
    if (prefix === null || label === undefined) return cue;
    // `WARNING: …` has no speaker, and ends the words of the one before.
    if (NOBODY.test(label) && isCapitals(label)) return { ...cue, speaker: null };
    if (!isName(label)) return cue;
    // One word in capitals may be an abbreviation.
    const speaker = participants.has(label) || !label.includes(' ') ? participants.nameOf(label) : spelledName(label);
    return { ...cue, speaker, text: cue.text.slice(prefix[0].length) };
  });
  return { cues: named, head };
}

function isCapitals(label: string): boolean {
  return label === label.toUpperCase() && /\p{Lu}{2}/u.test(label);
}
