import type { Article, Paragraph } from '../article/article.js';
import type { Range } from '../text/range.js';
import {
  type Attribution,
  type AttributionRule,
  attributionAfter,
  attributionInSentence,
  cueVerbAt,
  isPassive,
} from './attributions.js';
import type { QuotationKind } from './extraction.js';
import { decideKind } from './kinds.js';
import { findPassages, type Passage } from './passages.js';
import { leadingPhrase, type Phrase, subjectBefore } from './subjects.js';
import { type Sentence, splitSentences, type Token, tokenize } from './tokens.js';

/** A quotation before its speaker's name is known: who is named beside it, as a range of the text. */
export interface RawQuotation {
  readonly passage: Passage;
  readonly kind: QuotationKind;
  /** The words that name the speaker, at the quotation or where the text last named one, or null. */
  readonly mention: Range | null;
  readonly cue: Range | null;
  readonly rule: AttributionRule | null;
}

/** Who was last said to have said something, quotation or not. */
interface LastSpeaker {
  readonly mention: Range | null;
  readonly paragraph: number;
}

/** What one pass over an article finds. */
export interface QuotationFindings {
  readonly quotations: readonly RawQuotation[];
  /** The sentences of the body, quotations in them counting as words. */
  readonly sentences: readonly Range[];
}

/** Finds the quotations of an article with the words that name their speakers. */
export function findQuotations(article: Article): QuotationFindings {
  const { text, paragraphs } = article;
  const passages = findPassages(text, paragraphs);
  const doubles = passages.reduce((sum, list) => sum + list.filter((passage) => passage.level === 'double').length, 0);
  const singles = passages.reduce((sum, list) => sum + list.length, 0) - doubles;
  const result: RawQuotation[] = [];
  const sentences: Range[] = [];
  let last: LastSpeaker | null = null;
  let leadIn: Range | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const reading = readParagraph(text, paragraph, passages[index] ?? [], {
      last,
      leadIn,
      doublePrimary: doubles >= singles,
    });
    for (const quotation of reading.quotations) result.push(quotation);
    for (const sentence of reading.sentences) sentences.push(sentence);
    last = reading.last;
    leadIn = reading.leadIn;
  }
  return { quotations: result, sentences };
}

interface Context {
  readonly last: LastSpeaker | null;
  /** The speaker whom the paragraph before introduced at its end (`the spokesperson said,`). */
  readonly leadIn: Range | null;
  readonly doublePrimary: boolean;
}

interface Reading {
  readonly quotations: readonly RawQuotation[];
  readonly sentences: readonly Range[];
  readonly last: LastSpeaker | null;
  readonly leadIn: Range | null;
}

function readParagraph(text: string, paragraph: Paragraph, passages: readonly Passage[], context: Context): Reading {
  const tokens = tokenize(text, paragraph.start, paragraph.end, passages);
  const sentences = splitSentences(text, tokens, (at) => isTail(tokens, at));
  const rangeOf = (phrase: Phrase | null): Range | null => {
    const first = phrase === null ? undefined : tokens[phrase.first];
    const end = phrase === null ? undefined : tokens[phrase.last - 1];
    return first === undefined || end === undefined ? null : { start: first.start, end: end.end };
  };

  const found: {
    passage: Passage;
    quote: number;
    sentence: Sentence;
    attribution: Attribution | null;
    whole: boolean;
  }[] = [];
  for (const sentence of sentences) {
    let inSentence: Attribution | null = null as Attribution | null;
    for (let at = sentence.first; at < sentence.last; at++) {
      const token = tokens[at];
      const passage = token?.kind === 'quote' ? passages[token.passage] : undefined;
      if (passage === undefined) continue;
      const whole = isWholeSentence(tokens, sentence, at);
      let attribution = attributionInSentence(tokens, sentence, at, endsOpen(text, passage, tokens[at + 1]));
      if (
        (attribution === null || attribution.rule === 'clause') &&
        inSentence !== null &&
        inSentence.rule !== 'clause'
      ) {
        attribution = { ...inSentence, rule: 'split' };
      }
      if (attribution !== null) inSentence = attribution;
      found.push({ passage, quote: at, sentence, attribution, whole });
    }
  }

  const quotations: RawQuotation[] = [];
  let last = context.last;
  let named: Attribution | null = null;
  for (const [index, item] of found.entries()) {
    const { passage, quote, sentence } = item;
    let { attribution } = item;
    let mention = rangeOf(attribution?.speaker ?? null);
    let rule = attribution?.rule ?? null;
    const startsSentence = quote === sentence.first;
    if (attribution === null || (attribution.rule === 'clause' && item.whole)) {
      attribution = null;
      rule = null;
      const nextNamed = found
        .slice(index + 1, index + 3)
        .find((other) => other.attribution !== null && other.attribution.rule !== 'clause')?.attribution;
      if (named !== null) {
        mention = rangeOf(named.speaker);
        rule = 'same-paragraph';
      } else if (passage.continues && context.last !== null) {
        mention = context.last.mention;
        rule = 'continued';
      } else if (context.leadIn !== null && quote === 0) {
        mention = context.leadIn;
        rule = 'lead-in';
      } else if (startsSentence && nextNamed !== undefined) {
        mention = rangeOf(nextNamed?.speaker ?? null);
        rule = 'same-paragraph';
      } else if (item.whole && startsSentence) {
        const speakerBefore = lastSpeakerBefore(tokens, sentences, sentence);
        if (speakerBefore !== null) {
          mention = rangeOf(speakerBefore);
          rule = 'same-paragraph';
        } else if (last !== null && paragraph.number - last.paragraph <= 2) {
          mention = last.mention;
          rule = 'carried';
        }
      }
    } else if (attribution.rule !== 'clause') named = attribution;
    const kind = decideKind({
      text,
      passage,
      tokens,
      quote,
      rule,
      startsSentence,
      isWhole: item.whole,
      doublePrimary: context.doublePrimary,
    });
    const cueToken = attribution === null ? undefined : tokens[attribution.cue];
    const cue = cueToken === undefined ? null : { start: cueToken.start, end: cueToken.end };
    quotations.push({
      passage,
      kind,
      mention: kind === 'other' ? null : mention,
      cue: kind === 'other' ? null : cue,
      rule: kind === 'other' ? null : rule,
    });
    if (kind !== 'other' && mention !== null) last = { mention, paragraph: paragraph.number };
  }
  const spoken = lastSpeakerBefore(tokens, sentences, null);
  if (spoken !== null) last = { mention: rangeOf(spoken), paragraph: paragraph.number };
  const ranges = sentences.flatMap(({ first, last: end }) => rangeOf({ first, last: end }) ?? []);
  return { quotations, sentences: ranges, last, leadIn: findLeadIn(tokens, sentences, rangeOf) };
}

