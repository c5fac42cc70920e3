/** File names by which a bibliography file is known, whatever the case; Quoin's file of corrections is none. */
export const BIBLIOGRAPHY_FILE = /(?<!(?:^|[\\/])quoin-corrections)\.(?:bib|bibtex|json|ya?ml|ris|nbib)$/iu;
