import type { EntityKind } from '../extraction.js';
import { isSurnameAlone } from './calendar.js';
import { COMMON_WORDS, DEMONYMS, isCalendar, LISTED } from './gazetteer/index.js';
import { KINDS } from './labels.js';
import { isCapitalized, isLowerCase, type NameSpan, surface, type TokenizedParagraph } from './span.js';
import type { Token } from './tokens.js';

/** One place that names something: tokens `[first, end)` of paragraph `paragraph` (an index), which read `name`. */
export interface NameMention {
  readonly paragraph: number;
  readonly first: number;
  readonly end: number;
  /** UTF-16 range in the article's text. */
  readonly start: number;
  readonly stop: number;
  /** The words, with straight apostrophes and single spaces. */
  readonly name: string;
  readonly kind: EntityKind;
}

/** What the whole article says of one name. */
interface Evidence {
  readonly votes: number[];
  /** Some mention is more than a capital at the head of a sentence. */
  firm: boolean;
  readonly words: readonly string[];
}

/** The form by which mentions of one name are held together. */
export function nameKey(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/[‑‐]/g, '-');
}

/**
 * Makes the names of one article agree with each other: a name is of one kind throughout, a capital at the head of a
 * sentence counts only if the name occurs elsewhere, and every other place that has the same words is a mention too.
 */
export function agree(
  paragraphs: readonly TokenizedParagraph[],
  found: readonly (readonly NameSpan[])[],
): NameMention[] {
  const evidence = gather(paragraphs, found);
  const surnames = personNames(evidence);
  const lowered = lowerCaseWords(paragraphs);
  for (const [name, entry] of evidence) settle(name, entry, surnames, lowered, evidence);

  const mentions: NameMention[] = [];
  const lexicon = buildLexicon(evidence, surnames);
  // `Flint said` is Ada Flint, though Flint is a place.
  const kindAt = (tokens: readonly Token[], { first, end }: NameSpan, name: string): EntityKind => {
    const kind = bestKind(evidence.get(name)?.votes ?? []);
    const isSurname = kind === 'place' && end - first === 1 && surnames.has(name) && LISTED.get(name) === 'place';
    return isSurname && isSurnameAlone(tokens, first) ? 'person' : kind;
  };
  paragraphs.forEach((paragraph, index) => {
    const taken = new Uint8Array(paragraph.tokens.length);
    for (const span of found[index] ?? []) {
      const name = nameKey(surface(paragraph.tokens, span.first, span.end));
      const entry = evidence.get(name);
      if (!entry?.firm) continue;
      const split = splitCompound(paragraph.tokens[span.first], span, lexicon);
      if (split.length > 0) mentions.push(...split.map((part) => ({ ...part, paragraph: index })));
      else
        mentions.push(
          mention(index, paragraph.tokens, span.first, span.end, name, kindAt(paragraph.tokens, span, name)),
        );
      taken.fill(1, span.first, span.end);
    }
    mentions.push(...rescan(index, paragraph, taken, lexicon));
  });
  return mentions.sort((a, b) => a.start - b.start);
}

function gather(
  paragraphs: readonly TokenizedParagraph[],
  found: readonly (readonly NameSpan[])[],
): Map<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  paragraphs.forEach(({ tokens }, index) => {
    for (const span of found[index] ?? []) {
      const name = nameKey(surface(tokens, span.first, span.end));
      const entry: Evidence = evidence.get(name) ?? { votes: [0, 0, 0, 0], firm: false, words: name.split(' ') };
      evidence.set(name, entry);
      KINDS.forEach((kind, i) => {
        entry.votes[i] = (entry.votes[i] ?? 0) + (span.votes?.[i] ?? (kind === span.kind ? span.weight : 0));
      });
      if (!span.weak) entry.firm = true;
    }
  });
  return evidence;
}

/** Last words (and, for names that begin with the family's, first words) of full names of people. */
function personNames(evidence: ReadonlyMap<string, Evidence>): Set<string> {
  const names = new Set<string>();
  for (const { words, votes } of evidence.values()) {
    if (words.length < 2 || bestKind(votes) !== 'person') continue;
    const last = words.at(-1);
    const first = words[0];
    if (last && isCapitalized(last)) names.add(last);
    if (first && !LISTED.has(first)) names.add(first);
  }
  return names;
}

/** Words that the article also writes without a capital. */
function lowerCaseWords(paragraphs: readonly TokenizedParagraph[]): Set<string> {
  const words = new Set<string>();
  for (const { tokens } of paragraphs) {
    for (const { text } of tokens) if (text.length > 2 && text === text.toLowerCase()) words.add(text);
  }
  return words;
}

function settle(
  name: string,
  entry: Evidence,
  surnames: ReadonlySet<string>,
  lowered: ReadonlySet<string>,
  evidence: ReadonlyMap<string, Evidence>,
): void {
  const only = entry.words.length === 1;
  if (only && surnames.has(name) && !LISTED.has(name)) {
    entry.votes[0] = (entry.votes[0] ?? 0) + 2;
    if (!lowered.has(name.toLowerCase())) entry.firm = true;
  }
  if (entry.words[0] === 'General' && surnames.has(entry.words.at(-1) ?? '')) {
    // No firm, but an officer whom the article names in full elsewhere.
    entry.firm = false;
    return;
  }
  if (!entry.firm && !only) {
    // A longer run whose last words are a name of their own: "Former Smith" at the head of a sentence.
    entry.firm = !lowered.has((entry.words[0] ?? '').toLowerCase()) && !evidence.has(entry.words.slice(1).join(' '));
  }
}

