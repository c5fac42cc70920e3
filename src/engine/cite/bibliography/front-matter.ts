import { readYamlMapping } from '../../article/yaml/mapping.js';
import { type CitationFrontMatter, maySpeakOfCitations, NO_CITATION_FRONT_MATTER } from './citation-front-matter.js';
import { isRecord } from './items.js';
import { readReferences } from './read.js';

/** Reads front matter, fences included. Never throws: what cannot be read says nothing. */
export function citationFrontMatter(frontMatter: string): CitationFrontMatter {
  if (!maySpeakOfCitations(frontMatter)) return NO_CITATION_FRONT_MATTER;
  const content = frontMatter.replace(/^---[^\n]*\n/u, '').replace(/\n(?:---|\.\.\.)\s*$/u, '\n');
  const { value } = readYamlMapping(content);
  if (!isRecord(value)) return NO_CITATION_FRONT_MATTER;
  const files = value.bibliography;
  return {
    bibliography: (Array.isArray(files) ? files : [files]).filter((file) => typeof file === 'string' && file !== ''),
    csl: filled(value.csl),
    language: filled(value.lang),
    references: readReferences(value.references),
  };
}

function filled(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
