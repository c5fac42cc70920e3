import { WordPattern } from '../text/word-pattern.js';

/** Words by which a draft has someone say something aloud, in the languages of sources. */
const SPEAKING = new WordPattern(
  'said|says|told|tells|answered|answers|replied|replies|asked|asks|added|adds|recalled|recalls|joked|jokes|sagt(?:e|en)?|erzählt(?:e|en)?|erklärt(?:e|en)?|antwortet(?:e|en)?|fragt(?:e|en)?|dit|répond(?:u|it)?|raconté|expliqué|ajouté|dijo|dice|respondió|contó|explicó|disse|detto|risposto|respondeu|zei|zegt|vertelde|antwoordde|sade|sa|säger|svarade|powiedział[a]?|mówi|odpowiedział[a]?|сказал[а]?|говорит|ответил[а]?',
);

/** Words by which a draft has an author report something. */
const REPORTING = new WordPattern(
  'writ(?:es|ing|ten)|wrote|reports?|reported|reporting|quot(?:es|ed|ing)|cit(?:es|ed|ing)|according|article|interview|story|piece|describ(?:es|ed)|schreibt|schrieb(?:en)?|berichtet(?:e|en)?|zitiert(?:e|en)?|laut|artikel|gespräch|écrit|rapporte|selon|escrib(?:e|ió)|informa|según|cita|artículo|scriv(?:e|ono)|scritto|riporta|secondo|articolo|escreve[u]?|segundo|artigo|schrijft|schreef|volgens|skriver|skrev|enligt|pisze|napisał[a]?|według|пишет|написал[а]?',
);

/** Whether the draft’s own words beside a quotation have someone speak it, and nobody report it. */
export function saysSpoken(own: readonly string[]): boolean {
  return own.some((word) => SPEAKING.test(word)) && !own.some((word) => REPORTING.test(word));
}
