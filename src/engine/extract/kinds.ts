import { CLOSING_MARK } from '../text/closing-marks.js';
import { countWords } from '../text/tokens.js';
import type { AttributionRule } from './attribution.js';
import type { QuotationKind } from './extraction.js';
import type { Lexicon } from './languages/rules.js';
import { isCue } from './languages/words.js';
import { AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBORDINATORS } from './lexicon.js';
import type { Passage } from './passages.js';
import type { Token } from './tokens.js';

/** What is known about a passage when its kind is decided. */
export interface KindEvidence {
  readonly text: string;
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  /** Index of the passage's token. */
  readonly quote: number;
  /** How its speaker was found in its own sentence, or null. */
  readonly rule: AttributionRule | null;
  /** Words name the speaker. */
  readonly named: boolean;
  /** The passage begins its sentence. */
  readonly startsSentence: boolean;
  /** A quotation begins the sentence that this passage continues: `"…," she said, "…"`. */
  readonly goesOn: boolean;
  /** The passage is a whole sentence or paragraph. */
  readonly isWhole: boolean;
  /** The article marks speech with double marks, so that single marks alone are not speech. */
  readonly doublePrimary: boolean;
  /** The word lists of a language without a grammar of its own. */
  readonly lexicon: Lexicon | null;
}

const TITLE_SMALL = new Set(
  'a an the and or but nor of in on at to for from by with as is it vs v de la le'.split(' '),
);

/** Whether every word is capitalised as in a title; one word counts too. */
export function isTitleCase(words: string): boolean {
  const list = words.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu) ?? [];
  if (list.length === 0 || list.length > 12) return false;
  return list.every(
    (word, index) => /^[\p{Lu}\p{N}]/u.test(word) || (index > 0 && TITLE_SMALL.has(word.toLowerCase())),
  );
}

/** Nouns for works, programmes and names, beside which marks set a title. */
const WORK = new Set(
  `show program programme series song album single track movie film documentary drama sitcom comedy book novel memoir bestseller biography play musical opera poem
essay article column podcast episode game magazine newspaper report special feature page blog radio broadcast anthem hymn ballad hit cartoon sketch segment
host hosts hosted anchor anchors moderator co-host star stars starred starring titled entitled named nicknamed dubbed called known author aired airing airs watch watching watched theme soundtrack theater
sang sings singing performed playing played plays tune video ad commercial spot initiative operation`.split(/\s+/u),
);
/** Words that do not continue a noun: the text before them is complete. */
const FUNCTION = new Set([...AUXILIARIES, ...PREPOSITIONS, ...SUBORDINATORS]);

const PROGRAMME_PREPOSITION = new Set(['on', "'s", 'of', 'from', 'in', 'for', 'with', 'during', 'by', 'to']);

/** A word with a capital. */
const CAPITAL = /(?<![\p{L}\p{M}])\p{Lu}/gu;

/** Whether what is between the marks is the title of a work, a programme or a name rather than anyone's words. */
function isTitle({ text, passage, tokens, quote, rule, lexicon }: KindEvidence): boolean {
  const inner = text.slice(passage.innerStart, passage.innerEnd);
  if (lexicon?.rules.capitalNouns === true) return isNounTitle(inner, tokens, quote, lexicon, rule);
  if (!isTitleCase(inner)) return false;
  if (/[!?]$/u.test(inner.trim()) && countWords(inner) < 3) return false;
  for (let index = Math.max(0, quote - 5); index < quote; index++) {
    const token = tokens[index];
    if (token !== undefined && WORK.has(token.lower)) return true;
  }
  for (let index = quote + 1; index < Math.min(tokens.length, quote + 3); index++)
    if (WORK.has(tokens[index]?.lower ?? '')) return true;
  const previous = tokens[quote - 1];
  const next = tokens[quote + 1];
  const isModifier =
    next?.kind === 'word' &&
    !next.capital &&
    !FUNCTION.has(next.lower) &&
    (DETERMINERS.has(previous?.lower ?? '') || previous?.lower === "'s");
  if (isModifier && countWords(inner) >= 2) return true;
  if (previous?.kind !== 'word') return false;
  // `En una entrevista con «El Faro de Vigo»`: words in sentence case have one capital.
  if (lexicon !== null) return lexicon.prepositions.has(previous.lower) && (inner.match(CAPITAL)?.length ?? 0) > 1;
  return PROGRAMME_PREPOSITION.has(previous.lower) && countWords(inner) >= 2;
}

