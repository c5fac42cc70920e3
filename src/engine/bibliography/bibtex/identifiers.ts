import { fromLatex } from './latex.js';
import type { RawFields } from './scan.js';

/** Services of preprints and papers, and where they show one. */
const EPRINTS: Readonly<Record<string, string>> = {
  arxiv: 'https://arxiv.org/abs/',
  pubmed: 'https://www.ncbi.nlm.nih.gov/pubmed/',
  jstor: 'https://www.jstor.org/stable/',
  hdl: 'https://hdl.handle.net/',
  googlebooks: 'https://books.google.com/books?id=',
};

/** Addresses and numbers of an entry under CSL's names, each without resolver, label or a prefix said twice. */
export function identifiers(fields: RawFields): Record<string, string | undefined> {
  const read = (name: string): string => verbatim(fields.get(name) ?? '');
  const service = (read('eprinttype') || read('archiveprefix')).toLowerCase();
  const eprint = read('eprint').replace(/^(?:https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/|arxiv:\s*)+/iu, '');
  const at = Object.hasOwn(EPRINTS, service) ? EPRINTS[service] : undefined;
  const numbered = (name: string): string | undefined =>
    read(name).replace(new RegExp(`^(?:(?:e-?)?${name}(?:-1[03])?\\s{0,5}[:=]?){1,5}`, 'iu'), '') || undefined;
  const pmid = /\d{1,12}$/u.exec(read('pmid') || (service === 'pubmed' ? eprint : ''))?.[0];
  return {
    URL: address(fields) ?? (at !== undefined && eprint !== '' ? at + eprint : undefined),
    DOI: doi(read('doi')),
    ISBN: spaced(fields.get('isbn'), 'isbn'),
    ISSN: spaced(fields.get('issn'), 'issn'),
    PMID: pmid,
    PMCID: numbered('pmcid'),
  };
}

/** A DOI without its resolver or label. */
export function doi(written: string): string | undefined {
  const bare = written.replace(
    /^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi\s{0,5}:?\s{0,5}(?=10\.|https?:)){1,5}/iu,
    '',
  );
  return bare === '' ? undefined : bare;
}

/** An address without a prefix said twice. */
export function url(written: string): string | undefined {
  const bare = written
    .replace(/^<|>$/gu, '')
    .replace(/^(?:url|available(?:at|from)?):?(?=https?:)/iu, '')
    .replace(/^(?:https?:\/\/){1,5}(?=https?:\/\/)/iu, '');
  return bare === '' ? undefined : bare;
}

/** Fields that may hold several numbers; spaces between them stay. */
function spaced(written: string | undefined, label: string): string | undefined {
  const text = fromLatex(written ?? '').replace(
    new RegExp(`\\b(?:e-?|p-?)?${label}(?:-1[03])?\\s{0,5}:?\\s{0,5}`, 'giu'),
    '',
  );
  return text.trim() || undefined;
}

/** The address in `url`, else one that stands alone in a field that should say more. */
function address(fields: RawFields): string | undefined {
  const given = url(verbatim(fields.get('url') ?? ''));
  if (given !== undefined) return given;
  for (const name of ['howpublished', 'note', 'ee', 'link']) {
    const value = fields.get(name) ?? '';
    const marked = /\\(?:url|href|path)\s?\{([^{}\s]{1,2000})\}/u.exec(value)?.[1];
    const found = marked ?? /^[{"<]?(https?:\/\/[^\s{}"<>]{1,2000})[}">]?$/iu.exec(value.trim())?.[1];
    if (found !== undefined && (name !== 'note' || found.length > value.trim().length - 12))
      return url(verbatim(found));
  }
  return undefined;
}

/** A value that is read letter by letter: without braces, spaces and the backslashes that LaTeX needs. */
export function verbatim(value: string): string {
  return value
    .replace(/\\(?:url|path|nolinkurl)\s?(?=\{)/gu, '')
    .replace(/\\href\s?\{([^{}]{0,2000})\}\s?\{[^{}]{0,2000}\}/gu, '$1')
    .replace(/\$?\\(?:sim|textasciitilde)\b(?:\{\})?\$?/gu, '~')
    .replace(/\\textunderscore\b(?:\{\})?/gu, '_')
    .replace(/\\([%&#_~{}$])/gu, '$1')
    .replace(/[\s{}]+/gu, '');
}
