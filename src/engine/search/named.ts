import { isAllowed, type Scratch, wantedKinds } from './candidates.js';
import { parseQuery } from './query.js';
import type { RecordKind } from './record.js';
import { RecordSet } from './record-set.js';
import { type Segment, SPEAKER } from './segment.js';

/**
 * Number of records of a kind whose speaker has all words of a name, in any order; null for a name of one word, which is not
 * searched for as a phrase.
 */
export function countNamed(
  segments: readonly Segment[],
  name: string,
  kind: RecordKind,
  { decoded }: Scratch,
): number | null {
  const [phrase] = parseQuery(`speaker:"${name.replaceAll('"', ' ')}"`).phrases;
  if (phrase === undefined) return null;
  const allowed = { kinds: wantedKinds([kind]), after: null, before: null, language: null };
  let count = 0;
  for (const segment of segments) {
    const records = recordsWith(segment, phrase.words, decoded).read(decoded);
    for (let i = 0; i < records; i++) if (isAllowed(segment, decoded[i] as number, allowed)) count++;
  }
  return count;
}

/** The records whose speaker has all of these words. */
function recordsWith(segment: Segment, words: readonly string[], decoded: Int32Array): RecordSet {
  const field = segment.fields[SPEAKER];
  const common = new RecordSet(segment.size);
  for (const [index, word] of words.entries()) {
    const term = field?.find(word) ?? -1;
    const records = index === 0 ? common : new RecordSet(segment.size);
    if (field !== undefined && term >= 0) records.add(decoded, field.decode(term, decoded));
    if (index > 0) common.keep(records);
  }
  return common;
}
