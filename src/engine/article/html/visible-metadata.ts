import type { CslName } from '../article.js';
import { findDate, toEdtf } from '../dates.js';
import { BESIDE_SIDEBAR } from './areas.js';
import { isByline, namesOfByline } from './bylines.js';
import { type Attributes, scanHtml } from './scan.js';

/** What a page shows of its article, apart from what its head states. */
export interface VisibleFacts {
  readonly headings: readonly string[];
  /** Who the mark-up says is an author: `rel`, `itemprop`, the card of a person. */
  readonly marked: readonly CslName[];
  /** Who a by-line names: `By …`. */
  readonly byline: readonly CslName[];
  /** Names in an element with the class of a by-line. */
  readonly classed: readonly CslName[];
  /** EDTF. A day that is merely near the main heading is a guess. */
  readonly issued: string | null;
  readonly issuedFrom: 'markup' | 'text' | 'guess';
}

/** Elements that are not the article's: their by-lines and dates are those of others. */
const ELSEWHERE_TAGS = new Set('aside footer nav form template script style svg select figure figcaption'.split(' '));
/** Their classes are about the whole page. */
const WHOLE = new Set(['html', 'body', 'main', 'article']);
const ELSEWHERE =
  /\b(?:related|recommend(?:ed|ations?)?|comments?|sidebar|newsletter|footer|teaser|most-?read|more-?news|trending)\b/iu;
/** The foot of an article, where blogs say who wrote it and when. */
const OF_ENTRY = /\b(?:entry|post|article|node)(?:-|__)?(?:meta|footer|info|utility|header)\b|^meta\s/iu;
/** Where a page marks the name of who wrote it as that of a person. */
const CARD = /(?:^|\s)(?:fn|vcard)(?:$|\s)/iu;
/** Elements without an end tag. */
const EMPTY = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

const BYLINE =
  /(?:^|[\s_-])(?:by-?line|by-?author|author(?:s|-?names?)?|article-?author|post-?author|entry-?author|story-?author|writer|autor(?:e|en|es)?|auteur|verfasser|firma|redactor)(?:$|[\s_-])|(?:^|\s)by(?:$|\s)/iu;
const NO_BYLINE =
  /(?:bio|image|avatar|photo|description|social|twitter|role|title|follow|more|box|about|count|thumb|icon|link-?list)/iu;
const DATE =
  /(?:date|datetime|time|timestamp|published|publishing|created|posted|authored|submitted|pubdate|dateline|datum|fecha|data)(?:-?(?:at|on|date|time))?(?:$|[\s_-])/iu;
/** Before a day in the text of a page. */
const DATE_LABEL =
  /^(?:date|(?:first |originally )?published|posted|datum|veröffentlicht|erschienen|stand|publié|date de publication|fecha|publicado|pubblicato|data|gepubliceerd|publicerad|opublikowano|дата)(?:\s(?:on|at|am|le|el|il|em|op))?\s?[:：]?\s/iu;
const NO_DATE = /(?:modified|updated|update|comment|event|reading|copyright|metadata|database)/iu;

const CHANGED = /(?:modified|updated|last-?update)/iu;

/** Words for a change in the languages of news. */
const CHANGE =
  '(?:(?:last )?(?:modified|updated|edited|reviewed)|(?:zuletzt )?(?:aktualisiert|geändert)|mise? à jour|modifiée?|actualizado|modificado|aggiornato|atualizado|bijgewerkt|uppdaterad|обновлено)';
/** Before the day of a change, and at the head of a line that tells it. */
const CHANGED_BEFORE = new RegExp(String.raw`(?:^|\P{L})${CHANGE}(?: (?:on|at|am|le|el|il|em|op))?\s?[:：]?\s?$`, 'iu');
const CHANGED_FIRST = new RegExp(String.raw`^${CHANGE}(?!\p{L})`, 'iu');

const LONGEST_DATE = 80;
const MOST = 20;
const MOST_AUTHORS = 5;
const MOST_RUNS = 2_000;
const RUNS_AFTER = 15;
const RUNS_BEFORE = 6;
/** Inline elements. */
const INLINE = new Set('a abbr b bdi cite em font i mark q small span strong sub sup time u'.split(' '));

interface Field {
  readonly kind: 'author' | 'name' | 'date' | 'heading';
  readonly depth: number;
  readonly datetime: string;
  text: string;
}

