import { type Locator, nameLocator, printLocator } from '../cite/locator.js';
import type { NoticeKind } from '../extract/extraction.js';
import type { Difference, SourcePlace } from './finding.js';

/** Number of differences that a message describes; the rest is counted. */
const MOST_TOLD = 3;

/** A place of a source as messages name it: `@key, para. 3`. */
export function placeName({ id, locator }: Pick<SourcePlace, 'id' | 'locator'>): string {
  return locator === null ? `@${id}` : `@${id}, ${printLocator(locator)}`;
}

/** Where a locator is in a work: `in paragraph 3`, `on pages 3-4`, `at 00:12:34`. */
export function placeInWords(locator: Locator): string {
  if (locator.label === 'timestamp') return `at ${locator.value}`;
  return `${locator.label === 'page' ? 'on' : 'in'} ${nameLocator(locator)}`;
}

/** What an unknown key's finding says. */
export function unknownMessage(key: string): string {
  return `No article or bibliography entry has the key @${key}.`;
}

/** What the finding on words from an unheard transcript says. */
export function unheardMessage({ id, locator }: Pick<SourcePlace, 'id' | 'locator'>): string {
  const at = locator?.label === 'timestamp' ? ` ${placeInWords(locator)}` : '';
  return `The transcript @${id} has not been compared with its recording. Listen to the words${at}.`;
}

/** Number of characters of a notice that a message has. */
const NOTICE_LENGTH = 240;

/** What the finding on words from a source that was corrected, updated or retracted says. */
export function noticeMessage(id: string, kind: NoticeKind, words: string): string {
  const said = { correction: 'states a correction', update: 'states an update', retraction: 'states a retraction' };
  return `@${id} ${said[kind]}: ${quote(words, NOTICE_LENGTH)}`;
}

/** What an altered quotation's finding says: each difference, the gravest first; and where the source is not cited, that it is not. */
export function alteredMessage(differences: readonly Difference[], source: SourcePlace | null, isCited = true): string {
  const told = differences.slice(0, MOST_TOLD).map(tell);
  const more = differences.length - told.length;
  const rest = more > 0 ? ` There ${more === 1 ? 'is 1 more difference' : `are ${more} more differences`}.` : '';
  const place = source === null ? '' : ` (${placeName(source)})`;
  return `The words differ from the source${place}: ${told.join('; ')}.${rest}${isCited ? '' : ' It is not cited.'}`;
}

function tell({ kind, draft, source, unspoken }: Difference): string {
  if (kind === 'punctuation') return `the source has ${stopName(source)} here, the draft has ${stopName(draft)}`;
  if (kind === 'marks') return `${quote(draft)} is outside the quotation marks in the source`;
  if (kind === 'speaker') return `${quote(draft)} is attributed to ${source}`;
  // What the source has there are not the speaker's words.
  if (unspoken === true && draft !== '' && source !== '') return `${quote(draft)} does not follow there in the source`;
  if (draft === '') return `${quote(source)} is left out`;
  if (source === '') return `${quote(draft)} is not in the source`;
  return `the source has ${quote(source)}, not ${quote(draft)}`;
}

const STOP_NAMES: Readonly<Record<string, string>> = {
  '.': 'a period',
  '?': 'a question mark',
  '!': 'an exclamation mark',
  ';': 'a semicolon',
  ',': 'a comma',
  ':': 'a colon',
  '–': 'a dash',
  '—': 'a dash',
  '-': 'a hyphen',
};

function stopName(written: string): string {
  return STOP_NAMES[/[.?!;,:–—-]/u.exec(written)?.[0] ?? ''] ?? 'no mark';
}

function quote(words: string, longest = 80): string {
  const plain = words.replace(/\s+/gu, ' ').trim();
  return `“${plain.length > longest ? `${plain.slice(0, longest - 3).trimEnd()}…` : plain}”`;
}
