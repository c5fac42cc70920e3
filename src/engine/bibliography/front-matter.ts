import { readYamlMapping } from '../article/yaml/mapping.js';
import { withLineFeeds } from '../text/line-feeds.js';
import { type CitationFrontMatter, maySpeakOfCitations, NO_CITATION_FRONT_MATTER } from './citation-front-matter.js';
import { isRecord } from './items.js';
import { readReferences } from './read.js';

/** Maximum number of errors reported for broken front matter. */
const MOST_PROBLEMS = 20;

/** Reads front matter, fences included. Never throws: what cannot be read says nothing. */
export function citationFrontMatter(frontMatter: string): CitationFrontMatter {
  if (!maySpeakOfCitations(frontMatter)) return NO_CITATION_FRONT_MATTER;
  const start = /^---[^\n\r]*(?:\r\n|\n|\r)/u.exec(frontMatter)?.[0].length ?? 0;
  const content = withLineFeeds(frontMatter.slice(start)).replace(/\n(?:---|\.\.\.)\s*$/u, '\n');
  const { value, problems: found } = readYamlMapping(content);
  const problems = found.slice(0, MOST_PROBLEMS).map(({ message, range }) => ({
    message,
    range: range && { start: start + range.start, end: start + range.end },
  }));
  if (!isRecord(value)) return { ...NO_CITATION_FRONT_MATTER, problems };
  const files = value.bibliography;
  return {
    bibliography: (Array.isArray(files) ? files : [files]).filter((file) => typeof file === 'string' && file !== ''),
    csl: filled(value.csl),
    language: filled(value.lang),
    references: readReferences(value.references),
    problems,
  };
}

function filled(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
