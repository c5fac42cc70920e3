/** `text` with each passage in double quotation marks, straight, curly or mixed, replaced by `¶`. */
export function withoutQuotations(text: string): string {
  return text.replace(/[“"][^“”"]*[”"]/gu, ' ¶ ');
}

const FIGURE_OR_NAME = /^(?:[^\p{L}]*\d|\p{Lu}|\p{Ll}\p{Lu})/u;

/**
 * The figures and capitalised names of a text, without its quotations; compounds (`India-US`, `MQ-9B`) in their parts.
 * A word that opens a sentence is a name only if `isName` says so.
 */
export function figuresAndNames(text: string, isName: (word: string) => boolean): readonly string[] {
  const found: string[] = [];
  let opensSentence = true;
  for (const [token] of withoutQuotations(text).matchAll(/[^\s–]+/gu)) {
    for (const word of parts(token)) {
      if (FIGURE_OR_NAME.test(word) && (!opensSentence || isName(word))) found.push(word);
      opensSentence = false;
    }
    opensSentence = /[\p{L}\p{N})]{2}[.?!]$/u.test(token) || token === '¶';
  }
  return found;
}

/** The parts of a token: without punctuation around it and possessive endings, compounds apart. */
export function parts(token: string): readonly string[] {
  return token
    .split(/[-/]/u)
    .map((part) => part.replace(/^[^\p{L}\p{N}$]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/u, ''))
    .filter((part) => part !== '');
}

/** All runs of `length` words in a text outside its quotations; adjoining capitalised words (a name) count as one. */
export function wordRuns(text: string, length: number): readonly string[] {
  const runs: string[] = [];
  for (const passage of withoutQuotations(text).split('¶')) {
    const words = passage
      .replace(/\p{Lu}[^\s,;:]*(?: (?:of |and )?\p{Lu}[^\s,;:]*)+/gu, (name) => name.replaceAll(' ', '_'))
      .split(/[^\p{L}\p{N}_$'’]+/u)
      .filter((word) => word !== '')
      .map((word) => word.toLowerCase().replaceAll('’', "'"));
    for (let start = 0; start + length <= words.length; start++) {
      runs.push(words.slice(start, start + length).join(' '));
    }
  }
  return runs;
}
