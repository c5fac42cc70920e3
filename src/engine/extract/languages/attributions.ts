import { type Attribution, REACH } from '../attribution.js';
import type { Phrase } from '../phrases.js';
import type { Sentence, Token } from '../tokens.js';
import { subjectOfReport, subjectWithoutVerb } from './clauses.js';
import { hasRole, nameIn, phraseBack, phraseFrom } from './phrases.js';
import type { Lexicon } from './rules.js';
import { isSaidSomewhere, sideAfter, sideBefore } from './sides.js';
import {
  firstPhrase,
  isSign,
  isSkipped,
  isUnknown,
  named,
  speaks,
  subjectAfter,
  subjectBefore,
  subjectOf,
} from './subjects.js';
import {
  cueStart,
  disagrees,
  isCue,
  isGiven,
  isNameWord,
  isRole,
  isRoleWord,
  isSmall,
  lacksReflexive,
} from './words.js';

function accordingAt(tokens: readonly Token[], at: number, { according }: Lexicon): number {
  const found = according.find((words) => words.every((word, index) => tokens[at + index]?.lower === word));
  return found === undefined ? 0 : found.length;
}

/** `das heißt`, `so heißt das Projekt`: an impersonal verb without its `es`. */
function isNaming(tokens: readonly Token[], at: number, { impersonal }: Lexicon): boolean {
  if (!impersonal.has(tokens[at]?.lower ?? '')) return false;
  return ![tokens[at - 1], tokens[at - 2], tokens[at + 1]].some((token) => token?.lower === 'es');
}

/** A pronoun that hangs on its verb: `a-t-elle`. */
const HANGING = /^(?:-t)?-(?:ils?|elles?)$/u;

