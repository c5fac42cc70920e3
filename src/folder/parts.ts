import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CslItem } from '../engine/bibliography/csl-item.js';
import { bundledStyle, nearestLocale } from '../engine/cite/styles/catalog.js';
import type { CiteprocModule } from '../engine/cite/styles/citeproc.js';
import { StyleFormatter } from '../engine/cite/styles/formatter.js';

/** What reads and writes bibliographies: a part of its own, read when it is first needed. */
export async function loadFormats(): Promise<typeof import('../engine/bibliography/formats.js')> {
  return import(addressOf('bibliographies.mjs'));
}

/** What exports drafts: a part, too. */
export async function loadExporter(): Promise<typeof import('../engine/cite/export/export.js')> {
  return import(addressOf('export.mjs'));
}

/**
 * A formatter in one of the styles that come with the program.
 *
 * @param language a language tag that overrides the style's own; empty leaves the style its own
 * @param item what a key names; undefined for a key that nothing is known by
 */
export async function bundledFormatter(
  style: string,
  language: string,
  item: (key: string) => CslItem | undefined,
): Promise<StyleFormatter> {
  return formatterInStyle(await bundledStyleText(style), language, item);
}

/** The CSL file of a style that comes with the program. */
export function bundledStyleText(style: string): Promise<string> {
  return styleFile(bundledStyle(style).file);
}

/** A formatter in the style of a CSL file, given as text; the rest as in {@link bundledFormatter}. Rejects if it is not a style. */
export async function formatterInStyle(
  csl: string,
  language: string,
  item: (key: string) => CslItem | undefined,
): Promise<StyleFormatter> {
  const own = /<style\b[^>]{0,2000}?\bdefault-locale="([^"]{1,40})"/u.exec(csl)?.[1] ?? 'en-US';
  const tags = [...new Set([nearestLocale(language === '' ? own : language), 'en-US'])];
  const [processor, ...texts] = await Promise.all([
    loadProcessor(),
    ...tags.map((tag) => styleFile(path.join('locales', `locales-${tag}.xml`))),
  ]);
  const locales = new Map(tags.map((tag, index) => [tag as string, texts[index] ?? '']));
  const locale = (tag: string) => locales.get(nearestLocale(tag)) ?? texts[0] ?? '';
  const wanted = language === '' ? {} : { language };
  return new StyleFormatter({ processor, style: csl, locale, ...wanted, item });
}

/** A file of the styles that come with the program. */
function styleFile(name: string): Promise<string> {
  return readFile(path.join(__dirname, '..', 'styles', name), 'utf8');
}

async function loadProcessor(): Promise<CiteprocModule> {
  const module: { readonly default: CiteprocModule } = await import(addressOf('citeproc.mjs'));
  return module.default;
}

function addressOf(part: string): string {
  return pathToFileURL(path.join(__dirname, part)).href;
}