/** The kind with most votes; the earlier in the order person, organisation, place, other on a tie. */
function bestKind(votes: readonly number[]): EntityKind {
  let best = 0;
  for (let i = 1; i < KINDS.length; i += 1) if ((votes[i] ?? 0) > (votes[best] ?? 0)) best = i;
  return KINDS[best] ?? 'other';
}

/** Names to search for once more, by their first word, longest first. */
type Lexicon = ReadonlyMap<
  string,
  readonly { readonly name: string; readonly length: number; readonly kind: EntityKind }[]
>;

/** Most names with one first word that are searched for once more. */
const MOST_ALIKE = 200;

function buildLexicon(evidence: ReadonlyMap<string, Evidence>, surnames: ReadonlySet<string>): Lexicon {
  const lexicon = new Map<string, { name: string; length: number; kind: EntityKind }[]>();
  const add = (name: string, words: readonly string[], kind: EntityKind): void => {
    const first = (words[0] ?? '').toLowerCase();
    const isCommon = COMMON_WORDS.has(first) || isCalendar(name);
    if (words.length === 1 && (DEMONYMS.has(name) || (isCommon && !surnames.has(name)))) return;
    const entries = lexicon.get(first);
    if (entries) entries.push({ name, length: words.length, kind });
    else lexicon.set(first, [{ name, length: words.length, kind }]);
  };
  for (const [name, { words, votes, firm }] of evidence) {
    if (firm && votes.some((vote) => vote >= 0.4)) add(name, words, bestKind(votes));
  }
  for (const name of surnames)
    if (!evidence.has(name) && name.length > 2 && !/\.$/.test(name)) add(name, [name], 'person');
  for (const entries of lexicon.values()) {
    entries.sort((a, b) => b.length - a.length || (a.name < b.name ? -1 : 1));
    // A list of thousands of names that begin alike is not an article: looking through all at each would take forever.
    entries.length = Math.min(entries.length, MOST_ALIKE);
  }
  return lexicon;
}

/** Mentions of known names that the first pass left out. */
function rescan(index: number, paragraph: TokenizedParagraph, taken: Uint8Array, lexicon: Lexicon): NameMention[] {
  const mentions: NameMention[] = [];
  const { tokens } = paragraph;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || taken[i] === 1 || isLowerCase(token.text) || !/\p{Lu}/u.test(token.text)) continue;
    const hit = lexicon
      .get(nameKey(token.text).toLowerCase())
      ?.find((entry) => matches(tokens, i, entry, paragraph.headline, taken));
    if (!hit) continue;
    const end = matchEnd(tokens, i, hit.name.length);
    mentions.push(mention(index, tokens, i, end, hit.name, hit.kind));
    i = end - 1;
  }
  return mentions;
}

function matches(
  tokens: readonly Token[],
  first: number,
  entry: { readonly name: string; readonly kind: EntityKind },
  headline: boolean,
  taken: Uint8Array,
): boolean {
  const end = matchEnd(tokens, first, entry.name.length);
  const written = nameKey(surface(tokens, first, end));
  for (let i = first; i < end; i += 1) if (taken[i] === 1) return false;
  // `Will said`, `said May`: a common word, or a month, is someone's name only where nothing else can stand.
  const isCommon = end - first === 1 && (COMMON_WORDS.has(written.toLowerCase()) || isCalendar(written));
  if (isCommon && !isSurnameAlone(tokens, first)) return false;
  if (written === entry.name) return !continues(tokens, first, end, entry.kind);
  // In a shouted headline RUSSIA is Russia; but "us" never is "US".
  return headline && written === entry.name.toUpperCase() && written.length > 3;
}

/** Whether capitals continue beside a single word: then it is part of another name ("Smith" in "Smith Barney"). */
function continues(tokens: readonly Token[], first: number, end: number, kind: EntityKind): boolean {
  if (end - first > 1 || kind === 'place') return false;
  const next = tokens[end];
  return next?.spaced === true && !next.boundary && isCapitalized(next.text) && !isCalendar(next.text);
}

/** End of the tokens that are together `length` code units long, as {@link surface} writes them. */
function matchEnd(tokens: readonly Token[], first: number, length: number): number {
  let size = 0;
  let end = first;
  while (end < tokens.length && size < length) {
    const token = tokens[end];
    if (!token) break;
    size += token.text.length + (end > first && token.spaced ? 1 : 0);
    end += 1;
  }
  return end;
}

/** "Putin-Trump" names two, if the article knows both. */
function splitCompound(token: Token | undefined, span: NameSpan, lexicon: Lexicon): Omit<NameMention, 'paragraph'>[] {
  if (!token || span.end - span.first !== 1 || !token.text.includes('-')) return [];
  const parts = token.text.split('-');
  const mentions: Omit<NameMention, 'paragraph'>[] = [];
  let start = token.start;
  for (const part of parts) {
    const hit = lexicon.get(part.toLowerCase())?.find((entry) => entry.name === part);
    if (!hit) return [];
    mentions.push({ first: span.first, end: span.end, start, stop: start + part.length, name: part, kind: hit.kind });
    start += part.length + 1;
  }
  return mentions;
}

function mention(
  paragraph: number,
  tokens: readonly Token[],
  first: number,
  end: number,
  name: string,
  kind: EntityKind,
): NameMention {
  return { paragraph, first, end, start: tokens[first]?.start ?? 0, stop: tokens[end - 1]?.end ?? 0, name, kind };
}
