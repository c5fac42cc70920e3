import type { EntityKind } from '../extraction.js';
import { isDate } from './calendar.js';
import {
  COMMON_WORDS,
  DEMONYMS,
  GIVEN,
  JOINTS,
  LISTED,
  LISTED_LENGTHS,
  ORG_FIRST,
  ORG_LAST,
  OTHER_ENDS,
  PARTICLES,
  PLACE_ENDS,
  PLACE_STARTS,
  SUFFIXES,
} from './gazetteer/index.js';
import { isGoals, isScoreLabel, scoreEnd } from './scores.js';
import { isCapitalized, type NameSpan, surface } from './span.js';
import { isAddress, isTitleHead, isTitleModifier, isTitleSetting, officeEnd, titleEnd } from './titles.js';
import type { Token } from './tokens.js';

/** A name of more words than this is a headline or a list. */
const LONGEST_RUN = 14;

/** Verbs that people (and those who speak for institutions) do. */
export const ACTS = new Set(
  (
    'said says told tells added adds asked asks wrote writes tweeted stated argued claimed insisted noted explained warned replied answered ' +
    'confirmed denied announced declared stressed emphasized emphasised suggested acknowledged admitted recalled thinks believes thought believed met visited died'
  ).split(' '),
);

/** Finds names by capitals, lists and the shapes of names alone: what can be done without a trained tagger. */
export function ruleSpans(tokens: readonly Token[]): NameSpan[] {
  const spans: NameSpan[] = [];
  let i = 0;
  while (i < tokens.length) {
    const end = runEnd(tokens, i);
    if (end > i) {
      parseRun(tokens, i, end, false, spans);
      i = end;
    } else i += 1;
  }
  return spans;
}

/** End of the run of capitalised words that begins at `first`, small words between them included. */
function runEnd(tokens: readonly Token[], first: number): number {
  let end = first;
  let i = first;
  while (i < tokens.length && i - first < LONGEST_RUN) {
    const token = tokens[i];
    if (!token || (i > first && token.boundary)) break;
    if (isCapitalized(token.text) && !isDate(tokens, i)) {
      if (i > first && !token.spaced && tokens[i - 1]?.text !== '&') break;
      i += 1;
      end = i;
    } else if (end > first && i === end && isJoint(tokens, i)) i += jointLength(tokens, i);
    else if (end > first && i === end && isNumberOfName(tokens, i)) {
      i += 1;
      end = i;
      break;
    } else break;
  }
  return end;
}

/** Whether a short number belongs to the name before it: `Apollo 13`, but no score. */
function isNumberOfName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return (
    token?.spaced === true &&
    /^\p{N}/u.test(token.text) &&
    token.text.length < 4 &&
    scoreEnd(tokens, i) === i &&
    !isGoals(tokens, i)
  );
}

function isJoint(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || !(JOINTS.has(token.text) || PARTICLES.has(token.text))) return false;
  const at = i + jointLength(tokens, i);
  const next = tokens[at];
  return (
    token.text !== 'the' && next !== undefined && isCapitalized(next.text) && !isDate(tokens, at) && !next.boundary
  );
}

function jointLength(tokens: readonly Token[], i: number): number {
  const next = tokens[i + 1]?.text ?? '';
  return (JOINTS.has(tokens[i]?.text ?? '') && next === 'the') || (next !== '' && PARTICLES.has(next)) ? 2 : 1;
}