/** Whether the tokens from `at` on attribute a quotation that ends before them as a sentence would: `?" Price asked.` */
function isTail(tokens: readonly Token[], at: number): boolean {
  const attribution = attributionAfter(tokens, at, Math.min(tokens.length, at + 12));
  if (attribution === null) return false;
  const speaker = attribution.speaker;
  if (
    speaker !== null &&
    attribution.rule === 'after' &&
    (Math.min(speaker.first, attribution.cue) !== at ||
      Math.max(speaker.first - attribution.cue, attribution.cue - speaker.last) > 3)
  )
    return false;
  const end = Math.max(attribution.cue + 1, attribution.speaker?.last ?? 0);
  const next = tokens[end];
  return (
    next === undefined ||
    (next.kind === 'sign' && next.lower !== ':') ||
    /^(?:reporters|on|in|at|during|when|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|this)$/u.test(
      next.lower,
    )
  );
}

function endsOpen(text: string, passage: Passage, next: Token | undefined): boolean {
  const end = text.slice(Math.max(passage.innerStart, passage.innerEnd - 2), passage.innerEnd).trimEnd();
  return /[,.?!…—–-]$/u.test(end) || (next?.kind === 'sign' && /^[,—–]$/u.test(next.lower));
}

function isWholeSentence(tokens: readonly Token[], sentence: Sentence, quote: number): boolean {
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tokens[at];
    if (at !== quote && token !== undefined && token.kind !== 'sign') return false;
  }
  return true;
}

/** The last subject of a verb of speech in the sentences before `until`, or in the whole paragraph. */
function lastSpeakerBefore(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  until: Sentence | null,
): Phrase | null {
  let result: Phrase | null = null;
  for (const sentence of sentences) {
    if (sentence === until) break;
    for (let at = sentence.last - 1; at >= sentence.first; at--) {
      const cue = cueVerbAt(tokens, at);
      if (
        cue === null ||
        cue.strength !== 'speech' ||
        cue.form === 'ing' ||
        cue.form === 'base' ||
        isPassive(tokens, at)
      )
        continue;
      const subject = subjectBefore(tokens, at - 1, sentence.first);
      if (subject === null) continue;
      result = subject;
      break;
    }
  }
  return result;
}

/** Whom a paragraph introduces at its end: its last sentence ends with a colon, or with a cue and a comma. */
function findLeadIn(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  rangeOf: (phrase: Phrase | null) => Range | null,
): Range | null {
  const sentence = sentences.at(-1);
  const end = tokens.at(-1);
  if (sentence === undefined || end === undefined || end.kind !== 'sign' || !/^[:,]$/u.test(end.lower)) return null;
  for (let at = sentence.last - 2; at >= sentence.first && sentence.last - at < 40; at--) {
    const cue = cueVerbAt(tokens, at);
    if (cue === null || cue.form === 'base' || isPassive(tokens, at)) continue;
    const subject = subjectBefore(tokens, at - 1, sentence.first);
    if (subject !== null) return rangeOf(subject);
  }
  return rangeOf(leadingPhrase(tokens, sentence.first, sentence.last));
}
