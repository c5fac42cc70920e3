/** What narrows a search: one of these and a colon before a word, a date or a language. */
export const FILTERS: readonly string[] = ['speaker', 'source', 'before', 'after', 'language', 'is'];

/** What is not a word to be found: a filter that is still being typed, and `is:unused`, whole. */
export const UNFINISHED =
  /^(?:speaker|source|before|after|language|is):$|^(?:before|after):[\dXx]{1,3}$|^(?:before|after):[\dXx]{4}-(?:[\dXx]{2}-)?[\dXx]?$|^is:(?:u|un|unu|unus|unuse|unused)$/iu;

/** Only quotations that no draft uses: for those who know the drafts. */
export const UNUSED = /(?<![^\s"])is:unused(?![^\s"])/giu;
