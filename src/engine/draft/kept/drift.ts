import type { Article } from '../../article/article.js';
import { humanDate } from '../../cite/edtf.js';
import { printLocator } from '../../cite/locator.js';
import type { LibraryArticle } from '../../library/model.js';
import { hashText } from '../../text/hash.js';
import type { Drift, SourcePlace } from '../finding.js';
import type { DraftSources } from '../sources.js';
import { folded, type KeptQuotation, type KeptQuotations } from './kept-quotations.js';
import type { DriftQuestion, DriftVerdict, KeptCheck } from './port.js';
import { AROUND, COMPARED, hasWordsOf, isAsBefore, isInParagraph } from './still-there.js';

/** The texts of articles are hashed once. */
const hashes = new WeakMap<Article, string>();

/**
 * Compares the quotations of one check of a draft with what their sources said before. `draft` tells one draft from others,
 * `today` is an ISO date.
 */
export class KeptCheckRun implements KeptCheck {
  readonly #kept: KeptQuotations;
  readonly #draft: string;
  readonly #today: string;
  readonly #seen: { readonly key: string; readonly words: string }[] = [];

  constructor(kept: KeptQuotations, draft: string, today: string) {
    this.#kept = kept;
    this.#draft = draft;
    this.#today = today;
  }

  compare(question: DriftQuestion, sources: DraftSources): DriftVerdict | null {
    const { words, keys, source, isVerified } = question;
    let first: DriftVerdict | null = null;
    for (const key of keys) {
      this.#seen.push({ key, words });
      const entry = sources.article(key);
      const before = this.#kept.get(key, words);
      const isFrom = source !== null && source.id === entry?.article.metadata.id;
      const verdict =
        isVerified && isFrom && source !== null
          ? this.#verified(before, this.#now(entry, key, words, source), question, entry)
          : before === undefined
            ? null
            : lost(before, entry, isFrom ? source : null);
      first ??= verdict;
    }
    return first;
  }

  done(): void {
    this.#kept.settle(this.#draft, this.#seen);
  }

  /** The words are the source’s still: what is around them, or where they are, may be otherwise. */
  #verified(
    before: KeptQuotation | undefined,
    now: KeptQuotation,
    { misplaced }: DriftQuestion,
    entry: LibraryArticle | undefined,
  ): DriftVerdict | null {
    const isComparable = before !== undefined && before.hash !== now.hash && before.extent === now.extent;
    const verdict =
      isComparable && entry !== undefined
        ? (aroundChanged(before, now, entry.article) ?? (misplaced ? moved(before, now, entry.article) : null))
        : null;
    if (verdict === null) this.#kept.keep(now);
    return verdict;
  }

  #now(entry: LibraryArticle | undefined, key: string, words: string, source: SourcePlace): KeptQuotation {
    const article = entry?.article;
    const text = article?.text ?? '';
    const paragraph = article?.paragraphs.find(({ number }) => number === source.paragraph);
    const from = Math.max(paragraph?.start ?? source.start, source.start - AROUND);
    const to = Math.min(paragraph?.end ?? source.end, source.end + AROUND);
    return {
      key,
      words,
      text: text.slice(source.start, source.end),
      prefix: text.slice(from, Math.max(from, source.start)),
      suffix: text.slice(source.end, Math.max(to, source.end)),
      paragraph: source.paragraph,
      place: source.locator === null ? '' : printLocator(source.locator),
      extent: article?.metadata.text ?? 'full',
      hash: article === undefined ? '' : hashOf(article),
      date: this.#today,
    };
  }
}

function hashOf(article: Article): string {
  const known = hashes.get(article);
  if (known !== undefined) return known;
  const { text } = article;
  const hash = `${hashText(text).toString(36)}-${text.length.toString(36)}`;
  hashes.set(article, hash);
  return hash;
}

/** Words that are not verified any longer; null where the source is as it was. `source` is what it has nearest to them. */
function lost(
  before: KeptQuotation,
  entry: LibraryArticle | undefined,
  source: SourcePlace | null,
): DriftVerdict | null {
  const { key, date, place } = before;
  const drift: Drift = { kind: 'gone', key, since: date, before: inFull(before), now: null };
  const at = place === '' ? '' : ` in ${place}`;
  const on = humanDate(date);
  if (entry === undefined)
    return { drift, message: `@${key} is no longer in the library. On ${on} it had these words${at}.` };
  const { article } = entry;
  // Full text that replaces a digest is no change, and a draft may cite these words otherwise, or for another work.
  const isReplaced = before.extent === 'digest' && article.metadata.text !== 'digest';
  if (hashOf(article) === before.hash || isReplaced || hasWordsOf(before, article)) return null;
  if (before.extent === 'full' && article.metadata.text === 'digest')
    return {
      drift,
      message: `Only a digest of @${key} is left in the library. On ${on} the full text had these words${at}.`,
    };
  const changed = `@${key} has changed since ${on}.`;
  if (source === null) return { drift, message: `${changed} It no longer has these words, which were${at}.` };
  return {
    drift: { ...drift, kind: 'changed', before: before.text, now: source.text },
    message: `${changed} It had “${onLine(before.text)}”, and now has “${onLine(source.text)}”.`,
  };
}

/** The nearest words before or after a quotation are others. */
function aroundChanged(before: KeptQuotation, now: KeptQuotation, article: Article): DriftVerdict | null {
  const sides = [
    { name: 'before', was: nearestBefore(before.prefix), is: nearestBefore(now.prefix) },
    { name: 'after', was: nearestAfter(before.suffix), is: nearestAfter(now.suffix) },
  ].filter(({ was, is }) => was.join(' ') !== is.join(' '));
  // The same words may stand twice, and the draft may cite the other place now.
  if (sides.length === 0 || isAsBefore(before, article)) return null;
  const names = sides.map(({ name }) => name).join(' and ');
  return {
    drift: { kind: 'context', key: now.key, since: before.date, before: inFull(before), now: inFull(now) },
    message: `@${now.key} has changed since ${humanDate(before.date)}: the words ${names} this quotation are not the same.`,
  };
}

function nearestBefore(prefix: string): string[] {
  return folded(prefix).slice(-COMPARED);
}

function nearestAfter(suffix: string): string[] {
  return folded(suffix).slice(0, COMPARED);
}

/** The place that the draft cites is no longer theirs. */
function moved(before: KeptQuotation, now: KeptQuotation, article: Article): DriftVerdict | null {
  if (before.paragraph === now.paragraph || before.place === '' || now.place === '') return null;
  if (isInParagraph(before, article)) return null;
  return {
    drift: { kind: 'moved', key: now.key, since: before.date, before: inFull(before), now: inFull(now) },
    message: `@${now.key} has changed since ${humanDate(before.date)}: these words have moved from ${before.place} to ${now.place}.`,
  };
}

function inFull({ prefix, text, suffix }: KeptQuotation): string {
  return onLine(`${prefix}${text}${suffix}`);
}

function onLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
