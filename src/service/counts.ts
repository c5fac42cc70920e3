import * as l10n from '@vscode/l10n';
import { inLanguage, interfaceLanguage, plural } from '../engine/text/interface-texts.js';

const numbers = inLanguage((language) => new Intl.NumberFormat(language));

/** `12,345` */
export function quantity(number: number): string {
  if (number < 1000) return String(number);
  return numbers(interfaceLanguage()).format(number);
}

/** Each text for one and for several. */
const COUNTED = {
  mention: [(number) => l10n.t('{0} mention', number), (number) => l10n.t('{0} mentions', number)],
  source: [(number) => l10n.t('{0} source', number), (number) => l10n.t('{0} sources', number)],
  quotation: [(number) => l10n.t('{0} quotation', number), (number) => l10n.t('{0} quotations', number)],
  difference: [(number) => l10n.t('{0} difference', number), (number) => l10n.t('{0} differences', number)],
  paragraph: [(number) => l10n.t('{0} paragraph', number), (number) => l10n.t('{0} paragraphs', number)],
  page: [(number) => l10n.t('{0} page', number), (number) => l10n.t('{0} pages', number)],
  'other version': [(number) => l10n.t('{0} other version', number), (number) => l10n.t('{0} other versions', number)],
} as const satisfies Readonly<Record<string, readonly [(number: string) => string, (number: string) => string]>>;

/** `1 mention`, `12,345 mentions`: for lists and rows; in a sentence a text of its own is needed. */
export function counted(number: number, what: keyof typeof COUNTED): string {
  const [one, other] = COUNTED[what];
  return plural(number, one(quantity(number)), other(quantity(number)));
}
