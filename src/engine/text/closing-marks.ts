/**
 * Marks that may close after the end of a sentence, for a character class: brackets, and the quotation marks of all languages.
 * Some of these open in other languages: “ closes in German, » opens there and « closes.
 */
export const CLOSING_MARKS = String.raw`"'”’“‘»«›‹」』)\]`;

/** The pattern of one such mark, with the space that French sets before it; it must be followed by a space or an end. */
export const CLOSING_MARK: string = String.raw`(?:[${CLOSING_MARKS}]|[ \u00A0\u202F][»›])`;

/** The end of a question. */
export const ENDS_QUESTION: RegExp = new RegExp(`[?？؟]${CLOSING_MARK}?$`, 'u');
