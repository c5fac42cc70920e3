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
import { isSmall } from '../../extract/languages/words.js';
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
    if (found === null) return null;
    if (!SURE.has(found.rule))
      // „dass unser Deich „noch zehn Jahre“ hält“: verbs after the words have many subjects.
      return found.speaker === null || found.cue === -1 || found.cue > quote
        ? null
        : openRole(tokens, found.speaker, text, lexicon);
    // « … », a-t-elle déclaré: the verb has its pronoun in it.
    if (found.speaker === null) return found.rule === 'after' ? { kind: 'same' } : null;
    const named = speakerOf(tokens, found.speaker, text, lexicon);
    if (named.kind !== 'named') return named;
    const cue = tokens[found.cue];
    const isUnsaid = isUnsaidIn(text, rangeOf(tokens, found.speaker), cue ?? null, passage, lexicon);
    const list = listAround(text, named, cue ?? null, lexicon);
    return { ...named, ...list, isUnsaid };
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
    if (resume === null) return null;
    const attribution: LanguageAttribution = isPronoun
      ? { kind: 'same' }
      : name === null
        ? { kind: 'unnamed', role: words.slice(mention.start, mention.end) }
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

/** Someone without a name who is perhaps the speaker: « Le greffier a parlé d’un dossier “ ». */
function openRole(
  tokens: readonly Token[],
  phrase: Phrase,
  text: string,
  lexicon: Lexicon,
): LanguageAttribution | null {
  const named = speakerOf(tokens, phrase, text, lexicon);
  return named.kind === 'unnamed' ? { ...named, isOpen: true } : null;
}

/** Number of characters before and after a name in which the others of its list are. */
const LIST_REACH = 300;

/** The names of a list before and after one, in a language. */
interface ListPatterns {
  readonly before: RegExp;
  readonly after: RegExp;
  readonly joint: RegExp;
}

const listPatterns = new Map<string, ListPatterns>();

function listPatternsOf({ and, rules }: Lexicon): ListPatterns {
  let known = listPatterns.get(rules.code);
  if (known === undefined) {
    const joint = `(?:${and.join('|')})`;
    const one = String.raw`\p{Lu}[\p{L}\p{M}’'-]{1,30}(?:\s(?!${joint}\s)(?:\p{Ll}{1,3}\s){0,2}\p{Lu}[\p{L}\p{M}’'-]{1,30}){0,3}`;
    // A surname alone only beside the word that joins two: `In Lehnau, Anna Lind und Jan Berg`
    const full = String.raw`\p{Lu}[\p{L}\p{M}’'-]{1,30}(?:\s(?!${joint}\s)(?:\p{Ll}{1,3}\s){0,2}\p{Lu}[\p{L}\p{M}’'-]{1,30}){1,3}`;
    known = {
      before: new RegExp(String.raw`(?<![\p{L}’'-])(?:${full},\s){0,8}(?:${one}\s${joint}\s)?$`, 'u'),
      after: new RegExp(String.raw`^(?:,\s${full}){0,8}\s${joint}\s${one}`, 'u'),
      joint: new RegExp(String.raw`\s${joint}\s$`, 'u'),
    };
    listPatterns.set(rules.code, known);
  }
  return known;
}

/** All names of the list in which a speaker's is: `Mia Brandt, Lea Koch und Emma Wulf sagten`; null where it is in none. */
function listAround(
  text: string,
  { name, at }: { readonly name: string; readonly at: number },
  cue: Range | null,
  lexicon: Lexicon,
): { readonly name: string; readonly at: number } | null {
  if (lexicon.and.length === 0 || lexicon.rules.unspaced === true) return null;
  const patterns = listPatternsOf(lexicon);
  const end = at + name.length;
  const following = text.slice(end, end + LIST_REACH);
  const [before = ''] = patterns.before.exec(text.slice(Math.max(0, at - LIST_REACH), at)) ?? [];
  const [after = ''] = patterns.after.exec(following) ?? [];
  if (after === '' && !patterns.joint.test(before)) return null;
  // „sagte Anna Lind und Jan Berg nickte“: another verb comes after the last.
  const next = /^\s(\p{Ll}[\p{L}\p{M}’'-]{0,40})/u.exec(following.slice(after.length))?.[1];
  if (cue !== null && cue.end <= at && next !== undefined && !isSmall(next, lexicon)) return null;
  return { name: text.slice(at - before.length, end + after.length), at: at - before.length };
}

function rangeOf(tokens: readonly Token[], { first, last }: Phrase): Range {
  return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}
