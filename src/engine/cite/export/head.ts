import { toString as plainText } from 'mdast-util-to-string';
import { readYamlMapping } from '../../article/yaml/mapping.js';
import { frontMatterRange } from '../../markdown/chunks.js';
import { readTree } from './tree.js';

/** What a document says above its text, and about itself. */
export interface DocumentHead {
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly abstract: string | null;
  /** A language tag. */
  readonly language: string | null;
  /** The heading of the reference list. */
  readonly referencesTitle: string | null;
}

/** Reads it from a draft's front matter, by the names that Pandoc gives its fields. What is not understood is left out. */
export function readHead(text: string): DocumentHead {
  const range = frontMatterRange(text);
  const yaml =
    range === null ? '' : text.slice(range.start, range.end).replace(/^---[^\n]*\n|\n(?:---|\.\.\.)\s*$/gu, '');
  const { value } = readYamlMapping(yaml);
  const fields: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  const author = fields.author;
  return {
    title: wordsOf(fields.title),
    subtitle: wordsOf(fields.subtitle),
    authors: (Array.isArray(author) ? author : [author]).slice(0, MOST_AUTHORS).flatMap((each) => nameOf(each) ?? []),
    date: wordsOf(fields.date),
    abstract: wordsOf(fields.abstract),
    language: wordsOf(fields.lang),
    referencesTitle: wordsOf(fields['reference-section-title']),
  };
}

const MOST_AUTHORS = 200;

function wordsOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const words = plainText(readTree(String(value))).trim();
  return words === '' ? null : words;
}

function nameOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return wordsOf(value);
  const { name, given, family } = value as Record<string, unknown>;
  return wordsOf(name) ?? wordsOf([given, family].filter((each) => typeof each === 'string').join(' '));
}
