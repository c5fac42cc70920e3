import type { ExtractedQuotation } from '../extract/extraction.js';
import { cueVerb } from '../extract/lexicon.js';
import type { LibraryArticle } from '../library/model.js';
import type { Range } from '../text/range.js';
import { WordPattern } from '../text/word-pattern.js';
import { endMark } from './end-mark.js';
import { type ComparedWord, type Stop, sourceWords } from './words.js';

/** Where a speaker continues after the reporter's words: “A,” said X. “B.” */
export interface Join {
  /** The index of the first word of the second half. */
  readonly at: number;
  /** The text between the halves; unknown for a digest. */
  readonly between: 'attribution' | 'narrative';
  /** Whether the draft may set this mark where it joins the halves. */
  fits(stop: Stop): boolean;
}

/** Maximum number of words of an attribution: a verb, a name and a role. */
export const LONGEST_ATTRIBUTION = 12;

/** Maximum number of words between two halves of a speech. */
const FARTHEST = 60;

/** Words about something other than who speaks, and nouns that only look like them. */
const NARRATIVE = /^(?:[Aa]nd|[Tt]hen|before|after|while|as|[Ww]hen|[Bb]ut|until|because|although|\p{Ll}{2,}ing)$/u;
const OCCASION = /^(?:morning|evening|meeting|briefing|hearing|gathering|during)$/u;

/** Whether a word of an attribution is about something other than who speaks. */
export function isNarrative(word: string): boolean {
  return NARRATIVE.test(word) && !OCCASION.test(word);
}

/**
 * For the last word of each quotation of an article where the same speaker continues: only between neighbours of one
 * speaker, in one paragraph or in two that follow one another.
 */
export function joinsOf({ article, extraction }: LibraryArticle, words: readonly ComparedWord[]): Map<number, Join> {
  const joins = new Map<number, Join>();
  const all = extraction.quotations;
  const speech = all.filter((each, index) => each.kind !== 'other' || isBeginning(article.text, each, all[index + 1]));
  let at = 0;
  for (const [index, half] of speech.entries()) {
    const next = speech[index + 1];
    if (next === undefined || next.speaker === null) continue;
    if (half.kind !== 'other' && next.speaker.name !== half.speaker?.name) continue;
    if (next.paragraph - half.paragraph > 1) continue;
    while ((words[at]?.end ?? Number.POSITIVE_INFINITY) <= half.end) at++;
    const last = at - 1;
    let first = Math.max(0, at);
    while ((words[first]?.start ?? Number.POSITIVE_INFINITY) < next.start) first++;
    if (last < 0 || words[first] === undefined || (words[last]?.end ?? 0) <= half.start) continue;
    if (first - last > FARTHEST) continue;
    const isSure = next.paragraph === half.paragraph || next.speaker.basis === 'stated';
    const isKnown = article.metadata.text !== 'digest' && isSure;
    const isOnly = isKnown && (isAttribution(article.text, half, next) || isCued(article.text, half, next));
    const between = isOnly ? 'attribution' : 'narrative';
    const mark = endMark(article.text, words[last]?.end ?? 0).mark;
    joins.set(last, {
      at: first,
      between,
      fits: (stop) => (mark === '' ? stop === '' || stop === '.' : stop === mark),
    });
  }
  return joins;
}

/** A word or two that begin a speech, before its attribution: “„Dann“, so Lind, „sind wir fertig.“” */
function isBeginning(text: string, half: ExtractedQuotation, next: ExtractedQuotation | undefined): boolean {
  if (next === undefined || next.speaker === null || next.paragraph !== half.paragraph) return false;
  return (
    /^\s{0,2},/u.test(text.slice(half.end, half.end + 3)) && /^\p{Ll}/u.test(next.text) && isCued(text, half, next)
  );
}

/** Words that continue to tell something, in languages other than English. */
const FOREIGN_NARRATIVE = new WordPattern(
  'und|et|puis|y|e|luego|als|während|nachdem|bevor|dann|doch|aber|mais|pero|tandis|mientras|en|ma|men|och|og|maar|terwijl|ale|и|но|а',
);

/** Most words of an attribution whose cue extraction has found. */
const LONGEST_CUED = 8;

/** Whether little more than a cue that extraction has found, with its speaker, is between two halves of a speech. */
function isCued(text: string, half: ExtractedQuotation, next: ExtractedQuotation): boolean {
  const isBetween = (cue: Range | null) => cue !== null && cue.start >= half.end && cue.end <= next.start;
  if (!isBetween(half.cue) && !isBetween(next.cue)) return false;
  const words = sourceWords(text, half.end, next.start);
  if (words.length > LONGEST_CUED || words.slice(0, -1).some(({ stop }) => stop !== '')) return false;
  return !words.some(({ word }) => isNarrative(word) || FOREIGN_NARRATIVE.test(word));
}

/** Whether only the attribution is between two halves of a speech: one short sentence with a verb of speech. */
function isAttribution(text: string, half: Range, next: Range): boolean {
  const words = sourceWords(text, half.end, next.start);
  if (words.length > LONGEST_ATTRIBUTION) return false;
  if (words.length === 0) return true;
  if (words.slice(0, -1).some(({ stop }) => stop !== '') || words.some(({ word }) => isNarrative(word))) return false;
  // “I’m tired.” She looked at the sea. “So are you.”
  const isApart = /\.["'”’»“]?\s?$/u.test(text.slice(half.start, half.end)) && /^\p{Lu}/u.test(words[0]?.word ?? '');
  return words.some(({ word }) => {
    const verb = cueVerb(word.toLowerCase());
    return /^according$/iu.test(word) || (verb !== undefined && (!isApart || verb.strength !== 'weak'));
  });
}
