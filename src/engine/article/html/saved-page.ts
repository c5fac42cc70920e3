import { toEdtf } from '../dates.js';
import type { PartialMetadata } from '../metadata.js';

/** What SingleFile writes at the top of a page that it saves. */
const SINGLE_FILE = /<!--\s{0,20}Page saved with SingleFile\s([^>]{1,4000}?)-->/u;
/** What browsers write at the top of a page that they save. */
const SAVED_FROM = /<!-- saved from url=\(\d{1,6}\)(https?:\/\/[^\s<>]{1,2000}) -->/u;

/** Number of characters of a page searched for the program that saved it. */
const HEAD = 10_000;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Address and time of a saved page, if the program that saved it states them. */
export function readSavedPage(html: string): PartialMetadata {
  const head = html.slice(0, HEAD);
  const remark = SINGLE_FILE.exec(head)?.[1] ?? '';
  const address = /(?:^|\n)\s{0,9}url:\s{0,9}(https?:\/\/\S{1,2000})/u.exec(remark)?.[1] ?? SAVED_FROM.exec(head)?.[1];
  const [, month = '', day = '', year = ''] = /saved date: \w{3} (\w{3}) (\d{1,2}) (\d{4})/u.exec(remark) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  const accessed = number === 0 ? null : toEdtf(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
  return { ...(address !== undefined && { URL: address }), ...(accessed !== null && { accessed }) };
}
