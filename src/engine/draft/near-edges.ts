import type { AlignedPair, NearPlace } from './near.js';
import type { SourceStream } from './stream.js';
import type { DraftWord } from './words.js';

/** How many words of the source may be left out next to the first or the last word of a passage. */
const MOST_LEFT_OUT = 4;

/**
 * A place whose first or last word is changed, laid on the same word a little further on where the source has it in its clause:
 * “I write” for “I used to write” leaves words out, and does not change “to”.
 */
export function withWholeEdges(near: NearPlace, words: readonly DraftWord[], stream: SourceStream): NearPlace {
  const begun = extended(near.pairs, -1, words, stream);
  const pairs = extended(begun.toReversed(), 1, words, stream).toReversed();
  return pairs.length === near.pairs.length
    ? near
    : { ...near, pairs, equal: pairs.filter(({ equal }) => equal).length };
}

/** Pairs from an edge inwards, with that edge moved by `step` to the same word. */
function extended(
  pairs: readonly AlignedPair[],
  step: -1 | 1,
  words: readonly DraftWord[],
  stream: SourceStream,
): readonly AlignedPair[] {
  const [edge, ...rest] = pairs;
  const own = words[edge?.draft ?? -1];
  if (edge === undefined || edge.equal || edge.source === null || own?.kind !== 'word') return pairs;
  const source = edge.source;
  const left: AlignedPair[] = [{ draft: null, source, equal: false }];
  for (let at = source + step; left.length <= MOST_LEFT_OUT; at += step) {
    const word = stream.words[at];
    if (
      word === undefined ||
      stream.endsClause(Math.min(at, at - step)) ||
      stream.stretch[at] !== stream.stretch[source]
    )
      return pairs;
    if (word.word === own.word) return [{ draft: edge.draft, source: at, equal: true }, ...left.toReversed(), ...rest];
    left.push({ draft: null, source: at, equal: false });
  }
  return pairs;
}
