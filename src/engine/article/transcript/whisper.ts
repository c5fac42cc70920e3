import { mayBeTranscript } from '../source-files.js';
import type { Cue, CueFile } from './cue.js';

/** Fields of which nothing is known yet. */
type Unknown = Readonly<Record<string, unknown>>;

/**
 * Reads the JSON of Whisper and its kin (OpenAI, faster-whisper, WhisperX, whisper.cpp): segments of words with their times, and
 * speakers if a program has distinguished them. Null for any other JSON.
 */
export function readWhisper(text: string): CueFile | null {
  if (!mayBeTranscript(text)) return null;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(data)) return null;
  const segments = listOf(data.segments) ?? listOf(data.transcription);
  if (segments === null || segments.length === 0) return null;
  const cues = segments.map(cueOf);
  if (!cues.every((cue) => cue !== null)) return null;
  const language = data.language ?? (isObject(data.result) ? data.result.language : undefined);
  const isTag = typeof language === 'string' && /^[a-z]{2,3}(?:-[a-z]{2,8})?$/iu.test(language);
  return { cues: cues.filter(({ text: words }) => words !== ''), head: [], ...(isTag && { language }) };
}

function cueOf(segment: unknown): Cue | null {
  if (!isObject(segment) || typeof segment.text !== 'string') return null;
  const { offsets, speaker } = segment;
  const inMilliseconds = isObject(offsets);
  const start = inMilliseconds ? thousandth(offsets.from) : segment.start;
  const end = inMilliseconds ? thousandth(offsets.to) : segment.end;
  if (!isTime(start)) return null;
  return {
    start,
    end: isTime(end) ? end : null,
    // `SPEAKER_00` is kept: it tells voices apart.
    speaker: typeof speaker === 'string' && speaker.trim() !== '' ? speaker.trim() : undefined,
    text: segment.text.replace(/\s+/gu, ' ').trim(),
  };
}

function thousandth(value: unknown): unknown {
  return typeof value === 'number' ? value / 1000 : value;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isObject(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}
