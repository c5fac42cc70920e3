import {
  COMMON_WORDS,
  COUNTRY_NAMES,
  DEMONYMS,
  GIVEN,
  isCalendar,
  LISTED,
  ORG_FIRST,
  ORG_LAST,
} from './gazetteer/index.js';
import { KINDS } from './labels.js';
import { ACTS, wholeKind } from './rules.js';
import { isGoals, isScoreLabel, scoreEnd } from './scores.js';
import { isCapitalized, type NameSpan, surface, type TokenizedParagraph } from './span.js';
import { isAddress, isTitleHead, isTitleModifier, isTitleSetting, leads, officeEnd, titleEnd } from './titles.js';
import type { Token } from './tokens.js';

const ORGANIZATION = KINDS.indexOf('organization');
const PERSON = KINDS.indexOf('person');
const PLACE = KINDS.indexOf('place');
const OTHER = KINDS.indexOf('other');

/**
 * Mends what a trained tagger gets wrong by habit and no writer would: articles and sentence ends inside names, titles for
 * people, names cut at "for the", countries that are companies. What it overlooked, rules add (`ruled`). Spans come back in order, apart.
 */
export function repair(
  paragraph: TokenizedParagraph,
  tagged: readonly NameSpan[],
  ruled: readonly NameSpan[],
): NameSpan[] {
  const { tokens, headline } = paragraph;
  if (headline) return [];
  const spans: NameSpan[] = [];
  const taken = new Uint8Array(tokens.length);
  const add = (span: NameSpan): void => {
    spans.push(span);
    taken.fill(1, span.first, span.end);
  };
  // "General Dynamo" is a firm where rules find no officer in it; the tagger reads General as a rank.
  const firms = ruled.filter((span) => span.kind === 'organization' && tokens[span.first]?.text === 'General');
  const parts = [
    ...tagged.filter((span) => !firms.some((firm) => firm.first < span.end && span.first < firm.end)),
    ...firms,
  ]
    .sort((a, b) => a.first - b.first)
    .flatMap((span) => divide(tokens, span))
    .filter((span) => isName(tokens, span));
  const whole = joinParts(tokens, parts);
  whole.forEach((span, i) => {
    const limit = whole[i + 1]?.first ?? tokens.length;
    const [first, end] = widen(tokens, span, spans.at(-1)?.end ?? 0, limit);
    const bounds = { ...span, first, end };
    add({ ...bounds, weak: span.weak || isBareOpening(tokens, bounds), votes: weigh(tokens, bounds) });
  });
  for (const span of ruled) {
    if (span.weak || taken.subarray(span.first, span.end).includes(1) || !isName(tokens, span)) continue;
    const isSingle = span.end - span.first === 1;
    const initial = tokens[span.first]?.initial === true;
    if (span.weight >= SURE || (isSingle && !initial))
      add(isSingle && span.weight < DOUBTFUL ? { ...span, kind: 'other' } : span);
  }
  return spans.sort((a, b) => a.first - b.first);
}

/** Rules that are as sure as this (lists, endings, acronyms, numbers in names) are believed where the tagger saw nothing. */
const SURE = 0.7;

/** A single word amid a sentence is a name of something; where rules doubt the kind more than this, of some other thing. */
const DOUBTFUL = 0.4;

/** Parts of a span: cut at sentence ends, articles left off, "Anna Berg of Sea Rescue" in two. */
function divide(tokens: readonly Token[], span: NameSpan): NameSpan[] {
  const parts: NameSpan[] = [];
  let first = span.first;
  for (let i = span.first; i <= span.end; i += 1) {
    const token = tokens[i];
    const isEnd = i === span.end || token?.boundary === true;
    const isPerson = span.kind === 'person' || GIVEN.has(tokens[first]?.text ?? '');
    const isOf = token?.text === 'of' && isPerson && i - first > 1 && i - first < 4;
    const isAnd = token?.text === 'and' && endsFirm(tokens, first, i);
    if (i === first || (!isEnd && !isOf && !isAnd)) continue;
    parts.push({ ...span, first, end: i });
    first = isOf || isAnd ? i + 1 : i;
  }
  return parts.map((part) => {
    let [start, end] = [part.first, part.end];
    while (
      start < end &&
      /^(?:the|a|an|in|of|for|at|on|and|from)$/i.test(tokens[start]?.text ?? '') &&
      !/^(?:[A-Z]{2,})$/.test(tokens[start]?.text ?? '')
    )
      start += 1;
    while (end > start && isAfterName(tokens, end - 1)) end -= 1;
    for (let cut = start + 1; cut < end; cut += 1) {
      // "Chad Prime Minister" is a country and a title.
      if (LISTED.has(surface(tokens, start, cut)) && titleEnd(tokens, cut, end, true) === end) end = cut;
    }
    return { ...part, first: start, end };
  });
}

