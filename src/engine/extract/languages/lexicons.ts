import { GERMAN } from './de.js';
import { SPANISH } from './es.js';
import { FRENCH } from './fr.js';
import { ITALIAN } from './it.js';
import { JAPANESE } from './ja.js';
import { DUTCH } from './nl.js';
import { POLISH } from './pl.js';
import { PORTUGUESE } from './pt.js';
import { RUSSIAN } from './ru.js';
import { type LanguageRules, type Lexicon, lexiconOf } from './rules.js';
import { SWEDISH } from './sv.js';
import { CHINESE } from './zh.js';

/** Every language for which there are rules; English has a grammar of its own. */
export const LANGUAGES: readonly LanguageRules[] = [
  GERMAN,
  SPANISH,
  FRENCH,
  ITALIAN,
  DUTCH,
  POLISH,
  PORTUGUESE,
  RUSSIAN,
  SWEDISH,
  JAPANESE,
  CHINESE,
];

const lexicons = new Map<string, Lexicon>();

/** The lists of a language, made when first asked for; undefined if there are none. */
export function lexiconFor(code: string): Lexicon | undefined {
  const known = lexicons.get(code);
  if (known !== undefined) return known;
  const rules = LANGUAGES.find((each) => each.code === code);
  if (rules === undefined) return undefined;
  const lexicon = lexiconOf(rules);
  lexicons.set(code, lexicon);
  return lexicon;
}
