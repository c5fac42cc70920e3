import * as l10n from '@vscode/l10n';
import type { Article, ReadOutcome } from '../article.js';
import { toEdtf } from '../dates.js';
import { readFrontMatter } from '../front-matter.js';
import { completeMetadata, type PartialMetadata } from '../metadata.js';
import { findUnusable, type SourceFile } from '../read.js';
import type { CueFile } from './cue.js';
import { readExport } from './exports.js';
import { joinCues } from './join.js';
import { isNoName } from './labels.js';
import { readTimedText } from './timed-text.js';
import { readWhisper } from './whisper.js';

const TIMED_TEXT_FILE = /\.(?:srt|vtt)$/iu;
const JSON_FILE = /\.json$/iu;
const TEXT_FILE = /\.txt$/iu;

/** A line that may be the title of a transcript. */
const LONGEST_TITLE = 150;

/** Lines at the head that say what they state. */
const TITLE_LINE = /^(?:title|titel|titre|título|titolo)\s{0,3}:\s{0,9}(\S.*)$/iu;
const DATE_LINE = /^(?:date|datum|fecha|data)\s{0,3}:\s{0,9}(\S.*)$/iu;

/**
 * Reads a transcript as an article: SubRip and WebVTT, the JSON of Whisper, the text that Otter and Trint export. Its text is
 * made of the words, a paragraph after the other with the speaker's name where a turn begins; all ranges point into that.
 * Null for a file that is not a transcript by its name or, for JSON and text, by what is in it. Never throws.
 */
export function readTranscript(source: SourceFile): ReadOutcome | null {
  const isTimed = TIMED_TEXT_FILE.test(source.file);
  const isJson = JSON_FILE.test(source.file);
  if (!isTimed && !isJson && !TEXT_FILE.test(source.file)) return null;
  const text = source.text.startsWith('\uFEFF') ? source.text.slice(1) : source.text;
  const unusable = findUnusable(source.file, text);
  // Other JSON is not a source.
  const nothing = isJson ? { article: null, problems: [] } : null;
  if (unusable !== null) return isTimed ? { article: null, problems: [unusable] } : nothing;
  const frontMatter = readFrontMatter(source.file, text);
  const body = text.slice(frontMatter?.bodyStart ?? 0).replace(/\r\n?/gu, '\n');
  const file = isTimed ? readTimedText(body) : isJson ? readWhisper(body) : readExport(body);
  if (file === null || file.cues.length === 0) {
    if (!isTimed) return nothing;
    const message = l10n.t('The file has no subtitles.');
    return { article: null, problems: [{ code: 'empty', severity: 'error', file: source.file, message }] };
  }
  const article: Article = {
    metadata: completeMetadata({ ...metadataOf(file), ...frontMatter?.metadata }, source.file),
    format: 'transcript',
    ...joinCues(file),
  };
  return { article, problems: frontMatter?.problems ?? [] };
}

/** What a transcript says of itself. Who made it is never said: it counts as a machine's, which nobody has listened to. */
function metadataOf({ cues, head, language }: CueFile): PartialMetadata {
  const named = new Set(cues.flatMap(({ speaker }) => (speaker && !isNoName(speaker) ? speaker : [])));
  const title = labelled(head, TITLE_LINE) ?? unlabelledTitle(head[0]);
  const issued = toEdtf(labelled(head, DATE_LINE) ?? '');
  return {
    type: named.size > 1 ? 'interview' : 'document',
    ...(title !== undefined && { title }),
    ...(issued !== null && { issued }),
    ...(language !== undefined && { language }),
    transcript: 'unheard',
  };
}

/** What the first line of this kind states. */
function labelled(head: readonly string[], kind: RegExp): string | undefined {
  const stated = head.map((line) => kind.exec(line)?.[1]?.trim()).find(Boolean);
  return stated !== undefined && stated.length <= LONGEST_TITLE ? stated : undefined;
}

/** A first line that can be a title. */
function unlabelledTitle(first: string | undefined): string | undefined {
  if (first === undefined || first.length > LONGEST_TITLE) return undefined;
  return /[:=]|[.,;]$/u.test(first) ? undefined : first;
}
