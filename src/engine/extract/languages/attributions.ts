import { type Attribution, REACH } from '../attribution.js';
import type { Phrase } from '../phrases.js';
import type { Sentence, Token } from '../tokens.js';
import { hasRole, isCue, isNameWord, isRole, nameIn, phraseBack, phraseFrom } from './phrases.js';
import type { Lexicon } from './rules.js';

const isSign = (token: Token | undefined, pattern: RegExp): boolean =>
  token?.kind === 'sign' && pattern.test(token.lower);

/** Words between a cue and its subject that belong to neither. */
function isSkipped(token: Token | undefined, { articles, auxiliaries, clitics, adverbs }: Lexicon): boolean {
  if (token?.kind !== 'word') return false;
  return (
    (clitics.has(token.lower) && !articles.has(token.lower)) ||
    adverbs.has(token.lower) ||
    (!token.capital && auxiliaries.has(token.lower))
  );
}

/** Whether a word begins a noun phrase: an article, a pronoun, a name, a role, an adjective before a noun with a capital. */
function startsPhrase(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token === undefined) return false;
  if (lexicon.articles.has(token.lower) || lexicon.pronouns.has(token.lower)) return true;
  if (isNameWord(token, lexicon) || isRole(token, lexicon)) return true;
  return lexicon.rules.capitalNouns === true && token.capital && /(?:e|er|es)$/u.test(token.lower);
}

/** A phrase that says who speaks: a pronoun, a name, or a noun for somebody who speaks. */
function speaks(tokens: readonly Token[], phrase: Phrase | null, lexicon: Lexicon): phrase is Phrase {
  if (phrase === null) return false;
  const start = tokens[phrase.first];
  const first = start?.lower ?? '';
  const isNamed = lexicon.rules.capitalNouns !== true && nameIn(tokens, phrase, lexicon) !== null;
  if (!isNamed && !startsPhrase(start, lexicon)) return false;
  // Where nouns have capitals, a noun phrase ends with one.
  const end = tokens[phrase.last - 1];
  const isNoun = end?.capital === true || end?.kind === 'sign';
  if (lexicon.rules.capitalNouns === true && !isNoun && !lexicon.pronouns.has(first)) return false;
  if (phrase.last - phrase.first === 1 && (lexicon.pronouns.has(first) || lexicon.articles.has(first)))
    return lexicon.pronouns.has(first);
  return lexicon.articles.has(first) || nameIn(tokens, phrase, lexicon) !== null || hasRole(tokens, phrase, lexicon);
}

function accordingAt(tokens: readonly Token[], at: number, { according }: Lexicon): number {
  const found = according.find((words) => words.every((word, index) => tokens[at + index]?.lower === word));
  return found === undefined ? 0 : found.length;
}

/** The subject right behind the cue at `cue`: `sagte gestern die Ministerin Anna Lind`. */
function subjectBehind(tokens: readonly Token[], cue: number, high: number, lexicon: Lexicon): Phrase | null {
  const at = skipFrom(tokens, cue + 1, high, lexicon);
  const phrase = phraseFrom(tokens, at, high, lexicon);
  if (speaks(tokens, phrase, lexicon)) return phrase;
  if (!lexicon.prepositions.has(tokens[at]?.lower ?? '') || lexicon.rules.capitalNouns === true) return null;
  // `contó a los investigadores el capitán`: whom he told comes first.
  for (let next = at + 2; next < high && next - at < 6 && tokens[next]?.kind === 'word'; next++) {
    if (!lexicon.articles.has(tokens[next]?.lower ?? '') || next === at + 1) continue;
    const later = phraseFrom(tokens, next, high, lexicon);
    if (named(tokens, later, lexicon) !== null && hasRole(tokens, later as Phrase, lexicon)) return later;
  }
  return null;
}

