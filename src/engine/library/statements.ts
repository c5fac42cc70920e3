import { daySpan } from '../text/dates.js';
import { SmallSet } from './entities/small-set.js';
import type { LibraryArticle, Quotation, Statement } from './model.js';
import { Postings } from './postings.js';
import { partsOfQuotationId, quotationId } from './quotation-id.js';
import { alikeAmong, hashOfAll, isEqual, isTelling, onOnePage, shinglesOf, type Words } from './quoted-words.js';
import type { SnapshotReader, SnapshotWriter } from './snapshot/parts.js';

/** A shingle in more wordings than this ("of the United States") is not distinctive; further wordings are not counted. */
const COMMON = 64;
const UNCOUNTED = 4 * COMMON;

/** Maximum number of days between reports of one utterance. */
const DAYS_APART = 31;

/** Number of wordings posted in one step. */
const POSTED_AT_ONCE = 256;

/** Words that one or more quotations are made of. */
interface Wording {
  /** What it is called among the postings. */
  readonly number: number;
  /** Null as long as it is not among the postings, see `post`. */
  words: Words | null;
  readonly reports: SmallSet<Report>;
  /** Wordings that are nearly the same; most have none. */
  readonly alike: SmallSet<Wording>;
  /** The search that last found it. */
  found: number;
}

/** Wordings as they are in a snapshot. */
interface StoredWordings {
  /** The words of all, and where those of each end. */
  readonly page: Int32Array;
  readonly ends: Int32Array;
  /** In how many wordings each shingle is that is in too many. */
  readonly common: ReadonlyMap<number, number>;
  /** How many are posted. */
  posted: number;
}

/** What is kept of a quotation. */
interface Report {
  readonly article: Reporting;
  readonly start: number;
  readonly wording: Wording;
}

/** An article, with what it reports in order of the text. */
interface Reporting {
  readonly id: string;
  readonly issued: string | undefined;
  readonly reports: Report[];
}

/**
 * Finds the quotations that report one utterance, in several articles and several wordings. Changes cost what the
 * changed article's quotations cost: candidates share a rare shingle of words and are then compared by their longest
 * common subsequence, in a bounded number of steps a pair. Speakers and dates are weighed when asked.
 */
export class StatementIndex {
  readonly #current: (id: string) => Quotation | undefined;
  readonly #byArticle = new Map<string, Reporting>();
  readonly #wordings: (Wording | undefined)[] = [];
  /** Numbers of wordings that are free. */
  readonly #free: number[] = [];
  /** By hash of all their words. */
  readonly #byWords = new Postings();
  /** Wordings by the hash of a shingle. A collision only causes an unnecessary comparison. */
  readonly #byShingle = new Postings();
  /** In how many wordings each shingle is that is in too many. */
  readonly #common = new Map<number, number>();
  /** Numbers the searches for candidates. */
  #search = 0;
  /** What was read from a snapshot, until all of it is posted. */
  #stored: StoredWordings | null = null;

  /** `current` gives a quotation as it is now: whose it is may change with articles that are added later. */
  constructor(current: (id: string) => Quotation | undefined) {
    this.#current = current;
  }

  /** Adds an article's quotations, in place of those it had. `issued` is its EDTF date. */
  replaceArticle(articleId: string, quotations: readonly Quotation[], issued: string | undefined): void {
    this.removeArticle(articleId);
    const article: Reporting = { id: articleId, issued, reports: [] };
    const quoted = quotations.filter(({ kind }) => kind !== 'other');
    const words = onOnePage(quoted.map(({ text }) => text));
    for (const [i, { id }] of quoted.entries()) {
      const wording = this.#wordingOf(words[i]);
      if (!wording) continue;
      const report: Report = { article, start: partsOfQuotationId(id).start, wording };
      wording.reports.add(report);
      article.reports.push(report);
    }
    if (article.reports.length > 0) this.#byArticle.set(articleId, article);
  }

  /** Number of wordings that were read from a snapshot and are not posted yet. */
  get unposted(): number {
    return this.#stored === null ? 0 : this.#stored.ends.length - this.#stored.posted;
  }

