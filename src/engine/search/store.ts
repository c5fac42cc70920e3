import type { FieldData } from './field.js';
import { ARTICLE, GROUP, Segment, type SegmentData } from './segment.js';

/** `QSX` and the version of the format, which changes whenever what is stored or how terms are made does. */
export const MAGIC = 0x51535803;
/**
 * Header: magic, checksum of all that follows (0 before it is stamped), length of the buffer, number of sections; then a
 * length for each section.
 */
export const HEADER = 4;
const SECTIONS = 8 + 3 * 4;
/** Where the first section begins. */
export const FIRST = (HEADER + SECTIONS) * 4;
/** The checksum is of what comes after it. */
export const CHECKED_FROM = 8;

type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** A segment of these arrays: they are copied into one buffer, one after the other, after a header with the version. */
export function sealSegment(data: SegmentData): Segment {
  const sections = sectionsOf(data);
  const total = sections.reduce((sum, section) => sum + padded(section.byteLength), FIRST);
  const buffer = new ArrayBuffer(total);
  const header = new Uint32Array(buffer, 0, HEADER + SECTIONS);
  const bytes = new Uint8Array(buffer);
  let at = FIRST;
  sections.forEach((section, i) => {
    header[HEADER + i] = section.byteLength;
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += padded(section.byteLength);
  });
  header[0] = MAGIC;
  header[2] = total;
  header[3] = SECTIONS;
  const segment = openSegment(buffer);
  if (!segment) throw new Error('A segment that was sealed can be opened.');
  return segment;
}

/** Writes the checksum into a segment's buffer, unless it is there: what is stored must have one. Some milliseconds for 25 MB. */
export function stampSegment(buffer: ArrayBuffer): void {
  const header = new Uint32Array(buffer, 0, HEADER);
  if (header[1] === 0) header[1] = checksum([new Int32Array(buffer, CHECKED_FROM)]);
}

/**
 * The segment in a buffer from anywhere; null if it is not one, of another version, cut off or damaged. Reads all of it, in
 * some milliseconds for 25 MB: what has been verified once is to be opened with `openSegment`.
 */
export function verifySegment(buffer: ArrayBuffer): Segment | null {
  const segment = openSegment(buffer);
  if (!segment || new Uint32Array(buffer, 0, HEADER)[1] !== checksum([new Int32Array(buffer, CHECKED_FROM)]))
    return null;
  return isSound(segment.data, segment.recordBytes) ? segment : null;
}

/** The segment in a buffer that is known to be sound, as views of it: takes no time. Null if it is not one of this version. */
export function openSegment(buffer: ArrayBuffer): Segment | null {
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < FIRST) return null;
  const header = new Uint32Array(buffer, 0, HEADER + SECTIONS);
  if (header[0] !== MAGIC || header[2] !== buffer.byteLength || header[3] !== SECTIONS) return null;
  let at = FIRST;
  let section = 0;
  let fits = true;
  const next = <T extends Section>(Type: {
    new (buffer: ArrayBuffer, offset: number, length: number): T;
    readonly BYTES_PER_ELEMENT: number;
  }): T => {
    const length = header[HEADER + section++] as number;
    const from = at;
    if (length > buffer.byteLength - from || length % Type.BYTES_PER_ELEMENT !== 0) {
      fits = false;
      return new Type(buffer, 0, 0);
    }
    at += padded(length);
    return new Type(buffer, from, length / Type.BYTES_PER_ELEMENT);
  };
  const data: SegmentData = {
    kinds: next(Uint8Array),
    records: next(Uint8Array),
    recordAt: next(Uint32Array),
    strings: next(Uint8Array),
    stringAt: next(Uint32Array),
    groups: next(Uint32Array),
    groupDays: next(Int32Array),
    articles: next(Uint32Array),
    fields: [0, 1, 2].map(
      (): FieldData => ({
        units: next(Uint16Array),
        unitAt: next(Uint32Array),
        postAt: next(Uint32Array),
        postings: next(Uint8Array),
      }),
    ),
  };
  return fits && at === buffer.byteLength ? new Segment(data, () => buffer) : null;
}

function sectionsOf(data: SegmentData): Section[] {
  return [
    data.kinds,
    data.records,
    data.recordAt,
    data.strings,
    data.stringAt,
    data.groups,
    data.groupDays,
    data.articles,
    ...data.fields.flatMap(({ units, unitAt, postAt, postings }) => [units, unitAt, postAt, postings]),
  ];
}

/**
 * Whether lists that belong together are as long as each other says. Of what is in them the checksum speaks: reading
 * each number once more would take as long again, and a wrong number still stays within the arrays.
 */
export function isSound(
  { kinds, recordAt, strings, stringAt, groups, groupDays, articles, fields }: SegmentData,
  recordBytes: number,
): boolean {
  return (
    kinds.length === recordAt.length - 1 &&
    spans(recordAt, recordBytes) &&
    spans(stringAt, strings.length) &&
    groups.length % GROUP === 0 &&
    groupDays.length * GROUP === groups.length * 2 &&
    articles.length % ARTICLE === 0 &&
    fields.every(
      ({ units, unitAt, postAt, postings }) =>
        unitAt.length === postAt.length && spans(unitAt, units.length) && spans(postAt, postings.length),
    )
  );
}

/** Whether offsets begin at 0 and end at `length`. */
function spans(offsets: Uint32Array, length: number): boolean {
  return offsets[0] === 0 && offsets[offsets.length - 1] === length;
}

/** The length of a section with what fills it up. */
export function padded(length: number): number {
  return (length + 3) & ~3;
}

/** Of words, in four interleaved multiplicative hashes; never 0. All pieces but the last have a multiple of four words. */
export function checksum(pieces: Iterable<Int32Array>): number {
  let a = 0x9e3779b9 | 0;
  let b = 0x7f4a7c15 | 0;
  let c = 0x165667b1 | 0;
  let d = 0x27d4eb2f | 0;
  for (const words of pieces) {
    let i = 0;
    for (; i + 3 < words.length; i += 4) {
      a = Math.imul(a ^ (words[i] as number), 0x01000193);
      b = Math.imul(b ^ (words[i + 1] as number), 0x01000193);
      c = Math.imul(c ^ (words[i + 2] as number), 0x01000193);
      d = Math.imul(d ^ (words[i + 3] as number), 0x01000193);
    }
    for (; i < words.length; i++) a = Math.imul(a ^ (words[i] as number), 0x01000193);
  }
  for (const lane of [b, c, d]) a = Math.imul(a ^ lane ^ (lane >>> 15), 0x85ebca6b);
  return (a ^ (a >>> 13)) >>> 0 || 1;
}
