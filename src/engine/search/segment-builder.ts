import { dateWords, daySpan } from '../text/dates.js';
import { ByteWriter, byteLength } from './bytes.js';
import { FieldBuilder } from './field-builder.js';
import type { SearchRecord } from './record.js';
import { ARTICLE, KINDS, NO_DAY, type SegmentData, SOURCE, SPEAKER, TEXT } from './segment.js';
import { TermScanner } from './terms.js';

/** Strings that many records share, each stored once. */
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
    return { strings: this.#bytes.written, stringAt: new Uint32Array(this.#at) };
  }
}

/** Groups of records that share article, source, date and language. */
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
    const { articleId, source, issued, language } = record;
    const last = this.#last;
    if (
      last &&
      last.articleId === articleId &&
      last.source === source &&
      last.issued === issued &&
      last.language === language
    )
      return this.#lastNumber;
    this.#last = record;
    this.#lastNumber = this.#look(record);
    return this.#lastNumber;
  }

  #look({ articleId, source, issued, language }: SearchRecord): number {
    const parts = [articleId, source, issued, language].map((part) => this.#strings.number(part));
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
    return { groups: new Uint32Array(this.#groups), groupDays: new Int32Array(this.#days) };
  }
}

/** One article to be indexed: the records made from it, and a signature that changes when they would. */
export interface IndexedArticle {
  readonly id: string;
  readonly signature: string;
  readonly records: Iterable<SearchRecord>;
}

/** Gathers the records of articles into a segment. Linear in the text; about 10 µs for a short record. */
export class SegmentBuilder {
  readonly #strings = new StringTable();
  readonly #groups = new GroupTable(this.#strings);
  readonly #bytes = new ByteWriter(1 << 12);
  readonly #recordAt: number[] = [0];
  readonly #kinds: number[] = [];
  readonly #articles: number[] = [];
  readonly #builders = [new FieldBuilder(), new FieldBuilder(), new FieldBuilder()] as const;
  readonly #scanner = new TermScanner();
  #last: SearchRecord | undefined;
  /** The article added last. */
  #open: string | undefined;

  /** How many records there are so far. */
  get size(): number {
    return this.#kinds.length;
  }

  /** How many articles there are so far. */
  get articles(): number {
    return this.#articles.length / ARTICLE;
  }

  /** Adds an article that has records, each once; further records of the one added last go with it. */
  add({ id, signature, records }: IndexedArticle): void {
    if (id !== this.#open) this.#articles.push(this.#strings.number(id), this.size, this.#strings.number(signature));
    this.#open = id;
    for (const record of records) this.#addRecord(record);
  }

  /** The segment's arrays, to be sealed. Nothing can be added after. */
  build(): SegmentData {
    return {
      kinds: new Uint8Array(this.#kinds),
      records: this.#bytes.written,
      recordAt: new Uint32Array(this.#recordAt),
      ...this.#strings.build(),
      ...this.#groups.build(),
      articles: new Uint32Array(this.#articles),
      fields: this.#builders.map((builder) => builder.build(this.size)),
    };
  }

  #addRecord(record: SearchRecord): void {
    const number = this.size;
    const scanner = this.#scanner;
    const last = this.#last;
    this.#last = record;
    this.#kinds.push(KINDS.indexOf(record.kind));
    writeRecord(this.#bytes, record, this.#groups.number(record), this.#strings.number(record.speaker));
    this.#recordAt.push(this.#bytes.length);
    scanner.scan(record.text);
    this.#builders[TEXT].add(number, scanner);
    if (record.speaker === last?.speaker) this.#builders[SPEAKER].repeat(number);
    else {
      scanner.scan(record.speaker);
      this.#builders[SPEAKER].add(number, scanner);
    }
    if (record.source === last?.source && record.issued === last.issued) this.#builders[SOURCE].repeat(number);
    else {
      scanner.scan(`${record.source} ${dateWords(record.issued)}`);
      this.#builders[SOURCE].add(number, scanner);
    }
  }
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