  /**
   * Posts some of the wordings that were read from a snapshot; whether there are further ones. New quotations can be compared with
   * them when all are posted; what they are like among themselves is known.
   */
  post(): boolean {
    const stored = this.#stored;
    if (stored === null) return false;
    const end = Math.min(stored.posted + POSTED_AT_ONCE, stored.ends.length);
    for (; stored.posted < end; stored.posted += 1) {
      const wording = this.#wordings[stored.posted];
      // One of an article that has gone since is posted no longer.
      if (!wording) continue;
      const words = wordsAt(stored, stored.posted);
      wording.words = words;
      this.#byWords.add(hashOfAll(words), wording.number);
      for (const shingle of shinglesOf(words))
        if (this.#countStored(shingle, stored)) this.#byShingle.add(shingle, wording.number);
    }
    if (this.unposted > 0) return true;
    for (const [shingle, count] of this.#common) if (count <= COMMON) this.#common.delete(shingle);
    this.#stored = null;
    return false;
  }

  /** Whether a shingle of a wording that was read is to be posted: of one that is in too many, only as many as were. */
  #countStored(shingle: number, { common }: StoredWordings): boolean {
    const most = common.get(shingle);
    if (most === undefined) return true;
    const count = this.#common.get(shingle) ?? 0;
    if (count < most) this.#common.set(shingle, count + 1);
    return count < most;
  }

  /** Writes all that is known into a snapshot, in steps; `numberOf` numbers the articles there. */
  *write(snapshot: SnapshotWriter, numberOf: (articleId: string) => number): Generator<void, void> {
    const numbers = new Map<Wording, number>();
    const heads: number[] = [];
    const reported: number[] = [];
    const alike: number[] = [];
    for (const { id, reports } of this.#byArticle.values()) {
      heads.push(numberOf(id), reports.length);
      for (const { start, wording } of reports) {
        const number = numbers.get(wording) ?? numbers.size;
        numbers.set(wording, number);
        reported.push(start, number);
      }
    }
    for (const [wording, number] of numbers) {
      for (const other of wording.alike) {
        const its = numbers.get(other) ?? 0;
        if (number < its) alike.push(number, its);
      }
    }
    for (const list of [heads, reported, alike]) snapshot.numbers([list]);
    yield;
    const lists = Array.from(numbers.keys(), (wording) => this.#hashesOf(wording));
    let end = 0;
    snapshot.numbers([Int32Array.from(lists, ({ length }) => (end += length))]);
    snapshot.numbers(lists);
    snapshot.numbers([...(this.#stored?.common ?? this.#common)]);
  }

  #hashesOf({ words, number }: Wording): Int32Array {
    const known = words ?? (this.#stored && wordsAt(this.#stored, number));
    return known ? known.page.subarray(known.from, known.to) : new Int32Array();
  }

  /** Reads again what `write` has written, of the articles in the order of their numbers; nothing of it is posted. */
  read(snapshot: SnapshotReader, articles: readonly LibraryArticle[]): void {
    const [heads, reported, alike] = [snapshot.numbers(), snapshot.numbers(), snapshot.numbers()];
    const wordingOf = (number: number): Wording => {
      const wording = this.#wordings[number] ?? newWording(number, null);
      this.#wordings[number] = wording;
      return wording;
    };
    let at = 0;
    for (let i = 0; i < heads.length; i += 2) {
      const { metadata } = articles[heads[i] ?? 0]?.article ?? {};
      if (!metadata) throw new RangeError('The snapshot has more articles than it names.');
      const article: Reporting = { id: metadata.id, issued: metadata.issued, reports: [] };
      this.#byArticle.set(metadata.id, article);
      for (const end = at + 2 * (heads[i + 1] ?? 0); at < end; at += 2) {
        const report: Report = { article, start: reported[at] ?? 0, wording: wordingOf(reported[at + 1] ?? 0) };
        report.wording.reports.add(report);
        article.reports.push(report);
      }
    }
    for (let i = 0; i < alike.length; i += 2) {
      const [one, other] = [wordingOf(alike[i] ?? 0), wordingOf(alike[i + 1] ?? 0)];
      one.alike.add(other);
      other.alike.add(one);
    }
    const [ends, page, common] = [snapshot.numbers(), snapshot.numbers(), snapshot.numbers()];
    const counts = new Map<number, number>();
    for (let i = 0; i < common.length; i += 2) counts.set(common[i] ?? 0, common[i + 1] ?? 0);
    this.#stored = { page, ends, common: counts, posted: 0 };
  }

  /** Forgets an article's quotations. */
  removeArticle(articleId: string): void {
    for (const report of this.#byArticle.get(articleId)?.reports ?? []) {
      report.wording.reports.delete(report);
      if (report.wording.reports.size === 0) this.#forget(report.wording);
    }
    this.#byArticle.delete(articleId);
  }

  /** The quotations of other articles that report the same utterance as this one, longest first. */
  alsoReported(id: string): readonly Quotation[] {
    const report = this.#reportOf(id);
    const quotation = this.#current(id);
    if (!report || !quotation) return [];
    return [report.wording, ...report.wording.alike]
      .flatMap(({ reports }) => [...reports])
      .filter(({ article }) => article !== report.article && closeInTime(report.article.issued, article.issued))
      .flatMap((other) => this.#current(idOf(other)) ?? [])
      .filter((other) => mayBeOneSpeaker(quotation, other))
      .sort(longestFirst);
  }

  /** All statements that more than one article reports, in order of adding. */
  statements(): Statement[] {
    const seen = new Set<string>();
    const found: Statement[] = [];
    for (const report of this.#all()) {
      const id = idOf(report);
      if (seen.has(id)) continue;
      const members = this.reportsOf(id);
      for (const { id: member } of members) seen.add(member);
      const [longest] = members.sort(longestFirst);
      if (longest && members.length > 1) {
        found.push({ id: `statement:${longest.id}`, quotationIds: members.map((member) => member.id) });
      }
    }
    return found;
  }

  *#all(): Generator<Report> {
    for (const { reports } of this.#byArticle.values()) yield* reports;
  }

  #reportOf(id: string): Report | undefined {
    const { articleId, start } = partsOfQuotationId(id);
    const reports = this.#byArticle.get(articleId)?.reports ?? [];
    let [from, to] = [0, reports.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((reports[middle]?.start ?? 0) < start) from = middle + 1;
      else to = middle;
    }
    return reports[from]?.start === start ? reports[from] : undefined;
  }

  /** A quotation and those that report the same utterance, directly or through a wording between the two. */
  reportsOf(id: string): Quotation[] {
    const first = this.#current(id);
    if (!first) return [];
    const members = new Map([[id, first]]);
    let speaker = speakerOf(first);
    for (const [member] of members) {
      for (const other of this.alsoReported(member)) {
        const said = speakerOf(other);
        // A wording without a speaker must not join what two people said.
        if (speaker !== null && said !== null && speaker !== said) continue;
        speaker ??= said;
        members.set(other.id, other);
      }
    }
    return [...members.values()];
  }

  /** The wording of these words, known or new; undefined for too few words to be distinctive. */
  #wordingOf(words: Words | undefined): Wording | undefined {
    if (!words || !isTelling(words)) return undefined;
    const hash = hashOfAll(words);
    for (const number of this.#byWords.get(hash)) {
      const known = this.#wordings[number];
      if (known?.words && isEqual(known.words, words)) return known;
    }
    const number = this.#free.pop() ?? this.#wordings.length;
    const wording = newWording(number, words);
    this.#wordings[number] = wording;
    this.#byWords.add(hash, number);
    for (const { wording: other } of alikeAmong(words, this.#postShingles(words, number))) {
      wording.alike.add(other);
      other.alike.add(wording);
    }
    return wording;
  }

  #forget(wording: Wording): void {
    const { number, words, alike } = wording;
    this.#wordings[number] = undefined;
    this.#free.push(number);
    for (const other of alike) other.alike.delete(wording);
    if (words === null) return;
    this.#byWords.delete(hashOfAll(words), number);
    for (const shingle of shinglesOf(words)) if (this.#byShingle.delete(shingle, number)) this.#countOut(shingle);
  }

  /** Posts the shingles of a wording; the wordings that share one that is not all too common, with their words. */
  #postShingles(words: Words, number: number): (Words & { readonly wording: Wording })[] {
    const sharing: (Words & { readonly wording: Wording })[] = [];
    this.#search += 1;
    for (const shingle of shinglesOf(words)) {
      const count = this.#common.get(shingle);
      if (count === UNCOUNTED) continue;
      if (count !== undefined) this.#common.set(shingle, count + 1);
      else {
        const holders = this.#byShingle.get(shingle);
        if (holders.length === COMMON) this.#common.set(shingle, COMMON + 1);
        for (const holder of holders) {
          const other = this.#wordings[holder];
          if (!other?.words || other.found === this.#search) continue;
          other.found = this.#search;
          const { page, from, to } = other.words;
          sharing.push({ page, from, to, wording: other });
        }
      }
      this.#byShingle.add(shingle, number);
    }
    return sharing;
  }

  #countOut(shingle: number): void {
    const count = this.#common.get(shingle);
    if (count === undefined) return;
    // While those of a snapshot are posted, it counts how many are.
    if (this.#stored !== null || count > COMMON + 1) this.#common.set(shingle, count - 1);
    else this.#common.delete(shingle);
  }
}

function newWording(number: number, words: Words | null): Wording {
  return { number, words, reports: new SmallSet(), alike: new SmallSet(), found: 0 };
}

function wordsAt({ page, ends }: StoredWordings, number: number): Words {
  return { page, from: ends[number - 1] ?? 0, to: ends[number] ?? 0 };
}

function idOf({ article, start }: Report): string {
  return quotationId(article.id, start);
}

/** Not two speakers, as far as they are known. */
function mayBeOneSpeaker(a: Quotation, b: Quotation): boolean {
  const [one, other] = [speakerOf(a), speakerOf(b)];
  return one === null || other === null || one === other;
}

function speakerOf({ speaker, speakerId }: Quotation): string | null {
  return speakerId ?? speaker?.name ?? null;
}

function closeInTime(a: string | undefined, b: string | undefined): boolean {
  const [one, other] = [a === undefined ? null : daySpan(a), b === undefined ? null : daySpan(b)];
  if (!one || !other) return true;
  const [earlier, later] = one.first <= other.first ? [one, other] : [other, one];
  return dayNumber(later.first) - dayNumber(earlier.last) <= DAYS_APART;
}

/** Days on a common scale; a day that a month does not have (the 31st of June) counts as the next month's first. */
function dayNumber(day: number): number {
  return Date.UTC(Math.trunc(day / 10_000), (Math.trunc(day / 100) % 100) - 1, day % 100) / 86_400_000;
}

function longestFirst(a: Quotation, b: Quotation): number {
  return b.text.length - a.text.length || (a.id < b.id ? -1 : 1);
}
