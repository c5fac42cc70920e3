import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, ArticleMetadata } from '../../../src/engine/article/article.js';
import { readArticle } from '../../../src/engine/article/read.js';
import type { QuotationKind } from '../../../src/engine/extract/extraction.js';

/** The project's folder, with a slash-free end. */
export const root = join(__dirname, '../../..');

/** A passage in quotation marks that a digest must hold. */
export interface ExpectedQuotation {
  readonly paragraph: number;
  readonly kind: QuotationKind;
  readonly speaker: string | null;
  /** The words with their marks, exactly. */
  readonly text: string;
}

/** What a digest must be. */
export interface ExpectedDigest {
  readonly metadata: ArticleMetadata;
  readonly paragraphs: number;
  /** Which lines of the original that are not blank hold its body: first and last of each run, from 1. */
  readonly originalLines: readonly (readonly [number, number])[];
  readonly quotations: readonly ExpectedQuotation[];
}

/** One of the original articles, as the folder of originals describes it. */
export interface Original {
  readonly bodyParagraphs: number;
  readonly quotations: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: QuotationKind;
    readonly speaker: string | null;
  }[];
  /** The raw text. */
  readonly raw: string;
}

/** The digests, in the order of the originals. */
export function expectedDigests(): readonly ExpectedDigest[] {
  return JSON.parse(readFileSync(join(root, 'test/fixtures/corpus.json'), 'utf8'));
}

/** Reads a digest by its cite key; fails on any problem with it. */
export function readDigest(id: string): Article {
  const file = join(root, 'corpus', `${id}.md`);
  const { article, problems } = readArticle({ file, text: readFileSync(file, 'utf8') });
  assert.deepEqual(problems, []);
  assert.ok(article);
  return article;
}

/** The words of an article's body paragraphs. */
export function paragraphsOf(article: Article): readonly string[] {
  return article.paragraphs.map(({ start, end }) => article.text.slice(start, end));
}

/** The original articles, or null where their folder is absent: they belong to their publishers. */
export function readOriginals(): readonly Original[] | null {
  const folder = join(root, '../shared/seeds');
  const list = join(folder, 'expected.json');
  if (!existsSync(list)) return null;
  const entries: readonly (Omit<Original, 'raw'> & { readonly file: string })[] = JSON.parse(
    readFileSync(list, 'utf8'),
  );
  return entries.map((entry) => ({ ...entry, raw: readFileSync(join(folder, entry.file), 'utf8') }));
}
