import { dateWords, daySpan } from '../text/dates.js';
import { ByteReader, ByteWriter, byteLength, readString } from './bytes.js';
import { Field, FieldBuilder, type FieldData } from './field.js';
import type { RecordKind, SearchRecord } from './record.js';
import { TermScanner } from './terms.js';

/** In the order of preference at equal match; a record's kind is stored as its place in this list. */
export const KINDS: readonly RecordKind[] = ['quotation', 'entity', 'source', 'paragraph'];
/** The searched fields, in the order in which a segment holds them. */
export const TEXT = 0;
export const SPEAKER = 1;
export const SOURCE = 2;
/** Between two records of one kind in an article there may be so many of other kinds. */
const NEAR = 64;
/** The day of a record without a date, before all others. */
export const NO_DAY = -2147483648;

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
  /** What records of an article share, three numbers of strings each: article's id, source, date. */
  readonly groups: Uint32Array;
  /** First and last day that each group's date may mean. */
  readonly groupDays: Int32Array;
  /** For each article the number of the string that is its id, and its first record; ends with the number of records. */
  readonly articles: Uint32Array;
  /** Text, speaker, source with date. */
  readonly fields: readonly FieldData[];
}

/** An immutable part of the index: records, and for each field the terms that find them. Only deletions can be marked. */
export class Segment {
  readonly size: number;
  readonly fields: readonly Field[];
  /** How many records have been deleted. */
  deleted = 0;
  /** 1 for a deleted record; absent while none is. */
  #gone: Uint8Array | undefined;
  #articles: Map<string, number> | undefined;

  constructor(readonly data: SegmentData) {
    this.size = data.recordAt.length - 1;
    this.fields = data.fields.map((field) => new Field(field, this.size));
  }

  isDeleted(record: number): boolean {
    return this.#gone !== undefined && this.#gone[record] === 1;
  }

