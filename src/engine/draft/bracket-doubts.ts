import * as l10n from '@vscode/l10n';
import type { ExtractedEntity } from '../extract/extraction.js';
import type { Quotation } from '../library/model.js';
import { foldWord } from '../text/normalize.js';
import { words } from '../text/tokens.js';
import { type BracketUse, quotesOwnBracket } from './exact.js';
import type { Severity } from './finding.js';
import { isFullName, relationOf } from './person-names.js';
import type { Place } from './places.js';
import { isAuxiliary, isFunctionWord, isPronoun, sameLemma, spelledOut } from './sense.js';
import type { DraftSources } from './sources.js';
import { attributionOf } from './speaker-match.js';
import type { SourceStream } from './stream.js';

/** What there is to say of words in brackets that may stand, but that nothing in the source confirms. */
export interface BracketDoubt {
  readonly severity: Severity;
  readonly message: string;
}

const SPEAKER = /^(?:i|me|my|mine|myself)$/iu;
const PERSON = /^(?:he|him|his|himself|she|her|hers|herself)$/iu;
const THING = /^(?:it|its|itself)$/iu;

/** Number of words around a bracket of which it may repeat some. */
const AROUND = 8;

/**
 * The doubt about the brackets of a quotation; null if there is none. A bracket of small words, or of the source's own ones,
 * says nothing new. What a pronoun means is confirmed only if it is the speaker (“I”), or if the article names one person
 * before who may be meant. It is `information` if the source names nobody of the kind, or if the pronoun cannot mean that one.
 */
export function bracketDoubt(
  { stream, comparison: { pieces } }: Place,
  quotation: Quotation | null,
  sources: DraftSources,
): BracketDoubt | null {
  const uses = pieces.flatMap(({ brackets }) => brackets ?? []).filter((use) => saysMore(use, stream));
  const doubts = uses.flatMap((use) => doubtOf(use, stream, quotation, sources) ?? []);
  return doubts.find(({ severity }) => severity === 'information') ?? doubts[0] ?? null;
}

/** Whether words in brackets name or describe something that the source's words there do not. */
function saysMore({ words: inside, at, count, edge }: BracketUse, stream: SourceStream): boolean {
  if (quotesOwnBracket(inside, stream, [at, count], edge) === true) return false;
  if (addsVerb({ words: inside, at, count, edge })) return true;
  const covered = stream.words.slice(at, at + count).map(({ word }) => word);
  const beside =
    edge === 'leading'
      ? stream.clauseBefore(at, AROUND)
      : edge === 'trailing'
        ? stream.clauseFrom(at + count, AROUND)
        : [];
  const known = spelledOut([...covered, ...beside]);
  return spelledOut(inside).some((word) => !isFunctionWord(word) && !known.some((each) => sameLemma(each, word)));
}

/** Whether a bracket makes a statement of words: “The boats [were] sold in May”. */
function addsVerb({ words: inside, count, edge }: BracketUse): boolean {
  return count === 0 && edge !== 'leading' && spelledOut(inside).some((word) => isAuxiliary(word));
}

function doubtOf(
  use: BracketUse,
  stream: SourceStream,
  quotation: Quotation | null,
  sources: DraftSources,
): BracketDoubt | null {
  const written = use.words.join(' ');
  const pronoun = pronounOf(use, stream);
  const { id } = stream.source.article.metadata;
  const own = (severity: Severity, why = ''): BracketDoubt => ({
    severity,
    message: [l10n.t('The words in brackets are yours: “{0}”.', written), why].filter(Boolean).join(' '),
  });
  const name = nameIn(use.words);
  const speaker = quotation?.speaker?.name ?? '';
  const state = quotation === null || written === '' ? 'unclear' : attributionOf(written, quotation, sources);
  const content = use.words.filter((word) => !isFunctionWord(word));
  if (addsVerb(use)) return own('hint');
  if (pronoun === '' && mayExplain(use) && content.every((word) => stream.mentions(foldWord(word.toLowerCase()))))
    return null;
  if (SPEAKER.test(pronoun)) {
    if (state === 'stated') return null;
    return state === 'different' ? own('information', l10n.t('“{0}” is {1}.', pronoun, speaker)) : own('hint');
  }
  if (PERSON.test(pronoun)) {
    if (state === 'stated')
      return own('information', l10n.t('“{0}” cannot be {1}, who is speaking.', pronoun, speaker));
    if (name !== '' && kindsOf(name, stream, sources).every((kind) => kind === 'place' || kind === 'organization'))
      return own('information', l10n.t('“{0}” is a person.', pronoun));
    if (name !== '' && isOnlyOne(name, use, stream, quotation)) return null;
  }
  if (THING.test(pronoun) && isFullName(name)) return own('information', l10n.t('“{0}” is not a person.', pronoun));
  const isNamed = name === '' || words(name).every((word) => stream.mentions(foldWord(word.folded)));
  const isMissing = !isNamed && (PERSON.test(pronoun) || (pronoun !== '' && isFullName(name)));
  if (isMissing && !isKnownThere(name, id, sources))
    return own('information', l10n.t('@{0} does not name {1}.', id, name));
  return own('hint', pronoun === '' ? '' : whatIsMeant(content, pronoun, stream));
}

