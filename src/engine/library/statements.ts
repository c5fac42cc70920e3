import { daySpan } from '../text/dates.js';
import { hashText, mix } from '../text/hash.js';
import { words } from '../text/tokens.js';
import { SmallSet } from './entities/small-set.js';
import type { Quotation, Statement } from './model.js';

/** So many words in a row make a shingle: two quotations that share none are not looked at. */
const SHINGLE = 3;

/** A shingle in more wordings than this ("of the United States") tells nothing; of so many more nobody keeps count. */
const COMMON = 64;
const UNCOUNTED = 4 * COMMON;

/** A longer quotation (in words) is compared by its first so many. */
const LONGEST = 400;

/** Fewest words in common, in order, for the same utterance; a shorter quotation must be the same to the word. */
const FEWEST_SHARED = 4;

/** The share of the shorter quotation's words that the longer must have, in order. */
const SAME_WORDS = 0.7;

/** Reports of one utterance appear within so many days of each other. */
const DAYS_APART = 31;

/** Words that one or more quotations are made of. */
interface Wording {
  /** Hashes of the folded words. Two words of one hash are taken for one: among a few hundred words that does not happen. */
  readonly words: Int32Array;
  readonly reports: SmallSet<Report>;
  /** Wordings that are nearly the same; most have none. */
  alike: Set<Wording> | undefined;
}

/** What is kept of a quotation. */
interface Report {
  readonly id: string;
  readonly articleId: string;
  readonly issued: string | undefined;
  readonly wording: Wording;
}

/**
 * Finds the quotations that report one utterance, in several articles and several wordings. Changes cost what the
 * changed article's quotations cost: candidates share a rare shingle of words and are then compared by their longest
 * common subsequence, at most `LONGEST`² steps a pair. Speakers and dates are weighed when asked.
 */
export class StatementIndex {
  readonly #current: (id: string) => Quotation | undefined;
  readonly #reports = new Map<string, Report>();
  readonly #byArticle = new Map<string, readonly string[]>();
  /** By hash of all their words. */
  readonly #byWords = new Map<number, Wording[]>();
  /** By hash: whatever has the shingle, mostly one. Two shingles of one hash only make two wordings be compared. */
  readonly #byShingle = new Map<number, Wording | Wording[]>();

  /** `current` gives a quotation as it is now: whose it is may change with articles that are added later. */
  constructor(current: (id: string) => Quotation | undefined) {
    this.#current = current;
  }

