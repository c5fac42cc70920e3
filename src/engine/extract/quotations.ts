import type { Article, Paragraph } from '../article/article.js';
import type { Range } from '../text/range.js';
import type { Attribution, AttributionRule } from './attribution.js';
import { findBlockQuotations } from './block-quotations.js';
import { isSign } from './cues.js';
import type { QuotationKind } from './extraction.js';
import { type Grammar, grammarFor } from './grammar.js';
import { type Found, findInSentences } from './in-sentences.js';
import { decideKind } from './kinds.js';
import { isSureName, nameIn } from './languages/phrases.js';
import type { Lexicon } from './languages/rules.js';
import { isCue, isSmall } from './languages/words.js';
import { findPassages, type Passage } from './passages.js';
import type { Phrase } from './phrases.js';
import { type Sentence, splitSentences, type Token, tokenize } from './tokens.js';
import { findTurns } from './turns.js';

/** A quotation before its speaker's name is known: who is named beside it, as a range of the text. */
export interface RawQuotation {
  readonly passage: Passage;
  readonly kind: QuotationKind;
  /** The words that name the speaker, at the quotation or where the text last named one, or null. */
  readonly mention: Range | null;
  readonly cue: Range | null;
  readonly rule: AttributionRule | null;
  /** Its words without the attributions in their midst, where there are any. */
  readonly parts?: readonly Range[] | undefined;
}

/** What one pass over an article finds. */
export interface QuotationFindings {
  readonly quotations: readonly RawQuotation[];
  /** The sentences of the body, quotations in them counting as words. */
  readonly sentences: readonly Range[];
  /** Names beside cues, in a language whose grammar is made of lists. */
  readonly names: readonly Range[];
}

/** Paragraphs over which a speech is carried on without naming its speaker. */
const CARRY = 2;

/** Tokens of a paragraph that only says how someone is about to speak. */
const SHORT = 15;

/** What the paragraphs before hand on. */
interface Context {
  /** Who was last said to have said something, quotation or not. */
  readonly last: { readonly mention: Range | null; readonly paragraph: number } | null;
  /** Whom the paragraph before introduced at its end (`the spokesperson said,`). */
  readonly leadIn: Range | null;
  /** Who acts in the paragraph before, if that is one short sentence: `Anna Lind was blunt.` */
  readonly actor: Range | null;
  readonly doublePrimary: boolean;
}

interface Reading extends QuotationFindings {
  readonly next: Context;
}

/**
 * Finds the quotations of an article with the words that name their speakers, as the grammar of its language has them. Linear
 * in the text; never throws.
 */
export function findQuotations(article: Article, grammar: Grammar = grammarFor('en')): QuotationFindings {
  const { text, paragraphs } = article;
  const passages = findPassages(text, paragraphs, findTurns(article), findBlockQuotations(article), grammar.dialogues);
  let [doubles, singles] = [0, 0];
  for (const list of passages) for (const passage of list) passage.level === 'double' ? doubles++ : singles++;
  const quotations: RawQuotation[] = [];
  const sentences: Range[] = [];
  const names: Range[] = [];
  let context: Context = { last: null, leadIn: null, actor: null, doublePrimary: doubles >= singles };
  for (const [index, paragraph] of paragraphs.entries()) {
    const reading = readParagraph(text, paragraph, passages[index] ?? [], context, grammar);
    for (const quotation of reading.quotations) quotations.push(quotation);
    for (const sentence of reading.sentences) sentences.push(sentence);
    for (const name of reading.names) names.push(name);
    context = reading.next;
  }
  return { quotations: withSpeakersOfSpeeches(quotations), sentences, names };
}

/** Rules by which a speaker is carried on from what comes before. */
const CARRIED: ReadonlySet<AttributionRule | null> = new Set([null, 'carried', 'continued', 'beat']);

/**
 * A speech over several paragraphs, each of which opens the marks again, has one speaker: where only a later paragraph says who
 * that is, those before it have the same.
 */
function withSpeakersOfSpeeches(quotations: readonly RawQuotation[]): readonly RawQuotation[] {
  const result = [...quotations];
  let first = 0;
  for (const [index, { passage, rule, mention }] of quotations.entries()) {
    if (!passage.continues || passage.turn !== undefined || passage.credit !== undefined) first = index;
    if (first === index || CARRIED.has(rule) || !CARRIED.has(quotations[first]?.rule ?? null)) continue;
    // One paragraph that is not closed may be a mistake of the text.
    const carried = index - first > 1 ? rule : 'continued';
    for (let at = first; at < index; at++) {
      const raw = quotations[at];
      if (raw !== undefined && raw.kind !== 'other') result[at] = { ...raw, mention, cue: null, rule: carried };
    }
    // What comes after has its speaker from here.
    first = index;
  }
  return result;
}