function skipFrom(tokens: readonly Token[], from: number, high: number, lexicon: Lexicon): number {
  let at = from;
  while (at < high && at - from < 6) {
    const isTime =
      lexicon.adverbs.has(tokens[at + 1]?.lower ?? '') &&
      (lexicon.articles.has(tokens[at]?.lower ?? '') || lexicon.prepositions.has(tokens[at]?.lower ?? ''));
    if (isTime) at += 2;
    else if (isSkipped(tokens[at], lexicon) || isCue(tokens[at], lexicon)) at++;
    else break;
  }
  return Math.min(at, high);
}

/** The subject before the cue at `cue`, with what may stand between: `Anna Lind, maire de la ville, a dit`. */
function subjectBefore(tokens: readonly Token[], cue: number, low: number, lexicon: Lexicon): Phrase | null {
  let at = cue - 1;
  while (at >= low && cue - at < 8 && (isSkipped(tokens[at], lexicon) || isSign(tokens[at], /^、$/u))) at--;
  if (at < low) return null;
  if (!isSign(tokens[at], /^[,—–]$/u)) {
    const phrase = phraseBack(tokens, at, low, lexicon);
    return speaks(tokens, phrase, lexicon) ? withNameBefore(tokens, phrase, low, lexicon) : null;
  }
  let end = at;
  for (let comma = at - 1, hops = 0; comma > low && hops < 4 && at - comma < REACH; comma--) {
    if (!isSign(tokens[comma], /^[,—–]$/u)) continue;
    hops++;
    const inserted = { first: comma + 1, last: end };
    const name = nameIn(tokens, inserted, lexicon);
    const head = phraseBack(tokens, comma - 1, low, lexicon);
    if (speaks(tokens, head, lexicon)) {
      const isName = name !== null && name.first === inserted.first && name.last === end && end - name.first > 1;
      return isName && nameIn(tokens, head, lexicon) === null ? { first: head.first, last: end } : head;
    }
    end = comma;
  }
  return null;
}

/** `die Sprecherin, Anna Lind, sagte` with the second comma left out. */
function withNameBefore(tokens: readonly Token[], phrase: Phrase, low: number, lexicon: Lexicon): Phrase {
  const comma = phrase.first - 1;
  if (comma <= low || !isSign(tokens[comma], /^,$/u) || nameIn(tokens, phrase, lexicon) === null) return phrase;
  const head = phraseBack(tokens, comma - 1, low, lexicon);
  if (head === null || nameIn(tokens, head, lexicon) !== null || !hasRole(tokens, head, lexicon)) return phrase;
  return { first: head.first, last: phrase.last };
}

/** `das heißt`, `so heißt das Projekt`: an impersonal verb without its `es`. */
function isNaming(tokens: readonly Token[], at: number, { impersonal }: Lexicon): boolean {
  if (!impersonal.has(tokens[at]?.lower ?? '')) return false;
  return ![tokens[at - 1], tokens[at - 2], tokens[at + 1]].some((token) => token?.lower === 'es');
}

