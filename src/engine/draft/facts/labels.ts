import { OBJECT } from '../../text/object.js';
import type { FigureFact } from './fact.js';

/** A bare number that begins a line with a mark after it, alone or after one word: `2.`, `(3)`, `Case 4:`. */
const NUMBERED = /^[\s(]{0,8}(?:\p{Lu}\p{L}{0,20} )?(\p{Nd}{1,3})(?=[):]|\.\s)/u;

/** A number before the beginning of another sentence: `2 The harbour …`. */
const BEFORE_SENTENCE =
  /^\s{0,8}(\p{Nd}{1,3})\s(?=(?:The|A|An|In|On|At|It|He|She|They|We|This|These|There|When|After|As) )/u;

/** A number with a few words before a colon and a quotation: `2 altered: “…”`. */
const LEAD_IN = new RegExp(`^\\s{0,8}(\\p{Nd}{1,3})((?: [\\p{L}-]{1,30}){1,3}): ?["“”„«‘]?${OBJECT}`, 'u');

/** Words that a number counts: plurals, people, and what befell them. */
const COUNTED =
  /(?:[^s]s|people|men|women|children|police|dead|died|die|killed|hurt|injured|wounded|missing|arrested|more|percent|million|billion)$/u;

/** Whether a figure of a sentence only numbers it or what it leads in, and counts nothing. */
export function isLabelOf(prose: string, { kind, start, end, ...figure }: FigureFact): boolean {
  if (kind !== 'number' || !('family' in figure) || figure.family !== 'count') return false;
  const lead = LEAD_IN.exec(prose);
  const isLead =
    lead !== null &&
    !(lead[2] ?? '')
      .trim()
      .split(' ')
      .some((word) => COUNTED.test(word.toLowerCase()));
  const found = NUMBERED.exec(prose) ?? BEFORE_SENTENCE.exec(prose) ?? (isLead ? lead : null);
  if (found === null) return false;
  const at = found[0].indexOf(found[1] ?? '');
  return start === at && end === at + (found[1] ?? '').length;
}
