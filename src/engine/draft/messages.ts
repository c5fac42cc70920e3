import * as l10n from '@vscode/l10n';
import { locatorInWords } from '../cite/locator-in-words.js';
import type { NoticeKind } from '../extract/extraction.js';
import { plural } from '../text/interface-texts.js';
import type { Difference, SourcePlace } from './finding.js';

/** Number of differences that a message describes; the rest is counted. */
const MAX_DESCRIBED = 3;

/** A place of a source as messages name it: `@key, para. 3`. */
export function placeName({ id, locator }: Pick<SourcePlace, 'id' | 'locator'>): string {
  return locator === null ? `@${id}` : `@${id}, ${locatorInWords(locator)}`;
}

/** What an unknown key's finding says. Where the draft's bibliographies have no entry, it says how to name one. */
export function unknownMessage(key: string, hasBibliography: boolean): string {
  return hasBibliography
    ? l10n.t('No article or bibliography entry has the key @{0}.', key)
    : l10n.t(
        'No article has the key @{0}. Name a bibliography in the front matter with `bibliography:`, or add the source.',
        key,
      );
}

/** What the finding on words says that have characters which cannot be read, as has their source. */
export function unreadableMessage(place: Pick<SourcePlace, 'id' | 'locator'>): string {
  return l10n.t(
    'These words have characters that cannot be read, and so has {0}. What was lost cannot be known. Compare them with the original.',
    placeName(place),
  );
}

/** What the finding on words from an unheard transcript says. */
export function unheardMessage({ id, locator }: Pick<SourcePlace, 'id' | 'locator'>): string {
  return locator?.label === 'timestamp'
    ? l10n.t(
        'The transcript @{0} has not been compared with its recording. Listen to the words at {1}.',
        id,
        locator.value,
      )
    : l10n.t('The transcript @{0} has not been compared with its recording. Listen to the words.', id);
}

/** Number of characters of a notice that a message has. */
const NOTICE_LENGTH = 240;

/** What the finding on words from a source that was corrected, updated or retracted says. */
export function noticeMessage(id: string, kind: NoticeKind, words: string): string {
  const stated = shortened(words, NOTICE_LENGTH);
  switch (kind) {
    case 'correction':
      return l10n.t('@{0} states a correction: “{1}”', id, stated);
    case 'update':
      return l10n.t('@{0} states an update: “{1}”', id, stated);
    case 'retraction':
      return l10n.t('@{0} states a retraction: “{1}”', id, stated);
  }
}

/** What an altered quotation's finding says: each difference, the gravest first; and where the source is not cited, that it is not. */
export function alteredMessage(differences: readonly Difference[], source: SourcePlace | null, isCited = true): string {
  const described = differences.slice(0, MAX_DESCRIBED).map(describe);
  const list = described.reduce((before, next) => l10n.t('{0}; {1}', before, next));
  const more = differences.length - described.length;
  return [
    source === null
      ? l10n.t('The words differ from the source: {0}.', list)
      : l10n.t('The words differ from the source ({0}): {1}.', placeName(source), list),
    more === 0 ? '' : moreDifferences(more),
    isCited ? '' : l10n.t('It is not cited.'),
  ]
    .filter(Boolean)
    .join(' ');
}

function moreDifferences(more: number): string {
  return plural(more, l10n.t('There is {0} more difference.', more), l10n.t('There are {0} more differences.', more));
}

function describe({ kind, draft, source, unspoken }: Difference): string {
  const written = shortened(draft);
  const stated = shortened(source);
  if (kind === 'punctuation')
    return l10n.t('the source has {0} here, the draft has {1}', stopName(source), stopName(draft));
  if (kind === 'marks') return l10n.t('“{0}” is outside the quotation marks in the source', written);
  if (kind === 'speaker') return l10n.t('“{0}” is attributed to {1}', written, source);
  // What the source has there are not the speaker's words.
  if (unspoken === true && draft !== '' && source !== '')
    return l10n.t('“{0}” does not follow there in the source', written);
  if (draft === '') return l10n.t('“{0}” is left out', stated);
  if (source === '') return l10n.t('“{0}” is not in the source', written);
  return l10n.t('the source has “{0}”, not “{1}”', stated, written);
}

function stopName(written: string): string {
  switch (/[.?!;,:–—-]/u.exec(written)?.[0]) {
    case '.':
      return l10n.t('a period');
    case '?':
      return l10n.t('a question mark');
    case '!':
      return l10n.t('an exclamation mark');
    case ';':
      return l10n.t('a semicolon');
    case ',':
      return l10n.t('a comma');
    case ':':
      return l10n.t('a colon');
    case '–':
    case '—':
      return l10n.t('a dash');
    case '-':
      return l10n.t('a hyphen');
    default:
      return l10n.t('no mark');
  }
}

/** Words on one line, cut where they are longer than a message should have them. */
export function shortened(words: string, longest = 80): string {
  const plain = words.replace(/\s+/gu, ' ').trim();
  return plain.length > longest ? `${plain.slice(0, longest - 3).trimEnd()}…` : plain;
}