/** Who says so in the tokens right after a quotation. */
export function attributionAfter(
  tokens: readonly Token[],
  from: number,
  high: number,
  lexicon: Lexicon,
): Attribution | null {
  let at = from;
  let dashed = false;
  const leading = lexicon.rules.unspaced === true ? /^[,.;—–\-()\]]$|^--+$/u : /^[,.;—–\-)\]]$|^--+$/u;
  while (at < high && isSign(tokens[at], leading) && at - from < 3) {
    dashed ||= isSign(tokens[at], /^[—–-]$|^--+$/u);
    at++;
  }
  const length = accordingAt(tokens, at, lexicon);
  if (length > 0) {
    let start = at + length;
    while (
      start < high &&
      lexicon.of.has(tokens[start]?.lower ?? '') &&
      !lexicon.articles.has(tokens[start]?.lower ?? '')
    )
      start++;
    const speaker = phraseFrom(tokens, start, high, lexicon);
    if (speaker !== null) return { speaker, cue: at, rule: 'according' };
  }
  let inverted: Phrase | null = null;
  for (let cue = at; cue < high && cue - at < 6; cue++) {
    const token = tokens[cue];
    if (cueStart(tokens, cue, lexicon) >= at) {
      if (isNaming(tokens, cue, lexicon)) return null;
      const cleft = cleftSpeaker(tokens, cue, high, lexicon);
      if (cleft !== null) return cleft;
      // « … », a-t-elle déclaré: the subject hangs on the auxiliary.
      if (inverted !== null) return { speaker: inverted, cue, rule: 'after' };
      // « … », soupire-t-elle: it hangs on the verb itself.
      if (HANGING.test(tokens[cue + 1]?.lower ?? ''))
        return { speaker: { first: cue + 1, last: cue + 2 }, cue, rule: 'after' };
      const next = sideAfter(tokens, cue, high, lexicon) ?? subjectAfter(tokens, cue, high, lexicon);
      const speaker = next !== null && mayFollow(tokens, next, lexicon) ? next : null;
      if (speaker !== null && disagrees(tokens, cue, speaker.first, lexicon)) return null;
      if (speaker !== null) return { speaker, cue, rule: 'after' };
      if (cue > at && lexicon.rules.keepsSubject === true) break;
      const bare = bareNounAfter(tokens, cue, high, lexicon);
      if (bare !== null) return { speaker: bare, cue, rule: 'after' };
      // 市長は、この決定を「町の恥」と呼んだ。
      const isLabel = lexicon.rules.unspaced === true && lexicon.label.has(token?.lower ?? '');
      if (!isLabel && !lexicon.speech.has(token?.lower ?? '')) return null;
      if (hidesSubject(tokens, cue, lexicon)) return { speaker: null, cue, rule: 'after', hidden: true };
      return endsClause(tokens, cue + 1, high, lexicon) ? { speaker: null, cue, rule: 'after' } : null;
    }
    if (cue > at && lexicon.auxiliaries.has(tokens[cue - 1]?.lower ?? '') && HANGING.test(token?.lower ?? '')) {
      inverted = { first: cue, last: cue + 1 };
      continue;
    }
    const leads = lexicon.leads.has(token?.lower ?? '');
    if (!isSkipped(token, lexicon) && !leads && !isInChain(tokens, at, cue, lexicon)) break;
    const governs = lexicon.infinitives.has(tokens[cue + 1]?.lower ?? '');
    if (!governs && (lexicon.auxiliaries.has(token?.lower ?? '') || leads)) {
      // „…“, hatte Lind in einem Interview gesagt: the participle ends the clause.
      let subject = cue + 1;
      while (lexicon.clitics.has(tokens[subject]?.lower ?? '') && !lexicon.articles.has(tokens[subject]?.lower ?? ''))
        subject++;
      const speaker = phraseFrom(tokens, subject, high, lexicon);
      const participle = speaker === null ? -1 : lastCue(tokens, speaker.last, high, lexicon);
      if (speaker !== null && participle !== -1 && named(tokens, speaker, lexicon) !== null)
        return { speaker, cue: participle, rule: 'after' };
    }
  }
  // 「…」と、田中花子市長は語った。
  const isLeading = (token: Token | undefined) => lexicon.clitics.has(token?.lower ?? '') || isSign(token, /^、$/u);
  while (lexicon.rules.unspaced === true && at < high && isLeading(tokens[at])) at++;
  const verb = at > from ? unknownVerb(tokens, at, high, lexicon) : null;
  if (verb !== null) return verb;
  // 「…」と、旅館を営む山本花子さんは話した。
  const first = phraseFrom(tokens, at, high, lexicon);
  // 「…」と鈴木恵氏が述べたことについて、佐藤健一市長は批判した。
  const isSubject = first !== null && /^[がはも]$/u.test(tokens[first.last]?.lower ?? '');
  const subject = (isSubject ? null : named(tokens, topicOf(tokens, at, high, lexicon), lexicon)) ?? first;
  if (subject === null) return null;
  if (lexicon.trailing.has(tokens[subject.last]?.lower ?? ''))
    return { speaker: subject, cue: subject.last, rule: 'according' };
  if (!speaks(tokens, subject, lexicon)) return null;
  // ，市长王小明在记者会上表示: where and when come before the verb.
  const unspaced = lexicon.rules.unspaced === true;
  for (let cue = subject.last; cue < high && cue - subject.last < (unspaced ? 8 : 4); cue++) {
    if (cueStart(tokens, cue, lexicon) >= subject.last) return { speaker: subject, cue, rule: 'after' };
    if (unspaced && tokens[cue]?.kind === 'word') continue;
    if (!isSkipped(tokens[cue], lexicon) && !isInChain(tokens, subject.last, cue, lexicon)) break;
  }
  const name = nameIn(tokens, subject, lexicon);
  const alone = subject.last >= high || isSign(tokens[subject.last], /^[,.;)。]$/u);
  const isCredited = dashed ? name !== null && name.last - name.first > 1 : isCreditAt(tokens, at, subject, lexicon);
  return isCredited && alone ? { speaker: subject, cue: -1, rule: 'after' } : null;
}

/**
 * Whether a phrase after a verb may be who spoke: without spaces between words, only one with a role after a relative clause, as in
 * 「…」と話す田中花子市長; not a thing (呼んだ施設), an object (表示遗憾) or whom it was said to (告诉记者).
 */
