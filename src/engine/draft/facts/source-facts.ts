import type { Article } from '../../article/article.js';
import { sentencesIn } from '../../cite/sentences.js';
import type { Extraction } from '../../extract/extraction.js';
import { ABBREVIATIONS } from '../../extract/lexicon.js';
import type { LibraryArticle } from '../../library/model.js';
import { FastPattern } from '../../text/fast-pattern.js';
import { foldWord } from '../../text/normalize.js';
import { overlaps, type Range } from '../../text/range.js';
import type { FigureFact, NameFact } from './fact.js';
import { figuresOf } from './figures.js';
import { namesIn } from './names.js';
import { type NamedOffice, namedOffices } from './offices.js';
import { stemOf, type Token } from './words.js';

/** A figure where a text states it, with the text around it. */
export interface StatedFigure {
  readonly fact: FigureFact;
  readonly sentence: StatedSentence;
  readonly around: Around;
}

/** The telling words before and after a fact, nearest first. */
export interface Around {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Every word and number before and after it, telling or not, nearest first; the sentence's ends are `EDGE`. */
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Stands for the beginning and the end of a sentence. */
const EDGE = '|';

/** A name where a text has it. */
export interface StatedName {
  readonly fact: NameFact;
  readonly sentence: StatedSentence;
  readonly around: Around;
}

/** A sentence of a source. Its range is one of the article's text. */
export interface StatedSentence extends Range {
  readonly stems: ReadonlySet<string>;
  readonly figures: readonly StatedFigure[];
  readonly names: readonly StatedName[];
  readonly offices: readonly StatedOffice[];
}

/** An office where a text names it. */
export interface StatedOffice {
  readonly named: NamedOffice;
  readonly around: Around;
}

/** What a source states, read once. */
export interface SourceFacts {
  readonly article: Article;
  readonly language: string;
  /** Of the body, in order. */
  readonly sentences: readonly StatedSentence[];
  /** Figures that are in headlines, captions and the like. */
  readonly others: readonly FigureFact[];
  /** Figures of the notes on the article's own mistakes. */
  readonly noted: readonly FigureFact[];
  /** Every word of the text and of what is known about it, folded. */
  readonly words: ReadonlySet<string>;
  /** Words with a capital or digits, folded, those of its author and outlet too. */
  readonly capitals: ReadonlySet<string>;
  /** Words of names, as written, by how they are folded. */
  readonly nameWords: ReadonlyMap<string, string>;
}

/** Number of words looked at on either side of a fact. */
const BESIDE = 5;

/** Number of telling words looked at on either side of a fact. */
const NEIGHBOURS = 4;

const known = new WeakMap<readonly unknown[], SourceFacts>();

/**
 * The facts of an article; read when they are first asked for. What a publication says of its own mistakes states the wrong
 * facts as well as the right ones: its figures bear a claim out, and are never offered as what the source states.
 */
export function sourceFacts({ article, extraction }: Pick<LibraryArticle, 'article' | 'extraction'>): SourceFacts {
  // An article may be made again for each question; its paragraphs are the same as long as it is kept.
  const { paragraphs } = article;
  let facts = known.get(paragraphs);
  if (facts === undefined || facts.article.metadata !== article.metadata) {
    facts = read(article, extraction);
    known.set(paragraphs, facts);
  }
  return facts;
}

function read(article: Article, { notices = [], language = '' }: Extraction): SourceFacts {
  const { text, paragraphs, metadata } = article;
  const sentences: StatedSentence[] = [];
  const outside: FigureFact[] = [];
  const noted: FigureFact[] = [];
  for (const range of paragraphs.flatMap((paragraph) => wholeSentences(text, paragraph))) {
    const stated = sentence(text, range, language);
    if (notices.some((notice) => overlaps(notice, range)))
      noted.push(
        ...stated.figures.flatMap(({ fact }) => {
          const earlier = notices.find((notice) => overlaps(notice, range))?.start ?? range.start;
          return isWithdrawn(text.slice(range.start, fact.start), text.slice(earlier, range.start)) ? [] : fact;
        }),
      );
    else sentences.push(stated);
  }
  let at = 0;
  for (const { start, end } of [...paragraphs, { start: text.length, end: text.length }]) {
    if (start > at) outside.push(...figuresOf(text.slice(at, start), language).figures.map((fact) => moved(fact, at)));
    at = end;
  }
  const names = [
    metadata.title,
    metadata['container-title'],
    metadata.source,
    metadata.publisher,
    ...(metadata.author ?? []).flatMap((name) => [name.family, name.given, name.literal]),
  ];
  const words = new Set<string>();
  const capitals = new Set<string>();
  for (const part of [text, ...names]) {
    // `U.S.` is *US* as well.
    for (const [acronym] of (part ?? '').matchAll(/(?<![\p{L}.])(?:\p{Lu}\.){2,6}/gu))
      capitals.add(foldWord(acronym.replaceAll('.', '')));
    for (const [word] of (part ?? '').matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      words.add(foldWord(word));
      if (/^[\p{Lu}\p{N}]/u.test(word)) capitals.add(foldWord(word));
    }
  }
  const nameWords = new Map<string, string>();
  for (const [word] of text.matchAll(/\p{Lu}[\p{L}\p{M}]{3,}/gu))
    if (!nameWords.has(foldWord(word))) nameWords.set(foldWord(word), word);
  const titled = figuresOf(metadata.title ?? '', language).figures;
  return { article, language, sentences, others: [...outside, ...titled], noted, words, capitals, nameWords };
}

/** What a note begins with that tells what was wrong, and what continues with what is right; the four languages of notes. */
const WRONG =
  /\b(?:(?:earlier|previous|original|prior) versions?|originally|incorrectly|wrongly|mistakenly|in error|misstated|misreported|(?:früheren?|vorherigen?|ersten?) (?:version|fassung)|fälschlich(?:erweise)?|irrtümlich|version (?:précédente|antérieure|initiale)|par erreur|versión (?:anterior|previa|original)|por error|erróneamente)\b/iu;
const RIGHT =
  /[;:—–]|\b(?:in fact|actually|it (?:is|was)|they (?:are|were)|the correct|should (?:be|have)|(?:corrected|updated|changed|amended) to|tatsächlich|richtig|en réalité|en fait|en realidad)\b/giu;
const NOT = new FastPattern(
  () =>
    /\b(?:not|rather than|instead of|nicht|statt|et non|pas|au lieu de|no|y no|en lugar de)\s(?:[^\s$€£]{1,20}\s){0,2}[$€£]?$/iu,
);

/** What a sentence begins with that continues with what an earlier version said: *It also gave …* */
const SAME = new FastPattern(
  () =>
    /^\s*(?:it|the (?:article|story|report|version)|the earlier version|sie|er|der artikel|diese fassung|elle|il|l['’]article|también|además|la versión)(?:\s|$)/iu,
);

/**
 * Whether a note on the article's own mistake calls a figure wrong, by the text before it in the sentence; `earlier` is the
 * note before that.
 */
function isWithdrawn(before: string, earlier: string): boolean {
  if (NOT.test(before.slice(-80).replace(/\s+/gu, ' '))) return true;
  const right = [...before.matchAll(RIGHT)].at(-1);
  const wrong = SAME.test(before) && WRONG.test(earlier) ? 0 : before.search(WRONG);
  return wrong >= 0 && (right === undefined || right.index < wrong);
}

/** Sentences, none of which ends at a short form: *on Oct. 22*, *Sen. Warren*. */
function wholeSentences(text: string, part: Range): Range[] {
  const result: Range[] = [];
  for (const range of sentencesIn(text, part)) {
    const last = result.at(-1);
    const word =
      last === undefined ? '' : (/([\p{L}]{1,6})\.$/u.exec(text.slice(Math.max(0, last.end - 8), last.end))?.[1] ?? '');
    if (last !== undefined && ABBREVIATIONS.has(word.toLowerCase()))
      result[result.length - 1] = { start: last.start, end: range.end };
    else result.push(range);
  }
  return result;
}

function sentence(text: string, range: Range, language: string): StatedSentence {
  const words = text.slice(range.start, range.end);
  const { tokens, figures } = figuresOf(words, language);
  const stated: StatedFigure[] = [];
  const names: StatedName[] = [];
  const offices = (language === 'en' ? namedOffices(tokens) : []).map((named) => ({
    named: { ...named, start: named.start + range.start, end: named.end + range.start },
    around: aroundOf(tokens, named),
  }));
  const result: StatedSentence = { ...range, stems: stemsOf(tokens), figures: stated, names, offices };
  for (const fact of namesIn(tokens, words, language))
    names.push({
      fact: { ...fact, start: fact.start + range.start, end: fact.end + range.start },
      sentence: result,
      around: aroundOf(tokens, fact),
    });
  for (const fact of figures)
    stated.push({ fact: moved(fact, range.start), sentence: result, around: aroundOf(tokens, fact) });
  return result;
}

/** The stems of a text's telling words. */
export function stemsOf(tokens: readonly Token[]): Set<string> {
  const stems = new Set<string>();
  for (const { kind, low } of tokens) {
    const stem = kind === 'word' ? stemOf(low) : null;
    if (stem !== null) stems.add(stem);
  }
  return stems;
}

/** The telling words around a range of a text. */
export function aroundOf(tokens: readonly Token[], { start, end }: Range): Around {
  const first = tokens.findIndex((token) => token.end > start);
  const next = tokens.findIndex((token) => token.start >= end);
  const [from, to] = [(first < 0 ? tokens.length : first) - 1, next < 0 ? tokens.length : next];
  const before: string[] = [];
  const after: string[] = [];
  const left: string[] = [];
  const right: string[] = [];
  for (let at = from; at >= 0 && (before.length < NEIGHBOURS || left.length < BESIDE); at--)
    add(before, left, tokens[at]);
  for (let at = to; at < tokens.length && (after.length < NEIGHBOURS || right.length < BESIDE); at++)
    add(after, right, tokens[at]);
  if (left.length < BESIDE) left.push(EDGE);
  if (right.length < BESIDE) right.push(EDGE);
  return { before, after, left, right };
}

function add(stems: string[], words: string[], token: Token | undefined): void {
  if (token === undefined || token.kind === 'sign') return;
  if (words.length < BESIDE) words.push(token.low);
  const stem = token.kind === 'word' && stems.length < NEIGHBOURS ? stemOf(token.low) : null;
  if (stem !== null) stems.push(stem);
}

/** A fact with its ranges shifted. */
export function moved<T extends FigureFact>(fact: T, by: number): T {
  const range = { start: fact.start + by, end: fact.end + by };
  return fact.kind === 'number'
    ? { ...fact, ...range, whole: { start: fact.whole.start + by, end: fact.whole.end + by } }
    : { ...fact, ...range };
}