function parseRun(tokens: readonly Token[], first: number, end: number, person: boolean, spans: NameSpan[]): void {
  const token = tokens[first];
  if (!token || first >= end) return;
  const text = token.text;
  const lower = text.toLowerCase();

  const length = listedLength(tokens, first, end);
  const whole = wholeKind(tokens, first, end);
  if (length === end - first && !person) {
    push(spans, tokens, first, end, kindOf(LISTED.get(surface(tokens, first, end))), 1);
    return;
  }
  const isCommon = token.initial && COMMON_WORDS.has(lower) && !GIVEN.has(text);
  if (
    text === 'The' ||
    text === 'A' ||
    text === 'An' ||
    (isCommon && !(length > 1)) ||
    text === 'I' ||
    text.startsWith("I'") ||
    JOINTS.has(text)
  ) {
    if (titleEnd(tokens, first, end, true) === first) {
      parseRun(tokens, first + 1, end, person, spans);
      return;
    }
  }
  if (whole && !person) {
    push(spans, tokens, first, end, whole, 0.9);
    return;
  }
  // "NSA Ajit …": an acronym before a given name is not part of the name.
  if (!person && /^\p{Lu}{2,5}$/u.test(text) && GIVEN.has(tokens[first + 1]?.text ?? '') && end - first > 2) {
    push(spans, tokens, first, first + 1, 'organization', 0.7);
    parseRun(tokens, first + 1, end, true, spans);
    return;
  }
  // "General Dynamo": a firm, unless the word after is known for a person's.
  if (
    text === 'General' &&
    end - first === 2 &&
    !person &&
    !GIVEN.has(tokens[end - 1]?.text ?? '') &&
    !ACTS.has(tokens[end]?.text ?? '')
  ) {
    push(spans, tokens, first, end, 'organization', 0.5);
    return;
  }
  const titled = titleEnd(tokens, first, end, true);
  if (titled > first && !(isPersonal(tokens, first, end) && GIVEN.has(text) && !isAddress(token))) {
    parseRun(tokens, titled, end, !/^(?:of|for|on)$/.test(tokens[titled]?.text ?? ''), spans);
    return;
  }
  const joint = firstJoint(tokens, first, end);
  const stop = joint < 0 ? end : joint;
  if (length > 0 && !person && !(GIVEN.has(text) && stop - first > 1)) {
    const listedEnd = first + length;
    const follows = tokens[listedEnd];
    if (listedEnd >= stop || isTitleHead(follows) || isTitleModifier(follows) || isAddress(follows)) {
      push(spans, tokens, first, listedEnd, kindOf(LISTED.get(surface(tokens, first, listedEnd))), 1);
      parseRun(tokens, listedEnd, end, false, spans);
      return;
    }
  }
  if (DEMONYMS.has(text) && !person) {
    parseRun(tokens, first + 1, end, false, spans);
    return;
  }
  emit(tokens, first, stop, person, spans);
  parseRun(tokens, stop === end ? end : stop + jointLength(tokens, stop), end, false, spans);
}

/** Tells the kind of a run none of whose parts is listed, and emits it. */
function emit(tokens: readonly Token[], first: number, end: number, person: boolean, spans: NameSpan[]): void {
  const whole = wholeKind(tokens, first, end);
  if (whole && !person) push(spans, tokens, first, end, whole, 0.9);
  else if (hasDigit(tokens, first, end)) push(spans, tokens, first, end, 'other', 0.7);
  else if (person || isPersonal(tokens, first, end)) push(spans, tokens, first, end, 'person', 0.9);
  else if (end - first === 1) emitSingle(tokens, first, spans);
  else if (isPlaceOfSubject(tokens, first, end)) push(spans, tokens, first, end, 'place', 0.5);
  else
    push(
      spans,
      tokens,
      first,
      end,
      'person',
      0.4,
      tokens[first]?.initial === true && COMMON_WORDS.has(tokens[first].text.toLowerCase()),
    );
}

function hasDigit(tokens: readonly Token[], first: number, end: number): boolean {
  for (let i = first; i < end; i += 1) if (/\p{N}/u.test(tokens[i]?.text ?? '')) return true;
  return false;
}

/** Prepositions before the place where someone is, and not before one who writes or is written of. */
const WHERE = /^(?:in|at|near|outside|inside|within|across|around|throughout|beyond)$/;

