import type { DifferenceKind } from './finding.js';
import type { AlignedPair } from './near.js';
import type { SourceStream } from './stream.js';
import type { DraftWord, Stop } from './words.js';

/** Whether words are `%`, `percent` or `per cent`, which only spelling tells apart. */
export function isPercent(words: readonly string[]): boolean {
  return /^(?:%|per ?cent)$/iu.test(words.join(' '));
}

/** The mark that ends a sentence after a word of a draft. */
export function stopOf(word: DraftWord): Stop {
  return word.kind === 'word' || word.kind === 'patched' ? word.stop : '';
}

/** A bracket says what is wrong with it; words beside it that differ may be graver. */
export function groupKind(
  words: readonly DraftWord[],
  group: readonly AlignedPair[],
  stream: SourceStream,
): DifferenceKind {
  const fault = group.find((pair) => pair.fault !== undefined)?.fault;
  const mine = group.flatMap(({ draft }) => (draft === null ? [] : [draft]));
  if (fault !== undefined && (fault !== 'word' || mine.every((index) => words[index]?.kind === 'bracket')))
    return fault;
  const theirs = group.flatMap(({ source }) => (source === null ? [] : [source]));
  return kindOf(words, mine, theirs, stream);
}

function kindOf(
  words: readonly DraftWord[],
  mine: readonly number[],
  theirs: readonly number[],
  stream: SourceStream,
): DifferenceKind {
  const draft = mine.flatMap((index) => {
    const word = words[index];
    if (word?.kind === 'bracket') return word.words;
    return word?.kind === 'word' ? [word.word] : word?.kind === 'patched' ? [word.head + word.patch + word.tail] : [];
  });
  const source = theirs.map((place) => stream.words[place]?.word ?? '');
  const differ = (test: (word: string, index: number, from: 'draft' | 'source') => boolean) => {
    const left = draft.filter((word, index) => test(word, index, 'draft')).map((word) => word.toLowerCase());
    const right = source.filter((word, index) => test(word, index, 'source')).map((word) => word.toLowerCase());
    return left.sort().join(' ') !== right.sort().join(' ');
  };
  if (draft.join(' ').toLowerCase() === source.join(' ').toLowerCase()) return 'case';
  if (differ((word) => stream.negates(word))) return 'negation';
  if (isPercent(draft) && isPercent(source)) return 'word';
  if (differ((word) => stream.isNumber(word))) return 'number';
  const isFirst = (index: number) =>
    index === 0 || stopOf(words[index - 1] ?? { kind: 'gap', start: 0, end: 0 }) !== '';
  const named = differ((word, index, from) => {
    if (stream.isName(word)) return true;
    if (!/^\p{Lu}/u.test(word) || /^I(?:'|$)/u.test(word)) return false;
    return from === 'draft' ? !isFirst(mine[index] ?? 0) : !stream.beginsSentence(theirs[index] ?? 0);
  });
  return named ? 'name' : 'word';
}
