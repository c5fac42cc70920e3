import * as l10n from '@vscode/l10n';
import type { Article } from '../article/article.js';
import { type Extraction, quotedIn } from '../extract/extraction.js';
import { hashBytes } from '../text/hash.js';
import { isIntake } from './cache-check.js';
import { packEntities, packFigures, packParagraphs, packQuotations } from './facts.js';
import type { Intake } from './intake.js';
import { finish } from './steps.js';
import { type Body, PARTS, type Part, StoredArticle, StoredExtraction } from './stored-article.js';

/**
 * The format of the cache of the writer's files. A segment is a header and records; a record is the result of reading one file:
 *
 *     segment   magic (4 bytes) · format (4) · maker (16: hash of the program that wrote it) · number of records (4)
 *     record    length of facts (4) · lengths of the parts (5 × 4) · how text is written (4) · checksum of all that follows (16)
 *               · facts · paragraphs · quotations · entities · figures · text
 *
 * Numbers are little-endian; facts and parts but the text are JSON in UTF-8. The parts are apart so that none need be decoded
 * until it is asked for.
 */
const MAGIC = 0x314e5551;
const FORMAT = 27;
const HEADER = 28;
const FORM_AT = 4 + 4 * PARTS.length;
const CHECKSUM_AT = FORM_AT + 4;
const CHECKSUM = 16;
const RECORD_HEADER = CHECKSUM_AT + CHECKSUM;
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

/** The result of reading one file, and by what it is known to be the same file still. */
export interface CacheRecord {
  /** Where the file is: a URI. */
  readonly location: string;
  readonly stamp: FileStamp;
  /** Hash of the file's content, and of what a bibliography says of it, with the language of its problems if it has any. */
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
  const { article, extraction, ...intake } = record.intake;
  const about = article && {
    metadata: article.metadata,
    format: article.format,
    quoted: quotedIn(extraction),
    notices: extraction.notices,
    language: extraction.language,
  };
  const facts: StoredRecord = { ...record, intake: { ...intake, article: about } };
  const text = article?.text ?? '';
  const utf8 = codec.encode(text);
  // Half a surrogate pair has no UTF-8.
  const lossless = codec.decode(utf8) === text;
  const json = (value: unknown): Uint8Array => codec.encode(article === null ? '' : JSON.stringify(value));
  const parts: Record<Part, Uint8Array> = {
    paragraphs: json(packParagraphs(article?.paragraphs ?? [])),
    quotations: json(packQuotations(extraction.quotations, text)),
    entities: json(packEntities(extraction.entities)),
    figures: extraction.figures ? json(packFigures(extraction.figures)) : new Uint8Array(),
    text: lossless ? utf8 : toUtf16(text),
  };
  const all = [codec.encode(JSON.stringify(facts)), ...PARTS.map((part) => parts[part])];
  const bytes = new Uint8Array(all.reduce((length, { length: more }) => length + more, RECORD_HEADER));
  const view = new DataView(bytes.buffer);
  let at = RECORD_HEADER;
  for (const [i, part] of all.entries()) {
    view.setUint32(4 * i, part.length, true);
    bytes.set(part, at);
    at += part.length;
  }
  view.setUint32(FORM_AT, lossless ? UTF_8 : UTF_16, true);
  writeAscii(bytes, CHECKSUM_AT, hashBytes(bytes.subarray(RECORD_HEADER)));
  return bytes;
}

/** A segment of records, as one file. `maker` has 16 ASCII characters: records of another maker are never used. */
export function encodeSegment(maker: string, records: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return finish(encodingSegment(maker, records));
}

/** The same in steps, one for each record. */
export function* encodingSegment(
  maker: string,
  records: readonly Uint8Array[],
): Generator<void, Uint8Array<ArrayBuffer>, void> {
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
    yield;
  }
  return bytes;
}

/**
 * The records of a segment that can be used. Null for what is not a segment of this format and maker; a record that is
 * damaged ends the list, one that does not hold what it should is left out: what is long about an article is examined when it
 * is asked for. Never throws.
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
    let end = at + RECORD_HEADER;
    for (let length = at; length < at + FORM_AT; length += 4) end += view.getUint32(length, true);
    if (end > bytes.length) break;
    const record = bytes.subarray(at, end);
    if (!isAsWritten(record)) break;
    const location = locationOfSound(record, codec);
    if (location !== null) spans.push({ start: at, end, location });
    at = end;
  }
  return spans;
}

/**
 * Reads bytes of a record where it is kept, from one offset in it to another. Throws if they are not there any longer, or not as they
 * were.
 */
export type ReadRecord = (from: number, to: number, isSound: (bytes: Uint8Array) => boolean) => Uint8Array;

/**
 * What was read of a file is not where it was kept any longer. Nothing can be said of its words then: it is not a file
 * without words.
 */
