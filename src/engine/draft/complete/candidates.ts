import type { Library } from '../../library/library.js';
import type { Quotation } from '../../library/model.js';
import type { LibrarySearch } from '../../search/library-search.js';
import type { SearchRecord } from '../../search/record.js';
import { type NamedSpeaker, namedSpeaker } from './named-speaker.js';

/** Number of search results searched for the typed words. */
const CANDIDATES = 120;

/** All quotations of a speaker are examined up to this number. */
const SCANNED = 300;

/** A quotation that may hold what was typed. Its words are in the index: its article is read only where they fit. */
export interface Candidate {
  readonly id: string;
  readonly text: string;
  /** The quotation; undefined if it is gone. */
  readonly read: () => Quotation | undefined;
}

/** Finds what may answer one request: no search is made twice. */
export class Candidates {
  readonly #library: Library;
  readonly #search: LibrarySearch;
  readonly #found = new Map<string, readonly SearchRecord[]>();
  readonly #named = new Map<string, NamedSpeaker>();

  constructor(library: Library, search: LibrarySearch) {
    this.#library = library;
    this.#search = search;
  }

  /** Whom a name before a quotation means. */
  speaker(name: string): NamedSpeaker {
    const speaker = this.#named.get(name) ?? namedSpeaker(name, this.#library, this.#search);
    this.#named.set(name, speaker);
    return speaker;
  }

  /** The quotations of some speakers, one article after the other. */
  *saidBy(ids: Iterable<string>): Generator<Quotation> {
    for (const id of ids) {
      for (const articleId of this.#library.articlesQuoting(id))
        yield* this.#library.quotationsIn(articleId).filter(({ speakerId }) => speakerId === id);
    }
  }

  /**
   * Quotations that may hold the words, best first: all of a speaker with few quotations, unless those of others are requested; else
   * what a search finds, which is made when the ones before it did not suffice.
   */
  *holding(words: string, speaker: NamedSpeaker | null, ofOthers: boolean): Generator<Candidate> {
    const theirs: Candidate[] = [];
    // How many are attributed to each of them.
    const counts = new Map<string, number>();
    for (const id of speaker?.ids ?? []) {
      const before = theirs.length;
      for (const each of this.#attributedTo(id)) {
        theirs.push(each);
        if (theirs.length > SCANNED) break;
      }
      counts.set(id, theirs.length - before);
      if (theirs.length > SCANNED) break;
    }
    const hasAll = theirs.length <= SCANNED;
    const given = new Set<string>();
    const isNew = ({ id }: Candidate) => given.size < given.add(id).size;
    yield* theirs.slice(0, SCANNED).filter(isNew);
    if (!ofOthers && speaker !== null && !speaker.hasVoices && hasAll) return;
    for (const id of speaker?.ids ?? []) {
      const name = this.#nameOf(id);
      // A search for words under a name finds nothing more where nobody else has it.
      if (hasAll && this.#search.index.countNamed(name, 'quotation') === counts.get(id)) continue;
      const found = this.#find(words, ` speaker:"${name.replaceAll('"', ' ')}"`);
      yield* found.map((record) => this.#candidate(record)).filter(isNew);
    }
    yield* this.#find(words)
      .map((record) => this.#candidate(record))
      .filter(isNew);
    // Words of which one is wrong are found as a passage that was altered.
    yield* this.#search
      .locate(words, { kinds: ['quotation'], limit: CANDIDATES })
      .map(({ record }) => this.#candidate(record))
      .filter(isNew);
  }

  /** What a search finds for words, best first, without those in `taken`; of a known speaker only what may be theirs. */
  *found(words: string, speaker: NamedSpeaker | null, taken: ReadonlySet<string>): Generator<Quotation> {
    const theirs = speaker?.known === true ? speaker : null;
    const names = theirs === null || theirs.hasVoices ? null : [...theirs.ids].map((id) => this.#nameOf(id));
    for (const record of this.#find(words)) {
      if (taken.has(record.id) || (names !== null && !this.#mayBeOf(names, record))) continue;
      const quotation = this.#search.quotationOf(record);
      if (quotation !== undefined && theirs?.said(quotation) !== false) yield quotation;
    }
  }

  /** What a search finds for words; none of them counts as a filter. */
  #find(words: string, filter = ''): readonly SearchRecord[] {
    const query = words.replace(/["“”„«»:]/gu, ' ') + filter;
    const found =
      this.#found.get(query) ??
      this.#search.search(query, { kinds: ['quotation'], limit: CANDIDATES }).map(({ record }) => record);
    this.#found.set(query, found);
    return found;
  }

  /** The quotations that are attributed to a speaker, one article after the other. */
  *#attributedTo(id: string): Generator<Candidate> {
    const names = [this.#nameOf(id)];
    for (const articleId of this.#library.articlesQuoting(id)) {
      const records = this.#search.quotationRecords(articleId);
      if (records !== null) {
        for (const record of records) if (isOf(names, record)) yield this.#candidate(record);
        continue;
      }
      for (const quotation of this.#library.quotationsIn(articleId))
        if (quotation.speakerId === id) yield { id: quotation.id, text: quotation.text, read: () => quotation };
    }
  }

  #candidate(record: SearchRecord): Candidate {
    return { id: record.id, text: record.text, read: () => this.#search.quotationOf(record) };
  }

  #nameOf(id: string): string {
    return this.#library.entity(id)?.name ?? '';
  }

  /** Whether one who goes by these names may have said what a record holds. */
  #mayBeOf(names: readonly string[], record: SearchRecord): boolean {
    return isOf(names, record) || !this.#search.isIndexed(record.articleId);
  }
}

/** Whether the speaker of a record has one of these names; the roles come after the name. */
function isOf(names: readonly string[], { speaker }: SearchRecord): boolean {
  return names.some((name) => speaker === name || speaker.startsWith(`${name} · `));
}
