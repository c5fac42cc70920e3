import * as l10n from '@vscode/l10n';
import { isSeveral, type Locator, type LocatorLabel } from './locator.js';

/** Short form of each kind of place: of one, and of several. */
const SHORT: Readonly<Record<LocatorLabel, readonly [(value: string) => string, (value: string) => string]>> = {
  book: [(value) => l10n.t('bk. {0}', value), (value) => l10n.t('bks. {0}', value)],
  chapter: [(value) => l10n.t('chap. {0}', value), (value) => l10n.t('chaps. {0}', value)],
  column: [(value) => l10n.t('col. {0}', value), (value) => l10n.t('cols. {0}', value)],
  figure: [(value) => l10n.t('fig. {0}', value), (value) => l10n.t('figs. {0}', value)],
  folio: [(value) => l10n.t('fol. {0}', value), (value) => l10n.t('fols. {0}', value)],
  issue: [(value) => l10n.t('no. {0}', value), (value) => l10n.t('nos. {0}', value)],
  line: [(value) => l10n.t('l. {0}', value), (value) => l10n.t('ll. {0}', value)],
  note: [(value) => l10n.t('n. {0}', value), (value) => l10n.t('nn. {0}', value)],
  opus: [(value) => l10n.t('op. {0}', value), (value) => l10n.t('opp. {0}', value)],
  page: [(value) => l10n.t('p. {0}', value), (value) => l10n.t('pp. {0}', value)],
  paragraph: [(value) => l10n.t('para. {0}', value), (value) => l10n.t('paras. {0}', value)],
  part: [(value) => l10n.t('pt. {0}', value), (value) => l10n.t('pts. {0}', value)],
  section: [(value) => l10n.t('sec. {0}', value), (value) => l10n.t('secs. {0}', value)],
  'sub-verbo': [(value) => l10n.t('s.v. {0}', value), (value) => l10n.t('s.vv. {0}', value)],
  timestamp: [(value) => value, (value) => value],
  verse: [(value) => l10n.t('v. {0}', value), (value) => l10n.t('vv. {0}', value)],
  volume: [(value) => l10n.t('vol. {0}', value), (value) => l10n.t('vols. {0}', value)],
};

/**
 * A locator in the language of the interface: `para. 3`, `Abs. 3`. Drafts and stored data use `printLocator`, which does not depend on
 * the interface.
 */
export function locatorInWords(locator: Locator): string {
  return SHORT[locator.label][isSeveral(locator) ? 1 : 0](locator.value);
}