export class UnreadableRecord extends Error {
  constructor(location: string, cause: unknown) {
    super(l10n.t('{0} can no longer be read from the cache. Try again.', location), { cause });
  }
}

/** A record that was opened. */
export interface MovableRecord {
  readonly record: CacheRecord;
  /** Reads the text and the lists of its article elsewhere from now on: in the same record, byte for byte. */
  readonly keepAt: (kept: ReadRecord) => void;
}

/** The checksum of a record's bytes. */
export function checksumOf(record: Uint8Array): string {
  return readAscii(record, CHECKSUM_AT, CHECKSUM);
}

/** Whether the bytes of a record are what its checksum is of. */
export function isAsWritten(record: Uint8Array): boolean {
  return checksumOf(record) === hashBytes(record.subarray(RECORD_HEADER));
}

/**
 * A record from its bytes, which must have been checked. The text and the lists of an article are decoded when they are asked for:
 * those of ten thousand articles stay bytes. The bytes given may change afterwards.
 */
export function openRecord(bytes: Uint8Array, codec: TextCodec): CacheRecord {
  return openMovable(bytes, codec, null).record;
}

/** The same, where the text and the lists may be read elsewhere: where `kept` reads them, or later. */
export function openMovable(bytes: Uint8Array, codec: TextCodec, kept: ReadRecord | null): MovableRecord {
  const { intake, ...facts } = factsOf(bytes, codec);
  const { article } = intake;
  if (article === null)
    return { record: { ...facts, intake: { ...intake, article, extraction: NOTHING } }, keepAt: () => undefined };
  const body = new RecordBody(facts.location, bytes, codec, kept);
  const read: Intake = {
    ...intake,
    article: new StoredArticle(article.metadata, article.format, body),
    extraction: new StoredExtraction(body, article),
  };
  return { record: { ...facts, intake: read }, keepAt: (elsewhere) => body.keepAt(elsewhere) };
}

const NOTHING: Extraction = { quotations: [], entities: [] };

interface StoredRecord extends Omit<CacheRecord, 'intake'> {
  readonly intake: Omit<Intake, 'article' | 'extraction'> & {
    readonly article:
      | (Pick<Article, 'metadata' | 'format'> & Pick<Extraction, 'notices' | 'language'> & { readonly quoted: number })
      | null;
  };
}

/** The parts of a record. */
class RecordBody implements Body {
  readonly #location: string;
  #read: ReadRecord;
  readonly #codec: TextCodec;
  /** Where each part begins in the record, and the last one ends. */
  readonly #bounds: readonly number[];
  readonly #textForm: number;
  /** Hashes of the parts, where they are not in memory: what keeps them may be damaged at any time. */
  #hashes: readonly string[] | null = null;

  constructor(location: string, record: Uint8Array, codec: TextCodec, kept: ReadRecord | null) {
    this.#location = location;
    const view = viewOf(record);
    const first = RECORD_HEADER + view.getUint32(0, true);
    const bounds = [first];
    for (let at = 4; at < FORM_AT; at += 4) bounds.push((bounds.at(-1) ?? 0) + view.getUint32(at, true));
    this.#bounds = bounds;
    this.#textForm = view.getUint32(FORM_AT, true);
    this.#codec = codec;
    this.#read = inMemory(kept === null ? record.slice(first) : record.subarray(first), first);
    if (kept !== null) this.keepAt(kept);
  }

  keepAt(kept: ReadRecord): void {
    this.#hashes ??= PARTS.map((_, index) => hashBytes(this.#bytes(index)));
    this.#read = kept;
  }

  read(part: Part): string {
    const bytes = this.#bytes(PARTS.indexOf(part));
    return decode(bytes, part === 'text' ? this.#textForm : UTF_8, this.#codec);
  }

  #bytes(index: number): Uint8Array {
    const [from = 0, to = 0] = this.#bounds.slice(index, index + 2);
    if (from === to) return new Uint8Array();
    const hash = this.#hashes?.[index];
    try {
      return this.#read(from, to, (bytes) => hash === undefined || hashBytes(bytes) === hash);
    } catch (error) {
      throw new UnreadableRecord(this.#location, error);
    }
  }
}

/** Reads a record whose facts are not kept: `bytes` are those from offset `first` on. */
function inMemory(bytes: Uint8Array, first: number): ReadRecord {
  return (from, to) => bytes.subarray(from - first, to - first);
}

function factsOf(record: Uint8Array, codec: TextCodec): StoredRecord {
  const length = viewOf(record).getUint32(0, true);
  return JSON.parse(codec.decode(record.subarray(RECORD_HEADER, RECORD_HEADER + length))) as StoredRecord;
}

/** The location in a record that is sound; null for one that is not. */
function locationOfSound(bytes: Uint8Array, codec: TextCodec): string | null {
  try {
    const facts: unknown = factsOf(bytes, codec);
    if (!isRecord(facts)) return null;
    return isIntake(facts.intake) ? facts.location : null;
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
