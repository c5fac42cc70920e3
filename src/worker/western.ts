// Whether characters beyond ASCII are what a Western text has, where bytes were read as Windows-1252.

const RUN = /[^\0-\x7f]+/gu;

const LETTERS = 'À-ÖØ-öø-ÿŠšŽžŒœŸ';
const CAPITAL = /^[À-ÖØ-ÞŠŽŒŸ]/u;
const MARKS = String.raw`‘’‚“”„–—…«»‹›\xA0`;

/** One or two letters, with marks around them. */
const WORD_PART = new RegExp(`^([${MARKS}]*)([${LETTERS}]{1,2})([${MARKS}]*)$`, 'u');
const ONLY_MARKS = new RegExp(`^[${MARKS}]+$`, 'u');
const SYMBOLS = /^[€•™¡-¿×÷†‡‰]{1,2}$/u;

/** What stands for something else. */
const LOST = /^\uFFFD+$/u;

const ASCII_LETTER = /[A-Za-z]/u;

/** Characters that begin a sequence of UTF-8, of which damage may have taken the rest; and one that is hardly a letter of any text. */
const REMAINS = /^[ÂÃ]$/u;
const UNCERTAIN = /^[âÿ]$/u;

/** Number of runs of characters beyond ASCII that a Western text has, and of those that none has; some may be either. */
export interface WesternRuns {
  readonly certain: number;
  readonly odd: number;
}

/** Counts the runs of a text read as Windows-1252. */
export function westernRuns(text: string): WesternRuns {
  let certain = 0;
  let odd = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const kind = kindOf(text, index, run);
    if (kind === 'certain') certain++;
    if (kind === 'odd') odd++;
  }
  return { certain, odd };
}

/** Whether nothing speaks against a Western text: hardly a run is one that none has. */
export function isWestern({ certain, odd }: WesternRuns): boolean {
  return odd * 4 <= certain;
}

/** A text with the runs replaced that no Western text has. */
export function replaceOdd(text: string, replace: (run: string) => string): string {
  return text.replace(RUN, (run, index: number) => (kindOf(text, index, run) === 'odd' ? replace(run) : run));
}

function kindOf(text: string, start: number, run: string): 'certain' | 'possible' | 'odd' {
  const before = text.charAt(start - 1);
  const after = text.charAt(start + run.length);
  if (LOST.test(run)) return 'possible';
  if (ONLY_MARKS.test(run)) return isAtWord(run, before, after) ? 'certain' : 'possible';
  if (SYMBOLS.test(run)) return ASCII_LETTER.test(before) && ASCII_LETTER.test(after) ? 'odd' : 'possible';
  const [, opening, letters = '', closing] = WORD_PART.exec(run) ?? [];
  if (letters === '') return 'odd';
  const isAfterLetter = opening === '' && ASCII_LETTER.test(before);
  const isBeforeLetter = closing === '' && ASCII_LETTER.test(after);
  if (REMAINS.test(letters))
    return isAfterLetter && isBeforeLetter && /[A-Z]/u.test(before + after) ? 'certain' : 'odd';
  if (CAPITAL.test(letters) && isAfterLetter && /[a-z]/u.test(before)) return 'odd';
  if (UNCERTAIN.test(letters)) return 'possible';
  // A line may have been cut in the middle of a character.
  if (isBeforeLetter) return 'certain';
  return isAfterLetter && (closing !== '' || /[ ,.;:!?)"'\]-]/u.test(after)) ? 'certain' : 'possible';
}

/** Whether quotation marks and apostrophes are where words begin and end. */
function isAtWord(run: string, before: string, after: string): boolean {
  if (/^[“„‘‚]+$/u.test(run)) return !/[\w]/u.test(before) && /\w/u.test(after);
  return /^[”’“‘]+$/u.test(run) && /[\w.,;:!?]/u.test(before);
}