/** Who says so in the tokens right behind a quotation. */
export function attributionBehind(
  tokens: readonly Token[],
  from: number,
  high: number,
  lexicon: Lexicon,
): Attribution | null {
  let at = from;
  let dashed = false;
  while (at < high && isSign(tokens[at], /^[,.;—–\-)\]]$|^--+$/u) && at - from < 3) {
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
  for (let cue = at; cue < high && cue - at < 6; cue++) {
    const token = tokens[cue];
    if (isCue(token, lexicon)) {
      if (isNaming(tokens, cue, lexicon)) return null;
      const speaker = subjectBehind(tokens, cue, high, lexicon);
      if (speaker !== null) return { speaker, cue, rule: 'after' };
      if (cue > at && lexicon.rules.unspaced !== true) break;
      return lexicon.speech.has(token?.lower ?? '') && endsClause(tokens, cue + 1, high, lexicon)
        ? { speaker: null, cue, rule: 'after' }
        : null;
    }
    if (!isSkipped(token, lexicon)) break;
    if (lexicon.auxiliaries.has(token?.lower ?? '')) {
      // „…“, hatte Lind in einem Interview gesagt: the participle ends the clause.
      const speaker = phraseFrom(tokens, cue + 1, high, lexicon);
      const participle = speaker === null ? -1 : lastCue(tokens, speaker.last, high, lexicon);
      if (speaker !== null && participle !== -1 && named(tokens, speaker, lexicon) !== null)
        return { speaker, cue: participle, rule: 'after' };
    }
  }
  while (lexicon.rules.unspaced === true && at < high && lexicon.clitics.has(tokens[at]?.lower ?? '')) at++;
  const subject = phraseFrom(tokens, at, high, lexicon);
  if (subject === null) return null;
  if (lexicon.trailing.has(tokens[subject.last]?.lower ?? ''))
    return { speaker: subject, cue: subject.last, rule: 'according' };
  if (!speaks(tokens, subject, lexicon)) return null;
  for (let cue = subject.last; cue < high && cue - subject.last < 4; cue++) {
    if (isCue(tokens[cue], lexicon)) return { speaker: subject, cue, rule: 'after' };
    if (!isSkipped(tokens[cue], lexicon)) break;
  }
  const name = nameIn(tokens, subject, lexicon);
  const alone = subject.last >= high || isSign(tokens[subject.last], /^[,.;)]$/u);
  return dashed && alone && name !== null && name.last - name.first > 1
    ? { speaker: subject, cue: -1, rule: 'after' }
    : null;
}

/** The cue that ends the clause from `from` on, or -1. */
function lastCue(tokens: readonly Token[], from: number, high: number, lexicon: Lexicon): number {
  for (let at = from; at < high && at - from < 14; at++) {
    if (isSign(tokens[at], /^[,.;:]$/u)) return -1;
    if (isCue(tokens[at], lexicon) && (at + 1 >= high || isSign(tokens[at + 1], /^[,.;]$/u))) return at;
  }
  return -1;
}

function endsClause(tokens: readonly Token[], at: number, high: number, lexicon: Lexicon): boolean {
  return (
    at >= high ||
    tokens[at]?.kind !== 'word' ||
    isSkipped(tokens[at], lexicon) ||
    lexicon.prepositions.has(tokens[at]?.lower ?? '')
  );
}

/** Whose cue stands before the quotation at token `quote`, or null. */
function attributionBefore(tokens: readonly Token[], quote: number, low: number, lexicon: Lexicon): Attribution | null {
  const floor = Math.max(low, quote - REACH);
  let fallback: Attribution | null = null;
  for (let at = quote - 1; at >= floor; at--) {
    const length = at + 1 < quote ? accordingAt(tokens, at, lexicon) : 0;
    const inserted = isSign(tokens[at - 1], /^,$/u) && quote - at < 10;
    if (length > 0 && (tokens[at]?.lower !== 'so' || inserted)) {
      const speaker = phraseFrom(tokens, at + length, quote, lexicon);
      if (speaker !== null && speaks(tokens, speaker, lexicon)) return { speaker, cue: at, rule: 'according' };
    }
    if (lexicon.trailing.has(tokens[at]?.lower ?? '')) {
      const speaker = phraseBack(tokens, at - 1, floor, lexicon);
      if (speaker !== null) return { speaker, cue: at, rule: 'according' };
    }
    if (!isCue(tokens[at], lexicon) || isNaming(tokens, at, lexicon)) continue;
    const speech = lexicon.speech.has(tokens[at]?.lower ?? '');
    const near = quote - at <= (speech ? 12 : 8) || isSign(tokens[quote - 1], /^:$/u);
    const rule = !near ? 'before-far' : speech ? 'before-speech' : 'before-label';
    const speaker = subjectOf(tokens, at, floor, quote, lexicon);
    if (speaker !== null) return { speaker, cue: at, rule };
    fallback ??= { speaker: null, cue: at, rule };
  }
  return fallback;
}