/** What the source has of the words by which a bracket explains a pronoun: they may be nowhere, or be of something else. */
function whatIsMeant(content: readonly string[], pronoun: string, stream: SourceStream): string {
  const { id } = stream.source.article.metadata;
  const missing = content.filter((word) => !stream.mentions(foldWord(word.toLowerCase())));
  if (missing.length > 0) return l10n.t('@{0} does not have “{1}”.', id, missing.join(' '));
  return content.length > 0
    ? l10n.t('@{0} has “{1}”: check that “{2}” means that.', id, content.join(' '), pronoun)
    : '';
}

/** Whether a bracket may explain the words beside it: “the wall [of the port]”, not “the wall [laughs loudly]”. */
function mayExplain({ words: inside, count }: BracketUse): boolean {
  return count > 0 || inside.some((word) => isFunctionWord(word) || /^[\p{Lu}\p{N}]/u.test(word));
}

/** The pronoun for which a bracket stands, or which it explains; empty if there is none. */
function pronounOf({ at, count, edge }: BracketUse, stream: SourceStream): string {
  const word = (index: number) => spelledOut([stream.words[index]?.word ?? ''])[0] ?? '';
  for (let index = at; index < at + count; index++) if (isPronoun(word(index))) return word(index);
  const before = stream.clauseBefore(at, AROUND);
  const last = edge === 'leading' ? before.findLast((each) => !isAuxiliary(each)) : before.at(-1);
  const found = count > 0 ? '' : (spelledOut([last ?? ''])[0] ?? '');
  return isPronoun(found) ? found : '';
}

/** The name that words in brackets hold: its capitalised words; empty if they hold none. */
function nameIn(inside: readonly string[]): string {
  const isName = (word: string) => /^\p{Lu}/u.test(word) && !isFunctionWord(word);
  const first = inside.findIndex(isName);
  if (first < 0) return '';
  const last = inside.findIndex((word, index) => index > first && !isName(word));
  return inside
    .slice(first, last < 0 ? undefined : last)
    .join(' ')
    .replace(/['’]s?$/u, '');
}

/** What the article, or else the library, knows by a name; a full name that it does not know is a person's. */
function kindsOf(name: string, stream: SourceStream, sources: DraftSources): string[] {
  const own = stream.source.extraction.entities.filter((each) => isNameOf(name, each)).map(({ kind }) => kind);
  const found = own.length > 0 ? own : sources.entitiesNamed(name).map(({ kind }) => kind);
  return found.length > 0 ? found : ['person'];
}

/** Whether a name is that of the one person, the speaker aside, whom the article has named before a bracket. */
function isOnlyOne(name: string, { at }: BracketUse, stream: SourceStream, quotation: Quotation | null): boolean {
  const place = stream.words[at]?.start ?? 0;
  const speaker = quotation?.speaker?.name ?? '';
  const people = stream.source.extraction.entities.filter(
    ({ kind, name: each, mentions }) =>
      kind === 'person' && relationOf(each, speaker) !== 'same' && mentions.some(({ start }) => start < place),
  );
  const [only, other] = people;
  return only !== undefined && other === undefined && isFullName(only.name) && isNameOf(name, only);
}

function isNameOf(name: string, { kind, name: own, aliases }: ExtractedEntity): boolean {
  return [own, ...aliases].some((each) =>
    kind === 'person' ? relationOf(name, each) === 'same' : each.toLowerCase() === name.toLowerCase(),
  );
}

/** Whether the library knows that the article names someone of this name in other words. */
function isKnownThere(name: string, id: string, sources: DraftSources): boolean {
  return sources.entitiesNamed(name).some(({ mentions }) => mentions.some(({ articleId }) => articleId === id));
}
