import { decodeEntities } from '../html/entities.js';
import { type Cue, type CueFile, secondsOf, TIME } from './cue.js';
import { withNamedSpeakers } from './prefixes.js';

const TIMING = new RegExp(String.raw`^\s{0,9}(${TIME})\s{0,9}-->\s{0,9}(${TIME})(?:\s|$)`, 'u');
/** Blocks of WebVTT that hold no words. */
const NO_CUE = /^(?:NOTE|STYLE|REGION|WEBVTT)(?=\s|$)/u;
/** The time of a word inside a cue: YouTube's captions have it, and show each line twice. */
const WORD_TIME = new RegExp(`<${TIME}>`, 'gu');
/** Markup of WebVTT, and what SubRip files have of it. */
const MARKUP = /<\/?(?:[ibuc]|ruby|rt|lang|font)(?:[.\s][^<>]{0,200})?>|\{\\[^{}]{0,60}\}/giu;
const VOICE = /<v(?:\.[^\s<>]{1,60})?[ \t]([^<>]{1,200})>/gu;
/** The name of a voice, at the beginning of a line. */
const VOICED = /^<v[. \t][^<>]{1,260}>/mu;
/** A sound that is named in brackets, and the notes of music. */
const SOUND = /[[(][^[\]()]{0,60}[\])]|[♪♫]/gu;

