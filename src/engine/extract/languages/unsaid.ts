import type { Range } from '../../text/range.js';
import type { Lexicon } from './rules.js';
import { isSmall } from './words.js';

/** Number of characters before and after a speaker and a verb that are read. */
const FAR = 60;

/** Marks at which a clause ends. */
const CLAUSE = /[,;:.!?()—–«»“”„"\n]/u;

/** Number of small words right before a speaker and a verb among which one that denies them may stand: `n’a pas dit Lind`. */
const NEAR = 4;

/** Number of words after a speaker and a verb among which one that denies them may stand: `sagte Lind nie`. */
const AFTER = 2;

/**
 * Whether the words of a speaker and the verb of speech deny that it was said, suppose it or announce it: „Lind hat nie
 * gesagt“, « Si Lind dit », «Lind dirá». Another verb's denial does not count, nor does an aside between commas.
 */
export function isUnsaidIn(text: string, mention: Range, cue: Range | null, passage: Range, lexicon: Lexicon): boolean {
  const first = Math.min(mention.start, cue?.start ?? mention.start);
  const last = Math.max(mention.end, cue?.end ?? mention.end);
  if (first < passage.end && last > passage.start) return false;
  const floor = first >= passage.end ? passage.end : 0;
  const ceiling = last <= passage.start ? passage.start : text.length;
  const before = lastClause(text.slice(Math.max(floor, first - FAR), first), lexicon);
  const following = wordsOf(text.slice(last, Math.min(ceiling, last + FAR)).split(CLAUSE)[0] ?? '');
  const speakerFirst = cue === null || mention.start < cue.start;
  const inside =
    cue !== null && speakerFirst
      ? wordsOfVerb(text.slice(first, cue.start), text.slice(cue.start, cue.end), following, lexicon)
      : wordsOf(text.slice(first, last));
  const verb = cue === null ? '' : text.slice(cue.start, cue.end).toLowerCase();
  if (isSupposed(before, inside, speakerFirst, lexicon)) return true;
  const end = following.findIndex((word) => lexicon.joints.has(word) || lexicon.coordinators.has(word));
  const after = end < 0 ? following : following.slice(0, end);
  if (isDenied([...before.slice(nearFrom(before, lexicon)), ...inside], lexicon.denials, verb, lexicon)) return true;
  if (isDeniedAfter(after, lexicon)) return true;
  return cue !== null && isLacking(text.slice(Math.max(floor, cue.start - FAR), cue.start), lexicon);
}

/** The words of a text's last clause, from its last conjunction on. */
function lastClause(text: string, { joints, coordinators, suppositions, denials }: Lexicon): string[] {
  const words = wordsOf(text.split(CLAUSE).at(-1) ?? '');
  const cut = words.findLastIndex(
    (word) => (joints.has(word) || coordinators.has(word)) && !suppositions.has(word) && !denials.has(word),
  );
  return words.slice(cut + 1);
}

/**
 * The words from a speaker to the verb, without those of another verb before a conjunction or a comma: `bestritt alles und
 * sagte`. Participles share their auxiliary: `hat nie behauptet und gesagt`.
 */
function wordsOfVerb(text: string, verb: string, following: readonly string[], lexicon: Lexicon): string[] {
  const { auxiliaries, coordinators, speech } = lexicon;
  const parts = text.split(',');
  const tail = parts.at(-1) ?? '';
  const begins = parts.length === 2 && !/\p{L}/u.test(tail) && !following.some((word) => auxiliaries.has(word));
  const joined = parts.length > 2 ? `${parts[0]} ${tail}` : parts.join(' ');
  const words = wordsOf(begins ? verb : `${joined} ${verb}`);
  const cut = words.findLastIndex((word) => coordinators.has(word));
  const own = words.slice(cut + 1, -1);
  if (cut < 0 || !own.every((word) => isSmall(word, lexicon) || lexicon.denials.has(word))) return words;
  const shares =
    speech.has(words[cut - 1] ?? '') &&
    words.slice(0, cut).some((word) => auxiliaries.has(word)) &&
    !own.some((word) => auxiliaries.has(word));
  return shares ? words : words.slice(cut + 1);
}

/** Whether a clause is a condition. */
function isSupposed(
  before: readonly string[],
  inside: readonly string[],
  speakerFirst: boolean,
  { rules, suppositions, auxiliaries }: Lexicon,
): boolean {
  if (!suppositions.has(before[0] ?? inside[0] ?? '')) return false;
  if (rules.subjectFirst !== true || before.length === 0) return true;
  return speakerFirst && (before.length === 1 || !auxiliaries.has(before.at(-1) ?? ''));
}

/** Where the small words that end a list begin. */
function nearFrom(words: readonly string[], lexicon: Lexicon): number {
  let from = words.length;
  while (from > 0 && words.length - from < NEAR) {
    const word = words[from - 1] ?? '';
    if (!isSmall(word, lexicon) && !lexicon.denials.has(word) && !isAffirmed([word], lexicon)) break;
    from--;
  }
  return from;
}

function isDenied(words: readonly string[], denials: ReadonlySet<string>, verb: string, lexicon: Lexicon): boolean {
  const { auxiliaries, quoting } = lexicon;
  // „…“, wird Lind zitiert: the passive voice.
  const denied = words.some((word) => denials.has(word) && !(quoting.has(verb) && auxiliaries.has(word)));
  return denied && !isAffirmed(words, lexicon);
}

/** Whether words right after speaker and verb deny it, or the last one of their clause: `sagte das so nie`. */
function isDeniedAfter(words: readonly string[], lexicon: Lexicon): boolean {
  const at = words.findIndex(
    (word, index) =>
      lexicon.denialsAfter.has(word) &&
      (index < AFTER || index === words.length - 1) &&
      !lexicon.prepositions.has(words[index - 1] ?? ''),
  );
  return at >= 0 && !isAffirmed(words.slice(at), lexicon);
}

/** Whether words take a denial back: `nicht nur`, `n’a pas hésité à`. */
function isAffirmed(words: readonly string[], { affirmations }: Lexicon): boolean {
  return affirmations.some((phrase) =>
    words.some((_, at) => phrase.every((word, index) => words[at + index] === word)),
  );
}

/** Whether the last words of a text deny the verb after them: `sans le`, `ohne zu`; `ohne Zögern` does not. */
function isLacking(text: string, lexicon: Lexicon): boolean {
  const words = wordsOf(text.split(CLAUSE).at(-1) ?? '').slice(-AFTER);
  const at = words.findLastIndex((word) => lexicon.lacking.has(word));
  return at >= 0 && words.slice(at + 1).every((word) => isSmall(word, lexicon));
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase());
}
