import type { Range } from '../text/range.js';
import type { PassageDifference } from './difference.js';
import { groupKind, stopOf } from './difference-kinds.js';
import type { AlignedPair, NearPlace } from './near.js';
import type { SourceStream } from './stream.js';
import type { DraftWord } from './words.js';

/** How a passage differs from the place that it was laid on: a difference for each run of words that do not agree. */
export function differencesOf(
  passage: string,
  words: readonly DraftWord[],
  { pairs }: NearPlace,
  stream: SourceStream,
): PassageDifference[] {
  const differences: PassageDifference[] = [];
  let index = 0;
  while (index < pairs.length) {
    const pair = pairs[index];
    if (pair === undefined) break;
    if (pair.equal) {
      const stop = stopDifference(passage, words, pair, pairs[index + 1], stream);
      if (stop !== null) differences.push(stop);
      index++;
      continue;
    }
    let end = index + 1;
    while (end < pairs.length && pairs[end]?.equal === false) end++;
    differences.push(difference(passage, words, pairs, [index, end], stream));
    index = end;
  }
  return differences;
}

/** Two words that are the same, and next to each other in both, between which one text ends a sentence otherwise. */
function stopDifference(
  passage: string,
  words: readonly DraftWord[],
  pair: AlignedPair,
  next: AlignedPair | undefined,
  stream: SourceStream,
): PassageDifference | null {
  if (
    next === undefined ||
    !next.equal ||
    next.draft !== (pair.draft ?? 0) + 1 ||
    next.source !== (pair.source ?? 0) + 1
  )
    return null;
  const left = words[pair.draft ?? 0];
  const right = words[next.draft];
  const from = stream.words[pair.source ?? 0];
  const to = stream.words[next.source];
  if (left === undefined || right === undefined || from === undefined || to === undefined) return null;
  if (stopOf(left) === from.stop) return null;
  const range = { start: left.end, end: right.start };
  const text = stream.between(from.end, to.start);
  return {
    kind: 'punctuation',
    draft: passage.slice(range.start, range.end),
    source: text,
    range,
    repair: { ...range, text },
    unspoken: false,
    understood: stream.isEnglish,
  };
}

function difference(
  passage: string,
  words: readonly DraftWord[],
  pairs: readonly AlignedPair[],
  [start, end]: readonly [number, number],
  stream: SourceStream,
): PassageDifference {
  const group = pairs.slice(start, end);
  const mine = group.flatMap((pair) => (pair.draft === null ? [] : [pair.draft]));
  const theirs = group.flatMap((pair) => (pair.source === null ? [] : [pair.source]));
  const before = pairs[start - 1];
  const after = pairs[end];
  const first = words[mine[0] ?? -1];
  const last = words[mine.at(-1) ?? -1];
  const sourceText = stream.text(theirs[0] ?? -1, theirs.at(-1) ?? -1);
  const anchor = words[before?.draft ?? -1]?.end ?? words[after?.draft ?? -1]?.start ?? 0;
  const range =
    first === undefined || last === undefined ? { start: anchor, end: anchor } : { start: first.start, end: last.end };
  const from = neighbour(words, before?.draft, mine[0] ?? after?.draft, -1);
  const to = neighbour(words, after?.draft, mine.at(-1) ?? before?.draft, 1);
  const sourceFrom = stream.words[before?.source ?? -1];
  const sourceTo = stream.words[after?.source ?? -1];
  let repair: PassageDifference['repair'];
  if (from !== null && to !== null && sourceFrom !== undefined && sourceTo !== undefined) {
    repair = { start: from.end, end: to.start, text: stream.between(sourceFrom.end, sourceTo.start) };
  } else if (from !== null && sourceFrom !== undefined && theirs.length > 0 && from.end === range.start) {
    // `38%` for “38 per cent”: the source has a space there.
    repair = {
      ...range,
      text: stream.between(sourceFrom.end, stream.words[theirs.at(-1) ?? -1]?.end ?? sourceFrom.end),
    };
  } else if (mine.length > 0) {
    repair = theirs.length > 0 ? { ...range, text: sourceText } : { ...withSpace(passage, range), text: '' };
  } else {
    repair = { ...range, text: before === undefined ? `${sourceText} ` : ` ${sourceText}` };
  }
  const other = mine.length === 0 ? otherSpeaker(before?.source, after?.source, stream) : null;
  if (other !== null && after?.draft != null) {
    const from = words[after.draft]?.start ?? range.end;
    return {
      kind: 'speaker',
      draft: passage.slice(from).replace(/[\s.,;:]{1,40}$/u, ''),
      source: other,
      range: { start: from, end: passage.length },
      repair: { ...range, text: sourceText },
      unspoken: true,
      understood: stream.isEnglish,
    };
  }
  return {
    kind: groupKind(words, group, stream),
    draft: passage.slice(range.start, range.end),
    source: sourceText,
    range,
    repair,
    unspoken: isUnspoken(pairs, theirs, stream),
    understood: stream.isEnglish,
  };
}

/** Who speaks a word, where someone else speaks another one before it; null if it is not stated, or the same. */
function otherSpeaker(
  before: number | null | undefined,
  after: number | null | undefined,
  stream: SourceStream,
): string | null {
  const first = stream.quotationAt(before ?? -1)?.speaker;
  const next = stream.quotationAt(after ?? -1)?.speaker;
  const areStated = first?.basis === 'stated' && next?.basis === 'stated';
  return areStated && first.name !== next.name ? next.name : null;
}

/** Whether a passage that begins within someone's speech was laid on words outside it. */
function isUnspoken(pairs: readonly AlignedPair[], theirs: readonly number[], stream: SourceStream): boolean {
  const first = pairs.find(({ equal }) => equal)?.source ?? -1;
  const speech = stream.quotationAt(first);
  if (speech === undefined) return false;
  return theirs.some((at) => {
    const other = stream.quotationAt(at);
    return other !== speech && (other === undefined || other.speaker?.name !== speech.speaker?.name);
  });
}

/** The word beside a group, if nothing of the writer's own (an ellipsis, a bracket) is between. */
function neighbour(
  words: readonly DraftWord[],
  beside: number | null | undefined,
  edge: number | null | undefined,
  step: -1 | 1,
): DraftWord | null {
  if (beside === null || beside === undefined || edge === null || edge === undefined) return null;
  return Math.abs(edge - beside) <= 1 && (edge - beside) * -step >= 0 ? (words[beside] ?? null) : null;
}

/** A word to be taken out goes with the white space before it, at the passage's start with the one after. */
function withSpace(passage: string, range: Range): Range {
  const before = range.start - passage.slice(0, range.start).trimEnd().length;
  if (before > 0) return { start: range.start - before, end: range.end };
  const after = /^[\s,;:]+/u.exec(passage.slice(range.end))?.[0].length ?? 0;
  return { start: range.start, end: range.end + after };
}
