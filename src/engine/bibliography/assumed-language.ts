/** Whether a file is BibTeX, by its ending. */
export function isBibtex(file: string): boolean {
  return /\.(?:bib|bibtex|biblatex)$/iu.test(file);
}

/**
 * The language of entries that name none, as far as a bibliography is read differently in it: what is read once serves all drafts for
 * which this is the same. Empty for English, for a tag that is only begun, and for other formats than BibTeX.
 *
 * @param language that of the draft, as in its front matter
 */
export function assumedLanguage(file: string, language: string | null): string {
  const code = isBibtex(file) ? (/^[a-z]{2,20}/iu.exec(language ?? '')?.[0].toLowerCase() ?? '') : '';
  return code === 'en' ? '' : code;
}
