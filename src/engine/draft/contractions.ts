import type { PassageDifference } from './difference.js';
import { endDifferences } from './ends.js';
import { sameWord } from './exact.js';
import { isFunctionWord } from './sense.js';
import type { SourceStream } from './stream.js';
import type { ComparedWord, DraftWord } from './words.js';

/** Words that a contraction's ending stands for. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  "'re": ['are'],
  "'ve": ['have'],
  "'ll": ['will', 'shall'],
  "'m": ['am'],
  "'d": ['would', 'had'],
  "'s": ['is', 'has'],
};
/** Contractions of which the parts are not written out as they are, in lower case. */
const IRREGULAR: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "won't": [['will', 'not']],
  "can't": [['cannot'], ['can', 'not']],
  "let's": [['let', 'us']],
};
/** Words after which `'s` is a verb; after others it may say whose. */
const BEFORE_VERB =
  /^(?:he|she|it|that|there|here|what|who|where|how|when|why|this|everyone|everybody|nobody|somebody|someone|everything|nothing)$/iu;

/** The ways to write a word out: *we're* is *we are*; none for one that is no contraction. */
function writtenOut(word: string): readonly (readonly string[])[] {
  if (!word.includes("'")) return [];
  const lower = word.toLowerCase();
  const irregular = Object.hasOwn(IRREGULAR, lower) ? IRREGULAR[lower] : undefined;
  if (irregular !== undefined)
    return irregular.map(([first = '', ...rest]) => [word.charAt(0) + first.slice(1), ...rest]);
  if (/[^']n't$/u.test(lower)) return [[word.slice(0, -3), 'not']];
  const at = lower.lastIndexOf("'");
  const stem = word.slice(0, at);
  const ending = lower.slice(at);
  const verbs = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  if (verbs === undefined || stem === '' || (ending === "'s" && !BEFORE_VERB.test(stem))) return [];
  return verbs.map((verb) => [stem, verb]);
}

/** Where a passage is whose words are a source's but for contractions, which one writes out and the other does not. */
interface ContractedPlace {
  readonly first: number;
  readonly last: number;
  readonly differences: readonly PassageDifference[];
  /** How many words the passage has, and how many of them name or describe something. */
  readonly equal: number;
  readonly telling: number;
}

/** The first place of a source with the words of a passage, contractions written out or not; null if there is none. English alone. */
export function contractedPlace(
  passage: string,
  words: readonly DraftWord[],
  stream: SourceStream,
  [low, high]: readonly [number, number] = [0, stream.words.length],
): ContractedPlace | null {
  const own = words.flatMap((word) => (word.kind === 'word' ? word : []));
  const [opening] = own;
  if (!stream.isEnglish || opening === undefined || own.length !== words.length) return null;
  for (const start of startsOf(opening.word, stream)) {
    if (start < low) continue;
    const found = matchAt(passage, own, start, stream);
    if (found === null || found.last >= high) continue;
    const ends = endDifferences(passage, [{ end: own.at(-1)?.end ?? 0, source: found.last }], stream);
    const telling = own.filter(({ word }) => !isFunctionWord(word)).length;
    return {
      first: start,
      last: found.last,
      differences: [...found.differences, ...ends],
      equal: own.length,
      telling: Math.max(1, telling),
    };
  }
  return null;
}

type OwnWord = Extract<DraftWord, { readonly kind: 'word' }>;

/** Where the source may have the first word of a passage, written out or not. */
function startsOf(first: string, stream: SourceStream): readonly number[] {
  const short = [...Object.keys(ENDINGS), "n't"].map((ending) => first + ending);
  const forms = [first, ...writtenOut(first).map(([head = '']) => head), ...short, ...Object.keys(IRREGULAR)];
  return [...new Set(forms)].flatMap((form) => stream.placesOf(form));
}

/** Whether a passage is at a place of a source but for contractions, with at least one of them. */
function matchAt(
  passage: string,
  own: readonly OwnWord[],
  start: number,
  stream: SourceStream,
): { readonly last: number; readonly differences: readonly PassageDifference[] } | null {
  const differences: PassageDifference[] = [];
  const voice = stream.quotationAt(start);
  let at = start;
  for (let index = 0; index < own.length; ) {
    const word = own[index];
    const source = stream.words[at];
    if (word === undefined || source === undefined) return null;
    const [mine, theirs] = sizesAt(own, index, at, stream);
    const last = own[index + mine - 1];
    const end = stream.words[at + theirs - 1];
    if (mine === 0 || last === undefined || end === undefined) return null;
    for (let place = at; place < at + theirs; place++)
      if (stream.stretch[place] !== stream.stretch[start] || stream.quotationAt(place) !== voice) return null;
    if (index + mine < own.length && last.stop !== end.stop) return null;
    if (mine !== 1 || theirs !== 1 || !sameWord(word.word, source.word, index === 0)) {
      const range = { start: word.start, end: last.end };
      const text = stream.text(at, at + theirs - 1);
      const isCapital = index === 0 && /^\p{Lu}/u.test(word.word);
      differences.push({
        kind: 'word',
        draft: passage.slice(range.start, range.end),
        source: text,
        range,
        repair: { ...range, text: isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text },
        unspoken: false,
        understood: true,
      });
    }
    index += mine;
    at += theirs;
  }
  return differences.length === 0 ? null : { last: at - 1, differences };
}

/** How many words of a passage and of a source are the same at two places; none if they are not. */
function sizesAt(own: readonly OwnWord[], index: number, at: number, stream: SourceStream): readonly [number, number] {
  const word = own[index]?.word ?? '';
  const source = stream.words[at]?.word ?? '';
  if (sameWord(word, source, index === 0)) return [1, 1];
  const theirs = writtenOut(word).find((forms) => areAt(forms, stream.words, at, index === 0));
  if (theirs !== undefined) return [1, theirs.length];
  const mine = writtenOut(source).find((forms) => areAt(forms, own, index, index === 0));
  return mine === undefined ? [0, 0] : [mine.length, 1];
}

/** Whether words are at a place of others, with no sentence's end between them. */
function areAt(forms: readonly string[], words: readonly ComparedWord[], at: number, isFirst: boolean): boolean {
  return forms.every((form, by) => {
    const word = words[at + by];
    return (
      word !== undefined &&
      sameWord(form, word.word, isFirst && by === 0) &&
      (by === 0 || words[at + by - 1]?.stop === '')
    );
  });
}