function mayFollow(tokens: readonly Token[], phrase: Phrase, lexicon: Lexicon): boolean {
  return lexicon.rules.unspaced !== true || (lexicon.trailing.size > 0 && hasRole(tokens, phrase, lexicon));
}

/** 「…」と話すのは、旅館を営む山本花子さんだ。: the verb as a topic, and who spoke at the end of the sentence. */
function cleftSpeaker(tokens: readonly Token[], at: number, high: number, lexicon: Lexicon): Attribution | null {
  const isTopic = tokens[at + 1]?.lower === 'の' && tokens[at + 2]?.lower === 'は';
  if (lexicon.rules.unspaced !== true || !isTopic || !lexicon.speech.has(tokens[at]?.lower ?? '')) return null;
  let last = high - 1;
  // だ, です, cut at the particle in it
  while (last > at + 2 && /^(?:[。.!?…]|だ|です|で|す|だった|でした|した)$/u.test(tokens[last]?.lower ?? '')) last--;
  const speaker = named(tokens, phraseBack(tokens, last, at + 3, lexicon), lexicon);
  return speaker === null ? null : { speaker, cue: at, rule: 'after' };
}

/** 「…」と田中花子さん。, 「…」（田中花子市長）: who spoke, with a title, and no verb. */
function isCreditAt(tokens: readonly Token[], at: number, subject: Phrase, lexicon: Lexicon): boolean {
  if (lexicon.rules.unspaced !== true || nameIn(tokens, subject, lexicon) === null) return false;
  const leads = lexicon.clitics.has(tokens[at - 1]?.lower ?? '') || isSign(tokens[at - 1], /^\($/u);
  return leads && isRole(tokens[subject.last - 1], lexicon);
}

/**
 * `« … », sourit Anne Lindeau, 54 ans`: a verb that no list has, between the words and who spoke: a full name, or an article and a
 * noun for someone who speaks. Only small words come after. The verb may be one of another thing than speech: it is never stated.
 */
function unknownVerb(tokens: readonly Token[], at: number, high: number, lexicon: Lexicon): Attribution | null {
  const verb = tokens[at];
  if (verb?.kind !== 'word' || verb.capital || lexicon.rules.unspaced === true) return null;
  if (isSmall(verb.lower, lexicon) || isRoleWord(verb.lower, lexicon) || lacksReflexive(tokens, at, lexicon))
    return null;
  let from = at + 1;
  // `« … », grommelle-t-il`, «…», gruñe: the previous speaker continues.
  const isBare = lexicon.rules.keepsSubject !== true && (from >= high || isSign(tokens[from], /^\.$/u));
  if (HANGING.test(tokens[from]?.lower ?? ''))
    return { speaker: { first: from, last: from + 1 }, cue: at, rule: 'beat' };
  if (isBare) return { speaker: null, cue: at, rule: 'beat' };
  while (from < high && from - at < 3 && isSkipped(tokens[from], lexicon)) from++;
  const speaker = phraseFrom(tokens, from, high, lexicon);
  if (speaker === null || disagrees(tokens, at, speaker.first, lexicon)) return null;
  const next = tokens[speaker.last];
  // `« … », dément son entourage.`
  const isAlone = lexicon.rules.capitalNouns !== true && from === at + 1 && speaker.last - speaker.first < 4;
  const closes = speaker.last >= high || isSign(next, /^[,.;]$/u);
  if (isAlone && closes && lexicon.articles.has(tokens[from]?.lower ?? '')) return { speaker, cue: at, rule: 'beat' };
  if (!isPerson(tokens, speaker, lexicon)) return null;
  const ends = speaker.last >= high || next?.kind !== 'word' || isSmall(next.lower, lexicon);
  return ends ? { speaker, cue: at, rule: 'beat' } : null;
}

/** Whether words after a verb of speech say who speaks, and no list has them: `säger gruvarbetaren`, `dicen en el pueblo`. */
function hidesSubject(tokens: readonly Token[], cue: number, lexicon: Lexicon): boolean {
  if (isSaidSomewhere(tokens, cue, lexicon)) return true;
  return lexicon.rules.keepsSubject === true && isUnknown(tokens[cue + 1], lexicon);
}

/** `«…», — рассказал очевидец`: a noun for a person alone after a verb of speech, at the end of its clause, where nouns have no articles. */
function bareNounAfter(tokens: readonly Token[], cue: number, high: number, lexicon: Lexicon): Phrase | null {
  const noun = tokens[cue + 1];
  if (!lexicon.speech.has(tokens[cue]?.lower ?? '')) return null;
  if (noun?.kind !== 'word' || noun.capital || cue + 1 >= high || isCue(noun, lexicon)) return null;
  const isNoun = lexicon.agents.some((ending) => noun.lower.endsWith(ending)) && !isSmall(noun.lower, lexicon);
  const closes = cue + 2 >= high || isSign(tokens[cue + 2], /^[.,;—–]$/u);
  return isNoun && closes ? { first: cue + 1, last: cue + 2 } : null;
}

/** Whether a phrase is surely about a person: a full name, with a role or without, or an article and a role. */
function isPerson(tokens: readonly Token[], phrase: Phrase, lexicon: Lexicon): boolean {
  const name = nameIn(tokens, phrase, lexicon);
  const roled = hasRole(tokens, phrase, lexicon);
  if (name === null) return roled && lexicon.articles.has(tokens[phrase.first]?.lower ?? '');
  if (name.last - name.first < 2) return false;
  return name.first > phrase.first || lexicon.rules.capitalNouns !== true || isGiven(tokens[name.first], lexicon);
}

/** The cue that ends the clause from `from` on, or -1. */
function lastCue(tokens: readonly Token[], from: number, high: number, lexicon: Lexicon): number {
  for (let at = from; at < high && at - from < 14; at++) {
    if (isSign(tokens[at], /^[,.;:]$/u)) return -1;
    const { lower = '' } = tokens[at] ?? {};
    const isVerb = isCue(tokens[at], lexicon) || lexicon.infinitives.has(lower) || lexicon.convictions.has(lower);
    if (isVerb && (at + 1 >= high || isSign(tokens[at + 1], /^[,.;]$/u))) return at;
  }
  return -1;
}

/** Whether token `at` is the verb that governs an infinitive of speech, or a word between them: `a fini par lâcher`. */
function isInChain(tokens: readonly Token[], low: number, at: number, lexicon: Lexicon): boolean {
  for (let cue = at + 1; cue < tokens.length && cue - at < 6 && tokens[cue]?.kind === 'word'; cue++) {
    if (!lexicon.infinitives.has(tokens[cue]?.lower ?? '')) continue;
    const start = cueStart(tokens, cue, lexicon);
    return start >= low && start <= at;
  }
  return false;
}

function endsClause(tokens: readonly Token[], at: number, high: number, lexicon: Lexicon): boolean {
  return (
    at >= high ||
    tokens[at]?.kind !== 'word' ||
    isSkipped(tokens[at], lexicon) ||
    lexicon.prepositions.has(tokens[at]?.lower ?? '')
  );
}

/** Whether the words at `at` surely name whose words follow, and a noun comes after them: `laut` is more than an adverb. */
function namesHidden(tokens: readonly Token[], at: number, length: number, quote: number, lexicon: Lexicon): boolean {
  if (lexicon.loose.has(tokens[at]?.lower ?? '') || quote - at > REACH) return false;
  const next = tokens[at + length];
  if (next?.kind !== 'word') return false;
  if (lexicon.rules.capitalNouns !== true) return !lexicon.prepositions.has(next.lower);
  return next.capital || lexicon.oblique.has(next.lower) || lexicon.articles.has(next.lower);
}

/** Whose cue is before the quotation at token `quote`, or null. */
function attributionBefore(tokens: readonly Token[], quote: number, low: number, lexicon: Lexicon): Attribution | null {
  const floor = Math.max(low, quote - REACH);
  let fallback: Attribution | null = null;
  for (let at = quote - 1; at >= floor; at--) {
    const length = at + 1 < quote ? accordingAt(tokens, at, lexicon) : 0;
    const inserted = isSign(tokens[at - 1], /^,$/u) && quote - at < 10;
    if (length > 0 && (tokens[at]?.lower !== 'so' || inserted)) {
      // „laut einem Sprecher der Bahn“: the article is in a case that no subject has, the noun is as a subject's.
      const noun = lexicon.oblique.has(tokens[at + length]?.lower ?? '') ? 1 : 0;
      const speaker = phraseFrom(tokens, at + length + noun, quote, lexicon);
      const isSure = noun === 0 || named(tokens, speaker, lexicon) !== null;
      if (speaker !== null && isSure && speaks(tokens, speaker, lexicon))
        return { speaker, cue: at, rule: 'according' };
      // „Nach Angaben des Ministeriums“: somebody's words, though the case hides the name of whom.
      if (namesHidden(tokens, at, length, quote, lexicon)) fallback ??= { speaker: null, cue: at, rule: 'according' };
    }
    if (lexicon.trailing.has(tokens[at]?.lower ?? '')) {
      const speaker = phraseBack(tokens, at - 1, floor, lexicon);
      if (speaker !== null) return { speaker, cue: at, rule: 'according' };
    }
    const start = cueStart(tokens, at, lexicon);
    if (start < floor || isNaming(tokens, at, lexicon)) continue;
    const speech = start < at || lexicon.speech.has(tokens[at]?.lower ?? '');
    const near = quote - at <= (speech ? 12 : 8) || isSign(tokens[quote - 1], /^:$/u);
    const rule = !near ? 'before-far' : speech ? 'before-speech' : 'before-label';
    const speaker = tellsOfAnother(tokens, at, quote, lexicon) ? null : subjectOf(tokens, at, floor, quote, lexicon);
    if (speaker !== null) return { speaker: sideBefore(tokens, low, speaker, lexicon) ?? speaker, cue: at, rule };
    fallback ??= { speaker: null, cue: at, rule };
  }
  return fallback;
}

/** `Moe sagte, Lind habe ihr geraten: „…“`: the speaker is named after the cue, and is not the subject of the cue. */
function tellsOfAnother(tokens: readonly Token[], cue: number, quote: number, lexicon: Lexicon): boolean {
  if (lexicon.reported.size === 0 || !isSign(tokens[quote - 1], /^:$/u)) return false;
  for (let at = cue + 1; at < quote - 2; at++) {
    if (!isSign(tokens[at], /^,$/u)) continue;
    const other = phraseFrom(tokens, at + 1, quote, lexicon);
    if (other === null || !speaks(tokens, other, lexicon)) continue;
    if (lexicon.pronouns.has(tokens[other.first]?.lower ?? '')) continue;
    if (lexicon.reported.has(tokens[other.last]?.lower ?? '')) return true;
  }
  return false;
}

/** Who is said to have said the quotation at token `quote`, by the words around it in its sentence. */
export function attributionInSentence(
  tokens: readonly Token[],
  sentence: Sentence,
  quote: number,
  endsOpen: boolean,
  lexicon: Lexicon,
): Attribution | null {
  const introduced = isSign(tokens[quote - 1], /^[:,—–]$/u);
  const elliptic = subjectWithoutVerb(tokens, sentence, quote, lexicon);
  if (elliptic !== null) return { speaker: elliptic, cue: -1, rule: 'before-label' };
  const found = quote > sentence.first ? attributionBefore(tokens, quote, sentence.first, lexicon) : null;
  const apposed = isSign(tokens[quote - 1], /^:$/u) ? apposedName(tokens, sentence.first, quote - 1, lexicon) : null;
  const isBare = found !== null && found.speaker === null && found.rule === 'before-speech';
  const before = isBare && apposed !== null ? { ...found, speaker: apposed } : found;
  // 批评李娜说“…”的做法, 对李娜所说的“…”: a clause before a noun, whose subject may be another.
  const isAttributive =
    lexicon.rules.unspaced === true && [quote + 1, quote - 1].some((at) => tokens[at]?.lower === '的');
  if (isAttributive && before?.rule === 'before-speech') return { ...before, rule: 'before-far' };
  const inner = before === null || before.cue < 0 ? null : innerSubject(tokens, sentence, quote, before.cue, lexicon);
  if (inner !== null) return inner;
  if (before !== null && before.speaker !== null && introduced && quote - before.cue < 14) return before;
  const after =
    endsOpen ||
    lexicon.rules.unspaced === true ||
    quote === sentence.first ||
    lexicon.rules.unspaced === true ||
    isSign(tokens[quote + 1], /^[,—–-]$/u)
      ? attributionAfter(tokens, quote + 1, sentence.last, lexicon)
      : null;
  // 李娜所说的“…”: what belongs to another is not the subject's.
  const isOwned = lexicon.rules.unspaced === true && tokens[quote - 1]?.lower === '的';
  if (isOwned && before?.speaker == null) return null;
  if (after !== null && after.speaker === null && quote > sentence.first) {
    // 田中花子市長は「…」と述べた: the subject comes before the words, the verb after them.
    const subject =
      named(tokens, topicOf(tokens, sentence.first, quote, lexicon), lexicon) ??
      named(tokens, subjectBefore(tokens, quote, sentence.first, lexicon), lexicon) ??
      (isSign(tokens[quote - 1], /^:$/u)
        ? named(tokens, firstPhrase(tokens, sentence.first, quote - 1, lexicon, true), lexicon)
        : null);
    if (subject !== null) return { ...after, speaker: subject };
  }
  if (after !== null && (after.speaker !== null || before?.speaker == null)) return after;
  const later = laterCue(tokens, quote, sentence, lexicon);
  if (before !== null && (before.speaker !== null || later === null)) return before;
  if (later !== null) return later;
  const reporter = subjectOfReport(tokens, sentence, quote, lexicon);
  if (reporter !== null) return { speaker: reporter, cue: -1, rule: 'before-label' };
  if (isSign(tokens[quote - 1], /^:$/u)) {
    const speaker = firstPhrase(tokens, sentence.first, quote - 1, lexicon, true);
    const isOne = speaker !== null && !namesAnother(tokens, speaker, quote - 1, lexicon);
    const one = (isOne ? named(tokens, speaker, lexicon) : null) ?? apposed;
    if (one !== null) return { speaker: one, cue: -1, rule: 'colon' };
    // `Её муж, рыбак Олег Янсон, спокойнее: «…»`: another than spoke before.
    const isAnother = hasFullName(tokens, sentence.first, quote, lexicon);
    return { speaker: null, cue: -1, rule: 'colon', ...(isAnother && { hidden: true as const }) };
  }
  if (quote === sentence.first) return null;
  const noun = /^(?:wie|comme|como|come|zoals|som|jak|beispiel)$/u.test(tokens[quote - 1]?.lower ?? '')
    ? quote - 2
    : quote - 1;
  if (lexicon.sayings.has(tokens[noun]?.lower ?? '')) {
    const speaker = named(tokens, firstPhrase(tokens, sentence.first, quote, lexicon), lexicon);
    return { speaker, cue: noun, rule: 'before-noun' };
  }
  const speaker = firstPhrase(tokens, sentence.first, quote, lexicon);
  return named(tokens, speaker, lexicon) === null ? null : { speaker, cue: -1, rule: 'clause' };
}

/**
 * „Lind kritisierte, dass Berg den Hafen „eine Ruine“ nannte“: who is the subject of a clause between the verb before the words and
 * one right after them, at the end of that clause. These are words that one gives to the other: never stated.
 */
function innerSubject(
  tokens: readonly Token[],
  sentence: Sentence,
  quote: number,
  cue: number,
  lexicon: Lexicon,
): Attribution | null {
  let verb = quote + 1;
  while (verb < sentence.last && verb - quote < 3 && !isCue(tokens[verb], lexicon) && isSkipped(tokens[verb], lexicon))
    verb++;
  let end = verb + 1;
  while (lexicon.auxiliaries.has(tokens[end]?.lower ?? '')) end++;
  if (!isCue(tokens[verb], lexicon) || !(end >= sentence.last || isSign(tokens[end], /^[.,;!?]$/u))) return null;
  // The comma, or “that” where none is before it: `zei dat Berg de haven ‘een ruïne’ noemde`.
  let comma = quote - 1;
  while (comma > cue && !isSign(tokens[comma], /^,$/u) && !lexicon.that.has(tokens[comma]?.lower ?? '')) comma--;
  if (comma <= cue) return null;
  let from = comma + 1;
  while (lexicon.joints.has(tokens[from]?.lower ?? '')) from++;
  const speaker = named(tokens, phraseFrom(tokens, from, quote, lexicon), lexicon);
  return speaker === null ? null : { speaker, cue: verb, rule: 'before-label' };
}

/** Most words of what someone is called, before the name. */
const LONGEST_ROLE = 6;

/** „Die einzige Gegnerin, Karin Holt, war sich sicher: „…““: a whole name between commas after what someone is, in words that no list has. */
function apposedName(tokens: readonly Token[], first: number, colon: number, lexicon: Lexicon): Phrase | null {
  const opens = tokens[first];
  const { auxiliaries, prepositions, of } = lexicon;
  if (opens?.kind !== 'word' || !isSmall(opens.lower, lexicon) || prepositions.has(opens.lower)) return null;
  let comma = first + 1;
  for (; comma < colon && comma - first <= LONGEST_ROLE && tokens[comma]?.kind === 'word'; comma++) {
    const { lower = '' } = tokens[comma] ?? {};
    // `La carta a su rival, Carmen Soto, es clara: «…»`: whose words it has, nobody says.
    if (isCue(tokens[comma], lexicon) || auxiliaries.has(lower) || (prepositions.has(lower) && !of.has(lower)))
      return null;
  }
  if (tokens[comma]?.lower !== ',' || comma < first + 2) return null;
  let last = comma + 1;
  while (last < colon && isNameWord(tokens[last], lexicon)) last++;
  const isName = isGiven(tokens[comma + 1], lexicon) && last - comma > 2 && tokens[last]?.lower === ',';
  const next = tokens[last + 1];
  const isList = next === undefined || isNameWord(next, lexicon) || lexicon.coordinators.has(next.lower);
  return isName && !isList ? { first: comma + 1, last } : null;
}

/** Whether tokens have a given name and a surname. */
function hasFullName(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): boolean {
  for (let at = from; at + 1 < to; at++)
    if (isGiven(tokens[at], lexicon) && isNameWord(tokens[at + 1], lexicon)) return true;
  return false;
}

/** `Statsministern fick svar av Lena Berg:` a whole name right before the colon may speak as well as a role at the head. */
function namesAnother(tokens: readonly Token[], { first, last }: Phrase, colon: number, lexicon: Lexicon): boolean {
  if (last >= colon || nameIn(tokens, { first, last }, lexicon) !== null) return false;
  return colon - 2 >= last && [colon - 1, colon - 2].every((at) => isNameWord(tokens[at], lexicon));
}

/** 田村健一監督は試合後、「…」: what は marks is what the sentence is about. */
function topicOf(tokens: readonly Token[], low: number, high: number, lexicon: Lexicon): Phrase | null {
  if (lexicon.rules.unspaced !== true) return null;
  // 佐藤市長は、鈴木恵氏が「…」と呼んだ施設を: the nearer subject has the verb.
  for (let at = high - 1; at > low && tokens[at]?.lower !== 'は'; at--) {
    if (tokens[at]?.lower !== 'が') continue;
    const subject = phraseBack(tokens, at - 1, low, lexicon);
    if (subject !== null && hasRole(tokens, subject, lexicon)) return subject;
  }
  const at = tokens.findIndex(({ lower }, index) => index > low && index < high && lower === 'は');
  return at === -1 ? null : phraseBack(tokens, at - 1, low, lexicon);
}

/** Whether a sentence reports what someone else said. */
export function isReported(tokens: readonly Token[], sentence: Sentence, { reported }: Lexicon): boolean {
  for (let at = sentence.first; at < sentence.last; at++) if (reported.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** `Das sei „ein Fehler“ gewesen, sagte Lind.`, `Lind hat das „einen Fehler“ genannt.` */
function laterCue(tokens: readonly Token[], quote: number, sentence: Sentence, lexicon: Lexicon): Attribution | null {
  const limit = Math.min(sentence.last, quote + 30);
  for (let at = quote + 1; at < limit; at++) {
    if (isSign(tokens[at], /^,$/u)) {
      const found = attributionAfter(tokens, at, sentence.last, lexicon);
      if (found !== null && found.speaker !== null) return found;
    }
    if (!isCue(tokens[at], lexicon) || lacksReflexive(tokens, at, lexicon)) continue;
    const atEnd = at + 1 >= sentence.last || isSign(tokens[at + 1], /^[.,]$/u);
    const speaker = atEnd
      ? firstPhrase(tokens, sentence.first, quote, lexicon)
      : subjectAfter(tokens, at, sentence.last, lexicon);
    if (speaker !== null && speaker.first > at && !mayFollow(tokens, speaker, lexicon)) continue;
    if (speaker !== null && !disagrees(tokens, at, speaker.first, lexicon))
      return { speaker, cue: at, rule: 'before-label' };
  }
  return null;
}

/** The subject of the last cue of a sentence. */
export function speakerOf(tokens: readonly Token[], sentence: Sentence, lexicon: Lexicon): Phrase | null {
  for (let at = sentence.last - 1; at >= sentence.first; at--) {
    if (cueStart(tokens, at, lexicon) === -1 || !lexicon.speech.has(tokens[at]?.lower ?? '')) continue;
    const speaker = subjectOf(tokens, at, sentence.first, sentence.last, lexicon);
    if (named(tokens, speaker, lexicon) !== null) return speaker;
  }
  return null;
}

/** Who acts in a short sentence: it begins with a name. */
export function actorOf(tokens: readonly Token[], sentence: Sentence | undefined, lexicon: Lexicon): Phrase | null {
  if (sentence === undefined || sentence.last - sentence.first > 40) return null;
  for (let at = sentence.first; at < sentence.last; at++) if (tokens[at]?.kind === 'quote') return null;
  const first = tokens[sentence.first];
  if (!isNameWord(first, lexicon) && !lexicon.articles.has(first?.lower ?? '')) return null;
  const phrase = phraseFrom(tokens, sentence.first, sentence.last, lexicon);
  const name = phrase === null ? null : nameIn(tokens, phrase, lexicon);
  return name !== null && name.last - name.first > 1 ? phrase : null;
}

/** Whom a paragraph that ends with a colon introduces. */
export function leadInOf(tokens: readonly Token[], sentences: readonly Sentence[], lexicon: Lexicon): Phrase | null {
  const sentence = sentences.at(-1);
  if (sentence === undefined || !isSign(tokens.at(-1), /^:$/u)) return null;
  return speakerOf(tokens, sentence, lexicon) ?? firstPhrase(tokens, sentence.first, sentence.last - 1, lexicon);
}

/** Whether the tokens from `at` on attribute the quotation before them, which ends as a sentence would. */
export function isTail(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const first = tokens[at];
  if (first === undefined || (first.kind === 'word' && first.capital && !isSign(tokens[at - 1], /^[,—–-]$/u))) {
    const found = attributionAfter(tokens, at, Math.min(tokens.length, at + 14), lexicon);
    return found !== null && found.cue === at && found.speaker !== null;
  }
  const found = attributionAfter(tokens, at, Math.min(tokens.length, at + 14), lexicon);
  return found !== null && (found.cue === -1 || found.cue - at < 6);
}
