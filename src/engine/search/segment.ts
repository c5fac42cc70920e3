import { finish } from '../library/steps.js';
import { ByteReader, readString } from './bytes.js';
import { Field, type FieldData } from './field.js';
import type { RecordKind, SearchRecord } from './record.js';

/** In the order of preference at equal match; a record's kind is stored as its place in this list. */
export const KINDS: readonly RecordKind[] = ['quotation', 'entity', 'source', 'paragraph'];
/** The searched fields, in the order in which a segment holds them. */
export const TEXT = 0;
export const SPEAKER = 1;
export const SOURCE = 2;
/** Number of articles, or of records, that `prepare` processes in one step. */
const PREPARED_ARTICLES = 256;
const PREPARED_RECORDS = 4096;
/** Maximum number of records of other kinds between two records of one kind in an article. */
const NEAR = 64;
/** The day of a record without a date, before all others. */
export const NO_DAY = -2147483648;

/** Maximum number of shared strings cached: many records of one search have the same ones. */
const KEPT_STRINGS = 1024;

/** How many steps of `Segment.standing` one place further down in `KINDS` is. */
const KIND_STEPS = 10;

/** How many numbers `SegmentData.articles` has for each article, and `SegmentData.groups` for each group. */
export const ARTICLE = 3;
export const GROUP = 4;

/** One article's records in a segment, deleted ones included: `[from, to)`. */
export interface ArticleRange {
  readonly articleId: string;
  /** What the records were made from, in short: those of the same signature are the same. */
  readonly signature: string;
  readonly from: number;
  readonly to: number;
}

/** Bytes where they are kept. */
export interface KeptBytes {
  readonly length: number;
  /** Those from one offset to another, at the beginning of a buffer of their own. Throws if they are not there any longer. */
  read(from: number, to: number): Uint8Array<ArrayBuffer>;
}

/** Records that are not in memory, and the number of the group that each is in. */
export interface KeptRecords {
  readonly bytes: KeptBytes;
  readonly groups: Uint32Array;
}

/** The typed arrays of a `Segment`: what is stored and transferred. */
export interface SegmentData {
  /** Each record's kind, as its place in `KINDS`. */
  readonly kinds: Uint8Array;
  /** Group, speaker, id and text of each record, in bytes. */
  readonly records: Uint8Array;
  readonly recordAt: Uint32Array;
  /** Strings that many records share. */
  readonly strings: Uint8Array;
  readonly stringAt: Uint32Array;
  /** What records of an article share, as `GROUP` numbers of strings: article's id, source, date, language. */
  readonly groups: Uint32Array;
  /** First and last day that each group's date may mean. */
  readonly groupDays: Int32Array;
  /** For each article, as `ARTICLE` numbers: the string that is its id, its first record, the string that is its signature. */
  readonly articles: Uint32Array;
  /** Text, speaker, source with date. */
  readonly fields: readonly FieldData[];
}

/**
 * An immutable part of the index: records, and for each field the terms that find them. Only deletions can be marked, an
 * article at a time, and taken back.
 */
export class Segment {
  readonly size: number;
  readonly fields: readonly Field[];
  /** How many records are deleted. */
  deleted = 0;
  /** 1 for a deleted record; absent while none is. */
  #gone: Uint8Array<ArrayBuffer> | undefined;
  /** Where each article is in `data.articles`. */
  readonly #articles = new Map<string, number>();
  #order = new Int32Array(0);
  /** Looked up when a search first asks for a language. */
  #languages: ReadonlyMap<string, number> | undefined;
  /** Strings read last, by their number. */
  readonly #strings = new Map<number, string>();
  readonly #preparation = this.#preparing();

  readonly #buffer: () => ArrayBuffer;
  readonly #kept: KeptRecords | null;

  /**
   * @param buffer gives the buffer that holds all arrays of the segment and nothing else
   * @param kept the records where they are not in memory: then `data` has none
   */
  constructor(
    readonly data: SegmentData,
    buffer: () => ArrayBuffer,
    kept: KeptRecords | null = null,
  ) {
    this.#buffer = buffer;
    this.#kept = kept;
    this.size = data.recordAt.length - 1;
    this.fields = data.fields.map((field) => new Field(field, this.size));
  }

  /** All of the segment, as it is stored; read again where records are not in memory. */
  get buffer(): ArrayBuffer {
    return this.#buffer();
  }

  /** Number of bytes of all records. */
  get recordBytes(): number {
    return this.#kept?.bytes.length ?? this.data.records.length;
  }

