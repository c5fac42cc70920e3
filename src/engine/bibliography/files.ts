/** File names by which a bibliography file is known, whatever the case. */
export const BIBLIOGRAPHY_FILE = /\.(?:bib|bibtex|json|ya?ml|ris|nbib)$/iu;
