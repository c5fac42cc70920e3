import type { Quotation } from '../library/model.js';
import { cutNumber } from './cut-number.js';
import { wordBehind } from './exact.js';
import type { FindingCode } from './finding.js';
import { conditionBefore, degreeBefore, negationBefore } from './governing.js';
import { hiddenCondition, hiddenNegation } from './omissions.js';
import type { Place } from './places.js';
import type { SourceStream } from './stream.js';

/** What there is to say of a place where a quotation of the source's words leaves some out. */
export interface Cut {
  readonly code: FindingCode;
  readonly message: string;
}

/** Words at which a cut may hide a condition. */
const QUALIFIERS = new Set(
  'but unless if except although though however provided until only yet without whereas'.split(' '),
);

/** What the draft leaves out of words that are right. */
export function omissionsOf(passage: string, place: Place, quotation: Quotation | null): Cut[] {
  const { stream, comparison } = place;
  const { pieces } = comparison;
  const found: Cut[] = [];
  const hidden = hiddenNegation(pieces, stream);
  if (hidden !== null)
    found.push({
      code: 'misleading-omission',
      message: `The ellipsis leaves out “${hidden.word}”: the source has “${hidden.cut}” there.`,
    });
  const first = pieces[0]?.first ?? 0;
  const before = negationBefore(first, stream) ?? conditionBefore(first, stream) ?? degreeBefore(first, stream);
  if (before !== null) {
    // With a capital the draft makes a sentence of it; words set into a sentence of the writer's may be negated there.
    const isSentence = beginsAsSentence(passage, stream, first);
    found.push({
      code: isSentence ? 'misleading-omission' : 'dropped-qualifier',
      message: `The quotation begins after “${before.cut}” in the source.`,
    });
  }
  const number = cutNumber(pieces, stream);
  if (number !== null)
    found.push({ code: 'misleading-omission', message: `The quotation cuts a number: the source has “${number}”.` });
  const dropped = droppedQualifier(place, quotation);
  const condition = hiddenCondition(pieces, stream);
  if (dropped !== null && hidden === null)
    found.push({ code: 'dropped-qualifier', message: `The source continues “${dropped}” where the quotation is cut.` });
  else if (condition !== null && hidden === null)
    found.push({ code: 'dropped-qualifier', message: `The ellipsis leaves out “${condition.cut}”.` });
  if (pieces.some(({ join }) => join === 'narrative'))
    found.push({
      code: 'unmarked-omission',
      message: 'The source has other words between these sentences. Mark the omission with an ellipsis.',
    });
  return found;
}

/** Whether the passage begins with a capital that the source's word does not have. */
function beginsAsSentence(passage: string, stream: SourceStream, first: number): boolean {
  const letter = /[\p{L}\p{N}]/u.exec(passage)?.[0] ?? '';
  return /^\p{Lu}/u.test(letter) && /^\p{Ll}/u.test(stream.words[first]?.word ?? '');
}

function droppedQualifier({ stream, comparison }: Place, quotation: Quotation | null): string | null {
  for (const piece of comparison.pieces) {
    const next = wordBehind(stream, piece);
    if (next === null) continue;
    // A negation in the next sentence says nothing of this one.
    const negated = stream.negates(next.word) && !stream.endsSentence(piece.last);
    if (!negated && !QUALIFIERS.has(next.word.toLowerCase())) continue;
    // Behind the speech itself it is the reporter who goes on.
    if (quotation !== null && next.start >= quotation.end) continue;
    let end = piece.last + 1;
    while (end < piece.last + 6 && !stream.endsSentence(end)) end++;
    return `${stream.text(piece.last + 1, end).replace(/\s+/gu, ' ')} …`;
  }
  return null;
}
