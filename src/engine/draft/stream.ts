import { pagesIn, withoutPageMarkers } from '../article/pages.js';
import type { ExtractedQuotation } from '../extract/extraction.js';
import type { LibraryArticle } from '../library/model.js';
import { Recent } from '../library/recent.js';
import { foldWord } from '../text/normalize.js';
import type { Range } from '../text/range.js';
import { words as tokensOf } from '../text/tokens.js';
import { isUnreadable } from '../text/unreadable.js';
import { endMark } from './end-mark.js';
import { isNumberWord } from './facts/numerals.js';
import { type Join, joinsOf } from './joins.js';
import { type GroupMark, groupMarkOf, isOneNumber, withNumbers } from './numbers.js';
import { withPatches } from './patches.js';
import { QUOTATION_MARK } from './quotation-marks.js';
import { areEnglish, isForeignNegation, isHomograph, isNegation, isNumber } from './sense.js';
import { type ComparedWord, type Divisions, fold, type Stop, sourceWords, stopAtParagraph } from './words.js';

export type { Join };

/** A mark between two words that ends a clause. */
const CLAUSE_END = /[,;:()[\]—–"“”«»„‘‚\n]|\s-{1,3}\s/u;

/** Number of words of an article that tell its language. */
const TELLING_WORDS = 1000;

/** All words of an article that may be quoted, in order. Words of different stretches are never neighbours. */
export class SourceStream {
  readonly words: readonly ComparedWord[];
  /** For each word the number of its stretch: in a digest each quotation is one, in a full text the whole body is. */
  readonly stretch: Uint32Array;
  /** For each word 1 if it is in parentheses, 2 if in square brackets, else 0: an aside, mostly the reporter's. */
  readonly aside: Uint8Array;
  /** By word in lower case: its last place. */
  readonly #lastPlaces = new Map<string, number>();
  /** For each word the place before it of the same word; -1 for the first. */
  readonly #sooner: Int32Array;
  #names: ReadonlySet<string> | null = null;
  #mentioned: ReadonlySet<string> | null = null;
  /** Whether the text is in English, whose negations and qualifiers are all known. */
  readonly isEnglish: boolean;
  /** The mark between the groups of its numbers. */
  readonly groupMark: GroupMark;
  /** Null of a text without pages, whose lines divide no words. */
  readonly divisions: Divisions | null;
  #quoted: readonly (ExtractedQuotation | undefined)[] | null = null;
  #joins: ReadonlyMap<number, Join> | null = null;
  readonly #paragraphs: readonly (Range & { readonly number: number })[];

  constructor(readonly source: LibraryArticle) {
    const { article, extraction } = source;
    this.#paragraphs = article.paragraphs;
    const words: ComparedWord[] = [];
    const stretches: number[] = [];
    const ranges: readonly Range[] =
      article.metadata.text === 'digest'
        ? extraction.quotations.map(({ start, end }) => ({ start, end }))
        : bodyRanges(article.paragraphs);
    const read = ranges.map(({ start, end }) => withPatches(sourceWords(article.text, start, end), article.text));
    this.isEnglish = areEnglish(firstOf(read, TELLING_WORDS), article.metadata.language);
    this.groupMark = groupMarkOf(article.text, this.isEnglish);
    for (const [index, each] of read.entries()) {
      const before = words.length;
      const isWhole = (number: string, spaces: string) => isOneNumber(number, spaces, this.isEnglish);
      for (const word of withNumbers(each, article.text, this.groupMark, isWhole)) {
        words.push(word);
        // Paragraphs of a full text follow one another; quotations of a digest do not.
        stretches.push(article.metadata.text === 'digest' ? index : 0);
      }
      const last = words[before - 1];
      const first = words[before];
      if (article.metadata.text !== 'digest' && last !== undefined && first !== undefined)
        words[before - 1] = { ...last, stop: stopAtParagraph(last, this.between(last.end, first.start), first) };
    }
    this.words = words;
    this.stretch = Uint32Array.from(stretches);
    this.aside = asides(article.text, words);
    this.divisions = pagesIn(article).length > 0 ? this.#divisionsOf() : null;
    this.#sooner = new Int32Array(words.length);
    for (let index = 0; index < words.length; index++) {
      const key = words[index]?.word.toLowerCase() ?? '';
      this.#sooner[index] = this.#lastPlaces.get(key) ?? -1;
      this.#lastPlaces.set(key, index);
    }
  }

  #divisionsOf(): Divisions {
    const { text } = this.source.article;
    const kept = new Map<string, readonly [string, string]>();
    for (const [index, { word, end }] of this.words.entries()) {
      const next = this.words[index + 1];
      if (next !== undefined && /^[-\u2010]$/u.test(text.slice(end, next.start)))
        kept.set((word + next.word).toLowerCase(), [word, next.word]);
    }
    return {
      lostHyphen: (whole) => this.placesOf(whole).length === 1,
      keptHyphen: (whole) => (this.has(whole) ? null : (kept.get(whole.toLowerCase()) ?? null)),
    };
  }

  /** Places of a word, in upper or lower case, in order. */
  placesOf(word: string): readonly number[] {
    const places: number[] = [];
    for (let place = this.#lastPlaces.get(word.toLowerCase()) ?? -1; place >= 0; place = this.#sooner[place] ?? -1)
      places.push(place);
    return places.reverse();
  }

  /** Whether the word occurs anywhere. */
  has(word: string): boolean {
    return this.#lastPlaces.has(word.toLowerCase());
  }

  /** Where the speaker continues whose words end with this one; null if nowhere. */
  joinAfter(index: number): Join | null {
    this.#joins ??= joinsOf(this.source, this.words);
    return this.#joins.get(index) ?? null;
  }

  /** Whether a word is a number, in digits or in words of the source's language. */
  isNumber(word: string): boolean {
    if (isNumber(word)) return true;
    if (this.isEnglish) return false;
    return isNumberWord(foldWord(word), this.source.extraction.language ?? '');
  }

  /** Whether a word turns its sentence round in the language of the text. */
  negates(word: string): boolean {
    if (this.isEnglish) return isNegation(word);
    return (isNegation(word) || isForeignNegation(word)) && !isHomograph(word, (each) => this.has(each));
  }

  /** Whether a word is between quotation marks. */
  isQuoted(index: number): boolean {
    return this.quotationAt(index) !== undefined;
  }

  /** The words between marks that a word is part of. */
  quotationAt(index: number): ExtractedQuotation | undefined {
    this.#quoted ??= quotedWords(this.source.extraction.quotations, this.words);
    return this.#quoted[index];
  }

  /** Whether a quotation mark opens, or closes, a quotation of the source. */
  hasMark({ start, end }: Range, side: 'open' | 'close'): boolean {
    return QUOTATION_MARK.test(this.source.article.text.charAt(side === 'open' ? start : end - 1));
  }

  /** Whether the source itself has set the first letter of a word in brackets: `[W]e`. */
  setsCapital(index: number): boolean {
    const { start = 0, word = '' } = this.words[index] ?? {};
    return this.source.article.text.charAt(start) === '[' && !word.startsWith('[');
  }

  /** Whether a sentence ends with a word. */
  endsSentence(index: number): boolean {
    const word = this.words[index];
    return word === undefined || word.stop !== '' || this.stretch[index] !== this.stretch[index + 1];
  }

  /** Whether a sentence or a clause ends between a word and the next one. */
  endsClause(index: number): boolean {
    const word = this.words[index];
    const next = this.words[index + 1];
    if (word === undefined || next === undefined) return true;
    if (this.stretch[index] !== this.stretch[index + 1] || word.stop !== '') return true;
    return CLAUSE_END.test(this.source.article.text.slice(word.end, next.start));
  }

  /** The marks and spaces between a word and the next one, without the spaces at their ends. */
  markAfter(index: number): string {
    const [word, next] = [this.words[index], this.words[index + 1]];
    return word === undefined || next === undefined ? '' : this.source.article.text.slice(word.end, next.start).trim();
  }

  /** The mark that ends a sentence right after a word, and where it is; one outside the quotation's marks is the reporter's. */
  endMark(index: number): ReturnType<typeof endMark> {
    const { text } = this.source.article;
    const at = this.words[index]?.end ?? text.length;
    const found = endMark(text, at);
    const isOutside = this.source.extraction.quotations.some(({ end }) => end > at && end <= found.start);
    return isOutside ? { start: at, end: at, mark: '' } : found;
  }

  /** What ends the sentence that a word is part of, as far as one quotation goes. */
  sentenceMark(index: number): Stop {
    const { text } = this.source.article;
    for (let at = index; at < this.words.length; at++) {
      const word = this.words[at];
      const next = this.words[at + 1];
      if (word === undefined) break;
      if (word.stop !== '') return this.endMark(at).mark;
      const isLast = next === undefined || this.stretch[at + 1] !== this.stretch[index];
      if (isLast || /[“”"«»\n]/u.test(text.slice(word.end, next.start))) return this.endMark(at).mark;
    }
    return '';
  }

  /** The words of the clause before this one, nearest last, at most `most`. */
  clauseBefore(index: number, most: number): string[] {
    let from = index;
    while (from > 0 && index - from < most && !this.endsClause(from - 1)) from--;
    return this.words.slice(from, index).map(({ word }) => word);
  }

  /** The words of the clause from this one on, if it continues from the word before, at most `most`. */
  clauseFrom(index: number, most: number): string[] {
    if (index > 0 && this.endsClause(index - 1)) return [];
    let to = index;
    while (to < this.words.length && to - index < most) {
      to++;
      if (this.endsClause(to - 1)) break;
    }
    return this.words.slice(index, to).map(({ word }) => word);
  }

  /** At most `most` words from one on, joined by single spaces. */
  phraseAt(index: number, most = 4): string {
    return this.words
      .slice(index, index + most)
      .map(({ word }) => word)
      .join(' ');
  }

  /** Number of the body paragraph that holds an offset of the article's text; 0 outside the body. */
  paragraphAt(offset: number): number {
    let low = 0;
    let high = this.#paragraphs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const paragraph = this.#paragraphs[middle];
      if (paragraph === undefined) return 0;
      if (offset < paragraph.start) high = middle - 1;
      else if (offset >= paragraph.end) low = middle + 1;
      else return paragraph.number;
    }
    return 0;
  }

  /** Whether the word is part of a name that the article mentions. */
  isName(word: string): boolean {
    this.#names ??= new Set(
      this.source.extraction.entities.flatMap(({ name, aliases }) =>
        [name, ...aliases]
          .flatMap((each) => sourceWords(each).map((part) => part.word))
          .filter((part) => /^\p{Lu}/u.test(part) && !/^(?:The|An?|Of|And)$/u.test(part)),
      ),
    );
    return this.#names.has(word);
  }

  /** Whether a word, folded, occurs anywhere in the article or its title, quoted or not. */
  mentions(folded: string): boolean {
    if (this.#mentioned === null) {
      const { text, metadata } = this.source.article;
      this.#mentioned = new Set(
        [text, metadata.title ?? ''].flatMap((each) =>
          tokensOf(each).map((token) => foldWord(token.folded).replace(/['’]s?$/u, '')),
        ),
      );
    }
    return this.#mentioned.has(folded.replace(/['’]s?$/u, ''));
  }

  /** Whether a sentence begins with this word, so that its capital says nothing. */
  beginsSentence(index: number): boolean {
    return index === 0 || this.stretch[index] !== this.stretch[index - 1] || this.words[index - 1]?.stop !== '';
  }

  /** The article's text between two offsets, without the marks of pages. */
  between(start: number, end: number): string {
    return withoutPageMarkers(this.source.article.text.slice(start, end));
  }

  /** The article's words from one word of the stream to another, both included. */
  text(first: number, last: number): string {
    const from = this.words[first];
    const to = this.words[last];
    return from === undefined || to === undefined ? '' : this.between(from.start, to.end);
  }

  /** Whether the passage is the article's title or its outlet's name, which may be quoted as well. */
  isTitle(passage: string): boolean {
    if (isUnreadable(passage)) return false;
    const { title, 'container-title': outlet } = this.source.article.metadata;
    const bare = (text: string) =>
      sourceWords(text)
        .map((each) => fold(each.word).toLowerCase())
        .join(' ');
    const mark = (text: string) => endMark(text, sourceWords(text).at(-1)?.end ?? text.length).mark;
    // A full stop may be the writer's, but not in place of a question mark.
    const fits = (name: string) => ['', mark(name) || '.'].includes(mark(passage));
    return [title, outlet].some(
      (each) => each !== undefined && !each.startsWith('[') && bare(each) === bare(passage) && fits(each),
    );
  }
}

/** The first words of the parts of a text. */
function firstOf(parts: readonly (readonly ComparedWord[])[], most: number): string[] {
  const first: string[] = [];
  for (const part of parts) {
    if (first.length >= most) break;
    for (const { word } of part.slice(0, most - first.length)) first.push(word);
  }
  return first;
}

/** For each word the quotation that it is in. */
function quotedWords(
  quotations: readonly ExtractedQuotation[],
  words: readonly ComparedWord[],
): (ExtractedQuotation | undefined)[] {
  let next = 0;
  return words.map(({ start }) => {
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const quotation = quotations[next];
    return quotation !== undefined && quotation.start <= start ? quotation : undefined;
  });
}

function asides(text: string, words: readonly ComparedWord[]): Uint8Array {
  const found = new Uint8Array(words.length);
  let open: string[] = [];
  let at = words[0]?.start ?? 0;
  for (let index = 0; index < words.length; index++) {
    const { start, end } = words[index] ?? { start: at, end: at };
    // A parenthesis that nothing closes ends with its paragraph. Most words have only a space between them.
    if (start > at + 1 && text.slice(at, start).includes('\n\n')) open = [];
    for (; at < start; at++) {
      const mark = text.charAt(at);
      if (mark === '(' || mark === '[') open.push(mark);
      else if (mark === ')' || mark === ']') open.pop();
    }
    found[index] = open.length === 0 ? 0 : open.includes('[') ? 2 : 1;
    at = end;
  }
  return found;
}

function bodyRanges(paragraphs: readonly Range[]): Range[] {
  return paragraphs.map(({ start, end }) => ({ start, end }));
}

/** Number of articles cached as words: more than a draft cites, far fewer than a library has. */
const streams = new Recent<LibraryArticle, SourceStream>(256);

/** The stream of an article, made once while it is in use. */
export function streamOf(source: LibraryArticle): SourceStream {
  return streams.get(source, () => new SourceStream(source));
}
