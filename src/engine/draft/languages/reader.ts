import type { Article } from '../../article/article.js';
import type { AttributionRule } from '../../extract/attribution.js';
import { attributionAfter, attributionInSentence, isTail } from '../../extract/languages/attributions.js';
import { cutsOf } from '../../extract/languages/cuts.js';
import { lexiconFor } from '../../extract/languages/lexicons.js';
import { nameIn } from '../../extract/languages/phrases.js';
import { languageOf } from '../../extract/languages/recognize.js';
import type { Lexicon } from '../../extract/languages/rules.js';
import { attributionWithin } from '../../extract/languages/spoken.js';
import { isUnsaidIn } from '../../extract/languages/unsaid.js';
import type { Phrase } from '../../extract/phrases.js';
import { splitSentences, type Token, tokenize } from '../../extract/tokens.js';
import type { Range } from '../../text/range.js';
import type { LanguageWords } from '../language-words.js';
import { LIMITING_WORDS } from './limiting-words.js';
import type { LanguageAttribution, LanguageReader } from './port.js';

/** Rules by which words name who speaks; by the others they only stand near. */
const SURE: ReadonlySet<AttributionRule> = new Set(['after', 'according', 'before-speech', 'before-noun']);

/** What opens the words again after an attribution in their midst. */
const REOPENING = /^\s?[,—–-](?:\s?[—–-])?\s/u;

/** A paragraph with more characters than this is not read. */
const LONGEST = 20_000;

const lexicons = new WeakMap<
  Article,
  { readonly lexicon: Lexicon | undefined; readonly limits: LanguageWords | null }
>();

function wordsOf(article: Article) {
  let known = lexicons.get(article);
  if (known === undefined) {
    const code = languageOf(article);
    known = {
      lexicon: code === null || code === 'en' ? undefined : lexiconFor(code),
      limits: LIMITING_WORDS[code ?? ''] ?? null,
    };
    lexicons.set(article, known);
  }
  return known;
}

/** Reads attributions of drafts as extraction reads those of articles. */
export const languageReader: LanguageReader = {
  attribution(article, text, passages, index) {
    const { lexicon } = wordsOf(article);
    const passage = passages[index];
    if (lexicon === undefined || passage === undefined || text.length > LONGEST) return null;
    const tokens = tokenize(text, 0, text.length, passages, cutsOf(lexicon));
    const sentences = splitSentences(text, tokens, (at) => isTail(tokens, at, lexicon), lexicon.rules.ordinals);
    const quote = tokens.findIndex(({ passage: at }) => at === index);
    const sentence = sentences.find(({ first, last }) => first <= quote && quote < last);
    if (sentence === undefined) return null;
    const found = attributionInSentence(tokens, sentence, quote, true, lexicon);
    if (found === null || !SURE.has(found.rule)) return null;
    // « … », a-t-elle déclaré: the verb has its pronoun in it.
    if (found.speaker === null) return found.rule === 'after' ? { kind: 'same' } : null;
    const named = speakerOf(tokens, found.speaker, text, lexicon);
    if (named.kind !== 'named') return named;
    const cue = tokens[found.cue];
    const isUnsaid = isUnsaidIn(text, rangeOf(tokens, found.speaker), cue ?? null, passage, lexicon);
    return { ...named, isUnsaid };
  },

  inside(article, words) {
    const { lexicon } = wordsOf(article);
    if (lexicon?.rules.inside !== true) return null;
    const found = attributionWithin(words, 0, words.length, lexicon);
    if (found === null) return null;
    const { at: end, mention, cue, name, isPronoun } = found;
    // What is after a comma may be an apposition; here the source tells.
    const last = Math.max(mention.end, cue.end);
    const comma = REOPENING.exec(words.slice(last))?.[0].length;
    const resume = found.resume ?? (comma === undefined ? null : last + comma);
    if (resume === null || (name === null && !isPronoun)) return null;
    const attribution: LanguageAttribution =
      name === null
        ? { kind: 'same' }
        : { kind: 'named', name: words.slice(name.start, name.end), at: name.start, isUnsaid: false };
    return { end, resume, attribution };
  },

  isAttribution(article, between) {
    const { lexicon } = wordsOf(article);
    if (lexicon === undefined || between.length > 200) return false;
    const tokens = tokenize(between, 0, between.length, [], cutsOf(lexicon));
    const found = attributionAfter(tokens, 0, tokens.length, lexicon);
    if (found?.speaker == null) return false;
    return tokens.slice(Math.max(found.speaker.last, found.cue + 1)).every(({ kind }) => kind === 'sign');
  },

  limits: (article) => wordsOf(article).limits,
};

function speakerOf(tokens: readonly Token[], phrase: Phrase, text: string, lexicon: Lexicon): LanguageAttribution {
  const first = tokens[phrase.first];
  if (phrase.last - phrase.first === 1 && lexicon.pronouns.has(first?.lower ?? '')) return { kind: 'same' };
  const name = nameIn(tokens, phrase, lexicon);
  const { start, end } = rangeOf(tokens, name ?? phrase);
  const words = text.slice(start, end);
  return name === null ? { kind: 'unnamed', role: words } : { kind: 'named', name: words, at: start, isUnsaid: false };
}

function rangeOf(tokens: readonly Token[], { first, last }: Phrase): Range {
  return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}
