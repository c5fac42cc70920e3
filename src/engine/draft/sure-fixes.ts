import { overlaps } from '../text/range.js';
import { omissionsOf } from './cuts.js';
import type { PassageDifference } from './difference.js';
import type { FixKind } from './finding.js';
import { exactPlace, type Place } from './places.js';
import { repaired, withOmissions } from './repair.js';
import { isNegation, isNumber, isQualifying } from './sense.js';
import { sourceWords } from './words.js';

/** The fixes of a passage's words after which the check finds nothing wrong with them. */
export function sureFixes(passage: string, place: Place): FixKind[] {
  const { differences, sure } = place.comparison;
  if (!sure || differences.some(({ unspoken }) => unspoken)) return [];
  const fixes: FixKind[] = [];
  if (isRight(repaired(passage, differences), place)) fixes.push('use-source-words');
  if (differences.every(isHarmlessOmission) && isRight(withOmissions(passage, differences), place))
    fixes.push('mark-omission');
  return fixes;
}

/** Whether words are those of the place, and leave out nothing that turns them. */
function isRight(words: string | null, { stream, source }: Place): boolean {
  const place = words === null ? null : exactPlace(words, stream, [source]);
  if (words === null || place === null || !overlaps(place.source, source)) return false;
  return omissionsOf(words, place, null).every(({ code }) => code !== 'misleading-omission');
}

/** Whether words are only left out, and none of them is a negation, a number, a name or a qualifier. */
function isHarmlessOmission({ draft, source, kind, understood }: PassageDifference): boolean {
  if (draft !== '' || kind !== 'word' || !understood) return false;
  return sourceWords(source).every(({ word }) => !isNegation(word) && !isQualifying(word) && !isNumber(word));
}