/** Words whose object may be a person: `those who believe in Flint said`. */
const OF_TRUST =
  /^(?:believ(?:e|es|ed|ing)|belie(?:f|vers?)|trust(?:s|ed|ing)?|faith|confidence|hopes?|interest|interested)$/;

/** Words for people who are not named: what they are from is a place. */
const UNNAMED =
  /^(?:nobody|somebody|anybody|everybody|one|someone|anyone|everyone|none|few|many|most|all|some|others|those|people|several|both)$/;

/** How much of a place is meant, before its name: `All of Altfeld believed it.` */
const SHARE = /^(?:all|most|half|much|part|parts|none|some|more)$/;

/** Whether a name before a verb tells where the verb's subject is, and is not the subject: `Nobody in Altfeld believed it.` */
function isPlaceOfSubject(tokens: readonly Token[], first: number, end: number): boolean {
  if (!ACTS.has(tokens[end]?.text ?? '')) return false;
  const [head, preposition] = [tokens[first - 2], tokens[first - 1]].map((token) => token?.text.toLowerCase() ?? '');
  // `In Altfeld said`: nobody is there.
  if (!/^\p{L}/u.test(head ?? '')) return false;
  if (preposition === 'of') return SHARE.test(head ?? '');
  if (preposition === 'from') return UNNAMED.test(head ?? '');
  return WHERE.test(preposition ?? '') && !OF_TRUST.test(head ?? '');
}

/** Nouns for those of a team or firm, whose name is before them and their own after them: `United boss Terry Vale`. */
const LEADS = /^(?:boss|skipper|captain|coach|striker|midfielder|defender|goalkeeper|winger|chairman|chairwoman)$/;

function emitSingle(tokens: readonly Token[], at: number, spans: NameSpan[]): void {
  const token = tokens[at];
  if (!token || token.text.length < 2) return;
  const before = tokens[at - 1]?.text.toLowerCase() ?? '';
  const after = tokens[at + 1]?.text ?? '';
  const weak =
    token.initial && !ACTS.has(after) && !/\p{Lu}.*\p{Lu}/u.test(token.text) && after !== "'s" && after !== '’s';
  if (/^D\.?C\.?$/.test(token.text) && before === ',') return;
  else if (isScoreLabel(tokens, at)) return;
  else if (isTitleSetting(token) && officeEnd(tokens, at) > at + 1) return;
  else if (/^\p{Lu}{2,6}s?$/u.test(token.text)) push(spans, tokens, at, at + 1, 'organization', 0.7);
  else if (/\p{Ll}\p{Lu}/u.test(token.text) && !/^(?:Mc|Mac|De|Le|La|O)/.test(token.text))
    push(spans, tokens, at, at + 1, 'organization', 0.5);
  else if (LEADS.test(after) && isCapitalized(tokens[at + 2]?.text ?? ''))
    push(spans, tokens, at, at + 1, 'organization', 0.5, weak);
  else if (before === 'the' && /^(?:administration|presidency|campaign|family|era|years)$/.test(after))
    push(spans, tokens, at, at + 1, 'person', 0.5);
  else if (isGoals(tokens, at + 1)) push(spans, tokens, at, at + 1, 'organization', 0.7);
  else if (isPlaceOfSubject(tokens, at, at + 1)) push(spans, tokens, at, at + 1, 'place', 0.5);
  else if (ACTS.has(after)) push(spans, tokens, at, at + 1, before === 'the' ? 'organization' : 'person', 0.5);
  else if (/^(?:in|at|near|from|outside|across|toward|towards)$/.test(before))
    push(spans, tokens, at, at + 1, 'place', 0.5, weak);
  else if (before === 'the') push(spans, tokens, at, at + 1, 'organization', 0.4, weak);
  else if (!COMMON_WORDS.has(token.text.toLowerCase()) || !token.initial)
    push(spans, tokens, at, at + 1, 'person', 0.2, weak);
}