/** The subject of the cue at `cue`, before or behind it. */
function subjectOf(tokens: readonly Token[], cue: number, low: number, high: number, lexicon: Lexicon): Phrase | null {
  const word = tokens[cue]?.lower ?? '';
  if (lexicon.impersonal.has(word)) return placeOf(tokens, low, cue, lexicon);
  const behind = subjectBehind(tokens, cue, high, lexicon);
  if (lexicon.quoting.has(word)) {
    const quoted = phraseFrom(tokens, skipFrom(tokens, cue + 1, high, lexicon), high, lexicon);
    if (quoted !== null && named(tokens, quoted, lexicon) !== null) return quoted;
  }
  const joined = lexicon.joints.has(tokens[cue - 1]?.lower ?? '');
  const before = joined ? firstPhrase(tokens, low, cue, lexicon, true) : subjectBefore(tokens, cue, low, lexicon);
  // „Der Zeitung sagte Lind“: what has a name is the subject.
  const isNamed = (phrase: Phrase | null): boolean => phrase !== null && nameIn(tokens, phrase, lexicon) !== null;
  // „Deshalb sagte er“: one word with a capital is no subject before another.
  const isWord = before !== null && before.last - before.first === 1 && lexicon.rules.capitalNouns === true;
  if (isWord && behind !== null && !lexicon.pronouns.has(tokens[before.first]?.lower ?? '')) return behind;
  if (before !== null)
    return isNamed(behind) && !isNamed(before) && !isPronoun(tokens, before, lexicon) ? behind : before;
  if (named(tokens, behind, lexicon) !== null && !joined) return behind;
  return firstPhrase(tokens, low, cue, lexicon) ?? behind;
}

/** `In dem Brief heißt es`: where the words stand. */
function placeOf(tokens: readonly Token[], low: number, cue: number, lexicon: Lexicon): Phrase | null {
  const start = lexicon.prepositions.has(tokens[low]?.lower ?? '') ? low + 1 : -1;
  return start === -1 ? null : phraseFrom(tokens, start, cue, lexicon);
}

/** The first noun phrase of a sentence that can be its subject. */
function firstPhrase(
  tokens: readonly Token[],
  low: number,
  high: number,
  lexicon: Lexicon,
  loose = false,
): Phrase | null {
  let at = low;
  for (let hops = 0; at < high && hops < 4; hops++) {
    while (at < high && (tokens[at]?.kind !== 'word' || lexicon.joints.has(tokens[at]?.lower ?? ''))) at++;
    const phrase = phraseFrom(tokens, at, high, lexicon);
    if (
      speaks(tokens, phrase, lexicon) &&
      !lexicon.prepositions.has(tokens[at]?.lower ?? '') &&
      isSure(tokens, phrase, high, lexicon, loose)
    )
      return phrase;
    while (at < high && !isSign(tokens[at], /^,$/u)) at++;
    at++;
  }
  return null;
}

