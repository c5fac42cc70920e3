import { checksum } from '../../text/checksum.js';

/** What a hidden remark beside a formatted citation says. */
export interface Marker {
  /** The citation in Pandoc's syntax. */
  readonly source: string;
  /** How many UTF-16 code units before the remark were written with it. */
  readonly length: number;
  /** Their checksum: words changed since are the writer's. */
  readonly check: string;
  /** What was written before a footnote's call: the author's name in the sentence. */
  readonly lead: string;
  /** For a footnote's call, where the citation stood. */
  readonly moved?: Moved | undefined;
}

/** A citation whose footnote's call occurs elsewhere: the space before the citation, and the punctuation after it. */
export interface Moved {
  readonly gap: string;
  readonly punctuation: string;
}

/** Longest words that a remark stands for, in UTF-16 code units: to compare them must not take long. */
const LONGEST = 10_000;

const OPEN = '<!-- quoin ';
const CLOSE = ' -->';

/** Formatted words and the remark after them that remembers the citation: an HTML comment, which no renderer shows. */
export function withMarker(words: string, source: string, lead = '', moved?: Moved): string {
  return words + printMarker({ source, length: words.length, check: checksum(words), lead, moved });
}

/** The remark alone. */
export function printMarker({ source, length, check, lead, moved }: Marker): string {
  const after = moved === undefined ? [] : [moved.gap, moved.punctuation];
  const values = [source, length, check, ...(lead === '' && moved === undefined ? [] : [lead]), ...after];
  // Nothing in it may end the comment or a table's cell.
  const json = JSON.stringify(values).replace(/-(?=-)|[<>|`]/gu, (char) => `\\u00${char.charCodeAt(0).toString(16)}`);
  return `${OPEN}${json}${CLOSE}`;
}

/** Reads a comment as such a remark; null if it is something else. */
export function readMarker(comment: string): Marker | null {
  if (!comment.startsWith(OPEN) || !comment.endsWith(CLOSE)) return null;
  try {
    const values: unknown = JSON.parse(comment.slice(OPEN.length, -CLOSE.length));
    if (!Array.isArray(values)) return null;
    const [source, length, check, lead = '', gap, punctuation] = values;
    const moved = typeof gap === 'string' && typeof punctuation === 'string' ? { gap, punctuation } : undefined;
    const fits = typeof source === 'string' && typeof length === 'number' && typeof check === 'string';
    return fits && typeof lead === 'string' ? { source, length, check, lead, moved } : null;
  } catch {
    return null;
  }
}

/** Where the words that belong to the remark at `start` begin; null if they were changed since. */
export function markedFrom(text: string, start: number, { length, check }: Marker): number | null {
  const from = start - length;
  return length > 0 && length <= LONGEST && from >= 0 && checksum(text.slice(from, start)) === check ? from : null;
}

/** Words as a link's title, between straight marks; characters with a meaning there are written as references. */
export function toTitle(words: string): string {
  return words.replace(/[&"\\|`<>*_[\]\n\r]/gu, (char) => `&#${char.charCodeAt(0)};`);
}

/** The words of such a title. */
export function fromTitle(title: string): string {
  return title.replace(/&#(\d{1,3});/gu, (_, code: string) => String.fromCharCode(Number(code)));
}

/** A source, and the checksum of the label that was written for it, as a link's title. */
export function titleFor(source: string, label: string): string {
  return `${toTitle(source)} ${labelChecksum(label)}`;
}

/** What a link's title remembers; `check` is empty where the link was written by hand. */
export function readTitle(title: string): { readonly source: string; readonly check: string } {
  const [, words = title, check = ''] = /^([^"]{0,4000}?)(?: ([0-9a-f]{8}))?$/u.exec(title) ?? [];
  return { source: fromTitle(words), check };
}

/** The checksum of a link's label; where its lines were wrapped does not matter. */
export function labelChecksum(label: string): string {
  return checksum(label.replace(/\s[\s>]*/gu, ' '));
}
