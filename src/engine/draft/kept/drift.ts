import * as l10n from '@vscode/l10n';
import type { Article } from '../../article/article.js';
import { dateInWords } from '../../cite/date-in-words.js';
import { printLocator, readLocator } from '../../cite/locator.js';
import { locatorInWords } from '../../cite/locator-in-words.js';
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

/** A place that was kept, in the language of the interface. */
function placeInWords({ place }: KeptQuotation): string {
  const read = readLocator(place);
  return read?.end === place.length ? locatorInWords(read.locator) : place;
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
  const { key, date } = before;
  const place = placeInWords(before);
  const drift: Drift = { kind: 'gone', key, since: date, before: inFull(before), now: null };
  const on = dateInWords(date);
  if (entry === undefined) {
    const message =
      place === ''
        ? l10n.t('@{0} is no longer in the library. On {1} it had these words.', key, on)
        : l10n.t('@{0} is no longer in the library. On {1} it had these words in {2}.', key, on, place);
    return { drift, message };
  }
  const { article } = entry;
  // Full text that replaces a digest is not a change, and a draft may cite these words otherwise, or for another work.
  const isReplaced = before.extent === 'digest' && article.metadata.text !== 'digest';
  if (hashOf(article) === before.hash || isReplaced || hasWordsOf(before, article)) return null;
  if (before.extent === 'full' && article.metadata.text === 'digest') {
    const message =
      place === ''
        ? l10n.t('Only a digest of @{0} is left in the library. On {1} the full text had these words.', key, on)
        : l10n.t(
            'Only a digest of @{0} is left in the library. On {1} the full text had these words in {2}.',
            key,
            on,
            place,
          );
    return { drift, message };
  }
  if (source === null) {
    const message =
      place === ''
        ? l10n.t('@{0} has changed since {1}. It no longer has these words.', key, on)
        : l10n.t('@{0} has changed since {1}. It no longer has these words, which were in {2}.', key, on, place);
    return { drift, message };
  }
  return {
    drift: { ...drift, kind: 'changed', before: before.text, now: source.text },
    message: l10n.t(
      '@{0} has changed since {1}. It had “{2}”, and now has “{3}”.',
      key,
      on,
      onLine(before.text),
      onLine(source.text),
    ),
  };
}

/** The nearest words before or after a quotation are others. */
function aroundChanged(before: KeptQuotation, now: KeptQuotation, article: Article): DriftVerdict | null {
  const isOther = (was: readonly string[], is: readonly string[]) => was.join(' ') !== is.join(' ');
  const isOtherBefore = isOther(nearestBefore(before.prefix), nearestBefore(now.prefix));
  const isOtherAfter = isOther(nearestAfter(before.suffix), nearestAfter(now.suffix));
  // The same words may occur twice, and the draft may cite the other place now.
  if (!(isOtherBefore || isOtherAfter) || isAsBefore(before, article)) return null;
  const since = dateInWords(before.date);
  return {
    drift: { kind: 'context', key: now.key, since: before.date, before: inFull(before), now: inFull(now) },
    message: !isOtherAfter
      ? l10n.t('@{0} has changed since {1}: the words before this quotation are not the same.', now.key, since)
      : isOtherBefore
        ? l10n.t(
            '@{0} has changed since {1}: the words before and after this quotation are not the same.',
            now.key,
            since,
          )
        : l10n.t('@{0} has changed since {1}: the words after this quotation are not the same.', now.key, since),
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
    message: l10n.t(
      '@{0} has changed since {1}: these words have moved from {2} to {3}.',
      now.key,
      dateInWords(before.date),
      placeInWords(before),
      placeInWords(now),
    ),
  };
}

function inFull({ prefix, text, suffix }: KeptQuotation): string {
  const before = prefix.length < AROUND ? prefix : prefix.replace(/^\S*\s/u, '…');
  const after = suffix.length < AROUND ? suffix : suffix.replace(/\s\S*$/u, '…');
  return onLine(`${before}${text}${after}`);
}

function onLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