/** One word with a capital at the head of a sentence is a name only before a verb that is known. */
function isSure(tokens: readonly Token[], phrase: Phrase, high: number, lexicon: Lexicon, loose: boolean): boolean {
  const first = tokens[phrase.first];
  if (phrase.last - phrase.first > 1 || first === undefined || lexicon.pronouns.has(first.lower)) return true;
  const next = tokens[phrase.last];
  if (loose && next?.kind === 'word' && !next.capital) return true;
  return (
    isCue(next, lexicon) || lexicon.auxiliaries.has(next?.lower ?? '') || (phrase.last === high && next?.lower === ':')
  );
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
  const before = quote > sentence.first ? attributionBefore(tokens, quote, sentence.first, lexicon) : null;
  if (before !== null && before.speaker !== null && introduced && quote - before.cue < 14) return before;
  const behind =
    endsOpen ||
    lexicon.rules.unspaced === true ||
    quote === sentence.first ||
    lexicon.rules.unspaced === true ||
    isSign(tokens[quote + 1], /^[,—–-]$/u)
      ? attributionBehind(tokens, quote + 1, sentence.last, lexicon)
      : null;
  if (behind !== null && behind.speaker === null && quote > sentence.first) {
    // 田中花子市長は「…」と述べた: the subject comes before the words, the verb behind them.
    const subject = named(tokens, subjectBefore(tokens, quote, sentence.first, lexicon), lexicon);
    if (subject !== null) return { ...behind, speaker: subject };
  }
  if (behind !== null && (behind.speaker !== null || before?.speaker == null)) return behind;
  const later = laterCue(tokens, quote, sentence, lexicon);
  if (before !== null && (before.speaker !== null || later === null)) return before;
  if (later !== null) return later;
  if (isSign(tokens[quote - 1], /^:$/u)) {
    const speaker = firstPhrase(tokens, sentence.first, quote - 1, lexicon, true);
    return { speaker: named(tokens, speaker, lexicon), cue: -1, rule: 'colon' };
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

function isPronoun(tokens: readonly Token[], phrase: Phrase, { pronouns }: Lexicon): boolean {
  return phrase.last - phrase.first === 1 && pronouns.has(tokens[phrase.first]?.lower ?? '');
}

/** A phrase that is a pronoun or has a name or a role; else null. */
function named(tokens: readonly Token[], phrase: Phrase | null, lexicon: Lexicon): Phrase | null {
  if (phrase === null) return null;
  const isPronoun = phrase.last - phrase.first === 1 && lexicon.pronouns.has(tokens[phrase.first]?.lower ?? '');
  return isPronoun || hasRole(tokens, phrase, lexicon) || nameIn(tokens, phrase, lexicon) !== null ? phrase : null;
}

/** Whether a sentence tells of what somebody else said. */
export function isReported(tokens: readonly Token[], sentence: Sentence, { reported }: Lexicon): boolean {
  for (let at = sentence.first; at < sentence.last; at++) if (reported.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** `Das sei „ein Fehler“ gewesen, sagte Lind.`, `Lind hat das „einen Fehler“ genannt.` */
function laterCue(tokens: readonly Token[], quote: number, sentence: Sentence, lexicon: Lexicon): Attribution | null {
  const limit = Math.min(sentence.last, quote + 30);
  for (let at = quote + 1; at < limit; at++) {
    if (isSign(tokens[at], /^,$/u)) {
      const found = attributionBehind(tokens, at, sentence.last, lexicon);
      if (found !== null && found.speaker !== null) return found;
    }
    if (!isCue(tokens[at], lexicon)) continue;
    const atEnd = at + 1 >= sentence.last || isSign(tokens[at + 1], /^[.,]$/u);
    const speaker = atEnd
      ? firstPhrase(tokens, sentence.first, quote, lexicon)
      : subjectBehind(tokens, at, sentence.last, lexicon);
    if (speaker !== null) return { speaker, cue: at, rule: 'before-label' };
  }
  return null;
}

/** The subject of the last cue of a sentence. */
export function speakerOf(tokens: readonly Token[], sentence: Sentence, lexicon: Lexicon): Phrase | null {
  for (let at = sentence.last - 1; at >= sentence.first; at--) {
    if (!isCue(tokens[at], lexicon) || !lexicon.speech.has(tokens[at]?.lower ?? '')) continue;
    const speaker = subjectOf(tokens, at, sentence.first, sentence.last, lexicon);
    if (named(tokens, speaker, lexicon) !== null) return speaker;
  }
  return null;
}

/** Who acts in a short sentence: it begins with a name. */
export function actorOf(tokens: readonly Token[], sentence: Sentence | undefined, lexicon: Lexicon): Phrase | null {
  if (sentence === undefined || sentence.last - sentence.first > 40) return null;
  for (let at = sentence.first; at < sentence.last; at++) if (tokens[at]?.kind === 'quote') return null;
  if (!isNameWord(tokens[sentence.first], lexicon)) return null;
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
    const found = attributionBehind(tokens, at, Math.min(tokens.length, at + 14), lexicon);
    return found !== null && found.cue === at && found.speaker !== null;
  }
  const found = attributionBehind(tokens, at, Math.min(tokens.length, at + 14), lexicon);
  return found !== null && (found.cue === -1 || found.cue - at < 6);
}