function readParagraph(
  text: string,
  paragraph: Paragraph,
  passages: readonly Passage[],
  context: Context,
  grammar: Grammar,
): Reading {
  const rules = grammar.lexicon?.rules;
  const tokens = tokenize(text, paragraph.start, paragraph.end, passages, grammar.cuts);
  const sentences = splitSentences(text, tokens, (at, asks) => grammar.isTail(tokens, at, asks), rules?.ordinals);
  const rangeOf = (phrase: Phrase | null): Range | null => {
    const first = phrase === null ? undefined : tokens[phrase.first];
    const end = phrase === null ? undefined : tokens[phrase.last - 1];
    return first === undefined || end === undefined ? null : { start: first.start, end: end.end };
  };
  const found = findInSentences(text, tokens, sentences, passages, grammar);
  const floor = grammar.floor(tokens, sentences);

  const quotations: RawQuotation[] = [];
  let { last } = context;
  let named: Attribution | null = null;
  for (const [index, item] of found.entries()) {
    const { passage, quote, attribution, startsSentence, whole, inner, parts } = item;
    const attributed = attribution !== null && !(attribution.rule === 'clause' && whole);
    let mention: Range | null = null;
    let rule: AttributionRule | null = null;
    if (passage.turn !== undefined) {
      mention = passage.turn.role === 'answer' ? null : passage.turn.label;
      rule = 'turn';
    } else if (passage.credit !== undefined) {
      mention = passage.credit;
      rule = 'credit';
    } else if (passage.speech === 'nameless') {
      named = null;
    } else if (inner !== null) {
      mention = inner.mention;
      rule = 'after';
    } else if (attributed) {
      mention = rangeOf(attribution.speaker);
      rule = attribution.rule;
      if (mention === null && grammar.lexicon !== null) {
        // A verb without its subject, as Romance languages have it: the speaker continues.
        mention =
          rule === 'before-label' ||
          attribution.hidden === true ||
          (rules?.keepsSubject === true && !isBare(tokens, sentences[item.sentence], quote, grammar.lexicon))
            ? null
            : (rangeOf(
                named?.speaker ??
                  floor[item.sentence - 1] ??
                  grammar.actor(tokens, sentences[item.sentence - 1]) ??
                  null,
              ) ?? carriedFrom(last, paragraph.number));
        rule = mention !== null && rule !== 'before-noun' ? 'carried' : rule === 'before-label' ? null : rule;
      } else if (mention === null && rule === 'colon' && named !== null) {
        // `Then, more quietly: “…”`
        mention = rangeOf(named.speaker);
        rule = 'carried';
      } else if (rule !== 'clause') named = attribution;
    } else {
      const next = found[index + 1]?.attribution ?? found[index + 2]?.attribution ?? null;
      const opens = named === null && index === 1 && isAround(found, index - 1);
      const beat =
        whole && (named !== null || index === 0 || opens) ? grammar.actor(tokens, sentences[item.sentence - 1]) : null;
      const within = index === 0 && quote === 0 && isAround(found, index) ? grammar.actor(tokens, sentences[1]) : null;
      const isOpen = grammar.lexicon !== null && startsSentence && hasTail(tokens, quote, grammar.lexicon);
      if (isOpen) {
        // Words after the quotation say who spoke, and cannot be read.
        mention = null;
      } else if (beat !== null || named !== null) {
        mention = rangeOf(beat ?? named?.speaker ?? null);
        // `“And the cat?” asked a boy. “The cat stays.”` may be the answer of another.
        const asked =
          named !== null && beat === null && isAnswer(text, tokens, named, found[index - 1]?.passage, passage);
        rule = asked ? 'carried' : beat === null ? 'same-paragraph' : 'beat';
      } else if (passage.continues && last !== null) {
        mention = last.mention;
        rule = 'continued';
      } else if (context.leadIn !== null && quote === 0) {
        mention = context.leadIn;
        rule = 'lead-in';
      } else if (within !== null) {
        mention = rangeOf(within);
        rule = 'beat';
      } else if (startsSentence && next !== null && next.rule !== 'clause') {
        mention = rangeOf(next.speaker);
        rule = 'same-paragraph';
      } else if (grammar.reports(tokens, sentences[item.sentence])) {
        mention = rangeOf(floor[item.sentence - 1] ?? null) ?? carriedFrom(last, paragraph.number);
        rule = mention === null ? null : 'carried';
      } else if (whole) {
        const before = floor[item.sentence - 1] ?? null;
        if (before !== null) {
          mention = rangeOf(before);
          rule = 'same-paragraph';
        } else if (context.actor !== null && quote === 0) {
          mention = context.actor;
          rule = 'beat';
        } else if (asks(text, passage) && last !== null) {
          // `“In that order?”` may be said by someone else to the last speaker; `“Yes.”` after it is then said by the other of the two.
          last = { mention: null, paragraph: paragraph.number };
          rule = 'carried';
        } else if (last !== null && paragraph.number - last.paragraph <= CARRY) {
          mention = last.mention;
          rule = 'carried';
        }
      }
    }
    const { doublePrimary } = context;
    const goesOn = !startsSentence && tokens[sentences[item.sentence]?.first ?? 0]?.kind === 'quote';
    const kind = decideKind({
      text,
      passage,
      tokens,
      quote,
      rule,
      named: mention !== null,
      startsSentence,
      goesOn,
      isWhole: whole,
      doublePrimary,
      lexicon: grammar.lexicon,
    });
    if (kind === 'other') {
      quotations.push({ passage, kind, mention: null, cue: null, rule: null });
      continue;
    }
    const cue = attributed ? tokens[attribution.cue] : (inner?.cue ?? undefined);
    quotations.push({
      passage,
      kind,
      mention,
      cue: cue === undefined ? null : { start: cue.start, end: cue.end },
      rule,
      parts,
    });
    if (mention !== null) last = { mention, paragraph: paragraph.number };
  }

  const { lexicon } = grammar;
  const names =
    lexicon === null
      ? []
      : [
          ...found.map(({ attribution }) => ({ phrase: attribution?.speaker ?? null, rule: attribution?.rule })),
          ...floor.map((phrase) => ({ phrase, rule: undefined })),
        ]
          .flatMap(({ phrase, rule }) => {
            const name = phrase === null ? null : nameIn(tokens, phrase, lexicon);
            return name !== null && isSureName(name, rule, lexicon) ? (rangeOf(name) ?? []) : [];
          })
          .concat(found.flatMap(({ inner }) => inner?.name ?? []));
  const spoken = floor.at(-1) ?? null;
  if (spoken !== null) last = { mention: rangeOf(spoken), paragraph: paragraph.number };
  return {
    quotations,
    sentences: sentences.flatMap(({ first, last: end }) => rangeOf({ first, last: end }) ?? []),
    names,
    next: {
      last,
      leadIn: rangeOf(grammar.leadIn(tokens, sentences)),
      actor: sentences.length === 1 && tokens.length <= SHORT ? rangeOf(grammar.actor(tokens, sentences[0])) : null,
      doublePrimary: context.doublePrimary,
    },
  };
}