  /** Adds an article's quotations, in place of those it had. `issued` is its EDTF date. */
  replaceArticle(articleId: string, quotations: readonly Quotation[], issued: string | undefined): void {
    this.removeArticle(articleId);
    const quoted = quotations.filter(({ kind }) => kind !== 'other');
    this.#byArticle.set(
      articleId,
      quoted.map(({ id }) => id),
    );
    for (const quotation of quoted) this.#add(quotation, issued);
  }

  /** Forgets an article's quotations. */
  removeArticle(articleId: string): void {
    for (const id of this.#byArticle.get(articleId) ?? []) {
      const report = this.#reports.get(id);
      if (!report) continue;
      this.#reports.delete(id);
      report.wording.reports.delete(report);
      if (report.wording.reports.size === 0) this.#forget(report.wording);
    }
    this.#byArticle.delete(articleId);
  }

  /** The quotations of other articles that report the same utterance as this one, longest first. */
  alsoReported(id: string): readonly Quotation[] {
    const report = this.#reports.get(id);
    const quotation = this.#current(id);
    if (!report || !quotation) return [];
    return [report.wording, ...(report.wording.alike ?? [])]
      .flatMap(({ reports }) => [...reports])
      .filter((other) => other.articleId !== report.articleId && closeInTime(report.issued, other.issued))
      .flatMap((other) => this.#current(other.id) ?? [])
      .filter((other) => mayBeOneSpeaker(quotation, other))
      .sort(longestFirst);
  }

  /** All statements that more than one article reports, in order of adding. */
  statements(): Statement[] {
    const seen = new Set<string>();
    const found: Statement[] = [];
    for (const id of this.#reports.keys()) {
      if (seen.has(id)) continue;
      const members = this.#connected(id);
      for (const { id: member } of members) seen.add(member);
      const [longest] = members.sort(longestFirst);
      if (longest && members.length > 1) {
        found.push({ id: `statement:${longest.id}`, quotationIds: members.map((member) => member.id) });
      }
    }
    return found;
  }

  /** A quotation and whatever reports the same, directly or through a wording between the two. */
  #connected(id: string): Quotation[] {
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

  #add({ id, articleId, text }: Quotation, issued: string | undefined): void {
    const wording = this.#wordingOf(wordHashes(text));
    if (!wording) return;
    const report: Report = { id, articleId, issued, wording };
    wording.reports.add(report);
    this.#reports.set(id, report);
  }

  /** The wording of these words, known or new; undefined for words too few to be told from others. */
  #wordingOf(words: Int32Array): Wording | undefined {
    if (words.length < SHINGLE) return undefined;
    const hash = hashOf(words, 0, words.length);
    const same = this.#byWords.get(hash) ?? [];
    const known = same.find((other) => isEqual(other.words, words));
    if (known) return known;
    const wording: Wording = { words, reports: new SmallSet(), alike: undefined };
    this.#byWords.set(hash, [...same, wording]);
    const shingles = shinglesOf(words);
    const own = new Set(words);
    for (const candidate of this.#sharing(shingles)) {
      if (!mayBeSame(own, words, candidate.words) || !sameWords(words, candidate.words)) continue;
      wording.alike ??= new Set();
      wording.alike.add(candidate);
      candidate.alike ??= new Set();
      candidate.alike.add(wording);
    }
    for (const shingle of shingles) {
      const holders = this.#byShingle.get(shingle);
      if (holders === undefined) this.#byShingle.set(shingle, wording);
      else if (!Array.isArray(holders)) this.#byShingle.set(shingle, [holders, wording]);
      else if (holders.length < UNCOUNTED) holders.push(wording);
    }
    return wording;
  }

  #forget(wording: Wording): void {
    const hash = hashOf(wording.words, 0, wording.words.length);
    const others = this.#byWords.get(hash)?.filter((other) => other !== wording) ?? [];
    if (others.length > 0) this.#byWords.set(hash, others);
    else this.#byWords.delete(hash);
    for (const other of wording.alike ?? []) other.alike?.delete(wording);
    for (const shingle of shinglesOf(wording.words)) {
      const holders = this.#byShingle.get(shingle);
      if (holders === wording) this.#byShingle.delete(shingle);
      if (!Array.isArray(holders)) continue;
      const at = holders.indexOf(wording);
      if (at >= 0) holders.splice(at, 1);
      if (holders.length === 0) this.#byShingle.delete(shingle);
    }
  }

  /** The wordings that share a shingle that is not all too common. */
  #sharing(shingles: ReadonlySet<number>): Set<Wording> {
    const sharing = new Set<Wording>();
    for (const shingle of shingles) {
      const holders = this.#byShingle.get(shingle);
      const all = holders === undefined || Array.isArray(holders) ? holders : [holders];
      if (all && all.length <= COMMON) for (const holder of all) sharing.add(holder);
    }
    return sharing;
  }
}

function wordHashes(text: string): Int32Array {
  return Int32Array.from(words(text).slice(0, LONGEST), ({ folded }) => hashText(folded));
}

/** Hashes of the shingles. */
function shinglesOf(words: Int32Array): Set<number> {
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE <= words.length; i += 1) shingles.add(hashOf(words, i, i + SHINGLE));
  return shingles;
}

/** A hash of some words in a row, in the 31 bits that a map takes without boxing them. */
function hashOf(words: Int32Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i += 1) hash = mix(Math.imul(hash, 31) + (words[i] ?? 0));
  return hash >>> 1;
}

function isEqual(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}

/** Whether enough words are in both, in whatever order: counted fast, so that few pairs need be compared in full. */
function mayBeSame(own: ReadonlySet<number>, a: Int32Array, b: Int32Array): boolean {
  const enough = fewestShared(a, b);
  let shared = 0;
  for (const word of b) if (own.has(word)) shared += 1;
  return shared >= enough;
}

/** How many words, in order, two quotations of one utterance have in common at least. */
function fewestShared(a: Int32Array, b: Int32Array): number {
  const shorter = Math.min(a.length, b.length);
  return shorter < FEWEST_SHARED ? Math.max(a.length, b.length) : Math.max(FEWEST_SHARED, SAME_WORDS * shorter);
}

/** Nearly the same words, or the shorter within the longer; a few words only if they are all there is. */
function sameWords(a: Int32Array, b: Int32Array): boolean {
  return commonInOrder(a, b) >= fewestShared(a, b);
}

/** One row of the table of lengths. */
const row = new Uint16Array(LONGEST + 1);

/** Length of the longest common subsequence, by the usual table, one row kept; what begins and ends alike is counted as it is. */
function commonInOrder(a: Int32Array, b: Int32Array): number {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let tail = 0;
  while (tail < most - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const end = b.length - tail;
  row.fill(0, start, end + 1);
  for (let i = start; i < a.length - tail; i += 1) {
    let diagonal = 0;
    let left = 0;
    for (let j = start; j < end; j += 1) {
      const above = row[j + 1] ?? 0;
      left = a[i] === b[j] ? diagonal + 1 : above > left ? above : left;
      row[j + 1] = left;
      diagonal = above;
    }
  }
  return start + (row[end] ?? 0) + tail;
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
