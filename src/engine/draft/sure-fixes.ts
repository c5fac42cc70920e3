import { overlaps } from '../text/range.js';
import { isUnreadable } from '../text/unreadable.js';
import { omissionsOf } from './cuts.js';
import type { PassageDifference } from './difference.js';
import type { FixKind } from './finding.js';
import type { LanguageWords } from './language-words.js';
import { exactPlace, type Place } from './places.js';
import { repaired, withOmissions } from './repair.js';
import { isNegation, isNumber, isQualifying } from './sense.js';
import { sourceWords } from './words.js';

/** The fixes of a passage's words after which the check finds nothing wrong with them. */
export function sureFixes(passage: string, place: Place, words: LanguageWords | null): FixKind[] {
  const { differences, sure } = place.comparison;
  if (!sure || differences.some(({ unspoken }) => unspoken)) return [];
  const fixes: FixKind[] = [];
  if (isRight(repaired(passage, differences), place, words)) fixes.push('use-source-words');
  if (differences.every(isHarmlessOmission) && isRight(withOmissions(passage, differences), place, words))
    fixes.push('mark-omission');
  return fixes;
}

/** Whether words are those of the place, and leave out nothing that turns them; null is no words. */
export function isRight(passage: string | null, { stream, source }: Place, words: LanguageWords | null): boolean {
  const place = passage === null ? null : exactPlace(passage, stream, [source]);
  if (passage === null || place === null || !overlaps(place.source, source)) return false;
  // What is right there was lost.
  if (isUnreadable(passage)) return false;
  return omissionsOf(passage, place, null, words).every(({ code }) => code !== 'misleading-omission');
}

/** Whether words are only left out, and none of them is a negation, a number, a name or a qualifier. */
function isHarmlessOmission({ draft, source, kind, understood }: PassageDifference): boolean {
  if (draft !== '' || kind !== 'word' || !understood || isUnreadable(source)) return false;
  return sourceWords(source).every(({ word }) => !isNegation(word) && !isQualifying(word) && !isNumber(word));
}
