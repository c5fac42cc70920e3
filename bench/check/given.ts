/** A quotation of a source, and what a draft that quotes it can go by. */
export interface Given {
  /** The words, white space single. */
  readonly words: string;
  readonly key: string;
  readonly paragraph: number;
  /** The article's whole text. */
  readonly source: string;
  /** The right citation: `[@key, para. 3]`. */
  readonly cite: string;
  /** Whether they are whole sentences of speech, not words in a sentence of the reporter's. */
  readonly isDirect: boolean;
  /** The reporter's words of the same sentence before the opening mark and after the closing one; empty if there are none. */
  readonly before: string;
  readonly after: string;
  /** Whether only a digest of the work is held. */
  readonly isDigest: boolean;
  /** Who says it, if the source states that. */
  readonly speaker: string | null;
  /** A key of the library under which these words are not found, and another paragraph of the article. */
  readonly otherKey: string;
  readonly otherParagraph: number;
  /** Chooses the place of the change. */
  readonly pick: number;
}

/** One way to quote words, rightly or wrongly; null where there is nothing of the kind to change. */
export interface Kind {
  readonly name: string;
  /** Whether an honest writer may do it. */
  readonly allowed: boolean;
  /** Whether each quotation of a forbidden draft must be questioned, not only one of them. */
  readonly everyQuotation?: boolean;
  /** Whether it is enough that only the words of a forbidden draft are verified, not who speaks them. */
  readonly wordsOnly?: boolean;
  /** Whether it is one of the made speeches, and of no other words. */
  readonly isFramed?: boolean;
  draft(given: Given): string | null;
}

/** Double marks inside become single ones, as between a draft's own. */
export function nested(words: string): string {
  return words.replace(/[“”"]/gu, (mark) => (mark === '“' ? '‘' : '’'));
}

/** A draft that quotes words between its own marks. */
export function quoted(words: string, cite: string): string {
  return `The speaker said “${words}” ${cite}.`;
}

/** A draft whose words are changed as a list; null leaves the kind out. */
export function changed(change: (list: string[], given: Given) => readonly string[] | null): Kind['draft'] {
  return (given) => {
    const list = change(nested(given.words).split(/\s+/u), given);
    return list === null ? null : quoted(list.join(' '), given.cite);
  };
}

/** A draft whose words are changed as a text; null, or the same text, leaves the kind out. */
export function rewritten(change: (words: string, given: Given) => string | null): Kind['draft'] {
  return (given) => {
    const right = nested(given.words);
    const words = change(right, given);
    return words === null || words === right ? null : quoted(words, given.cite);
  };
}

/** The index of one of the words that pass, or -1. */
export function one(list: readonly string[], pick: number, passes: (word: string, index: number) => boolean): number {
  const fit = list.flatMap((word, index) => (passes(word, index) ? [index] : []));
  return fit.length === 0 ? -1 : (fit[pick % fit.length] ?? -1);
}

/** Whether a word is one of letters only. */
export const isWord = (word: string | undefined): word is string => word !== undefined && /^\p{L}{2,}$/u.test(word);

/** Puts a word in place of one of those that a table has, in its case. */
export function swapped(table: Readonly<Record<string, string>>): Kind['draft'] {
  return changed((list, { pick }) => {
    const at = one(list, pick, (word) => Object.hasOwn(table, bare(word).toLowerCase()));
    const word = list[at];
    if (word === undefined) return null;
    const instead = table[bare(word).toLowerCase()] ?? '';
    const cased = /^\p{Lu}/u.test(word) ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
    const written = word.replace(bare(word), cased);
    return written.trim() === '' ? list.toSpliced(at, 1) : list.with(at, written);
  });
}

/** A word without marks around it. */
export function bare(word: string): string {
  return /[\p{L}\p{N}][\p{L}\p{N}'’-]*/u.exec(word)?.[0] ?? '';
}

/** Puts words before one that passes. */
export function inserted(
  added: string,
  passes: (word: string, index: number) => boolean = (_, index) => index > 0,
): Kind['draft'] {
  return changed((list, { pick }) => {
    const at = one(list, pick, passes);
    return at < 0 || list.length < 2 ? null : list.toSpliced(at, 0, added);
  });
}

/** Writes one of the words that pass otherwise. */
export function written(
  write: (word: string, given: Given) => string | null,
  passes: (word: string, index: number) => boolean = isWord,
): Kind['draft'] {
  return changed((list, given) => {
    const at = one(list, given.pick, passes);
    const word = list[at];
    const instead = word === undefined ? null : write(word, given);
    return instead === null || instead === word ? null : list.with(at, instead);
  });
}

/** Names with their drafts as kinds. */
export function kinds(allowed: boolean, table: Readonly<Record<string, Kind['draft']>>): Kind[] {
  return Object.entries(table).map(([name, draft]) => ({ name, allowed, draft }));
}
