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

/**
 * A formatter in one of the styles that come with the program.
 *
 * @param language a language tag that stands above the style's own; empty leaves the style its own
 * @param item what a key names; undefined for a key that nothing is known by
 */
export async function bundledFormatter(
  style: string,
  language: string,
  item: (key: string) => CslItem | undefined,
): Promise<StyleFormatter> {
  const tag = nearestLocale(language === '' ? 'en-US' : language);
  const [processor, csl, locale] = await Promise.all([
    loadProcessor(),
    styleFile(bundledStyle(style).file),
    styleFile(path.join('locales', `locales-${tag}.xml`)),
  ]);
  const wanted = language === '' ? {} : { language };
  return new StyleFormatter({ processor, style: csl, locale: () => locale, ...wanted, item });
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
