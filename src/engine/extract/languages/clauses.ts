import type { Phrase } from '../phrases.js';
import type { Sentence, Token } from '../tokens.js';
import { phraseFrom } from './phrases.js';
import type { Lexicon } from './rules.js';
import { firstPhrase, isSign, named } from './subjects.js';

/**
 * Who speaks after a semicolon, where the verb is left out: `La empresa habla de «un ajuste»; los sindicatos, de «una masacre»`.
 * Null if no semicolon is before the quotation at token `quote`, or no subject with a comma right after it.
 */
export function subjectWithoutVerb(
  tokens: readonly Token[],
  { first }: Sentence,
  quote: number,
  lexicon: Lexicon,
): Phrase | null {
  const semicolon = lastSign(tokens, first, quote, /^;$/u);
  if (semicolon === -1) return null;
  const subject = named(tokens, phraseFrom(tokens, semicolon + 1, quote, lexicon), lexicon);
  return subject !== null && isSign(tokens[subject.last], /^,$/u) && quote - subject.last <= 3 ? subject : null;
}

/**
 * Who speaks before a colon after which their words are reported, quoted in part: „Kai Brehme bleibt skeptisch: Die Erholung sei ‚auf
 * Sand gebaut‘.“ Null where nothing is reported or nobody is named.
 */
export function subjectOfReport(
  tokens: readonly Token[],
  { first, last }: Sentence,
  quote: number,
  lexicon: Lexicon,
): Phrase | null {
  const colon = lastSign(tokens, first, quote, /^:$/u);
  if (colon === -1 || colon === quote - 1) return null;
  const isReported = tokens.slice(colon + 1, last).some(({ lower }) => lexicon.reported.has(lower));
  return isReported ? named(tokens, firstPhrase(tokens, first, colon, lexicon, true), lexicon) : null;
}

function lastSign(tokens: readonly Token[], low: number, high: number, sign: RegExp): number {
  for (let at = high - 1; at > low; at--) if (isSign(tokens[at], sign)) return at;
  return -1;
}
