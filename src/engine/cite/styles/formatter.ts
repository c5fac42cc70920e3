import * as l10n from '@vscode/l10n';
import type { CslItem } from '../../bibliography/csl-item.js';
import { isOthers, withOthers } from '../../bibliography/others.js';
import { CLOSING_MARKS } from '../../text/closing-marks.js';
import { isSeveral, type Locator } from '../locator.js';
import type { CitationForm, CiteItem } from '../pandoc.js';
import { nameInShort } from '../reference.js';
import { groupedCites, inGroups } from './cite-groups.js';
import type { CiteprocCite, CiteprocCluster, CiteprocEngine, CiteprocModule } from './citeproc.js';
import { withoutFinalStop, withoutStopBeforeComma } from './final-stop.js';
import { forProcessor } from './item.js';
import { escapeHtml, type Formatted, formatted } from './markup.js';
import { readStyleInfo, type StyleInfo } from './style-info.js';

/** What a formatter works with. */
export interface FormatterParts {
  readonly processor: CiteprocModule;
  /** The style's CSL file. */
  readonly style: string;
  /** The XML of the locale nearest to a language. */
  readonly locale: (language: string) => string;
  /** A language tag that overrides the style's own; undefined leaves the style its own. */
  readonly language?: string | undefined;
  /** What a key names; undefined for a key that nothing is known by. */
  readonly item: (key: string) => CslItem | undefined;
}

/** One citation of a document. */
export interface CitationToFormat {
  readonly form: CitationForm;
  readonly items: readonly CiteItem[];
  /**
   * The number of the note that holds it in a document with numbered notes, and whether the writer wrote that note.
   * Without it each citation of a style of notes is a note, counted separately.
   */
  readonly place?: { readonly note: number; readonly isOwn: boolean } | undefined;
}

/** The result of formatting one citation. */
export interface FormattedCitation extends Formatted {
  /** In a style of notes the number of the note, and what is in the sentence (an author's name) apart from it. */
  readonly note: { readonly number: number; readonly lead: Formatted | null } | null;
}

/** One entry of the reference list. */
export interface FormattedEntry extends Formatted {
  readonly key: string;
}

/** A whole document's citations in order, and its reference list. */
export interface FormattedDocument {
  readonly citations: readonly FormattedCitation[];
  readonly references: readonly FormattedEntry[];
}

/** Formats citations and references in one style. Made once per style and language: reading a style is the costly part. */
export class StyleFormatter {
  readonly info: StyleInfo;
  readonly #engine: CiteprocEngine;
  readonly #parts: FormatterParts;

