import { daySpan } from '../text/dates.js';
import { SmallSet } from './entities/small-set.js';
import type { Quotation, Statement } from './model.js';
import { Postings } from './postings.js';
import { partsOfQuotationId, quotationId } from './quotation-id.js';
import { alikeAmong, hashOfAll, isEqual, isTelling, onOnePage, shinglesOf, type Words } from './quoted-words.js';

/** A shingle in more wordings than this ("of the United States") tells nothing; of so many more nobody keeps count. */
const COMMON = 64;
const UNCOUNTED = 4 * COMMON;

/** Reports of one utterance appear within so many days of each other. */
const DAYS_APART = 31;

/** Words that one or more quotations are made of. */
interface Wording extends Words {
  /** What it is called among the postings. */
  readonly number: number;
  readonly reports: SmallSet<Report>;
  /** Wordings that are nearly the same; most have none. */
  readonly alike: SmallSet<Wording>;
  /** For which search it was last found. */
  found: number;
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
  /** By hash of a shingle: whatever has it. Two shingles of one hash only make two wordings be compared. */
  readonly #byShingle = new Postings();
  /** In how many wordings each shingle is that is in too many. */
  readonly #common = new Map<number, number>();
  /** Numbers the searches for candidates. */
  #search = 0;

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

  /** The wording of these words, known or new; undefined for words too few to be told from others. */
  #wordingOf(words: Words | undefined): Wording | undefined {
    if (!words || !isTelling(words)) return undefined;
    const hash = hashOfAll(words);
    for (const number of this.#byWords.get(hash)) {
      const known = this.#wordings[number];
      if (known && isEqual(known, words)) return known;
    }
    const number = this.#free.pop() ?? this.#wordings.length;
    const { page, from, to } = words;
    const wording: Wording = { page, from, to, number, reports: new SmallSet(), alike: new SmallSet(), found: 0 };
    this.#wordings[number] = wording;
    this.#byWords.add(hash, number);
    for (const other of alikeAmong(wording, this.#postShingles(wording))) {
      wording.alike.add(other);
      other.alike.add(wording);
    }
    return wording;
  }

  #forget(wording: Wording): void {
    const { number, alike } = wording;
    this.#wordings[number] = undefined;
    this.#free.push(number);
    this.#byWords.delete(hashOfAll(wording), number);
    for (const other of alike) other.alike.delete(wording);
    for (const shingle of shinglesOf(wording)) if (this.#byShingle.delete(shingle, number)) this.#countOut(shingle);
  }

  /** Posts the shingles of a wording; the wordings that share one that is not all too common. */
  #postShingles(wording: Wording): Wording[] {
    const sharing: Wording[] = [];
    this.#search += 1;
    for (const shingle of shinglesOf(wording)) {
      const count = this.#common.get(shingle);
      if (count === UNCOUNTED) continue;
      if (count !== undefined) this.#common.set(shingle, count + 1);
      else {
        const holders = this.#byShingle.get(shingle);
        if (holders.length === COMMON) this.#common.set(shingle, COMMON + 1);
        for (const holder of holders) {
          const other = this.#wordings[holder];
          if (!other || other.found === this.#search) continue;
          other.found = this.#search;
          sharing.push(other);
        }
      }
      this.#byShingle.add(shingle, wording.number);
    }
    return sharing;
  }

  #countOut(shingle: number): void {
    const count = this.#common.get(shingle);
    if (count === undefined) return;
    if (count > COMMON + 1) this.#common.set(shingle, count - 1);
    else this.#common.delete(shingle);
  }
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