/** Whether the word at the end of a span is none of the name's: a mark, a small word, a number of a score. */
function isAfterName(tokens: readonly Token[], last: number): boolean {
  const text = tokens[last]?.text ?? '';
  return (
    /^(?:[^\p{L}\p{N}]+|['’]s|of|for|and|the|said|says)$/u.test(text) ||
    scoreEnd(tokens, last) > last ||
    isGoals(tokens, last)
  );
}

/** Whether a whole organisation's name ends before "and": two firms, not one Department of Health and Welfare. */
function endsFirm(tokens: readonly Token[], first: number, end: number): boolean {
  if (end - first < 2 || !ORG_LAST.has(tokens[end - 1]?.text ?? '')) return false;
  return !tokens.slice(first, end).some(({ text }) => text === 'of' || text === 'for');
}

/** Abbreviations of common nouns. */
const NO_NAMES = new Set(
  'VIP VIPs IQ DNA RNA TV TVs GPS USB PDF GDP CV ID IDs UFO UFOs ATM ATMs SUV SUVs FAQ CCTV PIN OK PR HR VAT IVF MRI SMS URL'.split(
    ' ',
  ),
);

/** Whether a span can be a name: not empty, no title or pronoun alone, no people or faith, some capital or digit in it. */
function isName(tokens: readonly Token[], { first, end }: NameSpan): boolean {
  if (end <= first) return false;
  const words = tokens.slice(first, end);
  if (words.length === 1) {
    const text = words[0]?.text ?? '';
    if (DEMONYMS.has(text) || isCalendar(text) || /^(?:I|I['’].*|\p{L})$/u.test(text)) return false;
    if (isScoreLabel(tokens, first)) return false;
    if (isTitleSetting(words[0]) && officeEnd(tokens, first) > end) return false;
    if (NO_NAMES.has(text) || /^[IVX]{2,}$/.test(text)) return false;
    if (words[0]?.initial && COMMON_WORDS.has(text.toLowerCase()) && !GIVEN.has(text) && !LISTED.has(text))
      return false;
  }
  const isTitle = (word: Token): boolean => isTitleHead(word) || isAddress(word);
  const isTitling = (word: Token): boolean => isTitle(word) || isTitleModifier(word) || DEMONYMS.has(word.text);
  if (words.every(isTitling) && (words.length === 1 || words.some(isTitle)))
    return LISTED.has(surface(tokens, first, end));
  // `Town Manager`
  if (isTitleSetting(words[0]) && titleEnd(tokens, first, end, true) === end) return false;
  return words.some(({ text }) => /[\p{Lu}\p{N}]|^[\p{Lo}]/u.test(text));
}

/** Joins an organisation's name with what goes on with it and was found as a name of its own: "Trust for the Old Docks". */
function joinParts(tokens: readonly Token[], parts: readonly NameSpan[]): NameSpan[] {
  const joined: NameSpan[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const goesOn =
      last?.kind === 'organization' &&
      part.kind !== 'person' &&
      ORG_FIRST.has(tokens[last.end - 1]?.text ?? '') &&
      /^(?:for|of|on)(?: the)?$/.test(surface(tokens, last.end, part.first)) &&
      !COUNTRY_NAMES.has(surface(tokens, part.first, part.end));
    if (goesOn) joined[joined.length - 1] = { ...last, end: part.end };
    else joined.push(part);
  }
  return joined;
}

/** Verbs that nouns in the plural come before; what ends in `ed` is one, too. */
const PLURAL_VERBS =
  /^(?:are|were|have|had|do|did|will|would|can|could|may|might|must|should|met|went|came|took|got|left|\p{Ll}+ed)$/u;

/** Nouns for who is for or against a person, or works for one: before them is a name. */
const SIDES =
  /^(?:supporters|voters|aides|allies|critics|fans|loyalists|backers|opponents|foes|rivals|advis[eo]rs|followers|donors|appointees|nominees|staffers|relatives)$/u;

/** Whether a capital at the head of a sentence begins a noun before a noun in the plural, not a name: "Ferry crews met". */
function isBareOpening(tokens: readonly Token[], { first, end, kind }: NameSpan): boolean {
  if (kind !== 'person' || end - first !== 1 || tokens[first]?.initial !== true) return false;
  const verb = tokens[end + 1]?.text ?? '';
  const noun = tokens[end]?.text ?? '';
  // `Trump voters said so.`
  if (SIDES.test(noun)) return false;
  return /^\p{Ll}{3,}s$/u.test(noun) && (ACTS.has(verb) || PLURAL_VERBS.test(verb));
}

/** Bounds of an organisation with "for the …" after its head and the capitalised words before it. */
function widen(tokens: readonly Token[], span: NameSpan, from: number, to: number): [number, number] {
  let { first, end } = span;
  if (span.kind !== 'organization') return [first, end];
  const head = tokens[end - 1]?.text ?? '';
  if ((ORG_FIRST.has(head) || ORG_LAST.has(head)) && /^(?:of|for|on)$/.test(tokens[end]?.text ?? '')) {
    let next = end + (tokens[end + 1]?.text === 'the' ? 2 : 1);
    const start = next;
    while (next < to && isPart(tokens[next])) next += 1;
    if (next > start && !COUNTRY_NAMES.has(surface(tokens, start, next))) end = next;
  }
  while (first > from && isPart(tokens[first - 1]) && !tokens[first]?.boundary && !isOpener(tokens[first - 1]))
    first -= 1;
  return [first, end];
}

function isPart(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^\p{Lu}/u.test(token.text) &&
    isCapitalized(token.text) &&
    !isCalendar(token.text) &&
    !token.boundary
  );
}

/** Whether the word before a name is not part of it: at the head of a sentence, an article, a people, a title. */
function isOpener(token: Token | undefined): boolean {
  return (
    token === undefined ||
    token.initial ||
    /^(?:The|A|An)$/.test(token.text) ||
    DEMONYMS.has(token.text) ||
    isTitleHead(token) ||
    isTitleModifier(token) ||
    isAddress(token)
  );
}

/**
 * The tagger's votes, with what lists and shapes know beforehand: countries are places, acronyms no people, and places only
 * after "in" and the like.
 */
function weigh(tokens: readonly Token[], { first, end, kind, votes }: NameSpan): readonly number[] {
  const weighed = KINDS.map((other, i) => votes?.[i] ?? (other === kind ? 1 : 0));
  const name = surface(tokens, first, end);
  const listed = LISTED.get(name);
  const add = (index: number, by: number): void => {
    weighed[index] = (weighed[index] ?? 0) + by;
  };
  if (listed === 'country') add(PLACE, 1.5);
  else if (listed === 'place') add(PLACE, 0.4);
  else if (listed === 'organization') add(ORGANIZATION, 1);
  if (
    tokens[first - 1]?.text === 'the' &&
    /^(?:administration|presidency|campaign|family)$/.test(tokens[end]?.text ?? '')
  ) {
    if (listed === undefined) add(PERSON, 1);
  }
  if (/^\p{Lu}{2,6}$/u.test(name) && listed === undefined) {
    add(ORGANIZATION, 0.6 * (weighed[PERSON] ?? 0));
    weighed[PERSON] = 0;
    if (!/^(?:in|at|near|from|outside)$/i.test(tokens[first - 1]?.text ?? '')) {
      add(ORGANIZATION, weighed[PLACE] ?? 0);
      weighed[PLACE] = 0;
    }
  }
  if (isGoals(tokens, end)) add(ORGANIZATION, weighed[OTHER] ?? 0);
  if (listed === undefined && end - first === 1 && leads(tokens, first)) {
    // Nobody is somebody's mayor.
    add(ORGANIZATION, 0.5 * (weighed[PERSON] ?? 0));
    add(PLACE, 0.5 * (weighed[PERSON] ?? 0));
    weighed[PERSON] = 0;
  }
  if (listed === undefined && wholeKind(tokens, first, end) === 'organization') add(ORGANIZATION, 1.2);
  if (listed === undefined && !GIVEN.has(tokens[first]?.text ?? '')) add(PLACE, placeEvidence(tokens, first));
  return weighed;
}

/** Words before `of` and a place: `the island of Marholm`. */
const PLACE_NOUN =
  /^(?:islands?|isle|town|village|city|port|harbou?r|district|province|county|parish|region|river|lake|valley|bay|coast|suburb|outskirts|streets|people|residents|inhabitants|mayor|north|south|east|west)$/;

/** What is before a name that stands for a place: more where hardly a person is there. */
function placeEvidence(tokens: readonly Token[], first: number): number {
  const before = tokens[first - 1]?.text.toLowerCase() ?? '';
  if (before === 'of' && PLACE_NOUN.test(tokens[first - 2]?.text.toLowerCase() ?? '')) return 2;
  if (/^(?:in|near|through|across|outside|around|off|throughout|via|toward|towards)$/.test(before)) return 0.6;
  return /^(?:at|on|to|from)$/.test(before) ? 0.2 : 0;
}
