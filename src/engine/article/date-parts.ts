/** One EDTF level 1 date: year, perhaps month or season, perhaps day, and what is said of its certainty. */
const DATE =
  /^(?<year>-?\d{4}|\d{2}XX|\d{3}X)(?:-(?<month>\d{2}|XX)(?:-(?<day>\d{2}|XX))?)?(?:T[\d:.Z+-]{0,30})?(?<doubt>[~?%])?$/u;

/** The parts of one date, as far as it says them. */
export interface DateParts {
  /** As written, so `2024`, `19XX`. */
  readonly year: string;
  /** 1 to 12, or 21 to 24 for a season. */
  readonly month: number | null;
  readonly day: number | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** The parts of an EDTF level 1 date, or of the first date of an interval; null if it is not one. */
export function dateParts(edtf: string): DateParts | null {
  const found = DATE.exec(edtf.trim().split('/')[0] ?? '')?.groups;
  if (found?.year === undefined) return null;
  const month = Number(found.month);
  const known = (month >= 1 && month <= 12) || (month >= 21 && month <= 24);
  const day = Number(found.day);
  return {
    year: found.year,
    month: known ? month : null,
    day: known && month <= 12 && day >= 1 && day <= 31 ? day : null,
    approximate: found.doubt === '~' || found.doubt === '%',
    uncertain: found.doubt === '?' || found.doubt === '%',
  };
}
