import type { Article } from '../article/article.js';
import { hashBytes } from '../text/hash.js';
import { isIntakeOf, type StoredIntake } from './cache-check.js';
import type { Intake } from './intake.js';

/**
 * The format of the cache of what was read out of the writer's files. A segment is a header and records; a record is what
 * one file came to:
 *
 *     segment   magic (4 bytes) · format (4) · maker (16: hash of the program that wrote it) · number of records (4)
 *     record    length of facts (4) · length of text (4) · how text is written (4) · checksum of both (16) · facts · text
 *
 * Numbers are little-endian, facts JSON in UTF-8. The text stands apart so that it need not be decoded until it is asked for.
 */
const MAGIC = 0x314e5551;
const FORMAT = 1;
const HEADER = 28;
const RECORD_HEADER = 28;
const CHECKSUM = 16;
const UTF_8 = 0;
const UTF_16 = 1;

/** Where the engine's surroundings turn text to UTF-8 and back. */
export interface TextCodec {
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}

/** A file at the time it was read. */
export interface FileStamp {
  /** Milliseconds since 1970; 0 where it is not known. */
  readonly mtime: number;
  /** Bytes. */
  readonly size: number;
}

/** What one file came to, and by what it is known to be the same file still. */
export interface CacheRecord {
  /** Where the file is: a URI. */
  readonly location: string;
  readonly stamp: FileStamp;
  /** Hash of the file's content, and of what a bibliography says of it. */
  readonly hash: string;
  readonly intake: Intake;
}

/** The bytes of one record in a segment, and the file that it is about. */
export interface RecordSpan {
  readonly start: number;
  readonly end: number;
  readonly location: string;
}

/** A record as bytes. `location` must not be longer than a path can be. */
export function encodeRecord(record: CacheRecord, codec: TextCodec): Uint8Array<ArrayBuffer> {
  const { intake } = record;
  const text = intake.article?.text ?? '';
  const { text: _text, ...article } = intake.article ?? { text: '' };
  const facts: StoredRecord = {
    ...record,
    intake: { ...intake, article: intake.article === null ? null : (article as Omit<Article, 'text'>) },
  };
  const head = codec.encode(JSON.stringify(facts));
  const utf8 = codec.encode(text);
  // Half a surrogate pair has no UTF-8.
  const lossless = codec.decode(utf8) === text;
  const body = lossless ? utf8 : toUtf16(text);
  const bytes = new Uint8Array(RECORD_HEADER + head.length + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, head.length, true);
  view.setUint32(4, body.length, true);
  view.setUint32(8, lossless ? UTF_8 : UTF_16, true);
  bytes.set(head, RECORD_HEADER);
  bytes.set(body, RECORD_HEADER + head.length);
  writeAscii(bytes, 12, hashBytes(bytes.subarray(RECORD_HEADER)));
  return bytes;
}

/** A segment of records, as one file. `maker` has 16 ASCII characters: records of another maker are never used. */
export function encodeSegment(maker: string, records: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(records.reduce((length, record) => length + record.length, HEADER));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, FORMAT, true);
  writeAscii(bytes, 8, maker);
  view.setUint32(24, records.length, true);
  let at = HEADER;
  for (const record of records) {
    bytes.set(record, at);
    at += record.length;
  }
  return bytes;
}

/**
 * The records of a segment that can be used. Null for what is no segment of this format and maker; a record that is
 * damaged ends the list, one that does not hold what it should is left out. Never throws.
 */
export function checkSegment(bytes: Uint8Array, maker: string, codec: TextCodec): RecordSpan[] | null {
  if (bytes.length < HEADER) return null;
  const view = viewOf(bytes);
  if (view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== FORMAT) return null;
  if (readAscii(bytes, 8, CHECKSUM) !== maker) return null;
  const spans: RecordSpan[] = [];
  const count = view.getUint32(24, true);
  let at = HEADER;
  for (let index = 0; index < count && at + RECORD_HEADER <= bytes.length; index++) {
    const end = at + RECORD_HEADER + view.getUint32(at, true) + view.getUint32(at + 4, true);
    if (end > bytes.length) break;
    const record = bytes.subarray(at, end);
    if (readAscii(record, 12, CHECKSUM) !== hashBytes(record.subarray(RECORD_HEADER))) break;
    const location = locationOfSound(record, codec);
    if (location !== null) spans.push({ start: at, end, location });
    at = end;
  }
  return spans;
}

/**
 * A record from its bytes, which must have been checked. The article's text is decoded when it is asked for, and not kept:
 * ten thousand texts stay bytes. The bytes given are not held on to.
 */
export function openRecord(bytes: Uint8Array, codec: TextCodec): CacheRecord {
  const { facts, text, form } = parts(bytes);
  const { intake, ...record } = JSON.parse(codec.decode(facts)) as StoredRecord;
  const { article } = intake;
  if (article === null) return { ...record, intake: { ...intake, article } };
  return { ...record, intake: { ...intake, article: lazyArticle(article, text.slice(), form, codec) } };
}

interface StoredRecord extends Omit<CacheRecord, 'intake'> {
  readonly intake: StoredIntake;
}

function lazyArticle(article: Omit<Article, 'text'>, bytes: Uint8Array, form: number, codec: TextCodec): Article {
  return {
    metadata: article.metadata,
    format: article.format,
    get text() {
      return recent.get(bytes) ?? remember(bytes, decode(bytes, form, codec));
    },
    paragraphs: article.paragraphs,
  };
}

/** The texts last asked for: questions come in runs about the same few articles. */
const recent = new Map<Uint8Array, string>();
const REMEMBERED = 32;

function remember(bytes: Uint8Array, text: string): string {
  const [oldest] = recent.keys();
  if (recent.size >= REMEMBERED && oldest !== undefined) recent.delete(oldest);
  recent.set(bytes, text);
  return text;
}

/** The location in a record that is sound; null for one that is not. */
function locationOfSound(record: Uint8Array, codec: TextCodec): string | null {
  try {
    const { facts, text, form } = parts(record);
    const value: unknown = JSON.parse(codec.decode(facts));
    return isRecord(value) && isIntakeOf(value.intake, decode(text, form, codec)) ? value.location : null;
  } catch {
    // What cannot be parsed is not a record.
    return null;
  }
}

function isRecord(value: unknown): value is StoredRecord {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Partial<Record<keyof StoredRecord, unknown>>;
  const stamp = record.stamp as Partial<Record<keyof FileStamp, unknown>> | null | undefined;
  return (
    typeof record.location === 'string' &&
    typeof record.hash === 'string' &&
    typeof stamp?.mtime === 'number' &&
    typeof stamp.size === 'number'
  );
}

function parts(record: Uint8Array): { facts: Uint8Array; text: Uint8Array; form: number } {
  const view = viewOf(record);
  const facts = RECORD_HEADER + view.getUint32(0, true);
  return {
    facts: record.subarray(RECORD_HEADER, facts),
    text: record.subarray(facts, facts + view.getUint32(4, true)),
    form: view.getUint32(8, true),
  };
}

function decode(bytes: Uint8Array, form: number, codec: TextCodec): string {
  if (form !== UTF_16) return codec.decode(bytes);
  const view = viewOf(bytes);
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(view.getUint16(at, true));
  return text;
}

function toUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = viewOf(bytes);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), true);
  return bytes;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function writeAscii(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < CHECKSUM; i++) bytes[at + i] = text.charCodeAt(i) & 0x7f;
}

function readAscii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
