import type { Article } from '../../article/article.js';
import { sentencesIn } from '../../cite/sentences.js';
import { languageOf } from '../../extract/languages/recognize.js';
import { foldWord } from '../../text/normalize.js';
import type { Range } from '../../text/range.js';
import type { FigureFact } from './fact.js';
import { figuresOf } from './figures.js';
import { stemOf, type Token } from './words.js';

/** A figure where a text states it, with what stands around it. */
export interface StatedFigure {
  readonly fact: FigureFact;
  readonly sentence: StatedSentence;
  readonly around: Around;
}

/** The telling words before and behind a fact, nearest first. */
export interface Around {
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/** A sentence of a source. Its range is one of the article's text. */
export interface StatedSentence extends Range {
  readonly stems: ReadonlySet<string>;
  readonly figures: readonly StatedFigure[];
}

/** What a source states, read once. */
export interface SourceFacts {
  readonly article: Article;
  readonly language: string;
  /** Of the body, in order. */
  readonly sentences: readonly StatedSentence[];
  /** Figures that stand in headlines, captions and the like. */
  readonly others: readonly FigureFact[];
  /** Every word of the text and of what is known of it, folded. */
  readonly words: ReadonlySet<string>;
}

/** Number of telling words looked at on either side of a fact. */
const NEIGHBOURS = 4;

const known = new WeakMap<readonly unknown[], SourceFacts>();

/** The facts of an article; read when they are first asked for. */
export function sourceFacts(article: Article): SourceFacts {
  // An article may be made again for each question; its paragraphs are the same as long as it is kept.
  const { paragraphs } = article;
  let facts = known.get(paragraphs);
  if (facts === undefined || facts.article.metadata !== article.metadata) {
    facts = read(article);
    known.set(paragraphs, facts);
  }
  return facts;
}

function read(article: Article): SourceFacts {
  const { text, paragraphs, metadata } = article;
  const language = languageOf(article) ?? '';
  const sentences = paragraphs.flatMap((paragraph) =>
    sentencesIn(text, paragraph).map((range) => sentence(text, range, language)),
  );
  const outside: FigureFact[] = [];
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
  for (const part of [text, ...names])
    for (const [word] of (part ?? '').matchAll(/[\p{L}\p{M}\p{N}]+/gu)) words.add(foldWord(word));
  const titled = figuresOf(metadata.title ?? '', language).figures;
  return { article, language, sentences, others: [...outside, ...titled], words };
}

function sentence(text: string, range: Range, language: string): StatedSentence {
  const { tokens, figures } = figuresOf(text.slice(range.start, range.end), language);
  const stated: StatedFigure[] = [];
  const result: StatedSentence = { ...range, stems: stemsOf(tokens), figures: stated };
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
  const before: string[] = [];
  const behind: string[] = [];
  for (let at = (first < 0 ? tokens.length : first) - 1; at >= 0 && before.length < NEIGHBOURS; at--)
    add(before, tokens[at]);
  for (let at = next < 0 ? tokens.length : next; at < tokens.length && behind.length < NEIGHBOURS; at++)
    add(behind, tokens[at]);
  return { before, behind };
}

function add(stems: string[], token: Token | undefined): void {
  const stem = token?.kind === 'word' ? stemOf(token.low) : null;
  if (stem !== null) stems.push(stem);
}

/** A fact whose ranges begin so much further. */
export function moved<T extends FigureFact>(fact: T, by: number): T {
  const range = { start: fact.start + by, end: fact.end + by };
  return fact.kind === 'number'
    ? { ...fact, ...range, whole: { start: fact.whole.start + by, end: fact.whole.end + by } }
    : { ...fact, ...range };
}
