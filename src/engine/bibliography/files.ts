/** File names of bibliographies, in upper or lower case, except Quoin's file of corrections. */
export const BIBLIOGRAPHY_FILE = /(?<!(?:^|[\\/])quoin-corrections)\.(?:bib|bibtex|biblatex|json|ya?ml|ris|nbib)$/iu;

/** File names of bibliographies at the top of a workspace: those of the writer's, not any JSON or YAML that is there. */
export const BIBLIOGRAPHY_AT_TOP =
  /(?:\.(?:bib|bibtex|ris|nbib)|\.csl\.json|^(?:references|bibliography|refs|library|sources)\.(?:json|ya?ml))$/iu;

/** File names of bibliographies to be imported; among sources, XML may be anything. */
export const IMPORTED_BIBLIOGRAPHY = new RegExp(`${BIBLIOGRAPHY_FILE.source}|\\.xml$`, 'iu');

/** The endings of such files. */
export const IMPORTED_ENDINGS: readonly string[] = [
  'bib',
  'bibtex',
  'biblatex',
  'json',
  'yaml',
  'yml',
  'ris',
  'nbib',
  'xml',
];