/** The kind that the first and last words of a run give away. */
export function wholeKind(tokens: readonly Token[], first: number, end: number): EntityKind | undefined {
  const head = tokens[first]?.text ?? '';
  const last = tokens[end - 1]?.text ?? '';
  const joints = countJoints(tokens, first, end);
  if (ORG_FIRST.has(head) && end - first > 2 && /^(?:of|for|on)$/.test(tokens[first + 1]?.text ?? ''))
    return 'organization';
  if (OTHER_ENDS.has(head) && tokens[first + 1]?.text === 'of') return 'other';
  const isTitled = !isTitleSetting(tokens[first]) && titleEnd(tokens, first, end, true) > first;
  if (end - first < 2 || joints > 0 || isTitled) return undefined;
  if (ORG_LAST.has(last)) return 'organization';
  if (OTHER_ENDS.has(last)) return 'other';
  // „Hugh Park, a doctor,“ is a person.
  const after = tokens[end];
  const acts =
    ACTS.has(after?.text ?? '') ||
    (after?.text === ',' && /^(?:an?|the|who|\d{1,3})$/.test(tokens[end + 1]?.text ?? ''));
  if (PLACE_ENDS.has(last) && acts && end - first === 2 && GIVEN.has(head)) return undefined;
  if (PLACE_ENDS.has(last)) return 'place';
  return /^(?:Lake|Mount|Mt\.|Cape|Fort|Gulf|Port)$/.test(head) && PLACE_STARTS.has(head) ? 'place' : undefined;
}

function isPersonal(tokens: readonly Token[], first: number, end: number): boolean {
  if (end - first < 2 || end - first > 6) return false;
  const head = tokens[first]?.text ?? '';
  if (GIVEN.has(head) || GIVEN.has(head.split('-')[0] ?? '') || SUFFIXES.has(tokens[end - 1]?.text ?? '')) return true;
  for (let i = first + 1; i < end; i += 1) {
    const word = tokens[i]?.text ?? '';
    if (PARTICLES.has(word) || /^\p{Lu}\.$/u.test(word)) return true;
  }
  return /^(?:\p{Lu}\.){1,3}$/u.test(head);
}

function firstJoint(tokens: readonly Token[], first: number, end: number): number {
  for (let i = first + 1; i < end; i += 1) if (JOINTS.has(tokens[i]?.text ?? '') && tokens[i]?.text !== '&') return i;
  return -1;
}

function countJoints(tokens: readonly Token[], first: number, end: number): number {
  let count = 0;
  for (let i = first; i < end; i += 1) if (JOINTS.has(tokens[i]?.text ?? '') && tokens[i]?.text !== '&') count += 1;
  return count;
}

/** How many tokens the longest listed name at `first` has; 0 if none begins there. */
export function listedLength(tokens: readonly Token[], first: number, limit: number): number {
  const longest = LISTED_LENGTHS.get(tokens[first]?.text ?? '') ?? 0;
  for (let end = Math.min(limit, first + longest); end > first; end -= 1) {
    if (LISTED.has(surface(tokens, first, end))) return end - first;
  }
  return 0;
}

function kindOf(listed: string | undefined): EntityKind {
  return listed === 'country' || listed === 'place' ? 'place' : listed === 'organization' ? 'organization' : 'other';
}

function push(
  spans: NameSpan[],
  tokens: readonly Token[],
  first: number,
  end: number,
  kind: EntityKind,
  weight: number,
  weak = false,
): void {
  let last = end;
  while (last > first && (JOINTS.has(tokens[last - 1]?.text ?? '') || PARTICLES.has(tokens[last - 1]?.text ?? '')))
    last -= 1;
  const only = tokens[first];
  if (last - first === 1 && only && (only.text.length < 2 || DEMONYMS.has(only.text))) return;
  if (last > first) spans.push({ first, end: last, kind, weight, weak });
}
