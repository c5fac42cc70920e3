/** A quotation mark of any shape, or an apostrophe, which may be one. */
export const QUOTATION_MARK: RegExp = /["“”„‟＂«»「」『』'‘’‚‹›`]/u;

/** Number of quotation marks and apostrophes in a text. */
export function countMarks(text: string): number {
  let count = 0;
  for (const char of text) if (QUOTATION_MARK.test(char)) count++;
  return count;
}