/** Whether one sentence is between two that are all quotation, without an attribution: `“It's gone.” Lee looked up. “All of it.”` */
function isAround(found: readonly Found[], index: number): boolean {
  const [one, other] = [found[index], found[index + 1]];
  if (one === undefined || other === undefined || other.sentence !== one.sentence + 2) return false;
  return [one, other].every(({ whole, attribution, inner }) => whole && attribution === null && inner === null);
}

/** Whether what comes after a question that someone asked may answer it: it asks nothing. */
function isAnswer(
  text: string,
  tokens: readonly Token[],
  { cue }: Attribution,
  before: Passage | undefined,
  passage: Passage,
): boolean {
  if (before === undefined || !/^ask(?:s|ed)?$/u.test(tokens[cue]?.lower ?? '')) return false;
  const isQuestion = ({ innerEnd }: Passage): boolean =>
    /[?]\s*[,.]?$/u.test(text.slice(Math.max(0, innerEnd - 4), innerEnd));
  return isQuestion(before) && !isQuestion(passage);
}

/** Whether a comma and a word without a capital that no list has follow a quotation. */
function hasTail(tokens: readonly Token[], quote: number, lexicon: Lexicon): boolean {
  const [sign, word] = [tokens[quote + 1], tokens[quote + 2]];
  return isSign(sign, /^,$/u) && word?.kind === 'word' && !word.capital && !isCue(word, lexicon);
}

/** Whether only small words are between the beginning of a sentence and its quotation: `Und weiter: „…“` */
function isBare(tokens: readonly Token[], sentence: Sentence | undefined, quote: number, lexicon: Lexicon): boolean {
  const words = tokens.slice(sentence?.first ?? quote, quote).filter(({ kind }) => kind === 'word');
  return words.length > 0 && words.every(({ lower }) => isSmall(lower, lexicon));
}

/** Whether the words of a passage end with a question. */
function asks(text: string, { innerStart, innerEnd }: Passage): boolean {
  return text
    .slice(Math.max(innerStart, innerEnd - 2), innerEnd)
    .trimEnd()
    .endsWith('?');
}

/** The last speaker, if near enough. */
function carriedFrom(last: Context['last'], paragraph: number): Range | null {
  return last !== null && paragraph - last.paragraph <= CARRY ? last.mention : null;
}
