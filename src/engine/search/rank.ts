import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Candidate } from './candidates.js';
import { matchText, phraseAt } from './match.js';
import type { Phrase, Query, QueryWord } from './query.js';
import type { SearchRecord, SearchResult, SearchSteps } from './record.js';
import { SOURCE, SPEAKER, TEXT } from './segment.js';
import { TermScanner } from './terms.js';

/** Number of best candidates that Fuse.js ranks; the rest keep the order of the index. */
export const JUDGED = 20;
/** Number of characters around the first match that Fuse.js reads. */
const EXCERPT = 240;

const OPTIONS: IFuseOptions<Judged> = {
  keys: [
    { name: 'text', weight: 1 },
    { name: 'speaker', weight: 0.8 },
    { name: 'source', weight: 0.5 },
  ],
  useTokenSearch: true,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  includeScore: true,
  threshold: 0.34,
};

interface Judged {
  readonly text: string;
  readonly speaker: string;
  readonly source: string;
}

/** What one way of reading the query found. */
export interface Stage {
  readonly candidates: readonly Candidate[];
  readonly words: readonly QueryWord[];
  readonly typos: boolean;
  /** Whether candidates may lack words. */
  readonly partial: boolean;
}

interface Ranked extends SearchResult {
  readonly order: number;
  readonly quality: number;
  readonly adjacency: number;
  readonly complete: boolean;
}

/** Reads candidates, says why each matches, and puts them in their final order, best first. */
export class Ranker {
  readonly #scanner = new TermScanner();

  /**
   * `stages` come in order: what an earlier one found is before what a later one did. As soon as all that Fuse.js judges is
   * known, the best `first` results are yielded, if requested; later results never rank before them.
   */
  *ranking(stages: readonly Stage[], query: Query, first: number): SearchSteps {
    const ranked: Ranked[] = [];
    const holds = new Map<string, boolean>();
    let verdicts: readonly number[] | undefined;
    let shown: readonly SearchResult[] = [];
    for (const [order, stage] of stages.entries()) {
      for (const candidate of stage.candidates) {
        yield;
        const read = this.#read(candidate, stage, order, query.phrases, holds);
        if (read) ranked.push(read);
        if (verdicts || ranked.length < JUDGED) continue;
        verdicts = judge(ranked, query.words);
        if (first === 0) continue;
        shown = sorted(ranked, verdicts).slice(0, first);
        yield shown;
      }
    }
    const all = sorted(ranked, verdicts ?? judge(ranked, query.words));
    if (shown.length === 0) return all;
    const known = new Set(shown.map(({ record }) => record));
    return [...shown, ...all.filter(({ record }) => !known.has(record))];
  }

  /** A candidate's record, and how it matches; undefined if it lacks a phrase, or is gone. `holds` keeps which speakers have the phrases. */
  #read(
    { segment, record: number, quality }: Candidate,
    { words, typos, partial }: Stage,
    order: number,
    phrases: readonly Phrase[],
    holds: Map<string, boolean>,
  ): Ranked | undefined {
    // It may have gone since it was found.
    if (segment.isDeleted(number)) return undefined;
    // Of the records that have words of a name, most are of others: they need not be read.
    const names = phrases.filter(isOfSpeaker);
    if (names.length > 0 && !this.#isNamed(segment.speaker(number), names, holds)) return undefined;
    const record = segment.record(number);
    if (!this.#holds(record, phrases)) return undefined;
    this.#scanner.scan(record.text);
    const match = matchText(this.#scanner, words, phrases, typos);
    return { record, order, quality, score: 1, ...match, ...(partial && { isPartial: true }) };
  }

  /** Whether a speaker has every phrase of a name. */
  #isNamed(speaker: string, names: readonly Phrase[], holds: Map<string, boolean>): boolean {
    const isNamed = holds.get(speaker) ?? names.every(({ words }) => this.#isIn(words, speaker));
    holds.set(speaker, isNamed);
    return isNamed;
  }

  /** Whether every phrase is in one of the fields where it may; those of a speaker were looked for before. */
  #holds(record: SearchRecord, phrases: readonly Phrase[]): boolean {
    return phrases.every(
      (phrase) =>
        isOfSpeaker(phrase) || phrase.fields.some((field) => this.#isIn(phrase.words, fieldText(record, field))),
    );
  }

  #isIn(words: readonly string[], text: string): boolean {
    this.#scanner.scan(text);
    return phraseAt(this.#scanner, words, 0) >= 0;
  }
}

function isOfSpeaker({ fields }: Phrase): boolean {
  return fields.length === 1 && fields[0] === SPEAKER;
}

function fieldText(record: SearchRecord, field: number): string {
  return field === SPEAKER ? record.speaker : field === SOURCE ? record.source : field === TEXT ? record.text : '';
}

/** Best first; `verdicts` are Fuse.js's on the first of the items. */
function sorted(items: readonly Ranked[], verdicts: readonly number[]): SearchResult[] {
  return items
    .map((item, i) => ({ item, score: total(item, verdicts[i] ?? 1) }))
    .sort((a, b) => a.item.order - b.item.order || a.score - b.score || compareRecords(a.item.record, b.item.record))
    .map(({ item: { record, highlights, isPartial }, score }) => ({
      record,
      score,
      highlights,
      ...(isPartial && { isPartial }),
    }));
}

/** 0 for the best, 1 for the worst: the index's verdict, neighbours together, and Fuse.js's. */
function total({ quality, adjacency }: Ranked, verdict: number): number {
  return Math.min(1, Math.max(0, 0.6 * (1 - quality) + 0.1 * (1 - adjacency) + 0.3 * verdict));
}

/** Fuse.js's score of each item, 0 to 1. */
function judge(items: readonly Ranked[], words: readonly QueryWord[]): number[] {
  const verdicts = new Array<number>(items.length).fill(1);
  const texts = items.map(({ record, highlights, complete }): Judged => {
    const from = Math.max(0, (highlights[0]?.start ?? 0) - 20);
    const text = record.text.slice(from, from + EXCERPT);
    return complete ? { text, speaker: '', source: '' } : { text, speaker: record.speaker, source: record.source };
  });
  const query = words.map(({ text }) => text).join(' ');
  for (const { refIndex, score } of new Fuse(texts, OPTIONS).search(query)) verdicts[refIndex] = score ?? 1;
  return verdicts;
}

/** An order for records that match equally well, independent of the order of insertion: newer first, then by id. */
export function compareRecords(a: SearchRecord, b: SearchRecord): number {
  if (a.issued !== b.issued) return a.issued < b.issued ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
