import * as l10n from '@vscode/l10n';
import { isSeveral, type Locator, type LocatorLabel } from '../cite/locator.js';

/** Where one place of a kind is in a work, and where several are. */
const IN_WORDS: Readonly<Record<LocatorLabel, readonly [(value: string) => string, (value: string) => string]>> = {
  book: [(value) => l10n.t('in book {0}', value), (value) => l10n.t('in books {0}', value)],
  chapter: [(value) => l10n.t('in chapter {0}', value), (value) => l10n.t('in chapters {0}', value)],
  column: [(value) => l10n.t('in column {0}', value), (value) => l10n.t('in columns {0}', value)],
  figure: [(value) => l10n.t('in figure {0}', value), (value) => l10n.t('in figures {0}', value)],
  folio: [(value) => l10n.t('in folio {0}', value), (value) => l10n.t('in folios {0}', value)],
  issue: [(value) => l10n.t('in number {0}', value), (value) => l10n.t('in numbers {0}', value)],
  line: [(value) => l10n.t('in line {0}', value), (value) => l10n.t('in lines {0}', value)],
  note: [(value) => l10n.t('in note {0}', value), (value) => l10n.t('in notes {0}', value)],
  opus: [(value) => l10n.t('in opus {0}', value), (value) => l10n.t('in opera {0}', value)],
  page: [(value) => l10n.t('on page {0}', value), (value) => l10n.t('on pages {0}', value)],
  paragraph: [(value) => l10n.t('in paragraph {0}', value), (value) => l10n.t('in paragraphs {0}', value)],
  part: [(value) => l10n.t('in part {0}', value), (value) => l10n.t('in parts {0}', value)],
  section: [(value) => l10n.t('in section {0}', value), (value) => l10n.t('in sections {0}', value)],
  'sub-verbo': [(value) => l10n.t('in sub verbo {0}', value), (value) => l10n.t('in sub verbis {0}', value)],
  timestamp: [(value) => l10n.t('at {0}', value), (value) => l10n.t('at {0}', value)],
  verse: [(value) => l10n.t('in verse {0}', value), (value) => l10n.t('in verses {0}', value)],
  volume: [(value) => l10n.t('in volume {0}', value), (value) => l10n.t('in volumes {0}', value)],
};

/** Where a locator is in a work: `in paragraph 3`, `on pages 3-4`, `at 00:12:34`. */
export function placeInWords(locator: Locator): string {
  return IN_WORDS[locator.label][isSeveral(locator) ? 1 : 0](locator.value);
}

const PLACES: Readonly<Record<LocatorLabel, () => string>> = {
  book: () => l10n.t('books'),
  chapter: () => l10n.t('chapters'),
  column: () => l10n.t('columns'),
  figure: () => l10n.t('figures'),
  folio: () => l10n.t('folios'),
  issue: () => l10n.t('numbers'),
  line: () => l10n.t('lines'),
  note: () => l10n.t('notes'),
  opus: () => l10n.t('opera'),
  page: () => l10n.t('pages'),
  paragraph: () => l10n.t('paragraphs'),
  part: () => l10n.t('parts'),
  section: () => l10n.t('sections'),
  'sub-verbo': () => l10n.t('sub verbis'),
  timestamp: () => l10n.t('time codes'),
  verse: () => l10n.t('verses'),
  volume: () => l10n.t('volumes'),
};

/** What a work without places of this kind has none of: `pages`, `time codes`. */
export function placesName(label: LocatorLabel): string {
  return PLACES[label]();
}
