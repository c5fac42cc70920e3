import { parseDocument } from 'yaml';
import { type CitationFrontMatter, maySpeakOfCitations, NO_CITATION_FRONT_MATTER } from './citation-front-matter.js';
import { isRecord } from './items.js';
import { readReferences } from './read.js';

/** Reads front matter, fences included. Never throws: what cannot be read says nothing. */
export function citationFrontMatter(frontMatter: string): CitationFrontMatter {
  if (!maySpeakOfCitations(frontMatter)) return NO_CITATION_FRONT_MATTER;
  const content = frontMatter.replace(/^---[^\n]*\n/u, '').replace(/\n(?:---|\.\.\.)\s*$/u, '\n');
  try {
    const document = parseDocument(content, { prettyErrors: false, logLevel: 'silent', resolveKnownTags: false });
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (!isRecord(value)) return NO_CITATION_FRONT_MATTER;
    const files = value.bibliography;
    return {
      bibliography: (Array.isArray(files) ? files : [files]).filter((file) => typeof file === 'string' && file !== ''),
      csl: filled(value.csl),
      language: filled(value.lang),
      references: readReferences(value.references),
    };
  } catch {
    return NO_CITATION_FRONT_MATTER;
  }
}

function filled(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
