import type { Paragraph } from '../article/article.js';
import type { Attribution } from './attribution.js';
import { attributionInSentence, isTail } from './attributions.js';
import { actorOf, findLeadIn, speakersBySentence } from './discourse.js';
import { dialoguesByDash } from './english-dialogue.js';
import * as ruled from './languages/attributions.js';
import { cutsOf } from './languages/cuts.js';
import { lexiconFor } from './languages/lexicons.js';
import type { Lexicon } from './languages/rules.js';
import { type Dialogue, dialoguesOf } from './languages/spoken.js';
import type { Phrase } from './phrases.js';
import type { Cuts, Sentence, Token } from './tokens.js';

/** The speech that dashes open in each of a text's paragraphs; `hasMarks` tells of which quotation marks are in use in one. */
export type Dialogues = (
  text: string,
  paragraphs: readonly Paragraph[],
  hasMarks: (index: number) => boolean,
) => readonly (readonly Dialogue[])[];

/** How a language says who spoke: what the search for quotations asks of it. */
export interface Grammar {
  /** The word lists of a language without a grammar of its own; null for English and for unknown languages. */
  readonly lexicon: Lexicon | null;
  /** How runs of letters are cut into words. */
  readonly cuts: Cuts | null;
  /** The attribution of the quotation at token `quote` of `sentence`, from the words around it in that sentence. */
  attribution(tokens: readonly Token[], sentence: Sentence, quote: number, endsOpen: boolean): Attribution | null;
  /** Whether the tokens from `at` on attribute a quotation that ends before them as a sentence would. */
  isTail(tokens: readonly Token[], at: number, asks: boolean): boolean;
  /** For each sentence, the subject of the last verb of speech up to and with it. */
  floor(tokens: readonly Token[], sentences: readonly Sentence[]): (Phrase | null)[];
  /** Who acts in a short sentence without quotations. */
  actor(tokens: readonly Token[], sentence: Sentence | undefined): Phrase | null;
  /** Whether a sentence tells, by its verb alone, of what someone said. */
  reports(tokens: readonly Token[], sentence: Sentence | undefined): boolean;
  /** The speech that dashes open, for each paragraph. */
  dialogues: Dialogues;
  /** Whom a paragraph introduces at its end. */
  leadIn(tokens: readonly Token[], sentences: readonly Sentence[]): Phrase | null;
}

const ENGLISH: Grammar = {
  lexicon: null,
  cuts: null,
  attribution: attributionInSentence,
  isTail,
  floor: speakersBySentence,
  actor: actorOf,
  reports: () => false,
  dialogues: dialoguesByDash,
  leadIn: findLeadIn,
};

/** Marks alone: words that begin a sentence before a comma, or come after a colon, are speech; whose, nobody knows. */
function unknownSpeech(tokens: readonly Token[], sentence: Sentence, quote: number): Attribution | null {
  const isSign = (token: Token | undefined, pattern: RegExp): boolean =>
    token?.kind === 'sign' && pattern.test(token.lower);
  if (quote === sentence.first && isSign(tokens[quote + 1], /^[,—–-]$/u))
    return { speaker: null, cue: -1, rule: 'after' };
  return isSign(tokens[quote - 1], /^:$/u) ? { speaker: null, cue: -1, rule: 'colon' } : null;
}

/** Of who speaks in a language that is not covered nothing is said. */
const UNKNOWN: Grammar = {
  lexicon: null,
  cuts: null,
  attribution: unknownSpeech,
  isTail: () => false,
  floor: (_, sentences) => sentences.map(() => null),
  actor: () => null,
  reports: () => false,
  dialogues: (_, paragraphs) => paragraphs.map(() => []),
  leadIn: () => null,
};

function byRules(lexicon: Lexicon): Grammar {
  return {
    lexicon,
    cuts: cutsOf(lexicon),
    attribution: (tokens, sentence, quote, endsOpen) =>
      ruled.attributionInSentence(tokens, sentence, quote, endsOpen, lexicon),
    isTail: (tokens, at) => ruled.isTail(tokens, at, lexicon),
    floor: (tokens, sentences) => {
      let current: Phrase | null = null;
      return sentences.map((sentence) => {
        current = ruled.speakerOf(tokens, sentence, lexicon) ?? current;
        return current;
      });
    },
    actor: (tokens, sentence) => ruled.actorOf(tokens, sentence, lexicon),
    reports: (tokens, sentence) => sentence !== undefined && ruled.isReported(tokens, sentence, lexicon),
    dialogues: (text, paragraphs) => paragraphs.map(({ start, end }) => dialoguesOf(text, start, end, lexicon)),
    leadIn: (tokens, sentences) => ruled.leadInOf(tokens, sentences, lexicon),
  };
}

/** The grammar of a language by its code; of one that is not covered, and of null, one that finds no speaker. */
export function grammarFor(language: string | null): Grammar {
  if (language === 'en') return ENGLISH;
  const lexicon = language === null ? undefined : lexiconFor(language);
  return lexicon === undefined ? UNKNOWN : byRules(lexicon);
}
