import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../../../../src/engine/article/article.js';
import { articleItem, type CslItem } from '../../../../../src/engine/bibliography/csl-item.js';
import type { CiteItem } from '../../../../../src/engine/cite/pandoc.js';
import { bundledStyle, nearestLocale } from '../../../../../src/engine/cite/styles/catalog.js';
import { StyleFormatter } from '../../../../../src/engine/cite/styles/formatter.js';
import processor from '../../../../../src/engine/cite/styles/processor.js';
import { readDigest, root } from '../../../corpus/load.js';

const folder = path.join(root, 'styles');

/** The bundled articles. */
export const corpusArticles: readonly Article[] = readdirSync(path.join(root, 'corpus'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => readDigest(name.slice(0, -'.md'.length)));

/** The bundled articles as entries of a bibliography. */
export const corpusItems: readonly CslItem[] = corpusArticles.map(({ metadata }) => articleItem(metadata));

/** The text of a bundled style's file. */
export function styleFile(id: string): string {
  return readFileSync(path.join(folder, bundledStyle(id).file), 'utf8');
}

/** The XML of the locale nearest to a language. */
export function localeFile(tag: string): string {
  return readFileSync(path.join(folder, 'locales', `locales-${nearestLocale(tag)}.xml`), 'utf8');
}

/** The formatters of lists of items that several tests share, by style and language. */
const made = new WeakMap<readonly CslItem[], Map<string, StyleFormatter>>();

/**
 * A formatter over `items` in a bundled style, or in the style whose text is given. Made once for a list of items: it formats the
 * same whatever it formatted before, as a test of formatters holds.
 */
export function formatterOf(style: string, items: readonly CslItem[] = corpusItems, language?: string): StyleFormatter {
  const key = `${language} ${style}`;
  const known = made.get(items) ?? new Map<string, StyleFormatter>();
  made.set(items, known);
  const formatter = known.get(key) ?? newFormatter(style, items, language);
  known.set(key, formatter);
  return formatter;
}

/** A formatter that has formatted nothing. */
export function newFormatter(style: string, items: readonly CslItem[], language?: string): StyleFormatter {
  return new StyleFormatter({
    processor,
    style: style.includes('<style') ? style : styleFile(style),
    locale: localeFile,
    language,
    item: (key) => items.find(({ id }) => id === key),
  });
}

/** One cited work: `cite('key', 3)` is `@key, para. 3`. */
export function cite(key: string, paragraph?: number | string, more: Partial<CiteItem> = {}): CiteItem {
  const locator = paragraph === undefined ? null : ({ label: 'paragraph', value: String(paragraph) } as const);
  return { prefix: '', key, suppressAuthor: false, locator, suffix: '', ...more };
}
