import { parseDocument } from 'yaml';
import type { CslItem } from '../styles/csl-item.js';
import { isRecord } from './items.js';
import { readReferences } from './read.js';

/** What a draft's front matter says about its citations, by the names that Pandoc and Quarto give them. */
export interface CitationFrontMatter {
  /** Files, as written. */
  readonly bibliography: readonly string[];
  /** A style file, as written. */
  readonly csl: string | null;
  /** A language tag. */
  readonly language: string | null;
  /** Entries that stand in the front matter itself. */
  readonly references: readonly CslItem[];
}

const NONE: CitationFrontMatter = { bibliography: [], csl: null, language: null, references: [] };

/** Longest front matter that is read, in UTF-16 code units. */
const LONGEST = 200_000;

/** Reads front matter, fences included. Never throws: what cannot be read says nothing. */
export function citationFrontMatter(frontMatter: string): CitationFrontMatter {
  if (frontMatter.length > LONGEST || !/bibliography|csl|lang|references/u.test(frontMatter)) return NONE;
  const content = frontMatter.replace(/^---[^\n]*\n/u, '').replace(/\n(?:---|\.\.\.)\s*$/u, '\n');
  try {
    const document = parseDocument(content, { prettyErrors: false, logLevel: 'silent', resolveKnownTags: false });
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (!isRecord(value)) return NONE;
    const files = value.bibliography;
    return {
      bibliography: (Array.isArray(files) ? files : [files]).filter((file) => typeof file === 'string' && file !== ''),
      csl: filled(value.csl),
      language: filled(value.lang),
      references: readReferences(value.references),
    };
  } catch {
    return NONE;
  }
}

function filled(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