  /** The bytes of the records from one on and before another. */
  bytesOf(from: number, to: number): Uint8Array {
    const { records, recordAt } = this.data;
    const [start = 0, end = 0] = [recordAt[from], recordAt[to]];
    return this.#kept?.bytes.read(start, end) ?? records.subarray(start, end);
  }

  /** How many records are there and not deleted. */
  get live(): number {
    return this.size - this.deleted;
  }

  /** A copy of the marks of deletion, a byte for each record. */
  get marks(): Uint8Array<ArrayBuffer> {
    return this.#gone?.slice() ?? new Uint8Array(this.size);
  }

  /** Takes over marks of deletion. */
  set marks(marks: Uint8Array<ArrayBuffer>) {
    this.#gone = marks;
    this.deleted = marks.reduce((sum, mark) => sum + mark, 0);
  }

  isDeleted(record: number): boolean {
    return this.#gone !== undefined && this.#gone[record] === 1;
  }

  /** Marks all as deleted. */
  deleteAll(): void {
    this.#gone = new Uint8Array(this.size).fill(1);
    this.deleted = this.size;
  }

  /** The articles of which the first record is deleted now and was not in these marks. */
  *deletedSince(marks: Uint8Array): Generator<string> {
    const { articles } = this.data;
    for (let at = 0; at < articles.length; at += ARTICLE) {
      const first = articles[at + 1] as number;
      if (marks[first] === 0 && this.isDeleted(first)) yield this.string(articles[at] as number);
    }
  }

  /** Marks an article's records as deleted, or as there again. Says whether that changed anything. */
  markArticle(articleId: string, deleted: boolean): boolean {
    const [from, to] = this.articleRange(articleId);
    if (from === to || this.isDeleted(from) === deleted) return false;
    this.#gone ??= new Uint8Array(this.size);
    this.#gone.fill(deleted ? 1 : 0, from, to);
    this.deleted += deleted ? to - from : from - to;
    return true;
  }

  /** The records of an article, deleted ones included, as `[from, to)`. */
  articleRange(articleId: string): [number, number] {
    const at = this.#find(articleId);
    return at === undefined ? [0, 0] : this.#range(at);
  }

  /** The signature of an article, deleted or not; undefined if it was never in this segment. */
  signatureOf(articleId: string): string | undefined {
    const at = this.#find(articleId);
    return at === undefined ? undefined : this.string(this.data.articles[at + 2] as number);
  }

  /** Every article, deleted ones included. */
  *articleRanges(): Generator<ArticleRange> {
    const { articles } = this.data;
    for (let at = 0; at < articles.length; at += ARTICLE) {
      const [from, to] = this.#range(at);
      yield {
        articleId: this.string(articles[at] as number),
        signature: this.string(articles[at + 2] as number),
        from,
        to,
      };
    }
  }

  /** Does a little of what makes the first questions as fast as all others, in some tenths of a millisecond; whether there is more. */
  prepare(): boolean {
    return !this.#preparation.next().done;
  }