  delete(record: number): void {
    this.#gone ??= new Uint8Array(this.size);
    if (this.#gone[record] === 1) return;
    this.#gone[record] = 1;
    this.deleted++;
  }

  /** The records of an article, deleted ones included, as `[from, to)`. */
  articleRange(articleId: string): [number, number] {
    const { articles } = this.data;
    if (!this.#articles) {
      this.#articles = new Map();
      for (let i = 0; i + 1 < articles.length; i += 2) this.#articles.set(this.#string(articles[i] as number), i);
    }
    const at = this.#articles.get(articleId);
    if (at === undefined) return [0, 0];
    return [articles[at + 1] as number, articles[at + 3] ?? this.size];
  }

  /** Every article's id with its records, deleted ones included. */
  *articleRanges(): Generator<[articleId: string, from: number, to: number]> {
    const { articles } = this.data;
    for (let i = 0; i + 1 < articles.length; i += 2) {
      yield [this.#string(articles[i] as number), articles[i + 1] as number, articles[i + 3] ?? this.size];
    }
  }

  /**
   * The record of the same kind and article that comes next (`step` 1) or before (-1); -1 if there is none or it is
   * not near.
   */
  neighbour(record: number, step: number): number {
    const group = this.data.groups[this.group(record) * 3];
    const kind = this.kind(record);
    for (let i = 1; i <= NEAR; i++) {
      const other = record + step * i;
      if (other < 0 || other >= this.size || this.data.groups[this.group(other) * 3] !== group) return -1;
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

  /** The number of the group that a record is in. */
  group(record: number): number {
    const { records, recordAt } = this.data;
    const at = recordAt[record] as number;
    const byte = records[at] as number;
    return byte < 128 ? byte : new ByteReader(records, at).varint();
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
    const { records, recordAt, groups } = this.data;
    const reader = new ByteReader(records, recordAt[record]);
    const group = reader.varint() * 3;
    const speaker = this.#string(reader.varint());
    const articleId = this.#string(groups[group] as number);
    const idLength = reader.varint();
    const textAt = reader.at + (idLength >>> 1);
    const id = readString(records, reader.at, textAt);
    return {
      id: idLength & 1 ? articleId + id : id,
      kind: KINDS[this.kind(record)] ?? 'paragraph',
      articleId,
      text: readString(records, textAt, recordAt[record + 1] as number),
      speaker,
      source: this.#string(groups[group + 1] as number),
      issued: this.#string(groups[group + 2] as number),
    };
  }

  /** A record's id. */
  id(record: number): string {
    const { records, recordAt, groups } = this.data;
    const reader = new ByteReader(records, recordAt[record]);
    const group = reader.varint() * 3;
    reader.varint();
    const idLength = reader.varint();
    const id = readString(records, reader.at, reader.at + (idLength >>> 1));
    return idLength & 1 ? this.#string(groups[group] as number) + id : id;
  }

  #string(number: number): string {
    const { strings, stringAt } = this.data;
    return readString(strings, stringAt[number] as number, stringAt[number + 1] as number);
  }
}

class StringTable {
  readonly #numbers = new Map<string, number>();
  readonly #bytes = new ByteWriter();
  readonly #at: number[] = [0];

  number(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const fresh = this.#numbers.size;
    this.#numbers.set(text, fresh);
    this.#bytes.string(text);
    this.#at.push(this.#bytes.length);
    return fresh;
  }

  build(): Pick<SegmentData, 'strings' | 'stringAt'> {
    return { strings: this.#bytes.take(), stringAt: Uint32Array.from(this.#at) };
  }
}

/** Groups of records that share article, source and date. */
class GroupTable {
  readonly #numbers = new Map<string, number>();
  readonly #groups: number[] = [];
  readonly #days: number[] = [];
  #last: SearchRecord | undefined;
  #lastNumber = 0;
  readonly #strings: StringTable;

  constructor(strings: StringTable) {
    this.#strings = strings;
  }

  number(record: SearchRecord): number {
    const { articleId, source, issued } = record;
    const last = this.#last;
    if (last && last.articleId === articleId && last.source === source && last.issued === issued)
      return this.#lastNumber;
    this.#last = record;
    this.#lastNumber = this.#look(record);
    return this.#lastNumber;
  }

  #look({ articleId, source, issued }: SearchRecord): number {
    const parts = [this.#strings.number(articleId), this.#strings.number(source), this.#strings.number(issued)];
    const key = parts.join(' ');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const fresh = this.#numbers.size;
    this.#numbers.set(key, fresh);
    this.#groups.push(...parts);
    const span = daySpan(issued);
    this.#days.push(span?.first ?? NO_DAY, span?.last ?? NO_DAY);
    return fresh;
  }

  build(): Pick<SegmentData, 'groups' | 'groupDays'> {
    return { groups: Uint32Array.from(this.#groups), groupDays: Int32Array.from(this.#days) };
  }
}

/** Builds a segment of articles' records, each article once. Linear in the text; about 10 µs for a short record. */
export function buildSegment(
  articles: Iterable<readonly [articleId: string, records: Iterable<SearchRecord>]>,
): Segment {
  const strings = new StringTable();
  const groups = new GroupTable(strings);
  const bytes = new ByteWriter(1 << 16);
  const recordAt: number[] = [0];
  const kinds: number[] = [];
  const articleAt: number[] = [];
  const builders = [new FieldBuilder(), new FieldBuilder(), new FieldBuilder()] as const;
  const scanner = new TermScanner();
  const speakerScanner = new TermScanner();
  const sourceScanner = new TermScanner();
  let scanned: SearchRecord | undefined;
  for (const [articleId, records] of articles) {
    articleAt.push(strings.number(articleId), kinds.length);
    for (const record of records) {
      const number = kinds.length;
      kinds.push(KINDS.indexOf(record.kind));
      writeRecord(bytes, record, groups.number(record), strings.number(record.speaker));
      recordAt.push(bytes.length);
      scanner.scan(record.text);
      builders[TEXT].add(number, scanner);
      if (record.speaker !== scanned?.speaker) speakerScanner.scan(record.speaker);
      builders[SPEAKER].add(number, speakerScanner);
      if (record.source !== scanned?.source || record.issued !== scanned.issued) {
        sourceScanner.scan(`${record.source} ${dateWords(record.issued)}`);
      }
      builders[SOURCE].add(number, sourceScanner);
      scanned = record;
    }
  }
  return new Segment({
    kinds: Uint8Array.from(kinds),
    records: bytes.take(),
    recordAt: Uint32Array.from(recordAt),
    ...strings.build(),
    ...groups.build(),
    articles: Uint32Array.from(articleAt),
    fields: builders.map((builder) => builder.build(kinds.length)),
  });
}

/** Writes a record as its group, its speaker, its id (shortened where it begins with the article's), and its text. */
function writeRecord(bytes: ByteWriter, record: SearchRecord, group: number, speaker: number): void {
  bytes.varint(group);
  bytes.varint(speaker);
  const { id, articleId } = record;
  const short = articleId !== '' && id.startsWith(articleId);
  const own = short ? id.slice(articleId.length) : id;
  bytes.varint(byteLength(own) * 2 + (short ? 1 : 0));
  bytes.string(own);
  bytes.string(record.text);
}