/** „Der Spiegel“, where nouns have capitals: after a noun or an article a name, after `als` or `eine` what someone called it. */
function isNounTitle(
  inner: string,
  tokens: readonly Token[],
  quote: number,
  lexicon: Lexicon,
  rule: AttributionRule | null,
): boolean {
  if (/[.!?…,]$/u.test(inner.trim()) || rule === 'before-noun') return false;
  const list = inner.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu) ?? [];
  const small = list.filter((word, index) => index > 0 && !/^[\p{Lu}\p{N}]/u.test(word));
  if (list.length > 7 || (small.length > 0 && small.some((word) => !lexicon.of.has(word) && !TITLE_SMALL.has(word))))
    return false;
  if (!/^[\p{Lu}\p{N}]/u.test(list[0] ?? '')) return list.length === 1 && /\w\.\w/u.test(inner);
  const previous = tokens[quote - 1];
  if (previous === undefined || previous.kind !== 'word') return list.length < 4;
  const isSubjectless = /^(?:als|eine?[nmrs]?|keine?[nmr]?|von|zu|und|oder|mit|auf|dass)$/u.test(previous.lower);
  return !isSubjectless && !isCue(previous, lexicon);
}

/** Speech that stands alone is punctuated as a sentence; slogans, signs and titles are not. */
const ENDS_SPEECH = new RegExp(String.raw`[.,?!…—–。！？-]${CLOSING_MARK}{0,2}\s*$`, 'u');

/** Whether a passage is what a noun right before it is called (`der Film „Eine unbequeme Wahrheit“`), or an aside in brackets. */
function isApposition(evidence: KindEvidence, length: number): boolean {
  const { text, passage, tokens, quote, rule } = evidence;
  const inner = text.slice(passage.innerStart, passage.innerEnd);
  if (/[.!?…]$/u.test(inner.trim()) || length > 14) return false;
  const previous = tokens[quote - 1];
  if (previous?.lower === '(' && tokens[quote + 1]?.lower === ')') return true;
  const capital = /^[\p{Lu}\p{N}]/u.test(inner);
  if (capital && length <= 8 && previous?.capital === true && evidence.lexicon?.sayings.has(previous.lower) !== true)
    return rule !== 'before-speech' || evidence.lexicon?.roles.has(previous.lower) !== true;
  return capital && (rule === null || rule === 'clause') && previous?.kind === 'word' && quote > 0;
}

/** Where words are not distinguished by spaces: fewer characters than these are not a sentence. */
const FEWEST_CHARACTERS = 4;

/** Nouns for what a thing is called. */
const NAMES =
  /^(?:(?:art|bei|spitz|vor|nach|produkt|marken|arbeits|unter|original|buch|film)?(?:name|titel|bezeichnung|überschrift)|motto|thema|schlagzeile|titre|nom|devise|thème|título|nombre|lema|tema|titolo|nome|titel|naam|namn|tytuł|nazwa|hasło|название|имя)$/u;

/** Whether marks set what something is called: a number after a word, an acronym that follows in brackets, a motto in brackets, a name. */
function isDesignation({ tokens, quote }: KindEvidence, inner: string): boolean {
  if (/^\p{L}[\p{L}-]{0,30} (?:[IVX]{1,4}|\d{1,3})$/u.test(inner.trim())) return true;
  const [before, after] = [tokens[quote - 1], tokens[quote + 1]];
  const short = tokens[quote + 2];
  if (
    after?.lower === '(' &&
    short?.capital === true &&
    short.end - short.start < 6 &&
    tokens[quote + 3]?.lower === ')'
  )
    return true;
  if (/^[)\]]$/u.test(after?.lower ?? '') && before?.lower === ':') return true;
  // `Der Name lautet „…“`, „…“, so lautet der Titel einer Studie
  for (const [from, to] of [
    [quote - 6, quote],
    [quote + 2, quote + 6],
  ] as const) {
    const near = tokens.slice(Math.max(0, from), to);
    const naming = near.findIndex(({ lower }) =>
      /^(?:lautet|lautete|heißt|hieß|s'intitule|titulado|reza|luidt|lyder)$/u.test(lower),
    );
    if (naming !== -1 && near.some(({ lower }) => NAMES.test(lower))) return true;
  }
  return (
    NAMES.test(tokens[quote - 2]?.lower ?? '') &&
    /^(?:lautet|lautete|ist|war|est|es|è|é|is|är|to)$/u.test(before?.lower ?? '')
  );
}