/** A line that another speaker begins. */
const DASH = /^\s{0,9}[-–—]\s?(?=\S)/u;
/** The sign for another speaker, as text or as an entity. */
const CHEVRONS = '(?:>>|&gt;&gt;){1,2}';
const CHANGE = new RegExp(String.raw`^\s*${CHEVRONS}\s*`, 'u');
/** Where another speaker begins inside a line: at the sign, or at a name in capitals and a colon after a sentence. */
const CHANGES = new RegExp(
  String.raw`(?<!\s)\s+(?=${CHEVRONS})|(?<=[.?!…\])]["”’]?)(?<!(?<!\p{L})(?:DR|MR|MRS|MS|PROF|SEN|REP|GOV|HON|ST|GEN)\.)\s+(?=\p{Lu}[\p{Lu}.'’-]{1,30}(?:\s\p{Lu}[\p{Lu}.'’-]{0,30}){0,3}:\s\S)`,
  'u',
);
const ENDS_SENTENCE = /[.?!…。？！\])]["”’»]?$/u;

interface Timed {
  readonly start: number;
  readonly end: number;
  readonly lines: string[];
}

/** Reads SubRip (SRT) or WebVTT, its lines ended by line feeds. Linear; null if there is no cue in it. */
export function readTimedText(text: string): CueFile | null {
  const timed: Timed[] = [];
  const head: string[] = [];
  let language: string | undefined;
  for (const block of text.split(/\n[ \t]{0,20}(?:\n[ \t]{0,20})+/u)) {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    if (NO_CUE.test(lines[0] ?? '')) {
      if (timed.length > 0) continue;
      language ??= lines.map((line) => /^Language:\s{0,9}([\w-]{2,20})/iu.exec(line)?.[1]).find(Boolean);
      head.push(...headOf(lines));
    } else readCues(lines, timed);
  }
  if (timed.length === 0) return null;
  const isRolling = WORD_TIME.test(text);
  const found = (isRolling ? withoutRepeated(timed) : timed).flatMap(cuesOf);
  const cues = VOICED.test(text) ? withoutCarriedVoices(found) : found;
  return { ...withNamedSpeakers(cues, head), ...(language !== undefined && { language }) };
}

/**
 * Cues of a file that names voices. A cue without a voice has no speaker, unless it continues the sentence of the cue before.
 */
function withoutCarriedVoices(cues: readonly Cue[]): Cue[] {
  return cues.map((cue, index) => {
    const before = cues[index - 1]?.text ?? '';
    const isSentence = /[\p{L}\p{N},’']$/u.test(before) && /^\p{Ll}/u.test(cue.text);
    return cue.speaker === undefined && !isSentence ? { ...cue, speaker: null } : cue;
  });
}

/** Title and notes before the first cue, without the words that mark them. */
function headOf(lines: readonly string[]): string[] {
  if (/^(?:STYLE|REGION)/u.test(lines[0] ?? '')) return [];
  return lines.flatMap((line, index) => {
    const words = (index === 0 ? line.replace(/^(?:WEBVTT|NOTE)\s{0,9}(?:[-–—]\s{1,9})?/u, '') : line).trim();
    return words === '' || /^(?:Kind|Language|X-TIMESTAMP-MAP)\b/iu.test(words) ? [] : words;
  });
}

/** Adds the cues of a block; the text before its first time continues the cue before. */
function readCues(lines: readonly string[], timed: Timed[]): void {
  for (const [index, line] of lines.entries()) {
    const timing = TIMING.exec(line);
    if (timing !== null) {
      timed.push({ start: secondsOf(timing[1] ?? ''), end: secondsOf(timing[2] ?? ''), lines: [] });
      continue;
    }
    // The number, or the name, of the cue that follows.
    const isIdentifier = TIMING.test(lines[index + 1] ?? '') && (index === 0 || /^\s*\d{1,9}\s*$/u.test(line));
    if (!isIdentifier) timed.at(-1)?.lines.push(line);
  }
}

/** Cues that scroll: a line that was shown by the cue before is left out. */
function withoutRepeated(timed: readonly Timed[]): Timed[] {
  let shown: readonly string[] = [];
  return timed.map(({ start, end, lines }) => {
    const bare = lines.map((line) => line.replace(WORD_TIME, '').replace(MARKUP, '').trim());
    let repeated = 0;
    while (repeated < bare.length && shown.includes(bare[repeated] ?? '')) repeated++;
    shown = bare;
    return { start, end, lines: bare.slice(repeated) };
  });
}

/** The cues of one time: one for each voice, and one for each speaker whom a dash begins. */
function cuesOf({ start, end, lines }: Timed): Cue[] {
  const isDialogue = lines.filter((line) => DASH.test(line)).length > 1;
  const pieces: string[] = [];
  for (const [index, line] of lines.entries()) {
    const last = pieces.at(-1);
    // One dash alone may also be in a sentence that continues.
    const begins = DASH.test(line) && (isDialogue || ENDS_SENTENCE.test(plain(lines[index - 1] ?? '.')));
    if (last === undefined || begins || CHANGE.test(line)) pieces.push(line);
    else pieces[pieces.length - 1] = `${last} ${line}`;
  }
  return pieces
    .flatMap((piece) => piece.split(CHANGES))
    .flatMap((piece) => {
      const dashed = piece.replace(DASH, '');
      return voicesOf(dashed, dashed !== piece).flatMap(({ speaker, words }): Cue[] => {
        const text = plain(words);
        return text.replace(SOUND, '').trim() === '' ? [] : [{ start, end, speaker, text }];
      });
    });
}

/** A cue's words by the voices that speak them; without any, the speaker is not named, or continues. */
function voicesOf(words: string, isOther: boolean): { speaker: string | null | undefined; words: string }[] {
  const voices = [...words.matchAll(VOICE)];
  const [first] = voices;
  if (first === undefined) {
    const changes = isOther || CHANGE.test(words);
    return [{ speaker: changes ? null : undefined, words: words.replace(CHANGE, '') }];
  }
  const before = words.slice(0, first.index);
  return [
    { speaker: null, words: before },
    ...voices.map((voice, index) => ({
      speaker: plain(voice[1] ?? '') || null,
      words: words.slice(voice.index + voice[0].length, voices[index + 1]?.index ?? words.length),
    })),
  ];
}

function plain(words: string): string {
  const bare = words.replace(WORD_TIME, '').replace(MARKUP, '').replace(/<\/v>/gu, '');
  return decodeEntities(bare)
    .replace(/[\u200B\u200E\u200F\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
