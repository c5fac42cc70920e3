import { hasFrontMatter } from './rename.js';

/** Names of files that are bibliographies, wherever they are: of other data only those that a draft names are. */
const BIBLIOGRAPHY =
  /(?:\.(?:bib|bibtex|biblatex|ris|nbib)|\.csl\.json|(?:^|[\\/])(?:references|bibliography|refs|library|sources)\.(?:json|ya?ml))$/iu;

/** Whether a file is a bibliography by its name alone. */
export function isBibliographyName(name: string): boolean {
  return BIBLIOGRAPHY.test(name);
}

/** The files beside a source that may have its entry. */
export function filesBeside(source: string): string[] {
  return ['yaml', 'yml', 'json', 'csl.json', 'bib'].map((ending) => `${stemOf(source)}.${ending}`);
}

/** Whether a source that cannot say its key may have it from its file's name: only an entry beside it can give it another one. */
export function isKeyedByName(source: string, key: string): boolean {
  return !hasFrontMatter(source) && stemOf(source).split(/[\\/]/u).at(-1) === key;
}

function stemOf(source: string): string {
  return source.replace(/\.[^./\\]{1,9}$/u, '');
}
