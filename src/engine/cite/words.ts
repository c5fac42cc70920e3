/** Short forms that keep their point wherever they stand, besides initials and forms with points inside (`U.S.`). */
const KEEPS_POINT = /(?:^|[^\p{L}])(?:\p{L}|Inc|Ltd|Co|Corp|Jr|Sr|etc|vs|No|St|Mr|Mrs|Ms|Dr|a\.m|p\.m)\.$/u;

/** Whether words end with a short form, whose point ends no sentence. */
export function endsWithShortForm(words: string): boolean {
  return (
    KEEPS_POINT.test(words) || (words.endsWith('.') && (words.split(/\s/u).at(-1) ?? '').slice(0, -1).includes('.'))
  );
}

/** Space before a stop or comma at the end of a word, as links and tags in pages leave it; ellipses keep theirs. */
const STRAY_SPACE = /(?<=[\p{L}\p{N})\]”’"]) (?=[.,](?:[\s"”’»)\]]|$)(?! ?\.))/gu;

/** The paragraphs of a quotation's words: white space folded, marks that open a paragraph again taken off. */
export function paragraphsOf(words: string): string[] {
  const paragraphs = words
    .split(/\n[ \t\r]*\n|\r[ \t]*\r/u)
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').replace(STRAY_SPACE, '').trim())
    .filter((paragraph) => paragraph !== '');
  return paragraphs.map((paragraph, index) =>
    index === 0
      ? paragraph
      : paragraph.replace(/^["“”„«‘'](?=\S)/u, (mark) => (opensAgain(paragraph, mark) ? '' : mark)),
  );
}

/** A mark at the start that nothing in its paragraph closes continues the speech before. */
function opensAgain(paragraph: string, mark: string): boolean {
  const closers: Readonly<Record<string, RegExp>> = { '"': /["”]/u, '“': /["”]/u, '”': /”/u, '„': /[“”]/u, '«': /»/u };
  return !(closers[mark] ?? /[’']/u).test(paragraph.slice(1));
}

/**
 * The words less the punctuation that the article's sentence put at their end: a comma or semicolon always goes, since it
 * leads to the article's own “he said”; a full stop goes where the draft's sentence continues (`keepStop` false), unless it
 * belongs to a short form. Question and exclamation marks, dashes and ellipses are the speaker's and stay.
 */
export function withoutFinalPunctuation(words: string, keepStop: boolean): string {
  const bare = withoutComma(words);
  if (keepStop || !bare.endsWith('.') || bare.endsWith('..')) return bare;
  if (endsWithShortForm(bare)) return bare;
  return bare.slice(0, -1);
}

function withoutComma(words: string): string {
  return /[,;:]$/u.test(words) ? words.slice(0, -1).trimEnd() : words;
}

/** The words as they end a block quotation: a comma of the article's sentence becomes the stop that it stands for. */
export function closedAsBlock(words: string): string {
  const bare = withoutComma(words);
  return bare !== words && /^[\s"'“‘«„]*\p{Lu}/u.test(bare) && /[\p{L}\p{N})\]]$/u.test(bare) ? `${bare}.` : bare;
}