/** Whether a comma and a verb of the lists follow, though it tells nobody who speaks: `« … », inquiète les riverains`. */
function isBeforeVerb({ tokens, quote, lexicon }: KindEvidence): boolean {
  const verb = tokens[quote + 2];
  return tokens[quote + 1]?.lower === ',' && verb?.capital === false && lexicon?.speech.has(verb.lower) === true;
}

/** Whether a comma and a word such as „so“ follow, which then is before whose words they are. */
function isBeforeSo({ tokens, quote, lexicon }: KindEvidence): boolean {
  if (tokens[quote + 1]?.lower !== ',' || lexicon?.so.has(tokens[quote + 2]?.lower ?? '') !== true) return false;
  const words = tokens.slice(quote + 3, quote + 7);
  return words.some(({ capital, kind }, at) => kind === 'word' && capital && words[at + 1]?.capital === true);
}

/** Decides what a marked passage is. */
export function decideKind(evidence: KindEvidence): QuotationKind {
  const { text, passage, rule, startsSentence, isWhole } = evidence;
  const inner = text.slice(passage.innerStart, passage.innerEnd);
  const length = countWords(inner);
  if (length === 0) return 'other';
  if (rule === 'turn' || rule === 'credit' || passage.speech !== undefined) return 'direct';
  if (evidence.lexicon?.rules.unspaced === true && rule !== null && rule !== 'clause')
    return inner.length >= FEWEST_CHARACTERS ? 'direct' : 'partial';
  if (passage.level === 'single' && evidence.doublePrimary && length <= 3 && !startsSentence) return 'other';
  const previous = evidence.tokens[evidence.quote - 1];
  const introduced =
    previous?.kind === 'sign' &&
    (/^[,:]$/u.test(previous.lower) || (evidence.goesOn && /^[—–]$/u.test(previous.lower)));
  if (/^(?:headline|headlines|headlined|hashtag|hashtags)$/u.test(previous?.lower ?? '') && length <= 14)
    return 'other';
  if (previous?.lower === 'so-called') return 'other';
  // „Das Eis“, so Gesa Thoms, „hielt drei Wochen.“
  const isSo = rule === 'according' && evidence.named && isBeforeSo(evidence);
  const adjacent = (rule === 'after' || isSo) && startsSentence;
  if (
    evidence.lexicon !== null &&
    !isWhole &&
    (isDesignation(evidence, inner) || (length === 1 && !evidence.named && rule !== 'after'))
  )
    return 'other';
  if (!adjacent && evidence.lexicon?.rules.capitalNouns === true && isApposition(evidence, length)) return 'other';
  if (!adjacent && isTitle(evidence)) return 'other';
  const sentenceLike = /^\s*[\p{Lu}\p{Lo}\p{N}[“‘'…¿¡.]/u.test(inner);
  if (rule === null || rule === 'clause') {
    if (isWhole && length >= 3 && inner !== inner.toUpperCase() && ENDS_SPEECH.test(inner)) return 'direct';
    if (startsSentence && length >= 3 && isBeforeVerb(evidence)) return 'direct';
    if (length < (evidence.named ? 6 : 12) || isWhole) return 'other';
    return sentenceLike && (startsSentence || introduced) ? 'direct' : 'partial';
  }
  // « Je suis lasse. » with a sentence after it is one of its own.
  const isSentence = startsSentence && /[.!?…]\s*$/u.test(inner);
  if (rule === 'same-paragraph' && !isWhole && !isSentence && length <= 4) return 'other';
  if (rule === 'before-weak' && (length === 1 || (length <= 12 && isTitleCase(inner)))) return 'other';
  // `“The Long Road,” Anna Lind directed`
  if (rule === 'beat' && evidence.lexicon === null && length > 1 && isTitleCase(inner)) return 'other';
  // `Według policji statek „Królowa Morza” odpłynął`: where no speaker is named, a capital in mid-sentence begins a name.
  const isName = !startsSentence && !introduced && sentenceLike && length <= 4;
  if (rule === 'according' && !evidence.named && evidence.lexicon?.rules.capitalNouns !== true && isName)
    return 'other';
  if ((rule === 'before-noun' || (evidence.lexicon !== null && rule === 'before-far')) && length === 1) return 'other';
  if (startsSentence || (introduced && (sentenceLike || evidence.goesOn)) || isWhole) return 'direct';
  return sentenceLike && length >= 6 ? 'direct' : 'partial';
}
