import { own } from '../../text/own.js';

/** Tags of the languages that babel and polyglossia know, by their names there. */
const TAGS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'english en|american en-US|usenglish en-US|british en-GB|ukenglish en-GB|canadian en-CA|australian en-AU|newzealand en-NZ|german de|ngerman de|germanb de|' +
    'austrian de-AT|naustrian de-AT|swissgerman de-CH|nswissgerman de-CH|french fr|francais fr|frenchb fr|acadian fr-CA|canadien fr-CA|spanish es|' +
    'mexican es-MX|italian it|dutch nl|portuguese pt|portuges pt|brazil pt-BR|brazilian pt-BR|swedish sv|danish da|norwegian nb|norsk nb|nynorsk nn|' +
    'finnish fi|icelandic is|polish pl|czech cs|slovak sk|slovene sl|slovenian sl|croatian hr|serbian sr|bosnian bs|hungarian hu|magyar hu|romanian ro|' +
    'bulgarian bg|russian ru|ukrainian uk|belarusian be|greek el|polutonikogreek el|turkish tr|arabic ar|hebrew he|persian fa|farsi fa|hindi hi|chinese zh|' +
    'japanese ja|korean ko|latin la|catalan ca|basque eu|galician gl|irish ga|welsh cy|estonian et|latvian lv|lithuanian lt|vietnamese vi|indonesian id|thai th|' +
    'deutsch de|français fr|español es|italiano it|nederlands nl|português pt|svenska sv|eng en|ger de|deu de|fre fr|fra fr|spa es|ita it|por pt|rus ru'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** A language as BibLaTeX or a writer names it, as a tag; what is not known stays as it is. */
export function languageTag(written: string): string {
  const name = written.trim();
  const known = own(TAGS, name.toLowerCase().replace(/^lang/u, ''));
  if (known !== undefined) return known;
  return /^[a-z]{2}[-_][a-z]{2}$/iu.test(name)
    ? `${name.slice(0, 2).toLowerCase()}-${name.slice(3).toUpperCase()}`
    : name;
}