  /** Throws if the style is not a CSL style, or one that only points to another. */
  constructor(parts: FormatterParts) {
    const info = readStyleInfo(parts.style);
    if (info === null) throw new Error(l10n.t('The file is not a CSL style.'));
    if (info.parent !== null)
      throw new Error(l10n.t('The style depends on another one, {0}. Use the file of that style.', info.parent));
    this.info = info;
    this.#parts = parts;
    this.#engine = new parts.processor.Engine(
      {
        retrieveLocale: (language) => withStopWords(parts.locale(language)),
        retrieveItem: (id) => {
          const key = keyOf(id);
          const item = named(parts.item(key) ?? { id: key, type: 'document' }, key);
          return { ...forProcessor(item, this.#engine.getTerm('open-quote')), id };
        },
      },
      parts.processor.readStyle(parts.style),
      parts.language ?? 'en-US',
      parts.language !== undefined,
    );
    this.#engine.setOutputFormat('html');
  }

  /** The reference of one work; null if nothing is known by the key. */
  reference(key: string): Formatted | null {
    return this.document([], [key]).references[0] ?? null;
  }

  /** A single citation, as the first of its document. */
  citation(items: readonly CiteItem[], form: CitationForm = 'bracketed'): FormattedCitation {
    const [only] = this.#citations([{ items, form }]).citations;
    return only ?? { html: '', text: '', note: null };
  }

  /**
   * All citations of a document together, so that works are distinguished and notes refer to notes before them. `uncited`
   * works join the reference list. A key that nothing is known by shows as the key with a question mark.
   */
  document(citations: readonly CitationToFormat[], uncited: readonly string[] = []): FormattedDocument {
    const { citations: formatted, known } = this.#citations(citations);
    return { citations: formatted, references: this.#references(known, uncited) };
  }

  /** All citations of a document, and of each the works that something is known of. */
  #citations(citations: readonly CitationToFormat[]): {
    readonly citations: readonly FormattedCitation[];
    readonly known: readonly (readonly CiteItem[])[];
  } {
    const itemOf = (key: string) => this.#parts.item(key);
    const isCollapsed = this.#engine.citation.opt.collapse === 'year';
    const known = citations.map(({ items }) => {
      const named = items.filter(({ key }) => itemOf(key) !== undefined);
      return isCollapsed ? inGroups(named, itemOf) : named;
    });
    const isNote = this.info.class === 'note';
    const clusters: CiteprocCluster[] = [];
    for (const [index, items] of known.entries()) {
      if (items.length === 0) continue;
      const { form, place } = citations[index] ?? {};
      const textual = form === 'textual';
      const isOwn = place?.isOwn === true;
      const groups = isCollapsed ? groupedCites(items, itemOf) : [];
      clusters.push({
        citationID: String(index),
        citationItems: items.map((item, at) => ({
          ...cite(item, textual && isNote && !isOwn && at === 0),
          ...groups[at],
        })),
        properties: {
          noteIndex: isNote ? (place?.note ?? index + 1) : 0,
          // As Pandoc does: works with words before or after them stay in the writer's order, and the work that a sentence names
          // comes first.
          ...(textual || items.some(({ prefix, suffix }) => prefix !== '' || suffix !== '') ? { unsorted: true } : {}),
          ...(textual && !isNote ? { mode: 'composite' as const } : {}),
        },
      });
    }
    const texts = new Map(
      this.#engine.rebuildProcessorState(clusters, 'html').map(([id, , markup]) => [Number(id), this.#tidied(markup)]),
    );
    return {
      known,
      citations: citations.map(({ form, items, place }, index) => {
        const unknown = items.filter((item) => !known[index]?.includes(item)).map(({ key }) => key);
        const markup = withUnknown(texts.get(index) ?? '', unknown);
        const first = known[index]?.[0];
        const named = form === 'textual' && first !== undefined;
        if (!isNote) return { ...formatted(named ? this.#withTitle(first.key, markup) : markup), note: null };
        if (place?.isOwn === true) return { ...formatted(markup), note: null };
        const lead = named ? this.#author(first.key) : null;
        return { ...formatted(asSentence(markup)), note: { number: place?.note ?? index + 1, lead } };
      }),
    };
  }

  /** A place in a work by the style's short term in the document's language: `para. 3`, `Abs. 3–5`. */
  place(locator: Locator): string {
    const isPlural = isSeveral(locator);
    const term = this.#engine.getTerm(locator.label, 'short', isPlural ? 1 : 0);
    return `${term.replace(/<[^>]{0,60}>/gu, '')} ${locator.value.replace(/(?<=\d)-(?=\d)/gu, '–')}`.trim();
  }

  /** The name by which a sentence speaks of a work: its authors, else its title, else the key. */
  lead(key: string): string {
    return this.#author(key)?.text ?? this.#parts.item(key)?.title?.replace(/<[^>]{0,80}>/gu, '') ?? key;
  }

  #references(cited: readonly (readonly CiteItem[])[], uncited: readonly string[]): FormattedEntry[] {
    const ids = [
      ...cited.flat().map(({ key }) => key),
      ...uncited.filter((key) => this.#parts.item(key) !== undefined),
    ];
    this.#engine.updateItems([...new Set(ids)].map(idOf));
    const bibliography = this.#engine.makeBibliography();
    if (bibliography === false) return [];
    const [{ entry_ids: keys }, entries] = bibliography;
    return entries.map((markup, index) => ({
      key: keyOf(keys[index]?.[0] ?? ''),
      ...formatted(this.#finished(markup)),
    }));
  }

  #finished(markup: string): string {
    const said = withoutStopBeforeComma(markup);
    return withOthers(said, this.#engine.getTerm('et-al'), this.#engine.getTerm('and'));
  }

  /** What the processor leaves to do: a comma that a suffix begins with belongs inside marks in American English. */
  #tidied(markup: string): string {
    const { opt, locale } = this.#engine;
    const said = this.#finished(markup.replace(NOTHING_PRINTED, ''));
    return locale[opt.lang]?.opts['punctuation-in-quote'] === true
      ? said.replace(/([”’])([,.])(?=\s|$)/gu, '$2$1')
      : said;
  }

  /** The author's name as it is in a sentence; null for a work without one. */
  #author(key: string): Formatted | null {
    const authors = this.#parts.item(key)?.author ?? [];
    const names = authors
      .filter((name) => !isOthers(name))
      .map(nameInShort)
      .filter((name) => name !== '');
    const [first = '', second, ...more] = names;
    const text =
      more.length > 0 || (names.length > 0 && authors.some(isOthers))
        ? `${first} et al.`
        : second === undefined
          ? first
          : `${first} and ${second}`;
    return text === '' ? null : { text, html: escapeHtml(text) };
  }

  /** The processor takes the marks off a title that stands for an author in a sentence; here they are put back. */
  #withTitle(key: string, markup: string): string {
    const title =
      this.#parts.item(key)?.author === undefined ? this.#engine.makeCitationCluster([{ id: idOf(key) }]) : '';
    const [, open = '', words = '', close = ''] = /([“‘«„])([^“”‘«»„]{1,1000}?),?([”’»])/u.exec(title) ?? [];
    return words === '' || markup.includes(open) ? markup : markup.replace(words, () => `${open}${words}${close}`);
  }
}

/** The processor keeps items by their ids on plain objects, where a key such as `constructor` is taken: a sign goes before. */
const ID_SIGN = '@';

function idOf(key: string): string {
  return ID_SIGN + key;
}

function keyOf(id: string): string {
  return id.slice(ID_SIGN.length);
}

/**
 * Words that stay small in a title in capitals: those that Pandoc keeps small, so that a draft reads the same in both. The
 * processor's own list is longer.
 */
const STOP_WORDS =
  'a, about, an, and, as, at, but, by, de, down, for, from, in, into, nor, of, on, onto, or, over, so, the, till, to, up, ' +
  'v, van, via, von, with, yet';

function withStopWords(locale: string): string {
  return locale.replace('<style-options ', () => `<style-options skip-words="${STOP_WORDS}" `);
}

/** What the processor says where a style has nothing to print, such as for an author alone in a style without years. */
const NOTHING_PRINTED = /\s?\[NO_PRINTED_FORM\]/gu;

/** What says nothing of which work an item is. */
const UNNAMING: ReadonlySet<string> = new Set(['id', 'type', 'issued', 'accessed', 'language', 'custom']);

/** An item of which nothing is known but its key, perhaps a date, is named by that: its reference would read “n.d.”. */
function named(item: CslItem, key: string): CslItem {
  return Object.keys(item).every((field) => UNNAMING.has(field)) ? { ...item, title: key } : item;
}

function cite({ key, prefix, suffix, locator, suppressAuthor }: CiteItem, authorInText: boolean): CiteprocCite {
  return {
    id: idOf(key),
    ...(prefix === '' ? {} : { prefix: `${asMarkup(prefix)} ` }),
    ...(suffix === '' ? {} : { suffix: `${/^\p{P}/u.test(suffix) ? '' : ' '}${asMarkup(suffix)}` }),
    ...(locator === null ? {} : { label: locator.label, locator: locatorValue(locator) }),
    ...(suppressAuthor || authorInText ? { 'suppress-author': true } : {}),
  };
}

/** The processor sets dashes in the ranges of pages and the like, but not in those of times. */
function locatorValue({ label, value }: Locator): string {
  return label === 'timestamp' ? value.replace(/-/gu, '–') : value;
}

/** Emphasis in a draft's words, in the markup of the processor. */
function asMarkup(markdown: string): string {
  return markdown
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(/\*\*([^*<>]{1,200})\*\*/gu, '<b>$1</b>')
    .replace(/\*([^*<>]{1,200})\*/gu, '<i>$1</i>');
}

function withUnknown(markup: string, unknown: readonly string[]): string {
  if (unknown.length === 0) return markup;
  const asked = unknown.map((key) => `<b>${key.replace(/&/gu, '&#38;').replace(/</gu, '&#60;')}?</b>`).join('; ');
  if (markup === '') return `(${asked})`;
  return markup.endsWith(')') ? `${markup.slice(0, -1)}; ${asked})` : `${withoutFinalStop(markup)}; ${asked}`;
}

const ENDED = new RegExp(`[.!?][${CLOSING_MARKS}]{0,9}$`, 'u');

/** A note begins with a capital and ends with a stop. */
function asSentence(markup: string): string {
  const begun = markup.replace(
    /^((?:<[^>]{0,60}>){0,20})(\p{Ll})/u,
    (_, tags: string, letter: string) => tags + letter.toUpperCase(),
  );
  const words = begun.replace(/<[^>]{0,60}>/gu, '');
  return words === '' || ENDED.test(words) ? begun : `${begun}.`;
}