  *#preparing(): Generator<undefined, void> {
    const { articles } = this.data;
    for (let at = 0; at < articles.length; at += ARTICLE) {
      if (at % (ARTICLE * PREPARED_ARTICLES) === 0) yield;
      this.#articles.set(this.string(articles[at] as number), at);
    }
    this.#order = yield* this.#sorted();
  }

  /** All records by their standing. */
  *#sorted(): Generator<undefined, Int32Array<ArrayBuffer>> {
    const next = new Int32Array(129);
    for (let record = 0; record < this.size; record++) {
      if (record % PREPARED_RECORDS === 0) yield;
      const after = this.standing(record) + 1;
      next[after] = (next[after] as number) + 1;
    }
    for (let i = 1; i < next.length; i++) next[i] = (next[i] as number) + (next[i - 1] as number);
    const order = new Int32Array(this.size);
    for (let record = 0; record < this.size; record++) {
      if (record % PREPARED_RECORDS === 0) yield;
      const standing = this.standing(record);
      const at = next[standing] as number;
      order[at] = record;
      next[standing] = at + 1;
    }
    return order;
  }

  #find(articleId: string): number | undefined {
    finish(this.#preparation);
    return this.#articles.get(articleId);
  }

  #range(at: number): [number, number] {
    const { articles } = this.data;
    return [articles[at + 1] as number, articles[at + 1 + ARTICLE] ?? this.size];
  }

  /**
   * The record of the same kind and article that comes next (`step` 1) or before (-1); -1 if there is none or it is
   * not near.
   */
  neighbour(record: number, step: number): number {
    const group = this.data.groups[this.group(record) * GROUP];
    const kind = this.kind(record);
    for (let i = 1; i <= NEAR; i++) {
      const other = record + step * i;
      if (other < 0 || other >= this.size || this.data.groups[this.group(other) * GROUP] !== group) return -1;
      if (this.kind(other) === kind) return this.isDeleted(other) ? -1 : other;
    }
    return -1;
  }

  /** A record's kind, as its place in `KINDS`. */
  kind(record: number): number {
    return this.data.kinds[record] as number;
  }

  /** Roughly how long a record is, in bytes. */
  bytes(record: number): number {
    return (this.data.recordAt[record + 1] as number) - (this.data.recordAt[record] as number);
  }

  /** What comes first at equal match, 0 to 127, least first: the kind counts, and each step of half an octave in length. */
  standing(record: number): number {
    const bytes = this.bytes(record);
    const octave = 31 - Math.clz32(bytes);
    return this.kind(record) * KIND_STEPS + octave * 2 + ((bytes >> (octave - 1)) & 1);
  }

  /** All records by their standing. */
  get order(): Int32Array {
    finish(this.#preparation);
    return this.#order;
  }

  /** The number of the group that a record is in. */
  group(record: number): number {
    if (this.#kept !== null) return this.#kept.groups[record] as number;
    const { records, recordAt } = this.data;
    const at = recordAt[record] as number;
    const byte = records[at] as number;
    return byte < 128 ? byte : new ByteReader(records, at).varint();
  }

  /** The id of the article that a record is of. */
  articleOf(record: number): string {
    return this.string(this.data.groups[this.group(record) * GROUP] as number);
  }

  /** Whether a record is in the language of this code. */
  isIn(record: number, language: string): boolean {
    this.#languages ??= this.#numbersOfLanguages();
    return this.data.groups[this.group(record) * GROUP + 3] === this.#languages.get(language);
  }

  /** Code of a record's language, `''` if it has none. */
  language(record: number): string {
    return this.string(this.data.groups[this.group(record) * GROUP + 3] as number);
  }

  /** Codes of languages, and the numbers of the strings that they are. */
  #numbersOfLanguages(): ReadonlyMap<string, number> {
    const { groups } = this.data;
    const numbers = new Set<number>();
    for (let at = 3; at < groups.length; at += GROUP) numbers.add(groups[at] as number);
    return new Map([...numbers].map((number) => [this.string(number), number]));
  }

  /** First and last day of a record, `NO_DAY` both if it has none. */
  firstDay(record: number): number {
    return this.data.groupDays[this.group(record) * 2] as number;
  }

  lastDay(record: number): number {
    return this.data.groupDays[this.group(record) * 2 + 1] as number;
  }

  /** The record as it was put in. */
  record(record: number): SearchRecord {
    const { groups } = this.data;
    const bytes = this.bytesOf(record, record + 1);
    const reader = new ByteReader(bytes);
    const group = reader.varint() * GROUP;
    const speaker = this.string(reader.varint());
    const articleId = this.string(groups[group] as number);
    const idLength = reader.varint();
    const textAt = reader.at + (idLength >>> 1);
    const id = readString(bytes, reader.at, textAt);
    return {
      id: idLength & 1 ? articleId + id : id,
      kind: KINDS[this.kind(record)] ?? 'paragraph',
      articleId,
      text: readString(bytes, textAt, bytes.length),
      speaker,
      source: this.string(groups[group + 1] as number),
      issued: this.string(groups[group + 2] as number),
      language: this.string(groups[group + 3] as number),
    };
  }

  /** A record's id. */
  id(record: number): string {
    const { groups } = this.data;
    const bytes = this.bytesOf(record, record + 1);
    const reader = new ByteReader(bytes);
    const group = reader.varint() * GROUP;
    reader.varint();
    const idLength = reader.varint();
    const id = readString(bytes, reader.at, reader.at + (idLength >>> 1));
    return idLength & 1 ? this.string(groups[group] as number) + id : id;
  }

  /** The speaker that a record names. */
  speaker(record: number): string {
    const reader = new ByteReader(this.bytesOf(record, record + 1));
    reader.varint();
    return this.string(reader.varint());
  }

  /** One of the strings that records share, by its number. */
  string(number: number): string {
    const known = this.#strings.get(number);
    if (known !== undefined) return known;
    const { strings, stringAt } = this.data;
    const read = readString(strings, stringAt[number] as number, stringAt[number + 1] as number);
    if (this.#strings.size === KEPT_STRINGS) this.#strings.clear();
    this.#strings.set(number, read);
    return read;
  }
}