/**
 * What a page shows: its main headings, its by-line, its date. By-lines are recognized by `rel`, `itemprop` and the names of classes,
 * dates by `<time>` and the same; what is in other parts of the page (related articles, comments) is skipped.
 * Linear; never throws.
 */
export function readVisibleMetadata(source: string): VisibleFacts {
  const reader = new Reader();
  scanHtml(source, {
    open: (name, attributes, selfClosing) => reader.open(name, attributes, selfClosing),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return reader.facts();
}

/** Text between two tags that divide it. */
interface Run {
  readonly text: string;
  /** Number of main headings before it. */
  readonly headings: number;
  readonly isChange: boolean;
}

class Reader {
  readonly #open_: { name: string; elsewhere: boolean }[] = [];
  /** How many elements of each name are open. */
  readonly #opened = new Map<string, number>();
  readonly #fields: Field[] = [];
  readonly #done: Field[] = [];
  #elsewhere = 0;
  /** Text since the last tag that divides it, and the short ones of the page in order. */
  #run = '';
  /** The last code units of the run. */
  #end = '';
  readonly #runs: Run[] = [];
  /** The run has the day of a change in it. */
  #isChange = false;
  #headings = 0;

  open(name: string, attributes: Attributes, selfClosing: boolean): void {
    if (this.#done.length > 500) return;
    const words = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`
      .slice(0, 500)
      .replace(BESIDE_SIDEBAR, '');
    const isEmpty = selfClosing || EMPTY.has(name);
    if (!INLINE.has(name)) this.#endRun();
    if (CHANGED.test(words)) this.#isChange = true;
    const isOfEntry = (name === 'footer' || name === 'aside') && OF_ENTRY.test(words);
    const elsewhere = !isOfEntry && (ELSEWHERE_TAGS.has(name) || (!WHOLE.has(name) && ELSEWHERE.test(words)));
    const kind = this.#elsewhere > 0 || elsewhere ? null : kindOf(name, attributes, words);
    if (!isEmpty) {
      this.#open_.push({ name, elsewhere });
      this.#opened.set(name, (this.#opened.get(name) ?? 0) + 1);
      if (elsewhere) this.#elsewhere++;
    }
    if (kind === null || this.#fields.length >= MOST) return;
    // `Updated <time>9 March</time>`
    if (kind === 'date' && CHANGED_BEFORE.test(this.#run.slice(-40))) return;
    const datetime = attributes.get('datetime') ?? attributes.get('content') ?? '';
    const field: Field = { kind, depth: this.#open_.length, datetime, text: '' };
    if (isEmpty) this.#done.push(field);
    else this.#fields.push(field);
  }

  close(name: string): void {
    if (!INLINE.has(name)) this.#endRun();
    if (name === 'h1') this.#headings++;
    if ((this.#opened.get(name) ?? 0) === 0) return;
    let closed: { name: string; elsewhere: boolean } | undefined;
    do {
      closed = this.#open_.pop();
      if (closed === undefined) break;
      this.#opened.set(closed.name, (this.#opened.get(closed.name) ?? 1) - 1);
      if (closed.elsewhere) this.#elsewhere--;
    } while (closed.name !== name);
    while ((this.#fields.at(-1)?.depth ?? 0) > this.#open_.length) {
      const field = this.#fields.pop();
      if (field !== undefined) this.#done.push(field);
    }
  }

  text(part: string): void {
    if (this.#elsewhere > 0) return;
    // Soft hyphens are not part of a word.
    const text = part.replaceAll('\u00ad', '');
    if (text === '') return;
    // Its end is kept apart: to look for it in a long run each time would take longer and longer.
    this.#run += `${between(this.#end, text)}${text}`;
    this.#end = text.slice(-2);
    for (const field of this.#fields)
      if (field.text.length < 1_000) field.text += `${between(field.text.slice(-2), text)}${text}`;
  }

  facts(): VisibleFacts {
    const words = (kind: Field['kind']) =>
      this.#done.filter((field) => field.kind === kind).map(({ text }) => text.replace(/\s+/gu, ' ').trim());
    return {
      headings: words('heading')
        .filter((text) => text !== '')
        .slice(0, MOST),
      marked: allNamesIn(words('name')),
      byline: firstNamesIn([...words('author'), ...this.#nearby().map(({ text }) => text)].filter(isByline)),
      classed: firstNamesIn(words('author').filter((text) => !isByline(text))),
      ...this.#issued(),
    };
  }

  #endRun(): void {
    const text = this.#run.replace(/\s+/gu, ' ').trim();
    this.#run = '';
    this.#end = '';
    if (text !== '' && this.#runs.length < MOST_RUNS) {
      this.#runs.push({ text, headings: this.#headings, isChange: this.#isChange });
    }
    this.#isChange = false;
  }

  /** The text right before and after the first main heading. */
  #nearby(): readonly Run[] {
    const at = this.#runs.findIndex(({ headings }) => headings > 0);
    if (at < 0) return [];
    return [...this.#runs.slice(at, at + RUNS_AFTER), ...this.#runs.slice(Math.max(0, at - RUNS_BEFORE), at)];
  }

  #issued(): Pick<VisibleFacts, 'issued' | 'issuedFrom'> {
    const marked = this.#date();
    if (marked !== null) return { issued: marked, issuedFrom: 'markup' };
    const near = this.#dateNearby();
    return near === null ? { issued: this.#labelledDate(), issuedFrom: 'text' } : { issued: near, issuedFrom: 'guess' };
  }

  #dateNearby(): string | null {
    for (const { text, isChange } of this.#nearby()) {
      if (isChange || text.length > LONGEST_DATE) continue;
      // `Updated 9 March 2025 | Published 4 March 2025`
      const parts = NO_DATE.test(text)
        ? text.split(/[|;·•]/u).filter((part) => DATE_LABEL.test(`${part.trim()} `))
        : [text];
      const found = parts
        .map((part) => (NO_DATE.test(part) || CHANGED_FIRST.test(part.trim()) ? null : findDate(part)))
        .find((each) => each !== null);
      if (found) return found.edtf;
    }
    return null;
  }

  /** A day with a label: `Date: 4 March 2025`. */
  #labelledDate(): string | null {
    const labelled = this.#runs.find(({ text }) => text.length <= LONGEST_DATE && DATE_LABEL.test(text));
    return labelled === undefined ? null : (findDate(labelled.text)?.edtf ?? null);
  }

  #date(): string | null {
    for (const { kind, datetime, text } of this.#done) {
      if (kind !== 'date') continue;
      const shown = text.replace(/\s+/gu, ' ').trim();
      if (CHANGED_FIRST.test(shown)) continue;
      const found = toEdtf(datetime) ?? (shown.length <= LONGEST_DATE ? findDate(shown)?.edtf : null) ?? null;
      if (found !== null && found.length === 10) return found;
    }
    return null;
  }
}

function kindOf(name: string, attributes: Attributes, words: string): Field['kind'] | null {
  const property = (attributes.get('property') ?? '').replace(/^(?:schema|dc|dcterms):/iu, '');
  const itemprop = (attributes.get('itemprop') ?? property).toLowerCase();
  const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/u);
  if (name === 'h1') return 'heading';
  if (rel.includes('author') || itemprop === 'author' || itemprop === 'creator') return 'name';
  if (CARD.test(words) && BYLINE.test(words)) return 'name';
  if (name === 'time' && !NO_DATE.test(`${words} ${itemprop}`)) return 'date';
  if (itemprop === 'datepublished' || itemprop === 'issued') return 'date';
  if (BYLINE.test(words) && !NO_BYLINE.test(words)) return 'author';
  return DATE.test(words) && !NO_DATE.test(words) ? 'date' : null;
}

/** What is between the end of a text and that of the next element. A style may set them apart without a space: `By` and `Ann Lee`. */
function between(end: string, text: string): string {
  return /\p{Ll}$/u.test(end) && /^\p{Lu}/u.test(text) ? ' ' : '';
}

/** The names of all elements that state an author each. */
function allNamesIn(stated: readonly string[]): readonly CslName[] {
  const once = [...new Set(stated)].slice(0, MOST_AUTHORS);
  const names = once.flatMap((words) => namesOfByline(words));
  return names.length > 0 ? names : once.flatMap((words) => namesOfByline(words, true));
}

/** The names of the first by-line that has some. After a label (`Author: …`) one word may be a name. */
function firstNamesIn(bylines: readonly string[]): readonly CslName[] {
  for (const byline of bylines) {
    const names = namesOfByline(byline);
    if (names.length > 0) return names;
  }
  for (const byline of bylines) {
    const names = isByline(byline) && byline.includes(':') ? namesOfByline(byline, true) : [];
    if (names.length > 0) return names;
  }
  return [];
}
