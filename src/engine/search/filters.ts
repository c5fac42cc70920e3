/** What narrows a search: one of these and a colon before a word, or before a date. */
export const FILTERS: readonly string[] = ['speaker', 'source', 'before', 'after'];

/** A filter that is still being typed, whole: it says nothing yet. */
export const UNFINISHED =
  /^(?:speaker|source|before|after):$|^(?:before|after):[\dXx]{1,3}$|^(?:before|after):[\dXx]{4}-(?:[\dXx]{2}-)?[\dXx]?$/iu;
